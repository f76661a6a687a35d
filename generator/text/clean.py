"""One kind of line end and no invisible control characters, with the way back to the file."""

import re
from unicodedata import normalize

from generator.text.offsets import MappedText

# A byte order mark at the start, the "\r" of "\r\n", and characters that HTML forbids and no reader sees.
_DROPPED = re.compile(r"\A\ufeff|\r(?=\n)|[\0-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Old line and page ends, all one character long, so that the map stays character by character.
_LINE_END = re.compile(r"[\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def clean(text: str) -> MappedText:
    """The text with "\\n" as its only line end, without byte order mark and control characters.

    >>> clean("\\ufeffa\\r\\nb").text
    'a\\nb'
    """
    if text.replace("\n", "").isprintable():  # as most are; told in a twentieth of the time
        return MappedText.of(text)
    pieces = []
    position = 0
    for match in _DROPPED.finditer(text):
        pieces.append(MappedText.of(text[position : match.start()], at=position))
        position = match.end()
    pieces.append(MappedText.of(text[position:], at=position))
    joined = MappedText.join(pieces)
    return MappedText(_LINE_END.sub("\n", joined.text).replace("\x1f", " "), joined.runs)


def without_surrogates(text: str) -> str:
    """The text with each pair of surrogates, which escapes in data may leave, as the character that it means.

    >>> without_surrogates("\\ud83d\\ude00 \\ud83d") == "\U0001f600 \ufffd"
    True
    """
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def composed(words: str, at: int) -> MappedText:
    """The words with each letter and its accents as one character, as all searches expect them."""
    pieces = []
    position = 0
    for match in _DECOMPOSED.finditer(words):
        pieces.append(MappedText.of(words[position : match.start()], at=at + position))
        one = normalize("NFC", match[0])
        pieces.append(MappedText.replacing(one, at=at + match.start(), input_length=len(match[0])))
        position = match.end()
    return MappedText.join([*pieces, MappedText.of(words[position:], at=at + position)])
