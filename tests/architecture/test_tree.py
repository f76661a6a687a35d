"""What must never be committed."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORBIDDEN = {
    "a path of one machine": re.compile(r"(?<![\w.])/(?:home|work|root|Users)/\w"),
    "a host of a package registry": re.compile(r"(?:pypi\.org|pythonhosted\.org|registry\.npmjs|deb\.debian\.org)"),
}
# A document cited by its name, and its sections and issues by number: readers of the tree can't look those up.
_DOCUMENT = re.compile(r"\b[A-Z][A-Z_-]{2,}\.md\b")
_ELSEWHERE = re.compile(r"\b[A-Z]{4,}(?: §|: (?=[a-z]+\)))|\bissue #?\d")
_SOURCES = ("generator", "tests", "benchmarks", "training", "themes", "docs")


def tracked_texts() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and name != "tests/architecture/test_tree.py"]


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_no_tracked_file_holds(what: str) -> None:
    found = []
    for path in tracked_texts():
        try:
            text = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in FORBIDDEN[what].finditer(text)]
    assert found == []


def test_no_document_is_cited_that_is_not_in_the_tree() -> None:
    texts = [path for path in tracked_texts() if path.suffix in {".py", ".md", ".toml", ".js", ".css", ".html", ".yml"}]
    names = {path.name for path in texts} | {"NAME.md"}  # for any name
    found = []
    for path in texts:
        text = path.read_text(encoding="utf-8", errors="replace")
        cited = [word for word in _DOCUMENT.findall(text) if word not in names]
        if path.relative_to(ROOT).parts[0] in _SOURCES and not path.is_relative_to(ROOT / "tests/seeds"):
            cited += _ELSEWHERE.findall(text)
        found += [f"{path.relative_to(ROOT)}: {word}" for word in cited]
    assert found == []


def test_no_sentence_of_the_founding_article_is_in_the_tree() -> None:
    folder = ROOT.parent / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip("../shared is not here: its article cannot be compared")
    sentences = {
        sentence.strip()
        for file in folder.glob("*.txt")
        for sentence in re.split(r"(?<=[.!?])\s+", file.read_text(encoding="utf-8"))
        if len(sentence.split()) >= 12
    }
    texts = [p for p in tracked_texts() if p.suffix in {".txt", ".md", ".html", ".py", ".json", ".toml"}]
    found = [str(path) for path in texts for text in [path.read_text(encoding="utf-8", errors="replace")]
             if any(sentence in text for sentence in sentences)]  # fmt: skip
    assert found == []
