"""The language of an article, and what follows from it."""

import pytest

from generator.attribute import found_by
from generator.model.article import Format, SourceFile
from generator.model.attribution import Found
from generator.parse import parse
from generator.pipeline.engine import engine_of

GERMAN = "Der Rat hat am Montag beschlossen, die Brücke für sechs Monate zu sperren, und die Fähre soll fahren. " * 3
ENGLISH = "The council voted on Monday to close the bridge for six months, and a ferry is to run meanwhile. " * 3


def language(text: str, format_: Format = "text", *, site: str = "en") -> str:
    return parse(SourceFile(path="seeds/a.x", text=text, format=format_, language=site)).language


@pytest.mark.parametrize(
    ("text", "format_", "expected"),
    [
        (ENGLISH, "text", "en"),
        (GERMAN, "text", "de"),
        (GERMAN, "markdown", "de"),
        (f"---\nlanguage: de-CH\n---\n\n{ENGLISH}", "markdown", "de-CH"),
        (f"<html lang='en-US'><p>{ENGLISH}</p>", "html", "en-US"),
        (f"<html lang='en-US'><p>{GERMAN}</p>", "html", "de"),  # the default of the program that made the page
        (f"<html lang='fr'><p>{ENGLISH}</p>", "html", "fr"),
        (f"<html lang='fr'><p>{ENGLISH}</p><html><p>{ENGLISH}</p>", "html", "fr"),
        (f"<p>{GERMAN}</p>", "html", "de"),
    ],
)
def test_language_is_declared_else_found(text: str, format_: Format, expected: str) -> None:
    assert language(text, format_) == expected


def test_site_tells_the_language_of_what_is_too_short() -> None:
    assert (language("Grüße.", site="de"), language("Grüße."), language(ENGLISH, site="de")) == ("de", "en", "en")


def test_another_language_is_told_once() -> None:
    article = parse(SourceFile(path="seeds/a.txt", text=GERMAN, format="text"))
    assert [each.code for each in article.diagnostics] == ["other-language"]
    assert " ".join(article.text.split()) == " ".join(GERMAN.split())


def test_machine_finds_nothing_in_what_it_does_not_read() -> None:
    @engine_of
    def engine(_: object) -> Found:
        raise AssertionError("the engine was asked")

    article = parse(SourceFile(path="seeds/a.txt", text=GERMAN, format="text"))
    assert not article.is_english
    assert found_by(engine, article).attributions == ()
