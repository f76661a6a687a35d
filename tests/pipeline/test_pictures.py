"""Pictures of shared pages are drawn anew only where they change."""

from __future__ import annotations

from pathlib import Path

from generator.keep.inputs import BuildOptions
from generator.pipeline.build import BuildReport, build, check

BRIDGE = "The bridge is shut\n\n“Nobody crosses it,” Ann Lee said.\n\nThe river is high.\n"
FERRY = "The ferry runs\n\n“We sail at six,” Tom Moss said.\n"


def made(root: Path) -> BuildReport:
    return build(root, BuildOptions(out=root / "_site", jobs=1))


def drawn(report: BuildReport) -> list[str]:
    assert report.written and not report.has_errors
    return [path for path in report.written.written if path.endswith("picture.png")]


def start(root: Path, **seeds: str) -> Path:
    (root / "seeds").mkdir()
    (root / "site.toml").write_text('title = "Holm News"\nbase_url = "https://holm.example"\n', encoding="utf-8")
    for name, text in seeds.items():
        (root / f"seeds/{name}.txt").write_text(text, encoding="utf-8")
    return root


def test_only_the_picture_of_an_edited_article_is_drawn_anew(tmp_path: Path) -> None:
    root = start(tmp_path, bridge=BRIDGE, ferry=FERRY)
    both = ["articles/bridge/picture.png", "articles/ferry/picture.png"]
    assert drawn(made(root)) == [*both, "picture.png"]
    assert drawn(made(root)) == []
    (root / "seeds/ferry.txt").write_text(FERRY.replace("ferry runs", "ferry runs again"), encoding="utf-8")
    assert drawn(made(root)) == both[1:]
    (root / "content").mkdir()
    (root / "content/about.md").write_text("# About\n\nWe write.\n", encoding="utf-8")
    assert drawn(made(root)) == []
    (root / "seeds/ferry.txt").unlink()
    report = made(root)
    assert (
        report.written and "articles/ferry/picture.png" in report.written.removed and drawn(report) == ["picture.png"]
    )


def test_pictures_that_a_build_goes_on_from_are_those_of_a_build_from_nothing(tmp_path: Path) -> None:
    root = start(tmp_path, bridge=BRIDGE, ferry=FERRY)
    made(root)
    (root / "seeds/bridge.txt").write_text(BRIDGE.replace("Nobody crosses it", "All is well"), encoding="utf-8")
    made(root)
    build(root, BuildOptions(out=tmp_path / "anew", jobs=1))
    for path in ("picture.png", "articles/bridge/picture.png", "articles/ferry/picture.png"):
        assert (root / "_site" / path).read_bytes() == (tmp_path / "anew" / path).read_bytes()


def test_check_tells_which_article_has_no_picture_of_its_own(tmp_path: Path) -> None:
    root = start(tmp_path, bridge=BRIDGE, rain="雨が降る\n\n今日は雨です。\n")
    told = [each for each in check(root, BuildOptions(out=root / "_site")).diagnostics if each.code == "no-picture"]
    assert [(each.at.path, each.severity) for each in told] == [("seeds/rain.txt", "note")]
