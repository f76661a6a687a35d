"""How well ids stay with their statements over edits: the two thresholds of `generator/link/kept.py`, by trial.

    python -m benchmarks.permalinks

The statements of our own articles, as if all were one speaker's, are published; then half stay as they are, and of the
others a third is edited by a word, a third is gone (of half of these a look-alike, two of five words changed, is added
somewhere), and a third is new.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

from benchmarks.corpus import labelled
from generator.link.kept import FEWEST_ALIKE, MARGIN, clear, scored
from generator.model.span import words_of
from generator.text.identity import plain_words

FEWEST = (0.6, 0.7, 0.75, 0.8, 0.85)
MARGINS = (0.0, 0.05, 0.1, 0.15, 0.2)
ROUNDS = 20
OTHER_WORDS = "river council winter quietly seven letter promised never built green".split()


def edited(words: list[str], chance: random.Random) -> list[str]:
    """The words after a correction: a letter, a word for another, a word more, or a word less."""
    out = [*words]
    at = chance.randrange(len(out))
    match chance.randrange(4):
        case 0:
            out[at] = f"{out[at][:-1]}x"
        case 1:
            out[at] = chance.choice(OTHER_WORDS)
        case 2:
            out.insert(at, chance.choice(OTHER_WORDS))
        case _ if len(out) > 1:
            del out[at]
    return out


def look_alike(words: list[str], chance: random.Random) -> list[str]:
    """Another statement on the same: two of five words are others."""
    return [chance.choice(OTHER_WORDS) if chance.random() < 0.4 else word for word in words]


def trial(statements: list[str], chance: random.Random) -> tuple[dict[tuple[int, int], float], dict[int, int]]:
    """The scores of an edited article, and where each statement of before really is."""
    before: list[tuple[str, str]] = []
    same: list[int] = []
    after: list[tuple[str, int]] = []
    strays = []
    for words in statements:
        fate = chance.choice(("same", "same", "same", "edited", "gone", "new"))
        if fate != "new":
            before.append(("", words))
        if fate == "same":
            after.append((words, len(before) - 1))
            same.append(len(before) - 1)
        elif fate == "edited":
            after.append((" ".join(edited(words.split(), chance)), len(before) - 1))
        elif fate == "new":
            after.append((words, -1))
        elif chance.random() < 0.5:
            strays.append(" ".join(look_alike(words.split(), chance)))
    for stray in strays:
        after.insert(chance.randrange(len(after) + 1), (stray, -1))
    truth = {old: n for n, (_, old) in enumerate(after) if old >= 0}
    pairs = {old: truth.pop(old) for old in same}
    return scored(before, [("", words) for words, _ in after], pairs, pairs.values()), truth


def trials() -> Iterator[tuple[dict[tuple[int, int], float], dict[int, int]]]:
    """Each article, several times."""
    chance = random.Random(0)
    for folder in ("attribution", "sources"):
        for labels in labelled(folder):
            texts = (words_of(labels.article.text, item.content) for item in labels.gold.attributions)
            statements = [words for text in texts if (words := plain_words(text))]
            for _ in range(ROUNDS):
                yield trial(statements, chance)


def main() -> None:
    """Print for each pair of thresholds how many edited statements keep their id, and how many ids go astray."""
    made = list(trials())
    edits = sum(len(truth) for _, truth in made)
    print(f"{edits} edited statements\nleast alike, margin:    kept  astray (% of the edited)")
    for fewest in FEWEST:
        for margin in MARGINS:
            count: Counter[bool] = Counter()
            for scores, truth in made:
                count.update(truth.get(old) == new for old, new in clear(scores, fewest=fewest, margin=margin))
            shares = "".join(f"{100 * count[is_right] / edits:8.2f}" for is_right in (True, False))
            is_used = (fewest, margin) == (FEWEST_ALIKE, MARGIN)
            print(f"  {fewest:.2f}, {margin:.2f}       {shares}{'  *' if is_used else ''}")


if __name__ == "__main__":
    main()
