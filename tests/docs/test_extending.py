"""What the documentation adds to the program works, in a copy of it."""

import re
from pathlib import Path
from shutil import copytree, ignore_patterns

from tests.docs.examples import PAGES, ROOT
from tests.docs.test_examples import run, shell

__all__ = ["shell"]  # a fixture

PAGE = next(page for page in PAGES if page.name == "extending.md")
STEP = re.compile(
    r"`(?P<path>(?:generator|themes)/[\w/]+\.(?:py|toml))`[^`\n]*:\n\n```(?P<language>python|diff)\n(?P<body>.*?)^```$"
    r"|^```sh\n(?P<command>.*?)^```$(?:\n\n```text\n(?P<printed>.*?)^```$)?",
    re.MULTILINE | re.DOTALL,
)


def changed(text: str, diff: str) -> str:
    """The text with the lines of `-` replaced by those of `+`; what stands there must be there, once."""
    lines = diff.splitlines(keepends=True)
    before = "".join(line[1:] for line in lines if line[0] in " -")
    after = "".join(line[1:] for line in lines if line[0] in " +")
    assert text.count(before) == 1, before
    return text.replace(before, after)


def test_every_example_works_in_a_copy_of_the_program(tmp_path: Path, shell: dict[str, str]) -> None:
    copy = tmp_path / "quoth"
    for folder in ("generator", "themes"):
        copytree(ROOT / folder, copy / folder, ignore=ignore_patterns("__pycache__"))
    text = PAGE.read_text(encoding="utf-8")
    steps = [*STEP.finditer(text)]
    assert len(steps) == len(re.findall(r"^```\w", text, re.MULTILINE)) - text.count("\n```text")
    for step in steps:
        if step["language"] == "python":
            assert not (copy / step["path"]).exists()
            (copy / step["path"]).write_text(step["body"], encoding="utf-8")
        elif step["language"] == "diff":
            file = copy / step["path"]
            file.write_text(changed(file.read_text(encoding="utf-8"), step["body"]), encoding="utf-8")
        else:
            printed, _ = run(step["command"], copy, shell)
            if step["printed"] is not None:
                assert printed == step["printed"], step["command"]
