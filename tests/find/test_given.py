"""He or she, by the letters of a first name."""

import numpy as np
import pytest

from generator.data import model_folder
from generator.find.given import WHOLE, grams, he_or_she

WEIGHTS = np.fromfile(model_folder() / "given.bin", np.int8)


@pytest.mark.parametrize(
    ("name", "is_man"),
    [
        ("John", True),
        ("Mary", False),
        ("Sergei", True),
        ("Svetlana", False),
        ("Keiko", False),
        ("Chukwuemeka", True),
        ("Søren", True),
        ("Zoé", False),
    ],
)
def test_a_first_name_tells_he_or_she(name: str, is_man: bool) -> None:
    assert (he_or_she(name, WEIGHTS) > 0) == is_man
    assert abs(he_or_she(name, WEIGHTS)) > 2


def test_a_name_counts_by_its_letters_whatever_its_case() -> None:
    assert he_or_she("MARY", WEIGHTS) == he_or_she("mary", WEIGHTS)
    assert len(grams("Jo", 100)) == 6 + WHOLE
    assert all(0 <= place < 100 for place in grams("Jo", 100))


def test_nothing_learnt_tells_nothing() -> None:
    assert he_or_she("Mary", np.zeros(8, np.int8)) == 0
