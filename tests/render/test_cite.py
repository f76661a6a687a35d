"""The pages beside an article: its statements to be cited, framed and corrected."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.export.site import data_files, export
from generator.keep.inputs import BuildOptions
from generator.model.site import Config
from generator.pipeline.build import build
from generator.render import render
from generator.text.fragments import text_fragment
from tests.render.samples import HEADLINE, rendered, sample, site, theme

CONFIG = Config(title="The Daily Sample", base_url="https://a.example/news")
CITE, EMBED = "articles/bridge/cite.html", "articles/bridge/embed.html"


def tree(page: str) -> Node:
    found: Node = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    return found


def statement(page: str, id_: str) -> Node:
    return next(node for node in tree(page).iter() if node.get("id") == id_)


def words(node: Node) -> str:
    return " ".join("".join(node.itertext()).split())


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return rendered(site(config=CONFIG))


def test_every_statement_can_be_cited_and_framed_but_for_unsure_drafts(pages: dict[str, str]) -> None:
    ids = {item.id for item in sample().attributions}
    for path in (CITE, EMBED):
        assert {node.get("id") for node in tree(pages[path]).iter()} >= ids
    draft = {node.get("id") for node in tree(pages["articles/bridge-draft/cite.html"]).iter()}
    assert ids - draft == {"a-cracks"}
    cards = [node.get("href") for node in tree(pages["articles/bridge/index.html"]).iter("a") if words(node) == "Cite"]
    assert sorted(map(str, cards)) == sorted(f"cite.html#{id_}" for id_ in ids)


def test_citation_has_words_source_article_and_address(pages: dict[str, str]) -> None:
    copied = [words(node) for node in statement(pages[CITE], "a-beam").iter("dd")]
    said = "Ann Lee: “We have measured every beam,” … “Nothing moves.”"
    place = "https://a.example/news/articles/bridge/#a-beam"
    assert copied[0].startswith(f"{said} – “{HEADLINE}”, The Daily Sample, ")
    assert copied[0].endswith(f", {place}")
    assert copied[1] == (
        '<iframe src="https://a.example/news/articles/bridge/embed.html#a-beam" width="560" height="220" '
        'title="Ann Lee"></iframe>'
    )
    (frame,) = html5lib.parseFragment(copied[1], namespaceHTMLElements=False)
    assert frame.get("title") == "Ann Lee"


def test_each_statement_has_buttons_that_copy_its_texts_and_go_without_scripts(pages: dict[str, str]) -> None:
    for item in sample().attributions:
        own = statement(pages[CITE], item.id)
        (acts,) = [node for node in own.iter("p") if "cite-acts" in str(node.get("class")).split()]
        assert "scripted" in str(acts.get("class")).split()
        copied = [node.get("data-copied") for node in own.iter() if node.get("data-copied")]
        assert copied == [button.get("data-copy") for button in acts.iter("button")] == ["citation", "frame"]
        assert [node.get("role") for node in acts.iter("span")] == ["status"]


def test_frame_has_who_says_it_and_leads_out_of_the_frame(pages: dict[str, str]) -> None:
    figure = statement(pages[EMBED], "a-night")
    assert "The bridge will be closed at night from Friday" in words(figure)
    assert "Ministry of Transport · indirect" in words(figure)
    (link,) = list(figure.iter("a"))
    assert (link.get("href"), link.get("target")) == ("index.html#a-night", "_top")


def test_pages_beside_an_article_name_it_as_the_place_to_go(pages: dict[str, str]) -> None:
    for path in (CITE, EMBED):
        nodes = list(tree(pages[path]).iter())
        canonical = [node.get("href") for node in nodes if node.get("rel") == "canonical"]
        assert canonical == ["https://a.example/news/articles/bridge/"]
        assert [node.get("content") for node in nodes if node.get("name") == "robots"] == ["noindex"]


def test_consumer_of_oembed_finds_the_frame_from_the_page() -> None:
    outputs, _ = render(site(config=CONFIG), theme(), generated_by="x", data=data_files())
    page = next(output.data.decode() for output in outputs if output.path == "articles/bridge/index.html")
    (href,) = [node.get("href") for node in tree(page).iter("link") if node.get("type") == "application/json+oembed"]
    made = {output.path: output.data for output in export(site(config=CONFIG), names=["oembed"])}
    told = json.loads(made[f"articles/bridge/{href}"])
    assert (told["version"], told["type"], told["width"], told["height"]) == ("1.0", "rich", 560, 220)
    (frame,) = html5lib.parseFragment(told["html"], namespaceHTMLElements=False)
    assert frame.get("src") == "https://a.example/news/articles/bridge/embed.html"
    assert frame.get("title") == HEADLINE


def corrections(root: Path, repository: str) -> list[str]:
    (root / "site.toml").write_text(f'title = "T"\nrepository = "{repository}"\n', encoding="utf-8")
    (root / "content").mkdir(exist_ok=True)
    (root / "content" / "rain.md").write_text(
        "---\ntitle: Rain\n---\n\nIt rained.\n\n[“It rains,”]{by=ada} [said]{.cue} Ada.\n\n"
        "[“Still,”]{by=ada} she added.\n",
        encoding="utf-8",
    )
    build(root, BuildOptions(out=root / "_site"))
    page = (root / "_site/articles/rain/cite.html").read_text(encoding="utf-8")
    return [unescape(found) for found in re.findall(r'<a href="([^"]*)">Suggest a correction', page)]


def test_correction_leads_to_the_line_of_the_file(tmp_path: Path) -> None:
    at = "https://git.example/ada/news/blob/HEAD/content/rain.md?plain=1#L"
    assert corrections(tmp_path, "https://git.example/ada/news/") == [f"{at}7", f"{at}9"]
    assert corrections(tmp_path, "https://w.example/edit?file={path}&at={line}") == [
        "https://w.example/edit?file=content/rain.md&at=7",
        "https://w.example/edit?file=content/rain.md&at=9",
    ]
    assert corrections(tmp_path, "") == []
    assert corrections(tmp_path, "javascript:alert(1)") == []


def test_statement_has_no_correction_where_nobody_said_where_the_files_are(pages: dict[str, str]) -> None:
    assert "Suggest a correction" not in pages[CITE]


# Text fragments, read by the rules of the specification (4.3.3, without its boundaries of words)

_PART = re.compile(r"(?:(?P<prefix>[^,]*)-,)?(?P<start>[^,]+?)(?:,(?P<end>[^,-][^,]*?))?(?:,-(?P<suffix>[^,]*))?")
TEXT = st.lists(
    st.sampled_from(["Rain,", "said", "yes - no", "Rain & sun", "x\nnow", "said", "§"]), min_size=3, max_size=40
)


def found_by_a_browser(text: str, directive: str) -> tuple[int, int] | None:
    parts = _PART.fullmatch(directive.removeprefix("text="))
    assert parts
    plain = " ".join(text.split())
    prefix, start, end, suffix = (unquote(parts[name] or "") for name in ("prefix", "start", "end", "suffix"))
    at = -1
    while (at := plain.find(start, at + 1)) >= 0:
        if not plain[:at].rstrip().endswith(prefix):
            continue
        for close in _ends(plain, at + len(start), end):
            if plain[close:].lstrip().startswith(suffix):
                return at, close
    return None


def _ends(plain: str, start: int, end: str) -> Iterator[int]:
    """Where the passage that begins before `start` may end."""
    if not end:
        yield start
    at = start - 1
    while end and (at := plain.find(end, at + 1)) >= 0:
        yield at + len(end)


@settings(deadline=None)
@given(words=TEXT, data=st.data())
def test_fragment_leads_to_a_passage_of_these_words(words: list[str], data: st.DataObject) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + (first > 0)
    end = len(" ".join(words[: last + 1]))
    fragment = text_fragment(text, [(start, end)])
    assert fragment.startswith(":~:text=")
    place = found_by_a_browser(text, fragment.removeprefix(":~:"))
    assert place is not None
    plain, wanted = " ".join(text.split()), " ".join(text[start:end].split())
    got = plain[slice(*place)]
    assert got.startswith(wanted.split()[0])
    assert got.endswith(wanted.split()[-1])


def test_a_denial_is_told_as_one_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = (
        "---\ntitle: Plate\nsources: {roe: Ann Roe}\n---\n\nAnn Roe [denied]{.cue} [that she had the plate]{by=roe}.\n"
    )
    (tmp_path / "content" / "plate.md").write_text(text, encoding="utf-8")
    build(tmp_path, BuildOptions(out=tmp_path / "_site"))
    out = tmp_path / "_site"
    shown = {path: (out / path).read_text("utf-8") for path in ("articles/plate/cite.html", "claims/index.html")}
    assert "Ann Roe: denied that she had the plate" in words(tree(shown["articles/plate/cite.html"]))
    assert "a denial, indirect" in words(tree(shown["claims/index.html"]))
    assert "a denial" in words(tree((out / "articles/plate/embed.html").read_text("utf-8")))
    assert "{denied that she had the plate}" in (out / "articles/plate/citations.bib").read_text("utf-8")
