"""Each dependency says from which version on it does; `make lowest`, which CI runs, builds a site with just those."""

import subprocess
import sys
import tomllib

import pytest
import yaml

from tests.packaging.lowest import PROJECT, lowest, requirements

ROOT = PROJECT.parent
EXTRAS = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["optional-dependencies"]


@pytest.mark.parametrize("extra", ["", *EXTRAS])
def test_every_dependency_has_a_lower_bound(extra: str) -> None:
    assert [lowest(requirement) for requirement in requirements(extra)]


@pytest.mark.parametrize("requirement", ["click", "click<9", "click>8", "click~=8.2"])
def test_dependency_without_a_lower_bound_is_told(requirement: str) -> None:
    with pytest.raises(ValueError, match="has no lower bound"):
        lowest(requirement)


def test_click_knows_hidden_parameters() -> None:
    assert "click==8.2" in map(lowest, requirements())


def test_ci_builds_a_site_with_the_lowest_versions() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))["jobs"]
    assert [step.get("run") for step in jobs["lowest"]["steps"]][-1] == "make lowest"
    version = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]["requires-python"].removeprefix(">=")
    assert [step["with"]["python-version"] for step in jobs["lowest"]["steps"] if "with" in step] == [version]
    steps = subprocess.run(
        ["make", "--dry-run", "lowest", f"PYTHON={sys.executable}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "--constraint" in steps
    assert "quoth build" in steps
