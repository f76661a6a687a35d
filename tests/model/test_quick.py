"""A value that is made quickly is the value that a dataclass would be."""

import pickle
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
class _Quick:
    first: int
    second: str = "2"
    more: list[int] = field(default_factory=list)
    last: bool = field(default=False, kw_only=True)

    def __post_init__(self) -> None:
        if self.first < 0:
            raise ValueError(self.first)


@quick(kw_only=True)
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
    with pytest.raises(FrozenInstanceError):
        del made.first
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


@quick(eq=False)
class _Itself:
    first: int


@quick
class _Told:
    first: int
    place: int = field(default=0, compare=False, repr=False)
    length: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "length", self.first + 1)


class _More(_Quick):
    """One with more than a value has."""

    seen: int


@pytest.mark.parametrize("kind", [_Plain, _Quick])
def test_equal_values_are_one_and_others_are_not(kind: type[_Plain]) -> None:
    more = [1]
    assert kind(1, "b", more) == kind(1, "b", more) != kind(1, "c", more)
    assert kind(1) != object()
    assert repr(kind(1)) == f"{kind.__name__}(first=1, second='2', more=[], last=False)"
    assert pickle.loads(pickle.dumps(kind(1, last=True))) == kind(1, last=True)
    with pytest.raises(TypeError, match="unhashable"):
        hash(kind(1))


def test_a_field_may_be_left_out_of_what_is_compared_and_of_what_is_given() -> None:
    one, other = _Told(1, 2), _Told(1, 3)
    assert (one, hash(one), one.length) == (other, hash(other), 2)
    assert repr(one) == "_Told(first=1, length=2)"
    assert len({_Itself(1), _Itself(1)}) == 2


def test_what_is_made_of_a_value_may_hold_more() -> None:
    more = _More(1)
    more.seen = 3
    assert (more.first, more.seen) == (1, 3)
    with pytest.raises(FrozenInstanceError):
        more.first = 2  # type: ignore[misc]  # that is what is tried
