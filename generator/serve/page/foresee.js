// What a decision will make of the article, shown before the file has it.

import { slice } from "./words.js";

const TEMPORARY = "\u0000"; // begins the ids that only this page knows, until the file has its own

let given = 0;

/** The article as it is after edits. */
export function after(article, edits) {
  const made = edits.reduce((before, edit) => ACTS[edit.do](before, edit), article);
  return { ...made, undoable: article.undoable + Math.sign(edits.length) };
}

const ACTS = {
  accept: (article, { id }) => changed(article, id, {}),
  reject: (article, { id }) => ({
    ...article,
    attributions: article.attributions.filter((item) => item.id !== id),
    rejected: article.rejected + 1,
  }),
  change: (article, { id, ...fields }) => changed(article, id, fields),
  add: (article, { content, by }) => {
    const item = { ...EMPTY, id: `${TEMPORARY}${(given += 1)}`, content, by, reviewer: article.reviewer, reviewed: article.today };
    return { ...article, attributions: inOrder([...article.attributions, item]) };
  },
  merge: (article, { old, into }) => ({
    ...article,
    attributions: article.attributions.map((item) => (item.by === old ? { ...item, by: into } : item)),
    sources: article.sources.filter(({ id }) => id !== old),
  }),
};

const EMPTY = {
  content: [], cue: [], source: [], by: "", kind: "", confidence: 1, isDraft: false, isMachines: false, evidence: [],
  status: "", note: "", reviewer: "", reviewed: "", askedAgain: null,
};

const inOrder = (items) => items.toSorted((one, other) => one.content[0][0] - other.content[0][0]);

function changed(article, id, { do: _, evidence, by, ...fields }) {
  const source = by && typeof by === "object" ? { id: `${TEMPORARY}${(given += 1)}`, role: "", ...by } : null;
  const told = { ...fields, ...(by === undefined ? {} : { by: source?.id ?? by }) };
  const decided = { isDraft: false, askedAgain: null, reviewer: article.reviewer, reviewed: article.today };
  const made = (item) => ({ ...item, ...told, ...decided, evidence: evidence ? [...item.evidence, evidence] : item.evidence });
  const attributions = article.attributions.map((item) => (item.id === id ? made(item) : item));
  return { ...article, sources: source ? [...article.sources, source] : article.sources, attributions: inOrder(attributions) };
}

/** Edits with the ids that the file gave in place of those that only this page knew. */
export function known(edits, ids) {
  const own = (id) => ids.get(id) ?? id;
  return edits.map((edit) => ({
    ...edit,
    ...(edit.id ? { id: own(edit.id) } : {}),
    ...(typeof edit.by === "string" ? { by: own(edit.by) } : {}),
  }));
}

/** The ids that the file gave to what only this page knew: the claims of the same words, the sources of the same name. */
export function givenIds(foreseen, article) {
  const same = (item) => article.attributions.find((each) => String(each.content) === String(item.content));
  const named = (source) => article.sources.find((each) => each.name === source.name);
  const pairs = (items, find) => items.filter(({ id }) => id.startsWith(TEMPORARY)).map((item) => [item.id, find(item)?.id]);
  return new Map([...pairs(foreseen.attributions, same), ...pairs(foreseen.sources, named)].filter(([, id]) => id));
}

/** Are the claims that edits are about still there, in the words that the reviewer saw? */
export function holds(article, edits, seen) {
  const words = (each, id) => {
    const item = each.attributions.find((one) => one.id === id);
    return item && JSON.stringify([item.content, item.cue, item.source, item.by]);
  };
  return article.text === seen.text && edits.every(({ id }) => !id || words(article, id) === words(seen, id));
}

/** The words of the drafts of an earlier state that no claim of a later one has. */
export function gone(before, now) {
  const words = ({ characters }, { content }) => content.map((span) => slice(characters, span)).join(" … ");
  const left = new Set(now.attributions.map((item) => words(now, item)));
  return before.attributions.filter(({ isDraft }) => isDraft).map((item) => words(before, item)).filter((each) => !left.has(each));
}

/** Draws what is foreseen into text and list; the page of the preview takes its place soon. */
export function drawn(root, edits, reviewer) {
  for (const { do: act, id } of edits.filter((edit) => edit.id)) {
    const card = root.getElementById(id)?.closest(".card");
    const parts = [...root.querySelectorAll(`.prose [data-for="${CSS.escape(id)}"]`), root.getElementById(`ref-${id}`), card];
    for (const part of parts.filter(Boolean)) {
      part.classList.remove("draft", "unsure", "likely", "certain");
      part.classList.add(act === "reject" ? "wb-rejected" : "confirmed");
      part.dataset.foreseen = "";
    }
    const told = card?.querySelector(".card-provenance");
    if (told) told.textContent = `· ${act === "reject" ? "rejected" : "confirmed"} by ${reviewer}`;
  }
}
