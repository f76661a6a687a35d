"""Nothing a user can type or set is left untold, and nothing is told that is not there."""

import re
from pathlib import Path

import click
import pytest

from generator.cli import COMMANDS as NAMES
from generator.cli import main
from generator.notation.brackets import FLAGS
from generator.notation.brackets import KEYS as ANNOTATION_KEYS
from generator.notation.keys import FRONT_MATTER, SITE_SOURCE
from generator.read.settings import IGNORE, SITE, THEME

DOCS = Path(__file__).parents[2] / "docs"
COMMANDS = [(name, main.get_command(click.Context(main), name)) for name in NAMES]


def section(command: str) -> str:
    """The part of commands.md about one command."""
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    match = re.search(rf"^## quoth {command}\b.*?(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert match, f'docs/commands.md has no heading "## quoth {command}"'
    return match[0]


def options(command: click.Command) -> set[str]:
    return {name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts}


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_command_is_told_with_all_its_options_and_no_others(name: str, command: click.Command) -> None:
    told = set(re.findall(r"^\| `(--[a-z-]+)", section(name), re.MULTILINE))
    assert told == options(command) - {"--help"}


def test_no_command_is_told_that_is_not_there() -> None:
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^## quoth (\w+)", text, re.MULTILINE)) == set(NAMES)


REFERENCES = {
    "settings of a site": ("settings.md", SITE.reference(with_defaults=True)),
    "keys of a source": ("settings.md", SITE_SOURCE.reference(with_defaults=False)),
    "keys of an ignore": ("settings.md", IGNORE.reference(with_defaults=False)),
    "keys of front matter": ("input-formats.md", FRONT_MATTER.reference(with_defaults=False)),
    "keys of a theme": ("themes.md", THEME.reference(with_defaults=False)),
}


@pytest.mark.parametrize("what", REFERENCES)
def test_table_of_settings_is_that_of_the_schema(what: str) -> None:
    page, rows = REFERENCES[what]
    tables = re.findall(r"^\| -.*\n((?:\|.*\n)+)", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert rows in tables


def test_words_that_a_setting_may_be_are_told() -> None:
    for setting in (*SITE.settings, *SITE_SOURCE.settings):
        assert [word for word in setting.allowed if not re.search(rf"`\"?{word}\"?`", setting.meaning)] == []


def test_each_setting_without_a_row_has_a_section_and_no_other_is_told() -> None:
    text = (DOCS / "settings.md").read_text(encoding="utf-8")
    told = set(re.findall(r"^(?:\| |## )`([\w-]+)`", text, re.MULTILINE))
    assert told == {*SITE.keys, *SITE_SOURCE.keys, *IGNORE.keys}


@pytest.mark.parametrize("key", FRONT_MATTER.keys)
def test_key_of_front_matter_is_told(key: str) -> None:
    assert f"`{key}`" in (DOCS / "input-formats.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("sign", [*(f"`.{flag}`" for flag in FLAGS), *(f"`{key}=" for key in ANNOTATION_KEYS)])
def test_sign_of_an_annotation_is_told(sign: str) -> None:
    assert sign in (DOCS / "annotation-syntax.md").read_text(encoding="utf-8")


def test_keys_of_the_workbench_are_told_and_no_others() -> None:
    script = (DOCS.parent / "generator/serve/page/keys.js").read_text(encoding="utf-8")
    tables = "".join(re.findall(r"^const [A-Z]+ = (\{.*?\});?", script, re.MULTILINE | re.DOTALL))
    arrows = {"ArrowUp": "↑", "ArrowDown": "↓"}
    keys = {arrows.get(key, key.upper()) for key in re.findall(r"\"?([\w?]+)\"?: \"", tables)}
    text = (DOCS / "review-in-the-browser.md").read_text(encoding="utf-8")
    rows = "".join(re.findall(r"^\| (`.*?) \|", text, re.MULTILINE))
    assert set(re.findall(r"`(.+?)`", rows)) == keys | {"Escape"}
