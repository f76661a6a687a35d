"""The page of what is left to decide."""

import re

from generator.link import link
from generator.model.article import SourceFile
from generator.model.attribution import AttributedArticle, Found
from generator.model.site import Config
from generator.pipeline.article import attributed
from generator.pipeline.engine import engine_of
from generator.serve.queue_page import left, queue_page

HEAD = "---\ntitle: {title}\nsources:\n  lee: {{name: Ann Lee}}\n---\n\n"
DONE = "[The pier holds]{by=lee}, [said]{.cue} Ann Lee.\n"
DRAFT = "[The pier holds]{.draft by=lee confidence=0.3}, [said]{.cue} Ann Lee.\n"
LAPSED = """
[[decision]]
action = "accept"
reviewer = "A. <Editor>"
content = [{ exact = "The <b>old</b> words are gone", prefix = "", suffix = "" }]
by = "lee"
"""


def article(name: str, body: str, *, title: str = "Pier", sidecar: str = "") -> AttributedArticle:
    path = f"content/{name}.md"
    file = SourceFile(
        path=path,
        text=HEAD.format(title=title) + body,
        format="markdown",
        place="content",
        sidecar=sidecar,
        sidecar_path=f"content/{name}.annotations.toml",
    )
    return attributed(file, engine_of(lambda _: Found()))


def rows(page: str) -> list[list[str]]:
    """The words of each row, cell by cell."""
    body = page[page.index("<tbody>") : page.index("</tbody>")]
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in body.split("<tr>")[1:]]
    return [[re.sub(r"<[^>]+>", "", cell).strip() for cell in row] for row in cells]


def test_articles_with_the_most_drafts_come_first() -> None:
    site = link([article("a", DONE), article("b", DRAFT + "\n" + DONE, title="Ferry & boats")], [], Config())
    page = queue_page(site)
    assert rows(page) == [
        ["Ferry &amp; boats", "1", "1", "–", "1 of 2"],
        ["Pier", "–", "–", "–", "1 of 1"],
    ]
    assert "2 of 3 statements decided; 1 draft." in page
    assert 'href="/articles/b/"' in page


def test_lost_decisions_are_told_first_and_run_as_no_html() -> None:
    lost = article("lost", DONE, sidecar=LAPSED)
    assert len(left(lost).lost) == 1
    page = queue_page(link([article("a", DRAFT), lost], [], Config()))
    assert [row[1] for row in rows(page)] == ["–", "1"]
    assert "“The &lt;b&gt;old&lt;/b&gt; words are gone”, decided by A. &lt;Editor&gt;" in page


def test_page_without_lost_decisions_says_nothing_of_them() -> None:
    assert "words are gone" not in queue_page(link([article("a", DRAFT)], [], Config()))
