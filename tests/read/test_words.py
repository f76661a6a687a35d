"""Words of the interface: the nearest theme's first, and what can't be used is told."""

from pathlib import Path

from generator.read.theme import read_theme
from tests.read.test_theme import put


def test_words_of_a_theme_stand_above_its_parents_in_every_language(tmp_path: Path) -> None:
    put(tmp_path, "themes/mine/words/en.toml", '[mine]\nnew = "New"\nother = "Other"\n')
    put(tmp_path, "themes/mine/words/de.toml", '[mine]\nnew = "Neu"\n[card]\ncite = "Anführen"\n')
    theme, diagnostics = read_theme(tmp_path, "mine", language="de")
    words = dict(theme.words)
    assert (diagnostics, theme.language) == ((), "de")
    assert (words["mine.new"], words["mine.other"], words["card.cite"]) == ("Neu", "Other", "Anführen")
    assert words["card.note"] == "Anmerkung"


def test_region_has_the_words_of_its_language_and_its_own(tmp_path: Path) -> None:
    put(tmp_path, "themes/mine/words/de-CH.toml", '[article]\nclose = "Schliessen"\n')
    theme, _ = read_theme(tmp_path, "mine", language="de_ch")
    words = dict(theme.words)
    assert (theme.language, words["article.close"], words["card.note"]) == ("de-CH", "Schliessen", "Anmerkung")


def test_language_without_words_is_told_once_and_leaves_english(tmp_path: Path) -> None:
    theme, (diagnostic,) = read_theme(tmp_path, "default", language="it")
    assert (theme.language, dict(theme.words)["card.note"]) == ("en", "Note")
    assert (diagnostic.code, diagnostic.severity) == ("no-words", "note")
    assert 'no words in "it"' in diagnostic.what


def test_new_language_needs_no_more_than_a_file(tmp_path: Path) -> None:
    put(tmp_path, "themes/mine/words/it.toml", '[card]\nnote = "Nota"\n')
    theme, diagnostics = read_theme(tmp_path, "mine", language="it")
    words = dict(theme.words)
    assert (diagnostics, theme.language, words["card.note"], words["card.cite"]) == ((), "it", "Nota", "Cite")


def test_words_that_can_not_be_used_are_told_with_their_line_and_left_out(tmp_path: Path) -> None:
    text = '[front]\narticles = "{place}: x"\nundated = 7\nall = "{"\n[count]\nclaims.one = "{n.x}"\n'
    put(tmp_path, "themes/mine/words/en.toml", text)
    theme, diagnostics = read_theme(tmp_path, "mine")
    words = dict(theme.words)
    assert [(each.code, str(each.at)) for each in diagnostics] == [
        ("broken-theme", f"themes/mine/words/en.toml:{line}") for line in (2, 3, 4, 6)
    ]
    assert "get no {place}" in diagnostics[0].what
    assert diagnostics[0].fix == "use {site}"
    assert (words["front.articles"], words["front.undated"]) == ("{site}: articles", "Undated")
    assert words["count.claims.one"] == "{n} claim"


def test_file_that_is_no_toml_is_told_and_left_out(tmp_path: Path) -> None:
    put(tmp_path, "themes/mine/words/en.toml", "x\n")
    theme, (diagnostic,) = read_theme(tmp_path, "mine")
    assert (diagnostic.code, str(diagnostic.at)) == ("broken-toml", "themes/mine/words/en.toml:1:2")
    assert dict(theme.words)["card.note"] == "Note"
