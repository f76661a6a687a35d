"""Small saved pages, one trap each (`cases/`), with what an editor would say is right (`expected.txt`).

Each entry is the name of a page, what is made of it, and a line with one dot. A line is a role and the block's words, a
fact of the article, `junk` and furniture that is kept in the data, or `told` and the message. Long words may be cut by
"…" in the middle.
"""

import re
from pathlib import Path

import pytest

from generator.model.article import Article, SourceFile
from generator.parse import parse
from generator.read.files import read_file

HERE = Path(__file__).parent


def expectations() -> dict[str, list[str]]:
    entries = (HERE / "expected.txt").read_text("utf-8").split("\n.\n")[:-1]
    return {lines[0]: lines[1:] for lines in (entry.strip().split("\n") for entry in entries)}


def made(name: str) -> list[str]:
    """What is made of a page, line by line."""
    file = read_file(HERE / "cases" / f"{name}.html", shown_as=f"{name}.html")
    assert isinstance(file, SourceFile)
    article = parse(file)
    junk = [f"junk | {' '.join(re.sub('<[^>]*>', '', block.span.of(file.text)).split())}" for block in article.junk]
    told = [f"told | {each.code}: {each.what}" for each in article.diagnostics]
    return [*facts(article), *map(" ".join, blocks(article)), *junk, *told]


def facts(article: Article) -> list[str]:
    known = {
        "title": article.title,
        "authors": ", ".join(article.authors),
        "date": str(article.date or ""),
        "publisher": article.publisher,
        "language": article.language if article.language != "en" else "",
    }
    return [f"{name} | {value}" for name, value in known.items() if value]


def blocks(article: Article) -> list[tuple[str, str, str]]:
    inner = ("credit", "dateline")
    return [
        ("  " * (block.role in inner) + block.role, "|", " / ".join(block.span.of(article.text).split("\n")))
        for block in article.blocks
    ]


def fits(line: str, pattern: str) -> bool:
    start, cut, end = pattern.partition("…")
    return line == pattern or (bool(cut) and line.startswith(start) and line.endswith(end) and len(line) > len(pattern))


EXPECTED = expectations()


def test_each_page_has_its_expectations() -> None:
    assert sorted(EXPECTED) == sorted(path.stem for path in (HERE / "cases").glob("*.html"))


@pytest.mark.parametrize("name", EXPECTED)
def test_page(name: str) -> None:
    found, expected = made(name), EXPECTED[name]
    assert len(found) == len(expected) and all(map(fits, found, expected)), "\n".join(["made:", *found])
