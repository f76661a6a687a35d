"""From the bytes of a file to its text, or to a message that says which byte is wrong.

Settings and themes are UTF-8 or wrong. Articles come from anywhere: theirs are read as a byte order mark, the bytes
themselves, the page's own declaration or a detector says, in this order, and what was done is told.
"""

from __future__ import annotations

import codecs
import re

from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.text.offsets import line_and_column

LARGEST_FILE_BYTES = 20_000_000  # an article is some kilobytes; beyond this it is another kind of file
_PROBE_BYTES = 8192  # where a binary file shows its NUL bytes, and a page its declaration
FEWEST_VALID = 2  # times as many UTF-8 sequences as stray bytes make a text UTF-8 that was damaged
_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,300}?\bcharset\s*=\s*[\"']?\s*([\w.:+-]{2,40})|<\?xml\b[^>]{0,200}?encoding\s*=\s*[\"']([\w.-]{2,40})",
    re.IGNORECASE,
)
# What browsers read under these names holds more characters than the standard of that name (WHATWG Encoding, 4.2).
_READ_AS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030",
    "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs", "utf-16-le": "utf-8", "utf-16": "utf-8",
}  # fmt: skip
# What a text is looked at as: the encodings that browsers know and people had, one of each script (WHATWG Encoding, 4).
_LIKELY = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "koi8_r", "cp866"),
    *("mac_roman", "gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_WESTERN = "cp1252"
_SAME = 0.05  # of what the detector calls coherence: as likely the one as the other
_HIRAGANA = re.compile("[\u3041-\u3096]{2}")  # no other language has it, and its bytes make no words of others
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_ESCAPED = "iso2022_jp"  # all its bytes are ASCII


@quick
class Decoded:
    """The text of a file, and what there is to tell about its encoding, "" for plain UTF-8."""

    text: str
    told: str = ""

    def note(self, path: str) -> tuple[Diagnostic, ...]:
        """The message about the encoding, if there is one."""
        fix = 'nothing to do if the words are right; else save it with the encoding "UTF-8"'
        return (Diagnostic(Location(path), "other-encoding", self.told, fix),) if self.told else ()


def decode(data: bytes, path: str) -> str | Diagnostic:
    """The UTF-8 text of `data`, a byte order mark kept as U+FEFF and line ends untouched, or what is wrong with it."""
    if len(data) > LARGEST_FILE_BYTES:
        return too_large(len(data), path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        fix = 'save it with the encoding "UTF-8"'
        return Diagnostic(Location(path, 1, 1), "unreadable-file", "the file is UTF-16, not UTF-8", fix)
    if b"\0" in data[:_PROBE_BYTES]:
        return _binary(path)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error, path)


def decode_article(data: bytes, path: str) -> Decoded | Diagnostic:
    """The text of an article or a saved page in whatever encoding it has, line ends untouched."""
    if len(data) > LARGEST_FILE_BYTES:
        return too_large(len(data), path)
    if wide := _wide_encoding(data):
        return Decoded(data.decode(wide, "replace"), f"read as {wide.upper()}")
    if b"\0" in data[:_PROBE_BYTES]:
        return _binary(path)
    declared, name = _declared(data)
    try:
        if declared != _ESCAPED:
            return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _foreign(data, declared, name) or _not_utf8(data, error, path)
    return Decoded(data.decode(declared, "replace"), f"read as {name}, as the file declares")


def _foreign(data: bytes, declared: str, name: str) -> Decoded | None:
    """The text of bytes that are not UTF-8, as the file declares or as they look; `None` where neither says how."""
    if declared not in ("", "utf-8"):
        return Decoded(data.decode(declared, "replace"), f"read as {name}, as the file declares")
    strays = _strays(data)
    if declared or FEWEST_VALID * strays <= len(_SEQUENCE.findall(data)):
        return Decoded(data.decode("utf-8", _STRAY), f"UTF-8 with {strays} stray byte{'s' if strays > 1 else ''}")
    return _detected(data)


def _detected(data: bytes) -> Decoded | None:
    """The text in the encoding that its bytes look most like; the Western one and Japanese where they look as good."""
    # Imported here: nearly all files are UTF-8.
    from charset_normalizer import from_bytes

    matches = from_bytes(data, cp_isolation=list(_LIKELY))
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        is_as_good = match.chaos <= best.chaos and match.coherence >= best.coherence - _SAME
        if (is_as_good and _WESTERN in match.could_be_from_charset) or _HIRAGANA.search(str(match)):
            best = match
            break
    name = _WESTERN if _WESTERN in best.could_be_from_charset else best.encoding
    return Decoded(str(best), f"read as {name}, by the look of its bytes")


def too_large(size: int, path: str) -> Diagnostic:
    """The message for a file of so many bytes."""
    what = f"the file has {size / 1_000_000:,.0f} MB, too much for an article"
    fix = f"split it; a file may have {LARGEST_FILE_BYTES // 1_000_000} MB"
    return Diagnostic(Location(path), "unreadable-file", what, fix)


def _binary(path: str) -> Diagnostic:
    fix = "remove it, or save its text as .txt, .html or .md"
    return Diagnostic(Location(path), "unreadable-file", "this is a binary file, not text", fix)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Diagnostic:
    before = data[: error.start].decode("utf-8")
    return Diagnostic(
        Location(path, *line_and_column(before, len(before))),
        "unreadable-file",
        f"byte 0x{data[error.start]:02x} is not UTF-8",
        'save the file with the encoding "UTF-8"',
    )


def _wide_encoding(data: bytes) -> str:
    """UTF-16 or UTF-32 by its mark, or by the zeros with which each of its ASCII letters is written."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    start = data[:_PROBE_BYTES]
    even, odd = start[::2].count(0), start[1::2].count(0)
    if len(start) < 8 or 4 * (even + odd) < len(start) or min(even, odd) * 20 > max(even, odd):
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _declared(data: bytes) -> tuple[str, str]:
    """The codec that a page declares and the name under which it does; "" for none or one that is not known."""
    match = _DECLARED.search(data[:_PROBE_BYTES])
    name = (match[1] or match[2]).decode("ascii", "replace").lower() if match else ""
    try:
        known = codecs.lookup(name.removeprefix("x-")).name
        "".encode(known)  # "hex" and "rot13" are codecs, but not of text
    except (LookupError, ValueError):
        return "", ""
    return _READ_AS.get(known, known), name


def _strays(data: bytes) -> int:
    """How many bytes of a text are no UTF-8."""
    return len(re.sub(rb"[\0-\x7f]+", b"", _SEQUENCE.sub(b"", data)))


def _stray(error: UnicodeError) -> tuple[str, int]:
    """A single byte that is no UTF-8 is what Windows writes under it; the rest of a torn sequence is U+FFFD."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    torn = error.object[error.start : error.end]
    return (torn.decode("cp1252", "replace") if len(torn) == 1 else "\ufffd"), error.end


_STRAY = "quoth-stray-bytes"
codecs.register_error(_STRAY, _stray)
