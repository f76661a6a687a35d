"""A value that is made quickly is the value that a dataclass would be."""

import pickle
from dataclasses import asdict, dataclass, field, fields, replace

import pytest
from msgspec import Struct

from generator.model.quick import changed, quick
from generator.model.span import Span


@dataclass(frozen=True, slots=True)
class _Plain:
    first: int
    second: str = "2"
    more: list[int] = field(default_factory=list)
    last: bool = False

    def __post_init__(self) -> None:
        if self.first < 0:
            raise ValueError(self.first)


@quick
class _Quick:
    first: int
    second: str = "2"
    more: list[int] = field(default_factory=list)
    last: bool = False

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
    with pytest.raises(AttributeError):
        made.first = 2  # type: ignore[misc]  # that is what is tried
    with pytest.raises(AttributeError):
        del made.first
    with pytest.raises(ValueError, match="-1"):
        kind(-1)
    with pytest.raises(TypeError):
        kind()  # type: ignore[call-arg]  # that is what is tried
    with pytest.raises(TypeError):
        kind(1, "b", [], True, 4)  # type: ignore[call-arg]  # that is what is tried
    with pytest.raises(TypeError):
        kind(1, third=3)  # type: ignore[call-arg]  # that is what is tried


def test_value_without_fields_can_be_made() -> None:
    assert _Empty() == _Empty()


@quick(eq=False)
class _Itself:
    first: int


@pytest.mark.parametrize("kind", [_Plain, _Quick])
def test_equal_values_are_one_and_others_are_not(kind: type[_Plain]) -> None:
    more = [1]
    assert kind(1, "b", more) == kind(1, "b", more) != kind(1, "c", more)
    assert kind(1) != object()
    assert repr(kind(1)) == f"{kind.__name__}(first=1, second='2', more=[], last=False)"
    assert pickle.loads(pickle.dumps(kind(1, last=True))) == kind(1, last=True)
    with pytest.raises(TypeError, match="unhashable"):
        hash(kind(1))


def test_the_standard_library_takes_it_for_a_dataclass() -> None:
    assert [each.name for each in fields(_Quick)] == ["first", "second", "more", "last"]
    assert asdict(_Quick(1)) == {"first": 1, "second": "2", "more": [], "last": False}
    assert replace(_Quick(1), last=True) == changed(_Quick(1), last=True) == _Quick(1, last=True)
    with pytest.raises(ValueError, match="-1"):
        changed(_Quick(1), first=-1)


def test_what_is_no_value_of_its_own_is_itself_alone() -> None:
    assert len({_Itself(1), _Itself(1)}) == 2


@pytest.mark.parametrize("left_out", [field(default=0, compare=False), field(init=False), field(default=0, repr=False)])
def test_a_field_that_is_left_out_somewhere_is_refused(left_out: int) -> None:
    class Told:
        first: int
        length: int = left_out

    with pytest.raises(TypeError, match="length of Told"):
        quick(Told)


def test_values_with_an_order_have_that_of_their_fields() -> None:
    assert sorted([Span(2, 3), Span(1, 5), Span(1, 4)]) == [Span(1, 4), Span(1, 5), Span(2, 3)]
    assert Span(1, 2) < Span(1, 3) <= Span(1, 3)
    assert isinstance(Span(1, 2), Struct)
