// Buttons that copy words of the statement that they stand in: a citation, the code of a frame.
import { say } from "./say.js";

/** Copies the text of an element; where a page may not, selects it and says so. True once it is copied. */
export async function copied(element) {
  const text = element.textContent;
  const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
  if (isCopied) return true;
  getSelection().selectAllChildren(element); // a page that came without encryption has no clipboard of its own
  return document.execCommand("copy");
}

export function enhance(root) {
  for (const button of root.querySelectorAll("[data-copy]")) {
    const statement = button.closest(".statement");
    const told = statement.querySelector("[data-copy-told]");
    button.addEventListener("click", async () => {
      told.textContent = ""; // the same words told twice are heard twice
      const isCopied = await copied(statement.querySelector(`[data-copied="${button.dataset.copy}"]`));
      told.textContent = say(isCopied ? "copied" : "not_copied");
    });
  }
}
