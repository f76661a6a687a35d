"""A template may extend the one that it takes the place of."""

import types
from dataclasses import replace

import pytest
from jinja2 import Environment

from generator.model.diagnostic import Diagnostic
from generator.model.site import Theme
from generator.render import Remember
from generator.render.templates import Templates

OLD = "<{% block head %}old{% endblock %}>{% block foot %}foot{% endblock %}"
CHAIN = {
    "base.html": ("child", '{% extends "parent:base.html" %}{% block head %}child {{ super() }}{% endblock %}'),
    "parent:base.html": ("mother", '{% extends "parent:base.html" %}{% block foot %}mother{% endblock %}'),
    "parent:parent:base.html": ("default", OLD),
    "page.html": ("mother page", '{% extends "base.html" %}'),
    "parent:page.html": ("mother page", '{% extends "base.html" %}'),
    "parent:parent:page.html": ("default page", '{% extends "base.html" %}'),
    "own.html": ("mother own", '{% extends "parent:base.html" %}'),
    "parent:own.html": ("mother own", '{% extends "parent:base.html" %}'),
}


def templates() -> Templates:
    return Templates(
        Theme(
            name="child",
            templates=tuple((name, text) for name, (_, text) in CHAIN.items()),
            assets=(),
            origins=tuple((name, f"{file}.html") for name, (file, _) in CHAIN.items()),
        )
    )


def test_each_theme_extends_the_one_above_it() -> None:
    assert templates().page("base.html", None) == "<child old>mother"


def test_page_of_a_theme_above_uses_the_nearest_base() -> None:
    assert templates().page("page.html", None) == "<child old>mother"


def test_above_is_told_from_the_theme_that_asks() -> None:
    assert templates().page("own.html", None) == "<old>foot"


class _Code(Remember):
    """Compiled templates in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], bytes] = {}

    def code(self, name: str, checksum: str) -> bytes | None:
        return self.kept.get((name, checksum))

    def keep_code(self, name: str, checksum: str, code: bytes) -> None:
        self.kept[name, checksum] = code


def test_compiled_templates_are_kept_and_used(monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme(name="t", templates=(("a.html", "{{ view.words }}"),), assets=())
    view, code = types.SimpleNamespace(words="<b>", frame=None), _Code()
    first = Templates(theme)
    first.keep(code)
    assert first.page("a.html", view) == "&lt;b&gt;"
    monkeypatch.setattr(Environment, "compile", None)
    second = Templates(theme)
    second.keep(code)
    assert second.page("a.html", view) == "&lt;b&gt;"
    other = Templates(replace(theme, templates=(("a.html", "{{ view.words }}!"),)))
    other.keep(code)
    assert isinstance(other.page("a.html", view), Diagnostic)  # it would have to be compiled


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{{ view.words }}", "&lt;b&gt;"),
        ("{{ view.table.colour }}", "&lt;red&gt;"),
        ("{{ view.table.class }}", "a keyword"),
        ("{{ settings.motto }}{{ settings.items()|length }}", "&lt;i&gt;1"),
        ("{% if view.lost is defined %}there{% else %}{{ view.words }}{% endif %}", "&lt;b&gt;"),
        ("{% block head %}<h1>{% endblock %}{{ self.head() }}", "<h1><h1>"),
        ("{% set own = namespace(n=1) %}{% set own.n = own.n + 1 %}{{ own.n }}", "2"),
        ("{% for _ in [1] %}{{ loop.index }}{% endfor %}", "1"),
        ("{{ view.words.upper() }}{{ 1.5.real }}", "&lt;B&gt;1.5"),
        ("{{ view.lost or 1 }}", "has no attribute 'lost'"),
        ("{{ view.nothing.lost }}", "'None' has no attribute 'lost'"),
        ("{{ settings.lost }}", "has no attribute 'lost'"),
    ],
)  # fmt: skip
def test_what_stands_behind_a_point_is_what_jinja_takes_it_for(text: str, shown: str) -> None:
    theme = Theme(name="t", templates=(("a.html", text),), assets=(), settings=(("motto", "<i>"),))
    table = {"colour": "<red>", "class": "a keyword"}
    made = Templates(theme)
    for _ in range(2):
        page = made.page("a.html", types.SimpleNamespace(words="<b>", table=table, nothing=None))
        assert (shown in page.what) if isinstance(page, Diagnostic) else page == shown
