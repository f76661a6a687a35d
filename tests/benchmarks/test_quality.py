"""The shipped engine stays as good on our own texts as it was. The floors may only be raised."""

from collections import Counter

import pytest

from benchmarks import news
from benchmarks.agreement import Rate
from benchmarks.cases import cases, said, verdict
from benchmarks.corpus import labelled
from benchmarks.own import (
    attribution_rates,
    has_proper_name,
    is_fuller,
    named_by_label,
    same_name,
    source_scores,
)
from generator.pipeline.engine import engine

WHO_SAID_WHAT = {"attribution": (40, 0.85), "unseen": (14, 0.885)}
SAME_SOURCE = 0.97
NAMED_RIGHT = 0.93
# Right of 42, 159 and 80, some fewer than here, as other processors round otherwise; and in a wrong mouth.
SMALL = [("attribution", 39, 0), ("further", 143, 4), ("unread", 69, 5)]
NEWS = {"right": 4890, "another's": 345}


@pytest.mark.parametrize("folder", WHO_SAID_WHAT)
def test_who_said_what_is_found(folder: str) -> None:
    count, floor = WHO_SAID_WHAT[folder]
    rates = attribution_rates(engine(), folder)
    assert len(rates) >= count
    assert sum(rates.values(), Rate()).f1 >= floor


def test_sources_are_told_apart_and_named() -> None:
    same, named, count = source_scores()
    assert count >= 300
    assert same >= SAME_SOURCE
    assert named >= NAMED_RIGHT


def test_words_of_news_are_in_the_right_mouth() -> None:
    found = sum(news.counted(engine()).values(), Counter())
    assert found.total() == 5343
    assert found["right"] >= NEWS["right"]
    assert found["another's"] <= NEWS["another's"]


@pytest.mark.parametrize(
    ("name", "label", "is_right"),
    [
        ("Mr Lee", "Ann Lee", True),
        ("Ann", "Ann Lee", True),
        ("Bob Lee Poe", "Ann Poe", False),
        ("wife of Lee", "Lee", False),
        ("the poll", "the poll of voters", True),
        ("", "Lee", False),
    ],
)
def test_a_source_is_called_by_its_first_or_last_name(name: str, label: str, is_right: bool) -> None:
    assert news.is_called(name, label) == is_right


@pytest.mark.parametrize(("name", "right", "wrong_mouths"), SMALL)
def test_small_articles_are_right_and_words_in_the_right_mouth(name: str, right: int, wrong_mouths: int) -> None:
    verdicts = [verdict(case, said(case, engine())) for case in cases(name)]
    assert sum(not faults for faults, _ in verdicts) >= right
    assert sum(is_wrong for _, is_wrong in verdicts) <= wrong_mouths


@pytest.mark.parametrize(
    ("label", "has_name"),
    [
        ("Passengers", False),
        ("The ferryman", False),
        ("Sign on the depot gate", False),
        ("Norway", True),
        ("Parquo", True),
        ("Residents of Tell Amshir", True),
    ],
)
def test_a_label_with_a_proper_name_is_told_from_a_description(label: str, has_name: bool) -> None:
    text = "Passengers of the ferry to Tell Amshir pay by Parquo. Sign on!"
    assert has_proper_name(label, text) is has_name


def test_both_kinds_of_labels_are_all_that_are_named() -> None:
    _, named, _ = source_scores(list(labelled("unseen")))
    rates = named_by_label(labelled("unseen"))
    assert sum(rate.right for rate in rates) / sum(rate.wanted for rate in rates) == named


@pytest.mark.parametrize(
    ("name", "label", "is_right"),
    [
        ("the Tavrian Foreign Ministry", "Foreign Ministry of Tavria", True),
        ("Several passengers", "Passengers", True),
        ("An exit poll by the firm Dados", "Exit poll by Dados", True),
        ("a trial of 1,106 adults", "The trial", True),
        ("the museum’s own ledger", "Ledger of the museum", True),
        ("Mrs Moyle", "Edna Moyle", False),
        ("wife of Ingvar Brask", "Ingvar Brask", False),
        ("a spokesman for Mill Lake", "Mill Lake", False),
        ("Mill Lake’s mayor", "Mill Lake", False),
        ("a second trial", "The trial", False),
        ("a report", "Report of the Karsa Climate Panel", False),
        ("the Marlow council", "the Marston council", False),
    ],
)
def test_names_are_compared_fairly(name: str, label: str, is_right: bool) -> None:
    assert (same_name(name, label) or is_fuller(name, label)) is is_right
