// Searches the site: Pagefind's index lies beside the pages, and is fetched when somebody searches.
import { say } from "./say.js";

const SHOWN = 20;
const WAIT = 150; // ms after a key

/** The pieces of an excerpt, every second one found; Pagefind hides "<" and ">" in it. */
export const pieces = (excerpt) =>
  excerpt.split(/<\/?mark>/).map((text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));

const made = (name, className, ...inner) => {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...inner);
  return element;
};

/** A line of what was found; the words of articles are text, never markup. */
const line = ({ url, excerpt, meta }) => {
  const link = made("a", "", meta.title ?? url);
  link.href = url;
  const words = pieces(excerpt).map((text, at) => (at % 2 ? made("mark", "", text) : text));
  const parts = [["who", link], ["words", ...words], ["facts", meta.told ?? ""]];
  return made("li", "statement", ...parts.map(([name, ...inner]) => made("p", `statement-${name}`, ...inner)));
};

export function enhance(root) {
  const form = root.querySelector("[data-search]");
  if (!form) return;
  const [list, told, more] = ["results", "found", "more"].map((name) => root.querySelector(`[data-${name}]`));
  const selects = [...form.querySelectorAll("select")];
  const folder = new URL(form.dataset.search, document.baseURI);
  let pagefind, found = [], run = 0, timer;

  const loaded = async () => {
    if (pagefind) return;
    const module = await import(folder.href);
    await module.options({ baseUrl: new URL("..", folder).pathname, excerptLength: 30 });
    pagefind = module;
  };
  const show = async () => {
    const mine = run, from = list.children.length;
    const lines = (await Promise.all(found.slice(from, from + SHOWN).map((each) => each.data()))).map(line);
    if (mine !== run) return;
    list.append(...lines);
    more.hidden = list.children.length >= found.length;
  };
  const search = async () => {
    const mine = ++run;
    const filters = Object.fromEntries(selects.filter((each) => each.value).map((each) => [each.name, each.value]));
    const words = form.elements.words.value.replace(/[“”„«»]/g, '"').trim();
    list.replaceChildren();
    more.hidden = true;
    told.textContent = "";
    if (!words && !Object.keys(filters).length) return;
    try {
      await loaded();
      const answer = await pagefind.search(words || null, { filters, sort: words ? undefined : { day: "desc" } });
      if (mine !== run) return;
      found = answer.results;
      told.textContent = say("found", { n: found.length });
      await show();
    } catch (error) {
      told.textContent = say("unsearched");
      console.error("search: not loaded", error);
    }
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); search(); });
  form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, WAIT); });
  more.addEventListener("click", async () => {
    const from = list.children.length;
    await show();
    list.children[from]?.querySelector("a")?.focus();
  });
  form.elements.words.focus();
}
