"""The annotation syntax from the file to who says what: title, input, expected, divided by lines with one dot."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.corpus import no_engine
from generator.attribute import attribute
from generator.export.records import shown_record
from generator.keep.inputs import BuildOptions
from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.site import Config
from generator.model.span import Span
from generator.parse import parse
from generator.pipeline.build import prepare

HEAD = """+++
[sources]
ferreira = {name = "Rosa Ferreira", role = "Mayor of Westhaven", wikidata = "Q0"}
harbour = {name = "Harbour office", kind = "government"}
holt = {name = "Jonas Holt"}
holt-lawyer = {kind = "unnamed", described = "Jonas Holt’s lawyer"}
bank = {name = "Westhaven Bank", kind = "organisation"}
radio = {name = "Radio West", kind = "media"}
police = {name = "Westhaven police", kind = "government"}
builder-2 = {kind = "unnamed", described = "other builders"}
[sources.builder-1]
kind = "unnamed"
described = "one builder"
reason = "not given"
+++
"""
SAMPLES = (Path(__file__).parent / "fixtures/syntax.txt").read_text("utf-8").split("\n.\n")


def read(source: str) -> AttributedArticle:
    return attribute(
        parse(SourceFile(path="content/sample.md", text=HEAD + source, format="markdown", place="content")), no_engine
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(*sample, id=title.strip())
        for title, *sample in zip(SAMPLES[:-1:3], SAMPLES[1::3], SAMPLES[2::3], strict=True)
    ],
)
def test_what_is_written_is_what_is_read(source: str, expected: str) -> None:
    found = read(source)
    assert found.diagnostics == ()
    assert list(told(found)) == expected.split("\n")
    assert shown_record(found, Config())


def told(found: AttributedArticle) -> Iterator[str]:
    text = found.article.text
    yield from (f"text | {shown}" for shown in text.replace("\n\n", "\0").replace("\n", "/").split("\0"))
    for item in found.attributions:
        parts = {"content": item.content, "cue": item.cue, "source": item.source}
        pieces = [head(found, item), *(f"{key}: {words(text, spans)}" for key, spans in parts.items() if spans)]
        yield " | ".join(pieces)
        by_id = {other.id: other for other in found.attributions}
        facts = {
            "claim": item.told.claim,
            "status": item.told.status,
            "against": " + ".join(words(text, by_id[key].content) for key in item.told.against),
            "note": item.told.note,
            "via": item.told.via,
            "on": item.told.on,
            "date": item.told.date,
            "hedges": words(text, item.told.hedges),
        }
        yield from (f"  {key}: {value}" for key, value in facts.items() if value)
        for evidence in item.told.evidence:
            yield f"  evidence: {evidence.text}".replace("\n", "/")
            yield from (f"  link: {value}" for element in evidence.elements for _, value in element.attributes)
    yield from (f"mention {each.source_id} | {each.span.of(text)}" for each in found.article.mentions)


def head(found: AttributedArticle, item: Attribution) -> str:
    source = next(source for source in found.sources if source.id == item.source_id)
    by = f"{source.id} ({source.kind}: {source.reason})" if source.reason else source.id
    state = (
        " draft"
        if item.is_draft
        else f" confirmed by {item.review.reviewer} {item.review.reviewed}"
        if item.review.reviewer
        else ""
    )
    outer = next((other.source_id for other in found.attributions if other.id == item.within), "")
    return f"- {by} {item.kind}{state}" + (f" | within {outer}" if outer else "")


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " + ".join(span.of(text).replace("\n", "/") for span in spans)


def test_unknown_sources_are_told_where_they_stand() -> None:
    found = read("It [rains]{by=hollt via=bnak},\n[one]{.mention ref=nobody} declined. It [snows]{by=hollt}.\n")
    first = HEAD.count("\n") + 1
    assert [str(each).split(" [unknown-source]\n")[0] for each in found.diagnostics] == [
        f'content/sample.md:{first}:4: warning: source "hollt" is declared nowhere (did you mean "holt"?)',
        f'content/sample.md:{first}:4: warning: source "bnak" is declared nowhere (did you mean "bank"?)',
        f'content/sample.md:{first + 1}:1: warning: source "nobody" is declared nowhere '
        "(known: bank, builder-1, builder-2, ferreira, harbour, holt, holt-lawyer, police, radio)",
    ]


PAGE = """[One builder]{.mention ref=builder-1} [allegedly]{.hedge} [said]{.cue}
[it was gone]{#gone by=builder-1 via=holt on="the phone" date=2026-05-12 claim=loan}[^seen], really[^other].

[^seen]: Not so: [minutes](https://example.org/a "Q&A"), <https://example.org/b>.
[^other]: By *hand*.
"""


def test_card_tells_all_that_a_person_wrote(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/sample.md").write_text(HEAD + PAGE, encoding="utf-8")
    report = prepare(tmp_path, BuildOptions())
    assert report.diagnostics == ()
    outputs = {output.path: output.data.decode() for output in report.outputs if output.path.startswith("articles/")}
    page = outputs["articles/sample/index.html"]
    for term, told in {
        "Passed on by": "Jonas Holt",
        "Where": "the phone",
        "When": "12 May 2026",
        "Hedged": "“allegedly”",
        "Not named": "not given",
    }.items():
        assert f"<dt>{term}</dt> <dd>{told}</dd>" in page
    assert (
        '<dd class="card-evidence"><p>Not so: <a href="https://example.org/a" title="Q&amp;A">minutes</a>, '
        '<a href="https://example.org/b">https://example.org/b</a>.</p></dd>'
    ) in page
    assert '<span class="hedge">allegedly</span>' in page
    assert 'really<a href="#note-1" id="noteref-1">[1]</a>' in page
    assert '<li id="note-1"><p>By <em>hand</em>.' in page.replace("\n", "")
    assert 'href="#noteref-1"' in page
    (item,) = json.loads(outputs["articles/sample/claims.json"])["attributions"]
    text = outputs["articles/sample/article.txt"]
    assert [text[start:end] for start, end in item["hedges"]] == ["allegedly"]
    assert (item["via"], item["on"], item["date"], item["claim"]) == ("holt", "the phone", "2026-05-12", "loan")
    (evidence,) = item["evidence"]
    assert evidence["links"] == ["https://example.org/a", "https://example.org/b"]
