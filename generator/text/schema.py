"""What a file of settings may hold, as a table: it reads the values, tells what is wrong, and prints the reference."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.text.nearest import nearest

MOST_UNKNOWN = 20  # keys that are told one by one; a table with more of them is something else

Tell = Callable[[str, str, str], None]  # of a key what is wrong, and how to mend it
Read = Callable[[object, Tell], Any]  # a value of the setting's own type, by what TOML made of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """A key: what it means ("" where the reference has a section for it), and its value where there is none.

    It is a text, one of the `allowed` ones where there are any; all else has a function that reads it and tells what is
    wrong.
    """

    key: str
    meaning: str = ""
    default: Any = ""
    allowed: tuple[str, ...] = ()
    read: Read | None = None

    def value(self, given: object, tell: Tell) -> Any:
        """The value of what a file gives, or the default."""
        if self.read:
            return self.read(given, tell)
        if self.allowed and given not in self.allowed:
            known = ", ".join(self.allowed)
            tell(
                self.key,
                f"`{self.key}` must be one of {known}, not {given!r}",
                f'write `{self.key} = "{self.default}"`',
            )
        elif not isinstance(given, str):
            tell(self.key, f"`{self.key}` must be text, not {given!r}", f'write `{self.key} = "…"`')
        else:
            return given
        return self.default


@dataclass(frozen=True, slots=True, kw_only=True)
class Schema:
    """The settings of a table; `unknown` says what another key is, with {} for it, and `fix` what to do about it.

    `tables`: the keys of tables that have schemas of their own.
    """

    settings: tuple[Setting, ...]
    unknown: str
    fix: str = "correct or remove it"
    tables: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """All keys, in the order in which they are told."""
        return (*(setting.key for setting in self.settings), *self.tables)

    def values(self, table: Mapping[str, object], tell: Tell) -> dict[str, Any]:
        """The value of each setting, whatever the table holds."""
        return {
            each.key: each.value(table[each.key], tell) if each.key in table else each.default for each in self.settings
        }

    def tell_unknown(self, table: Mapping[str, object], tell: Tell) -> None:
        """Tell of each key that is none of these, with the one that was probably meant."""
        keys = self.keys
        unknown = [key for key in table if key not in keys]
        for key in unknown[:MOST_UNKNOWN]:
            tell(key, self.unknown.format(key) + nearest(key, keys), self.fix)
        if rest := unknown[MOST_UNKNOWN:]:
            tell(rest[0], f'{len(rest):,} more keys that are not known, from "{rest[0]}" on', self.fix)

    def reference(self, *, with_defaults: bool) -> str:
        """The rows of a table in Markdown that tells of each setting."""
        told = (each for each in self.settings if each.meaning)
        if not with_defaults:
            return "".join(f"| `{each.key}` | {each.meaning} |\n" for each in told)
        return "".join(f"| `{each.key}` | {each.meaning} | {_shown(each.default)} |\n" for each in told)


def _shown(default: str) -> str:
    return f'`"{default}"`' if default else "none"
