"""Settings are read with a default each, mistakes are told with their line."""

from pathlib import Path

import pytest

from generator.model.article import SourceEntry
from generator.model.site import Config
from generator.read.config import read_config


def read(tmp_path: Path, text: str) -> tuple[Config, list[str]]:
    (tmp_path / "site.toml").write_text(text, encoding="utf-8")
    config, diagnostics = read_config(tmp_path)
    return config, [str(diagnostic) for diagnostic in diagnostics]


def test_no_file_means_defaults(tmp_path: Path) -> None:
    assert read_config(tmp_path) == (Config(), ())


def test_every_setting_is_taken_over(tmp_path: Path) -> None:
    config, problems = read(
        tmp_path,
        'title = "T"\nbase_url = "https://a.example/r/"\nlanguage = "de"\nauthor = "A"\nlicense = "L"\n'
        'theme = "sepia"\ndrafts = "confirmed"\n[nav]\nAbout = "about/"\n'
        '[sources.who]\nname = "WHO"\nkind = "organization"\n',
    )
    assert problems == []
    assert config == Config(
        title="T", base_url="https://a.example/r", language="de", author="A", license="L", theme="sepia",
        drafts="confirmed", nav=(("About", "about/"),),
        sources=(SourceEntry(id="who", name="WHO", kind="organization"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ('them = "x"', "site.toml:1:1", 'unknown setting "them" (did you mean "theme"?)'),
        ("\ntitle = 3", "site.toml:2:1", "`title` must be text, not 3"),
        ("title = x", "site.toml:1:9", "not valid TOML: invalid value"),
        ('drafts = "no"', "site.toml:1:1", "`drafts` must be one of all, confirmed, not 'no'"),
        ('base_url = "x y"', "site.toml:1:1", 'base_url "x y" is no web address'),
        ('[sources.a]\nkind = "persn"', "site.toml:1:10", 'unknown kind "persn" (did you mean "person"?)'),
        ("[nav]\nA = 1", "site.toml:1:2", "`nav` must be a table of names and addresses"),
    ],
)
def test_mistake_is_told_with_its_place(tmp_path: Path, text: str, place: str, what: str) -> None:
    _, problems = read(tmp_path, text)
    assert len(problems) == 1
    assert problems[0].startswith(f"{place}: error: {what}")


def test_sources_stand_in_files_of_their_own_too(tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/b.toml").write_text('[sources.who]\nname = "Other"\n[sources.lee]\ndescribed = "a friend"\n')
    (tmp_path / "sources/a.toml").write_text('[sources.ann]\nkind = "organisation"\nwikidata = "Q1"\n')
    (tmp_path / "sources/.hidden.toml").write_text("x")
    (tmp_path / "sources/broken.toml").write_text("\nx\n")
    (tmp_path / "sources/wrong.toml").write_text('[source.x]\nname = "X"\n')
    config, problems = read(tmp_path, '[sources.who]\nname = "WHO"\n')
    assert config.sources == (
        SourceEntry(id="who", name="WHO"),
        SourceEntry(id="ann", name="ann", kind="organization", wikidata="Q1"),
        SourceEntry(id="lee", name="a friend", described="a friend"),
    )
    assert [problem.split("\n")[0] for problem in problems] == [
        'sources/b.toml:1:10: error: source "who" is declared twice [repeated-source]',
        "sources/broken.toml:2:2: error: not valid TOML: expected '=' after a key in a key/value pair [broken-toml]",
        'sources/wrong.toml:1:2: error: "source" is none of `sources` [wrong-setting]',
    ]


@pytest.mark.parametrize(
    ("given", "hint"),
    [
        ('"cvs"', "not 'cvs' (did you mean \"csv\"?)"),
        ('["csv", "cvs"]', "not 'cvs' (did you mean \"csv\"?)"),
        ("3", "not 3"),
        ('[["csv"]]', "not ['csv']"),
        ('"csv"', "must be a list, not 'csv'"),
    ],
)
def test_formats_of_data_that_are_none_are_told_and_all_are_written(tmp_path: Path, given: str, hint: str) -> None:
    (tmp_path / "site.toml").write_text(f"data = {given}\n", encoding="utf-8")
    config, (told,) = read_config(tmp_path)
    assert (config.data, told.code) == ("all", "wrong-setting")
    assert told.what.endswith(hint)
