// Which attribution comes next, and how far the review has come.

/** Drafts, the least sure first. */
export const unsure = (attributions) =>
  attributions.filter((item) => item.isDraft).sort((one, other) => one.confidence - other.confidence);

/** The draft after the current one in the queue; from the start where there is no current one. */
export function nextUnsure(attributions, current) {
  const queue = unsure(attributions);
  const at = queue.findIndex((item) => item.id === current?.id);
  return queue[(at + 1) % Math.max(1, queue.length)] ?? null;
}

const CERTAIN = 0.9; // as the pages call it

/** What can be accepted at once: all that is certain, and all of a source, the current one's first. */
export function batches({ article: { attributions, sources }, current }) {
  const drafts = attributions.filter((item) => item.isDraft);
  const certain = drafts.filter((item) => item.confidence >= CERTAIN);
  const of = (id) => drafts.filter((item) => item.by === id);
  const named = sources.filter(({ id }) => of(id).length).sort((one, other) => of(other.id).length - of(one.id).length);
  const first = named.filter(({ id }) => id === current?.by);
  const rest = named.filter(({ id }) => id !== current?.by);
  const all = [["certain", "all that are certain", certain], ...[...first, ...rest].map(({ id, name }) => [`by:${id}`, `all of ${name}`, of(id)])];
  return all.filter(([, , items]) => items.length).map(([key, label, items]) => ({ key, label: `${label} (${items.length})`, items }));
}

/** The neighbour in reading order. */
export function neighbour(attributions, current, step) {
  const at = attributions.findIndex((item) => item.id === current?.id);
  return attributions[Math.min(Math.max(at + step, 0), attributions.length - 1)] ?? null;
}

/** The attribution at a place of the text: the one whose content shares most with it. */
export function nearest(attributions, [start, end]) {
  const shared = (item) =>
    item.content.reduce((sum, [low, high]) => sum + Math.max(0, Math.min(end, high) - Math.max(start, low)), 0);
  const likeness = (item) => shared(item) / (end - start + item.content.reduce((sum, [low, high]) => sum + high - low, 0));
  const best = attributions.toSorted((one, other) => likeness(other) - likeness(one))[0];
  return best && shared(best) ? best : null;
}

/** How many are decided, of how many. */
export const progress = ({ attributions, rejected }) => {
  const drafts = attributions.filter((item) => item.isDraft).length;
  return { done: attributions.length - drafts + rejected, all: attributions.length + rejected };
};
