"""What a browser gets from the preview, path by path."""

import shutil
from pathlib import Path

import pytest

from generator.serve.preview import HTML, Preview

ROOT = Path(__file__).parents[2]
BASE_URL = "http://127.0.0.1:8000"


@pytest.fixture
def preview(site: Path) -> Preview:
    made = Preview(site, base_url=BASE_URL)
    made.rebuild()
    return made


def test_folder_is_answered_with_its_index(preview: Preview) -> None:
    assert preview.answer("") == preview.answer("index.html")
    answer = preview.answer("about/")
    assert (answer.status, answer.media_type) == (200, HTML)
    assert b"Who we are" in answer.body


def test_folder_without_its_slash_leads_to_it(preview: Preview) -> None:
    answer = preview.answer("about")
    assert (answer.status, answer.location) == (302, "/about/")


@pytest.mark.parametrize("path", ["nothing", "/evil.example", "../site.toml", "seeds/bridge.txt", "about//"])
def test_what_is_no_part_of_the_site_is_not_found(preview: Preview, path: str) -> None:
    answer = preview.answer(path)
    assert (answer.status, answer.location) == (404, "")


def test_data_has_its_media_type(preview: Preview) -> None:
    assert preview.answer("articles/bridge/article.txt").media_type == "text/plain; charset=utf-8"
    assert preview.answer("articles/bridge/claims.json").media_type == "application/json; charset=utf-8"


@pytest.mark.parametrize("path", ["seeds/bridge.txt", "seeds/new.txt"])
def test_bad_file_has_the_error_in_place_of_its_page_and_a_line_on_the_others(
    preview: Preview, site: Path, path: str
) -> None:
    before = preview.answer("").version
    (site / path).write_bytes(b"\x00\x01\x02")
    assert preview.rebuild().diagnostics
    own = preview.answer(f"articles/{Path(path).stem}/")
    assert (own.status, b"1 error on this page" in own.body, path.encode() in own.body) == (500, True, True)
    for other, status in (("", 200), ("about/", 200), ("nothing", 404)):
        answer = preview.answer(other)
        assert answer.status == status
        assert path in answer.banner
    assert preview.answer("").version != before
    (site / path).write_text("Mended\n\nIt rains, Ann Lee said.\n", encoding="utf-8")
    assert preview.rebuild().diagnostics == ()
    assert (preview.answer("").status, preview.answer("").banner) == (200, "")
    assert b"Mended" in preview.answer(f"articles/{Path(path).stem}/").body


def test_bad_sidecar_is_told_on_the_page_of_its_article(preview: Preview, site: Path) -> None:
    (site / "seeds/bridge.annotations.toml").write_text("[[decision]\n", encoding="utf-8")
    preview.rebuild()
    assert b"bridge.annotations.toml" in preview.answer("articles/bridge/").body
    assert preview.answer("about/").status == 200


def test_words_of_a_bad_file_are_shown_and_never_run(preview: Preview, site: Path) -> None:
    (site / "seeds/<img src=x onerror=alert(1)>.txt").write_bytes(b"\x00")
    preview.rebuild()
    assert "<img" not in preview.answer("").banner
    assert "&lt;img" in preview.answer("").banner


def test_error_in_the_settings_stands_on_every_page_until_mended(preview: Preview, site: Path) -> None:
    style = next(path for path in preview._shown.files if path.endswith(".css"))
    (site / "site.toml").write_text("title = \n", encoding="utf-8")
    preview.rebuild()
    for path in ("", "about/", "articles/bridge/", "nothing"):
        answer = preview.answer(path)
        assert answer.status == 500
        assert b"site.toml" in answer.body
    assert preview.answer(style).status == 200
    (site / "site.toml").write_text('title = "Small site"\n', encoding="utf-8")
    assert preview.rebuild().diagnostics == ()
    assert preview.answer("").status == 200


def test_warning_does_not_hide_the_site(preview: Preview, site: Path) -> None:
    (site / "seeds/photo.jpg").write_bytes(b"x")
    assert [diagnostic.severity for diagnostic in preview.rebuild().diagnostics] == ["warning"]
    assert preview.answer("").status == 200


def test_nothing_is_written_but_what_is_kept(preview: Preview, site: Path) -> None:
    assert sorted(path.name for path in site.iterdir()) == [".quoth", "content", "seeds", "site.toml"]


def test_each_save_of_a_seed_is_shown(tmp_path: Path) -> None:
    for name in ("seeds", "content", "themes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    preview = Preview(tmp_path, base_url=BASE_URL)
    preview.rebuild()
    for number in range(3):
        (tmp_path / "seeds/new.txt").write_text(f"Headline {number}\n\nIt rains, Ann Lee said.\n", encoding="utf-8")
        preview.rebuild()
        assert f"Headline {number}".encode() in preview.answer("articles/new/").body
