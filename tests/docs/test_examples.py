"""What the documentation tells readers to type works, as written."""

import os
import re
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from generator.model.site import Config
from generator.read.config import read_config
from tests.docs.examples import PAGES, blocks, examples

SECONDS = 60
RUN, TYPED_BUT_NOT_RUN = "sh", "console"
SHOWN = {"text", "toml", "yaml", "markdown", "html", "css", "jinja", "json", "python", "diff"}
IN_A_COPY = "extending.md"  # changes the program: see test_extending.py


@pytest.fixture
def shell(tmp_path: Path) -> dict[str, str]:
    """The environment of a reader who has installed Quoth and Git; GitHub is a folder of this test."""
    tools, home = tmp_path / "bin", tmp_path / "home"
    tools.mkdir()
    home.mkdir()
    (tools / "quoth").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m generator "$@"\n', encoding="utf-8")
    (tools / "quoth").chmod(0o755)
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "github/your-name/news.git")], check=True)
    return {
        **os.environ,
        "HOME": str(home),
        "PATH": f"{tools}:{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": str(home / ".gitconfig"),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{tmp_path}/github/.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://github.com/",
        **{f"GIT_{who}_{what}": "ada@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
    }


def run(command: str, folder: Path, shell: dict[str, str]) -> tuple[str, Path]:
    """What the command prints, and the folder it leaves the reader in. A preview is stopped as soon as it stands."""
    where = folder.parent / "where"
    if command.startswith("quoth serve"):
        command = f"{command.strip()} --port 0"
        process = subprocess.Popen(["bash", "-ec", f"exec {command}"], cwd=folder, env=shell, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert any(line.startswith(b"Preview at http://127.0.0.1:") for line in process.stdout)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=SECONDS)
        assert process.returncode == 0
        return "", folder
    script = f'{command}\npwd > "{where}"'
    done = subprocess.run(
        ["bash", "-ec", script], cwd=folder, env=shell, capture_output=True, text=True, timeout=SECONDS
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout, Path(where.read_text(encoding="utf-8").strip())


@pytest.mark.parametrize("page", [page for page in PAGES if page.name != IN_A_COPY], ids=lambda page: page.name)
def test_commands_of_the_page_run(page: Path, tmp_path: Path, shell: dict[str, str]) -> None:
    folder = tmp_path / "reader"
    folder.mkdir()
    for example in examples(page):
        printed, folder = run(example.command, folder, shell)
        if example.printed is not None:
            assert printed == example.printed, f"{page.name}:{example.line}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_only_what_needs_the_network_is_typed_but_not_run(page: Path) -> None:
    for block in blocks(page):
        assert block.language in {RUN, TYPED_BUT_NOT_RUN} | SHOWN, f"{page.name}:{block.line}"
        if block.language == TYPED_BUT_NOT_RUN:
            for line in block.body.splitlines():
                assert re.match(r"\$ (pip install |python3 -m venv |\. \S+/bin/activate$)", line), line


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_settings_shown_are_valid(page: Path) -> None:
    for block in blocks(page):
        if block.language == "toml":
            tomllib.loads(block.body)


def test_example_of_all_settings_is_taken_without_a_message(tmp_path: Path) -> None:
    shown = next(block.body for page in PAGES if page.name == "settings.md" for block in blocks(page))
    (tmp_path / "site.toml").write_text(shown, encoding="utf-8")
    config, diagnostics = read_config(tmp_path)
    assert diagnostics == ()
    assert len(config.sources) == 2
    assert (config.title, config.language, config.theme, config.drafts) == (
        Config().title,
        Config().language,
        Config().theme,
        Config().drafts,
    )


def test_message_shown_in_the_tutorial_is_the_real_one(tmp_path: Path) -> None:
    (tmp_path / "site.toml").write_text('tittle = "Westhaven news"\n', encoding="utf-8")
    (message,) = read_config(tmp_path)[1]
    tutorial = next(page for page in PAGES if page.name == "tutorial.md")
    assert f"{message}\n" in [block.body for block in blocks(tutorial)]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    text = re.sub(r"`[^`\n]+`", "", page.read_text(encoding="utf-8"))  # what stands as code leads nowhere
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text):
        assert (page.parent / target).exists(), f"{page.name}: {target}"
