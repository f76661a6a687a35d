// One claim is the current one: where the focus is, before the pointer, before what is being read. It is marked alike
// in the text and in the list, and the list shows its card.
import { cardOf, fragments, idAt, idInAddress, idOf, isWide, referenceOf, references } from "./claims.js";
import { reveal } from "./filters.js";

const READING_LINE = 0.38; // of the window's height, about where eyes rest while scrolling

/** Index of the position nearest to a line; positions rise. */
export function nearest(positions, line) {
  let found = -1;
  positions.forEach((position, index) => {
    if (found < 0 || Math.abs(position - line) < Math.abs(positions[found] - line)) found = index;
  });
  return found;
}

export function enhance(root) {
  const list = root.querySelector(".claims");
  if (!list) return;
  const wants = { told: "", focus: "", pointer: "", reading: "" }; // whose claim is current, the first that has one
  let current = "";

  const mark = (id, isCurrent) => {
    for (const part of [...fragments(root, id), referenceOf(root, id), cardOf(root, id)]) {
      part?.classList.toggle("is-current", isCurrent);
    }
  };
  const show = () => {
    const id = wants.told || wants.focus || wants.pointer || wants.reading;
    if (id === current) return;
    mark(current, false);
    mark(id, true);
    current = id;
    const card = cardOf(root, id);
    if (!card || !isWide() || list.contains(root.activeElement) || list.matches(":hover")) return;
    const offset = card.getBoundingClientRect().top - list.getBoundingClientRect().top;
    const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list.scrollTo({ top: list.scrollTop + offset - list.clientHeight * 0.25, behavior: isStill ? "instant" : "smooth" });
  };
  const want = (kind, id) => {
    wants[kind] = id;
    show();
  };

  let isWaiting = false;
  const read = () => {
    isWaiting = false;
    const links = isWide() ? references(root) : [];
    const index = nearest(links.map((link) => link.getBoundingClientRect().top), innerHeight * READING_LINE);
    want("reading", index < 0 ? "" : idOf(links[index]));
  };
  const ask = () => {
    if (!isWaiting) requestAnimationFrame(read);
    isWaiting = true;
  };
  const arrive = () => {
    const id = idInAddress(root);
    if (!id) return;
    reveal(root, cardOf(root, id));
    want("focus", id);
    const words = fragments(root, id)[0]?.getBoundingClientRect();
    const isSeen = words && words.top > 0 && words.bottom < innerHeight * (isWide() ? 1 : 0.5);
    if (!isSeen) fragments(root, id)[0]?.scrollIntoView({ block: isWide() ? "center" : "start", behavior: "instant" });
    if (isWide()) cardOf(root, id).scrollIntoView({ block: "nearest", behavior: "instant" });
  };
  root.addEventListener("focusin", (event) => want("focus", idAt(event.target)));
  root.addEventListener("pointerover", (event) => event.pointerType !== "touch" && want("pointer", idAt(event.target)));
  root.documentElement.addEventListener("pointerleave", () => want("pointer", ""));
  root.addEventListener("quoth:claim", (event) => want("told", event.detail)); // from a review, or the sheet
  for (const moved of ["wheel", "touchmove"]) {
    root.addEventListener(moved, () => idAt(root.activeElement) || want("focus", ""), { passive: true });
  }
  root.addEventListener("scroll", ask, { passive: true });
  root.addEventListener("change", ask);
  addEventListener("resize", ask);
  addEventListener("hashchange", arrive);
  read();
  arrive();
}
