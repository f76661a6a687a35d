"""A small article with everything that a page can show, built by hand, and the default theme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.link import link
from generator.model.annotation import Kind, Marks, Origin, Review
from generator.model.article import Article, Block, Role
from generator.model.attribution import AttributedArticle, Attribution, Relation, Source, SourceKind
from generator.model.markup import Element
from generator.model.site import Config, Output, Site, Theme
from generator.model.span import Span
from generator.read.theme import read_theme
from generator.render import render
from generator.render.words import Words
from generator.text.offsets import MappedText

ROOT = Path(__file__).parents[2]
CONFIG = Config(title="The Daily Sample", author="A. Editor")
HEADLINE = "Mayor says the old bridge is ‘safe until spring’"
PARAGRAPHS = [
    "By Ruth Okafor",
    "Mayor Ann Lee said on Monday that the old bridge is “safe until spring” and that nobody has to close a shop.",
    "“We have measured every beam,” Lee told reporters at the river. “Nothing moves.”",
    "The bridge will be closed at night from Friday, the Ministry of Transport said in a statement.",
    "One official said the ministry had known of the cracks for two years, while other officials declined to comment.",
    "Her spokesman said Lee received a letter from the builders in which they told her "
    "that the eastern pillar is tilting.",
    "The union Bridge & Road wrote that the mayor said the engineers believe that the builders lied.",
    "The engineers’ report contradicts that: the pillars, it states, have not moved since 1998.",
]


def where(text: str, words: str, *, after: str = "") -> Span:
    """The span of these words, the first behind `after`."""
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def sample(*, origin: Origin = "author", slug: str = "bridge") -> AttributedArticle:
    """The sample article with nested, split, unnamed, contradicted and headline attributions."""
    parts = [HEADLINE, *PARAGRAPHS]
    text = "\n\n".join(parts)
    blocks, elements, position = [], [], 0
    for index, part in enumerate(parts):
        role: Role = "headline" if index == 0 else "byline" if index == 1 else "paragraph"
        blocks.append(Block(role=role, span=Span(position, position + len(part))))
        attributes = (("class", role),) if role == "byline" else ()
        elements.append(Element("p" if index else "h1", position, position + len(part), 0, attributes))
        position += len(part) + 2
    article = Article(
        path=f"seeds/{slug}.txt",
        slug=slug,
        title=HEADLINE,
        body=MappedText.of(text),
        blocks=tuple(blocks),
        elements=tuple(elements),
        date=date(2024, 3, 4),
    )
    items = _attributions(text, origin)
    return AttributedArticle(
        article=article,
        attributions=items,
        sources=_sources(text),
        relations=(
            Relation(type="contradicts", of="a-report", to=("a-tilt",), evidence=(where(text, "contradicts"),)),
        ),
    )


def _attributions(text: str, origin: Origin) -> tuple[Attribution, ...]:
    def item(id_: str, source_id: str, kind: Kind, *content: str, cue: str = "", source: str = "", after: str = "",
             within: str = "", confidence: float = 0.95) -> Attribution:  # fmt: skip
        return Attribution(
            id=f"a-{id_}",
            marks=Marks(
                content=tuple(where(text, words, after=after) for words in content),
                cue=(where(text, cue, after=after),) if cue else (),
                source=(where(text, source, after=after),) if source else (),
            ),
            kind=kind,
            source_id=source_id,
            within=f"a-{within}" if within else "",
            review=Review(by_machine=origin == "machine", confidence=confidence, is_draft=origin == "machine"),
        )

    return (
        item("head", "lee", "mixed", "the old bridge is ‘safe until spring’", cue="says", source="Mayor"),
        item("safe", "lee", "mixed", "the old bridge is “safe until spring”", "nobody has to close a shop", cue="said",
             source="Mayor Ann Lee", after="Mayor Ann Lee"),
        item("beam", "lee", "direct", "“We have measured every beam,”", "“Nothing moves.”", cue="told",
             source="Lee", after="“We have"),
        item("night", "ministry", "indirect", "The bridge will be closed at night from Friday", cue="said",
             source="the Ministry of Transport", after="The bridge will", confidence=0.8),
        item("cracks", "official", "indirect", "the ministry had known of the cracks for two years", cue="said",
             source="One official", after="One official", confidence=0.5),
        item("letter", "spokesman", "indirect", "Lee received a letter from the builders in which they told her that "
             "the eastern pillar is tilting", cue="said", source="Her spokesman", after="Her spokesman"),
        item("tilt", "builders", "indirect", "the eastern pillar is tilting", cue="told", source="the builders",
             after="Her spokesman", within="letter"),
        item("union", "union", "indirect", "the mayor said the engineers believe that the builders lied", cue="wrote",
             source="The union Bridge & Road", after="The union"),
        item("mayor", "lee", "indirect", "the engineers believe that the builders lied", cue="said",
             source="the mayor", after="The union", within="union"),
        item("believe", "engineers", "indirect", "the builders lied", cue="believe", source="the engineers",
             after="The union", within="mayor"),
        item("report", "report", "indirect", "the pillars", "have not moved since 1998", cue="states",
             source="The engineers’ report", after="The engineers’"),
    )  # fmt: skip


def _sources(text: str) -> tuple[Source, ...]:
    def source(id_: str, name: str, kind: SourceKind, mention: str, role: str = "") -> Source:
        return Source(id=id_, name=name, kind=kind, role=role, mentions=(where(text, mention),))

    return (
        source("lee", "Ann Lee", "person", "Ann Lee", "mayor"),
        source("ministry", "Ministry of Transport", "government", "Ministry of Transport"),
        source("official", "one official", "unnamed", "One official"),
        source("spokesman", "spokesman of Ann Lee", "person", "Her spokesman"),
        source("builders", "the builders", "group", "the builders"),
        source("union", "Bridge & Road", "organization", "Bridge & Road", "union"),
        source("engineers", "the engineers", "group", "the engineers"),
        source("report", "The engineers’ report", "document", "The engineers’ report"),
    )


def page() -> Article:
    """A plain page with a block of code."""
    text = "How it works\n\ndef said():\n    return 'x' < 1\n\nSee the sources."
    code = where(text, "def said():\n    return 'x' < 1\n".rstrip("\n"))
    elements = (
        Element("h1", 0, 12, 0),
        Element("pre", code.start, code.end, 0),
        Element("code", code.start, code.end, 1, (("class", "language-python"),)),
        Element("p", code.end + 2, len(text), 0),
        Element("a", len(text) - 8, len(text) - 1, 1, (("href", "../sources/index.html"),)),
    )
    blocks = (
        Block(role="headline", span=Span(0, 12)),
        Block(role="code", span=code),
        Block(role="paragraph", span=Span(code.end + 2, len(text))),
    )
    return Article(
        path="content/method.md",
        slug="method",
        title="How it works",
        body=MappedText.of(text),
        blocks=blocks,
        elements=elements,
        is_page=True,
    )


def site(*articles: AttributedArticle, config: Config = CONFIG) -> Site:
    """A site of these articles (the sample, by a person and by the machine) and one page."""
    machine = sample(origin="machine", slug="bridge-draft")
    return link(articles or (sample(), replace(machine)), (page(),), config)


def theme(name: str = "default") -> Theme:
    """A theme of this repository."""
    found, diagnostics = read_theme(ROOT, name)
    assert diagnostics == ()
    return found


SAY = Words(theme())


def rendered(of: Site | None = None, *, by: Theme | None = None) -> dict[str, str]:
    """The site's text files by path; fails on any message."""
    outputs, diagnostics = render(of or site(), by or theme(), generated_by="Quoth 0.1.0")
    assert diagnostics == ()
    return {output.path: output.data.decode() for output in outputs if not _is_binary(output)}


def _is_binary(output: Output) -> bool:
    return output.path.endswith((".png", ".ico", ".woff2"))
