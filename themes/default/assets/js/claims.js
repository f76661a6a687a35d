// Reference links, words and cards of the page, and the way between them.

/** The reference links that are shown, in reading order. */
export const references = (root) =>
  [...root.querySelectorAll(".prose .ref")].filter((link) => link.getClientRects().length > 0);

/** The attribution's id that a reference link leads to. */
export const idOf = (reference) => decodeURIComponent(reference.hash.slice(1));

/** The reference link of an attribution. */
export const referenceOf = (root, id) => root.getElementById(`ref-${id}`);

/** All fragments of an attribution's words. */
export const fragments = (root, id) => root.querySelectorAll(`.prose .content[data-for="${CSS.escape(id)}"]`);

/** Its card in the list. */
export const cardOf = (root, id) => root.getElementById(id)?.closest(".card");

/** The attribution that an element belongs to, "" for none. */
export function idAt(element) {
  const part = element?.closest?.(".prose .content, .prose .ref, .card");
  if (!part) return "";
  return part.matches(".ref") ? idOf(part) : part.dataset.for ?? part.id;
}

/** The attribution that the page's address names, "" for none. */
export function idInAddress(root) {
  const id = decodeURIComponent(location.hash.slice(1));
  return id && cardOf(root, id) ? id : "";
}

/** Are list and text side by side? */
export const isWide = () => matchMedia("(min-width: 60rem)").matches;

/** Index of the neighbour, staying within [0, count). */
export const neighbour = (index, step, count) => Math.min(Math.max(index + step, 0), count - 1);

/** Says something to those who listen to the page. */
export const announce = (root, text) => {
  const region = root.querySelector("[data-announcer]");
  if (region) region.textContent = text;
};
