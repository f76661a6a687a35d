"""Saved web pages: is the article whole, is the furniture gone, is the title right? Trafilatura beside it.

    python -m benchmarks.pages [readability] [dev]

Needs `../shared/pages`: Mozilla Readability's tests, and 300 pages of trafilatura's evaluation with chunks of text that
belong to the article and chunks that don't. Nothing of them is part of the repository.
"""

from __future__ import annotations

import html
import json
import re
import sys
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import trafilatura
from trafilatura.utils import decode_file

from generator.model.article import Article
from generator.parse import parse
from generator.read.files import read_file

PAGES = Path(__file__).parents[2] / "shared" / "pages"
THIN = 0.8  # of trafilatura's words; a page that shows less is looked at
FEWEST_RUNS = 40  # of a page that counts as thin or not
NO_BODY = frozenset({"headline", "byline", "credit", "dateline", "media-label"})
INNER = frozenset({"credit", "dateline"})


@dataclass(frozen=True, slots=True)
class Read:
    """What was made of a page: its title, its text without and with the head, trafilatura's, and whether we told."""

    title: str
    body: str
    whole: str
    theirs: str
    is_told: bool

    @property
    def is_thin(self) -> bool:
        """Does it show much less than trafilatura?"""
        theirs, ours = runs(self.theirs), runs(self.body)
        return theirs.total() > FEWEST_RUNS and (theirs & ours).total() < THIN * theirs.total()


def read(file: Path) -> Read:
    """A page as it is published, and as trafilatura has it."""
    found = read_file(file, shown_as=file.name)
    assert not hasattr(found, "code"), found
    article = parse(found)
    theirs = trafilatura.extract(decode_file(file.read_bytes()), include_comments=False) or ""
    told = {each.code for each in article.diagnostics} & {"article-incomplete", "empty-article"}
    return Read(article.title, text_of(article, NO_BODY), text_of(article, INNER), theirs, bool(told))


def text_of(article: Article, skipped: frozenset[str]) -> str:
    """The blocks of an article but for some roles."""
    return "\n\n".join(block.span.of(article.text) for block in article.blocks if block.role not in skipped)


def runs(text: str, length: int = 4) -> Counter[tuple[str, ...]]:
    """The runs of four words in a text, with how often each is there."""
    words = re.findall(r"\w+", text.lower())
    size = min(length, len(words)) or 1
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def rates(pairs: Sequence[tuple[str, str]]) -> str:
    """Precision, recall and F1 of word runs, each the mean over pages: three cells of a table."""
    compared = [(runs(want), runs(got)) for want, got in pairs]
    precisions = [(want & got).total() / got.total() for want, got in compared if got]
    recalls = [(want & got).total() / want.total() for want, got in compared if want]
    return _cells(sum(precisions) / len(precisions), sum(recalls) / len(recalls))


def _cells(precision: float, recall: float) -> str:
    return f"{precision:.3f} | {recall:.3f} | {2 * precision * recall / (precision + recall):.3f}"


def readability(folder: Path) -> Iterator[str]:
    """Body text against Readability's expectations."""
    places = sorted(each.parent for each in folder.glob("test/test-pages/*/source.html"))
    got = [read(place / "source.html") for place in places]
    wanted = [html.unescape(re.sub(r"<[^>]+>", " ", (place / "expected.html").read_text("utf-8"))) for place in places]
    ours = rates([(want, each.body) for want, each in zip(wanted, got, strict=True)])
    theirs = rates([(want, each.theirs) for want, each in zip(wanted, got, strict=True)])
    yield f"| readability, {len(got)} pages | {ours} | {theirs} | {thin(got)} | |"


def dev(folder: Path) -> Iterator[str]:
    """Chunks that must be shown and that must not, and titles."""
    root = folder / "trafilatura-dev"
    expected = list(json.loads((root / "expected.json").read_text("utf-8")).values())
    got = [read(root / each["file"]) for each in expected]
    cells = []
    for texts in ([each.whole for each in got], [each.theirs for each in got]):
        found, wrong = (_shown([each[key] for each in expected], texts) for key in ("with", "without"))
        cells.append(_cells(found / (found + wrong), found / sum(len(each["with"]) for each in expected)))
    titles = [(each["title"], made.title) for each, made in zip(expected, got, strict=True) if each.get("title")]
    right = sum(letters(one) == letters(other) for one, other in titles)
    told = f"{right} of {len(titles)} ({right / len(titles):.1%})"
    yield f"| trafilatura-dev, {len(got)} pages | {' | '.join(cells)} | {thin(got)} | {told} |"


def _shown(chunks: Sequence[Sequence[str]], texts: Sequence[str]) -> int:
    """How many of the chunks of each page stand in its text, white space aside."""
    plain = [" ".join(text.split()) for text in texts]
    return sum(" ".join(chunk.split()) in text for own, text in zip(chunks, plain, strict=True) for chunk in own)


def thin(got: Sequence[Read]) -> str:
    """How many pages show much less than trafilatura, and how many of them tell it."""
    few = [each for each in got if each.is_thin]
    return f"{len(few)} ({len(few) / len(got):.1%}), told {sum(each.is_told for each in few)}"


def letters(text: str) -> str:
    """Letters and digits, case ignored."""
    return re.sub(r"\W+", "", text).casefold()


SETS = {"readability": readability, "dev": dev}
ARCHIVES = {"readability": "readability.tar.xz", "dev": "trafilatura-dev.tar.xz"}


def main() -> None:
    """Print a table of the figures of the sets that are named, or of both."""
    print(f"| | Quoth P | R | F1 | trafilatura P | R | F1 | under {THIN:.0%} of its words | titles right |")
    print("| --- " * 9 + "|")
    for name in sys.argv[1:] or SETS:
        archive = PAGES / ARCHIVES[name]
        if not archive.exists():
            print(f"{name}: left out, {archive.name} is not in ../shared/pages")
            continue
        with tempfile.TemporaryDirectory() as folder, tarfile.open(archive) as pages:
            pages.extractall(folder, filter="data")
            print("\n".join(SETS[name](Path(folder))), flush=True)


if __name__ == "__main__":
    main()
