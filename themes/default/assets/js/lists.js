// A box above a long list that leaves the lines with the words typed into it.

/** Does a text have all words of a query, as beginnings or not? */
export const matches = (text, query) =>
  query.toLocaleLowerCase().split(/\s+/).every((word) => text.toLocaleLowerCase().includes(word));

export function enhance(root) {
  for (const box of root.querySelectorAll("[data-narrows]")) {
    const lines = [...root.querySelectorAll(`#${box.dataset.narrows} [data-line]`)];
    const told = root.querySelector("[data-narrowed]");
    box.addEventListener("input", () => {
      for (const line of lines) line.hidden = !matches(line.textContent, box.value);
      if (told) told.textContent = `${lines.filter((line) => !line.hidden).length} of ${lines.length} shown`;
    });
  }
}
