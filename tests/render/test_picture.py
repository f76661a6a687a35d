"""The picture that a service shows where a page is shared."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from generator.model.attribution import AttributedArticle
from generator.model.site import Config, Site, Theme
from generator.read.theme import read_theme
from generator.render import render, undrawn
from generator.render.canvas import Typeface
from generator.render.drawing import drawn, fitted
from generator.render.picture import FACES, FOLDER, SIZE, Picture, Row, look, picture_of, plain
from generator.render.words import Words
from tests.render.samples import HEADLINE, ROOT, SAY, sample, site, theme

CONFIG = Config(title="The Daily Sample", base_url="https://a.example/news")
LOOK = look(theme())
OWN, SITES = "https://a.example/news/articles/bridge/picture.png", "https://a.example/news/picture.png"
PAPER, BLUE, ORANGE, GREEN = (LOOK.colours[name] for name in ("paper", "slot-1", "slot-2", "slot-3"))
RIGHT = 1128  # where the margin begins


def titled(headline: str) -> AttributedArticle:
    item = sample()
    return replace(item, article=replace(item.article, title=headline))


def files(of: Site, by: Theme | None = None) -> dict[str, bytes]:
    outputs, diagnostics = render(of, by or theme(), generated_by="Quoth 0.1.0")
    assert diagnostics == ()
    return {output.path: output.data for output in outputs}


def shown(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data)).convert("RGB")


def meta(page: str) -> dict[str, str]:
    return dict(re.findall(r'<meta (?:property|name)="([^"]*)" content="([^"]*)"', page))


def picture(*rows: Row, headline: str = "A bridge") -> Picture:
    return Picture(site="S", told="", headline=headline, title="Who speaks", caption="1 source", notice="", rows=rows)


def test_article_is_shared_with_its_own_picture_and_all_else_with_that_of_the_site() -> None:
    found = files(site(sample(), config=CONFIG))
    told = meta(found["articles/bridge/index.html"].decode())
    assert (told["og:image"], told["twitter:card"]) == (OWN, "summary_large_image")
    assert (told["og:image:width"], told["og:image:height"], told["og:image:type"]) == ("1200", "630", "image/png")
    assert HEADLINE in told["og:image:alt"]
    for path in (
        "index.html",
        "claims/index.html",
        "sources/index.html",
        "sources/lee/index.html",
        "method/index.html",
    ):
        assert meta(found[path].decode())["og:image"] == SITES, path
    assert all(shown(found[path]).size == SIZE for path in ("picture.png", "articles/bridge/picture.png"))
    assert f'"image":"{OWN}"' in found["articles/bridge/index.html"].decode()


def test_nothing_is_drawn_for_a_site_that_does_not_know_its_address() -> None:
    found = files(site(sample()))
    assert not any(path.endswith("picture.png") for path in found)
    told = meta(found["articles/bridge/index.html"].decode())
    assert "og:image" not in told and told["twitter:card"] == "summary"


def test_what_pictures_are_drawn_with_is_not_published() -> None:
    assert not any("letters" in path or FOLDER in path for path in files(site(sample(), config=CONFIG)))


def test_same_picture_gives_the_same_bytes() -> None:
    one = picture_of(sample(), CONFIG, SAY)
    assert drawn(one, LOOK) == drawn(one, look(replace(theme(), name="other")))


def test_picture_tells_who_speaks_most_first_and_how() -> None:
    found = picture_of(sample(), CONFIG, SAY)
    assert [(row.name, row.letter, row.slot, row.said, row.number) for row in found.rows[:2]] == [
        ("Ann Lee", "L", 1, (1, 2, 1), "4"),
        ("Ministry of Transport", "M", 2, (0, 0, 1), "1"),
    ]
    assert (found.headline, found.told, found.caption) == (HEADLINE, "4 March 2024", "8 sources, 11 claims")
    assert len(found.rows) == 4 and not found.rows[2].is_named


@pytest.mark.parametrize(("publisher", "told"), [("The Daily Sample", ""), ("Coast Radio", "Coast Radio")])
def test_publisher_that_is_the_site_is_not_named_twice(publisher: str, told: str) -> None:
    item = replace(sample(), article=replace(sample().article, publisher=publisher, date=None))
    assert picture_of(item, Config(title="The Daily Sample"), SAY).told == told


def test_picture_says_what_no_person_has_checked() -> None:
    machine, person = sample(origin="machine"), sample()
    some = replace(person, attributions=(machine.attributions[0], *person.attributions[1:]))
    notices = [picture_of(each, CONFIG, SAY).notice for each in (person, some, machine)]
    assert notices == ["", "in part not yet checked", "found by a machine, not yet checked"]
    assert "10 claims" in picture_of(machine, CONFIG, SAY).caption  # the unsure draft is not counted


@pytest.mark.parametrize("language", ["fr", "es", "de"])
def test_picture_speaks_the_language_of_the_site(language: str) -> None:
    words, _ = read_theme(ROOT, "default", language=language)
    own = files(site(sample(), config=replace(CONFIG, language=language)), words)
    assert shown(own["articles/bridge/picture.png"]).size == SIZE
    assert (
        picture_of(sample(), CONFIG, Words(words)).title
        == {"fr": "Qui parle", "es": "Quién habla", "de": "Wer spricht"}[language]
    )


def test_colour_and_kind_of_line_say_who_and_how() -> None:
    rows = (
        Row(letter="A", slot=1, name="A", said=(1, 0, 0), number="1"),
        Row(letter="B", slot=2, name="B", said=(0, 1, 0), number="1"),
        Row(letter="C", slot=3, name="C", said=(0, 0, 1), number="1"),
    )
    image = shown(drawn(picture(*rows), LOOK))
    found = []
    for colour in (BLUE, ORANGE, GREEN):
        lines = [[image.getpixel((x, y)) == colour for x in range(600, 1070)] for y in range(420, 600)]
        line = max(lines, key=sum)
        found.append((sum(line) / len(line), sum(a != b for a, b in pairwise(line))))
    (solid, breaks), (dashed, dashes), (dotted, dots) = found
    assert solid > 0.98 and breaks <= 1
    assert 0.5 < dashed < 0.8 and 20 < dashes < 40
    assert dotted < 0.5 and dots > 60


@pytest.mark.parametrize(
    "headline",
    [
        "A",
        "Wind " * 80,
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen",
        "W" * 400,
        "Short, then " + "W" * 100 + " and some more words to read",
        "Titre\u202f: « oui »",
    ],
    ids=["short", "long", "word", "endless", "mixed", "spaces"],
)
def test_no_headline_leaves_its_room(headline: str) -> None:
    with_it, without = (shown(drawn(picture(headline=words), LOOK)) for words in (plain(headline), "A"))
    margins = [(0, 0, 60, 630), (RIGHT + 8, 0, 1200, 630), (0, 500, 1200, 630), (0, 0, 1200, 90)]
    assert all(with_it.crop(box).tobytes() == without.crop(box).tobytes() for box in margins)


def test_long_headline_ends_in_an_ellipsis_behind_a_whole_word() -> None:
    cut = fitted("Council votes, after a long debate, to close the bridge", Typeface(LOOK.faces[0]), 74)
    assert cut == "Council votes, after a long…"


def test_article_in_letters_that_the_typefaces_lack_is_shared_with_the_picture_of_the_site() -> None:
    of = site(titled("الجسر آمن"), config=CONFIG)
    found = files(of)
    assert "articles/bridge/picture.png" not in found
    assert meta(found["articles/bridge/index.html"].decode())["og:image"] == SITES
    (told,) = undrawn(of, theme())
    assert (told.code, told.at.path) == ("no-picture", "seeds/bridge.txt") and "“آ”" in told.what


@pytest.mark.parametrize(
    "headline", ["Erdoğan: ‘Łódź’ to Škoda", "Мост безопасен до весны", "Η γέφυρα είναι ασφαλής", "e\u0301te\u0301"]
)
def test_letters_of_europe_are_drawn(headline: str) -> None:
    of = site(titled(headline), config=CONFIG)
    assert "articles/bridge/picture.png" in files(of) and not [*undrawn(of, theme())]


@pytest.mark.parametrize("at", range(len(FACES)), ids=FACES)
def test_typefaces_have_each_letter_that_is_told(at: int) -> None:
    face = Typeface(LOOK.faces[at])
    empty = face.set("\ufffe", 40)[0].tobytes()
    lacking = [chr(code) for code in LOOK.letters if face.set(chr(code), 40)[0].tobytes() == empty]
    assert not lacking and len(LOOK.letters) > 700


def test_picture_has_the_colours_of_the_theme() -> None:
    data = files(site(sample(), config=CONFIG), theme("sepia"))["articles/bridge/picture.png"]
    assert shown(data).getpixel((0, 0)) == (0xF6, 0xEC, 0xD9)


def test_typeface_that_is_none_is_told_and_all_else_is_made() -> None:
    by = theme()
    broken = replace(
        by, assets=tuple((name, b"no font" if name == "picture/serif.woff2" else data) for name, data in by.assets)
    )
    outputs, (told,) = render(site(sample(), config=CONFIG), broken, generated_by="Quoth 0.1.0")
    assert told.code == "broken-theme" and "typeface" in told.what
    assert "articles/bridge/index.html" in {output.path for output in outputs}


def test_theme_without_letters_draws_nothing() -> None:
    by = theme()
    none = replace(by, assets=tuple((name, b"" if name == "picture/letters.txt" else data) for name, data in by.assets))
    assert not any(path.endswith("picture.png") for path in files(site(sample(), config=CONFIG), none))
