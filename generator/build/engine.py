"""The engine that finds who says what, made once a process."""

from functools import cache

from generator.attribute import Engine, trained
from generator.read import read_weights


@cache
def engine() -> Engine:
    """The trained engine with the shipped weights. Raises `DamagedModelError`."""
    return trained(read_weights())
