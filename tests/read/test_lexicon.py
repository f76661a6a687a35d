"""The word lists are one table: word → facts."""

import re
import tomllib
from pathlib import Path

import pytest

from generator.data import lexicon_folder
from generator.name.words import country, normalised, people
from generator.read.lexicon import lexicon_of, read_lexicon

FILES = sorted(lexicon_folder().glob("*.toml"))


def test_files_become_one_table() -> None:
    ours = {"facts": {"office": "mayor chief_whip"}, "countries": {"Iran": {"people": ["Persian"], "also": ["Tehran"]}}}
    more = {
        "facts": {"kin": "mayor"},
        "countries": {"Iran": {"people": ["Iranian"], "also": []}},
        "same": {"gop": "republican"},
    }
    lexicon = lexicon_of([ours, more])
    assert lexicon.facts == {"mayor": {"office", "kin"}, "chief whip": {"office"}}
    assert lexicon.tells("mayor", "media", "kin")
    assert not lexicon.tells("mayor", "media")
    assert lexicon.any_tells(["a", "chief whip"], "office")
    assert lexicon.country == dict.fromkeys(["iran", "tehran", "persian", "iranian"], "Iran")
    assert lexicon.governing == {"iran", "tehran"}
    assert lexicon.same == {"gop": "republican"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_lists_are_sorted_lower_case_and_without_doubles(file: Path) -> None:
    for fact, words in tomllib.loads(file.read_text(encoding="utf-8")).get("facts", {}).items():
        assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", fact)
        assert words.split() == sorted({word.lower() for word in words.split()}), fact


def test_every_fact_is_asked_for() -> None:
    package = lexicon_folder().parents[1]
    files = (path for place in ("name", "link", "model") for path in (package / place).glob("*.py"))
    code = "".join(path.read_text(encoding="utf-8") for path in files)
    asked = set(re.findall(r'"([a-z-]+)"', code))
    assert {fact for facts in read_lexicon().facts.values() for fact in facts} <= asked


@pytest.mark.parametrize(
    ("words", "land"), [("Tehran", "Iran"), ("the United Kingdom", "United Kingdom"), ("Ann Lee", "")]
)
def test_country(words: str, land: str) -> None:
    assert country(words, read_lexicon()) == land


@pytest.mark.parametrize(
    ("words", "land"), [("Icelanders", "Iceland"), ("Swiss", "Switzerland"), ("Iceland", ""), ("Danes", "Denmark")]
)
def test_people(words: str, land: str) -> None:
    assert people(words, read_lexicon()) == land


@pytest.mark.parametrize(
    ("word", "plain"), [("Tehran’s", "iran"), ("Democrat", "democratic"), ("Danes", "denmark"), ("Holt’s", "holt")]
)
def test_words_are_compared_without_ending(word: str, plain: str) -> None:
    assert normalised(word, read_lexicon()) == plain
