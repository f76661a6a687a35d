"""Contrast of all colours by calculation (WCAG 2.2, relative luminance), light and dark."""

from __future__ import annotations

import re

import pytest

from tests.render.samples import rendered, theme

Rgb = tuple[float, float, float]
SLOTS = [f"slot-{number}" for number in range(9)]
TINT = 0.14


def colours(name: str, index: int) -> dict[str, Rgb]:
    """The colours of a theme by role; index 0 light, 1 dark."""
    sheets = [data.decode() for path, data in theme(name).assets if path in ("css/tokens.css", "css/theme.css")]
    found = re.findall(
        r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", "\n".join(sorted(sheets, key=len, reverse=True))
    )
    return {role: _rgb(pair[index]) for role, *pair in found}


def _rgb(value: str) -> Rgb:
    return tuple(int(value[at : at + 2], 16) / 255 for at in (1, 3, 5))  # type: ignore[return-value]  # three numbers


def over(colour: Rgb, below: Rgb, *, share: float) -> Rgb:
    """The colour laid over another one."""
    return tuple(share * top + (1 - share) * under for top, under in zip(colour, below, strict=True))  # type: ignore[return-value]  # three numbers


def luminance(colour: Rgb) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ["default", "sepia"])
@pytest.mark.parametrize("slot", SLOTS)
@pytest.mark.parametrize(("index", "label", "body"), [(0, 4.5, 9.9), (1, 6.0, 9.0)], ids=["light", "dark"])
def test_labels_and_words_are_legible_on_their_tint(
    name: str, slot: str, index: int, label: float, body: float
) -> None:
    found = colours(name, index)
    tinted = over(found[slot], found["paper"], share=TINT)
    assert contrast(found[slot], tinted) >= label
    assert contrast(found["ink"], tinted) >= body


@pytest.mark.parametrize("slot", SLOTS)
def test_labels_on_paper_are_stronger_than_enhanced_contrast_in_the_dark(slot: str) -> None:
    dark = colours("default", 1)
    assert contrast(dark[slot], dark["paper"]) >= 7.4


@pytest.mark.parametrize("name", ["default", "sepia"])
@pytest.mark.parametrize("index", [0, 1], ids=["light", "dark"])
def test_small_print_links_and_lines_are_visible(name: str, index: int) -> None:
    found = colours(name, index)
    for ground in ("paper", "panel"):
        assert contrast(found["ink-soft"], found[ground]) >= 4.5
        assert contrast(found["link"], found[ground]) >= 4.5
        assert contrast(found["draft"], found[ground]) >= 3
        assert contrast(found["focus"], found[ground]) >= 3


@pytest.mark.parametrize("index", [0, 1], ids=["light", "dark"])
def test_code_is_legible_on_its_ground(index: int) -> None:
    sheet = next(text for path, text in rendered().items() if path.startswith("assets/css/page."))
    found = re.findall(r"(pre \.\w+)\{color:light-dark\((#[0-9a-f]{6}|[^,]+),(#[0-9a-f]{6}|[^;]+?)\)", sheet)
    assert len(found) > 20
    ground = colours("default", index)["panel"]
    weak = [
        (rule, pair[index])
        for rule, *pair in found
        if pair[index].startswith("#") and contrast(_rgb(pair[index]), ground) < 4.5
    ]
    assert weak == []
