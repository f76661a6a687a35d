"""An article as TEI P5: each statement a `said`, with who says it among the participants.

Where statements cross, or run over blocks, a `said` is in pieces, tied together by `next` and `prev`. The text of the
blocks is that of `article.txt`, character by character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.export.records import told_relations
from generator.model.article import Block
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.model.paths import article_page, url
from generator.model.quick import quick
from generator.model.site import Config
from generator.model.span import Span
from generator.text.xml import xml_text

TEI_FILE = "article.tei.xml"
_PERSONS = ("person", "group", "unnamed")
_CERTAINTY = ((0.9, "high"), (0.7, "medium"), (0.0, "low"))


@quick
class _Mark:
    """A stretch of text in an element; pieces of one `chain` belong together."""

    span: Span
    name: str
    attributes: str
    chain: str = ""


def tei(attributed: AttributedArticle, config: Config) -> str:
    """The article as a TEI document."""
    article = attributed.article
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="{xml_text(article.language)}">\n'
        f"{_header(attributed, config)}\n<text>\n<body>\n{_body(attributed) or '<p/>'}</body>\n</text>\n"
        f"{_relations(attributed, config)}</TEI>\n"
    )


def _outer(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks that no other block holds, in their order."""
    end = 0
    for block in sorted(blocks, key=lambda block: (block.span.start, -block.span.end)):
        if block.span.start >= end:
            yield block
            end = block.span.end


def _header(attributed: AttributedArticle, config: Config) -> str:
    article = attributed.article
    names = dict.fromkeys(item.review.reviewer for item in attributed.attributions if item.review.reviewer)
    did = [("machine", "found who says what", "name", "Quoth")]
    did += [(f"reviewer.{number}", "decided about it", "persName", name) for number, name in enumerate(names, 1)]
    address = url(config, article_page(article.slug))
    parts = [
        "<teiHeader>\n<fileDesc>\n<titleStmt>",
        f"<title>{xml_text(article.title)}</title>",
        *(f"<author>{xml_text(name)}</author>" for name in article.authors),
        *(
            f'<respStmt xml:id="{id_}"><resp>{what}</resp><{tag}>{xml_text(name)}</{tag}></respStmt>'
            for id_, what, tag, name in did
        ),
        "</titleStmt>\n<publicationStmt>",
        f"<publisher>{xml_text(config.author or config.title)}</publisher>",
        *([f'<idno type="URI">{xml_text(address)}</idno>'] if address else ()),
        *([f"<availability><licence>{xml_text(config.license)}</licence></availability>"] if config.license else ()),
        "</publicationStmt>\n<sourceDesc>",
        _origin(attributed),
        "</sourceDesc>\n</fileDesc>",
        *_participants(attributed.sources),
        "</teiHeader>",
    ]
    return "\n".join(parts)


def _origin(attributed: AttributedArticle) -> str:
    """Where the article was published first."""
    article = attributed.article
    day = article.date.isoformat() if article.date else ""
    return "".join(
        [
            f"<bibl><title>{xml_text(article.title)}</title>",
            f"<publisher>{xml_text(article.publisher)}</publisher>" if article.publisher else "",
            f'<date when="{day}">{day}</date>' if day else "",
            f"<ref>{xml_text(article.url)}</ref>" if article.url else "",
            "</bibl>",
        ]
    )


def _participants(sources: Sequence[Source]) -> Iterator[str]:
    persons = [_person(source) for source in sources if source.kind in _PERSONS]
    others = [_organization(source) for source in sources if source.kind not in _PERSONS]
    if persons or others:
        yield "<profileDesc>\n<particDesc>"
        yield from ["<listPerson>", *persons, "</listPerson>"] if persons else ()
        yield from ["<listOrg>", *others, "</listOrg>"] if others else ()
        yield "</particDesc>\n</profileDesc>"


def _person(source: Source) -> str:
    tag = "personGrp" if source.kind == "group" else "person"
    role = f"<occupation>{xml_text(source.role)}</occupation>" if source.role else ""
    name = f"<persName>{xml_text(source.name)}</persName>" if source.is_named else f"<p>{xml_text(source.name)}</p>"
    return f'<{tag} xml:id="{_source_id(source.id)}">{name}{role if source.is_named else ""}</{tag}>'


def _organization(source: Source) -> str:
    role = f"<desc>{xml_text(source.role)}</desc>" if source.role else ""
    name = xml_text(source.name)
    return f'<org xml:id="{_source_id(source.id)}" type="{source.kind}"><orgName>{name}</orgName>{role}</org>'


def _source_id(id_: str) -> str:
    return f"source.{id_}"


def _statement_id(id_: str) -> str:
    """The id as XML wants it, which has no digit at the start."""
    return id_ if id_[0].isalpha() else f"_{id_}"


def _marks(item: Attribution) -> Iterator[_Mark]:
    id_ = _statement_id(item.id)
    who = f' who="#{_source_id(item.source_id)}"' if item.source_id else ""
    certainty = next(word for floor, word in _CERTAINTY if item.review.confidence >= floor)
    sure = f' cert="{certainty}" resp="#machine"' if item.is_draft else ""
    mixed = ' rend="mixed"' if item.kind == "mixed" else ""
    direct = "true" if item.kind == "direct" else "false"
    for span in item.content:
        yield _Mark(span, "said", f'{who} direct="{direct}"{mixed}{sure}', id_)
    for span in item.cue:
        yield _Mark(span, "seg", f' type="cue" corresp="#{id_}"')
    for span in item.source:
        ref = f' ref="#{_source_id(item.source_id)}"' if item.source_id else ""
        yield _Mark(span, "rs", f'{ref} corresp="#{id_}"')


def _relations(attributed: AttributedArticle, config: Config) -> str:
    """How the statements stand to each other, and to those of other articles."""

    def place(id_: str) -> str:
        slug, is_abroad, there = id_.rpartition("/")
        file = f"articles/{slug}/{TEI_FILE}"
        home = (url(config, file) or f"../../{file}") if is_abroad else ""
        return xml_text(f"{home}#{_statement_id(there)}")

    rows = [
        f'<relation name="{each.type}" active="{place(each.of)}"'
        + (f' passive="{" ".join(map(place, each.to))}"/>\n' if each.to else "/>\n")
        for each in told_relations(attributed)
    ]
    return f"<standOff>\n<listRelation>\n{''.join(rows)}</listRelation>\n</standOff>\n" if rows else ""


class _Body:
    """Writes the blocks one after the other, with the elements that are open at each place.

    `marks` by where they begin; `ahead` is the number of the next one, `over` are those that have not ended. Of each
    statement the count of its pieces, and the place in `out` where the last one is to tell of the next.
    """

    def __init__(self, text: str, marks: Iterable[_Mark]) -> None:
        self.text = text
        self.marks = sorted(marks, key=_outer_first)
        self.ahead = 0
        self.over: list[_Mark] = []
        self.pieces: dict[str, tuple[int, int]] = {}
        self.out: list[str] = []

    def block(self, span: Span) -> None:
        """The words of a block; an element that would cross another is closed and opened again."""
        stack: list[_Mark] = []
        at = span.start
        while at < span.end:
            end = self._advance(at, span.end)
            kept = _common(stack, self.over)
            self._close(stack[kept:])
            for mark in self.over[kept:]:
                self._open(mark)
            self.out.append(xml_text(self.text[at:end]))
            stack, at = [*self.over], end
        self._close(stack)

    def _advance(self, at: int, last: int) -> int:
        """Take up the marks over the place `at`; up to where nothing begins or ends."""
        self.over = [mark for mark in self.over if mark.span.end > at]
        while self.ahead < len(self.marks) and self.marks[self.ahead].span.start <= at:
            if self.marks[self.ahead].span.end > at:
                self.over.append(self.marks[self.ahead])
            self.ahead += 1
        begins = [self.marks[self.ahead].span.start] if self.ahead < len(self.marks) else []
        return min([last, *begins, *(mark.span.end for mark in self.over)])

    def _close(self, marks: Sequence[_Mark]) -> None:
        self.out += [f"</{mark.name}>" for mark in reversed(marks)]

    def _open(self, mark: _Mark) -> None:
        self.out.append(f"<{mark.name}{mark.attributes}")
        if mark.chain:
            number, slot = self.pieces.get(mark.chain, (0, 0))
            name = f"{mark.chain}..{number + 1}" if number else mark.chain
            self.out.append(f' xml:id="{name}"')
            if number:
                self.out[slot] = f' next="#{name}"'
                self.out.append(f' prev="#{mark.chain}{f"..{number}" if number > 1 else ""}"')
            self.pieces[mark.chain] = number + 1, len(self.out)
            self.out.append("")
        self.out.append(">")


def _body(attributed: AttributedArticle) -> str:
    """The blocks of an article."""
    body = _Body(attributed.article.text, (mark for item in attributed.attributions for mark in _marks(item)))
    for number, block in enumerate(_outer(attributed.article.blocks)):
        name = {"headline": "ab" if number else "head", "paragraph": "p"}.get(block.role, "ab")
        kind = f' type="{block.role}"' if name == "ab" else ""
        level = f' n="{block.level}"' if block.level else ""
        body.out.append(f"<{name}{kind}{level}>")
        body.block(block.span)
        body.out.append(f"</{name}>\n")
    return "".join(body.out)


def _outer_first(mark: _Mark) -> tuple[int, int, str]:
    return mark.span.start, -mark.span.end, mark.chain


def _common(one: Sequence[_Mark], other: Sequence[_Mark]) -> int:
    """How many marks two stacks have in common at their bottom."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right:
            break
        count += 1
    return count
