"""How well decisions find their words again after edits: the two thresholds of `generator/text/anchors.py`, by trial.

    python -m benchmarks.anchors

Every content of our own articles is anchored, the article edited in a seeded way, and the anchor looked for.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from benchmarks.corpus import labelled
from generator.text.anchors import FEWEST_ALIKE, MARGIN, Place, anchor_of, find_anchor

FEWEST = (0.5, 0.6, 0.65, 0.7)
MARGINS = (0.05, 0.1, 0.15, 0.2)
EDITS = (
    "typo",
    "word inside",
    "word before",
    "typo, look-alike added",
    "paragraph moved",
    "gone",
    "gone, look-alike left",
)
Marked = list[tuple[str, int]]  # characters with their place in the text before, -1 for new ones


def edited(text: str, start: int, end: int, edit: str, chance: random.Random) -> Marked:
    """The text after one edit that concerns [start, end)."""
    marked = list(zip(text, range(len(text)), strict=True))
    inside = [i for i in range(start, end) if text[i] == " "]
    match edit:
        case "typo":
            marked[chance.randrange(start, end)] = ("x", -1)
        case "typo, look-alike added":
            marked[chance.randrange(start, end)] = ("x", -1)
            marked += [(char, -1) for char in f"\n\nLater {text[start:end]} was heard."]
        case "word inside" if inside:
            at = chance.choice(inside)
            marked[at:at] = [(char, -1) for char in " really"]
        case "word before":
            marked[start:start] = [(char, -1) for char in "then "]
        case "paragraph moved":
            first = text.rfind("\n", 0, start) + 1
            last = text.find("\n", end) if "\n" in text[end:] else len(text)
            moved = marked[first:last]
            marked = [*marked[:first], *marked[last:], ("\n", -1), ("\n", -1), *moved]
        case "gone" | "gone, look-alike left":
            words = text[start:end].split()
            words[chance.randrange(len(words))] = "otherwise"
            marked[start:end] = []
            if edit != "gone":
                marked += [(char, -1) for char in f"\n\nLater {' '.join(words)} was heard."]
    return marked


def trials() -> Iterator[tuple[str, tuple[int, int] | None, tuple[Place, ...]]]:
    """The edit, where the words are now (None: gone), and the best two places found."""
    chance = random.Random(0)
    for folder in ("attribution", "sources"):
        for labels in labelled(folder):
            text = labels.article.text
            for span in (span for item in labels.gold.attributions for span in item.content):
                anchor = anchor_of(text, span.start, span.end)
                for edit in EDITS:
                    marked = edited(text, span.start, span.end, edit, chance)
                    at = [n for n, (_, old) in enumerate(marked) if span.start <= old < span.end]
                    new = "".join(char for char, _ in marked)
                    yield edit, (at[0], at[-1] + 1) if at else None, find_anchor(new, anchor)[1]


def outcome(truth: tuple[int, int] | None, best: tuple[Place, ...], *, fewest: float, margin: float) -> str:
    """ "right", "wrong" (a decision about other words), or "orphaned" though the words are there."""
    is_clear = bool(best) and best[0].score >= fewest and (len(best) < 2 or best[0].score - best[1].score >= margin)
    if not is_clear:
        return "orphaned" if truth else "right"
    common = min(best[0].end, truth[1]) - max(best[0].start, truth[0]) if truth else 0
    whole = max(best[0].end, truth[1]) - min(best[0].start, truth[0]) if truth else 1
    return "right" if common >= 0.5 * whole else "wrong"


def main() -> None:
    """Print the shares for each pair of thresholds, then the edits of the pair in use."""
    rows = list(trials())
    print(f"{len(rows)} trials\nleast alike, margin:   right   wrong  orphaned")
    for fewest in FEWEST:
        for margin in MARGINS:
            count = Counter(outcome(truth, best, fewest=fewest, margin=margin) for _, truth, best in rows)
            shares = [100 * count[name] / len(rows) for name in ("right", "wrong", "orphaned")]
            print(f"  {fewest:.2f}, {margin:.2f}       " + "".join(f"{share:8.2f}" for share in shares))
    for edit in EDITS:
        some = [(truth, best) for name, truth, best in rows if name == edit]
        count = Counter(outcome(truth, best, fewest=FEWEST_ALIKE, margin=MARGIN) for truth, best in some)
        print(f"  {edit:24}" + ", ".join(f"{name} {100 * count[name] / len(some):.2f}" for name in sorted(count)))


if __name__ == "__main__":
    main()
