// What each button and key of the workbench does.
import { batches, neighbour, nextUnsure } from "./queue.js";
import * as server from "./server.js";
import { NEW_SOURCE, edits } from "./view.js";
import { crossed, moved } from "./words.js";

/** Acts by name: that of their button in the panel, or of their key. */
export const acts = {
  next: (review) => {
    const item = nextUnsure(review.article.attributions, review.current);
    if (item) review.goTo(item);
    else review.leaveFor(review.article.elsewhere[0].slug);
  },
  back: (review) => review.goTo(neighbour(review.article.attributions, review.current, -1)),
  forth: (review) => review.goTo(neighbour(review.article.attributions, review.current, 1)),
  undo: (review) => review.undo(),
  accept: save,
  reject: (review) => review.change([{ do: "reject", id: review.current.id }], { ...following(review), message: "Rejected." }),
  "start-back": (review) => move(review, "start", -1),
  "start-on": (review) => move(review, "start", 1),
  "end-back": (review) => move(review, "end", -1),
  "end-on": (review) => move(review, "end", 1),
  pick: (review) => {
    review.picking.begin(review.current?.content[0][0] ?? 0);
    review.say("Arrow keys choose a word, with Shift several; then C, P, S or Q. Escape ends.");
    review.part("content").focus({ preventScroll: true });
  },
  content: (review) =>
    review.mark({ do: "add", content: [review.picked], by: "" }, { at: review.picked, focus: "by", message: "Added. Now choose its source." }),
  part: (review) => review.mark({ do: "change", id: review.current.id, content: [...review.current.content, review.picked] }),
  source: (review) => review.mark({ do: "change", id: review.current.id, source: [review.picked] }),
  cue: (review) => review.mark({ do: "change", id: review.current.id, cue: [review.picked] }),
  all: (review) => {
    review.isMerging = false;
    review.batch = review.batch ? null : batches(review)[0] ?? null;
    review.draw();
    if (review.batch) review.part("batch").focus();
  },
  "all-now": (review) => {
    const ids = [...review.part("batch-list").querySelectorAll("input:checked")].map((box) => box.value);
    const message = `Accepted ${ids.length}. Undo takes all of them back.`;
    if (ids.length) review.change(ids.map((id) => ({ do: "accept", id })), { ...review.here(), message });
  },
  keys: (review) => {
    review.part("keys").hidden = !review.part("keys").hidden;
    if (!review.part("keys").hidden) review.part("keys").focus();
  },
  questions: (review) => review.questions.toggle(),
  merge: (review) => {
    review.batch = null;
    review.isMerging = !review.isMerging;
    review.draw();
    if (review.isMerging) review.part("old").focus();
  },
  "merge-now": (review) => {
    const [old, into] = ["old", "into"].map((id) => review.part(id).value);
    review.change([{ do: "merge", old, into }], { ...review.here(), message: "Merged." });
  },
  leave: (review) => {
    Object.assign(review, { pending: {}, isMerging: false, batch: null });
    for (const id of ["keys", "asked"]) review.part(id).hidden = true;
    if (review.picked) review.picking.end();
    review.draw();
    review.say("");
    review.root.focus();
  },
  more: ({ root, part }) => {
    root.toggleAttribute("data-more");
    part("more").ariaExpanded = String(root.hasAttribute("data-more"));
  },
};
acts["new-save"] = acts.accept;
acts["keys-shown"] = acts.keys;
acts.unpick = acts["merge-not"] = acts["all-not"] = acts.leave;

/** Where to go on after a decision: the next draft of the queue. */
function following(review) {
  const next = nextUnsure(review.article.attributions, review.current);
  return review.here(next && next !== review.current ? next : review.current);
}

function save(review) {
  if (review.pending.by === NEW_SOURCE && !review.part("new-name").value.trim()) {
    review.part("new-name").focus();
    return review.say("Name the new source, then press Enter.");
  }
  const list = edits(review);
  if (!list.length) return review.say(review.current ? "Nothing to save." : "Choose a claim first.");
  if (list[0].do === "accept") review.change(list, { ...following(review), message: "Accepted." });
  else review.change(list, review.here({ content: review.pending.content ?? review.current.content }));
}

/** Moves an edge of the current claim by a word; the file changes when that is saved. */
function move(review, edge, step) {
  const content = (review.pending.content ?? review.current.content).map((span) => [...span]);
  const index = edge === "start" ? 0 : content.length - 1;
  const next = moved(content[index], edge, step, review.all);
  const at = edge === "start" ? 0 : 1;
  const grows = edge === "start" ? step < 0 : step > 0;
  const border = grows ? crossed(review.article.characters, content[index][at], next[at]) : "";
  if (border === "paragraph") return review.say("The paragraph ends here.");
  if (border === "sentence" && review.stoppedAt !== next[at]) {
    review.stoppedAt = next[at];
    return review.say("The sentence ends here; once more to go on.");
  }
  content[index] = next;
  review.pending.content = content;
  review.draw();
  review.say("", { unseen: review.part("what").textContent });
}
