"""Every code is told by some test, and documented; those of the lint by the examples of the documentation itself."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from unittest.mock import patch

import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.keep.inputs import BuildOptions
from generator.model.codes import CHECKS
from generator.model.diagnostic import Diagnostic, Location
from generator.pipeline.annotate import annotate
from generator.pipeline.build import build, check
from generator.serve import preview
from tests.docs.examples import PAGES, Block, blocks

PAGE = next(page for page in PAGES if page.name == "checks.md")
TEXT = PAGE.read_text(encoding="utf-8")
SAID = "The bridge is safe, Ann Lee said.\n"
WRITTEN = "---\ntitle: T\nsources:\n  lee: Ann Lee\n---\n\n[It is safe]{by=lee}, she [said]{.cue}.\n"
Files = dict[str, str | bytes]


def shown_for(code: str) -> Block:
    """The first example of Markdown below the heading of a code."""
    line = TEXT.count("\n", 0, TEXT.index(f"### `{code}`")) + 1
    return next(block for block in blocks(PAGE) if block.language == "markdown" and block.line > line)


def article(block: Block) -> str:
    """The example as a file; one without front matter gets the sources it names."""
    if block.body.startswith("---"):
        return block.body
    ids = sorted(set(re.findall(r"(?:by|ref|via)=([\w-]+)", block.body)))
    return (
        "---\ntitle: Example\nsources:\n" + "".join(f"  {key}: {key.title()}\n" for key in ids) + f"---\n\n{block.body}"
    )


def diagnosed(root: Path, files: Mapping[str, str | bytes]) -> list[Diagnostic]:
    """What `quoth check` says about a site of these files."""
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    return list(check(root, BuildOptions()).diagnostics)


ASKED = re.findall(r"^### `([\w-]+)`", TEXT, re.MULTILINE)
DECISION = '[[decision]]\naction = "reject"\ncontent = [{ exact = "%s" }]\n'
TWICE = "A headline here\n\nThe bridge is safe now.\n\nThe bridge is safe now.\n"
DEEP = "- " * 110 + "x\n"
PROSE = "<p>The council voted on Monday to close the bridge for six months, it said in a note.</p>"
HALF_HIDDEN = f"<h1>Bridge</h1>{PROSE}" + PROSE.replace("<p>", "<p hidden>Yes. ") * 2
NAMED = "---\ntitle: On %s\nsources:\n  %s: {name: %s, role: %s}\n---\n\n[It is safe]{by=%s}, [he]{.mention} said.\n"
TWO_CLAIMS = """---
title: On %s
date: 2024-05-0%d
sources:
  lee: Ann Lee
  kern: Jo Kern
---

[The bridge at Holm is safe for lorries]{by=lee}, [Ann Lee]{.mention ref=lee} said.
[The lorries are too heavy for it]{by=kern}, [Jo Kern]{.mention ref=kern} said.
"""
ADDRESS = 'base_url = "https://example.org/"\n'
CHECKED: dict[str, Files] = {
    "maybe-same-event": {f"content/{name}.md": TWO_CLAIMS % (name, 4 + at) for at, name in enumerate("ab")},
    "maybe-same-claim": {
        f"content/{name}.md": NAMED.replace("It is safe", words) % (name, "lee", "Ann Lee", "mayor", "lee")
        for name, words in (("a", "The Holm bridge is safe for lorries"), ("b", "The Holm bridge is shut to lorries"))
    },
    "maybe-same-source": {
        "content/a.md": NAMED % ("a", "vance", "Jonathan Vance", "general", "vance"),
        "content/b.md": NAMED % ("b", "vance", "Vance", "officer", "vance"),
    },
    "maybe-two-sources": {
        "content/a.md": NAMED % ("a", "smith", "John Smith", "nurse", "smith"),
        "content/b.md": NAMED % ("b", "john", "John Smith", "chief of police", "john"),
    },
    "unjoined-source": {"seeds/a.txt": TWICE, "sources/a.toml": '[sources.lee]\nsame-as = ["nobody"]\n'},
    "ambiguous-decision": {"seeds/a.txt": TWICE, "seeds/a.annotations.toml": DECISION % "bridge is safe"},
    "annotation-in-evidence": {"content/a.md": WRITTEN.replace("lee},", "lee}[^a],") + "\n[^a]: [No]{by=lee}.\n"},
    "article-incomplete": {"seeds/a.html": HALF_HIDDEN},
    "broken-annotation": {"content/a.md": WRITTEN + "\n[x]{bye=lee}\n"},
    "broken-block": {"content/a.md": WRITTEN + "\n::: {.caption}\nx\n"},
    "unclosed-comment": {"content/a.md": WRITTEN + "\n<!-- ask her again\n"},
    "changed-words": {
        "seeds/a.txt": SAID, "site.toml": 'theme = "mine"\n', "themes/mine/templates/article.html":
        "<div data-article-text>{{ view.body | replace('<span', 'x<span') }}</div>",
    },
    "broken-front-matter": {"content/a.md": '---\ntitle: "x\n---\n\nWords.\n'},
    "broken-theme": {
        "seeds/a.txt": SAID, "site.toml": 'theme = "mine"\n', "themes/mine/templates/index.html": "{% if %}"
    },
    "broken-toml": {"seeds/a.txt": SAID, "site.toml": "x\n"},
    "changed-decision": {"seeds/a.txt": SAID, "seeds/a.annotations.toml": DECISION % "The bridge was safe, Ann Lee"},
    "empty-article": {"seeds/a.txt": ""},
    "hidden-article": {"seeds/a.html": f"<body hidden>{PROSE}</body>"},
    "long-line": {"seeds/a.txt": "word " * 30_000},
    "lost-statement": {"content/a.md": WRITTEN.replace("by=lee", "by=lee against=b/x1")},
    "no-picture": {"content/a.md": WRITTEN.replace("title: T", "title: آ"), "site.toml": ADDRESS},
    "missing-footnote": {"content/a.md": WRITTEN + "\nWords.[^a]\n"},
    "repeated-key": {"content/a.md": "---\ntitle: A\ntitle: B\n---\nWords.\n"},
    "cut-value": {"content/a.md": "---\ntitle: Team #1 wins\n---\nWords.\n"},
    "dead-link": {"content/a.md": "# A\n\n[x](other.md)\n"},
    "missing-file": {"content/a.md": "# A\n\n![x](x.png)\n"},
    "image-without-words": {"content/a.md": "# A\n\n![](x.png)\n"},
    "no-article": {"site.toml": ""},
    "no-site": {},
    "no-words": {"seeds/a.txt": SAID, "site.toml": 'language = "it"\n'},
    "other-encoding": {"seeds/a.txt": f"{SAID} She drank her café on the bridge.".encode("cp1252")},
    "other-language": {"seeds/a.txt": "Der Rat hat am Montag beschlossen, die Brücke im Juni zu sperren. " * 3},
    "orphaned-decision": {"seeds/a.txt": SAID, "seeds/a.annotations.toml": DECISION % "Nothing of the kind"},
    "orphaned-sidecar": {"seeds/a.txt": SAID, "seeds/b.annotations.toml": ""},
    "repeated-address": {"seeds/a.txt": SAID, "seeds/a.md": SAID},
    "repeated-footnote": {"content/a.md": WRITTEN + "\nWords.[^a]\n\n[^a]: One.\n\n[^a]: Two.\n"},
    "repeated-source": {
        "seeds/a.txt": SAID, "sources/a.toml": "[sources.lee]\n", "sources/b.toml": "[sources.lee]\n"
    },
    "stray-fence": {"content/a.md": WRITTEN + "\nWords.\n\n:::\n"},
    "too-deep": {"content/a.md": WRITTEN + "\n" + DEEP},
    "unknown-seed": {"content/a.md": WRITTEN.replace("title: T", "seed: nope")},
    "unknown-source": {"content/a.md": WRITTEN.replace("by=lee", "by=leee")},
    "unknown-theme": {"seeds/a.txt": SAID, "site.toml": 'theme = "mine"\n'},
    "unread-file": {"seeds/a.txt": SAID, "seeds/photo.jpg": b"x"},
    "unreadable-file": {"seeds/a.txt": b"caf\0\xe9"},
    "wide-row": {"content/a.md": WRITTEN + "\n| a |\n|---|\n| b | c |\n"},
    "unusable-id": {"content/a.md": WRITTEN.replace("by=lee", "#claims by=lee")},
    "unused-footnote": {"content/a.md": WRITTEN + "\n[^a]: Words.\n"},
    "unused-ignore": {"content/a.md": WRITTEN + "\nWords. <!-- quoth: ignore loaded-cue: a reason -->\n"},
    "wrong-decision": {"seeds/a.txt": SAID, "seeds/a.annotations.toml": '[[decision]]\naction = "reject"\n'},
    "wrong-ignore": {"content/a.md": WRITTEN + "\nWords. <!-- quoth: ignore loaded-cue -->\n"},
    "wrong-key": {"content/a.md": WRITTEN.replace("title: T", "tittle: T")},
    "wrong-permalink": {"seeds/a.txt": SAID, "permalinks.toml": "a = 1\n"},
    "wrong-setting": {"seeds/a.txt": SAID, "site.toml": 'tittle = "x"\n'},
}  # fmt: skip


def foreign_file(root: Path) -> str:
    (root / "seeds").mkdir()
    (root / "seeds/a.txt").write_text(SAID, encoding="utf-8")
    (root / "content").mkdir()
    (root / "content/a.md").write_text(WRITTEN, encoding="utf-8")
    return str(annotate(root, "a").diagnostics)


def stale(root: Path) -> str:
    (root / "seeds").mkdir()
    (root / "seeds/a.txt").write_text(SAID, encoding="utf-8")
    (root / "content").mkdir()
    draft = "---\nseed: a\nsources:\n  lee: Ann Lee\n---\n\n[The ferry is blue]{by=lee .draft}.\n"
    (root / "content/a.md").write_text(draft, encoding="utf-8")
    (root / "content/a.annotations.toml").write_text('[merge]\nnobody = "lee"\n', encoding="utf-8")
    return str(annotate(root, "a").diagnostics)


def foreign_output(root: Path) -> str:
    (root / "out").mkdir()
    (root / "out/thesis.doc").write_text("mine", encoding="utf-8")
    return str(build(root, BuildOptions(out=root / "out")).diagnostics)


def broken_line(root: Path) -> str:
    (root / "corpus.jsonl").write_text("x\n", encoding="utf-8")
    return CliRunner().invoke(main, ["extract", "--jsonl-in", str(root / "corpus.jsonl")]).output


def unwritable_words(root: Path) -> str:
    (root / "seeds").mkdir()
    # Without the line between them the two pieces of code would be one.
    (root / "seeds/a.md").write_text(f"First\n\n{SAID}\n    code\n\nSource link\n\n    more\n", encoding="utf-8")
    return str(annotate(root, "a").diagnostics)


def lost_link(root: Path) -> str:
    (root / "content").mkdir()
    (root / "content/a.md").write_text("# A\n\n[x](other.md)\n", encoding="utf-8")
    return str(build(root, BuildOptions(out=root / "out")).diagnostics)


def unwritable_output(root: Path) -> str:
    def full(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    (root / "seeds").mkdir()
    (root / "seeds/a.txt").write_text(SAID, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("os.replace", full)
        return str(build(root, BuildOptions(out=root / "out")).diagnostics)


def failure(root: Path) -> str:
    def fail(*_arguments: object, **_options: object) -> None:
        raise RuntimeError("a bug")

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(preview, "prepare", fail)
        return str(preview.Preview(root, base_url="").rebuild().diagnostics)


def missing_extra(root: Path) -> str:
    files = {"seeds/a.txt": TWICE, "site.toml": 'search = "pagefind"\n'}
    with patch.dict(sys.modules, {"pagefind_bin": None}):
        return " ".join(message.code for message in diagnosed(root, files))


ELSEWHERE: dict[str, Callable[[Path], str]] = {
    "broken-line": broken_line,
    "failure": failure,
    "foreign-file": foreign_file,
    "foreign-output": foreign_output,
    "stale-draft": stale,
    "stale-merge": stale,
    "lost-link": lost_link,
    "missing-extra": missing_extra,
    "unwritable-output": unwritable_output,
    "unwritable-words": unwritable_words,
}


@pytest.mark.parametrize("code", ASKED)
def test_example_in_the_documentation_is_told(tmp_path: Path, code: str) -> None:
    found = diagnosed(tmp_path, {"content/example.md": article(shown_for(code))})
    assert {message.code for message in found} == {code}
    assert all(message.at.line and message.at.column and message.fix for message in found)


@pytest.mark.parametrize("code", CHECKED)
def test_code_is_told(tmp_path: Path, code: str) -> None:
    assert code in {message.code for message in diagnosed(tmp_path, CHECKED[code])}


@pytest.mark.parametrize("code", ELSEWHERE)
def test_code_of_another_command_is_told(tmp_path: Path, code: str) -> None:
    assert code in ELSEWHERE[code](tmp_path)


def test_every_code_has_a_test() -> None:
    assert sorted({*ASKED, *CHECKED, *ELSEWHERE}) == sorted(CHECKS)


def test_documentation_has_these_codes_and_no_others() -> None:
    rows = re.findall(r"^\| `([\w-]+)` \|", TEXT, re.MULTILINE)
    assert sorted([*ASKED, *rows]) == sorted(CHECKS)


def test_documentation_sorts_codes_by_how_grave_they_are() -> None:
    parts = re.split("\n(?:Notes|Errors):\n", TEXT.split("\nWarnings:\n")[1])
    for severity, part in zip(("warning", "note", "error"), parts, strict=True):
        codes = re.findall(r"^\| `([\w-]+)` \|", part, re.MULTILINE)
        assert {CHECKS[code].severity for code in codes} == {severity}
        assert codes == sorted(codes)


def test_code_that_is_not_in_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown code 'typo'"):
        Diagnostic(Location("a.md"), "typo", "a fault", "mend it")


def test_message_shown_first_in_the_documentation_is_the_real_one(tmp_path: Path) -> None:
    files = {"content/bridge.md": article(shown_for("loaded-cue"))}
    diagnosed(tmp_path, files)
    printed = CliRunner().invoke(main, ["check", str(tmp_path)]).stderr
    assert next(block.body for block in blocks(PAGE) if block.language == "text") == printed
