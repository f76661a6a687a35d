"""The annotation brackets in the text of a Markdown file: found with the words they hold, written, rewritten."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import count

from generator.model.article import Article
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.brackets import Attributes, scan

_BLANK_LINES = re.compile(r"\n[ \t]*\r?\n\s*")
_NOTES = re.compile(r"(?:\[\^[^\]\s\[]+\])+")
_PART = re.compile(
    r"\s*(?:#(?P<key>[\w\-]+)|\.(?P<flag>[\w\-]+)"
    r"|(?P<name>[\w\-]+)=(?P<value>\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|[^\s\"'{}]+))",
    re.DOTALL,
)
_FIRST = ("cue", "mention", "not")  # flags that say what the brackets are
_BARE = re.compile(r"[^\s\"'{}]+")
_ADDRESS = re.compile(r"(https?://[^\s<>]+)")
_SIGN = re.compile(r"[\\`*_\[\]<>{}~&]|^[#+\-]")
_ITEM = re.compile(r"^(\d{1,9})([.)])")  # of a list


@quick
class Bracket:
    """A pair of brackets with braces. `[` stands at `open`, `]` at `close`, the braces end before `end`.

    Footnotes right behind it, its evidence, end before `tail`.
    """

    open: int
    close: int
    end: int
    tail: int
    span: Span
    attributes: Attributes


@quick
class Patch:
    """`text` in place of [start, end) of a file; two at one place are applied in their order."""

    start: int
    end: int
    text: str


def brackets(article: Article, text: str) -> tuple[Bracket, ...]:
    """The annotation brackets in the text of the article's file, outer before inner."""
    places = _places(article)
    inputs = [at for at, _ in places]
    found = []
    for start, end in _chunks(text):
        first, last = bisect_left(inputs, start), bisect_left(inputs, end)
        if first == last:
            continue
        for mark in scan(text[start:end])[0]:
            low = bisect_left(inputs, start + mark.open)
            high = bisect_left(inputs, start + mark.close)
            is_word = low < len(inputs) and inputs[low] == start + mark.open  # a bracket in a code block is a word
            span = None if is_word else _trimmed(article.text, [place for _, place in places[low:high]])
            if span:
                notes = _NOTES.match(text, start + mark.end)
                ends = (start + mark.end, notes.end() if notes else start + mark.end)
                found.append(Bracket(start + mark.open, start + mark.close, *ends, span, mark.attributes))
    return tuple(found)


def patched(text: str, patches: Iterable[Patch]) -> str:
    """The text with all patches; they must not overlap."""
    out = []
    position = 0
    for patch in sorted(patches, key=lambda patch: (patch.start, patch.end)):
        out += [text[position : patch.start], patch.text]
        position = patch.end
    return "".join([*out, text[position:]])


def braces(values: Mapping[str, str], *, key: str = "", flags: Collection[str] = ()) -> str:
    """New attributes in braces.

    >>> braces({"by": "ann", "note": "so she says"}, flags=["direct"])
    '{by=ann note="so she says" .direct}'
    """
    first = [f"#{key}" if key else "", *(f".{flag}" for flag in flags if flag in _FIRST)]
    said = [f"{name}={_quoted(item)}" for name, item in values.items() if item]
    return "{" + " ".join(filter(None, [*first, *said, *(f".{flag}" for flag in flags if flag not in _FIRST)])) + "}"


def rewritten(
    raw: str, *, values: Mapping[str, str], flags: Mapping[str, bool] | None = None, key: str | None = None
) -> str:
    """Attributes in braces with some values set ("": taken out) and flags put in or out; the others as they stand.

    >>> rewritten("{#yes by=ann .draft}", values={"by": "bea"}, flags={"draft": False})
    '{#yes by=bea}'
    """
    waiting = {name: item for name, item in values.items() if item}
    put_in = [flag for flag, is_on in (flags or {}).items() if is_on]
    out = []
    for part in _PART.finditer(raw, 1, len(raw) - 1):
        space = part[0][: len(part[0]) - len(part[0].lstrip())]
        name, flag = part["name"], part["flag"]
        if name in values:
            if name in waiting:
                out.append(f"{space}{name}={_kept(part['value'], waiting.pop(name))}")
        elif flag and flags and flag in flags:
            if flags[flag]:
                out.append(part[0])
                put_in.remove(flag)
        elif not (part["key"] and key is not None):
            out.append(part[0])
    out += [f" {name}={_quoted(item)}" for name, item in waiting.items()]
    out += [f" .{flag}" for flag in put_in]
    return "{" + "".join([f"#{key} " if key else "", "".join(out).lstrip()]).rstrip() + "}"


def _kept(written: str, wanted: str) -> str:
    """The value as it is written, if it says what is wanted."""
    plain = re.sub(r"\\([\\\"'])", r"\1", written[1:-1]) if written[0] in "\"'" else written
    return written if plain == wanted else _quoted(wanted)


def _quoted(item: str) -> str:
    words = " ".join(item.split())
    if _BARE.fullmatch(words):
        return words
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _places(article: Article) -> list[tuple[int, int]]:
    """Where each character of the article stands in its file, in the order of the file."""
    out = []
    for run in article.body.runs:
        if run.length == run.input_length:
            out += [(run.input_start + number, run.start + number) for number in range(run.length)]
        elif run.input_length:
            out += [(run.input_start, run.start + number) for number in range(run.length)]
    return sorted(out)


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches without a blank line in them; no bracket is open over one."""
    position = 0
    for match in _BLANK_LINES.finditer(text):
        yield position, match.start()
        position = match.end()
    yield position, len(text)


def _trimmed(text: str, places: list[int]) -> Span | None:
    words = [place for place in places if not text[place].isspace()]
    return Span(min(words), max(words) + 1) if words else None


def note(text: str, words: str) -> tuple[str, str]:
    """A footnote that the text has not yet: the reference to it, and its line, in which addresses are links.

    >>> note("Yes.[^evidence-1]", "She *said* so.")
    ('[^evidence-2]', '[^evidence-2]: She \\\\*said\\\\* so.')
    """
    reference = next(each for number in count(1) if (each := f"[^evidence-{number}]") not in text)
    parts = _ADDRESS.split(" ".join(words.split()))
    told = "".join(
        f"<{part}>" if number % 2 else _ITEM.sub(r"\1\\\2", _SIGN.sub(r"\\\g<0>", part))
        for number, part in enumerate(parts)
    )
    return reference, f"{reference}: {told}"


def with_notes(text: str, lines: Sequence[str]) -> str:
    """The text with footnotes at its end, behind those that stand there."""
    if not lines:
        return text
    line_end = "\r\n" if "\r\n" in text else "\n"
    last_line = text.rstrip().rpartition("\n")[2]
    gap = line_end * (1 - text.endswith("\n") + 1 - last_line.startswith("[^"))
    return text + gap + "".join(f"{line}{line_end}" for line in lines)
