"""Edits reach the disk only if the files are as the page shows them, and can be undone."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.decide import Accept, Add, Fields, Reject, Reviewer
from generator.keep.inputs import BuildOptions
from generator.model.span import Span
from generator.pipeline.build import BuildReport, check
from generator.pipeline.first import first
from generator.serve.preview import Preview
from generator.serve.wire import EditRequest
from generator.serve.workbench import Outdated, Workbench, digest

SIDECAR = "seeds/bridge.annotations.toml"


@pytest.fixture
def bench(site: Path) -> Workbench:
    preview = Preview(site, base_url="http://127.0.0.1:8000", all_drafts=True)
    preview.rebuild()
    return Workbench(preview, lambda: Reviewer("A. Editor", date(2026, 11, 23)))


def request(bench: Workbench, make: Callable[[str], Accept | Reject] = Accept) -> EditRequest:
    shown = bench.article("bridge")
    assert shown
    file, found = shown
    return EditRequest("bridge", digest(file), (make(found.attributions[0].id),))


def added(bench: Workbench, number: int) -> EditRequest:
    """A claim of one word, another one for each number."""
    shown = bench.article("bridge")
    assert shown
    file, found = shown
    span = list(tokens(found.article.text))[number]
    return EditRequest("bridge", digest(file), (Add(Fields(content=(span,), by="")),))


def tokens(text: str) -> Iterator[Span]:
    for match in re.finditer(r"\w+", text):
        yield Span(match.start(), match.end())


def files(site: Path) -> dict[str, bytes]:
    paths = [path for path in site.rglob("*") if path.is_file() and ".quoth" not in path.parts]
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def test_decision_is_written_and_shown_at_once(bench: Workbench, site: Path) -> None:
    before = files(site)
    bench.apply(request(bench))
    after = files(site)
    assert set(after) - set(before) == {SIDECAR}
    assert {path: after[path] for path in before} == before
    page = bench.preview.answer("articles/bridge/").body
    assert b"confirmed by A. Editor" in page
    shown = bench.article("bridge")
    assert shown
    assert not shown[1].attributions[0].is_draft
    bench.preview.rebuild()
    assert bench.preview.answer("articles/bridge/").body == page


def test_ten_decisions_follow_each_other_without_a_build(bench: Workbench, site: Path) -> None:
    for number in range(10):
        bench.apply(request(bench, Reject if number % 2 else Accept) if number < 2 else added(bench, number))
    assert (site / SIDECAR).read_text(encoding="utf-8").count("[[decision]]") == 9  # accepted, then rejected, is one
    assert bench.undoable == 10


def test_build_that_began_before_a_decision_does_not_take_it_back(
    bench: Workbench, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(jobs: int) -> BuildReport:
        report = build(jobs)
        bench.apply(request(bench))  # while the build of the state before is under way
        return report

    build = bench.preview._build
    monkeypatch.setattr(bench.preview, "_build", slow)
    bench.preview.rebuild()
    assert b"confirmed by A. Editor" in bench.preview.answer("articles/bridge/").body
    asked = request(bench, Reject)
    bench.apply(asked)
    assert bench.undoable == 2


def test_nobody_sees_the_state_before_a_decision_again(bench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def slow(jobs: int) -> BuildReport:
        report = build(jobs)
        bench.apply(request(bench))
        return report

    def watched(*args: object, **options: object) -> object:
        shown = bench.article("bridge")
        page = bench.preview.answer("articles/bridge/").body
        seen.append(b"confirmed by A. Editor" in page and bool(shown and "[[decision]]" in shown[0].sidecar))
        return make(*args, **options)  # type: ignore[arg-type]

    build, make = bench.preview._build, first
    monkeypatch.setattr(bench.preview, "_build", slow)
    monkeypatch.setattr("generator.serve.preview.first", watched)
    bench.preview.rebuild()  # takes over the build of the state before, and makes the decided article again
    assert seen[-1:] == [True]


def test_undo_gives_each_file_back_one_step_at_a_time(bench: Workbench, site: Path) -> None:
    states = [files(site)]
    for make in (Accept, Reject):
        bench.apply(request(bench, make))
        bench.preview.rebuild()
        states.append(files(site))
    assert bench.undoable == 2
    for state in (states[1], states[0]):
        bench.undo()
        assert files(site) == state
    with pytest.raises(Outdated, match="nothing to undo"):
        bench.undo()


@pytest.mark.parametrize("name", ["seeds/bridge.txt", SIDECAR])
def test_file_that_changed_on_disk_meanwhile_is_never_overwritten(bench: Workbench, site: Path, name: str) -> None:
    asked = request(bench)
    (site / name).write_text("# Somebody else's work\n\nMore of it.\n", encoding="utf-8")
    before = files(site)
    with pytest.raises(Outdated, match="changed on disk meanwhile"):
        bench.apply(asked)
    assert files(site) == before
    assert bench.undoable == 0


def test_file_that_changed_since_is_not_undone(bench: Workbench, site: Path) -> None:
    bench.apply(request(bench))
    (site / SIDECAR).write_text((site / SIDECAR).read_text(encoding="utf-8") + "# note\n", encoding="utf-8")
    before = files(site)
    with pytest.raises(Outdated, match="changed on disk meanwhile"):
        bench.undo()
    assert files(site) == before


def test_page_that_is_older_than_the_last_build_is_refused(bench: Workbench, site: Path) -> None:
    asked = request(bench)
    bench.apply(asked)
    bench.preview.rebuild()
    with pytest.raises(Outdated, match="older than its file"):
        bench.apply(asked)


def test_link_that_leads_out_of_the_site_is_not_followed(bench: Workbench, site: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.toml"
    (site / SIDECAR).symlink_to(outside)
    with pytest.raises(Outdated, match="leads out of the site"):
        bench.apply(request(bench))
    assert not outside.exists()


@pytest.mark.parametrize("slug", ["about", "", "..", "../site.toml", "seeds/bridge.txt", "no-such"])
def test_only_articles_can_be_edited(bench: Workbench, slug: str) -> None:
    assert bench.article(slug) is None
    with pytest.raises(Outdated):
        bench.apply(EditRequest(slug, "", ()))


def test_file_keeps_its_rights(bench: Workbench, site: Path) -> None:
    bench.apply(request(bench))
    bench.preview.rebuild()
    (site / SIDECAR).chmod(0o600)
    bench.apply(request(bench, Reject))
    assert (site / SIDECAR).stat().st_mode & 0o777 == 0o600


def test_what_check_asks_is_told_at_its_words(site: Path) -> None:
    text = "Bridge closes\n\nThe bridge will close on Monday.\n\n“It is not safe at all for buses.”\n"
    (site / "seeds/pier.txt").write_text(text, encoding="utf-8")
    preview = Preview(site, base_url="http://127.0.0.1:8000", all_drafts=True)
    preview.rebuild()
    bench = Workbench(preview, lambda: Reviewer("A. Editor", date(2026, 11, 23)))
    told = bench.questions("pier")
    shown = bench.article("pier")
    assert told and shown
    file, found = shown
    assert told["digest"] == digest(file)
    codes = {each.code for each in check(site, BuildOptions()).diagnostics if each.at.path == "seeds/pier.txt"}
    questions = told["questions"]
    assert isinstance(questions, list) and {each["code"] for each in questions} == codes
    asked = next(each for each in questions if each["code"] == "quotation-unattributed")
    assert found.article.text.startswith("“It is not safe", asked["at"])
    assert bench.questions("no-such") is None


def test_questions_follow_a_decision_before_the_next_build(bench: Workbench, site: Path) -> None:
    told = bench.questions("bridge")
    bench.apply(request(bench, Reject))
    assert told
    now = bench.questions("bridge")
    assert now and now["digest"] != told["digest"]
    bench.preview.rebuild()
    assert bench.questions("bridge") == now
