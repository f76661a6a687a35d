// Buttons to the previous and the next claim in the text.
import { announce, neighbour, references } from "./claims.js";

/** The index to start from: that of the focused link, else the last one above the middle of the window. */
export function startingIndex(links, active, middle) {
  const focused = links.indexOf(active);
  if (focused >= 0) return focused;
  return links.findLastIndex((link) => link.getBoundingClientRect().top < middle);
}

export function enhance(root) {
  let last = null;
  for (const button of root.querySelectorAll("[data-claim-step]")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      const links = references(root);
      if (!links.length) return;
      const from = startingIndex(links, last, innerHeight / 2);
      const index = neighbour(from, Number(button.dataset.claimStep), links.length);
      last = links[index];
      last.focus({ preventScroll: true });
      last.scrollIntoView({ block: "center" });
      announce(root, `Claim ${index + 1} of ${links.length}: ${last.getAttribute("aria-label")}`);
    });
  }
}
