// What `quoth check` asks about the article, each at its place in the text.
import { make } from "./panel.js";
import { questions as ask } from "./server.js";

const AROUND = 3; // words of the text that tell which place is meant

export class Questions {
  all = [];
  at = -1;

  /** `review` knows the words of the page. */
  constructor(review) {
    this.review = review;
  }

  /** Asks anew, and draws what the answer is; what belongs to another state of the file is dropped. */
  async look() {
    const { review } = this;
    const answer = await ask(review.article.slug).catch(() => null);
    if (!answer || answer.digest !== review.article.digest) return;
    const order = (question) => question.at ?? Infinity;
    this.all = answer.questions.toSorted((one, other) => order(one) - order(other));
    this.at = -1;
    this.draw();
  }

  /** The list, and a line below the words that are meant. */
  draw() {
    const { part } = this.review;
    const count = this.all.length;
    part("questions").querySelector(".wb-label").textContent = count === 1 ? "1 question of check" : `${count} questions of check`;
    part("questions").hidden = !count;
    if (!count) part("asked").hidden = true;
    part("asked-list").replaceChildren(...this.all.map((question, index) => this.#line(question, index)));
    const ranges = this.all.map((question) => this.#range(question)).filter(Boolean);
    CSS.highlights?.set("wb-question", new Highlight(...ranges));
  }

  /** Opens the list, or closes it. */
  toggle() {
    const { part } = this.review;
    part("asked").hidden = !part("asked").hidden;
    part("questions").ariaExpanded = String(!part("asked").hidden);
    if (!part("asked").hidden) part("asked-list").querySelector("button, [tabindex]").focus();
  }

  /** Goes to the words of a question; a claim that begins there is the current one then. */
  go(index) {
    const { review } = this;
    const question = this.all[index];
    const range = this.#range(question);
    if (!range) return review.say(`${question.what}.`);
    const isAbout = ({ content }) => content.some(([start, end]) => start <= question.at && question.at < end);
    const item = review.article.attributions.find(isAbout);
    if (item && item !== review.current) review.goTo(item, { isQuiet: true });
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
    review.say(`${question.what}: ${question.fix}.`);
  }

  #range({ at }) {
    const { review } = this;
    const from = at === null ? -1 : review.all.findIndex(([, end]) => end > at);
    return from < 0 ? null : review.places.range([review.all[from][0], review.all.slice(from, from + AROUND).at(-1)[1]]);
  }

  #line({ at, severity, what, fix }, index) {
    const words = make("span", { className: "wb-asked-what" }, `${severity === "error" ? "Error: " : ""}${what}`);
    const more = make("span", { className: "wb-name" }, ` ${fix}`);
    if (at === null) return make("li", { tabIndex: -1 }, words, more);
    return make("li", {}, make("button", { type: "button", onclick: () => this.go(index) }, words), more);
  }
}
