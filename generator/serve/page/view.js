// What the workbench shows of its state, and the edits that its pending changes make.
import { fill } from "./panel.js";
import { batches, progress, unsure } from "./queue.js";
import { slice } from "./words.js";

export const NEW_SOURCE = "\u0000new"; // a choice that no source's id can be
const KINDS = [["", "as the words say"], ["direct", "direct"], ["indirect", "indirect"], ["mixed", "mixed"]];
const LONGEST = 220; // characters of a content in the panel

const name = (article, id) => article.sources.find((source) => source.id === id)?.name ?? (id || "nobody");
const clip = (words) => (words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words);
const words = (article, spans) => spans.map((span) => slice(article.characters, span).replace(/\s+/g, " ")).join(" … ");

/** Draws the state. */
export function shown(view) {
  const { article, part, current, pending, picked, isMerging } = view;
  const isPending = Object.keys(pending).length > 0;
  const { done, all } = progress(article);
  const left = unsure(article.attributions).length;
  part("place").textContent = left ? `${done} of ${all} decided, ${left} to go` : `All ${all} decided`;
  Object.assign(part("progress"), { max: Math.max(1, all), value: done });
  part("what").replaceChildren(...described(view));
  for (const id of ["reject", "start-back", "start-on", "end-back", "end-on"]) part(id).disabled = !current;
  for (const id of ["by", "kind", "status", "evidence", "note"]) part(id).disabled = !current;
  for (const id of ["part", "source", "cue"]) part(id).disabled = !current;
  part("undo").disabled = !article.undoable;
  part("merge").disabled = article.sources.length < 2;
  part("next").disabled = !left && !article.elsewhere.length;
  part("next").querySelector(".wb-label").textContent = left ? "Next unsure" : "Next article";
  part("accept").disabled = !current || !(current.isDraft || isPending);
  part("accept").querySelector(".wb-label").textContent = isPending ? "Save" : "Accept";
  part("reject").querySelector(".wb-label").textContent = current && !current.isMachines ? "Remove" : "Reject";
  fields(view);
  part("new").hidden = pending.by !== NEW_SOURCE;
  part("merging").hidden = !isMerging;
  part("batches").hidden = !view.batch;
  part("all").disabled = !left;
  if (view.batch) listed(view);
  part("picked").hidden = !picked;
  part("fields").hidden = Boolean(picked) || isMerging || Boolean(view.batch);
  part("words").textContent = picked ? `Selected: ${clip(words(article, [picked]))}` : "";
}

function fields({ article, part, current, pending, isMerging }) {
  const sources = article.sources.map((source) => [source.id, source.role ? `${source.name}, ${source.role}` : source.name]);
  const values = { by: current?.by ?? "", kind: current?.kind ?? "", status: current?.status ?? "", note: current?.note ?? "", ...pending };
  const names = new Map(sources.map(([id, words]) => [words, id]));
  if (part("sources").children.length !== names.size) {
    part("sources").replaceChildren(...[...names.keys()].map((value) => Object.assign(document.createElement("option"), { value })));
  }
  const isTyped = document.activeElement === part("by") || values.by === NEW_SOURCE;
  if (!isTyped) part("by").value = sources.find(([id]) => id === values.by)?.[1] ?? "";
  fill(part("kind"), KINDS, values.kind);
  fill(part("status"), article.statuses.map((status) => [status, status || "not checked"]), values.status);
  const found = current?.evidence.length ?? 0;
  part("evidence").placeholder = found ? `${found} given; add one` : "an address, or words";
  if (part("evidence").value !== (pending.evidence ?? "")) part("evidence").value = pending.evidence ?? "";
  if (part("note").value !== values.note) part("note").value = values.note;
  if (!part("new-kind").length) fill(part("new-kind"), article.sourceKinds.map((kind) => [kind, kind]), "person");
  if (isMerging && !part("old").length) fill(part("old"), sources, current?.by || sources[0][0]);
  if (isMerging && !part("into").length) fill(part("into"), sources, sources.find(([id]) => id !== part("old").value)[0]);
}

/** The list of what would be accepted, each to be left out. */
function listed({ part, article, current, batch }) {
  const all = batches({ article, current });
  fill(part("batch"), all.map(({ key, label }) => [key, label]), batch.key);
  if (part("batch-list").dataset.of === batch.key) return;
  part("batch-list").dataset.of = batch.key;
  part("batch-list").replaceChildren(...batch.items.map((item) => {
    const box = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, value: item.id });
    const label = document.createElement("label");
    label.append(box, ` ${name(article, item.by)}: ${clip(words(article, item.content))}`);
    const line = document.createElement("li");
    line.append(label);
    return line;
  }));
}

/** The source that typed words name: its id, "" for nobody, NEW_SOURCE for one that is not there yet. */
export function sourceOf(article, typed) {
  const wanted = typed.trim().toLocaleLowerCase();
  if (!wanted) return "";
  const shown = ({ name, role }) => [name, role ? `${name}, ${role}` : name].map((each) => each.toLocaleLowerCase());
  return article.sources.find((source) => shown(source).includes(wanted))?.id ?? NEW_SOURCE;
}

function described({ article, current, pending }) {
  if (!current) return ["Choose a marked claim, select words, or go to the next unsure draft (N)."];
  const sure = `${Math.round(current.confidence * 100)} % sure`;
  const state = current.isDraft ? `machine draft, ${sure}` : current.reviewer ? decided(current) : "written by a person";
  const by = pending.by === NEW_SOURCE ? "a new source" : name(article, pending.by ?? current.by);
  const who = document.createElement("b");
  who.textContent = by;
  const cue = words(article, current.cue);
  const before = current.askedAgain && [...current.askedAgain.content, ...current.askedAgain.source, ...current.askedAgain.cue];
  const again = before ? ` to confirm again: it was decided as “${clip(before.join(" · "))}”` : "";
  const content = clip(words(article, pending.content ?? current.content));
  return [who, cue ? ` · ${cue} · ` : " · ", Object.assign(document.createElement("q"), { textContent: content }), ` (${state})${again}`];
}

const decided = ({ reviewer, reviewed }) => `decided by ${reviewer}${reviewed ? `, ${reviewed}` : ""}`;

/** The edits that the pending changes make; with none, a draft is accepted. */
export function edits({ article, part, current, pending }) {
  if (!current) return [];
  const changed = Object.entries(pending).filter(([key, value]) => String(value) !== String(current[key]));
  if (!changed.length) return current.isDraft ? [{ do: "accept", id: current.id }] : [];
  const fields = Object.fromEntries(changed);
  if (fields.by === NEW_SOURCE) {
    const [name, kind, role, reason] = ["name", "kind", "role", "reason"].map((key) => part(`new-${key}`).value.trim());
    fields.by = { name, kind, role, reason, ...(kind === "unnamed" ? { described: name } : {}) };
  }
  return [{ do: "change", id: current.id, ...fields }];
}
