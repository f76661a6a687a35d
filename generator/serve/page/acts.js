// What each button and key of the workbench does.
import { neighbour, nextUnsure } from "./queue.js";
import * as server from "./server.js";
import { NEW_SOURCE, edits } from "./view.js";
import { moved } from "./words.js";

/** Acts by name: that of their button in the panel, or of their key. */
export const acts = {
  next: (review) => {
    const item = nextUnsure(review.article.attributions, review.current);
    if (item) review.goTo(item);
    else review.leaveFor(review.article.elsewhere[0].slug);
  },
  back: (review) => review.goTo(neighbour(review.article.attributions, review.current, -1)),
  forth: (review) => review.goTo(neighbour(review.article.attributions, review.current, 1)),
  undo: (review) => review.send(server.undo, { ...review.here(), message: "Undone." }),
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
  merge: (review) => {
    review.isMerging = !review.isMerging;
    review.draw();
    if (review.isMerging) review.part("old").focus();
  },
  "merge-now": (review) => {
    const [old, into] = ["old", "into"].map((id) => review.part(id).value);
    review.change([{ do: "merge", old, into }], { ...review.here(), message: "Merged." });
  },
  leave: (review) => {
    Object.assign(review, { pending: {}, isMerging: false });
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
acts.unpick = acts["merge-not"] = acts.leave;

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
  content[index] = moved(content[index], edge, step, review.all);
  review.pending.content = content;
  review.draw();
  review.say("", { unseen: review.part("what").textContent });
}
