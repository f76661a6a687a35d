// The workbench: what is decided on the page goes to the preview, which writes it to the file and reloads the page.
import { along, meaning } from "./keys.js";
import { make, panel } from "./panel.js";
import { batches, nearest, nextUnsure } from "./queue.js";
import { KEEP, Review } from "./review.js";
import { article as askArticle } from "./server.js";
import { sourceOf } from "./view.js";
import { Places, tokens } from "./words.js";

const FIELDS = ["by", "kind", "status", "evidence", "note"];

const article = document.querySelector("[data-article-text]") && (await askArticle());
if (article) begin(article);

function begin(article) {
  article.characters = Array.from(article.text);
  const { root, part } = panel();
  document.body.append(root);
  document.querySelector(".skip")?.append(make("a", { href: "#workbench" }, "Skip to the review"));
  document.documentElement.dataset.reviewing = "";
  const keepRoom = () => document.documentElement.style.setProperty("--workbench", `${root.offsetHeight}px`);
  new ResizeObserver(keepRoom).observe(root);
  const places = new Places(document, article.text);
  const review = new Review({ article, root, part, places, all: tokens(article.text) });
  listen(review);
  resume(review);
}

function listen(review) {
  const { root, part, article } = review;
  const nameOf = (element) => element?.id.slice("wb-".length);
  root.addEventListener("click", (event) => review.act(nameOf(event.target.closest("button"))));
  root.addEventListener("input", (event) => {
    const name = nameOf(event.target);
    if (name === "batch") {
      review.batch = batches(review).find(({ key }) => key === event.target.value);
      return review.draw();
    }
    if (!FIELDS.includes(name)) return;
    review.pending[name] = name === "by" ? sourceOf(article, event.target.value) : event.target.value;
    if (name === "by") part("new-name").value = event.target.value.trim();
    review.draw();
  });
  root.addEventListener("keydown", (event) => {
    const meant = meaning(event, review);
    if (!meant) return;
    event.preventDefault();
    if (meant.act) review.act(meant.act);
    if (meant.along) along(event.target, meant.along);
    if (meant.words) review.picking.step(meant.words, event.shiftKey);
    if (meant.field) {
      review.show(meant.field);
      part(meant.field).focus();
      part(meant.field).select?.();
    }
  });
  const choose = (event) => {
    const words = event.target.closest?.(".prose .content, .prose .ref");
    const isLink = event.target.closest?.("a") && !event.target.closest(".ref");
    if (!words || isLink || !document.getSelection().isCollapsed) return;
    const id = words.dataset.for ?? decodeURIComponent(words.hash.slice(1));
    event.preventDefault();
    event.stopPropagation(); // the theme's own sheet would cover the workbench
    review.goTo(article.attributions.find((item) => item.id === id) ?? null);
  };
  document.addEventListener("click", choose, true);
}

/** Goes on where the reviewer was before the page was loaded again. */
function resume(review) {
  const { attributions, slug } = review.article;
  const kept = JSON.parse(sessionStorage.getItem(KEEP) ?? "null");
  sessionStorage.removeItem(KEEP);
  if (kept?.slug !== slug) return review.goTo(null, { isQuiet: true });
  review.goTo((kept.at && nearest(attributions, kept.at)) ?? nextUnsure(attributions, null), kept);
}
