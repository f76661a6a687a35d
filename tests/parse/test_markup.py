"""Whatever element is cut, the rest stays a tree, and each word is shown once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.article import Format, Place, SourceFile
from generator.model.markup import Element
from generator.model.span import Span
from generator.parse import parse
from generator.parse.markup import clipped, with_span, without, without_empty
from generator.render.weave import weave

TEXT = "abcdefghijklmnop"
NAMES = ("em", "strong", "a", "br")


def is_tree(elements: Sequence[Element]) -> bool:
    """Does each element lie in the last one that is less deep, and behind the one before it at its depth?"""
    path: list[Element] = []
    for element in elements:
        if element.depth > len(path):
            return False
        before = path[element.depth] if element.depth < len(path) else None
        del path[element.depth :]
        if (before and before.end > element.start) or (path and not path[-1].start <= element.start <= element.end):
            return False
        if path and element.end > path[-1].end:
            return False
        path.append(element)
    return True


def words_of(elements: Sequence[Element]) -> str:
    """The text as a browser shows it."""
    return unescape(re.sub(r"<[^>]*>", "", weave(TEXT, elements).whole))


@st.composite
def trees(draw: st.DrawFn) -> tuple[Element, ...]:
    """Elements in elements, up to four deep, empty ones among them."""
    out: list[Element] = []

    def fill(start: int, end: int, depth: int) -> None:
        at = start
        for _ in range(draw(st.integers(0, 3))):
            begin = draw(st.integers(at, end))
            name = draw(st.sampled_from(NAMES))
            stop = begin if name == "br" else draw(st.integers(begin, end))
            out.append(
                Element(
                    name,
                    begin,
                    stop,
                    depth,
                    (("href", "http://a.example"),) if name == "a" else (),
                )
            )
            if depth < 3 and stop > begin:
                fill(begin, stop, depth + 1)
            at = stop

    fill(0, len(TEXT), 0)
    return tuple(out)


SPANS = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).map(
    lambda ends: Span(min(ends[0], ends[1] - 1), ends[1])
)


@given(trees(), SPANS, st.integers(0, 3))
def test_span_among_elements_leaves_a_tree_with_each_word_once(
    elements: tuple[Element, ...], span: Span, depth: int
) -> None:
    outer = tuple(Element("div", 0, len(TEXT), number) for number in range(depth))
    marked = (*outer, *with_span("credit", span, inline=elements, depth=depth))
    assert is_tree(marked)
    assert words_of(marked) == TEXT
    assert [(e.start, e.end) for e in marked if e.attributes == (("class", "credit"),)] == [(span.start, span.end)]
    untouched = [e for e in elements if e.start >= span.end or e.end <= span.start or e.start == e.end]
    assert len(marked) == depth + 1 + len(untouched)


@given(trees(), st.frozensets(st.sampled_from(NAMES)))
def test_what_lies_in_a_dropped_element_moves_out(elements: tuple[Element, ...], names: frozenset[str]) -> None:
    kept = without(elements, lambda element: element.name in names)
    assert is_tree(kept)
    assert words_of(kept) == TEXT
    assert [(e.name, e.start, e.end) for e in kept] == [
        (e.name, e.start, e.end) for e in elements if e.name not in names
    ]


@given(trees(), st.integers(0, 5), st.integers(1, 10))
def test_elements_clipped_to_a_part_of_the_words_stay_a_tree(
    elements: tuple[Element, ...], left: int, length: int
) -> None:
    assert is_tree(without_empty(clipped(element, left, length) for element in elements))


LINKS = "[Ann Lee](http://a.example) and [Bob Day](http://b.example)"
CAPTION = (
    f"::: {{.caption}}\n*The old bridge, seen by {LINKS} on a day in May. (Photo: [Cy Fox](http://c.example)/AP)*\n:::"
)
SAMPLES = {
    "a dateline in strong words with links": f"**WESTHAVEN (AP) — {LINKS} met** on Monday, the mayor said.",
    "a credit in an emphasised caption with links": f"The mayor spoke.\n\n{CAPTION}",
    "a caption of credit and links alone": f"The mayor spoke.\n\n*{LINKS} (Photo: [Cy Fox](http://c.example)/AP)*",
}


@pytest.mark.parametrize("front_matter", ["", "---\nseed: bridge\n---\n"], ids=["raw", "made from a seed"])
@pytest.mark.parametrize("place", ["seed", "content"])
@pytest.mark.parametrize("sample", SAMPLES)
def test_words_stand_once(sample: str, place: Place, front_matter: str) -> None:
    assert_once(SourceFile(path="seeds/bridge.md", text=front_matter + SAMPLES[sample], format="markdown", place=place))


def test_words_of_a_saved_page_stand_once() -> None:
    told = "<p>The bridge stays shut for a year, the mayor said on Monday, and the town has to wait.</p>" * 3
    link = '<a href="http://a.example/{0}">{0}</a>'.format
    page = (
        f"<html><body><article><h1>Bridge shut for a year</h1><p><b>WESTHAVEN (AP) — {link('Ann')} and {link('Bob')} "
        f"met</b> on Monday, the mayor said.</p>{told}<figure><img src=x><figcaption><em>The bridge, {link('Cy')} and "
        f"{link('Di')}. (Photo: {link('Eve')}/AP)</em></figcaption></figure>{told}</article></body></html>"
    )
    form: Format = "html"
    assert_once(SourceFile(path="seeds/bridge.html", text=page, format=form))


def assert_once(file: SourceFile) -> None:
    article = parse(file)
    assert article.blocks
    html = weave(article.text, article.elements).whole
    assert unescape(re.sub(r"<[^>]*>", "", html)) == article.text
    assert is_tree(article.elements)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (
            "![A pier](x.png)Photo: Ann Lee/AFP",
            '<img src="x.png" alt="A pier"><span class="credit">Photo: Ann Lee/AFP</span>',
        ),
        (
            "Photo: Ann ![A pier](x.png) Lee/AFP",
            '<span class="credit">Photo: Ann <img src="x.png" alt="A pier"> Lee/AFP</span>',
        ),
        (
            "Photo: Ann Lee/AFP ![A pier](x.png)",
            '<span class="credit">Photo: Ann Lee/AFP</span><img src="x.png" alt="A pier">',
        ),
    ],
)
def test_image_in_a_line_of_credit_stays(line: str, shown: str) -> None:
    text = f"# Bridge\n\n{line}\n\nThe pier is safe, Ann Lee said.\n"
    article = parse(SourceFile(path="seeds/a.md", text=text, format="markdown", place="seed"))
    assert f"<figcaption>{shown}</figcaption>" in weave(article.text, article.elements).whole
