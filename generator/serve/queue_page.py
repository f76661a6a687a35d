"""What is left to decide on the site, article by article: drafts, what asks again, decisions whose words are gone."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from urllib.parse import quote

from generator.model.annotation import Lapsed
from generator.model.attribution import AttributedArticle
from generator.model.quick import quick
from generator.model.site import Site

_STYLE = """
:root { color-scheme: light dark; font: 1.05rem/1.5 Georgia, "Times New Roman", serif; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
a { color: inherit; }
table { inline-size: 100%; border-collapse: collapse; }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; }
tr { border-block-end: 1px solid light-dark(#d9d5cb, #3a3d44); }
thead th { font-weight: normal; font-size: 0.9rem; vertical-align: bottom; }
tbody th { font-weight: normal; }
td { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th + th { text-align: end; }
progress { inline-size: 6rem; }
li { margin: 0 0 0.5rem; }
@media (max-width: 40rem) {
  .wide, progress { display: none; }
  th, td { padding-inline-end: 0.4rem; }
  thead th { font-size: 0.8rem; }
}
"""
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Review: what is left</title>
<style>{style}</style>
</head>
<body>
<main>
<h1>What is left to decide</h1>
<p>{summary}</p>
<table>
<thead><tr><th scope="col">Article</th><th scope="col">Drafts</th><th scope="col" class="wide">of these unsure</th>
<th scope="col">To confirm again</th><th scope="col">Decided</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
{lost}</main>
</body>
</html>
"""
_ROW = (
    '<tr><th scope="row"><a href="/articles/{slug}/">{title}</a></th><td>{drafts}</td><td class="wide">{unsure}</td>'
    "<td>{again}</td>"
    '<td>{decided} of {all} <progress value="{decided}" max="{most}" aria-label="Decided"></progress></td></tr>'
)
_LOST = """<h2>Decisions whose words are gone</h2>
<p>They decide nothing any more. Make them again where the words stand now, or take them out of the file.</p>
<ul>
{items}
</ul>
"""


@quick
class Left:
    """What is left of an article. `drafts` are all that wait, those that ask `again` among them."""

    slug: str
    title: str
    drafts: int
    unsure: int
    again: int
    decided: int
    lost: tuple[Lapsed, ...]


def left(item: AttributedArticle) -> Left:
    """What is left to decide in an article."""
    drafts = [each for each in item.attributions if each.is_draft]
    return Left(
        slug=item.article.slug,
        title=item.article.title,
        drafts=len(drafts),
        unsure=sum(each.is_unsure for each in drafts),
        again=sum(each.review.asked_again is not None for each in drafts),
        decided=len(item.attributions) - len(drafts),
        lost=tuple(each for each in item.article.lapsed if not each.place),
    )


def queue_page(site: Site) -> str:
    """HTML of all articles: first those that ask again or lost a decision, then those with the most drafts."""
    found = [left(item) for item in site.articles]
    order = sorted(found, key=lambda each: (-each.again - len(each.lost), -each.drafts, each.slug))
    lost = "\n".join(_lost(found))
    return _PAGE.format(
        style=_STYLE,
        summary=_summary(found),
        rows="\n".join(map(_row, order)),
        lost=_LOST.format(items=lost) if lost else "",
    )


def _summary(found: Iterable[Left]) -> str:
    found = tuple(found)
    decided, drafts, again = (sum(getattr(each, name) for each in found) for name in ("decided", "drafts", "again"))
    parts = [f"{decided} of {decided + drafts} statements decided", f"{drafts} draft{'s' * (drafts != 1)}"]
    if again:
        parts.append(f"{again} to confirm again")
    return "; ".join(parts) + "."


def _row(each: Left) -> str:
    count = each.decided + each.drafts
    return _ROW.format(
        slug=quote(each.slug),
        title=escape(each.title),
        drafts=each.drafts or "–",
        unsure=each.unsure or "–",
        again=each.again or "–",
        decided=each.decided,
        all=count,
        most=count or 1,
    )


def _lost(found: Iterable[Left]) -> Iterable[str]:
    for each in found:
        for lapsed in each.lost:
            words = escape(" … ".join(lapsed.wording.content))
            by = f", decided by {escape(name)}" if (name := lapsed.decision.annotation.review.reviewer) else ""
            yield f'<li><a href="/articles/{quote(each.slug)}/">{escape(each.title)}</a>: “{words}”{by}</li>'
