"""The same words in another dress: how far who-said-what F1 on PolNeAR dev moves."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.matching import Row, scorer
from benchmarks.polnear import DEV, extracted

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "training"))

from augment import apply, restyled, upper_title, wrapped
from corpus import Article, read_articles

_POINTED = re.compile(r"(?<=\b(?:Mr|Ms|Dr|St))\.|(?<=\bMrs)\.")
_ABBREVIATED = re.compile(r"\bU\.(?:S|N|K)\.")


def british(article: Article) -> Article:
    """Single quotation marks, and no points in "Mr", "Dr", "US", "UN"."""
    edits = [(match.start(), match.end(), "") for match in _POINTED.finditer(article.text)]
    edits += [(m.start(), m.end(), m.group().replace(".", "")) for m in _ABBREVIATED.finditer(article.text)]
    return restyled(apply(article, sorted(edits)), ("‘", "’"))


DRESSES: dict[str, Callable[[Article], Article]] = {
    "as it is": lambda article: article,
    "“curly”": lambda article: restyled(article, ("“", "”")),
    '"straight"': lambda article: restyled(article, ('"', '"')),
    "''doubled''": lambda article: restyled(article, ("''", "''")),
    "‘single’": lambda article: restyled(article, ("‘", "’")),
    "'straight single'": lambda article: restyled(article, ("'", "'")),
    "wrapped at 72": wrapped,
    "HEADLINE": upper_title,
    "British": british,
    "no marks": lambda article: restyled(article, ("", "")),
}


def report() -> None:
    """Print F1 in each dress and its distance from the original."""
    articles = read_articles(DEV)
    base = 0.0
    print("\nrobustness: who said what")
    for name, dress in DRESSES.items():
        rows = [_row(dress(article)) for article in articles]
        f1 = 100 * scorer.score({row["id"]: row for row in rows}, extracted(rows))["who_said_what"]["f1"]
        base = base or f1
        print(f"  {name:20}{f1:6.1f}{f1 - base:+6.1f}")


def _row(article: Article) -> Row:
    items = [{"source": a.source, "cue": a.cue, "content": a.content} for a in article.attributions]
    return {"id": article.id, "text": article.text, "attributions": items}
