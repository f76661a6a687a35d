"""Weaving marks words and never changes one."""

from __future__ import annotations

import re
from html import unescape

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from generator.model.markup import Element
from generator.model.span import Span
from generator.render.weave import Mark, Reference, weave

WORDS = st.text(st.sampled_from("ab é“”<>&\"' \n"), min_size=1, max_size=12)
INLINE = ("em", "strong", "a", "code")


def words_of(html: str) -> str:
    """The text of HTML as a browser sees it."""
    return unescape(re.sub(r"<[^>]*>", "", html))


def drawn(html: str) -> str:
    """HTML in short: "<id>" opens a fragment, "[id]" is a reference."""
    shorter = re.sub(r"<a [^>]*#(\w+)[^>]*></a>", r"[\1]", html)
    return re.sub(r'<span class="content" data-for="(\w+)"[^>]*>', r"<\1>", shorter)


def ids_of(html: str) -> list[str]:
    return re.findall(r' id="([^"]+)"', html)


@st.composite
def structures(draw: st.DrawFn) -> tuple[str, tuple[Element, ...]]:
    """Blocks of HTML, some in lists and quotations, some with inline elements, empty ones among them."""
    text, elements = "", []
    for number in range(draw(st.integers(1, 4))):
        text += "\n\n" if number else ""
        start = len(text)
        outer = draw(st.sampled_from([(), ("blockquote",), ("ul", "li"), ("ol", "li"), ("table", "tbody", "tr", "td")]))
        block = draw(st.sampled_from(["p", "h2", "pre"])) if outer[-1:] != ("td",) else "p"
        names = [*outer, block]
        inner: list[Element] = []
        for _ in range(draw(st.integers(1, 3))):
            words = draw(WORDS)
            name = draw(st.sampled_from(["", "br", *INLINE]))
            at = len(text)
            text += words
            if name:
                end = at if name == "br" else len(text)
                inner.append(
                    Element(
                        name,
                        at,
                        end,
                        len(names),
                        (("href", "#x"),) if name == "a" else (),
                    )
                )
        elements += [Element(name, start, len(text), depth) for depth, name in enumerate(names)] + inner
    return text, tuple(elements)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, tuple[Element, ...], tuple[Mark, ...]]:
    """A structure with spans of any kind over it: nested, crossing, in several parts, over borders."""
    text, elements = draw(structures())
    marks = []
    for number in range(draw(st.integers(0, 6))):
        for _ in range(draw(st.integers(1, 2))):
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, len(text)))
            marks.append(Mark(Span(start, end), f"content k{number}", f"a-{number}"))
    return text, elements, tuple(sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)))


def references(marks: tuple[Mark, ...]) -> dict[str, Reference]:
    return {mark.attribution: Reference("T1", "T1: <Someone> & co", "ref") for mark in marks}


@given(marked())
def test_weaving_keeps_every_word(value: tuple[str, tuple[Element, ...], tuple[Mark, ...]]) -> None:
    text, elements, marks = value
    assert words_of(weave(text, elements, marks=marks, references=references(marks)).whole) == text


@given(marked())
def test_woven_html_is_valid(value: tuple[str, tuple[Element, ...], tuple[Mark, ...]]) -> None:
    text, elements, marks = value
    woven = weave(text, elements, marks=marks, references=references(marks)).whole
    page = f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><div>{woven}</div></body></html>'
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert "".join(tree.find(".//div").itertext()) == text


@given(marked())
def test_each_attribution_is_named_and_referred_to_once(
    value: tuple[str, tuple[Element, ...], tuple[Mark, ...]],
) -> None:
    text, elements, marks = value
    woven = weave(text, elements, marks=marks, references=references(marks)).whole
    found = ids_of(woven)
    assert len(found) == len(set(found))
    begun = {name.removeprefix("t-") for name in found if name.startswith("t-")}
    assert {name.removeprefix("ref-") for name in found if name.startswith("ref-")} == begun
    for key in begun:
        last_fragment = woven.rindex(f'data-for="{key}"')
        assert woven.index(f'id="ref-{key}"') > last_fragment > 0


@given(marked())
def test_no_link_lies_in_a_link(value: tuple[str, tuple[Element, ...], tuple[Mark, ...]]) -> None:
    text, elements, marks = value
    woven = weave(text, elements, marks=marks, references=references(marks)).whole
    depth = 0
    for tag in re.findall(r"</?a\b", woven):
        depth += 1 if tag == "<a" else -1
        assert depth in (0, 1)


def test_nested_attribution_lies_in_the_outer_and_references_that_meet_are_one_chain() -> None:
    marks = (Mark(Span(0, 8), "content", "out"), Mark(Span(4, 8), "content", "in"))
    woven = weave("aaa bbbb.", (), marks=marks, references=references(marks)).whole
    assert drawn(woven) == '<out>aaa <in>bbbb</span></span><span class="chain">[out][in]</span>.'


def test_crossing_attributions_share_the_part_they_have_in_common() -> None:
    marks = (Mark(Span(0, 4), "content", "one"), Mark(Span(2, 6), "content", "two"))
    woven = weave("aabbcc", (), marks=marks, references=references(marks)).whole
    assert drawn(woven) == "<one>aa<two>bb</span></span>[one]<two>cc</span>[two]"


def test_reference_of_what_ends_in_a_link_stands_behind_the_link() -> None:
    marks = (Mark(Span(0, 4), "content", "one"),)
    elements = (
        Element("p", 0, 4, 0),
        Element("a", 2, 4, 1, (("href", "#"),)),
    )
    woven = weave("aabb", elements, marks=marks, references=references(marks)).whole
    assert re.search(r'</span></a><a class="ref"[^>]*></a></p>$', woven)


def test_white_space_between_list_items_is_not_marked() -> None:
    elements = (
        Element("ul", 0, 6, 0),
        Element("li", 0, 2, 1),
        Element("li", 4, 6, 1),
    )
    woven = weave("aa\n\nbb", elements, marks=(Mark(Span(0, 6), "content", "x"),)).whole
    assert "</li>\n\n<li>" in woven


def test_authors_text_is_escaped() -> None:
    elements = (Element("a", 0, 3, 0, (("href", '"><script>'),)),)
    assert weave("<b>", elements).whole == '<a href="&#34;&gt;&lt;script&gt;">&lt;b&gt;</a>'


def test_code_block_keeps_its_words_in_colours() -> None:
    text = "\nif x < 1:\n    pass\n\n"
    elements = (
        Element("pre", 0, len(text), 0),
        Element("code", 0, len(text), 1, (("class", "language-python"),)),
    )
    woven = weave(text, elements).whole
    assert '<span class="k">if</span>' in woven
    assert words_of(woven) == text


def test_code_of_an_unknown_language_stays_plain() -> None:
    elements = (
        Element("pre", 0, 3, 0),
        Element("code", 0, 3, 1, (("class", "language-klingon"),)),
    )
    assert weave("a<b", elements).whole == '<pre tabindex="0"><code class="language-klingon">a&lt;b</code></pre>'


def test_marks_in_code_go_before_colours() -> None:
    elements = (
        Element("pre", 0, 4, 0),
        Element("code", 0, 4, 1, (("class", "language-python"),)),
    )
    assert 'data-for="x"' in weave("pass", elements, marks=(Mark(Span(0, 4), "content", "x"),)).whole


def test_line_end_at_the_start_of_preformatted_text_is_kept_before_an_element() -> None:
    html = weave("\n<", (Element("pre", 0, 2, 0), Element("br", 1, 1, 1))).whole
    assert html == '<pre tabindex="0"><span></span>\n<br>&lt;</pre>'
