"""Every command is thin: arguments in, exit code out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import __version__
from generator.cli import main


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/a.txt").write_text("A headline here\n\nThe bridge is safe, Ann Lee said.\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, list(arguments))
    return result.exit_code, result.output


def test_module_is_the_same_program() -> None:
    told = subprocess.run([sys.executable, "-m", "generator", "--version"], capture_output=True, text=True, check=True)
    assert told.stdout == f"quoth, version {__version__}\n"


@pytest.mark.parametrize("command", ["new", "build", "serve", "check", "extract"])
def test_every_command_has_help_and_quiet(command: str) -> None:
    code, text = run(command, "--help")
    assert code == 0
    assert "--quiet" in text


def test_build_tells_what_it_did(site: Path) -> None:
    code, text = run("build", str(site))
    assert code == 0
    assert text.startswith(f"1 article in {site / '_site'}: ")
    assert "unchanged, 0 removed" in run("build", str(site))[1]


def test_quiet_build_says_nothing(site: Path) -> None:
    assert run("build", str(site), "--quiet") == (0, "")


def test_strict_makes_a_warning_an_error(site: Path) -> None:
    (site / "seeds/photo.jpg").write_bytes(b"x")
    assert run("build", str(site))[0] == 0
    assert run("build", str(site), "--strict")[0] == 1


def test_output_folder_of_somebody_else_is_left_alone(site: Path) -> None:
    (site / "thesis").mkdir()
    (site / "thesis/thesis.doc").write_text("mine", encoding="utf-8")
    code, text = run("build", str(site), "--out", str(site / "thesis"))
    assert code == 1
    assert "quoth did not write it" in text
    assert [path.name for path in (site / "thesis").iterdir()] == ["thesis.doc"]


def test_folder_without_articles_says_what_to_do(tmp_path: Path) -> None:
    assert "make one with `quoth new" in run("build", str(tmp_path))[1]
    (tmp_path / "seeds").mkdir()
    code, text = run("build", str(tmp_path))
    assert code == 1
    assert "put one into seeds/" in text


def test_wrong_usage_is_exit_2(site: Path) -> None:
    assert run("build", str(site / "nowhere"))[0] == 2
    assert run("build", str(site), "--jobs", "0")[0] == 2
    assert run("publish")[0] == 2


def test_check_writes_nothing_and_speaks_json(site: Path) -> None:
    (site / "seeds/empty.txt").write_text("", encoding="utf-8")
    code, text = run("check", str(site), "--json")
    assert code == 1
    (message,) = json.loads(text)
    assert message["at"]["path"] == "seeds/empty.txt"
    assert message["severity"] == "error"
    assert not (site / "_site").exists()


def test_check_of_a_sound_site(site: Path) -> None:
    assert run("check", str(site)) == (0, "no problems\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full disk to write to")
@pytest.mark.parametrize("arguments", [["--version"], ["check", "--json"], ["extract"]])
def test_full_disk_is_one_line(site: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-m", "generator", *arguments]
    command += [str(site / "seeds/a.txt")] if arguments == ["extract"] else [str(site)] if len(arguments) > 1 else []
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (done.returncode, done.stderr) == (1, "Error: the output can't be used: no space left on device\n")


def test_no_color_is_heeded(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "seeds/b.txt").write_text("", encoding="utf-8")
    assert "\x1b[" in CliRunner().invoke(main, ["check", str(site)], color=True).stderr
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(main, ["check", str(site)], color=True).stderr


def test_names_move_no_cursor(site: Path) -> None:
    (site / "seeds/b\x1b[31m.txt").write_text("", encoding="utf-8")
    for command in ("build", "check"):
        assert "\x1b[31m." not in CliRunner().invoke(main, [command, str(site)], color=True).output
    assert "\x1b" not in CliRunner().invoke(main, ["extract", str(site / "seeds/b\x1b[31m.txt")]).output
