// The way to the file: what is decided is shown at once, and written behind it.
import { after, drawn, givenIds, gone, holds, known } from "./foresee.js";
import { Outbox } from "./outbox.js";
import { told } from "./notes.js";
import { nearest } from "./queue.js";
import * as page from "/_preview/refresh.js";
import * as server from "./server.js";

const DONE = "quoth-done"; // in the session's storage: the places of this visit's decisions, for the way back
const ids = new Map(); // what the file calls claims and sources that this page named first

function done(places) {
  if (places) sessionStorage.setItem(DONE, JSON.stringify(places));
  return JSON.parse(sessionStorage.getItem(DONE) ?? "[]");
}

export class Saving {
  /** `review` is told what is decided; `review.article` is what is shown, this has what the file says. */
  constructor(review) {
    this.review = review;
    this.file = review.article;
    this.turn = 0; // counts decisions and answers: what was asked before one of them is out of date behind it
    this.outbox = new Outbox({
      took: (answer, job) => this.#took(answer, job),
      refused: (error, job) => this.#refused(error, job),
      emptied: () => this.#emptied(),
    });
    document.addEventListener("quoth:news", (event) => {
      event.preventDefault();
      if (this.outbox.isEmpty) this.#look();
    });
    page.begin();
  }

  /** Shows what edits make, and writes them in their turn; `then` tells where the reviewer goes on. */
  change(edits, then) {
    const { review } = this;
    const seen = review.article;
    const from = { slug: seen.slug, ...review.here() };
    drawn(document, edits, seen.reviewer);
    const job = { edits, from, seen, work: () => server.change(this.file, known(edits, ids)) };
    review.article = job.made = after(seen, edits);
    review.goTo(then.at ? nearest(review.article.attributions, then.at) : null, { message: "Saved.", ...then });
    this.#send(job);
  }

  #send(job) {
    this.turn += 1;
    this.review.root.dataset.waiting = "";
    this.outbox.add(job);
  }

  /** Takes the last decision back and goes to the claim that it was about, in its article. Keys wait for it. */
  undo() {
    const { review } = this;
    review.isHeld = true;
    this.#send({ edits: [], seen: review.article, isUndo: true, work: () => server.undo(review.article.slug) });
  }

  /** Does it once nothing is on its way any more. */
  whenEmpty(work) {
    if (this.outbox.isEmpty) work();
    else this.last = work;
  }

  async #emptied() {
    if (this.last) return this.last();
    await this.#refresh();
    if (this.outbox.isEmpty) delete this.review.root.dataset.waiting;
  }

  async #took(answer, job) {
    const { review } = this;
    this.turn += 1;
    this.#know(answer);
    if (job.made) {
      givenIds(job.made, this.file).forEach((id, own) => ids.set(own, id));
      done([...done(), job.from]);
    }
    this.#show();
    if (!job.isUndo) return;
    const { slug, at } = done().at(-1) ?? review.here();
    done(done().slice(0, -1));
    if (slug && slug !== review.article.slug) return review.leaveFor(slug, { at, message: "Undone." });
    await this.#refresh();
    review.goTo(at ? nearest(review.article.attributions, at) : review.current, { message: "Undone." });
    review.release();
  }

  async #refused(error, job) {
    const { review } = this;
    const claims = job.edits.map(({ id }) => id).filter(Boolean);
    const message = `Not saved: ${error.message}.`;
    await this.#ask({ isAlone: true }); // nothing else is sent meanwhile
    const lost = this.outbox.without((each) => each.isUndo || holds(this.file, known(each.edits, ids), each.seen));
    for (const id of [...claims, ...lost.flatMap(({ edits }) => edits.map((edit) => edit.id))]) review.messages.set(id, message);
    this.#show();
    await this.#refresh();
    review.goTo(review.article.attributions.find(({ id }) => id === claims[0]) ?? review.current, { message, isBad: true });
    review.release();
  }

  /** The file is another one, though not by us. */
  async #look() {
    const before = this.file;
    await this.#ask();
    this.#show();
    const lost = gone(before, this.file);
    const one = lost.length === 1 ? "a draft is" : `${lost.length} drafts are`;
    if (lost.length) this.review.say(`The file changed: ${one} gone, “${lost[0]}”${lost.length > 1 ? " first" : ""}.`);
    await this.#refresh();
  }

  async #ask({ isAlone = false } = {}) {
    const { turn } = this;
    const now = await server.article().catch(() => null);
    if (now && (isAlone || turn === this.turn)) this.#know(now);
  }

  #know(article) {
    if (!article.attributions) return;
    this.file = { ...article, characters: article.text === this.file.text ? this.file.characters : Array.from(article.text) };
  }

  /** The file with all that is on its way to it; what the reviewer is at, and has not saved, stays. */
  #show() {
    const { review } = this;
    const own = (id) => ids.get(id) ?? id;
    review.article = this.outbox.waiting.reduce((made, job) => after(made, known(job.edits, ids)), this.file);
    const { current } = review;
    const same = current && review.article.attributions.find(({ id }) => id === own(current.id));
    review.current = same ?? (current && nearest(review.article.attributions, [current.content[0][0], current.content.at(-1)[1]]));
    review.draw();
    told(document, review.messages);
  }

  /** The page as the preview has it, once nothing is on its way. */
  async #refresh() {
    if (!this.outbox.isEmpty) return;
    const { turn } = this;
    if (await page.refresh(() => turn === this.turn).catch(() => true)) return this.review.shownAgain();
    if (this.outbox.isEmpty) this.review.loadAgain();
  }
}
