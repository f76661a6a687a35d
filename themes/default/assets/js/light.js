// Hover or focus on words, mark or card lights all parts of the attribution, and its card.
import { cardOf, fragments } from "./claims.js";

/** The attribution that an element belongs to, "" for none. */
export function idAt(element) {
  const part = element.closest?.(".prose .content, .prose .ref, .card");
  if (!part) return "";
  if (part.classList.contains("ref")) return decodeURIComponent(part.hash.slice(1));
  return part.dataset.for ?? part.id;
}

export function enhance(root) {
  let lit = "";
  const set = (id, isLit) => {
    if (!id) return;
    for (const fragment of fragments(root, id)) fragment.classList.toggle("is-lit", isLit);
    cardOf(root, id)?.classList.toggle("is-lit", isLit);
  };
  const light = (event) => {
    const id = idAt(event.target);
    if (id === lit) return;
    set(lit, false);
    set(id, true);
    lit = id;
  };
  root.addEventListener("pointerover", light);
  root.addEventListener("focusin", light);
}
