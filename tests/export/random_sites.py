"""Sites with statements at any places: nested, crossing, in pieces, over blocks, told everything that can be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hypothesis import strategies as st

from generator.link import link
from generator.model.annotation import Marks, Review, Told
from generator.model.article import Article, Block
from generator.model.attribution import SOURCE_KINDS, AttributedArticle, Attribution, Relation, Source
from generator.model.markup import Element, Evidence
from generator.model.site import Config, Site
from generator.model.span import Span
from generator.text.offsets import MappedText

CONFIG = Config(title="A & <B>", base_url="https://a.example/news", author="Ed, “the” Editor", license="CC BY 4.0")
_WORDS = ["“Rain”,", "said", "Ada", "𝄞 & <b>", "yes;", "=1+1", "he", "]]>", "\\end{}", '"no"', "said", "100 %", "a\nb"]
_IDS = st.from_regex(r"[a-z][a-z0-9]{0,5}", fullmatch=True)


@st.composite
def attributed_articles(draw: st.DrawFn, slug: str) -> AttributedArticle:
    """An article of up to five blocks with up to six statements."""
    parts = [
        " ".join(words)
        for words in draw(st.lists(st.lists(st.sampled_from(_WORDS), min_size=1), min_size=1, max_size=5))
    ]
    text = "\n\n".join(parts)
    blocks, elements, at = [], [], 0
    for part in parts:
        blocks.append(Block(role="paragraph", span=Span(at, at + len(part))))
        elements.append(Element(name="p", start=at, end=at + len(part), depth=0))
        at += len(part) + 2
    ids = draw(st.lists(_IDS, unique=True, max_size=6))
    sources = tuple(
        Source(id=f"s{number}", name=f"Source & {number}", kind=kind, role="", mentions=())
        for number, kind in enumerate(draw(st.lists(st.sampled_from(SOURCE_KINDS), max_size=3)))
    )
    others = [*ids, *(f"{name}/{id_}" for name in ("one", "two") for id_ in ids)]
    items = tuple(draw(_attributions(id_, text, sources, others)) for id_ in ids)
    return AttributedArticle(
        article=Article(
            path=f"seeds/{slug}.txt", slug=slug, title="On <it> & more", body=MappedText.of(text), blocks=tuple(blocks),
            elements=tuple(elements), date=draw(st.sampled_from([None, date(2024, 2, 29)])),
            event=draw(st.sampled_from(["", "The <storm>"])),
        ),
        attributions=tuple(sorted(items, key=lambda item: item.start)),
        sources=sources,
        relations=(Relation(type="denies", of=ids[0], to=(ids[1],)),) if len(ids) > 1 else (),
    )  # fmt: skip


def _spans(text: str, most: int) -> st.SearchStrategy[tuple[Span, ...]]:
    """Stretches apart from each other that begin and end with a letter or sign."""
    places = st.lists(st.integers(0, len(text)), unique=True, min_size=2, max_size=2 * most).map(sorted)
    return places.map(lambda found: _apart(text, found))


def _apart(text: str, places: Sequence[int]) -> tuple[Span, ...]:
    spans = []
    for start, end in zip(places[::2], places[1::2], strict=False):
        words = text[start:end]
        if words.strip():
            spans.append(Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip())))
    return tuple(spans)


@st.composite
def _attributions(
    draw: st.DrawFn, id_: str, text: str, sources: Sequence[Source], others: Sequence[str]
) -> Attribution:
    content = draw(_spans(text, 3)) or (Span(0, len(text.split()[0])),)
    is_draft = draw(st.booleans())
    return Attribution(
        id=id_,
        marks=Marks(content=content, cue=draw(_spans(text, 1)), source=draw(_spans(text, 1))),
        kind=draw(st.sampled_from(["direct", "indirect", "mixed"])),
        source_id=draw(st.sampled_from(["", *(source.id for source in sources)])),
        told=Told(
            claim=draw(st.sampled_from(["", "bridge"])),
            status=draw(st.sampled_from(["", "disputed"])),
            against=tuple(draw(st.lists(st.sampled_from([each for each in others if each != id_]), max_size=2))),
            note=draw(st.sampled_from(["", "=A1 “quoted”, & more"])),
            evidence=draw(st.sampled_from([(), (Evidence(text="A <record>\nin two lines"),)])),
        ),
        review=Review(
            by_machine=is_draft,
            is_draft=is_draft,
            confidence=draw(st.sampled_from([0.2, 0.75, 1.0])) if is_draft else 1.0,
            reviewer="" if is_draft else draw(st.sampled_from(["", "A. Editor"])),
            reviewed=None if is_draft else draw(st.sampled_from([None, date(2024, 3, 1)])),
        ),
    )


def sites() -> st.SearchStrategy[Site]:
    """A site of two such articles."""
    return st.tuples(attributed_articles("one"), attributed_articles("two")).map(lambda both: link(both, (), CONFIG))
