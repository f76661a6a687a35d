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
    """A preview at `url` ("http://127.0.0.1:41523/"), and its process."""

    url: str
    process: subprocess.Popen[str]

    def stop(self) -> tuple[int, str]:
        """Press Ctrl-C: the exit code, and what was printed to standard error."""
        self.process.send_signal(signal.SIGINT)
        _, errors = self.process.communicate(timeout=STOP_SECONDS)
        return self.process.returncode, errors


@contextmanager
def preview(root: Path, *options: str) -> Iterator[Running]:
    """`quoth serve` on a free port, until the end of the block."""
    command = [sys.executable, "-m", "generator", "serve", str(root), "--port", "0", *options]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        address = next((line.split()[2] for line in process.stdout if line.startswith("Preview at ")), "")
        assert address, process.communicate()[1]
        yield Running(address, process)
    finally:
        process.kill()
        process.communicate()
