"""What articles show and link to is published; what is not there is told with its place."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

# A picture of one point, three times as wide as high where its header says so.
PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x1e\0\0\0\x0a\x08\2\0\0\0" + b"\0" * 20
PAGE = "_site/about/index.html"
ARTICLE = "---\ntitle: The bridge\nsources: {lee: Ann Lee}\n---\n\n[It is safe]{by=lee}, she [said]{.cue}.\n\n"


def put(root: Path, files: dict[str, str | bytes]) -> None:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data.encode() if isinstance(data, str) else data)


def build(root: Path, command: str = "build") -> Result:
    return CliRunner().invoke(main, [command, str(root)])


def test_image_beside_an_article_is_shown_with_its_size(tmp_path: Path) -> None:
    put(tmp_path, {"content/about.md": "# About\n\n![A *wide* bridge](pics/b.png)\n\nIn ![](pics/b.png) it.\n"})
    put(tmp_path, {"content/pics/b.png": PNG})
    result = build(tmp_path)
    assert "image-without-words" in result.stderr and "unread-file" not in result.stderr
    page = (tmp_path / PAGE).read_text(encoding="utf-8")
    (file,) = (tmp_path / "_site/media").iterdir()
    assert file.read_bytes() == PNG and file.name.startswith("b.") and file.suffix == ".png"
    shown = f'<img src="../media/{file.name}" alt="A wide bridge" width="30" height="10">'
    assert shown in page


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("bridge.md", "../articles/bridge/index.html"),
        ("./bridge.md#t-x", "../articles/bridge/index.html#t-x"),
        ("/claims/index.html", "../claims/index.html"),
        ("../articles/bridge/", "../articles/bridge/"),
        ("https://a.example/bridge.md", "https://a.example/bridge.md"),
    ],
)
def test_link_leads_to_what_it_means(tmp_path: Path, written: str, target: str) -> None:
    put(
        tmp_path,
        {
            "content/bridge.md": ARTICLE,
            "content/about.md": f"# About\n\n[here]({written}) and [r].\n\n[r]: {written}\n",
        },
    )
    result = build(tmp_path)
    assert "missing" not in result.stderr
    assert (tmp_path / PAGE).read_text(encoding="utf-8").count(f'<a href="{target}">') >= 2


@pytest.mark.parametrize("written", ["lost.md", "#lost", "bridge.md#lost", "../../site.toml", "../lost/", "lost.pdf"])
def test_link_to_nothing_is_a_warning_and_in_check_an_error(tmp_path: Path, written: str) -> None:
    put(
        tmp_path, {"site.toml": "", "content/bridge.md": ARTICLE, "content/about.md": f"# About\n\n[here]({written})\n"}
    )
    result = build(tmp_path)
    assert (result.exit_code, "content/about.md:3:8: warning" in result.stderr) == (0, True), result.stderr
    assert "[lost-link]" in result.stderr
    result = build(tmp_path, "check")
    assert (result.exit_code, "content/about.md:3:8: error" in result.stderr) == (1, True)
    assert not (tmp_path / "_site/media").exists()


CHECKED = (
    "---\ntitle: The bridge\nsources: {lee: Ann Lee}\n---\n\n"
    "[It is safe]{by=lee status=contradicted}[^e], she [said]{.cue}. [It is safe]{by=lee}, she [said]{.cue} again.\n\n"
    "[^e]: The [report](report.pdf) says no; see [the town](town.md#top) and [nothing](lost.md).\n"
)


def test_links_of_evidence_lead_to_what_they_mean_wherever_it_is_shown(tmp_path: Path) -> None:
    put(tmp_path, {"content/bridge.md": CHECKED, "content/town.md": ARTICLE, "content/report.pdf": b"%PDF\0"})
    result = build(tmp_path)
    assert "content/bridge.md:8:" in result.stderr and '"lost.md" leads nowhere' in result.stderr
    assert result.stderr.count("lost-link") == 1 and "unread-file" not in result.stderr
    (file,) = (tmp_path / "_site/media").iterdir()
    pages = [path.read_text(encoding="utf-8") for path in sorted((tmp_path / "_site").rglob("*.html"))]
    shown = [page for page in pages if "says no; see <a" in page]
    assert len(shown) >= 1
    for page in shown:
        assert f'href="../../media/{file.name}"' in page and 'href="../../articles/town/index.html#top"' in page
        assert 'href="report.pdf"' not in page


def test_evidence_follows_the_article_that_it_links_to(tmp_path: Path) -> None:
    """Also on pages that are kept from the last build."""
    put(tmp_path, {"content/bridge.md": CHECKED, "content/town.md": ARTICLE, "content/report.pdf": b"%PDF\0"})
    build(tmp_path)
    put(tmp_path, {"content/town.md": ARTICLE.replace("title:", "slug: city\ntitle:")})
    build(tmp_path)
    page = (tmp_path / "_site/articles/bridge/index.html").read_text(encoding="utf-8")
    assert 'href="../../articles/city/index.html#top"' in page and "articles/town/" not in page


def test_address_of_nav_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    put(tmp_path, {"site.toml": '[nav]\nHome = "index.html"\nAbout = "about/"\n', "content/bridge.md": ARTICLE})
    assert '"About" of [nav] leads to "about/"' in build(tmp_path).stderr


def test_image_that_is_not_there_is_an_error_with_its_place(tmp_path: Path) -> None:
    put(tmp_path, {"content/about.md": "# About\n\nText ![a](b.png)\n"})
    result = build(tmp_path)
    assert (result.exit_code, "content/about.md:3:11: error: no image" in result.stderr) == (1, True)


def test_files_of_the_site_are_published_as_they_are(tmp_path: Path) -> None:
    put(tmp_path, {"content/about.md": "# About\n\n[us](/docs/us.pdf)\n", "files/CNAME": "news.example\n"})
    put(tmp_path, {"files/docs/us.pdf": b"%PDF\0", "files/index.html": "mine"})
    result = build(tmp_path)
    assert "files/index.html: error: the site has a file of its own there" in result.stderr
    assert "lost-link" not in result.stderr
    assert (tmp_path / "_site/docs/us.pdf").read_bytes() == b"%PDF\0"
    assert (tmp_path / "_site/CNAME").is_file()
    assert "mine" not in (tmp_path / "_site/index.html").read_text(encoding="utf-8")


def test_index_is_the_text_of_the_front_page(tmp_path: Path) -> None:
    put(tmp_path, {"content/index.md": "# Welcome\n\nRead [this](bridge.md).\n", "content/bridge.md": ARTICLE})
    result = build(tmp_path)
    assert (result.exit_code, result.stderr) == (0, "")
    page = (tmp_path / "_site/index.html").read_text(encoding="utf-8")
    assert page.count("<h1") == 1 and '<h1 id="welcome">Welcome</h1>' in page
    assert '<a href="articles/bridge/index.html">this</a>' in page
    assert not (tmp_path / "_site/index/index.html").exists()


def test_file_whose_name_begins_with_a_line_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, {"content/_plan.md": "# Secret\n", "seeds/_x.txt": "Secret\n\nSecret, she said.\n"})
    put(tmp_path, {"content/bridge.md": ARTICLE, "content/bridge.md~": "Secret", "seeds/#x.txt#": "Secret"})
    result = build(tmp_path)
    assert (result.stderr, result.stdout.startswith("1 article in ")) == ("", True)
    assert not any("Secret" in file.read_text("utf-8", "replace") for file in (tmp_path / "_site").rglob("*.html"))


def test_articles_in_other_scripts_have_addresses_of_their_own(tmp_path: Path) -> None:
    told = "\n\nThe bridge is safe, Ann Lee said.\n"
    put(tmp_path, {f"seeds/{name}.txt": name + told for name in ("世界新闻", "مقال", "Straße")})
    result = build(tmp_path)
    assert "repeated-address" not in result.stderr
    assert {path.name for path in (tmp_path / "_site/articles").iterdir()} == {"世界新闻", "مقال", "strasse"}


def test_words_of_the_theme_keep_their_direction_in_an_article_of_another(tmp_path: Path) -> None:
    """Else the point of "1 source, 1 claim." stands before it."""
    head = "---\ntitle: الجسر\nlanguage: ar\nauthor: Ann Lee\nsources: {x: رئيسة البلدية}\n---\n\n"
    put(tmp_path, {"content/bridge.md": head + "[«الجسر غير آمن»]{by=x}، [قالت]{.cue} رئيسة البلدية.\n"})
    build(tmp_path)
    page = (tmp_path / "_site/articles/bridge/index.html").read_text(encoding="utf-8")
    assert '<article lang="ar" dir="rtl">' in page
    assert '<section class="speakers" id="sources" dir="ltr" lang="en"' in page
    assert '<p class="byline" dir="ltr" lang="en">' in page
