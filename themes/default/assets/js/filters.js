// What the boxes of the filters leave, told in a number; kept for the visit. The hiding itself is the style sheet's.
import { announce } from "./claims.js";
import { say } from "./say.js";

const isShown = (element) => element.getClientRects().length > 0;

/** Shows a card that the filters hide: all of them back, and the unsure drafts if it is one. */
export function reveal(root, card) {
  const form = root.querySelector(".filters form");
  if (!form || isShown(card)) return;
  form.reset();
  if (card.matches(".unsure")) root.getElementById("show-unsure").checked = true;
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

/** The boxes that are not as the page came, as { id: isTicked }. */
const changed = (boxes) =>
  Object.fromEntries(boxes.filter((box) => box.checked !== box.defaultChecked).map((box) => [box.id, box.checked]));

export function enhance(root) {
  const form = root.querySelector(".filters form");
  const count = root.querySelector("[data-count]");
  if (!form || !count) return;
  const boxes = [...form.querySelectorAll("input")];
  const key = `filters:${location.pathname}`;
  let all = count.textContent;

  const tell = () => {
    const cards = [...root.querySelectorAll(".card")]; // a review may have put others in their place
    const shown = cards.filter(isShown).length;
    const isFiltered = Object.keys(changed(boxes)).length > 0;
    count.textContent = isFiltered ? say("shown", { n: shown, all: cards.length }) : all;
    root.documentElement.toggleAttribute("data-filtered", isFiltered);
    return count.textContent;
  };
  form.addEventListener("change", () => {
    announce(root, say("claims", { count: tell() }));
    try {
      sessionStorage.setItem(key, JSON.stringify(changed(boxes)));
    } catch {
      // Storage can be closed to a page; the choice then lasts for this page.
    }
  });
  root.addEventListener("quoth:changed", () => {
    if (!root.documentElement.matches("[data-filtered]")) all = count.textContent;
    tell();
  });
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("change", { bubbles: true }))));
  // A second click on the source that is shown alone brings back the others.
  root.addEventListener("click", (event) => {
    const box = root.getElementById(event.target.closest?.(".strip-chip")?.htmlFor ?? "");
    if (!box?.checked) return;
    event.preventDefault();
    root.getElementById("who-all").click();
  });
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    for (const [id, isTicked] of Object.entries(kept)) Object.assign(root.getElementById(id) ?? {}, { checked: isTicked });
  } catch {
    // Nothing kept, or nothing that can be read: the page as it came.
  }
  tell();
}
