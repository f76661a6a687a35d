// Takes the page of the preview, as it is now, into the page that is open: no key is lost, scroll and focus stay.

const PARTS = [".article-head > :not([data-article-text])", ".speakers", ".legend", ".made", "[data-count]", ".claims-unsure"];

let last = null; // the page as the preview made it

async function asked() {
  const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
  return answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : null;
}

/** Remembers the page that is open, to tell later what is new. */
export async function begin() {
  last = await asked();
}

/** Takes over what is new, if that is still wanted then; false where only loading the page again can show it. */
export async function refresh(isWanted) {
  const now = await asked();
  if (!isWanted()) return true;
  const before = last ?? now;
  if (!now?.querySelector("[data-article-text]") || sheets(now) !== sheets(before)) return false;
  last = now;
  const texts = (root) => [...root.querySelectorAll("[data-article-text]")];
  if (texts(now).length !== texts(document).length) return false;
  texts(now).forEach((text, index) => children(texts(document)[index], texts(before)[index] ?? text, text));
  if (!cards(before, now)) return false;
  for (const part of PARTS) single(part, before, now);
  document.documentElement.dispatchEvent(new CustomEvent("quoth:changed", { bubbles: true }));
  return true;
}

const sheets = (root) => [...root.querySelectorAll("head :is(link, script)")].map((each) => each.outerHTML).sort().join();

/** Replaces the blocks of a text that are otherwise; what is as before is not touched. */
function children(open, before, now) {
  if (open.children.length !== now.children.length) {
    return open.replaceChildren(...[...now.childNodes].map((node) => node.cloneNode(true)));
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
