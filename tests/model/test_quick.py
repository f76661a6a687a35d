"""A value that is made quickly is the value that a dataclass would be."""

from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from generator.model.quick import quick


@dataclass(frozen=True, slots=True)
class _Plain:
    first: int
    second: str = "2"
    more: list[int] = field(default_factory=list)
    last: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.first < 0:
            raise ValueError(self.first)


@quick
@dataclass(frozen=True, slots=True)
class _Quick:
    first: int
    second: str = "2"
    more: list[int] = field(default_factory=list)
    last: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.first < 0:
            raise ValueError(self.first)


@quick
@dataclass(frozen=True, slots=True, kw_only=True)
class _Empty:
    """Nothing to tell."""


@pytest.mark.parametrize("kind", [_Plain, _Quick])
def test_fields_are_set_by_place_and_by_name_with_their_defaults(kind: type[_Plain]) -> None:
    made = kind(1), kind(1, "b", [3]), kind(second="b", first=1, last=True)
    assert [(each.first, each.second, each.more, each.last) for each in made] == [
        (1, "2", [], False),
        (1, "b", [3], False),
        (1, "b", [], True),
    ]
    assert kind(1).more is not kind(1).more
    assert replace(kind(1), first=2) == kind(2)


@pytest.mark.parametrize("kind", [_Plain, _Quick])
def test_it_is_checked_and_stays_as_it_was_made(kind: type[_Plain]) -> None:
    made = kind(1)
    with pytest.raises(FrozenInstanceError):
        made.first = 2  # type: ignore[misc]  # that is what is tried
    with pytest.raises(ValueError, match="-1"):
        kind(-1)
    with pytest.raises(TypeError):
        kind()  # type: ignore[call-arg]  # that is what is tried
    with pytest.raises(TypeError):
        kind(1, "b", [], True)  # type: ignore[call-arg]  # that is what is tried
    with pytest.raises(TypeError):
        kind(1, third=3)  # type: ignore[call-arg]  # that is what is tried


def test_value_without_fields_can_be_made() -> None:
    assert _Empty() == _Empty()
