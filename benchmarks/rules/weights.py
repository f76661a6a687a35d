"""Weights of observations as a Python module that a person can read and a diff can show."""

from collections import defaultdict
from collections.abc import Mapping
from textwrap import wrap

WIDTH = 119
HEAD = '''"""{first}

Fitted by `python -m benchmarks.rules.fit` on the training split of PolNeAR 1.0.0 (counts of word classes, cue words;
none of its text). Between two "//": what observations have in common, then for each its last word and log-odds.
"""

from benchmarks.rules.table import table

{name} = table("""
{rows}
""")
'''


def module(name: str, first: str, weights: Mapping[str, float]) -> str:
    """The source of a module that defines `name` as the table of the weights."""
    groups: dict[str, list[str]] = defaultdict(list)
    for feature in sorted(weights):
        common, _, last = feature.rpartition(" ")
        groups[common].append(f"{last} {_short(weights[feature])}")
    rows = " // ".join(f"{common} | {' '.join(groups[common])}" for common in sorted(groups))
    lines = wrap(rows, WIDTH, break_long_words=False, break_on_hyphens=False)
    return HEAD.format(name=name, first=first, rows="\n".join(lines).replace("\\", "\\\\").replace('"', '\\"'))


def _short(weight: float) -> str:
    return f"{weight:.1f}".replace("-0.", "-.").removeprefix("0")
