"""Values: frozen, with slots, made in C; they cost little to define, and little to make."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, field
from dataclasses import replace as whole_copy
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform

from msgspec import Struct
from msgspec import field as factory
from msgspec.structs import replace

Value = TypeVar("Value")
_struct: Any = type(Struct)  # what makes the kinds of structs; msgspec does not say what it takes
_SLOTS: dict[type, list[tuple[str, MemberDescriptorType]]] = {}  # of each kind that is no struct


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def quick(kind: type[Any] | None = None, /, *, kw_only: bool = False, eq: bool = True, order: bool = False) -> Any:
    """`dataclass(frozen=True, slots=True)` for a kind that no other builds on, made as a struct of msgspec.

    To set a field takes a twelfth of the time then, and a program that starts writes no methods for hundreds of kinds.
    What the standard library asks of a dataclass (`replace`, `fields`, `asdict`), it finds here too. Every field is an
    argument, and one that counts where two are compared; a kind with others is a plain dataclass.
    """

    def made(kind: type[Any]) -> type[Any]:
        told = dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=kw_only)(kind)
        own = {name: value for name, value in vars(told).items() if name not in ("__dict__", "__weakref__")}
        for each in told.__dataclass_fields__.values():
            if not (each.init and each.compare and each.repr):
                raise TypeError(f"{each.name} of {kind.__name__} is left out somewhere: make it a plain dataclass")
            if each.default_factory is not MISSING:
                own[each.name] = factory(default_factory=each.default_factory)
        bases = tuple(base for base in kind.__bases__ if base is not object)
        struct: type[Any] = _struct(
            kind.__name__, (Struct, *bases), own, frozen=True, kw_only=kw_only, eq=eq, order=order
        )
        return struct

    return made if kind is None else made(kind)


def changed(old: Value, **new: object) -> Value:
    """The value with other fields, as `dataclasses.replace` makes it, in a fifth of the time. Of one that is no struct
    nothing is checked. What a kind has as `RESTING` is not there yet, and is left to be asked for.
    """
    if isinstance(old, Struct):
        return replace(old, **new)
    kind: Any = type(old)
    if kind not in _SLOTS:
        own = {name: each for base in reversed(kind.__mro__) for name, each in vars(base).items()}
        slots = [(name, each) for name, each in own.items() if isinstance(each, MemberDescriptorType)]
        _SLOTS[kind] = [(name, each) for name, each in slots if name not in getattr(kind, "RESTING", ())]
    made: Value = object.__new__(kind)
    left = len(new)
    for name, slot in _SLOTS[kind]:
        if name in new:
            slot.__set__(made, new[name])
            left -= 1
        else:
            slot.__set__(made, slot.__get__(old))
    return whole_copy(old, **new) if left else made  # type: ignore[type-var]  # a dataclass, some of which rested
