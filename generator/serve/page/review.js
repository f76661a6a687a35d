// A review: where the reviewer is, what is not saved yet, and the way to the file.
import { acts } from "./acts.js";
import { paint } from "./paint.js";
import { Picking } from "./picking.js";
import * as server from "./server.js";
import { shown } from "./view.js";

export const KEEP = "quoth-review"; // in the session's storage: where the reviewer was before the page reloaded
const LONGEST_WAIT = 4000; // ms; the page is reloaded by the preview, or by itself when that is lost

const DONE = "quoth-done"; // there too: the places of this visit's decisions, for the way back

function done(places) {
  if (places) sessionStorage.setItem(DONE, JSON.stringify(places));
  return JSON.parse(sessionStorage.getItem(DONE) ?? "[]");
}

export class Review {
  current = null;
  pending = {};
  picked = null;
  isMerging = false;
  batch = null; // what is about to be accepted at once
  stoppedAt = -1; // the sentence end at which an edge stopped

  constructor({ article, root, part, places, all }) {
    Object.assign(this, { article, root, part, places, all });
    this.picking = new Picking(document, article, places, all, (span) => {
      this.picked = span;
      this.draw();
    });
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

  /** Sends edits; `then` tells where the reviewer goes on after the page was loaded again. */
  async send(work, then) {
    if (this.root.ariaBusy === "true") return;
    this.root.ariaBusy = "true";
    const keep = (state) => sessionStorage.setItem(KEEP, JSON.stringify({ slug: this.article.slug, ...state }));
    try {
      await work();
      keep(then);
      if (then.slug && then.slug !== this.article.slug) location.assign(`/articles/${encodeURIComponent(then.slug)}/`);
      setTimeout(() => location.reload(), LONGEST_WAIT);
    } catch (error) {
      this.root.ariaBusy = "false";
      const message = `Not saved: ${error.message}.`;
      // The page may be loaded again at once, for the file changed; the message must outlive that.
      keep({ ...this.here(), message, isBad: true });
      this.say(message, { isBad: true });
    }
  }

  async change(list, then) {
    const from = { slug: this.article.slug, ...this.here() };
    await this.send(() => server.change(this.article, list).then(() => done([...done(), from])), { message: "Saved.", ...then });
  }

  /** Takes the last decision back and goes to the claim that it was about, in its article. */
  undo() {
    const { slug, at } = done().at(-1) ?? { slug: this.article.slug, ...this.here() };
    return this.send(() => server.undo().then(() => done(done().slice(0, -1))), { slug, at, message: "Undone." });
  }

  /** Marks the selected words. */
  mark(edit, then = this.here()) {
    if (this.picked) this.change([edit], then);
  }

  /** The place of an attribution in the text, by which it is found again under a new id. */
  here(item = this.current) {
    return { at: item ? [item.content[0][0], item.content.at(-1)[1]] : null };
  }

  /** Goes on in another article. */
  leaveFor(slug) {
    sessionStorage.setItem(KEEP, JSON.stringify({ slug }));
    location.assign(`/articles/${encodeURIComponent(slug)}/`);
  }

  act(name) {
    if (acts[name] && !this.part(name)?.disabled) acts[name](this);
  }
}
