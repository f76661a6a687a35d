"""What is done once for all pages changes none of them."""

import pytest
from jinja2 import FunctionLoader, StrictUndefined
from markupsafe import Markup

from generator.render.environment import ThemeEnvironment

WORDS = {"card.checked": "Checked & found", "card.n": "{n} of them"}


def _say(key: str, /, **given: object) -> str:
    return f"said {WORDS[key].format(**given)}"


def _shown(text: str, **given: object) -> str:
    """What a template gives; "said" stands before all that was asked for while it ran."""
    texts = {"page.html": text, "macros.html": '{% macro shout(say) %}{{ say("card.checked") }}!{% endmacro %}'}

    def load(name: str) -> tuple[str, None, None] | None:
        return (texts[name], None, None) if name in texts else None

    shown = set()
    for is_quick in (True, False):
        environment = ThemeEnvironment(
            {},
            WORDS,
            is_quick=is_quick,
            loader=FunctionLoader(load),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
        )
        environment.globals["say"] = _say
        shown.add(environment.get_template("page.html").render(**given))
    (text,) = shown
    return text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{{ say("card.checked") }}', "Checked &amp; found"),
        ("<b title=\"{{ say('card.checked') }}\">", '<b title="Checked &amp; found">'),
        ('{{ say("card.checked")|upper }}', "CHECKED &amp; FOUND"),
        ('{{ say("card.checked") if view else "" }}', "Checked &amp; found"),
        ('{{ say("card.n", n=3) }}', "said 3 of them"),
        ('{{ other.say("card.checked") }}', "other"),
        ('{% set say = shout %}{{ say("card.checked") }}', "CARD.CHECKED"),
        ('{% for say in [shout] %}{{ say("card.checked") }}{% endfor %}', "CARD.CHECKED"),
        ('{% from "macros.html" import shout as cry %}{{ cry(shout) }}', "CARD.CHECKED!"),
        ('say("card.checked")', 'say("card.checked")'),
    ],
)
def test_words_of_a_theme_are_part_of_its_compiled_templates(text: str, shown: str) -> None:
    class Other:
        def say(self, key: str) -> str:
            return "other"

    assert _shown(text, view=True, other=Other(), shout=str.upper) == shown


def test_words_that_are_missing_are_told_when_a_page_asks_for_them() -> None:
    assert _shown('{% if view %}{{ say("card.lost") }}{% endif %}', view=False) == ""
    with pytest.raises(KeyError):
        _shown('{{ say("card.lost") }}')


def test_what_was_escaped_before_is_no_markup_and_the_other_way_round() -> None:
    text = "{% for each in view %}{{ each }} {% endfor %}"
    shown = "&lt;b&gt; <b> &lt;b&gt; 1 True 1.0 [1] None "
    assert _shown(text, view=["<b>", Markup("<b>"), "<b>", 1, True, 1.0, [1], None]) == shown
    assert _shown(text, view=[Markup("<i>"), "<i>"]) == "<i> &lt;i&gt; "


def test_macro_gets_what_it_is_called_with_in_a_loop_and_from_a_call() -> None:
    text = (
        '{% macro box(n, m="?") %}[{{ n }}{{ m }}]{% endmacro %}'
        "{% macro around(n) %}[{{ n }}{{ caller() }}]{% endmacro %}"
        "{% for n in view %}{{ box(n) }}{{ box(n, m=n) }}{% call around(n) %}<{{ n }}>{% endcall %}{% endfor %}"
    )
    assert _shown(text, view=[1, 2]) == "[1?][11][1<1>][2?][22][2<2>]"


def test_template_gives_its_text_at_once_with_its_blocks_and_those_of_what_it_extends() -> None:
    texts = {
        "base.html": "<{% if view %}{{ view }}{% endif %}{% block a %}base{% endblock %}{% block b %}b{% endblock %}>",
        "page.html": '{% extends "base.html" %}{% block a %}{{ super() }}{% for n in [1, 2] %}{{ n }}{% endfor %}'
        '{% if view == "x" %}{{ self.b() }}{% endif %}{% endblock %}',
        "perhaps.html": '{% if view == "x" %}{% extends "base.html" %}{% endif %}alone{% block a %}a{% endblock %}',
    }
    environment = ThemeEnvironment(
        {}, WORDS, is_quick=False, loader=FunctionLoader(lambda name: (texts[name], None, None)), autoescape=True
    )
    shown = {
        (name, view): environment.get_template(name).render(view=view) for name in texts for view in ("x", "y", "")
    }
    assert shown == {
        ("base.html", "x"): "<xbaseb>",
        ("base.html", "y"): "<ybaseb>",
        ("base.html", ""): "<baseb>",
        ("page.html", "x"): "<xbase12bb>",
        ("page.html", "y"): "<ybase12b>",
        ("page.html", ""): "<base12b>",
        ("perhaps.html", "x"): "<xab>",
        ("perhaps.html", "y"): "alonea",
        ("perhaps.html", ""): "alonea",
    }
    template = environment.get_template("base.html")
    assert len([*template.root_render_func(template.new_context({"view": "x"}))]) == 1
