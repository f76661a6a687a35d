"""Values: frozen dataclasses with slots that cost little to define, and little to make."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from types import MemberDescriptorType
from typing import Any, TypeVar, dataclass_transform

Value = TypeVar("Value")
_UNSET = object()
_SLOTS: dict[type, list[tuple[str, MemberDescriptorType]]] = {}  # of each kind


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def quick(kind: type[Any] | None = None, /, *, kw_only: bool = False, eq: bool = True) -> Any:
    """`dataclass(frozen=True, slots=True)`, whose methods are written when one is first called.

    A program that starts defines hundreds of kinds and makes few of them; what `dataclass` writes for all of them is a
    third of its start. And `__init__` sets each slot itself, where that of `dataclass` looks it up by its name.
    """

    def made(kind: type[Any]) -> type[Any]:
        kind = dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(kind)
        names = frozenset(each.name for each in fields(kind))

        def set_nothing(self: object, name: str, *given: object) -> None:
            if type(self) is kind or name in names:
                raise FrozenInstanceError(f"cannot assign to field {name!r}")
            (super(kind, self).__setattr__ if given else super(kind, self).__delattr__)(name, *given)

        for name, method in (("__setattr__", set_nothing), ("__delattr__", set_nothing), *_METHODS):
            setattr(kind, name, method)
        _write_later(kind, "__init__", _init)
        if eq:
            _write_later(kind, "__eq__", _eq)
            _write_later(kind, "__hash__", _hash)
        return kind

    return made if kind is None else made(kind)


def _write_later(kind: type[Any], name: str, write: Callable[[type[Any]], Callable[..., Any]]) -> None:
    """The method of that name, unless the kind has its own; it writes itself where it is called."""
    if name in vars(kind) and vars(kind)[name] is not None:
        return

    def first(self: object, *given: object, **named: object) -> object:
        written = write(kind)
        setattr(kind, name, written)
        return written(self, *given, **named)

    setattr(kind, name, first)


def _init(kind: type[Any]) -> Callable[..., Any]:
    names: dict[str, Any] = {"_unset": _UNSET}
    given, body = {False: ["self"], True: ["*"]}, []
    for each in fields(kind):
        if not each.init:
            continue
        name, argument = each.name, each.name
        names[f"_set_{name}"] = getattr(kind, name).__set__
        if each.default is not MISSING:
            names[f"_of_{name}"] = each.default
            argument = f"{name}=_of_{name}"
        elif each.default_factory is not MISSING:
            names[f"_of_{name}"] = each.default_factory
            argument = f"{name}=_unset"
        made = f"_of_{name}() if {name} is _unset else {name}" if argument.endswith("_unset") else name
        given[each.kw_only is True].append(argument)
        body.append(f"_set_{name}(self, {made})")
    if hasattr(kind, "__post_init__"):
        body.append("self.__post_init__()")
    arguments = [*given[False], *(given[True] if len(given[True]) > 1 else ())]
    return _written(f"__init__({', '.join(arguments)})", body or ["pass"], names)


def _eq(kind: type[Any]) -> Callable[..., Any]:
    one, other = _row(kind, "self"), _row(kind, "other")
    same = f"return {one} == {other} if other.__class__ is self.__class__ else NotImplemented"
    return _written("__eq__(self, other)", [same], {})


def _hash(kind: type[Any]) -> Callable[..., Any]:
    return _written("__hash__(self)", [f"return hash({_row(kind, 'self')})"], {})


def _row(kind: type[Any], of: str) -> str:
    compared = (each.name for each in fields(kind) if each.compare)
    return f"({''.join(f'{of}.{name},' for name in compared)})"


def _written(head: str, body: list[str], names: dict[str, Any]) -> Callable[..., Any]:
    exec(f"def {head}:\n " + "\n ".join(body), names)
    method: Callable[..., Any] = names[head.partition("(")[0]]
    return method


def _shown(each: Field[Any], of: object) -> str:
    return f"{each.name}={getattr(of, each.name)!r}"


def _repr(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(_shown(each, self) for each in fields(self) if each.repr)})"


def _state(self: Any) -> list[object]:
    return [getattr(self, each.name) for each in fields(self)]


def _with_state(self: Any, state: list[object]) -> None:
    for each, told in zip(fields(self), state, strict=True):
        object.__setattr__(self, each.name, told)


_METHODS = (("__repr__", _repr), ("__getstate__", _state), ("__setstate__", _with_state))


def changed(old: Value, **new: object) -> Value:
    """The value with other fields, as `dataclasses.replace` makes it, in a fifth of the time: no value is checked, and
    one that is not there yet is left to be asked for.
    """
    kind = type(old)
    if kind not in _SLOTS:
        own = {name: each for base in reversed(kind.__mro__) for name, each in vars(base).items()}
        _SLOTS[kind] = [(name, each) for name, each in own.items() if isinstance(each, MemberDescriptorType)]
    made = object.__new__(kind)
    for name, slot in _SLOTS[kind]:
        if name in new:
            slot.__set__(made, new[name])
            continue
        try:
            slot.__set__(made, slot.__get__(old))
        except AttributeError:
            continue
    return made
