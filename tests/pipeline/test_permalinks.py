"""Links of an earlier release still resolve after edits: to their statement, or to a word that it is withdrawn."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.inputs import BuildOptions
from generator.model.attribution import Attribution
from generator.model.span import words_of
from generator.pipeline.annotate import annotate
from generator.pipeline.build import build
from generator.pipeline.permalinks import permalinks
from generator.write.files import save

TITLE = "The bridge of Westhaven\n\n"
SAFE = "Mayor Rosa Ferreira said on Monday that the old bridge is safe until the spring.\n\n"
BEAM = "“We have measured every beam and nothing moves,” Ferreira told reporters.\n\n"
CRACKS = "The union leader Jonas Holt said the ministry had known of the cracks for two years.\n\n"
LORRY = "The driver Carla Brandt said she had seen a lorry stop on the northern ramp at night.\n\n"


class Release:
    """A site of one raw article, built anew after each edit."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "seeds").mkdir()

    def publish(self, *paragraphs: str) -> dict[str, Attribution]:
        """Build it with these paragraphs: the statements by their id."""
        (self.root / "seeds/bridge.txt").write_text(TITLE + "".join(paragraphs), encoding="utf-8")
        report = build(self.root, BuildOptions(out=self.root / "_site"))
        assert not report.has_errors
        self.article = report.site.articles[0]
        return {item.id: item for item in self.article.attributions}

    def freeze(self) -> bytes:
        """Run `quoth permalinks`: what the file is then."""
        made = permalinks(self.root)
        assert made.output
        save([made.output], self.root)
        return made.output.data

    def id_of(self, words: str) -> str:
        """The id of the statement with these words."""
        text = self.article.article.text
        return next(item.id for item in self.article.attributions if words in words_of(text, item.content))

    @property
    def page(self) -> Node:
        text = (self.root / "_site/articles/bridge/index.html").read_text("utf-8")
        found: Node = html5lib.parse(text, namespaceHTMLElements=False)
        return found

    @property
    def withdrawn(self) -> list[str]:
        record = json.loads((self.root / "_site/articles/bridge/claims.json").read_text("utf-8"))
        return list(record.get("withdrawn", []))


@pytest.fixture
def release(tmp_path: Path) -> Release:
    made = Release(tmp_path)
    assert len(made.publish(SAFE, BEAM, CRACKS)) == 3
    made.freeze()
    return made


def test_an_edited_word_leaves_the_link_where_it_was(release: Release) -> None:
    before = {words: release.id_of(words) for words in ("safe until", "every beam", "the cracks")}
    release.publish(SAFE.replace("old bridge", "stone bridge"), BEAM, CRACKS.replace("two years", "three years"))
    assert {words: release.id_of(words) for words in before} == before
    assert release.withdrawn == []


def test_without_the_file_an_edited_word_breaks_the_link(release: Release) -> None:
    before = release.id_of("safe until")
    (release.root / "permalinks.toml").unlink()
    release.publish(SAFE.replace("old bridge", "stone bridge"), BEAM, CRACKS)
    assert release.id_of("safe until") != before


def test_a_deleted_paragraph_leaves_an_anchor_that_says_so(release: Release) -> None:
    gone = release.id_of("the cracks")
    now = release.publish(SAFE, BEAM)
    assert gone not in now
    assert release.withdrawn == [gone]
    (anchor,) = (node for node in release.page.iter() if node.get("id") == gone)
    words = "".join(anchor.itertext())
    assert "stands in this article no more" in words
    assert "cracks" not in words
    assert anchor.get("hidden") is None


def test_an_inserted_paragraph_moves_no_link(release: Release) -> None:
    before = {words: release.id_of(words) for words in ("safe until", "every beam", "the cracks")}
    release.publish(SAFE, LORRY, BEAM, CRACKS)
    assert {words: release.id_of(words) for words in before} == before
    assert release.id_of("a lorry") not in before.values()


@pytest.mark.parametrize("edit", ["", "stone "])
def test_another_speaker_never_takes_a_link_over(release: Release, edit: str) -> None:
    before = release.id_of("safe until")
    swapped = SAFE.replace("Mayor Rosa Ferreira", "The engineer Peter Amsel").replace("old ", edit or "old ")
    now = release.publish(swapped, BEAM, CRACKS)
    assert release.id_of("safe until") != before
    assert before not in now
    assert before in release.withdrawn


def test_a_look_alike_elsewhere_never_captures_a_link(release: Release) -> None:
    gone = release.id_of("safe until")
    again = "Ferreira said later that the old bridge is safe until the summer.\n\n"
    now = release.publish(BEAM, CRACKS, again)
    assert gone not in now
    assert release.withdrawn == [gone]


def test_links_hold_over_many_releases_and_come_back(release: Release) -> None:
    first = {words: release.id_of(words) for words in ("bridge is", "every beam", "the cracks")}
    edits = (
        (SAFE.replace("old", "stone"), BEAM, CRACKS),
        (SAFE.replace("old", "stone").replace("spring", "summer"), BEAM),
        (SAFE.replace("old", "stone").replace("spring", "summer"), BEAM, CRACKS),
    )
    for paragraphs in edits:
        release.publish(*paragraphs)
        release.freeze()
    assert {words: release.id_of(words) for words in first} == first
    assert release.withdrawn == []


def test_written_twice_the_file_is_the_same_and_keeps_what_is_gone(release: Release) -> None:
    gone = release.id_of("every beam")
    release.publish(SAFE, CRACKS, LORRY)
    once = release.freeze()
    assert release.freeze() == once
    lines = once.decode().splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(f"{gone} = "))
    assert lines[at - 1].startswith(f"{release.id_of('safe until')} = ")
    assert "every beam" in lines[at]


def test_ids_that_a_person_wrote_stand_above_the_file(release: Release) -> None:
    kept = release.id_of("safe until")
    release.publish(SAFE.replace("old", "stone"), BEAM, CRACKS)
    save(annotate(release.root, "bridge").outputs, release.root)
    written = (release.root / "content/bridge.md").read_text("utf-8")
    assert f"#{kept}" in written
    now = release.publish(SAFE, BEAM, CRACKS)
    assert words_of(release.article.article.text, now[kept].content).endswith("stone bridge is safe until the spring")


def test_what_is_not_published_any_more_is_withdrawn(release: Release) -> None:
    ids = sorted(item.id for item in release.article.attributions)
    build(release.root, replace(BuildOptions(out=release.root / "_site"), drafts="confirmed"))
    assert sorted(release.withdrawn) == ids


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("[a]\nx = 1\n", "2:1", 'the id "x" has not its `source`'),
        (
            "[a]\nx = { source = 'a', words = 'b' }\nmain = { source = 'a', words = 'b' }\n",
            "3:1",
            "belongs to the page",
        ),
        ('[a]\n"x y" = { source = "a", words = "b" }\n', "2:1", "is no plain name"),
        ("\na = 1\n", "2:1", '"a" is no table'),
        ("[a]\nx = {\n", "2:6", "not valid TOML"),
    ],
)
def test_each_mistake_in_the_file_is_told_with_its_line(release: Release, text: str, place: str, what: str) -> None:
    (release.root / "permalinks.toml").write_text(text, encoding="utf-8")
    (told,) = build(release.root, BuildOptions(out=release.root / "other")).diagnostics
    assert str(told.at) == f"permalinks.toml:{place}"
    assert what in told.what
    assert permalinks(release.root).output is None


def test_the_command_tells_what_it_wrote(release: Release) -> None:
    release.publish(SAFE, LORRY)
    told = CliRunner().invoke(main, ["permalinks", str(release.root)])
    assert told.exit_code == 0
    assert told.output == "permalinks.toml: 2 anchors, 1 of them new; 2 withdrawn\n"


def test_what_is_dated_later_than_today_has_no_anchors_yet(release: Release, monkeypatch: pytest.MonkeyPatch) -> None:
    head = "---\ntitle: Pier\ndate: 2030-01-02\nsources: {ann: {name: Ann Lee}}\n---\n\n"
    (release.root / "content").mkdir()
    (release.root / "content/pier.md").write_text(
        f"{head}[It is safe]{{by=ann}}, she [said]{{.cue}}.\n", encoding="utf-8"
    )
    for epoch, is_there in (("1893456000", False), ("1893628800", True)):  # the first and the third of January 2030
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
        assert CliRunner().invoke(main, ["permalinks", str(release.root)]).exit_code == 0
        assert ("[pier]" in (release.root / "permalinks.toml").read_text("utf-8")) is is_there
