"""Where the preview tells of errors: on the page of the file that has them, and in a line on every other page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote

from generator.model.diagnostic import Diagnostic
from generator.model.site import Site
from generator.read.files import SIDECAR
from generator.text.slugs import slug

Pages = Mapping[str, str]  # of files of articles: the page of each, as paths below the site


def pages_of(site: Site) -> dict[str, str]:
    """The page of each file of the site."""
    found = {item.article.path: f"articles/{item.article.slug}/index.html" for item in site.articles}
    return found | {page.path: "index.html" if page.is_front else f"{page.slug}/index.html" for page in site.pages}


def by_page(errors: Iterable[Diagnostic], known: Pages) -> dict[str, tuple[Diagnostic, ...]]:
    """The errors by the pages in whose place they are shown; "" for those of no page."""
    found: dict[str, tuple[Diagnostic, ...]] = {}
    for error in errors:
        for page in _pages(error.at.path, known) or ("",):
            found[page] = (*found.get(page, ()), error)
    return found


def _pages(path: str, known: Pages) -> tuple[str, ...]:
    """Where a file is shown, or would be if it could be read: nobody knows then whether it is an article."""
    if path.endswith(SIDECAR):
        stem = path.removesuffix(SIDECAR)
        path = next((each for each in known if each.rpartition(".")[0] == stem), path)
    if path in known:
        return (known[path],)
    folder, _, name = path.partition("/")
    own = slug(PurePosixPath(name.removesuffix(SIDECAR)).stem)
    return {
        "seeds": (f"articles/{own}/index.html",),
        "content": (f"articles/{own}/index.html", f"{own}/index.html"),
    }.get(folder, ())


def banner(errors: Iterable[Diagnostic], known: Pages) -> str:
    """HTML that tells on another page which files have errors, with a way to each; "" where there are none."""
    files: dict[str, Diagnostic] = {}
    for error in errors:
        files.setdefault(error.at.path, error)
    if not files:
        return ""
    items = "".join(f"<li>{_place(path, known)}: {escape(error.what)}</li>" for path, error in files.items())
    title = "A file has an error" if len(files) == 1 else f"{len(files)} files have errors"
    return f'<aside class="quoth-banner" role="alert"><strong>{title}</strong><ul>{items}</ul></aside>'


def _place(path: str, known: Pages) -> str:
    pages = _pages(path, known)
    if not pages:
        return f"<code>{escape(path)}</code>"
    return f'<a href="/{quote(pages[0].removesuffix("index.html"))}"><code>{escape(path)}</code></a>'
