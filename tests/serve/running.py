"""A preview in a process of its own, as an author has it."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

STOP_SECONDS = 20  # far more than it takes; a preview that hangs fails its test by this


@dataclass(frozen=True, slots=True)
class Running:
    """A preview at `url` ("http://127.0.0.1:41523/"), its process, and the `token` of one that can be edited."""

    url: str
    process: subprocess.Popen[str]
    token: str = ""
    told: tuple[str, ...] = ()  # the lines before the address

    def page(self, path: str = "") -> str:
        """The address of a page that may edit."""
        return f"{self.url}{path}#edit={self.token}"

    def stop(self) -> tuple[int, str]:
        """Press Ctrl-C: the exit code, and what was printed to standard error."""
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate(timeout=STOP_SECONDS)
        return self.process.returncode, errors


@contextmanager
def preview(root: Path, *options: str) -> Iterator[Running]:
    """`quoth serve` on a free port, until the end of the block."""
    port = () if "--port" in options else ("--port", "0")
    command = [sys.executable, "-m", "generator", "serve", str(root), *port, *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        lines: list[str] = []
        while not (lines and lines[-1].startswith("Preview at ")):
            lines.append(process.stdout.readline())
            assert lines[-1], process.communicate()[1]
        address = lines[-1].split()[2]
        url, _, token = address.partition("#edit=")
        yield Running(url, process, token, tuple(lines[:-1]))
    finally:
        process.kill()
        process.communicate()
