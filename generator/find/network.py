"""The trained network: from the words of a text to log-odds, with ONNX Runtime.

The text is cut into overlapping windows, each encoded on its own; every word takes its state from the window in
whose core it lies. Words that may start a cue are anchors; the pair head labels the words around each.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from generator.find.confidence import Settings, settings_of
from generator.find.decode import LEFT, RIGHT, Scores
from generator.find.given import Given
from generator.find.links import Heads, Linker
from generator.find.pieces import Ints, Words
from generator.find.viterbi import Floats, log_softmax
from generator.model.quick import quick
from generator.model.weights import Weights

HIDDEN = 384  # width of a state
CLS, SEP = 101, 102  # BERT's piece ids around a window
LENGTH = 382  # pieces in the longest window, beside its two special ones
MARGIN = 48  # pieces at an inner edge of a window that only serve as context
NEAR = 24  # of these, in front of the core and behind it, whose words go through the upper layers
SLOW = ["SkipLayerNormFusion"]  # makes one operator of two that take a quarter of its time
STRETCH = 4096  # words whose states are in memory at a time
ANCHORS_AT_ONCE = 16  # bounds the memory that the pair head takes


@quick(eq=False)
class Network:
    """A network ready to run in this process."""

    encoder: ort.InferenceSession
    pair: ort.InferenceSession
    linker: Linker
    given: Given
    tokenizer: Tokenizer
    settings: Settings

    def read(self, words: Words) -> Iterator[tuple[Scores, Heads]]:
        """What the network tells of a text, stretch by stretch: of cues and what belongs to them, and of mentions."""
        for part in self.stretches(words):
            told = self._scores(words, part), self.linker.heads(part.middle, part.hidden).within(part.own)
            del part  # while the next one is read, its states need not be in memory
            yield told

    def scores(self, words: Words) -> Iterator[Scores]:
        """What it tells of cues and what belongs to them alone, stretch by stretch."""
        return (self._scores(words, part) for part in self.stretches(words))

    def _scores(self, words: Words, part: Stretch) -> Scores:
        """Cue log-odds of the stretch's own words, and the pair head's for the anchors above the floor."""
        floor, bio = self.settings.anchor_floor, part.bio[part.own]
        start = part.first + part.own.start
        anchors = np.flatnonzero(cue_odds(bio) >= np.log(floor / (1 - floor))).astype(np.int64) + start
        reach = np.clip(anchors[:, None] + np.arange(-LEFT, RIGHT + 1), 0, len(words.starts) - 1)
        gaps = np.clip(words.paragraph[reach] - words.paragraph[anchors][:, None], -3, 3) + 3
        parts = [np.zeros((0, LEFT + 1 + RIGHT, 8), np.float32)]
        for at in range(0, len(anchors), ANCHORS_AT_ONCE):
            some = slice(at, at + ANCHORS_AT_ONCE)
            first, last = int(reach[some].min()), int(reach[some].max()) + 1  # the head reads these words only
            near = {"anchors": anchors[some] - first, "around": reach[some] - first, "gaps": gaps[some]}
            parts += self.pair.run(None, {"hidden": part.hidden[first - part.first : last - part.first], **near})
        return Scores(bio, anchors, np.concatenate(parts))

    def stretches(self, words: Words) -> Iterator[Stretch]:
        """The states of a text, some windows at a time: those of all of a long text would take much memory."""
        held: list[list[Floats]] = []
        first = given = 0  # words before the rows held, and before what was given out
        count = len(words.starts)
        for end, told in self._windows(words):
            held.append(told)
            if end == count or end - given >= STRETCH + RIGHT:
                rows = [np.concatenate(parts) for parts in zip(*held, strict=True)]
                until = count if end == count else end - RIGHT
                kept = max(0, until - max(LEFT, RIGHT))
                held = [[part[kept - first :].copy() for part in rows]]
                stretch = Stretch(first, slice(given - first, until - first), *rows)
                del rows
                yield stretch
                del stretch  # only who works with it has it
                first, given = kept, until

    def _windows(self, words: Words) -> Iterator[tuple[int, list[Floats]]]:
        """Of each window, the end of the words that take their states from it, and hidden, BIO and middle of these."""
        windows = cuts(len(words.pieces))
        edges = np.searchsorted(words.first_piece, [0, *(cut.core_end for cut in windows)])
        # One by one: it takes the least memory, and int8 gives each window the same result whatever stands beside it.
        for number, cut in enumerate(windows):
            some = slice(*edges[number : number + 2])
            near = max(cut.start, cut.core_start - NEAR), min(cut.end, cut.core_end + NEAR)
            first, last = np.searchsorted(words.first_piece, near)
            places = words.first_piece[first:last] - cut.start + 1
            kept = np.concatenate([[0], places, [cut.end - cut.start + 1]])
            told = self.encoder.run(None, {**_inputs(words, cut), "kept": kept})
            yield int(some.stop), [part[0, some.start - first + 1 : some.stop - first + 1] for part in told]


@quick(eq=False)
class Stretch:
    """States of the words from `first` on: `hidden` (W, H), BIO log-odds `bio` (W, 9), `middle` (W, H) after the fourth
    layer. `own`: the rows that are its own; the others are read with them, and are another stretch's."""

    first: int
    own: slice
    hidden: Floats
    bio: Floats
    middle: Floats


@quick
class Cut:
    """A window [start, end) whose states are used for the pieces [core_start, core_end)."""

    start: int
    end: int
    core_start: int
    core_end: int


def load(weights: Weights) -> Network:
    """The network of these weights, on one thread: articles, not matrices, are what runs side by side."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # windows differ in length: what was laid out for one fits no other
    options.add_session_config_entry("session.use_env_allocators", "1")
    # One memory for all four: as much as the one needs that needs most, not as all need together.
    kind = ort.OrtMemoryInfo("Cpu", ort.OrtAllocatorType.ORT_ARENA_ALLOCATOR, 0, ort.OrtMemType.DEFAULT)
    ort.create_and_register_allocator(kind, None)

    def session(graph: bytes | str) -> ort.InferenceSession:
        return ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"], disabled_optimizers=SLOW)

    return Network(
        session(weights.encoder),
        session(weights.pair),
        Linker(session(weights.links), session(weights.antecedents)),
        np.frombuffer(weights.given, np.int8),
        Tokenizer.from_str(weights.tokenizer),
        settings_of(weights.settings),
    )


def cuts(pieces: int) -> list[Cut]:
    """Windows of equal length over the pieces, as few and as short as possible, cores end to end."""
    if pieces <= LENGTH:
        return [Cut(0, pieces, 0, pieces)]
    overlap = 2 * MARGIN
    count = -(-(pieces - overlap) // (LENGTH - overlap))
    length = -(-(pieces + overlap * (count - 1)) // count)
    starts = [round(number * (pieces - length) / (count - 1)) for number in range(count)]
    borders = [0, *((a + length + b) // 2 for a, b in pairwise(starts)), pieces]
    return [Cut(s, s + length, a, b) for s, a, b in zip(starts, borders, borders[1:], strict=False)]


def _inputs(words: Words, cut: Cut) -> dict[str, Ints]:
    """The encoder's inputs of a window, each (1, pieces)."""
    rows = np.zeros((4, 1, cut.end - cut.start + 2), np.int64)
    for row, values in zip(rows, (words.pieces, words.case, words.quotation, words.opening), strict=True):
        row[0, 1:-1] = values[cut.start : cut.end]
    rows[0, 0, 0], rows[0, 0, -1] = CLS, SEP
    return dict(zip(("pieces", "case", "quotation", "opening"), rows, strict=True))


def cue_odds(bio: Floats) -> Floats:
    """BIO log-odds (W, 9) -> (W,) log-odds that a cue starts at the word."""
    begin = log_softmax(bio[:, 3:6])[:, 1]
    return np.asarray(begin - np.log1p(-np.exp(np.minimum(begin, -1e-6))), np.float32)
