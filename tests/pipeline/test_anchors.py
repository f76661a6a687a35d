"""The id that a person wrote is the statement's anchor, and every anchor of a page is one."""

import json
import re
from pathlib import Path
from xml.etree.ElementTree import Element as Node

import html5lib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.corpus import no_engine
from generator.attribute import attribute
from generator.keep.inputs import BuildOptions
from generator.link import link
from generator.model.anchors import OF_THE_PAGE, anchor_fault
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic
from generator.model.site import Config
from generator.parse import parse
from generator.pipeline.build import build
from tests.render.samples import ROOT, rendered, sample, site

HEAD = "+++\n[sources]\nlee.name = 'Ann Lee'\nholt.name = 'Jonas Holt'\n+++\n\n# The bridge\n\n"
TEXT = (
    "Ann Lee said [the bridge is safe]{#%s by=lee status=contradicted against=%s}. Holt said "
    "[she was told [it will fall]{by=lee}]{#%s by=holt}.[^n] Lee said [it will not]{by=lee}.\n\n[^n]: His notes.\n"
)
DECISION = """
[[decision]]
action = "accept"
key = "%s"
by = "lee"
content = [{ exact = "the bridge is safe until the spring" }]
"""


def pages(text: str) -> tuple[Node, tuple[Diagnostic, ...], list[str]]:
    """The page of a Markdown article, its messages, and the ids of its statements."""
    found = attribute(parse(SourceFile(path="content/a.md", text=text, format="markdown", place="content")), no_engine)
    page = rendered(link([found], [], Config()))["articles/a/index.html"]
    tree: Node = html5lib.parse(page, namespaceHTMLElements=False)
    return tree, found.diagnostics, [item.id for item in found.attributions]


def assert_every_anchor_is_one(tree: Node) -> None:
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    wanted = [node.get("href", "")[1:] for node in tree.iter() if node.get("href", "").startswith("#")]
    wanted += [node.get(name, "") for node in tree.iter() for name in ("aria-details", "aria-labelledby")]
    assert {*filter(None, wanted)} <= set(ids)


def test_written_id_is_the_anchor_everywhere() -> None:
    tree, diagnostics, ids = pages(HEAD + TEXT % ("tv80", "tv81", "tv81"))
    assert diagnostics == ()
    assert ids[:2] == ["tv80", "tv81"]
    assert re.fullmatch(r"a-[a-z2-7]{6}", ids[2])
    assert_every_anchor_is_one(tree)
    cards = [node for node in tree.iter("li") if "card" in (node.get("class") or "").split()]
    assert [node.get("id") for node in cards] == ids
    assert [node.get("href") for node in cards[0].iter("a") if node.text == "H2 Jonas Holt"] == ["#tv81"]


def test_written_id_is_that_of_the_data(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text(HEAD + TEXT % ("tv80", "tv81", "tv81"), encoding="utf-8")
    assert not build(tmp_path, BuildOptions(out=tmp_path / "_site")).has_errors
    record = json.loads((tmp_path / "_site/articles/a/claims.json").read_text("utf-8"))
    first, second, inner, _ = record["attributions"]
    assert (first["id"], second["id"], first["against"], inner["within"]) == ("tv80", "tv81", ["tv81"], "tv81")
    assert [(r["type"], r["from"], r["to"]) for r in record["relations"]] == [("contradicts", "tv81", ["tv80"])]
    assert "articles/a/index.html#tv80" in (tmp_path / "_site/claims/index.html").read_text("utf-8")


@pytest.mark.parametrize(("key", "fault"), [("safe-1", ""), ("claims", "belongs to the page itself")])
def test_key_of_a_decision_beside_the_article_is_its_anchor(tmp_path: Path, key: str, fault: str) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("The mayor\n\nLee said the bridge is safe until the spring.\n", "utf-8")
    (tmp_path / "seeds/a.annotations.toml").write_text("[sources.lee]\n" + DECISION % key, "utf-8")
    report = build(tmp_path, BuildOptions(out=tmp_path / "_site"))
    ids = [item.id for item in report.site.articles[0].attributions]
    assert (key in ids) is (not fault)
    told = [message for message in report.diagnostics if message.code == "unusable-id"]
    assert [str(message.at) for message in told] == ["seeds/a.annotations.toml:3:3"] * bool(fault)
    assert all(fault in message.what for message in told)


def test_id_that_stands_twice_is_the_firsts_and_told_once() -> None:
    tree, diagnostics, ids = pages(HEAD + TEXT % ("x", "x", "x"))
    assert ids.count("x") == 1
    assert len(diagnostics) == 1
    assert_every_anchor_is_one(tree)


KEYS = st.one_of(
    st.sampled_from(sorted(OF_THE_PAGE)),
    st.sampled_from(["t-x", "ref-x", "note-1", "who-1", "who-0", "show-direct", "wb-next", "x", "a-qsknfm", "t-t-x"]),
    st.from_regex(r"[^\W\d][\w\-]{0,8}", fullmatch=True),
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(KEYS, KEYS)
def test_whatever_ids_are_written_no_two_of_a_page_are_the_same(first: str, second: str) -> None:
    tree, diagnostics, ids = pages(HEAD + TEXT % (first, second, second))
    assert_every_anchor_is_one(tree)
    assert (first in ids) is (not anchor_fault(first))
    assert {message.at.line for message in diagnostics} <= {9}


def test_all_ids_of_our_own_pages_are_refused_as_keys() -> None:
    texts = [path.read_text("utf-8") for path in (ROOT / "themes").rglob("*.html") if path.name != "claims.html"]
    texts += [path.read_text("utf-8") for path in (ROOT / "generator/serve/page").glob("*.js")]
    found = {name for text in texts for name in re.findall(r"\bid(?:=|: )[\"\`]([\w-]+)", text)}
    found.discard("wb-")  # the beginning of many
    tree: Node = html5lib.parse(rendered(site(sample()))["articles/bridge/index.html"], namespaceHTMLElements=False)
    found |= {node.get("id", "") for node in tree.iter()} - {"", *(item.id for item in sample().attributions)}
    assert [name for name in sorted(found) if not anchor_fault(name)] == []
    assert {"main", "sheet", "wb-place", "t-a-head", "ref-a-head", "who-1", "show-direct"} <= found
