"""The same article with other typography: marks of another style, no marks, upper-case title, wrapped lines.

Every change is a list of edits, and spans move with them; words stay the same, so labels stay true.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from dataclasses import replace

from corpus import Article, Attribution, Spans

from generator.text.quotations import paragraphs, quotations

Edit = tuple[int, int, str]
"""Replace the code points [start, end) by the string."""

STYLES: tuple[tuple[str, str], ...] = (
    ("“", "”"), ('"', '"'), ("''", "''"), ("``", "''"), ("‘", "’"), ("'", "'"), ("«", "»"),
)  # fmt: skip
STYLE_WEIGHTS = (4, 4, 2, 1, 3, 3, 1)
WRAP = 72


def apply(article: Article, edits: list[Edit]) -> Article:
    """The article after the edits (sorted, without overlap), spans moved; a span that vanishes is dropped."""
    parts: list[str] = []
    origins, shifts = [0], [0]
    at = shift = 0
    for start, end, new in edits:
        parts += [article.text[at:start], new]
        shift += len(new) - (end - start)
        origins.append(end)
        shifts.append(shift)
        at = end
    parts.append(article.text[at:])

    def moved(spans: Spans) -> Spans:
        pairs = ((_moved(s, origins, shifts), _moved(e, origins, shifts)) for s, e in spans)
        return tuple((s, e) for s, e in pairs if s < e)

    attributions = tuple(Attribution(moved(a.source), moved(a.cue), moved(a.content)) for a in article.attributions)
    kept = tuple(a for a in attributions if a.content)
    return replace(article, text="".join(parts), attributions=kept)


def _moved(offset: int, origins: list[int], shifts: list[int]) -> int:
    return max(0, offset + shifts[bisect_right(origins, offset) - 1])


def restyled(article: Article, style: tuple[str, str]) -> Article:
    """All quotation marks in one style; a style of two empty strings strips them."""
    edits: list[Edit] = []
    for q in quotations(article.text):
        if q.inner_start > q.start:
            edits.append((q.start, q.inner_start, style[0]))
        if q.end > q.inner_end:
            edits.append((q.inner_end, q.end, style[1]))
    return apply(article, edits)


def upper_title(article: Article) -> Article:
    """The first paragraph in capitals; letters whose capital is longer stay as they are."""
    lines = paragraphs(article.text)
    if not lines:
        return article
    start, end = lines[0]
    upper = "".join(c.upper() if len(c.upper()) == 1 else c for c in article.text[start:end])
    return replace(article, text=article.text[:start] + upper + article.text[end:])


def wrapped(article: Article) -> Article:
    """Lines broken at 72 columns, a blank line between paragraphs."""
    edits: list[Edit] = []
    for number, (start, end) in enumerate(paragraphs(article.text)):
        if number:
            gap = re.compile(r"\s*").match(article.text, end_before := _gap_start(article.text, start))
            edits.append((end_before, gap.end() if gap else start, "\n\n"))
        column = start
        for space in re.finditer(r" ", article.text[start:end]):
            at = start + space.start()
            word = re.compile(r"[^ \n]*").match(article.text, at + 1)
            if word and word.end() - column > WRAP and at > column:
                edits.append((at, at + 1, "\n"))
                column = at + 1
    return apply(article, edits)


def _gap_start(text: str, start: int) -> int:
    """Where the white space before `start` begins."""
    while start and text[start - 1].isspace():
        start -= 1
    return start


DASHES = (" ― ", " — ", " – ", " - ", " -- ", "― ", "\n― ", "\n— ", "\n- ")
PRONOUNS = ("He", "She", "They", "It", "I", "We")
LEAST_REST = 2
"""How many characters beside the three roles a paragraph may have to count as nothing but an attribution."""


def signed(article: Article, number: int, rng: random.Random) -> Article:
    """Attribution `number` in the form of a signed statement or of a script, if its paragraph is nothing else.

    “We will,” said Ann Lee.  ->  “We will.” — Ann Lee    Ann Lee: “We will.”    ANN LEE: We will.
    The corpus has few of these forms, interviews and letter pages have many.
    """
    one = article.attributions[number]
    place = _alone(article, number)
    if place is None or len(one.source) != 1:
        return article
    (start, end), (s, e) = place, one.source[0]
    source = article.text[s:e]
    words = " ".join(article.text[a:b].strip("“”\"' `") for a, b in one.content)
    words = words[:-1] + "." if words.endswith(",") else words
    if not source[:1].isupper() or source in PRONOUNS or not words or len(source) > WRAP:
        return article
    draw = rng.random()
    content = words if draw > 0.85 else f"“{words}”"
    if draw < 0.6:
        dash = rng.choice(DASHES)
        new = content + dash + source
        spans = (len(content + dash), len(new)), (new.index(dash.strip(), len(content)),), (0, len(content))
        width = len(dash.strip())
    else:
        source = source.upper() if draw > 0.85 else source
        new = f"{source}: {content}"
        spans = (0, len(source)), (len(source),), (len(source) + 2, len(new))
        width = 1
    others = replace(article, attributions=article.attributions[:number] + article.attributions[number + 1 :])
    changed = apply(others, [(start, end, new)])
    (s, e), (cue,), (a, b) = spans
    made = Attribution(((start + s, start + e),), ((start + cue, start + cue + width),), ((start + a, start + b),))
    return replace(changed, attributions=(*changed.attributions, made))


def _alone(article: Article, number: int) -> tuple[int, int] | None:
    """The paragraph that consists of this quoted attribution and of no other, or None."""
    one = article.attributions[number]
    spans = sorted([*one.source, *one.cue, *one.content])
    if not one.cue or any(article.text[s] not in "\"“'‘`" for s, _ in one.content):
        return None
    for start, end in paragraphs(article.text):
        if start <= spans[0][0] and spans[-1][1] <= end:
            break
    else:
        return None
    covered = bytearray(end - start)
    for s, e in spans:
        covered[s - start : e - start] = b"\1" * (e - s)
    rest = sum(not done and c not in " .,:;\xa0" for done, c in zip(covered, article.text[start:end], strict=True))
    others = (x for i, x in enumerate(article.attributions) if i != number)
    touches = any(s < end and start < e for x in others for s, e in (*x.source, *x.cue, *x.content))
    return None if rest > LEAST_REST or touches else (start, end)


def varied(article: Article, rng: random.Random) -> Article:
    """The article as it is, half the time, or in another dress."""
    if rng.random() < 0.25:
        share = rng.choice((0.3, 1.0))
        for text in [article.text[a.content[0][0] :][:40] for a in article.attributions if rng.random() < share]:
            numbers = [i for i, a in enumerate(article.attributions) if article.text.startswith(text, a.content[0][0])]
            article = signed(article, numbers[0], rng) if numbers else article
    if rng.random() < 0.35:
        style = rng.choices(STYLES, STYLE_WEIGHTS)[0]
        article = restyled(article, style)
    elif rng.random() < 0.06:
        article = restyled(article, ("", ""))
    if rng.random() < 0.15:
        article = upper_title(article)
    if rng.random() < 0.06:
        article = wrapped(article)
    return article
