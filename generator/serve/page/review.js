// A review: where the reviewer is, and what is not saved yet.
import { acts } from "./acts.js";
import { paint } from "./paint.js";
import { told } from "./notes.js";
import { Questions } from "./questions.js";
import { Picking } from "./picking.js";
import { Saving } from "./saving.js";
import { shown } from "./view.js";
import { Places, tokens } from "./words.js";

export const KEEP = "quoth-review"; // in the session's storage: where the reviewer goes on in the page that comes next

export class Review {
  current = null;
  pending = {};
  picked = null;
  isMerging = false;
  batch = null; // what is about to be accepted at once
  stoppedAt = -1; // the sentence end at which an edge stopped
  messages = new Map(); // by claim: what was not saved of it, and why
  said = ""; // the last message
  isHeld = false; // keys wait until the file has answered
  #later = [];

  constructor({ article, root, part }) {
    Object.assign(this, { article, root, part });
    this.read();
    this.saving = new Saving(this);
    this.questions = new Questions(this);
    this.questions.look();
    this.picking = new Picking(document, this, (span) => {
      this.picked = span;
      this.draw();
    });
  }

  /** Finds the words of the article in the page. */
  read() {
    this.places = new Places(document, this.article.text);
    this.all = tokens(this.article.text);
  }

  get isPickedByKeys() {
    return this.picking.isByKeys;
  }

  draw() {
    shown(this);
    paint(this.places, this);
  }

  /** A message to all, and what only those need who don't see the panel. */
  say(message, { unseen = "", isBad = false } = {}) {
    this.said = message;
    const hidden = Object.assign(document.createElement("span"), { className: "wb-unseen", textContent: ` ${unseen}` });
    this.part("told").replaceChildren(message, hidden);
    this.part("told").classList.toggle("is-bad", isBad);
  }

  /** Makes an attribution the current one; `focus` names where the keyboard goes on. */
  goTo(item, { message = "", focus = "accept", isQuiet = false, isBad = false } = {}) {
    Object.assign(this, { current: item, pending: {}, isMerging: false, batch: null, stoppedAt: -1 });
    this.draw();
    document.dispatchEvent(new CustomEvent("quoth:claim", { detail: item?.id ?? "" })); // the theme marks it too
    this.say(message, { unseen: item ? this.part("what").textContent : "", isBad });
    if (isQuiet) return;
    const range = item && this.places.range(item.content[0]);
    range?.startContainer.parentElement.scrollIntoView({ block: "center" });
    if (item) this.show(focus);
    const target = item && [focus, "next", "forth"].map(this.part).find((each) => !each.disabled);
    (target ?? this.root).focus({ preventScroll: true });
  }

  /** Opens the fields of a small screen, if one of them is asked for. */
  show(id) {
    if (!this.part(id).disabled && !this.part(id).getClientRects().length) this.act("more");
  }

  change(list, then) {
    for (const { id } of list) this.messages.delete(id);
    this.saving.change(list, then);
  }

  undo() {
    this.saving.undo();
  }

  /** Does it now, or in its turn once the file has answered. */
  soon(work) {
    if (this.isHeld) this.#later.push(work);
    else work();
  }

  /** What waited for the file. */
  release() {
    this.isHeld = false;
    while (this.#later.length && !this.isHeld) this.#later.shift()();
  }

  /** The page was taken over from the preview: its words are other elements now. */
  shownAgain() {
    this.read();
    this.draw();
    this.questions.look();
    told(document, this.messages);
    for (const detail of ["", this.current?.id ?? ""]) document.dispatchEvent(new CustomEvent("quoth:claim", { detail }));
  }

  /** Marks the selected words. */
  mark(edit, then = this.here()) {
    if (!this.picked) return;
    this.picking.end();
    this.change([edit], then);
  }

  /** The place of an attribution in the text, by which it is found again under a new id. */
  here(item = this.current) {
    return { at: item ? [item.content[0][0], item.content.at(-1)[1]] : null };
  }

  /** Goes on in another article. */
  leaveFor(slug, then = {}) {
    this.saving.whenEmpty(() => {
      sessionStorage.setItem(KEEP, JSON.stringify({ slug, ...then }));
      location.assign(`/articles/${encodeURIComponent(slug)}/`);
    });
  }

  /** Loads the page again, and goes on where the reviewer is. */
  loadAgain() {
    sessionStorage.setItem(KEEP, JSON.stringify({ slug: this.article.slug, ...this.here(), message: this.said }));
    location.reload();
  }

  act(name) {
    if (acts[name] && !this.part(name)?.disabled) acts[name](this);
  }
}
