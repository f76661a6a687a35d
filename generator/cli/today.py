"""The day that a build takes for today: the only place that looks at the clock for it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

import click

VARIABLE = "SOURCE_DATE_EPOCH"  # https://reproducible-builds.org/specs/source-date-epoch/


def today(given: datetime | None = None) -> date:
    """The day that was given, else that of SOURCE_DATE_EPOCH (seconds since 1970, UTC), else today's."""
    if given:
        return given.date()
    epoch = os.environ.get(VARIABLE, "")
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
    except (ValueError, OverflowError, OSError) as error:
        raise click.UsageError(f"{VARIABLE} is {epoch!r}, and must be a number of seconds since 1970") from error
