"""What was put right: on the article, on the site's page, in the feed and in the data; and what became of a draft."""

import json
import sqlite3
from pathlib import Path

import feedparser
import pytest

from generator.keep.inputs import BuildOptions
from generator.model.site import Output
from generator.pipeline.build import BuildReport, build, prepare

HEAD = "---\ntitle: The bridge & the <council>\ndate: 2026-03-10\nsources:\n  lee: {name: Ann Lee}\n"
BODY = "---\n\n[The bridge is safe]{#safe by=lee}, [Ann Lee]{.mention of=safe} [said]{.cue of=safe}.\n"
CORRECTED = """corrections:
  - {date: 2026-03-12, text: "An earlier version named <the> wrong bridge."}
  - date: 2026-03-14
    text: The number of votes was six,
      not five.
  - {date: 2026-03-14, text: The mayor’s name was misspelt.}
"""
OPTIONS = BuildOptions(base_url="https://a.example/news")


def site_of(root: Path, *corrections: str) -> Path:
    (root / "content").mkdir(parents=True)
    for number, words in enumerate(corrections, 1):
        (root / f"content/part-{number}.md").write_text(HEAD + words + BODY, encoding="utf-8")
    return root


def pages(report: BuildReport) -> dict[str, str]:
    def text(output: Output) -> str:
        return output.data.decode(errors="ignore")

    return {output.path: text(output) for output in report.outputs}


@pytest.fixture
def made(tmp_path: Path) -> dict[str, str]:
    report = prepare(site_of(tmp_path, CORRECTED, ""), OPTIONS)
    assert report.diagnostics == ()
    return pages(report)


def test_corrections_stand_on_their_article_newest_first(made: dict[str, str]) -> None:
    page = made["articles/part-1/index.html"]
    assert '<a href="#corrections-h">Corrected 14 March 2026</a>' in page
    places = [page.index(words) for words in ("was six, not five.", "name was misspelt", "named &lt;the&gt; wrong")]
    assert places == sorted(places)
    assert 'id="corrected-2026-03-14-2"' in page and 'id="corrected-2026-03-12"' in page
    data = json.loads(page.split('<script type="application/ld+json">')[1].split("</script>")[0])["@graph"][0]
    assert data["dateModified"] == "2026-03-14"
    assert data["correction"][-1] == {
        "@type": "CorrectionComment",
        "text": "An earlier version named <the> wrong bridge.",
        "datePublished": "2026-03-12",
    }
    assert "orrect" not in made["articles/part-2/index.html"].split("<main")[1].split("<footer")[0]


def test_site_tells_of_all_corrections_and_each_page_leads_there(made: dict[str, str]) -> None:
    page = made["corrections/index.html"]
    assert "3 corrections in 1 article" in page
    assert 'href="../articles/part-1/index.html#corrected-2026-03-12"' in page
    assert '<a href="../../corrections/index.html">Corrections</a>' in made["articles/part-2/index.html"]
    assert "<lastmod>2026-03-14</lastmod>" in made["sitemap.xml"]


def test_feed_of_corrections_is_one(made: dict[str, str]) -> None:
    feed = feedparser.parse(made["corrections/feed.xml"])
    assert not feed.bozo
    assert [entry.link.split("#")[1] for entry in feed.entries] == [
        "corrected-2026-03-14-2",
        "corrected-2026-03-14",
        "corrected-2026-03-12",
    ]
    assert feed.entries[0].title == "Correction: The bridge & the <council>"
    assert json.loads(made["corrections/feed.json"])["items"][2]["date_published"] == "2026-03-12T00:00:00Z"
    (first, second) = feedparser.parse(made["feed.xml"]).entries
    assert {first.updated, second.updated} == {"2026-03-14T00:00:00Z", "2026-03-10T00:00:00Z"}


def test_data_tells_of_corrections(tmp_path: Path) -> None:
    build(site_of(tmp_path, CORRECTED), BuildOptions(out=tmp_path / "out"))
    record = json.loads((tmp_path / "out/articles/part-1/claims.json").read_text(encoding="utf-8"))
    assert [each["date"] for each in record["corrections"]] == ["2026-03-14", "2026-03-14", "2026-03-12"]
    database = sqlite3.connect(tmp_path / "out/data/quoth.db")
    rows = database.execute("select number, date from corrections order by number").fetchall()
    assert rows == [(1, "2026-03-12"), (2, "2026-03-14"), (3, "2026-03-14")]
    database.close()


def test_site_without_corrections_has_no_page_of_them(tmp_path: Path) -> None:
    made = pages(prepare(site_of(tmp_path, ""), OPTIONS))
    assert not [path for path in made if "corrections/" in path]
    assert "corrections/index.html" not in made["index.html"]


def test_own_page_of_that_name_is_told_of_once_there_are_corrections(tmp_path: Path) -> None:
    root = site_of(tmp_path, "")
    (root / "content/corrections.md").write_text("# How we correct\n\nAt once.\n", encoding="utf-8")
    assert prepare(root, OPTIONS).diagnostics == ()
    (root / "content/part-1.md").write_text(HEAD + CORRECTED + BODY, encoding="utf-8")
    (told,) = prepare(root, OPTIONS).diagnostics
    assert (told.code, told.at.path) == ("repeated-address", "content/corrections.md")


@pytest.mark.parametrize(
    ("words", "what", "column"),
    [
        ("corrections: soon\n", "`corrections` must be a list of corrections, each with date and text", 1),
        ("corrections: [{date: soon, text: Six votes.}]\n", '"soon" is no date of a correction', 22),
        ("corrections: [{text: Six votes.}]\n", "a correction without `date`", 22),
        ("corrections: [{date: 2026-03-14}]\n", "a correction without `text`", 22),
        (
            "corrections: [{day: 1, date: 2026-03-14, text: Six votes.}]\n",
            'unknown key "day" of a correction (known: date, text)',
            16,
        ),
    ],
)
def test_what_is_no_correction_is_told(tmp_path: Path, words: str, what: str, column: int) -> None:
    (told,) = prepare(site_of(tmp_path, words), OPTIONS).diagnostics
    assert (told.code, told.what) == ("wrong-key", what)
    assert (told.at.line, told.at.column) == (6, column)


SEED = "A headline\n\n“The bridge is quite safe,” said Ann Lee. “It will hold,” said Bob Hart.\n"
DECISIONS = """[[decision]]
action = "change"
reviewer = "A. Editor"
reviewed = 2026-03-14
content = [{ exact = "The bridge is quite safe" }]
cue = [{ exact = "said", suffix = " Ann" }]
source = [{ exact = "Ann Lee" }]
was = [{ exact = "“The bridge is quite safe,”" }]
by = "ann-lee"

[[decision]]
action = "accept"
reviewer = "B. Editor"
content = [{ exact = "“It will hold,”" }]
cue = [{ exact = "said", suffix = " Bob" }]
source = [{ exact = "Bob Hart" }]
by = "bob-hart"
"""


def test_history_of_a_decision_is_on_the_card_and_in_the_data(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/bridge.txt").write_text(SEED, encoding="utf-8")
    (tmp_path / "seeds/bridge.annotations.toml").write_text(DECISIONS, encoding="utf-8")
    made = pages(prepare(tmp_path, BuildOptions()))
    page = made["articles/bridge/index.html"]
    assert "machine draft, changed by A. Editor, 14 March 2026" in page
    assert "<dt>Changed from</dt> <dd>“The bridge is quite safe,”</dd>" in page
    assert "machine draft, confirmed by B. Editor" in page
    changed, accepted = json.loads(made["articles/bridge/claims.json"])["attributions"]
    text = made["articles/bridge/article.txt"]
    found, done = changed["history"]
    assert [text[start:end] for start, end in found["content"]] == ["“The bridge is quite safe,”"]
    assert done == {"step": "changed", "by": "A. Editor", "on": "2026-03-14"}
    assert [each["step"] for each in accepted["history"]] == ["found", "confirmed"]
    assert ",changed,“The bridge is quite safe,”" in made["data/attributions.csv"].replace('"', "")
