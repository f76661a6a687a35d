"""`quoth annotate` writes what a build of the seed finds, and never takes back what a person decided."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.keep.inputs import BuildOptions
from generator.model.attribution import AttributedArticle, Attribution, Source
from generator.pipeline.annotate import annotate
from generator.pipeline.build import prepare
from generator.write.files import save

ROOT = Path(__file__).parents[2]
FOUNDING = ROOT.parent / "shared" / "seeds"
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".txt", ".html", ".md"))


def site(root: Path, seed: Path) -> Path:
    (root / "seeds").mkdir()
    shutil.copy(seed, root / "seeds" / seed.name)
    return root


def built(root: Path) -> AttributedArticle:
    report = prepare(root, BuildOptions())
    assert report.diagnostics == ()
    return report.site.articles[0]


def by_id(sources: tuple[Source, ...]) -> list[Source]:
    return sorted(sources, key=lambda source: source.id)


def assert_round_trip(root: Path, seed: Path) -> None:
    before = built(site(root, seed))
    report = annotate(root, seed.name)
    assert report.diagnostics == ()
    save(report.outputs, root)
    after = built(root)
    assert after.article.path.startswith("content/")
    assert after.article.text == before.article.text
    assert after.attributions == before.attributions
    assert by_id(after.sources) == by_id(before.sources)
    assert after.relations == before.relations
    assert annotate(root, seed.name).outputs == ()


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_unedited_draft_says_what_the_seed_says(seed: Path, tmp_path: Path) -> None:
    assert_round_trip(tmp_path, seed)


def test_unedited_draft_of_the_founding_article_says_what_it_says(tmp_path: Path) -> None:
    if not FOUNDING.is_dir():
        pytest.skip("../shared is not here: its article cannot be annotated")
    assert_round_trip(tmp_path, next(FOUNDING.glob("*.txt")))


TEXT = """The end of the harbour bridge

The vote was on Monday.

“We can live with a detour,” Mayor Rosa Ferreira said on Monday evening.

The clerk said the work would take six months.
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/bridge.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def annotated(root: Path) -> str:
    save(annotate(root, "bridge").outputs, root)
    return (root / "content/bridge.md").read_text(encoding="utf-8")


def test_decisions_of_a_person_outlive_the_next_run(root: Path) -> None:
    text = annotated(root)
    assert text.count(".draft}") == 2
    confirmed = text.replace(" .draft}", ' reviewer="A. Editor" reviewed=2026-11-23}', 1)
    rejected = re.sub(r"\{#a-\w+ by=[\w\-]+ confidence=[\d.]+ \.draft\}", "{.not}", confirmed)
    rejected = re.sub(r"\[([^\[\]]*)\]\{\.(?:cue|mention) of=(?!" + _key(confirmed) + r")[\w\-]+\}", r"\1", rejected)
    (root / "content/bridge.md").write_text(rejected, encoding="utf-8")
    report = annotate(root, "bridge")
    assert (report.outputs, report.diagnostics) == ((), ())
    (item,) = built(root).attributions
    assert (item.is_draft, item.origin, item.review.reviewer) == (False, "machine", "A. Editor")


def _key(text: str) -> str:
    match = re.search(r"#(a-\w+) [^}]*reviewer", text)
    assert match
    return match[1]


def test_what_is_new_is_added_as_a_draft(root: Path) -> None:
    text = annotated(root)
    added = "“Nobody asked us,” Jonas Holt, who sells fish at the harbour, told reporters."
    (root / "content/bridge.md").write_text(f"{text}\n{added}\n", encoding="utf-8")
    assert annotate(root, "bridge").added == 1
    assert "[“Nobody asked us,”]{#a-" in annotated(root)
    assert annotated(root).count("reporters") == 1


def test_new_sources_go_into_front_matter_in_toml(root: Path) -> None:
    (root / "content").mkdir()
    (root / "content/bridge.md").write_text(f'+++\nseed = "bridge"\n+++\n\n# {TEXT}', encoding="utf-8")
    text = annotated(root)
    assert '[sources.rosa-ferreira]\nname = "Rosa Ferreira"\n' in text
    assert text.count(".draft}") == 2
    assert {source.name for source in built(root).sources} >= {"Rosa Ferreira"}


def test_what_the_machine_no_longer_finds_is_told_and_stays(root: Path) -> None:
    text = annotated(root)
    written = "[The ferry is blue]{#mine by=rosa-ferreira confidence=0.5 .draft}."
    (root / "content/bridge.md").write_text(f"{text}\n{written}\n", encoding="utf-8")
    (root / "content/bridge.annotations.toml").write_text('[merge]\nnobody = "rosa-ferreira"\n', encoding="utf-8")
    report = annotate(root, "bridge")
    draft, merge = sorted(report.diagnostics, key=lambda problem: problem.code)
    assert (draft.code, merge.code) == ("stale-draft", "stale-merge")
    assert draft.at.line == text.count("\n") + 2
    assert "The ferry is blue" in draft.what
    assert not report.outputs


def test_unknown_seed_is_told(root: Path) -> None:
    (problem,) = annotate(root, "ferry").diagnostics
    assert "ferry" in problem.what


def test_a_file_about_something_else_is_never_overwritten(root: Path) -> None:
    (root / "content").mkdir()
    (root / "content/bridge.md").write_text("# Mine\n", encoding="utf-8")
    report = annotate(root, "bridge")
    assert report.outputs == () and len(report.diagnostics) == 1


def sidecar(root: Path, decision: str) -> None:
    (root / "seeds/bridge.annotations.toml").write_text(decision, encoding="utf-8")


DECISION = """
[sources.ferreira]
name = "Rosa Ferreira"

[[decision]]
action = "{action}"
content = [{{ exact = "“We can live with a detour,”", prefix = "Monday.\\n\\n", suffix = " Mayor Rosa" }}]
by = "ferreira"
reviewer = "A. Editor"
reviewed = 2026-11-23
"""


def test_sidecar_accepts_and_only_that_is_published(root: Path) -> None:
    sidecar(root, DECISION.format(action="accept"))
    assert len(built(root).attributions) == 2
    (item,) = prepare(root, BuildOptions(drafts="confirmed")).site.articles[0].attributions
    assert (item.source_id, item.origin, item.is_confirmed) == ("ferreira", "machine", True)


def bare(found: AttributedArticle) -> tuple[Attribution, ...]:
    """Its attributions without the history of decisions, which is the sidecar's and not taken into brackets."""
    return tuple(replace(item, review=replace(item.review, decided="", was=())) for item in found.attributions)


@pytest.mark.parametrize("action", ["accept", "change", "add", "reject"])
def test_decisions_of_a_sidecar_go_into_the_annotated_article(root: Path, action: str) -> None:
    sidecar(root, DECISION.format(action=action))
    before = built(root)
    annotated(root)
    after = built(root)
    assert after.article.path == "content/bridge.md"
    assert (bare(after), by_id(after.sources)) == (bare(before), by_id(before.sources))
    assert annotate(root, "bridge").outputs == ()


def test_crossing_words_stand_in_a_sidecar_of_the_content(root: Path) -> None:
    crossing = DECISION.replace("“We can live with a detour,”", "detour,” Mayor Rosa Ferreira said").format(
        action="add"
    )
    sidecar(root, crossing.replace('prefix = "Monday.\\n\\n", suffix = " Mayor Rosa"', 'suffix = " on Monday"'))
    before = built(root)
    annotated(root)
    assert (root / "content/bridge.annotations.toml").is_file()
    assert bare(built(root)) == bare(before)
    assert annotate(root, "bridge").outputs == ()


def test_sidecar_rejects(root: Path) -> None:
    sidecar(root, DECISION.format(action="reject"))
    assert len(built(root).attributions) == 1


def test_orphaned_decision_is_told_with_its_line_and_the_rest_is_built(root: Path) -> None:
    sidecar(root, DECISION.format(action="accept"))
    (root / "seeds/bridge.txt").write_text(TEXT.replace("“We can live with a detour,”", "Nothing,"), encoding="utf-8")
    report = prepare(root, BuildOptions())
    (problem,) = report.diagnostics
    assert str(problem.at).startswith("seeds/bridge.annotations.toml:5") and problem.severity == "warning"
    assert "seeds/bridge.txt:" in problem.what
    assert report.site.articles


@pytest.mark.parametrize(
    ("wrong", "line"),
    [('action = "agree"', 2), ('by = "x', 2), ("colour = 1", 2)],
)
def test_broken_sidecar_is_told_with_its_line(root: Path, wrong: str, line: int) -> None:
    sidecar(root, f"[[decision]]\n{wrong}\n")
    report = prepare(root, BuildOptions())
    (problem,) = report.diagnostics
    assert (problem.at.path, problem.at.line) == ("seeds/bridge.annotations.toml", line)
    assert report.site.articles


def test_sidecar_without_article_is_a_warning(root: Path) -> None:
    (root / "seeds/ferry.annotations.toml").write_text("", encoding="utf-8")
    (problem,) = prepare(root, BuildOptions()).diagnostics
    assert problem.severity == "warning"


@pytest.mark.parametrize("name", ["pier.txt", "ferry.md"])
def test_event_of_a_sidecar_goes_into_the_annotated_article(root: Path, name: str) -> None:
    seed = root / "seeds" / name
    seed.write_text(TEXT, encoding="utf-8")
    seed.with_suffix(".annotations.toml").write_text('event = "The Oskar Bay: ferry"\n', encoding="utf-8")
    (output,) = annotate(root, seed.stem).outputs
    assert 'event: "The Oskar Bay: ferry"' in output.data.decode()
