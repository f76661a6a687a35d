// Selecting words, with the mouse or with the arrow keys. Both end in the page's own selection.
import { slice, wholeWords } from "./words.js";

export class Picking {
  /** `told` hears of each change: the span of the selected words, or null. */
  constructor(root, review, told) {
    Object.assign(this, { root, review, told, span: null, anchor: -1, cursor: -1 });
    root.addEventListener("selectionchange", () => this.#read());
  }

  get isByKeys() {
    return this.cursor >= 0;
  }

  #read() {
    const selection = this.root.getSelection();
    const isOurs = selection.rangeCount && this.root.querySelector("#workbench").contains(selection.anchorNode);
    if (this.isByKeys || isOurs) return;
    const held = selection.isCollapsed ? null : this.review.places.span(selection.getRangeAt(0));
    const span = held && wholeWords(held, this.review.all);
    if (String(span) === String(this.span)) return;
    this.span = span;
    this.told(span);
  }

  /** Begin with the word at an offset. */
  begin(at) {
    const found = this.review.all.findIndex((token) => token[1] > at && this.review.places.range(token));
    this.anchor = this.cursor = Math.max(0, found);
    this.#show();
  }

  /** Move by a word, or a paragraph; `grows` keeps where it began. */
  step(key, grows) {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[key];
    const to = by ? this.cursor + by : this.#paragraph(key === "ArrowUp" ? -1 : 1);
    if (!this.review.all[to] || !this.review.places.range(this.review.all[to])) return;
    this.cursor = to;
    if (!grows) this.anchor = to;
    this.#show();
  }

  #paragraph(step) {
    const starts = this.review.all.flatMap((token, index) => {
      const before = index ? slice(this.review.article.characters, [this.review.all[index - 1][1], token[0]]) : "\n";
      return before.includes("\n") && this.review.places.range(token) ? [index] : [];
    });
    return (step < 0 ? starts.findLast((at) => at < this.cursor) : starts.find((at) => at > this.cursor)) ?? -1;
  }

  #show() {
    const [low, high] = [Math.min(this.anchor, this.cursor), Math.max(this.anchor, this.cursor)];
    this.span = [this.review.all[low][0], this.review.all[high][1]];
    const range = this.review.places.range(this.span);
    const selection = this.root.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    this.told(this.span);
  }

  /** Select nothing. */
  end() {
    this.anchor = this.cursor = -1;
    this.span = null;
    this.root.getSelection().removeAllRanges();
    this.told(null);
  }
}
