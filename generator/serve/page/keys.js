// What each key does while the focus is in the workbench. Elsewhere keys are left alone (WCAG 2.1.4).

const ACTS = {
  n: "next", ArrowUp: "back", ArrowDown: "forth", u: "undo", a: "accept", r: "reject", w: "pick", m: "merge", b: "all", "?": "keys", x: "questions",
  1: "start-back", 2: "start-on", 3: "end-back", 4: "end-on",
};
const FIELDS = { s: "by", k: "kind", t: "status", e: "evidence", o: "note" };
const MARKS = { c: "content", p: "part", s: "source", q: "cue" }; // while words are selected

/** The act or the field that a key stands for, as { act }, { field }, { along } or { words }; null for none. */
export function meaning(event, { picked, isMerging, isPickedByKeys }) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === "Escape") return { act: "leave" };
  if (key === "Enter" && target.closest("#wb-batches")) return target.matches("button") ? null : { act: "all-now" };
  if (key === "Enter") return target.matches("input, select") ? { act: isMerging ? "merge-now" : "accept" } : null;
  if (target.matches("input[type=checkbox]")) return null;
  if (target.matches("input")) return null;
  if (isPickedByKeys && key.startsWith("Arrow")) return { words: key };
  if (target.matches("select")) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") return { along: key === "ArrowLeft" ? -1 : 1 };
  if (picked && MARKS[key]) return { act: MARKS[key] };
  if (FIELDS[key]) return { field: FIELDS[key] };
  return ACTS[key] ? { act: ACTS[key] } : null;
}

/** Moves the focus along a toolbar. */
export function along(target, step) {
  const buttons = [...(target.closest("[role=toolbar]")?.querySelectorAll("button:enabled") ?? [])];
  buttons[buttons.indexOf(target) + step]?.focus();
}
