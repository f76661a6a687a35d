"""Every test file runs: pytest leaves some folders out by their names ("build", "dist", what begins with a dot)."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def left_out(root: Path) -> list[str]:
    """The test files below `tests/` that pytest, with the settings of `root`, does not read."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "-o", "addopts=--import-mode=importlib"]
    told = subprocess.run([*command, "-p", "no:cacheprovider"], cwd=root, capture_output=True, text=True, check=False)
    read = {line.split("::")[0] for line in told.stdout.splitlines() if "::" in line}
    assert read, told.stdout + told.stderr
    files = (path.relative_to(root).as_posix() for path in (root / "tests").rglob("test_*.py"))
    return sorted(name for name in files if name not in read)


def test_every_test_file_is_collected() -> None:
    assert left_out(ROOT) == []


@pytest.mark.parametrize("folder", ["build", "dist", ".hidden"])
def test_file_that_pytest_leaves_out_is_seen(tmp_path: Path, folder: str) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.pytest.ini_options]\ntestpaths = ["tests"]\n', encoding="utf-8")
    for name in ("read", folder):
        (tmp_path / "tests" / name).mkdir(parents=True)
        (tmp_path / f"tests/{name}/test_it.py").write_text("def test_it() -> None: ...\n", encoding="utf-8")
    assert left_out(tmp_path) == [f"tests/{folder}/test_it.py"]
