// The workbench: what is decided on the page goes to the preview, which writes it to the file.
import { along, meaning } from "./keys.js";
import { make, panel } from "./panel.js";
import { batches, nearest, nextUnsure } from "./queue.js";
import { KEEP, Review } from "./review.js";
import { article as askArticle } from "./server.js";
import { sourceOf } from "./view.js";

const FIELDS = ["by", "kind", "status", "evidence", "note"];

const article = document.querySelector("[data-article-text]") && (await askArticle().catch(closed));
if (article) begin(article);

/** Says how to get in, where the address came without the token of this run. */
function closed(error) {
  if (error.status !== 403) throw error;
  document.body.append(make("p", { id: "wb-closed", role: "status" }, `To review, ${error.message.split("; ").at(-1)}.`));
}

function begin(article) {
  article.characters = Array.from(article.text);
  const { root, part } = panel();
  document.body.append(root);
  document.querySelector(".skip")?.append(make("a", { href: "#workbench" }, "Skip to the review"));
  document.documentElement.dataset.reviewing = "";
  const keepRoom = () => document.documentElement.style.setProperty("--workbench", `${root.offsetHeight}px`);
  new ResizeObserver(keepRoom).observe(root);
  const review = new Review({ article, root, part });
  listen(review);
  resume(review);
}

function listen(review) {
  const { root, part } = review;
  const nameOf = (element) => element?.id.slice("wb-".length);
  root.addEventListener("click", (event) => {
    const name = nameOf(event.target.closest("button"));
    review.soon(() => review.act(name));
  });
  root.addEventListener("input", (event) => {
    const name = nameOf(event.target);
    if (name === "batch") {
      review.batch = batches(review).find(({ key }) => key === event.target.value);
      return review.draw();
    }
    if (!FIELDS.includes(name)) return;
    review.pending[name] = name === "by" ? sourceOf(review.article, event.target.value) : event.target.value;
    if (name === "by") part("new-name").value = event.target.value.trim();
    review.draw();
  });
  root.addEventListener("keydown", (event) => {
    const meant = meaning(event, review);
    if (!meant) return;
    event.preventDefault();
    review.soon(() => {
      if (meant.act) review.act(meant.act);
      if (meant.along) along(event.target, meant.along);
      if (meant.words) review.picking.step(meant.words, event.shiftKey);
      if (!meant.field) return;
      review.show(meant.field);
      part(meant.field).focus();
      part(meant.field).select?.();
    });
  });
  const choose = (event) => {
    const words = event.target.closest?.(".prose .content, .prose .ref");
    const isLink = event.target.closest?.("a") && !event.target.closest(".ref");
    if (!words || isLink || !document.getSelection().isCollapsed) return;
    const id = words.dataset.for ?? decodeURIComponent(words.hash.slice(1));
    event.preventDefault();
    event.stopPropagation(); // the theme's own sheet would cover the workbench
    review.goTo(review.article.attributions.find((item) => item.id === id) ?? null);
  };
  document.addEventListener("click", choose, true);
}

/** Goes on where the reviewer was before the page was loaded again. */
function resume(review) {
  const { attributions, slug } = review.article;
  const kept = JSON.parse(sessionStorage.getItem(KEEP) ?? "null");
  sessionStorage.removeItem(KEEP);
  if (kept?.slug !== slug) return review.goTo(null, { isQuiet: true });
  review.goTo((kept.at && nearest(attributions, kept.at)) ?? nextUnsure(attributions, null), kept);
}
