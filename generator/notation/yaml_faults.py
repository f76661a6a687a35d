"""What YAML lets pass, and no author means: a key written twice, and a text cut off by the sign of a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

SENTENCES = ("title", "description")  # keys whose value may well hold a "#"
DEEPEST = 2  # mappings in mappings that we read
_CUT = re.compile(r"[ \t]*#[^\n]*")


def yaml_faults(node: yaml.MappingNode, words: str) -> Iterator[tuple[int, str, str, str]]:
    """Offset in `words`, code, what and how to mend it, for the mapping read from them."""
    yield from _twice(node, 0)
    for key, value in node.value:
        if key.value in SENTENCES and isinstance(value, yaml.ScalarNode) and not value.style:
            cut = _CUT.match(words, value.end_mark.index)
            if cut:
                what = f'the {key.value} ends before "{cut[0].strip()[:20]}": "#" begins a comment'
                fix = f'write `{key.value}: "…"` with quotation marks if it is part of the {key.value}'
                yield value.end_mark.index, "cut-value", what, fix


def _twice(node: yaml.MappingNode, depth: int) -> Iterator[tuple[int, str, str, str]]:
    lines: dict[str, int] = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        line = key.start_mark.line + 2  # the first line is the one that opens the front matter
        if key.value in lines:
            what = f'"{key.value}" stands twice in the front matter, at lines {lines[key.value]} and {line}'
            yield key.start_mark.index, "repeated-key", what, "keep one of the two; until then the second counts"
        lines[key.value] = line
        if isinstance(value, yaml.MappingNode) and depth < DEEPEST:
            yield from _twice(value, depth + 1)
