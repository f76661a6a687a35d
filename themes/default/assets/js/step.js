// Buttons to the previous and the next claim in the text.
import { announce, neighbour, references } from "./claims.js";
import { say } from "./say.js";

/** The index to start from: that of the last link gone to, else of the last one scrolled past. */
export function startingIndex(links, last) {
  const index = links.indexOf(last);
  return index >= 0 ? index : links.findLastIndex((link) => link.getBoundingClientRect().top < 0);
}

export function enhance(root) {
  // Where the reader is: at the link with the last focus, until they scroll to another place themselves.
  let last = null;
  const forget = () => (last = null);
  root.addEventListener("wheel", forget, { passive: true });
  root.addEventListener("touchmove", forget, { passive: true });
  root.addEventListener("focusin", (event) => {
    if (event.target.matches(".prose .ref")) last = event.target;
  });

  for (const button of root.querySelectorAll("[data-claim-step]")) {
    button.addEventListener("click", () => {
      const links = references(root);
      if (!links.length) return;
      const index = neighbour(startingIndex(links, last), Number(button.dataset.claimStep), links.length);
      links[index].focus({ preventScroll: true });
      links[index].scrollIntoView({ block: "center" });
      announce(root, say("claim_of", { n: index + 1, all: links.length, name: links[index].getAttribute("aria-label") }));
    });
  }
}
