"""`quoth check` for people and for other programs."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main
from generator.cli.formats import as_github, as_sarif
from generator.cli.messages import WIDTH, pointed
from generator.model.codes import CHECKS
from generator.model.diagnostic import Diagnostic, Location

ROOT = Path(__file__).parents[2]
ODD = Diagnostic(Location("seeds/50% off, ü: 1.txt", 3, 7), "long-line", "100% of\r\n“it”: wrong, all", "mend it")
WHOLE_FILE = Diagnostic(Location("site.toml"), "loaded-cue", "a note", "mend it")

# The properties that we write, by object: those that SARIF 2.1.0 asks for (sections 3.13 to 3.30), then the others.
Shape = tuple[list[str], list[str]]
LOG: Shape = (["$schema", "runs", "version"], [])
RUN: Shape = (["columnKind", "results", "tool"], [])
RULE: Shape = (["defaultConfiguration", "id", "shortDescription"], [])
RESULT: Shape = (["level", "locations", "message", "ruleId", "ruleIndex"], [])
PLACE = (["artifactLocation"], ["region"])
REGION = (["startLine"], ["startColumn"])


def sarif(printed: str) -> dict[str, Any]:
    """The one run of a log, once all its parts have the shape that the standard asks for."""
    log = json.loads(printed)
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    shapes = [(log, LOG), (run, RUN), *((rule, RULE) for rule in driver["rules"])]
    shapes += [(result, RESULT) for result in run["results"]]
    for result in run["results"]:
        (location,) = result["locations"]
        place = location["physicalLocation"]
        shapes += [(place, PLACE), *([(place["region"], REGION)] if "region" in place else [])]
        assert re.fullmatch(r"[\w.~/-]+(%[0-9A-F]{2}[\w.~/-]*)*", place["artifactLocation"]["uri"], re.ASCII)
        assert all(number >= 1 for number in place.get("region", {}).values())
        assert result["message"]["text"]
        rule = driver["rules"][result["ruleIndex"]]
        assert (rule["id"], rule["defaultConfiguration"]["level"]) == (result["ruleId"], result["level"])
    for value, (required, optional) in shapes:
        assert set(required) <= set(value) <= {*required, *optional}
    assert (log["version"], driver["name"], run["columnKind"]) == ("2.1.0", "quoth", "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == sorted(CHECKS)
    return dict(run)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site in a folder of the place we are in, with an error, a warning and a note."""
    (tmp_path / "news/content").mkdir(parents=True)
    (tmp_path / "news/seeds").mkdir()
    (tmp_path / "news/content/a.md").write_text(
        "---\ntitle: T\nsources: {lee: Ann Lee}\n---\n\nAnn Lee [claimed]{.cue} [it was safe]{by=lee}.\n\n"
        "[Safe]{by=leee}, they say. [x]{bye=lee}\n",
        encoding="utf-8",
    )
    (tmp_path / "news/seeds/empty.txt").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("news")


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, ["check", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_people_see_the_line_and_the_place_in_it(site: Path) -> None:
    code, printed, told = run(str(site))
    assert code == 1
    assert printed == "2 errors, 1 warning, 1 note\n"
    assert told.startswith(
        "content/a.md:6:10: note: “claimed” doubts what is said [loaded-cue]\n"
        "    Ann Lee [claimed]{.cue} [it was safe]{by=lee}.\n"
        "             ^\n"
        '    fix: write "said" unless you mean it\n'
    )
    assert "seeds/empty.txt: error: the file is empty [empty-article]\n    fix: " in told
    assert "\x1b" not in told


def test_colours_are_for_terminals(site: Path) -> None:
    assert "\x1b[" in CliRunner().invoke(main, ["check", str(site)], color=True).stderr


def test_notes_and_warnings_leave_the_exit_code_alone(site: Path) -> None:
    (site / "seeds/empty.txt").unlink()
    text = (site / "content/a.md").read_text(encoding="utf-8")
    (site / "content/a.md").write_text(text.replace("[x]{bye=lee}", ""), encoding="utf-8")
    code, printed, _ = run(str(site))
    assert (code, printed) == (0, "1 warning, 1 note\n")
    assert run(str(site), "--quiet")[:2] == (0, "")


def test_long_lines_are_cut_around_the_place() -> None:
    line = "word " * 100
    for column in (1, 40, 250, 490):
        shown, caret = pointed(line, column) or ("", "")
        assert len(shown) <= WIDTH + len("    ……")
        at = caret.index("^")
        assert line[column - 1 :].startswith(shown[at:].rstrip("…")[:10])


def test_caret_stands_below_wide_and_combined_characters() -> None:
    assert pointed("東京 said", 4) == ("    東京 said", "         ^")
    assert pointed("e\u0301x", 3) == ("    e\u0301x", "     ^")


def test_words_of_a_file_cannot_steer_the_terminal() -> None:
    assert pointed("a\x1b[2Jb\tc\u202ed", 1) == ("    a [2Jb c d", "    ^")


def test_place_without_line_or_file_shows_none() -> None:
    assert pointed("", 3) is None
    assert pointed("words", 0) is None


def test_json_has_all_that_is_told(site: Path) -> None:
    code, printed, _ = run(str(site), "--json")
    assert (code, printed) == run(str(site), "--format", "json")[:2]
    assert json.loads(printed)[0] == {
        "at": {"path": "content/a.md", "line": 6, "column": 10},
        "code": "loaded-cue",
        "what": "“claimed” doubts what is said",
        "fix": 'write "said" unless you mean it',
        "severity": "note",
    }


def test_github_gets_one_command_a_message(site: Path) -> None:
    code, printed, _ = run(str(site), "--format", "github")
    lines = printed.splitlines()
    assert code == 1
    assert [line.split(" ")[0] for line in lines] == ["::notice", "::warning", "::error", "::error"]
    assert lines[0] == (
        "::notice file=news/content/a.md,line=6,col=10,title=quoth%3A loaded-cue"
        '::“claimed” doubts what is said%0AFix: write "said" unless you mean it'
    )


def test_github_gets_nothing_for_a_sound_site(site: Path) -> None:
    (site / "seeds/empty.txt").unlink()
    (site / "content/a.md").write_text("---\ntitle: T\n---\n\nWords.\n", encoding="utf-8")
    assert run(str(site), "--format", "github") == (0, "", "")


def test_words_cannot_add_to_a_command() -> None:
    assert as_github([ODD, WHOLE_FILE], folder=".").splitlines() == [
        "::error file=seeds/50%25 off%2C ü%3A 1.txt,line=3,col=7,title=quoth%3A long-line"
        "::100%25 of%0D%0A“it”: wrong, all%0AFix: mend it",
        "::notice file=site.toml,title=quoth%3A loaded-cue::a note%0AFix: mend it",
    ]


def test_sarif_is_as_the_standard_asks(site: Path) -> None:
    code, printed, _ = run(str(site), "--format", "sarif")
    results = sarif(printed)["results"]
    assert code == 1
    assert [result["level"] for result in results] == ["note", "warning", "error", "error"]
    assert results[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "news/content/a.md"},
        "region": {"startLine": 6, "startColumn": 10},
    }


def test_sarif_writes_paths_as_addresses() -> None:
    results = sarif(as_sarif([ODD, WHOLE_FILE], folder="../my news"))["results"]
    places = [result["locations"][0]["physicalLocation"] for result in results]
    assert unquote(places[0]["artifactLocation"]["uri"]) == "../my news/seeds/50% off, ü: 1.txt"
    assert "region" not in places[1]


def test_sarif_counts_columns_in_code_points(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    text = "---\ntitle: T\nsources: {lee: Ann Lee}\n---\n\n🌉🌉 Ann Lee [claimed]{.cue} [it was safe]{by=lee}.\n"
    (tmp_path / "content/a.md").write_text(text, encoding="utf-8")
    (result,) = sarif(run(str(tmp_path), "--format", "sarif")[1])["results"]
    column = result["locations"][0]["physicalLocation"]["region"]["startColumn"]
    assert text.splitlines()[5][column - 1 :].startswith("claimed")


def test_unknown_format_is_wrong_usage(site: Path) -> None:
    assert run(str(site), "--format", "xml")[0] == 2


def test_hook_runs_the_command_once_for_the_files_of_a_site() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert (hook["id"], hook["entry"], hook["language"]) == ("quoth-check", "quoth check", "python")
    assert hook["pass_filenames"] is False
    for path in ("content/a.md", "news/seeds/a.txt", "site.toml", "sources/all.toml", "themes/mine/theme.toml"):
        assert re.search(hook["files"], path)
    for path in ("README.md", "scripts/site.tomlx", "my-content/a.md"):
        assert not re.search(hook["files"], path)


def test_verdict_without_evidence_is_refused_where_warnings_are_errors(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "rain.md").write_text(
        "---\nsources:\n  ada: {name: Ada Lee}\n---\n\n# Rain\n\n[It rains]{by=ada status=disputed}, "
        "[Ada Lee]{.mention ref=ada} [said]{.cue}.\n",
        encoding="utf-8",
    )
    lenient, strict = (
        CliRunner().invoke(main, ["check", str(tmp_path), *flags, "--json"]) for flags in ((), ("--strict",))
    )
    assert [each["code"] for each in json.loads(strict.stdout)] == ["status-without-evidence"]
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
