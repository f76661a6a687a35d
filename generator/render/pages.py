"""Every page of a site, and the theme's files beside them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import islice

from pygments.util import ClassNotFound

from generator.model.article import Article
from generator.model.diagnostic import Diagnostic, Location
from generator.model.paths import CORRECTIONS, SEARCH
from generator.model.site import DataFile, Output, Site, Theme
from generator.render.assets import fingerprinted
from generator.render.bundle import SCRIPT, WORDS, script, sheet, words_module
from generator.render.cite import NO_LINES, Lines
from generator.render.code import style_sheet
from generator.render.frames import FrameMaker
from generator.render.page import Page, Pages
from generator.render.picture import FOLDER, Picture, look, pictures
from generator.render.plan import Plan
from generator.render.remember import NOTHING_REMEMBERED, Asked, Group, Made, Remember
from generator.render.shown import HOLDS, shows
from generator.render.templates import Templates
from generator.render.weave import weave
from generator.render.words import Words

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


def render(
    site: Site,
    theme: Theme,
    *,
    generated_by: str,
    data: Sequence[DataFile] = (),
    lines: Lines = NO_LINES,
    leads_to: Collection[str] = (),
    remember: Remember = NOTHING_REMEMBERED,
    only: frozenset[str] = frozenset(),
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """All pages and assets of the site; for each broken template a message, the pages without it still made.

    `data`: the files that are published for programs, which the pages link to. `lines`: where statements stand in
    their files. `leads_to`: pages that not every site has, and to which all pages of one that has them lead. `only`:
    the paths of the pages that are wanted, each the first of those that it is planned with, where it is not all.
    """
    assets, told = _assets(theme)
    diagnostics = [*told]
    pages = tuple((page.title, f"{page.slug}/index.html") for page in site.pages if not page.is_front)
    names = {path: name for path, (name, _) in assets.items()}
    corrects, searches = (path in leads_to for path in (CORRECTIONS, SEARCH))
    say, drawn_by = Words(theme), look(theme)
    drawn = pictures(site, drawn_by, say)
    frames = FrameMaker(site.config, names, pages, generated_by, say, tuple(data), corrects, searches, drawn)
    templates = _templates(theme)
    templates.keep(remember)
    outputs = [Output(path=f"assets/{name}", data=content) for name, content in assets.values()]
    plan = Plan(site, frames, remember, lines, drawn_by)
    made_by = partial(_made, templates=templates, theme=theme)
    for made, faults in remember.pages(partial(_groups, plan, made_by, only)):
        diagnostics += faults
        if made:
            outputs.append(made)
    return tuple(outputs), tuple(dict.fromkeys(diagnostics))


@lru_cache(maxsize=2)  # a preview has one theme
def _templates(theme: Theme) -> Templates:
    """The theme's templates, compiled once a process.

    Jinja's hold each other. Where a theme changes in a preview, those of before are looked for and let go of here:
    Python, from which builds set aside what they make, would never look for them by itself.
    """
    if _templates.cache_info().currsize:
        gc.unfreeze()  # what a build set aside from this search, those of before with it
        gc.collect()
        gc.freeze()
    return Templates(theme)


def _groups(plan: Plan, make: Callable[[Page], Made], only: frozenset[str]) -> Iterator[Group]:
    """The pages as they are planned together; where single ones are wanted, no more than these."""
    wanted = (each for each in plan.groups() if not only or each.path in only)
    for each in islice(wanted, len(only) or None):
        asked = partial(_asked, each, make, only)
        yield Group(name=each.path, reads=each.reads, plan=asked, is_calm=each.is_calm)


def _asked(pages: Pages, make: Callable[[Page], Made], only: frozenset[str]) -> Iterator[Asked]:
    for page in pages.plan():
        if not only or page.path in only:
            # Who makes the page later holds on to it, not to what it reads. Made anew: `replace` is far slower.
            bare = Page(page.path, page.template, None, page.view, page.article, page.unmarked, page.of)
            yield Asked(path=page.path, template=page.template, reads=page.reads, make=partial(make, bare), of=page.of)


def _made(page: Page, *, templates: Templates, theme: Theme) -> Made:
    """The page, b"" where there is none to publish: it shows the words of its article, or its marks are left out."""
    if not page.template:
        return _drawn(page, theme)
    article = page.article
    for is_marked in (True, False) if page.unmarked else (True,):
        view = page.view if is_marked or not page.unmarked else page.unmarked
        made = templates.page(page.template, view())
        if isinstance(made, Diagnostic):
            return b"", (made,)
        if not article:
            return made.encode(), ()
        if shows(made, article.text):
            return made.encode(), () if is_marked else (_changed(article, _NO_MARKS),)
    return b"", (_unshown(page, article, templates),) if article else ()


def _drawn(page: Page, theme: Theme) -> Made:
    """A picture, b"" where the theme has nothing to draw it with."""
    from generator.render.drawing import drawn  # here: it loads the library, and most builds draw nothing

    picture = page.view()
    assert isinstance(picture, Picture)
    try:
        return drawn(picture, look(theme)), ()
    except OSError as error:
        place = Location(f"themes/{theme.name}/assets/{FOLDER.rstrip('/')}")
        fix = "put typefaces there as .woff2 files, or take them out: the default theme has some"
        return b"", (Diagnostic(place, "broken-theme", f"a typeface of pictures can't be read: {error}", fix),)


_NO_MARKS = "with its marks the page would not show the article's words as they are; it is published without them"
_NO_PAGE = "a page would not show the article's words as they are; there is none, or the last one stays"
_SHOW = f"show `view.head` and `view.body` once, in elements with `{HOLDS}` that hold nothing else"


def _unshown(page: Page, article: Article, templates: Templates) -> Diagnostic:
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
    files = {CODE_SHEET: code.encode(), WORDS: words_module(Words(theme).of_place("script")), **dict(theme.assets)}
    parts = {name for name in files if name.endswith((".css", ".js", ".mjs")) and name.startswith(("css/", "js/"))}
    whole = {name: sheet(files, kinds) for name, kinds in SHEETS.items()}
    whole[SCRIPT], told = script(files)
    kept = {name: data for name, data in files.items() if name not in parts and not name.startswith(FOLDER)}
    return fingerprinted(kept | whole), (*diagnostics, *told)
