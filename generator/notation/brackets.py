"""The scanner for annotation spans: `[words]{by=ID #key}`. It knows strings only, no Markdown library.

Grammar; white space between attributes is free, a line break is white space:

    span       = "[" words "]{" attribute* "}"          words may hold further spans, and balanced brackets of any kind
    attribute  = "#" name                               the key of this attribution, once
               | "." flag                               one of FLAGS
               | name "=" ( bare | quoted )             one of KEYS, each once
    name       = letters, digits, "_" and "-"
    bare       = one or more characters that are no white space, quotation mark or brace
    quoted     = a double or a single quotation mark, any characters, the same mark; a backslash before a quotation
                 mark or a backslash takes its meaning

Brackets after a backslash, inside `code`, inside the addresses of links and in comments are words. A bracket
pair that is not followed by "{" is none of ours: a link, or plain words. Broken attributes stay as words and are told
as a `Fault`; so are braces of ours without their brackets. One pass; the work is linear in the length of the text,
whatever is in it.

What is read here is a bracketed span to Pandoc too, names that begin with a digit apart. What the flags and keys mean
together is none of the scanner's business (see `authored`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from generator.model.quick import quick
from generator.notation.fields import KIND, KINDS, NAMED

FLAGS = tuple(sorted(("cue", "draft", "hedge", "mention", "not", *KINDS)))
KEYS = tuple(sorted({"a", "of", "ref", *NAMED} - {KIND.name}))
Role = Literal["not", "cue", "mention", "hedge", "part", "content", ""]
POINTERS: tuple[Role, ...] = ("not", "cue", "mention", "hedge")
_SHORT = 80  # characters of braces that are read once
LONGEST_ATTRIBUTES = 2_000  # characters; keeps an unclosed brace from being read to the end again and again

# Braces that only we write; "{#name}" alone belongs to headings in other dialects.
_OURS = r"(?:(?P<ours>(?:by|a|of|ref)=|\.(?:cue|mention|hedge|not|draft|direct|indirect|mixed)\b))"
_ADDRESS = re.compile(r"\(\s*(?:<[^<>\n]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+\"[^\"]*\")?\s*\)")  # of a link
_NO_OPENING = 'write "[" before its first word, in the same paragraph; each paragraph needs brackets of its own'
_NAME = re.compile(r"[^\W\d][\w\-]*|\d[\w\-]*")
_QUOTED = r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'"
_ATTRIBUTE = re.compile(  # or the end of them
    rf"\s*(?:(\}})|#({_NAME.pattern})|\.({_NAME.pattern})|({_NAME.pattern})=(?:({_QUOTED})|([^\s\"'{{}}]+)))", re.DOTALL
)
_ESCAPED = re.compile(r"\\([\\\"'])")
_SIGN = re.compile(r"[\\`<\[\]{]")  # where a token may begin: looked for first, in a tenth of the time
_TOKEN = re.compile(
    r"\\.|(`+)|<!--[^\n]{0,500}?-->|<[A-Za-z][\w+.\-]{1,31}:[^\s<>]*>|([\[\]])|(?<!\])\{\s*" + _OURS,
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stands between the braces; `values` as written, quotation marks and their backslashes taken off.

    `role`: what the words are, a `content` of their own, a further `part` of one, or something about one.
    """

    key: str = ""
    flags: frozenset[str] = frozenset()
    values: dict[str, str] = field(default_factory=dict)
    role: Role = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", self._role())

    def get(self, name: str) -> str:
        """The value of a key, "" where it is not given."""
        return self.values.get(name, "")

    def _role(self) -> Role:
        for flag in POINTERS if self.flags else ():
            if flag in self.flags:
                return flag
        if "a" in self.values:
            return "part"
        return "content" if self.key or self.flags or self.values else ""


@quick
class Mark:
    """An annotation span: "[" at `open`, "]" at `close`, the braces end before `end`."""

    open: int
    close: int
    end: int
    attributes: Attributes


@quick
class Fault:
    """Something broken at an offset of the scanned text."""

    at: int
    what: str
    fix: str
    code: str = "broken-annotation"


def scan(text: str) -> tuple[tuple[Mark, ...], tuple[Fault, ...]]:
    """The annotation spans of a text by position of their opening bracket, and what is broken.

    >>> marks, faults = scan("[All is well]{by=trump}, he [said]{.cue}.")
    >>> [(mark.open, mark.close, mark.end) for mark in marks], faults
    ([(0, 12, 23), (28, 33, 40)], ())
    """
    marks: list[Mark] = []
    faults: list[Fault] = []
    opened: list[int] = []
    escaped = 0  # opening brackets after a backslash, whose closing ones are words too
    code_ends = _code_ends(text)
    position = 0
    while sign := _SIGN.search(text, position):
        start = sign.start()
        token = _TOKEN.match(text, start)
        position = token.end() if token else start + 1
        if not token:
            continue
        if token[1]:
            position = code_ends.get(start, position)
        elif token[0] == "\\[":
            escaped += 1
        elif token["ours"]:
            faults.append(Fault(start, "braces stand behind no bracket", 'write "[words]" right before the brace'))
        elif token[2] == "[":
            opened.append(start)
        elif token[2]:
            bracket = opened.pop() if opened else None
            if not text.startswith("{", position):
                address = _ADDRESS.match(text, position)
                position = address.end() if address else position
                continue
            read = read_attributes(text, position)
            if isinstance(read, Fault):
                faults.append(read)
            elif bracket is None and escaped:
                position, escaped = read[1], escaped - 1
            elif bracket is None:
                position = read[1]
                faults.append(Fault(start, "closing bracket without its opening one", _NO_OPENING))
            else:
                attributes, position = read
                marks.append(Mark(bracket, start, position, attributes))
    return tuple(sorted(marks, key=lambda mark: mark.open)), tuple(faults)


def read_attributes(text: str, start: int) -> tuple[Attributes, int] | Fault:
    """The attributes from the brace at `start` on and the offset behind the closing brace, or what is wrong."""
    end = text.find("}", start, start + _SHORT) + 1
    if end and (known := _known(text[start:end])):
        return known, end
    return _read(text, start)


@lru_cache(maxsize=4096)  # most are short, and stand in an article again and again: {.cue}, {by=lee}
def _known(braces: str) -> Attributes | None:
    """The attributes between braces that have none in them, None where something is wrong or goes on behind them."""
    read = _read(braces, 0)
    return None if isinstance(read, Fault) else read[0]


def _read(text: str, start: int) -> tuple[Attributes, int] | Fault:
    key = ""
    flags: set[str] = set()
    values: dict[str, str] = {}
    position = start + 1
    limit = min(len(text), start + LONGEST_ATTRIBUTES)
    while attribute := _ATTRIBUTE.match(text, position, limit):
        end, own_key, flag, name, value, bare = attribute.groups()
        if end:
            return Attributes(key, frozenset(flags), values), attribute.end()
        if flag:
            flags.add(flag)
        elif own_key and not key:
            key = own_key
        elif name and name not in values:
            values[name] = bare or _ESCAPED.sub(r"\1", value[1:-1])
        else:
            break
        position = attribute.end()
    return _wrong(text, start, position, key=key, values=values)


def _wrong(text: str, start: int, position: int, *, key: str, values: Collection[str]) -> Fault:
    """What is wrong with the attribute at `position`, behind those that were read from the brace at `start` on."""
    limit = min(len(text), start + LONGEST_ATTRIBUTES)
    while position < limit and text[position].isspace():
        position += 1
    if position >= limit:
        return _fault(text, start, at=start, what="attributes are too long", fix="shorten them")
    sign = text[position] if text[position] in "#." else ""
    name = _NAME.match(text, position + len(sign), limit)
    if not name:
        what = f'"{text[position]}" begins no attribute'
        return _fault(text, start, at=position, what=what, fix="write #key, .flag, name=value, or remove it")
    at = name.start()
    if sign and key:
        what = f'second key "#{name[0]}" in one pair of braces'
        return _fault(text, start, at=at - 1, what=what, fix="keep one of the two")
    if name[0] in values:
        return _fault(text, start, at=at, what=f'"{name[0]}" stands twice', fix="keep one of the two")
    if text.startswith("=", name.end()):
        fix = f'write {name[0]}=word or {name[0]}="words"'
        return _fault(text, start, at=at, what=f'"{name[0]}" has no readable value', fix=fix)
    fix = f'write ".{name[0]}", "#{name[0]}" or "{name[0]}=value"'
    return _fault(text, start, at=at, what=f'attribute "{name[0]}" has no sign', fix=fix)


def _code_ends(text: str) -> dict[int, int]:
    """For each run of backticks that opens code, where the run of the same length ends that closes it."""
    ends: dict[int, int] = {}
    if "`" not in text:
        return ends
    following: dict[int, int] = {}
    for run in reversed(list(re.finditer("`+", text))):
        length = len(run[0])
        if length in following:
            ends[run.start()] = following[length]
        following[length] = run.end()
    return ends


def _fault(text: str, start: int, *, at: int, what: str, fix: str) -> Fault:
    """What is wrong at an offset; where no brace closes at all, that is what is wrong."""
    if "}" in text[start : start + LONGEST_ATTRIBUTES]:
        return Fault(at, what, fix)
    return Fault(start, "brace opened here is not closed", 'write "}" after the last attribute')
