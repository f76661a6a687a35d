// A box above a long list that leaves the lines with the words typed into it.
import { say } from "./say.js";

/** Does a text have all words of a query, as beginnings or not? */
export const matches = (text, query) =>
  query.toLocaleLowerCase().split(/\s+/).every((word) => text.toLocaleLowerCase().includes(word));

export function enhance(root) {
  for (const box of root.querySelectorAll("[data-narrows]")) {
    const lines = [...root.querySelectorAll(`#${box.dataset.narrows} [data-line]`)];
    const told = root.querySelector("[data-narrowed]");
    box.addEventListener("input", () => {
      for (const line of lines) line.hidden = !matches(line.textContent, box.value);
      const shown = lines.filter((line) => !line.hidden).length;
      if (told) told.textContent = say("shown", { n: shown, all: lines.length });
    });
  }
}
