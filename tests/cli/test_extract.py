"""`quoth extract`: one JSON object a file, in the order of the arguments."""

import json
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main

TEXT = "The bridge will close, Mayor Ann Lee said on Monday.\n\n“It is not safe,” she said.\n"


def lines(*arguments: str, text: str = "") -> tuple[int, list[dict[str, object]], str]:
    result = CliRunner().invoke(main, ["extract", *arguments], input=text)
    return result.exit_code, [json.loads(line) for line in result.stdout.splitlines()], result.stderr


def test_each_file_gives_a_line_and_a_bad_one_keeps_its_place(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("b.txt", "missing.txt", "a.txt")]
    code, rows, errors = lines(*paths)
    assert code == 1
    assert [row["path"] for row in rows] == paths
    assert rows[1] == {"path": paths[1], "error": "can't be read: no such file or directory"}
    assert f"{paths[1]}: error: can't be read" in errors
    assert [row.get("id") for row in rows] == ["b", None, "a"]


def test_spans_slice_the_file_as_it_is_with_mark_and_crlf(tmp_path: Path) -> None:
    data = ("\ufeff" + TEXT.replace("\n", "\r\n")).encode()
    (tmp_path / "a.txt").write_bytes(data)
    text = data.decode("utf-8")
    _, (row,), _ = lines(str(tmp_path / "a.txt"))
    contents = [text[start:end] for item in row["attributions"] for start, end in item["content"]]  # type: ignore[attr-defined]
    assert any("It is not safe" in content for content in contents)
    assert any(content.startswith("The bridge will close") for content in contents)


def test_standard_input(tmp_path: Path) -> None:
    code, (row,), _ = lines("-", text=TEXT)
    assert (code, row["path"]) == (0, "-")
    assert row["attributions"]


def test_corpus_lines_keep_their_ids_in_several_processes_too(tmp_path: Path) -> None:
    corpus = "".join(json.dumps({"id": f"n{number}", "text": TEXT}) + "\n" for number in range(40))
    (tmp_path / "corpus.jsonl").write_text(corpus, encoding="utf-8")
    one = lines("--jsonl-in", str(tmp_path / "corpus.jsonl"))
    assert [row["id"] for row in one[1]] == [f"n{number}" for number in range(40)]
    assert lines("--jsonl-in", "--jobs", "2", str(tmp_path / "corpus.jsonl")) == one


def test_line_that_is_no_article_is_told_with_its_number() -> None:
    code, rows, errors = lines("--jsonl-in", "-", text='{"id": "a", "text": "Hello there."}\n{"id": 1}\n')
    assert code == 1
    assert rows[1]["error"] == "not a JSON object with `id` and `text`"
    assert "-:2:1: error:" in errors


def test_no_file_is_wrong_usage() -> None:
    assert lines()[0] == 2


def test_line_of_nothing_but_brackets_is_a_broken_line() -> None:
    result = CliRunner().invoke(main, ["extract", "--jsonl-in"], input="[" * 100_000 + "\n")
    assert result.exit_code == 1
    assert "-:1:1: error: not a JSON object" in result.stderr


def test_corpus_comes_from_standard_input_where_no_file_is_named() -> None:
    line = json.dumps({"id": "7 \ud83d", "text": "“All is \ud83d\ude00 well,” the mayor said."})
    result = CliRunner().invoke(main, ["extract", "--jsonl-in"], input=line)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["id"] == "7 \ufffd"


def test_without_file_nothing_is_waited_for() -> None:
    assert CliRunner().invoke(main, ["extract"]).exit_code == 2
