"""The workflows are right by actionlint, and may do no more than they need."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.docs.examples import PAGES, Block, blocks

ROOT = Path(__file__).parents[2]
STARTER = ROOT / "generator" / "_starter"
PUBLISHING = [ROOT / ".github/workflows/pages.yml", STARTER / ".github/workflows/pages.yml"]
SHOWN = [block for page in PAGES for block in blocks(page) if block.language == "yaml" and "\njobs:" in block.body]
WORKFLOWS = sorted({*(ROOT / ".github/workflows").glob("*.yml"), *PUBLISHING})


def shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.skipif(sys.platform != "linux", reason="actionlint comes as a wheel for Linux only")
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=shown)
def test_actionlint_finds_nothing(workflow: Path) -> None:
    assert faults(workflow) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="actionlint comes as a wheel for Linux only")
@pytest.mark.parametrize("block", SHOWN, ids=lambda block: f"line {block.line}")
def test_actionlint_finds_nothing_in_what_the_documentation_shows(tmp_path: Path, block: Block) -> None:
    (tmp_path / "shown.yml").write_text(block.body, encoding="utf-8")
    assert faults(tmp_path / "shown.yml") == ""
    assert yaml.safe_load(block.body)["permissions"]["contents"] == "read"


def faults(workflow: Path) -> str:
    """What actionlint finds."""
    beside = Path(sys.executable).with_name("actionlint")
    program = str(beside) if beside.exists() else shutil.which("actionlint")
    assert program, "actionlint is missing: pip install -e '.[test]'"
    # Without shellcheck and pyflakes, so that the verdict is the same on every machine.
    command = [program, "-no-color", "-shellcheck=", "-pyflakes=", str(workflow)]
    found = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    return found.stdout + found.stderr


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=shown)
def test_workflow_may_only_read_unless_it_says_otherwise(workflow: Path) -> None:
    assert yaml.safe_load(workflow.read_text(encoding="utf-8"))["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("workflow", PUBLISHING, ids=shown)
def test_only_the_last_job_may_publish(workflow: Path) -> None:
    jobs = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"]
    assert jobs["build"]["permissions"] == {"contents": "read", "pages": "read"}
    assert jobs["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}
    assert jobs["deploy"]["needs"] == "build"


@pytest.mark.parametrize("workflow", PUBLISHING, ids=shown)
def test_site_is_built_for_the_address_that_github_gives(workflow: Path) -> None:
    text = workflow.read_text(encoding="utf-8")
    assert "steps.pages.outputs.base_url" in text
    assert "${{" not in "".join(line for line in text.splitlines() if " run:" in line)
