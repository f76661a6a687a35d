"""Dates, numbers and plurals of any language, by Babel; English sites never load it (see `words.py`)."""

from __future__ import annotations

from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, format_percent

from generator.render.english import English


class Local(English):
    """The ways of a language that Babel knows."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._days: dict[date, str] = {}  # lists ask for the same ones again and again

    def category(self, number: int) -> str:
        """Which plural a number asks for: "one", "few", "many", "other" and so on."""
        return self._locale.plural_form(number)

    def number(self, number: int) -> str:
        """A whole number, its thousands set apart."""
        return format_decimal(number, locale=self._locale)

    def percent(self, part: float) -> str:
        """A part of 1 in percent."""
        return format_percent(part, locale=self._locale)

    def day(self, day: date) -> str:
        """A day in words."""
        if day not in self._days:
            self._days[day] = format_date(day, "long", self._locale)
        return self._days[day]

    def month(self, day: date) -> str:
        """The month of a day, with its year."""
        return format_skeleton("yMMMM", day, locale=self._locale)


def local(language: str) -> English:
    """The ways of a language, those of its mother tongue where the region is unknown, else English ones."""
    for tag in (language, language.split("-")[0]):
        try:
            return Local(Locale.parse(tag, sep="-"))
        except (UnknownLocaleError, ValueError):
            continue
    return English()
