"""Fit the weights of the rules on PolNeAR's training split: `python -m benchmarks.rules.fit`, two minutes on one core.

Sources first, then contents given the chosen sources, then the confidence of the two together; each writes its module
beside this file. A cue's right source (content) is the option nearest to the gold one, if at least half alike.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.matching import SHARED, Row, scorer
from benchmarks.rules.candidates import Candidate, Tables, candidates_of, choose_source
from benchmarks.rules.clauses import clauses_of
from benchmarks.rules.cues import Cue, cues_of
from benchmarks.rules.features import of_content, of_source
from benchmarks.rules.learning import Features, fit_choice, fit_likelihood
from benchmarks.rules.phrases import Phrase, phrases_of
from benchmarks.rules.reading import Reading
from benchmarks.rules.rulebook import readings_of
from benchmarks.rules.weights import module
from generator.parse import plain_text
from generator.text.offsets import MappedText

ALIKE = 0.5  # Jaccard index of word tokens, as in score.py
FOLDER = Path(__file__).resolve().parent
Choice = tuple[list[Features], list[int]]
Gold = tuple[set[int], set[int], set[int]]  # word tokens of source, cue, content


class Annotated:
    """A training article as the rules read it, with gold attributions as sets of words."""

    def __init__(self, row: Row) -> None:
        article = plain_text(row["text"])
        self._words = scorer.Article(row["text"])
        self._body: MappedText = article.body
        self.readings = list(readings_of(article.text, article.blocks))
        self.by_cue: dict[int, list[Gold]] = defaultdict(list)
        self.gold = [
            tuple(self._words.tokens(item[role]) for role in ("source", "cue", "content"))
            for item in row["attributions"]
        ]
        for gold in self.gold:
            for word in gold[1]:
                self.by_cue[word].append(gold)

    def words(self, reading: Reading, *ranges: tuple[int, int]) -> set[int]:
        """The scorer's words in ranges of tokens."""
        spans = [reading.span(first, end) for first, end in ranges if end > first]
        found: set[int] = self._words.tokens([self._body.to_input(span.start, span.end) for span in spans])
        return found

    def gold_at(self, reading: Reading, cue: Cue) -> list[Gold]:
        """The gold attributions whose cue holds the head of this one (a colon: the word before it)."""
        head = self.words(reading, (cue.head, cue.head + 1)) or self.words(
            reading, (max(0, cue.head - 1), cue.head + 1)
        )
        return [gold for word in sorted(head) for gold in self.by_cue.get(word, ())]


def nearest(options: list[set[int]], wanted: list[set[int]]) -> list[int]:
    """The options most like a wanted set; none where all are less than half alike."""
    alike = [max(scorer.jaccard(option, gold) for gold in wanted) for option in options]
    best = max(alike, default=0.0)
    return [number for number, value in enumerate(alike) if value == best] if best >= ALIKE else []


def source_choices(article: Annotated) -> Iterator[Choice]:
    """For each gold cue the options for its source."""
    for reading in article.readings:
        for sentence in reading.sentences:
            before: Phrase | None = None
            for cue in cues_of(reading, sentence):
                gold = article.gold_at(reading, cue)
                phrases = phrases_of(reading, sentence, cue, before)
                words = [article.words(reading, (phrase.first, phrase.end)) for phrase in phrases]
                right = nearest(words, [item[0] for item in gold]) if gold else []
                if right:
                    yield [of_source(reading, cue, phrase) for phrase in phrases], right
                    before = phrases[right[0]] if phrases[right[0]].end else before


def content_choices(article: Annotated, tables: Tables) -> Iterator[Choice]:
    """For each gold cue the options for its content, behind the source that the fitted table chooses."""
    for reading in article.readings:
        for sentence in reading.sentences:
            before: Phrase | None = None
            for cue in cues_of(reading, sentence):
                source, _ = choose_source(reading, cue, phrases_of(reading, sentence, cue, before), tables)
                before = source if source.end else before
                gold = article.gold_at(reading, cue)
                clauses = clauses_of(reading, sentence, cue, source) if gold else []
                right = nearest([article.words(reading, *clause.pieces) for clause in clauses], [g[2] for g in gold])
                if right:
                    yield [of_content(reading, cue, source, clause) for clause in clauses], right


def judged(article: Annotated, tables: Tables) -> Iterator[tuple[Candidate, bool]]:
    """Each candidate, and whether a gold attribution has its cue, its source and its content."""
    for reading in article.readings:
        for item in candidates_of(reading, tables):
            content = article.words(reading, *item.content.pieces)
            source = article.words(reading, (item.source.first, item.source.end))
            cue = article.words(reading, (item.cue.first, item.cue.end))
            yield (
                item,
                any(
                    scorer.jaccard(content, gold[2]) >= ALIKE
                    and scorer.jaccard(source, gold[0]) >= ALIKE
                    and (not cue or bool(cue & gold[1]))
                    for gold in article.gold
                ),
            )


def main() -> None:
    """Fit the three tables one after the other and write their modules."""
    rows = list(scorer.read(SHARED / "polnear-train.jsonl.gz").values())
    random.Random(3).shuffle(rows)
    articles = [Annotated(row) for row in rows]
    source = fit_choice([item for article in articles for item in source_choices(article)], seen_at_least=20)
    tables = Tables(source, {}, {})
    content = fit_choice([item for article in articles for item in content_choices(article, tables)], seen_at_least=60)
    tables = Tables(source, content, {})
    examples = [(item.observed, right) for article in articles for item, right in judged(article, tables)]
    confidence = fit_likelihood(examples, seen_at_least=20)
    for role, first, weights in (
        ("source", "What speaks for a phrase as the source of a cue.", source),
        ("content", "What speaks for a clause as the content of a cue.", content),
        ("confidence", "How likely a cue with its source and content is an attribution.", confidence),
    ):
        text = module(f"{role.upper()}_WEIGHTS", first, weights)
        (FOLDER / f"weights_{role}.py").write_text(text, encoding="utf-8")
        print(f"{role}: {len(weights):,} weights")


if __name__ == "__main__":
    main()
