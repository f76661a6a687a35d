"""The wheel alone, without the checkout and without a network, makes and builds a site."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "generator" / "_starter"
WORKBENCH = ROOT / "generator" / "serve" / "page"
THEME = ROOT / "themes" / "default"

# Python loads this by its name before the program; any look for another machine then ends the program.
NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo"):
        raise PermissionError(f"{event} {arguments}")

sys.addaudithook(refuse)
"""


def run(*command: str, cwd: Path, env: dict[str, str] | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT), cwd=out)
    (made,) = out.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which the program of the wheel is found before that of the checkout."""
    target = tmp_path_factory.mktemp("installed")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    run(*pip, "--no-index", "--no-deps", "--target", str(target), str(wheel), cwd=target)
    (target / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return {**os.environ, "PYTHONPATH": str(target)}


def names(folder: Path, inside: str) -> set[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {f"{inside}/{path.relative_to(folder).as_posix()}" for path in files}


def test_wheel_carries_the_theme_the_starter_the_workbench_and_the_license(wheel: Path) -> None:
    held = set(zipfile.ZipFile(wheel).namelist())
    assert names(THEME, "generator/_data/themes/default") <= held
    assert names(STARTER, "generator/_starter") <= held
    assert names(WORKBENCH, "generator/serve/page") <= held
    assert "generator/py.typed" in held
    assert any(name.endswith("/licenses/LICENSE") for name in held)


def test_wheel_carries_nothing_of_the_repository_besides(wheel: Path) -> None:
    held = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in held} == {"generator", "quoth"}
    assert not [name for name in held if name.endswith(".pyc")]


def test_program_of_the_wheel_makes_and_builds_a_site(installed: dict[str, str], tmp_path: Path) -> None:
    where = run(sys.executable, "-c", "import generator; print(generator.__file__)", cwd=tmp_path, env=installed)
    assert where.startswith(installed["PYTHONPATH"])
    quoth = (sys.executable, "-m", "generator")
    run(*quoth, "new", "news", cwd=tmp_path, env=installed)
    told = run(*quoth, "build", "news", "--strict", cwd=tmp_path, env=installed)
    assert told.startswith("1 article in ")
    site = tmp_path / "news" / "_site"
    assert "<link" in (site / "articles/harbour-bridge/index.html").read_text(encoding="utf-8")
    assert list(site.glob("assets/**/*.css"))
