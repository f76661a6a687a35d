"""Files that nobody would write: no exception, no word lost or added, no long wait (`benchmarks/hostile.py`)."""

from collections.abc import Callable

import pytest

from benchmarks import hostile
from generator.model.article import Article, SourceFile
from generator.parse import parse

INPUTS = 1_200  # nine seconds of processor time


def test_no_input_ends_in_an_exception_or_loses_a_word() -> None:
    told: list[str] = []
    assert hostile.fuzz(range(INPUTS), told.append) == 0, told


@pytest.mark.parametrize(
    ("broken", "complaint"),
    [
        (
            lambda file: parse(
                SourceFile(path=file.path, text=file.text.replace("w2x", ""), format=file.format, place=file.place)
            ),
            "lost",
        ),
        (
            lambda file: parse(
                SourceFile(path=file.path, text=file.text + " w1x", format=file.format, place=file.place)
            ),
            "added",
        ),
        (lambda file: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_fuzzer_sees_what_is_wrong(
    broken: Callable[[SourceFile], Article], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hostile, "parse", broken)
    told: list[str] = []
    hostile.fuzz(range(60), told.append)
    assert any(complaint in line for line in told)
