"""The trained network: from the words of a text to log-odds, with ONNX Runtime.

The text is cut into overlapping windows, each encoded on its own; every word takes its state from the window in
whose core it lies. Words that may start a cue are anchors; the pair head labels the words around each.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from generator.find.confidence import Settings, settings_of
from generator.find.decode import LEFT, RIGHT, Scores
from generator.find.links import Heads, Linker
from generator.find.pieces import Ints, Words
from generator.find.viterbi import Floats, log_softmax
from generator.model.weights import Weights

HIDDEN = 384  # width of a state
CLS, SEP = 101, 102  # BERT's piece ids around a window
LENGTH = 382  # pieces in the longest window, beside its two special ones
MARGIN = 48  # pieces at an inner edge of a window that only serve as context
ANCHORS_AT_ONCE = 16  # bounds the memory that the pair head takes


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """A network ready to run in this process."""

    encoder: ort.InferenceSession
    pair: ort.InferenceSession
    linker: Linker
    tokenizer: Tokenizer
    settings: Settings

    def read(self, words: Words) -> tuple[Scores, Heads]:
        """What the network tells of a text: of cues and what belongs to them, and of mentions."""
        hidden, bio, middle = self.states(words)
        heads = self.linker.heads(middle, hidden)
        del middle
        return self.scores(words, hidden, bio), heads

    def scores(self, words: Words, hidden: Floats, bio: Floats) -> Scores:
        """Cue log-odds of all words, and the pair head's for the anchors above the floor."""
        floor = self.settings.anchor_floor
        anchors = np.flatnonzero(cue_odds(bio) >= np.log(floor / (1 - floor))).astype(np.int64)
        reach = np.clip(anchors[:, None] + np.arange(-LEFT, RIGHT + 1), 0, len(hidden) - 1)
        gaps = np.clip(words.paragraph[reach] - words.paragraph[anchors][:, None], -3, 3) + 3
        parts = []
        for at in range(0, len(anchors), ANCHORS_AT_ONCE):
            some = slice(at, at + ANCHORS_AT_ONCE)
            first, last = int(reach[some].min()), int(reach[some].max()) + 1  # the head reads these words only
            near = {"anchors": anchors[some] - first, "around": reach[some] - first, "gaps": gaps[some]}
            parts += self.pair.run(None, {"hidden": hidden[first:last], **near})
        empty = np.zeros((0, LEFT + 1 + RIGHT, 8), np.float32)
        return Scores(bio, anchors, np.concatenate(parts) if parts else empty)

    def states(self, words: Words) -> tuple[Floats, Floats, Floats]:
        """Hidden state (W, H), BIO log-odds (W, 9) and state after the fourth layer (W, H) of each word."""
        windows = cuts(len(words.pieces))
        grid = _grid(words, windows)
        count = len(words.starts)
        hidden, bio, middle = (np.empty((count, width), np.float32) for width in (HIDDEN, 9, HIDDEN))
        row_of = np.searchsorted([cut.core_end for cut in windows], words.first_piece, side="right")
        edges = np.searchsorted(row_of, np.arange(len(windows) + 1))
        # One by one: it takes the least memory, and int8 gives each window the same result whatever stands beside it.
        for number, cut in enumerate(windows):
            some = slice(edges[number], edges[number + 1])
            told = self.encoder.run(None, {name: rows[number : number + 1] for name, rows in grid.items()})
            column = words.first_piece[some] - cut.start + 1
            hidden[some], bio[some], middle[some] = (part[0, column] for part in told)
        return hidden, bio, middle


@dataclass(frozen=True, slots=True)
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

    def session(graph: bytes) -> ort.InferenceSession:
        return ort.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    return Network(
        session(weights.encoder),
        session(weights.pair),
        Linker(session(weights.links), session(weights.antecedents)),
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


def _grid(words: Words, windows: list[Cut]) -> dict[str, Ints]:
    """The encoder's inputs, each (windows, pieces)."""
    width = windows[0].end - windows[0].start + 2
    grid = np.zeros((4, len(windows), width), np.int64)
    for row, cut in enumerate(windows):
        for number, values in enumerate((words.pieces, words.case, words.quotation, words.opening)):
            grid[number, row, 1:-1] = values[cut.start : cut.end]
        grid[0, row, 0], grid[0, row, -1] = CLS, SEP
    return dict(zip(("pieces", "case", "quotation", "opening"), grid, strict=True))


def cue_odds(bio: Floats) -> Floats:
    """BIO log-odds (W, 9) -> (W,) log-odds that a cue starts at the word."""
    begin = log_softmax(bio[:, 3:6])[:, 1]
    return np.asarray(begin - np.log1p(-np.exp(np.minimum(begin, -1e-6))), np.float32)
