"""Nothing is sent anywhere, nobody is looked up, and no file is left outside of the site."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.request import urlopen

import pytest

GUARD = Path(__file__).with_name("guard.py")
ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the guard is a filter of Linux's system calls")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    subprocess.run([sys.executable, "-m", "generator", "new", str(tmp_path / "site"), "--quiet"], cwd=ROOT, check=True)
    return tmp_path / "site"


def environment(home: Path) -> Mapping[str, str]:
    """That of somebody with an empty home, every folder that a program may keep things in below it."""
    places = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CACHE", "CONFIG", "DATA", "STATE")}
    return {
        "HOME": str(home),
        "TMPDIR": str(home),
        "PATH": os.environ["PATH"],
        "PYTHONDONTWRITEBYTECODE": "1",
        **places,
    }


def guarded(home: Path, *arguments: str) -> subprocess.Popen[str]:
    command = [sys.executable, str(GUARD), sys.executable, *arguments]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, env=environment(home), stdout=pipe, stderr=pipe, text=True)


def left_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


@pytest.mark.parametrize(
    "words",
    [
        "s.socket().connect(('127.0.0.1', 9))",
        "s.socket(type=s.SOCK_DGRAM).sendto(b'x', ('127.0.0.1', 9))",
        "s.getaddrinfo('host.example', 80)",
    ],
)
def test_guard_ends_who_reaches_out(home: Path, words: str) -> None:
    told = guarded(home, "-c", f"import socket as s; {words}")
    told.communicate()
    assert told.returncode == -signal.SIGSYS


@pytest.mark.parametrize("command", ["build", "extract"])
def test_command_reaches_nobody_and_leaves_nothing_outside(home: Path, site: Path, command: str) -> None:
    argument = site if command == "build" else site / "seeds/harbour-bridge.txt"
    run = guarded(home, "-m", "generator", command, str(argument))
    output, errors = run.communicate()
    assert run.returncode == 0, errors
    assert output
    assert left_in(home) == []


def test_preview_reaches_nobody_and_leaves_nothing_outside(home: Path, site: Path) -> None:
    before = left_in(site)
    run = guarded(home, "-m", "generator", "serve", str(site), "--port", "0")
    try:
        assert run.stdout
        url = next(line.split()[2] for line in run.stdout if line.startswith("Preview at "))
        with urlopen(url) as page:
            assert b"</html>" in page.read()
        assert run.poll() is None
    finally:
        run.send_signal(signal.SIGINT)
        run.communicate()
    assert run.returncode == 0
    assert left_in(home) == []
    assert [name for name in left_in(site) if not name.startswith(".quoth")] == before
