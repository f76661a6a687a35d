"""How far the confidence can be trusted: what is right by how sure the machine was, of words and of whole statements.

The diagram of the docs (DeGroot and Fienberg 1983) is drawn by the same run: `docs/confidence.svg`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmarks import mouths
from benchmarks.matching import Row, outcomes
from generator.attribute import attribute
from generator.model.article import Article
from generator.model.attribution import LIKELY, Engine
from generator.model.prose import prose_of
from generator.model.span import Span
from generator.parse import plain_text
from generator.render.labels import CERTAIN

OUT = Path(__file__).parents[1] / "docs" / "confidence.svg"
SIDE, LEFT, TOP = 360, 64, 16  # of the square, and where it stands
SURE = 1.96  # standard errors to each side: 95 % of the time the true share lies within
SHADES = ("#0b5cad", "#b3261e")  # of words, of whole statements
NAMES = ("words", "whole statements")
FEWEST = 10  # that make a point
Bin = tuple[float, float, int]
Judged = tuple[float, bool]


def report(rows: Sequence[Row], engine: Engine) -> None:
    """Print the shares right of words on dev and of whole statements on our own texts, and draw them."""
    words, counted = _on_dev(rows, engine)
    own = list(mouths.own(engine))
    whole = [(one.confidence, one.is_right) for one in own]
    for name, judged in (("words, dev", words), ("whole statements, own texts", whole)):
        print(f"\n{name}\nconfidence   right   count")
        for mean, right, count in bins(judged):
            print(f"{mean:10.2f}{right:8.2f}{count:8}")
        print(f"expected calibration error {calibration_error(judged):.3f}")
    print(f"\ncounted on dev (from {LIKELY}): {sum(right for _, right in counted)} of {len(counted)} right in words, "
          f"{100 * sum(right for _, right in counted) / len(counted):.1f} %")  # fmt: skip
    others = list(mouths.other(engine)) if mouths.OTHER.exists() else []
    for low, high, word in ((CERTAIN, 1.01, "certain"), (LIKELY, CERTAIN, "likely"), (0.0, LIKELY, "unsure")):
        for name, found in (("own texts", own), ("other-gold", others)):
            shown = [one for one in found if low <= one.confidence < high]
            known = [one for one in shown if one.is_known]
            wrong = sum(one.is_wrong_mouth for one in known)
            print(f"{word:8} {name:10}: {len(shown)} shown; of {len(known)} that labels hold, in the right mouth "
                  f"{len(known) - wrong}, {100 * (1 - wrong / max(1, len(known))):.1f} %")  # fmt: skip
    OUT.write_text(draw(bins(words), bins(whole)), encoding="utf-8")


def _on_dev(rows: Iterable[Row], engine: Engine) -> tuple[list[Judged], list[Judged]]:
    """Of what is found on dev, how sure the words are and if they are right; and the same of what is counted."""
    words: list[Judged] = []
    counted: list[Judged] = []
    for row in rows:
        article = plain_text(row["text"])
        findings = engine.find(prose_of(article)).findings
        said = attribute(article, engine).attributions
        words += outcomes(row, {"attributions": [_row(article, f.source, f.content, f.confidence) for f in findings]})
        sure = [_row(article, one.source, one.content, one.review.confidence) for one in said if not one.is_unsure]
        counted += outcomes(row, {"attributions": sure})
    return words, counted


def _row(article: Article, source: Sequence[Span], content: Sequence[Span], confidence: float) -> Row:
    """As the scorer reads it."""
    spans = [[article.body.to_input(span.start, span.end) for span in part] for part in (source, content)]
    return {"source": spans[0], "content": spans[1], "confidence": confidence}


def bins(judged: Sequence[Judged]) -> list[Bin]:
    """Mean confidence, share right and number of each tenth of confidence that has some."""
    out = []
    for tenth in range(10):
        held = [pair for pair in judged if min(9, int(pair[0] * 10)) == tenth]
        if len(held) >= FEWEST:
            out.append((sum(c for c, _ in held) / len(held), sum(r for _, r in held) / len(held), len(held)))
    return out


def calibration_error(judged: Sequence[Judged]) -> float:
    """Mean gap between confidence and share right over the tenths, weighted by number (Guo et al. 2017, 3)."""
    held = bins(judged)
    return sum(abs(mean - right) * count for mean, right, count in held) / sum(count for _, _, count in held)


def draw(*series: Sequence[Bin]) -> str:
    """An SVG of the bins of words and of whole statements: mean confidence, share right, and number of each."""
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
    for (mean, right, count), shade, name in _points(series):
        spread = SURE * (max(right * (1 - right), 1 / (4 * count)) / count) ** 0.5
        low, high = _y(max(0, right - spread)), _y(min(1, right + spread))
        parts.append(f'<path d="M{_x(mean)} {low}V{high}" stroke="{shade}" stroke-width="2"/>')
        parts.append(
            f'<circle cx="{_x(mean)}" cy="{_y(right)}" r="5" fill="{shade}"><title>{count} {name}: '
            f"{mean:.0%} sure, {right:.0%} right</title></circle>"
        )
    for number, (shade, name) in enumerate(zip(SHADES, NAMES, strict=True)):
        y = TOP + 24 + 22 * number
        parts.append(f'<circle cx="{LEFT + 16}" cy="{y - 5}" r="5" fill="{shade}"/>')
        parts.append(f'<text x="{LEFT + 28}" y="{y}">{name}</text>')
    parts += [
        f'<text x="{_x(0.5)}" y="{TOP + SIDE + 46}" text-anchor="middle">how sure the machine was</text>',
        f'<text transform="translate(16 {_y(0.5)}) rotate(-90)" text-anchor="middle">how often it was right</text>',
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _points(series: Sequence[Sequence[Bin]]) -> list[tuple[Bin, str, str]]:
    return [
        (each, *look) for found, look in zip(series, zip(SHADES, NAMES, strict=True), strict=True) for each in found
    ]


def _x(share: float) -> int:
    return round(LEFT + share * SIDE)


def _y(share: float) -> int:
    return round(TOP + (1 - share) * SIDE)
