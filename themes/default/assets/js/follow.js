// On wide screens the list follows the text: the card nearest the reading line is marked and scrolled into view.
import { cardOf, idOf, isWide, references } from "./claims.js";

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
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  let current = null;
  let isWaiting = false;

  const follow = () => {
    isWaiting = false;
    if (!isWide()) return;
    const links = references(root);
    const index = nearest(links.map((link) => link.getBoundingClientRect().top), innerHeight * READING_LINE);
    const card = index < 0 ? null : cardOf(root, idOf(links[index]));
    if (card === current) return;
    current?.classList.remove("is-current");
    card?.classList.add("is-current");
    current = card;
    const isInUse = list.contains(root.activeElement) || list.matches(":hover");
    if (!card || isInUse || still.matches) return;
    const body = card.querySelector(".card-body") ?? card;
    const offset = body.getBoundingClientRect().top - list.getBoundingClientRect().top;
    list.scrollTo({ top: list.scrollTop + offset - list.clientHeight * 0.25, behavior: "smooth" });
  };
  const ask = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(follow);
  };
  root.addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  root.addEventListener("change", ask);
  ask();
}
