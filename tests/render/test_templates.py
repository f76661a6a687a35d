"""A template may extend the one that it takes the place of."""

from generator.model.site import Theme
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
