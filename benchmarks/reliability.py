"""The reliability diagram of the docs (DeGroot and Fienberg 1983): `docs/confidence.svg`, drawn from a run on dev."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

OUT = Path(__file__).parents[1] / "docs" / "confidence.svg"
SIDE, LEFT, TOP = 360, 64, 16  # of the square, and where it stands
SURE = 1.96  # standard errors to each side: 95 % of the time the true share lies within


def draw(bins: Sequence[tuple[float, float, int]]) -> str:
    """An SVG of the bins: mean confidence, share right, and number of each."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {LEFT + SIDE + 32} {TOP + SIDE + 56}" role="img" '
        'aria-labelledby="t" font-family="sans-serif" font-size="14">',
        '<title id="t">How often an attribution was right, by how sure the machine was: close to the diagonal</title>',
        f'<rect width="100%" height="100%" fill="#fff"/><rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" '
        'fill="none" stroke="#767676"/>',
        f'<path d="M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}" stroke="#767676" stroke-dasharray="4 4"/>',
    ]
    for percent in range(0, 101, 20):
        share = percent / 100
        parts.append(f'<text x="{_x(share)}" y="{TOP + SIDE + 20}" text-anchor="middle">{percent} %</text>')
        parts.append(f'<text x="{LEFT - 8}" y="{_y(share) + 5}" text-anchor="end">{percent} %</text>')
    for mean, right, count in bins:
        spread = SURE * (max(right * (1 - right), 1 / (4 * count)) / count) ** 0.5
        low, high = _y(max(0, right - spread)), _y(min(1, right + spread))
        parts.append(f'<path d="M{_x(mean)} {low}V{high}" stroke="#0b5cad" stroke-width="2"/>')
        parts.append(
            f'<circle cx="{_x(mean)}" cy="{_y(right)}" r="5" fill="#0b5cad"><title>{count} attributions: '
            f"{mean:.0%} sure, {right:.0%} right</title></circle>"
        )
    parts += [
        f'<text x="{_x(0.5)}" y="{TOP + SIDE + 46}" text-anchor="middle">how sure the machine was</text>',
        f'<text transform="translate(16 {_y(0.5)}) rotate(-90)" text-anchor="middle">how often it was right</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _x(share: float) -> int:
    return round(LEFT + share * SIDE)


def _y(share: float) -> int:
    return round(TOP + (1 - share) * SIDE)
