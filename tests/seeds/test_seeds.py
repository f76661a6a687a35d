"""The repository's own raw articles keep the messy forms they stand for, and are read for what they are."""

from __future__ import annotations

from pathlib import Path

from generator.model.article import Article, Role, SourceFile
from generator.parse import parse

SEEDS = Path(__file__).parents[2] / "seeds"


def article(name: str) -> Article:
    return parse(SourceFile(path=f"seeds/{name}", text=text_of(name), format="text"))


def text_of(name: str) -> str:
    return (SEEDS / name).read_bytes().decode()


def words(name: str, role: Role) -> list[str]:
    read = article(name)
    return [block.span.of(read.text) for block in read.blocks if block.role == role]


def test_scraped_text_has_captions_with_credits_and_loses_its_furniture() -> None:
    name = "iraq-missile-strikes.txt"
    assert words(name, "media-label") == ["WATCH: Trump addresses the nation"]
    assert len(words(name, "caption")) == 3
    assert words(name, "credit") == ["(Illustration: Quoth project)"] * 2
    assert words(name, "heading") == ["Did they mean to miss?", "Allies count their soldiers"]
    assert not any(line in article(name).text for line in ("Source link", "Leave a Comment", "Share on", "newsletter"))


def test_wire_copy_begins_with_its_dateline() -> None:
    assert words("iraq-strikes-baghdad.txt", "dateline") == ["BAGHDAD, Jan 8 (Quoth) -"]
    assert words("iraq-strikes-baghdad.txt", "heading") == ["‘SLAP’", "‘BATTLEFIELD’"]


def test_wrapped_text_has_short_lines_and_straight_quotation_marks() -> None:
    text = text_of("titan-submersible.txt")
    assert text.isascii() and max(map(len, text.splitlines())) <= 72
    assert words("titan-submersible.txt", "heading") == ["What was heard, and when", "Old warnings"]


def test_text_from_a_page_keeps_double_spaces_and_loses_its_list_of_stories() -> None:
    assert ".  " in text_of("federer-retires.txt") and "\u00a0" in text_of("federer-retires.txt")
    assert words("federer-retires.txt", "credit") == ["(Video: Quoth project)"]
    assert "Most read" not in article("federer-retires.txt").text


def test_british_text_has_a_byte_order_mark_and_windows_line_ends() -> None:
    text = text_of("post-office-horizon.txt")
    assert text.startswith("\ufeff") and "\r\n" in text
