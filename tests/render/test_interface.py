"""The words of the interface: all in the files of words, the same in each language, none left in the theme."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any, get_args

import html5lib
import pytest
from markupsafe import Markup

from generator.export.site import data_files
from generator.link import link
from generator.model.attribution import AttributedArticle, Relation, RelationType
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Theme
from generator.read.theme import read_theme
from generator.read.words import placeholders
from generator.render import render
from generator.render.parts import ROWS
from generator.render.words import Words
from generator.render.worksheet import worksheet
from generator.text.offsets import MappedText
from tests.render.samples import ROOT, page, sample

FOLDER = ROOT / "themes/default/words"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.toml"))
TEMPLATES = sorted((ROOT / "themes/default/templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "themes/default/assets/js").glob("*.js"))
CODE = sorted((ROOT / "generator/render").glob("*.py"))
PLURAL = re.compile(r"\.(one|few|many|other|zero|two)$")
SAYS = re.compile(r"""say(?:\.count|\.capital)?\(f?["']([\w.-]+)""")
NAMED = re.compile(r"""["'](\w[\w-]*\.[\w-]+)["']""")


def flat(table: Mapping[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{above}{key}.")
        else:
            yield above + key, value


def words(language: str) -> dict[str, str]:
    return dict(flat(tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))))


def theme(language: str) -> Theme:
    found, told = read_theme(ROOT, "default", language=language)
    assert told == ()
    return found


def test_there_are_the_four_languages() -> None:
    assert LANGUAGES == ["de", "en", "es", "fr"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_has_the_keys_and_placeholders_of_english(language: str) -> None:
    ours, english = words(language), words("en")
    assert {PLURAL.sub("", key) for key in ours} == {PLURAL.sub("", key) for key in english}
    for key, text in ours.items():
        model = english[key if key in english else PLURAL.sub(".other", key)]
        left_out = {"what"} if key.startswith("reading.") else {"n"} if key.endswith(".one") else set()
        assert placeholders(text) is not None, key
        assert (placeholders(text) or frozenset()) | left_out >= (placeholders(model) or frozenset()), key
        assert (placeholders(text) or frozenset()) <= (placeholders(model) or frozenset()) | left_out, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_has_the_forms_of_its_language(language: str) -> None:
    ours = words(language)
    forms = {Words(theme(language)).ways.category(number) for number in range(100)}
    for key in {PLURAL.sub("", key) for key in ours if PLURAL.search(key)}:
        assert {each.removeprefix(f"{key}.") for each in ours if PLURAL.sub("", each) == key} == forms


def test_all_words_are_said_and_no_others() -> None:
    keys = {PLURAL.sub("", key) for key in words("en")}
    places = {key.split(".")[0] for key in keys}
    texts = [path.read_text(encoding="utf-8") for path in (*TEMPLATES, *CODE)]
    said = {key for text in texts for key in SAYS.findall(text)}
    said |= {
        key
        for text in texts
        for key in NAMED.findall(text)
        if key.split(".")[0] in places and not key.endswith(".html")
    }
    for path in SCRIPTS:
        calls = re.findall(r'say\([^"\n]*"(\w+)"(?: : "(\w+)")?', path.read_text(encoding="utf-8"))
        said |= {f"script.{key}" for call in calls for key in call if key}
    begun = {key for key in said if key.endswith((".", "_")) or key not in keys}
    unsaid = {key for key in keys - said if not any(key.startswith(start) for start in begun)}
    assert unsaid == set()
    assert {start for start in begun if not any(key.startswith(start) for key in keys)} == set()


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_template_has_no_words_of_its_own(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    given = " ".join(re.findall(r"\{[{%].*?[}%]\}", source, re.DOTALL))
    assert re.findall(r'[("]"[A-Z][a-z]+[^"]*"|, "[A-Z][^"]*"', given) == []  # handed to a macro
    bare = re.sub(r"<(style|code|svg)\b.*?</\1>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", source, flags=re.DOTALL)
    bare = bare.replace('lang=""', "")
    shown = re.findall(r"(?:^|>)([^<>]*)(?:<|$)", bare)
    named = re.findall(r'(?:title|aria-label|alt|placeholder)="([^"]*)"', bare)
    assert [text.strip() for text in (*shown, *named) if re.search("[A-Za-z]", text)] == []


def test_scripts_have_no_words_of_their_own() -> None:
    for path in SCRIPTS:
        code = re.sub(r"^\s*(//|/\*\*).*$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        code = re.sub(r"console\.\w+\(.*", "", code)
        assert re.findall(r"""["'`][A-Z][a-z]+[ "'`]""", code) == [], path.name


LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
OTHERS = str.maketrans(
    LATIN, "".join(chr(0x410 + at) for at in range(26)) + "".join(chr(0x430 + at) for at in range(26))
)


def other(text: str) -> str:
    """The text in letters of another alphabet, but for the names in braces."""
    return "".join(part if part.startswith("{") else part.translate(OTHERS) for part in re.split(r"(\{\w+\})", text))


def other_theme() -> Theme:
    """The default theme in a language without a Latin letter: what is in one did not come from the words."""
    english = theme("en")
    return replace(english, language="ru", words=tuple((key, other(text)) for key, text in english.words))


def other_article(origin: Any, slug: str) -> AttributedArticle:
    """The sample in such letters."""
    item = sample(origin=origin, slug=slug)
    article = replace(
        item.article,
        title=other(item.article.title),
        body=MappedText.of(other(item.article.text)),
        path=other(item.article.path),
        authors=(other("Ada Lind"), other("Bo Lund")),
        publisher=other("The Post"),
        language="ru",
        diagnostics=(Diagnostic(Location("a"), "other-language", other("told"), "none"),),
        date=None if origin == "machine" else item.article.date,
    )
    sources = tuple(replace(source, name=other(source.name), role=other(source.role)) for source in item.sources)
    checked = tuple(
        replace(
            each,
            told=replace(each.told, status="disputed", on=other("there"), date="2024-03-02", via="lee",
                         note=other("so"), claim="bridge", hedges=each.content),
        ) if each.id == "a-safe" else replace(each, told=replace(each.told, claim="bridge"))
        for each in item.attributions
    )  # fmt: skip
    types: tuple[RelationType, ...] = get_args(RelationType)
    relations = tuple(Relation(type=type_, of="a-report", to=("a-night",)) for type_ in types)
    return replace(item, article=article, sources=sources, attributions=checked, relations=relations,
                   withdrawn=("a-gone",))  # fmt: skip


def english_left(page: str) -> set[str]:
    """What readers see or hear of a page, and search engines show, that has Latin letters: but for addresses, ids, the
    names of files, code, and the sample of a label.
    """
    root = html5lib.parse(page, namespaceHTMLElements=False)
    found: list[str] = []
    for element in root.iter():
        is_seen = isinstance(element.tag, str) and element.tag not in ("script", "style", "code", "pre")
        found += [element.text or ""] * is_seen + [element.tail or ""]
        found += [element.get(name, "") for name in ("aria-label", "title", "alt", "placeholder", "data-name")]
        told = (element.get("name") or element.get("property") or "").removeprefix("og:")
        found += [element.get("content", "")] if told in ("description", "title", "site_name") else []
    plain = (re.sub(r"https?://\S+|[\w./-]+\.\w{2,5}\b|\bT1\b|\ba-\w+", "", text) for text in found)
    return {text.strip() for text in plain if re.search("[A-Za-z]", text)}


def test_no_page_has_english_words_that_no_file_of_words_has() -> None:
    config = Config(
        title=other("Sample"), author=other("Editor"), license="0", base_url="https://a.example", language="ru"
    )
    articles = [other_article("author", "a"), other_article("machine", "b")]
    text = replace(page(), title=other("Method"), body=MappedText.of(""), elements=(), blocks=())
    site = link(articles, (text,), config)
    outputs, told = render(site, other_theme(), generated_by="1", data=data_files())
    assert told == ()
    pages = {each.path: each.data.decode() for each in outputs if each.path.endswith(".html")}
    assert {path: english_left(made) for path, made in pages.items() if english_left(made)} == {}
    assert len(pages) > 20


def test_pages_of_a_long_list_have_none_either() -> None:
    config = Config(title="0", language="ru")
    plain = other_article("author", "a")
    bare = replace(plain, attributions=(), sources=(), relations=(), withdrawn=())
    days = [date(2020 + at % 3, 1 + at % 12, 1) if at else None for at in range(ROWS + 1)]
    many = [replace(bare, article=replace(bare.article, slug=f"a{at}", date=day)) for at, day in enumerate(days)]
    outputs, _ = render(link([*many, plain], (), config), other_theme(), generated_by="1")
    lists = [each.data.decode() for each in outputs if re.match(r"(lists/.*/)?index\.html", each.path)]
    assert len(lists) > 3
    assert [english_left(made) for made in lists if english_left(made)] == []


def test_worksheet_has_none_either() -> None:
    made = worksheet(other_article("author", "a"), other_theme(), generated_by="1")
    assert isinstance(made, str)
    assert english_left(made) == set()


def test_an_article_in_another_language_than_the_page_says_so() -> None:
    site = link([sample()], (), Config(language="de"))
    outputs, _ = render(site, theme("de"), generated_by="1")
    pages = {each.path: each.data.decode() for each in outputs if each.path.endswith(".html")}
    assert all('<html lang="de">' in made for made in pages.values())
    assert '<article lang="en">' in pages["articles/bridge/index.html"]
    for path in ("articles/bridge/index.html", "claims/index.html", "index.html", "articles/bridge/cite.html"):
        root = html5lib.parse(pages[path], namespaceHTMLElements=False)
        spoken = [each for each in root.iter() if "beam" in (each.text or "") or "bridge is" in (each.text or "")]
        parents = {child: parent for parent in root.iter() for child in parent}
        seen = [
            each
            for each in spoken
            if each.tag not in ("title", "script", "code") and "cite" not in each.get("class", "")
        ]
        assert seen
        assert {language_of(each, parents) for each in seen} == {"en"}, path
    english = {
        each.path: each.data.decode() for each in render(site, theme("en"), generated_by="1")[0] if ".html" in each.path
    }
    assert not any(made.count(" lang=") > 1 for made in english.values())


def language_of(element: Any, parents: Mapping[Any, Any]) -> str:
    while not element.get("lang"):
        element = parents[element]
    return str(element.get("lang"))


@pytest.mark.parametrize(
    ("language", "day", "month", "number", "quote"),
    [
        ("en", "1 March 2026", "March 2026", "1,200", "“x”"),
        ("de", "1. März 2026", "März 2026", "1.200", "„x“"),
        ("de-CH", "1. März 2026", "März 2026", "1’200", "„x“"),  # CLDR has had both apostrophes
        ("fr", "1 mars 2026", "mars 2026", "1\u202f200", "«\u00a0x\u00a0»"),
        ("es", "1 de marzo de 2026", "marzo de 2026", "1.200", "«x»"),
    ],
)
def test_days_numbers_and_quotation_marks_are_those_of_the_language(
    language: str, day: str, month: str, number: str, quote: str
) -> None:
    say, when = Words(theme(language)), date(2026, 3, 1)
    many = say.ways.number(1200).replace("'", "’")
    assert (say.ways.day(when), say.ways.month(when), many, say("quote", words="x")) == (day, month, number, quote)


def test_french_none_is_singular_as_its_rules_say() -> None:
    assert Words(theme("fr")).count("count.claims", 0) == "0 affirmation"
    assert Words(theme("en")).count("count.claims", 0) == "0 claims"
    assert Words(theme("fr")).count("count.claims", 1_000_000).endswith("affirmations")


def test_region_that_nobody_knows_has_the_ways_of_its_language() -> None:
    assert Words(theme("de-XX")).ways.day(date(2026, 3, 1)) == "1. März 2026"


def test_html_in_words_stays_and_nothing_else_becomes_it() -> None:
    say = Words(Theme(name="t", templates=(), assets=(), words=(("a", "<b> {x} & {y}"),)))
    assert say("a", x=Markup("<i>"), y="<u>") == "&lt;b&gt; <i> &amp; &lt;u&gt;"


def test_english_site_never_loads_the_library_of_languages() -> None:
    code = (
        "import sys; from pathlib import Path; from generator.read.theme import read_theme; import generator.cli\n"
        "from generator.render.words import Words\n"
        "say = Words(read_theme(Path(), 'default', language='en-GB')[0]); say.count('count.claims', 2)\n"
        "assert 'babel' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
