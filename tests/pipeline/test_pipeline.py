"""A build gives the same bytes however it is run."""

from pathlib import Path

import pytest

from generator.keep.cache import Cache
from generator.keep.inputs import BuildOptions
from generator.model.site import MANIFEST
from generator.pipeline.build import build
from generator.pipeline.executor import FEWEST_PAGES_FOR_PROCESSES
from generator.write import files

SENTENCES = (
    "“The river rose by {n} metres in a night,” said Maria Okafor, who leads the flood office.",
    "She added that {n} families had left their homes.",
    "According to the weather service, more rain is expected on day {n}.",
    "One official said the dam had been checked {n} times.",
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for number in range(20):
        text = "\n\n".join([f"Flood report {number}, officials say", *(s.format(n=number) for s in SENTENCES)])
        (tmp_path / f"seeds/flood-{number:02}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/about.md").write_text("# About\n\nA page.\n", encoding="utf-8")
    return tmp_path


def outputs(root: Path, *, jobs: int = 1, cache: Cache | None = None) -> dict[str, bytes]:
    report = build(root, BuildOptions(out=root / "_site", jobs=jobs), cache=cache)
    assert report.diagnostics == ()
    return {output.path: output.data for output in report.outputs}


def test_parallel_equals_serial(root: Path) -> None:
    parallel, serial = (outputs(root, jobs=jobs, cache=Cache()) for jobs in (2, 1))
    assert parallel == serial
    assert sum(path.endswith(".html") for path in serial) >= FEWEST_PAGES_FOR_PROCESSES


def test_cached_equals_fresh_and_writes_nothing(root: Path) -> None:
    cache = Cache()
    assert outputs(root, cache=cache) == outputs(root, cache=cache)
    again = build(root, BuildOptions(out=root / "_site"), cache=cache)
    assert again.written is not None
    assert again.written.written == ()


def test_files_that_are_as_they_were_left_are_not_read(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root / "site.toml").write_text('base_url = "https://a.example"\n', encoding="utf-8")
    outputs(root)
    looked_at: list[str] = []
    monkeypatch.setattr(files, "_replace", lambda file, data: looked_at.append(file.rpartition("/")[2]))
    again = build(root, BuildOptions(out=root / "_site"))
    assert again.written is not None and again.written.unchanged == len(again.outputs) > 100
    assert set(looked_at) == {MANIFEST}


def test_changed_seed_changes_its_page_only_where_it_shows(root: Path) -> None:
    outputs(root)
    with (root / "seeds/flood-03.txt").open("a", encoding="utf-8") as file:
        file.write("\n\nThe road to the north is closed.\n")
    report = build(root, BuildOptions(out=root / "_site"))
    assert report.written is not None
    assert "articles/flood-03/index.html" in report.written.written
    assert "articles/flood-04/index.html" not in report.written.written


def test_removed_seed_takes_its_page_along(root: Path) -> None:
    outputs(root)
    (root / "seeds/flood-03.txt").unlink()
    outputs(root)
    assert not (root / "_site/articles/flood-03").exists()


def test_only_builds_a_site_of_the_matching_files(root: Path) -> None:
    report = build(root, BuildOptions(out=root / "_site", only="seeds/flood-0[12]*"))
    assert [item.article.slug for item in report.site.articles] == ["flood-01", "flood-02"]


def test_confirmed_drafts_leave_the_machine_out(root: Path) -> None:
    report = build(root, BuildOptions(out=root / "_site", drafts="confirmed"))
    assert all(item.attributions == () for item in report.site.articles)
    assert report.diagnostics == ()


def test_text_and_claims_stand_beside_each_page(root: Path) -> None:
    files = outputs(root)
    text = files["articles/flood-03/article.txt"].decode()
    assert "“The river rose by 3 metres in a night,”" in text
    assert files[".nojekyll"] == b""
    assert b'"attributions"' in files["articles/flood-03/claims.json"]


def test_data_of_an_article_tell_what_it_is_set_against_once_that_is_there(tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "content").mkdir(parents=True)
    head = "---\ntitle: {}\nsources:\n  lee: {{name: Ann Lee, kind: person}}\n---\n"
    bridge = "“[The ferry runs]{by=lee #runs against='ferry/no nowhere/x'},” she said.\n"
    (root / "content/bridge.md").write_text(head.format("Bridge") + bridge, encoding="utf-8")
    build(root, BuildOptions(out=root / "_site"))
    told = root / "_site/articles/bridge/claims.json"
    assert '"contradicts"' not in told.read_text(encoding="utf-8")
    ferry = "“[The ferry does not run]{by=lee #no},” Ann Lee said.\n"
    (root / "content/ferry.md").write_text(head.format("Ferry") + ferry, encoding="utf-8")
    build(root, BuildOptions(out=root / "_site"))
    assert '"contradicts"' in told.read_text(encoding="utf-8")
