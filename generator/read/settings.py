"""What `site.toml` and `theme.toml` may hold; the documentation's tables of settings are these."""

from __future__ import annotations

from typing import get_args
from urllib.parse import SplitResult, urlsplit

from generator.model.site import DATA_FORMATS, Data, Drafts, Search
from generator.text.nearest import nearest
from generator.text.schema import Schema, Setting, Tell


def _base_url(given: object, tell: Tell) -> str:
    if not isinstance(given, str):
        tell("base_url", f"`base_url` must be text, not {given!r}", 'write `base_url = "…"`')
        return ""
    parts = _split(given)
    is_web = parts and parts.scheme in ("http", "https") and parts.netloc and not (parts.query or parts.fragment)
    if is_web or not given:
        return given.rstrip("/")
    tell("base_url", f'base_url "{given}" is no web address', "write it like https://name.example/repository")
    return ""


def _data(given: object, tell: Tell) -> Data:
    if given == "all" or given == "none":
        return given
    names = given if isinstance(given, list) else [given]
    for name in names:
        if name not in DATA_FORMATS:
            hint = nearest(name, DATA_FORMATS) if isinstance(name, str) else ""
            fix = f'write `data = "all"`, `"none"` or a list of {", ".join(DATA_FORMATS)}'
            tell("data", f'`data` must be "all", "none" or a list of formats, not {name!r}{hint}', fix)
            return "all"
    if isinstance(given, list):
        return tuple(names)
    tell("data", f"`data` must be a list, not {given!r}", f'write `data = ["{given}"]`')
    return "all"


def _repository(given: object, tell: Tell) -> str:
    parts = _split(given) if isinstance(given, str) else None
    if given == "" or (isinstance(given, str) and parts and parts.scheme in ("http", "https") and parts.netloc):
        return given
    tell("repository", f"repository {given!r} is no web address", "write it like https://name.example/repository")
    return ""


def _nav(given: object, tell: Tell) -> tuple[tuple[str, str], ...]:
    if not isinstance(given, dict) or not all(isinstance(target, str) for target in given.values()):
        tell("nav", "`nav` must be a table of names and addresses", 'write `[nav]` and `About = "about/"`')
        return ()
    for name, target in given.items():
        if _split(target) is None:
            tell(name, f'"{target}" is no address', 'write it like "about/" or "https://name.example/"')
    return tuple((name, target) for name, target in given.items() if _split(target) is not None)


def _split(address: str) -> SplitResult | None:
    """The parts of an address, None where it is none."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


SITE = Schema(
    unknown='unknown setting "{}"',
    settings=(
        Setting(key="title", default="Quoth", meaning="name of the site, on every page"),
        Setting(
            key="base_url",
            read=_base_url,
            meaning="full address at which the site will be, with its path if it has one, without `/` at the end; "
            'needed for feeds, the sitemap, the pictures of shared pages and the "page not found" page',
        ),
        Setting(
            key="language",
            default="en",
            meaning="language of the interface (`en`, `de`, `fr`, `es`; others get English) and of articles that do "
            "not tell their own, as a code: `de`, `en-GB`",
        ),
        Setting(key="author", meaning="who is responsible for the site"),
        Setting(key="license", meaning="under which the site may be used"),
        Setting(
            key="theme",
            default="default",
            meaning="the folder of `themes/` that gives the pages their look; see [Themes](themes.md)",
        ),
        Setting(
            key="drafts",
            allowed=get_args(Drafts),
            default="all",
            meaning='`"all"`: show what the machine found, marked as such; `"confirmed"`: only what a person wrote or '
            "confirmed",
        ),
        Setting(
            key="data",
            read=_data,
            default="all",
            meaning='`"all"`: publish the [open data](open-data.md) of the site beside its pages; '
            '`"none"`: the pages alone; `["csv", "claims"]`: only these [formats](open-data.md#formats)',
        ),
        Setting(
            key="search",
            allowed=get_args(Search),
            default="none",
            meaning='`"pagefind"`: a page on which readers search the site; see [Search](open-data.md#search); '
            '`"none"`: no such page',
        ),
        Setting(
            key="repository",
            read=_repository,
            meaning="where readers may suggest a correction: the address of the repository with these files at GitHub "
            "or GitLab, or any address with `{path}` and `{line}` in it",
        ),
        Setting(key="nav", read=_nav, default=()),
    ),
    tables=("sources", "check"),
)

IGNORE = Schema(
    unknown='unknown key "{}" of an ignore',
    settings=(
        Setting(key="file", meaning='the file that the message is about, or a pattern: `"seeds/*"`'),
        Setting(key="code", meaning="the code of the message, as it stands in square brackets behind it"),
        Setting(key="reason", meaning="why; for those who read it after you"),
        Setting(key="line", default=0, meaning="only messages about the line with this number"),
        Setting(
            key="words", meaning="only messages about lines in which these words stand; they are found after edits, too"
        ),
    ),
)

THEME = Schema(
    unknown='unknown key "{}" of a theme',
    settings=(
        Setting(
            key="parent",
            default="default",
            meaning="the theme that gives all that this one leaves out; `default` unless you say otherwise",
        ),
        Setting(
            key="settings",
            meaning="texts for the templates, as `settings.NAME`; they stand above those of the parent",
        ),
    ),
)
