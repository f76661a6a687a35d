"""Files that articles show or link to, and the folder `files/`, which a site publishes as it is."""

from __future__ import annotations

import os
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from generator.model.diagnostic import Diagnostic
from generator.model.site import Attachment, Output
from generator.read.disk import files_below, read_bytes, shown

FILES = "files"
HOMES = ("content", "seeds")  # nothing of a site but what lies beside its articles can be shown in them


def read_attachments(root: Path, paths: Iterable[str]) -> tuple[Attachment, ...]:
    """Those of the paths that are files beside articles, each with its width and height, 0 where that is unknown."""
    found = []
    for path in sorted(paths):
        file = root / path
        homes = [Path(os.path.realpath(root / home)) for home in HOMES]
        real = Path(os.path.realpath(file))
        is_inside = path.split("/")[0] in HOMES and any(real.is_relative_to(home) for home in homes)
        data = read_bytes(file, path) if is_inside and real.is_file() else None
        if isinstance(data, bytes):
            width, height = _size(data)
            found.append(Attachment(path=path, data=data, width=width, height=height))
    return tuple(found)


def _size(data: bytes) -> tuple[int, int]:
    import imagesize  # here: it loads half of the network's protocols, and most sites have few pictures

    try:
        width, height = imagesize.get(BytesIO(data))
    except Exception:  # what the library's parsers raise; an image without a size is shown all the same
        return 0, 0
    return max(0, int(width)), max(0, int(height))


def read_published(root: Path) -> tuple[tuple[Output, ...], tuple[Diagnostic, ...]]:
    """The files of `files/`, each to be published under its path in there."""
    folder = root / FILES
    outputs: list[Output] = []
    problems: list[Diagnostic] = []
    for file in files_below(folder, shown_as=FILES):
        read = file if isinstance(file, Diagnostic) else read_bytes(file, shown(file, folder, FILES))
        if isinstance(read, bytes) and isinstance(file, Path):
            outputs.append(Output(path=file.relative_to(folder).as_posix(), data=read))
        elif isinstance(read, Diagnostic):
            problems.append(read)
    return tuple(outputs), tuple(problems)
