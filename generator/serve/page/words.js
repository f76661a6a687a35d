// The words of the article: where each stands in the page, and the steps from one to the next. Offsets are code points.

const TOKEN = /[\p{L}\p{N}]+(?:[’'.\-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Words and marks of punctuation of a text, each as [start, end). */
export function tokens(text) {
  const points = pointOffsets(text);
  return [...text.matchAll(TOKEN)].map((match) => [points[match.index], points[match.index + match[0].length]]);
}

/** For each UTF-16 offset of a text its offset in code points. */
export function pointOffsets(text) {
  const offsets = [];
  let point = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) offsets.push(point);
    point += 1;
  }
  return [...offsets, point];
}

/** The span with one edge moved by a word; the same span where there is no room. */
export function moved(span, edge, step, all) {
  const [start, end] = span;
  if (edge === "start") {
    const starts = all.map((token) => token[0]);
    const to = step < 0 ? starts.findLast((at) => at < start) : starts.find((at) => at > start);
    return to === undefined || to >= end ? span : [to, end];
  }
  const ends = all.map((token) => token[1]);
  const to = step < 0 ? ends.findLast((at) => at < end) : ends.find((at) => at > end);
  return to === undefined || to <= start ? span : [start, to];
}

/** What an edge would cross that moves from one offset to another: "paragraph", "sentence", or "" for neither. */
export function crossed(characters, from, to) {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const way = slice(characters, [low, high]);
  if (way.includes("\n")) return "paragraph";
  const before = slice(characters, [Math.max(0, low - 3), low]);
  const [end, next] = to > from ? [before, way] : [way.trimEnd(), way.slice(way.trimEnd().length)];
  return /[.!?…]["”’)\]]*$/.test(end) && /^\s/.test(next) ? "sentence" : "";
}

/** The span grown to whole words, null where it holds none. */
export function wholeWords([start, end], all) {
  const held = all.filter((token) => token[1] > start && token[0] < end);
  return held.length ? [held[0][0], held.at(-1)[1]] : null;
}

/** The words of a span; `characters` are the text's code points. */
export const slice = (characters, [start, end]) => characters.slice(start, end).join("");

/** The way between the page's text nodes and the article's text, told by all characters that are no white space. */
export class Places {
  constructor(root, text) {
    this.byNode = new Map();
    this.byPoint = new Map();
    const points = pointOffsets(text);
    const solid = text.replace(/\s/g, "");
    const solidPoints = points.slice(0, -1).filter((_, unit) => !/\s/.test(text[unit]));
    let from = 0;
    for (const element of root.querySelectorAll("[data-article-text]")) {
      const at = solid.indexOf(element.textContent.replace(/\s/g, ""), from);
      if (at >= 0) from = this.#add(root, element, solidPoints, at);
    }
  }

  #add(root, element, points, at) {
    const walker = root.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const known = [];
      for (let offset = 0; offset < node.data.length; offset += 1) {
        if (/\s/.test(node.data[offset])) continue;
        known.push([offset, points[at]]);
        if (!this.byPoint.has(points[at])) this.byPoint.set(points[at], { node, start: offset, end: offset + 1 });
        this.byPoint.get(points[at]).end = offset + 1;
        at += 1;
      }
      this.byNode.set(node, known);
    }
    return at;
  }

  /** A range of the page for a span, null where its words are not shown. */
  range([start, end]) {
    const first = this.#shown(start, 1, end);
    const last = this.#shown(end - 1, -1, start - 1);
    if (!first || !last) return null;
    const range = new Range();
    range.setStart(first.node, first.start);
    range.setEnd(last.node, last.end);
    return range;
  }

  #shown(point, step, limit) {
    for (let at = point; at !== limit; at += step) if (this.byPoint.has(at)) return this.byPoint.get(at);
  }

  /** The span of a range of the page, null where it holds no words of the article. */
  span(range) {
    const held = [...this.byNode].flatMap(([node, known]) => {
      if (!range.intersectsNode(node)) return [];
      const low = node === range.startContainer ? range.startOffset : 0;
      const high = node === range.endContainer ? range.endOffset : Infinity;
      return known.filter(([offset]) => offset >= low && offset < high).map(([, point]) => point);
    });
    return held.length ? [held[0], held.at(-1) + 1] : null;
  }
}
