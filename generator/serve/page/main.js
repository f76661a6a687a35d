// The workbench: what is decided on the page goes to the preview, which writes it to the file and reloads the page.
import { paint } from "./paint.js";
import { make, panel } from "./panel.js";
import { Picking } from "./picking.js";
import { nearest, neighbour, nextUnsure, unsure } from "./queue.js";
import * as server from "./server.js";
import { NEW_SOURCE, edits, shown } from "./view.js";
import { Places, moved, tokens } from "./words.js";

const KEEP = "quoth-review"; // in the session's storage: where the reviewer was before the page reloaded
const LONGEST_WAIT = 4000; // ms; the page is reloaded by the preview, or by itself when that is lost

const article = await server.article();
if (article) begin(article);

function begin(article) {
  article.characters = Array.from(article.text);
  const all = tokens(article.text);
  const { root, part } = panel();
  const places = new Places(document, article.text);
  const view = { article, part, current: null, pending: {}, picked: null, isMerging: false };
  document.body.append(root);
  document.querySelector(".skip")?.append(make("a", { href: "#workbench" }, "Skip to the review"));
  document.documentElement.dataset.workbench = "on";
  const keepRoom = () => document.documentElement.style.setProperty("--workbench", `${root.offsetHeight}px`);
  new ResizeObserver(keepRoom).observe(root);

  const draw = () => {
    shown(view);
    paint(places, view);
  };
  /** A message to all, and what only those need who don't see the panel. */
  const say = (message, { unseen = "", isBad = false } = {}) => {
    const hidden = Object.assign(document.createElement("span"), { className: "wb-unseen", textContent: ` ${unseen}` });
    part("told").replaceChildren(message, hidden);
    part("told").classList.toggle("is-bad", isBad);
  };
  const picking = new Picking(document, article, places, all, (span) => {
    view.picked = span;
    draw();
  });

  const goTo = (item, { message = "", focus = "accept", isQuiet = false, isBad = false } = {}) => {
    Object.assign(view, { current: item, pending: {}, isMerging: false });
    draw();
    say(message, { unseen: item ? part("what").textContent : "", isBad });
    if (isQuiet) return;
    const range = item && places.range(item.content[0]);
    range?.startContainer.parentElement.scrollIntoView({ block: "center" });
    if (part(focus).disabled === false && !part(focus).getClientRects().length) acts.more();
    const target = item && [focus, "next", "forth"].map(part).find((each) => !each.disabled);
    (target ?? root).focus({ preventScroll: true });
  };
  const leave = () => {
    view.pending = {};
    view.isMerging = false;
    if (view.picked) picking.end();
    draw();
    say("");
    root.focus();
  };

  /** Sends edits; `then` tells where the reviewer goes on after the page was loaded again. */
  const send = async (work, then) => {
    if (root.ariaBusy === "true") return;
    root.ariaBusy = "true";
    try {
      await work();
      sessionStorage.setItem(KEEP, JSON.stringify({ slug: article.slug, ...then }));
      setTimeout(() => location.reload(), LONGEST_WAIT);
    } catch (error) {
      root.ariaBusy = "false";
      const message = `Not saved: ${error.message}.`;
      // The page may be loaded again at once, for the file changed; the message must outlive that.
      sessionStorage.setItem(KEEP, JSON.stringify({ slug: article.slug, ...here(), message, isBad: true }));
      say(message, { isBad: true });
    }
  };
  const change = (list, then) => send(() => server.change(article, list), then);
  const here = (item = view.current) => ({ at: item ? [item.content[0][0], item.content.at(-1)[1]] : null });
  const afterwards = () => here(nextUnsure(article.attributions, view.current) ?? view.current);

  const acts = {
    next: () => goTo(nextUnsure(article.attributions, view.current) ?? view.current, unsure(article.attributions).length ? {} : { message: "Every draft of this article is decided.", focus: "next" }),
    back: () => goTo(neighbour(article.attributions, view.current, -1)),
    forth: () => goTo(neighbour(article.attributions, view.current, 1)),
    undo: () => send(server.undo, { ...here(), message: "Undone." }),
    accept: () => {
      if (view.pending.by === NEW_SOURCE && !part("new-name").value.trim()) {
        part("new-name").focus();
        return say("Name the new source, then press Enter.");
      }
      const list = edits(view);
      if (!list.length) return say(view.current ? "Nothing to save: it is confirmed already." : "Choose a claim first.");
      const isPlain = list[0].do === "accept";
      change(list, isPlain ? { ...afterwards(), message: "Accepted." } : { ...here({ content: view.pending.content ?? view.current.content }), message: "Saved." });
    },
    reject: () => view.current && change([{ do: "reject", id: view.current.id }], { ...afterwards(), message: "Rejected." }),
    "start-back": () => move("start", -1),
    "start-on": () => move("start", 1),
    "end-back": () => move("end", -1),
    "end-on": () => move("end", 1),
    pick: () => {
      picking.begin(view.current?.content[0][0] ?? 0);
      say("Arrow keys choose a word, with Shift several; then C, P, S or Q. Escape ends.");
      part("content").focus({ preventScroll: true });
    },
    unpick: leave,
    content: () => mark({ do: "add", content: [view.picked], by: "" }, { at: view.picked, focus: "by", message: "Added. Now choose its source." }),
    part: () => view.current && mark({ do: "change", id: view.current.id, content: [...view.current.content, view.picked] }, here()),
    source: () => view.current && mark({ do: "change", id: view.current.id, source: [view.picked] }, here()),
    cue: () => view.current && mark({ do: "change", id: view.current.id, cue: [view.picked] }, here()),
    more: () => {
      root.toggleAttribute("data-more");
      part("more").ariaExpanded = String(root.hasAttribute("data-more"));
    },
    merge: () => {
      view.isMerging = !view.isMerging;
      draw();
      if (view.isMerging) part("old").focus();
    },
    "merge-not": leave,
    "merge-now": () => change([{ do: "merge", old: part("old").value, into: part("into").value }], { ...here(), message: "Merged." }),
  };
  const mark = (edit, then) => view.picked && change([edit], { message: "Saved.", ...then });
  const move = (edge, step) => {
    if (!view.current) return;
    const content = (view.pending.content ?? view.current.content).map((span) => [...span]);
    const index = edge === "start" ? 0 : content.length - 1;
    content[index] = moved(content[index], edge, step, all);
    view.pending.content = content;
    draw();
    say("", { unseen: part("what").textContent });
  };

  root.addEventListener("click", (event) => {
    const id = event.target.closest("button")?.id.slice("wb-".length);
    if (acts[id]) acts[id]();
  });
  root.addEventListener("input", (event) => {
    const name = event.target.id.slice("wb-".length);
    if (["by", "kind", "status", "evidence", "note"].includes(name)) view.pending[name] = event.target.value;
    if (!name.startsWith("new-")) draw();
  });
  root.addEventListener("keydown", (event) => {
    const act = actOf(event, view, picking);
    if (!act) return;
    event.preventDefault();
    if (act === "leave") leave();
    else if (typeof act === "function") act();
    else if (acts[act]) acts[act]();
    else {
      if (!part(act).getClientRects().length) acts.more();
      part(act).focus();
    }
  });
  document.addEventListener("click", (event) => {
    const words = event.target.closest?.(".prose .content, .prose .ref");
    const isLink = event.target.closest?.("a") && !event.target.closest(".ref");
    if (!words || isLink || !document.getSelection().isCollapsed) return;
    const id = words.dataset.for ?? decodeURIComponent(words.hash.slice(1));
    event.preventDefault();
    event.stopPropagation(); // the theme's own sheet would cover the workbench
    goTo(article.attributions.find((item) => item.id === id) ?? null);
  }, true);

  resume(article, goTo);
}

/** What a key does: the name of an act or of a field to go to, a function, or nothing. */
function actOf(event, view, picking) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === "Escape") return "leave";
  if (key === "Enter") return target.matches("input, select") ? (view.isMerging ? "merge-now" : "accept") : null;
  if (target.matches("input")) return null;
  if (picking.isByKeys && key.startsWith("Arrow")) return () => picking.step(key, event.shiftKey);
  if (target.matches("select")) return null;
  if (key === "ArrowLeft" || key === "ArrowRight") return () => along(target, key === "ArrowLeft" ? -1 : 1);
  const marks = { c: "content", p: "part", s: "source", q: "cue" };
  if (view.picked && marks[key]) return marks[key];
  return {
    n: "next", ArrowUp: "back", ArrowDown: "forth", u: "undo", a: "accept", r: "reject", 1: "start-back", 2: "start-on",
    3: "end-back", 4: "end-on", w: "pick", m: "merge", s: "by", k: "kind", t: "status", e: "evidence", o: "note",
  }[key] ?? null;
}

/** Moves the focus along a toolbar. */
function along(target, step) {
  const buttons = [...(target.closest("[role=toolbar]")?.querySelectorAll("button:enabled") ?? [])];
  buttons[buttons.indexOf(target) + step]?.focus();
}

/** Goes on where the reviewer was before the page was loaded again. */
function resume(article, goTo) {
  const kept = JSON.parse(sessionStorage.getItem(KEEP) ?? "null");
  sessionStorage.removeItem(KEEP);
  if (kept?.slug !== article.slug) return goTo(null, { isQuiet: true });
  const item = kept.at ? nearest(article.attributions, kept.at) : null;
  goTo(item ?? nextUnsure(article.attributions, null), kept);
}
