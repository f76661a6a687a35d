// The current claim in the text: its words as they would be saved, its cue and its source.

const names = ["wb-content", "wb-cue", "wb-source"];

/** Draws over the text without touching it; a browser that can't do so shows the words in the panel only. */
export function paint(places, { current, pending }) {
  if (!CSS.highlights) return;
  const spans = current ? [pending.content ?? current.content, current.cue, current.source] : [[], [], []];
  names.forEach((name, index) => {
    const ranges = spans[index].map((span) => places.range(span)).filter(Boolean);
    CSS.highlights.set(name, new Highlight(...ranges));
  });
}
