"""Articles as outlets write them: whose mouth are words in, by what their source is called on the page.

Invented articles of 24 kinds (`news/`), each with pieces of what is said in it and the names that are
right for who says them; their writers saw nothing of this project. Of each piece the attributions count that have half
of its words: it is right where one of their sources is called so, and in another's mouth where none is. A description
where the label has a name counts as another's.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.own import is_fuller, same_name
from generator.attribute import attribute
from generator.model.attribution import Attribution, Engine
from generator.parse import plain_text

FOLDER = Path(__file__).parent / "news"
HALF = 0.5
OUTCOMES = ("right", "another's", "nobody's", "missed")
_WORD = re.compile(r"\w+")


def outcomes(engine: Engine, kind: str) -> Iterator[tuple[str, str, str, str]]:
    """Of each piece of a kind of outlet: article, words, what became of them, and what their source is called."""
    for line in (FOLDER / f"{kind}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found = attribute(plain_text(row["text"]), engine)
        names = {source.id: source.name for source in found.sources}
        for words, *right in row["said"]:
            at = found.article.text.index(words)
            held = [one for one in found.attributions if _holds(one, found.article.text, at, at + len(words))]
            called = [names.get(one.source_id, "") for one in held]
            if any(is_called(name, label) for name in called for label in right):
                outcome = "right"
            else:
                outcome = "another's" if any(called) else "nobody's" if held else "missed"
            yield row["id"], words, outcome, next(filter(None, called), "")


def is_called(name: str, label: str) -> bool:
    """Is it the label but for its form, or the first or last word of it, as a source may be called by?"""
    if not name:
        return False
    if same_name(name, label) or is_fuller(name, label) or is_fuller(label, name):
        return True
    one, other = name.split(), label.split()
    is_last = len(one) <= 2 and one[-1].lower() == other[-1].lower()  # “Mr Lee”
    return one[-1][0].isupper() and (is_last or one == other[:1])


def _holds(item: Attribution, text: str, start: int, end: int) -> bool:
    words = [match.span() for match in _WORD.finditer(text, start, end)]
    inside = sum(any(part.start <= first and last <= part.end for part in item.content) for first, last in words)
    return inside >= HALF * len(words)


def counted(engine: Engine, kinds: Sequence[str] = ()) -> dict[str, Counter[str]]:
    """How many pieces came to what, by kind of outlet."""
    kinds = kinds or sorted(path.stem for path in FOLDER.glob("*.jsonl"))
    return {kind: Counter(outcome for *_, outcome, _ in outcomes(engine, kind)) for kind in kinds}


def report(engine: Engine) -> None:
    """Print them."""
    print(f"\nnews            {''.join(f'{outcome:>12}' for outcome in OUTCOMES)}")
    found = counted(engine)
    for kind, count in (*found.items(), ("all", sum(found.values(), Counter()))):
        numbers = "".join(f"{count[outcome]:>12}" for outcome in OUTCOMES)
        print(f"{kind:<16}{numbers}{count['right'] / count.total():>9.1%}")
