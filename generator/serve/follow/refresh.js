// Takes the page of the preview, as it is now, into the page that is open: no key is lost, scroll and focus stay.

const TEXT = "[data-article-text]";
const DATA = 'script[type="application/ld+json"]';
const PARTS = [".article-head > :not([data-article-text])", ".speakers", ".legend", ".made", "[data-count]", ".claims-unsure", DATA];
const OPERATED = "button, input"; // the theme's scripts hold on to these

let first = null; // the promise of `last`
let last = null; // the page as the preview made it; null where it is not known to be the one that is open

async function asked() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

/** Remembers the page that is open, to tell later what is new. */
export function begin() {
  first ??= asked().then((page) => (last = page && version(page).content === version(document).content ? page : null));
  return first;
}

/**
 * Takes over what is new, if that is still wanted then; false where only loading the page again can show it. With
 * `isWhole` that is so too where anything is new beside the words, the claims and what is told of them.
 */
export async function refresh(isWanted, { isWhole = false } = {}) {
  await begin();
  const now = await asked();
  if (!isWanted()) return true;
  const before = last;
  if (!before || !now?.querySelector(TEXT) || sheets(now) !== sheets(before)) return false;
  if (isWhole && !rest(before).isEqualNode(rest(now))) return false;
  const texts = (root) => [...root.querySelectorAll(TEXT)];
  if (texts(now).length !== texts(document).length) return false;
  last = now;
  texts(now).forEach((text, index) => children(texts(document)[index], texts(before)[index] ?? text, text));
  if (!cards(before, now)) return false;
  for (const part of PARTS) single(part, before, now);
  document.title = now.title;
  version(document).content = version(now).content;
  document.documentElement.dispatchEvent(new CustomEvent("quoth:changed", { bubbles: true }));
  return true;
}

const version = (root) => root.querySelector('meta[name="quoth-version"]');
const sheets = (root) => [...root.querySelectorAll("head :is(link[rel=stylesheet], script[src])")].map((each) => each.outerHTML).sort().join();

/** A page without all that can be taken over in its place. */
function rest(root) {
  const body = root.body.cloneNode(true);
  for (const part of body.querySelectorAll([TEXT, ".cards", ...PARTS].join())) {
    if (part.matches(`${TEXT}, .cards`) || !part.querySelector(OPERATED)) part.replaceChildren();
  }
  return body;
}

/** Replaces the blocks of a text that are otherwise; what is as before is not touched. */
function children(open, before, now) {
  const isLoose = [...now.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  if (isLoose && before.isEqualNode(now) && !open.querySelector("[data-foreseen]")) return;
  if (isLoose || open.children.length !== now.children.length) {
    open.replaceChildren(...[...now.childNodes].map((node) => node.cloneNode(true)));
    return;
  }
  [...now.children].forEach((block, index) => {
    const shown = open.children[index];
    const isSame = before.children[index]?.isEqualNode(block) && !shown.querySelector("[data-foreseen]");
    if (!isSame) shown.replaceWith(block.cloneNode(true));
  });
}

/** The cards, by their ids and in their order. */
function cards(before, now) {
  const [list, to] = [document, now].map((root) => root.querySelector(".cards"));
  if (!list || !to) return !list && !to;
  const made = [...to.children].map((card) => {
    const shown = document.getElementById(card.id);
    const isSame = shown && before.getElementById(card.id)?.isEqualNode(card) && !shown.matches("[data-foreseen]");
    return isSame ? shown : card.cloneNode(true);
  });
  const isInPlace = made.length === list.children.length && made.every(({ id }, index) => list.children[index].id === id);
  if (!isInPlace) list.replaceChildren(...made);
  else made.forEach((card, index) => list.children[index] !== card && list.children[index].replaceWith(card));
  return true;
}

/** What stands around text and list; the elements stay, since the theme's scripts know them. */
function single(part, before, now) {
  const [open, to] = [document, now].map((root) => [...root.querySelectorAll(part)]);
  if (open.length !== to.length) return;
  open.forEach((element, index) => {
    if (before.querySelectorAll(part)[index]?.isEqualNode(to[index])) return;
    element.replaceChildren(...[...to[index].childNodes].map((node) => node.cloneNode(true)));
  });
}
