"""From the bytes of a file to its text, or to a message that says which byte is wrong."""

from generator.model.diagnostic import Diagnostic, Location
from generator.text.offsets import line_and_column

LARGEST_FILE_BYTES = 20_000_000  # an article is some kilobytes; beyond this it is another kind of file
_PROBE_BYTES = 8192  # where a binary file shows its NUL bytes


def decode(data: bytes, path: str) -> str | Diagnostic:
    """The UTF-8 text of `data`, a byte order mark kept as U+FEFF and line ends untouched, or what is wrong with it."""
    if len(data) > LARGEST_FILE_BYTES:
        return too_large(len(data), path)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        fix = 'save it with the encoding "UTF-8"'
        return Diagnostic(Location(path, 1, 1), "unreadable-file", "the file is UTF-16, not UTF-8", fix)
    if b"\0" in data[:_PROBE_BYTES]:
        fix = "remove it, or save its text as .txt, .html or .md"
        return Diagnostic(Location(path), "unreadable-file", "this is a binary file, not text", fix)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        line, column = line_and_column(before, len(before))
        return Diagnostic(
            Location(path, line, column),
            "unreadable-file",
            f"byte 0x{data[error.start]:02x} is not UTF-8",
            'save the file with the encoding "UTF-8"',
        )


def too_large(size: int, path: str) -> Diagnostic:
    """The message for a file of so many bytes."""
    what = f"the file has {size / 1_000_000:,.0f} MB, too much for an article"
    fix = f"split it; a file may have {LARGEST_FILE_BYTES // 1_000_000} MB"
    return Diagnostic(Location(path), "unreadable-file", what, fix)
