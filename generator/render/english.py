"""How English counts and dates: written here, so that an English site does not wait for the library."""

from __future__ import annotations

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class English:
    """The ways of English."""

    def category(self, number: int) -> str:
        """Which plural a number asks for."""
        return "one" if number == 1 else "other"

    def number(self, number: int) -> str:
        """ "1,200" """
        return f"{number:,}"

    def percent(self, part: float) -> str:
        """ "90%" for 0.9"""
        return f"{part:.0%}"

    def day(self, day: date) -> str:
        """ "8 January 2020" """
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

    def month(self, day: date) -> str:
        """ "January 2020" """
        return f"{MONTHS[day.month - 1]} {day.year}"
