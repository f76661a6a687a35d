"""What stands for the program in the keys of kept values: its code, its model, the libraries beside it."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from generator.data import lexicon_folder, model_folder
from generator.keep.cache import digest

T = TypeVar("T")
PACKAGE = Path(__file__).parents[1]


def _as_text(value: object) -> str:
    """HTML that is marked as such is text here."""
    if isinstance(value, str):
        return str.__str__(value)
    raise TypeError(f"{type(value)} is no value of ours")


_encoder = msgspec.msgpack.Encoder(order="deterministic", enc_hook=_as_text)
_decoders: dict[object, msgspec.msgpack.Decoder[Any]] = {}  # making one takes longer than using it


def encoded(value: object) -> bytes:
    """A value of `model/` as bytes: the same for equal values."""
    return _encoder.encode(value)


def decoded(value: bytes, kind: type[T]) -> T:
    """A value that was encoded, of the same program."""
    if kind not in _decoders:
        _decoders[kind] = msgspec.msgpack.Decoder(kind)
    found: T = _decoders[kind].decode(value)
    return found


@cache
def program() -> bytes:
    """The digest of all that runs: a changed Quoth, model, word list or library finds nothing kept."""
    files = read_by_program()
    installed = {name.name for place in _places() for name in place.glob("*.dist-info")}
    data = [model_folder() / "SHA256SUMS", *sorted(lexicon_folder().glob("*.toml"))]
    return digest(
        sys.version.encode(),
        *(name.encode() for name in sorted(installed)),
        *(file.read_bytes() for file in data if file.is_file()),
        *(part for path in files for part in (path.relative_to(PACKAGE).as_posix().encode(), path.read_bytes())),
    )


def read_by_program() -> list[Path]:
    """The program's own files, its word lists among them; the model's, which are large, stand in its list of sums."""
    files = (*PACKAGE.rglob("*.py"), *(PACKAGE / "_data").rglob("*"))
    return sorted({path for path in files if path.is_file() and not path.is_relative_to(model_folder())})


def _places() -> list[Path]:
    """Where the libraries are installed."""
    return [path for path in {Path(name) for name in sys.path if name} if path.name == "site-packages"]
