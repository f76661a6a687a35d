"""The index of a site's search, made by Pagefind, which is asked over its standard input.

Its files name each other by digests of their bytes. Pagefind lists the values of filters in another order each time;
they are sorted here, and what names them is named anew: the same site, the same bytes.
"""

from __future__ import annotations

import gzip
import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from hashlib import sha256
from threading import Thread
from typing import Any

from generator.keep.cache import Cache, digest
from generator.keep.keys import decoded, encoded, program
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Config, Output
from generator.render import Entry

FOLDER = "pagefind"
_SIGN = b"pagefind_dcd"  # what each of its files begins with, unpacked
_NO_DAY = "0000-00-00"  # what has no day is sorted last; without one it would not be found at all
_LEFT_OUT = ("pagefind-ui", "pagefind-modular-ui", "pagefind-component-ui", "pagefind-highlight", "playground/")
_MISSING = 'the search needs a package that is not there: "{}"'
_INSTALL = 'run `pip install "quoth[search]"`, or write `search = "none"`; all else is built'


def search_files(
    entries: Sequence[Entry], config: Config, cache: Cache
) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The files that a page searches in, none where the site has no search; and why there are none.

    They are kept under the digest of all that can be found.
    """
    if config.search == "none" or not entries:
        return (), ()
    key = digest(program(), b"search", encoded((entries, config.language)))
    if kept := cache.get(key):
        return _outputs(decoded(kept, dict[str, bytes])), ()
    try:
        import cbor2  # an extra
        from pagefind_bin import get_executable
    except ImportError as error:
        what = _MISSING.format(error.name)
        return (), (Diagnostic(Location("site.toml"), "missing-extra", what, _INSTALL),)
    try:
        files = _asked(str(get_executable()), list(_requests(entries, config.language)))
    except (OSError, ValueError) as error:
        what = f"Pagefind can't be used: {error}"
        return (), (Diagnostic(Location("site.toml"), "missing-extra", what, _INSTALL),)
    made = _sorted_out({path: data for path, data in files.items() if not path.startswith(_LEFT_OUT)}, cbor2)
    cache.put(key, encoded(made))
    return _outputs(made), ()


def _outputs(files: Mapping[str, bytes]) -> tuple[Output, ...]:
    return tuple(Output(path=f"{FOLDER}/{path}", data=data) for path, data in sorted(files.items()))


def _requests(entries: Sequence[Entry], language: str) -> Iterator[dict[str, Any]]:
    """What Pagefind is asked for: an index, each entry in it, and its files."""
    yield {"type": "NewIndex", "config": {"force_language": language}}
    for each in entries:
        values = asdict(each)
        yield {
            "type": "AddRecord",
            "index_id": 0,
            "url": each.path,
            "content": each.words,
            "language": language,
            "meta": {key: values[key] for key in ("title", "told") if values[key]},
            "filters": {name: [value] for name, value in each.filters},
            "sort": {"day": each.day or _NO_DAY},
        }
    yield {"type": "GetFiles", "index_id": 0}


def _asked(program: str, requests: Sequence[dict[str, Any]]) -> dict[str, bytes]:
    """The files by their paths. It ends when its input does, so that stays open until the last answer has come."""
    messages = [{"message_id": number, "payload": each} for number, each in enumerate(requests)]
    answers: list[dict[str, Any]] = []
    with subprocess.Popen([program, "--service"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin and process.stdout
        lines = b"".join(b64encode(json.dumps(message).encode()) + b"," for message in messages)
        writer = Thread(target=_written, args=(process.stdin, lines), daemon=True)
        writer.start()
        rest: list[bytes] = []
        while len(answers) < len(messages) and (data := process.stdout.read1(1 << 20)):  # type: ignore[attr-defined] # a BufferedReader
            *whole, last = data.split(b",")
            for piece in whole:
                answers.append(json.loads(b64decode(b"".join((*rest, piece)))))
                rest = []
            rest.append(last)
        process.terminate()
    faults = [answer["payload"].get("message", "") for answer in answers if answer["payload"]["type"] == "Error"]
    if faults or len(answers) < len(messages):
        raise ValueError(faults[0] if faults else "it ended before its last answer")
    found = next(answer["payload"]["files"] for answer in answers if answer["payload"]["type"] == "GetFiles")
    return {file["path"]: b64decode(file["content"]) for file in found}


def _written(pipe: Any, lines: bytes) -> None:
    try:
        pipe.write(lines)
        pipe.flush()
    except OSError:
        pass  # it ended early, which its missing answers tell


def _sorted_out(files: dict[str, bytes], cbor2: Any) -> dict[str, bytes]:
    """The same files whatever the order of the filters was in which they came."""
    out = dict(files)
    entry = json.loads(out["pagefind-entry.json"])
    for language in entry["languages"].values():
        name = f"pagefind.{language['hash']}.pf_meta"
        meta = cbor2.loads(gzip.decompress(out.pop(name))[len(_SIGN) :])
        filters = []
        for of, old in meta[3]:
            key, values = cbor2.loads(gzip.decompress(out.pop(f"filter/{old}.pf_filter"))[len(_SIGN) :])
            new, data = _packed([key, sorted(values)], old, cbor2)
            out[f"filter/{new}.pf_filter"] = data
            filters.append([of, new])
        meta[3] = sorted(filters)
        language["hash"], data = _packed(meta, language["hash"], cbor2)
        out[f"pagefind.{language['hash']}.pf_meta"] = data
    out["pagefind-entry.json"] = json.dumps(entry, ensure_ascii=False).encode()
    return out


def _packed(value: object, digest: str, cbor2: Any) -> tuple[str, bytes]:
    """A file of Pagefind's with its name, which is like the old one."""
    data = _SIGN + cbor2.dumps(value)
    tag, _, old = digest.rpartition("_")
    return f"{tag}_{sha256(data).hexdigest()[: len(old)]}", gzip.compress(data, mtime=0)
