"""Every page of a site, and the theme's files beside them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial

from pygments.util import ClassNotFound

from generator.model.article import Article
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import article_page, has_page, source_feeds
from generator.model.site import Output, Site, Theme
from generator.render.addresses import Addresses, addresses
from generator.render.article import article_view, page_view
from generator.render.assets import fingerprinted
from generator.render.bundle import SCRIPT, script, sheet
from generator.render.code import style_sheet
from generator.render.frames import LOST, NO_DATA, FrameMaker
from generator.render.linked_data import Places, article_data, claim_data, script_of, site_data, source_node
from generator.render.lists import SourceLists, article_parts, index_view
from generator.render.shown import HOLDS, shows
from generator.render.statements import (
    Speakers,
    claim_parts,
    claim_view,
    claims_caption,
    claims_parts,
    claims_view,
    source_parts,
    source_view,
)
from generator.render.templates import Templates
from generator.render.views import NotFoundView
from generator.render.weave import weave

CODE_SHEET = "css/code/code.css"
# The style sheet of each kind of page: what it is made of beside what all have.
SHEETS = {
    "css/article.css": ("prose", "article"),
    "css/article-code.css": ("prose", "article", "code"),
    "css/list.css": ("list",),
    "css/list-text.css": ("prose", "list"),
    "css/page.css": ("prose", "code"),
}
CODE_STYLES = {"code_light": "xcode", "code_dark": "github-dark"}  # where the theme sets none


@dataclass(frozen=True, slots=True)
class _Page:
    """A page to be made: where, from which template, and its view once that is needed.

    `article`: the one whose words it shows; `unmarked`: its view without marks in the text.
    """

    path: str
    template: str
    view: Callable[[], object]
    article: Article | None = None
    unmarked: Callable[[], object] | None = None


Remember = Callable[[str, object, Callable[[], str | None]], str | None]
"""What gives the page of a template and of all that it shows: as it was made before, or made now."""


def _made_now(template: str, shown: object, make: Callable[[], str | None]) -> str | None:
    """Nothing is remembered."""
    return make()


def render(
    site: Site, theme: Theme, *, generated_by: str, remember: Remember = _made_now
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """All pages and assets of the site; for each broken template a message, the pages without it still made."""
    assets, told = _assets(theme)
    diagnostics = [*told]
    pages = tuple((page.title, f"{page.slug}/index.html") for page in site.pages if not page.is_front)
    frames = FrameMaker(site.config, {path: name for path, (name, _) in assets.items()}, pages, generated_by)
    templates = _templates(theme)
    outputs = [Output(f"assets/{name}", data) for name, data in assets.values()]
    for page in _pages(site, frames):
        made, faults = _page(page, templates, remember)
        diagnostics += faults
        if made:
            outputs.append(Output(page.path, made.encode()))
    return tuple(outputs), tuple(dict.fromkeys(diagnostics))


@lru_cache(maxsize=4)  # a preview has one theme
def _templates(theme: Theme) -> Templates:
    """The theme's templates, compiled once a process."""
    return Templates(theme)


def _page(page: _Page, templates: Templates, remember: Remember) -> tuple[str, tuple[Diagnostic, ...]]:
    """The page, as it was made before or made now; one with a message is made each time, so that it is told again."""
    view = page.view()
    told: list[tuple[str, tuple[Diagnostic, ...]]] = []

    def make() -> str | None:
        made, faults = _made(page, view, templates)
        told.append((made, faults))
        return None if faults else made

    shown = remember(page.template, (page.path, view, page.article and page.article.text), make)
    return told[0] if told else (shown or "", ())


def _made(page: _Page, view: object, templates: Templates) -> tuple[str, tuple[Diagnostic, ...]]:
    """The page, "" where there is none to publish: it shows the words of its article, or its marks are left out."""
    article = page.article
    for is_marked in (True, False) if page.unmarked else (True,):
        made = templates.page(page.template, view if is_marked or not page.unmarked else page.unmarked())
        if isinstance(made, Diagnostic):
            return "", (made,)
        if not article:
            return made, ()
        if shows(made, article.text):
            return made, () if is_marked else (_changed(article, _NO_MARKS),)
    return "", (_unshown(page, article, templates),) if article else ()


_NO_MARKS = "with its marks the page would not show the article's words as they are; it is published without them"
_NO_PAGE = "a page would not show the article's words as they are; there is none, or the last one stays"
_SHOW = f"show `view.head` and `view.body` once, in elements with `{HOLDS}` that hold nothing else"


def _unshown(page: _Page, article: Article, templates: Templates) -> Diagnostic:
    """Why a page does not show the words: its article's elements are no tree, or its template does something else."""
    alone = weave(article.text, article.elements).whole
    if not shows(f"<div {HOLDS}>{alone}</div>", article.text):
        return _changed(article, _NO_PAGE)
    return templates.fault(page.template, f"it does not show the words of {page.path} as they are", _SHOW)


def _changed(article: Article, what: str) -> Diagnostic:
    return Diagnostic(Location(article.path), "changed-words", what, "please report this, with the file")


@lru_cache(maxsize=4)
def _assets(theme: Theme) -> tuple[Mapping[str, tuple[str, bytes]], tuple[Diagnostic, ...]]:
    """The theme's files and the colours of code, sheets and scripts put together, under names with a fingerprint."""
    styles = CODE_STYLES | {key: value for key, value in theme.settings if key in CODE_STYLES}
    diagnostics = []
    try:
        code = style_sheet(styles["code_light"], styles["code_dark"])
    except ClassNotFound as error:
        code = style_sheet(**{key.removeprefix("code_"): value for key, value in CODE_STYLES.items()})
        place = Location(f"themes/{theme.name}/theme.toml")
        fix = "name a style of Pygments in `code_light` and `code_dark`"
        diagnostics.append(Diagnostic(place, "broken-theme", f"code style: {error}", fix))
    files = {CODE_SHEET: code.encode(), **dict(theme.assets)}
    parts = {name for name in files if name.endswith((".css", ".js", ".mjs")) and name.startswith(("css/", "js/"))}
    whole = {name: sheet(files, kinds) for name, kinds in SHEETS.items()}
    whole[SCRIPT], told = script(files)
    kept = {name: data for name, data in files.items() if name not in parts}
    return fingerprinted(kept | whole), (*diagnostics, *told)


def _pages(site: Site, frames: FrameMaker) -> Iterator[_Page]:
    yield from _article_pages(site, frames)
    yield from _list_pages(site, frames)
    for article in site.pages:
        if article.is_front:
            continue
        path = f"{article.slug}/index.html"
        frame = frames.frame(
            path,
            title=article.title,
            sheet="css/page.css",
            description=article.summary,
            article=article,
        )
        yield _Page(path, "page.html", partial(page_view, article, frame=frame), article)
    lost = frames.frame(LOST, title="Page not found")
    yield _Page(LOST, "404.html", partial(NotFoundView, lost))


def _article_pages(site: Site, frames: FrameMaker) -> Iterator[_Page]:
    links = addresses(site).at("../../")
    for item in site.articles:
        article = item.article
        path = article_page(article.slug)
        has_code = any(element.name == "code" for element in article.elements)
        description = article.summary
        frame = frames.frame(
            path,
            title=article.title,
            sheet="css/article-code.css" if has_code else "css/article.css",
            description=description,
            article=article,
            data=article_data(item, Places(site.config, links.home), description=description),
        )
        view = partial(article_view, item, links, frame=frame)
        yield _Page(path, "article.html", view, article, partial(view, is_marked=False))


def _list_pages(site: Site, frames: FrameMaker) -> Iterator[_Page]:
    links = addresses(site)
    text = next((page for page in site.pages if page.is_front), None)
    front = (text.description if text else "") or f"{site.config.title}: articles, and who says what in them."
    for part in article_parts(site):
        here = part.jumps.here
        frame = frames.frame(
            part.path,
            title=f"Articles, {here}" if here else site.config.title,
            sheet="css/list-text.css" if text and not here else "css/list.css",
            description=f"The articles of {here}, and who says what in them." if here else front,
            data=NO_DATA if here else site_data(site.config, Places(site.config, "")),
        )
        view = partial(index_view, part, site, links.at(frame.home), frame=frame)
        yield _Page(part.path, "index.html", view)
    lists = SourceLists(site, links)
    for path, named, unnamed in lists.pages():
        here = next((part.jumps.here for part in (named, unnamed) if part and part.jumps.here), "")
        frame = frames.frame(
            path,
            title=f"Sources, {here}" if here else "Sources",
            sheet="css/list.css",
            description="Who speaks in the articles, and how much.",
        )
        yield _Page(path, "sources.html", partial(lists.view, named, unnamed, frame=frame))
    yield from _claim_lists(site, frames, links)
    yield from _statement_pages(site, frames, links.at("../../"))


def _claim_lists(site: Site, frames: FrameMaker, links: Addresses) -> Iterator[_Page]:
    speakers, caption = Speakers(site), claims_caption(site)
    for part in claims_parts(site, links):
        here = part.jumps.here
        frame = frames.frame(
            part.path,
            title=f"Claims, {here}" if here else "Claims",
            sheet="css/list.css",
            description="What is claimed in the articles, and by whom.",
        )
        view = partial(claims_view, part, caption, speakers, links.at(frame.home), frame=frame)
        yield _Page(part.path, "claims.html", view)


def _statement_pages(site: Site, frames: FrameMaker, links: Addresses) -> Iterator[_Page]:
    speakers, places = Speakers(site), Places(site.config, links.home)
    days = {slug: item.article.date for slug, item in links.articles.items()}
    for source in site.sources:
        feed, data = source_feeds(source, days), script_of([source_node(source, places)])
        for part in source_parts(source, links):
            here, is_first = f", {part.jumps.here}" if part.jumps.here else "", not part.jumps.here
            frame = frames.frame(
                part.path,
                title=source.name + here,
                sheet="css/list.css",
                description=f"All that {source.name} says.",
                feed=feed if is_first else "",
                data=data if is_first else NO_DATA,
            )
            view = partial(source_view, source, part, speakers, links.at(frame.home), frame=frame)
            yield _Page(part.path, "source.html", view)
    for claim in filter(has_page, site.claims):
        for each in claim_parts(claim, links):
            here, words = f", {each.jumps.here}" if each.jumps.here else "", claim.text
            frame = frames.frame(
                each.path,
                title=words + here,
                sheet="css/list.css",
                description=f"Who says so, and who does not: {words}",
                data=NO_DATA if here else claim_data(claim, places),
            )
            sides = partial(claim_view, claim, each, speakers, links.at(frame.home), frame=frame)
            yield _Page(each.path, "claim.html", sides)
