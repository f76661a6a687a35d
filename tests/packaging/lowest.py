"""The lowest versions that pyproject.toml allows, as constraints for pip: `python tests/packaging/lowest.py`."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).parents[2] / "pyproject.toml"
_BOUND = re.compile(r"\s*(?P<name>[\w.-]+)\s*(?P<sign>>=|==)\s*(?P<version>[\w.]+)\s*(?:;.*)?")


def requirements(extra: str = "") -> list[str]:
    """What the program needs, or one of its extras, as written."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    found: list[str] = project["optional-dependencies"][extra] if extra else project["dependencies"]
    return found


def lowest(requirement: str) -> str:
    """`click==8.2` of `click>=8.2`. Raises `ValueError` where no lower bound is given."""
    bound = _BOUND.fullmatch(requirement)
    if not bound:
        raise ValueError(f"{requirement!r} has no lower bound; write NAME>=VERSION")
    return f"{bound['name']}=={bound['version']}"


if __name__ == "__main__":
    print("\n".join(map(lowest, [*requirements(), *requirements("cluster")])))
