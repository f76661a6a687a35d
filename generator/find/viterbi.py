"""The likeliest roles of the words around a cue; numpy only.

For each anchor (the word where a cue starts) the words around it get one of seven states by Viterbi, all anchors of
an article at once:

    NONE0 SOURCE CUE0 CONTENT0 | NONE1 CUE1 CONTENT1     (0: no source yet, 1: the source is behind us)

so there is at most one source; the cue starts at the anchor and nowhere else; contents are whole segments, whose
starts and ends are scored with the edge odds. A content goes into the next paragraph only if a quotation does.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from generator.find.confidence import Settings
from generator.model.quick import quick

Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]
Range = tuple[int, int]

NONE0, SOURCE, CUE0, CONTENT0, NONE1, CUE1, CONTENT1 = range(7)
LABEL_OF_STATE = np.array([0, 1, 2, 3, 0, 2, 3])
NEVER = np.float32(-1e4)


def log_softmax(odds: Floats) -> Floats:
    """Along the last axis."""
    shifted = odds - odds.max(-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(-1, keepdims=True)), np.float32)


@quick(eq=False)
class _Edges:
    """Log-odds that a segment begins or ends at a word, weighted: each (N, R)."""

    begin_source: Floats
    end_source: Floats
    begin_content: Floats
    end_content: Floats


def best_states(
    odds: Floats, at: int, may_cross: Bools, is_inside: Bools, settings: Settings, *, no_source: float = 0.0
) -> NDArray[np.int8]:
    """The likeliest states: odds (N, R, 8) -> (N, R), the anchor at column `at`.

    `may_cross` (N, R): a segment may go on from column r - 1 to r; `is_inside` (N, R): the word exists;
    `no_source` is added to the score of a decoding without source.
    """
    n, reach, _ = odds.shape
    emission = _emission(odds, at, is_inside)
    edge = odds[..., 4:].astype(np.float32)
    edges = _Edges(
        settings.source_edge * edge[..., 0] + settings.source_bias,
        settings.source_edge * edge[..., 1],
        settings.content_edge * edge[..., 2] + settings.content_bias,
        settings.content_edge * edge[..., 3],
    )
    moves = _moves(at, may_cross, edges)
    scores = np.full((reach, 7, n), NEVER, np.float32)
    scores[0, NONE0] = emission[0, NONE0]
    scores[0, SOURCE] = emission[0, SOURCE] + edges.begin_source[:, 0]
    scores[0, CONTENT0] = emission[0, CONTENT0] + edges.begin_content[:, 0]
    for r in range(1, reach):
        scores[r] = (scores[r - 1, :, None] + moves[r]).max(0) + emission[r]
    last = scores[-1].copy()
    last[[CONTENT0, CONTENT1]] += edges.end_content[:, -1]
    last[SOURCE] += edges.end_source[:, -1]
    last[[NONE0, CUE0, CONTENT0]] += no_source
    return _traced(scores, moves, last)


def _emission(odds: Floats, at: int, is_inside: Bools) -> Floats:
    """Log-probability of each state at each word: (R, 7, N), so that what is added up lies side by side."""
    emission = log_softmax(odds[..., :4])[..., LABEL_OF_STATE].copy()
    columns = np.arange(odds.shape[1])
    emission[:, columns < at, CUE0] = emission[:, columns < at, CUE1] = NEVER
    emission[:, at] = NEVER
    emission[:, at, CUE0] = emission[:, at, CUE1] = 0
    emission[~is_inside] = NEVER
    emission[..., NONE0][~is_inside] = emission[..., NONE1][~is_inside] = 0
    return np.ascontiguousarray(emission.transpose(1, 2, 0), np.float32)


def _moves(at: int, may_cross: Bools, edges: _Edges) -> Floats:
    """What a move from the state at column r - 1 to that at column r adds: (R, from, to, N)."""
    n, reach = may_cross.shape
    moves = np.full((reach, 7, 7, n), NEVER, np.float32)
    stay = np.where(may_cross, np.float32(0), NEVER).T
    begin_source, begin_content = edges.begin_source.T, edges.begin_content.T
    end_source, end_content = (
        np.concatenate([np.zeros((1, n), np.float32), end.T[:-1]]) for end in (edges.end_source, edges.end_content)
    )
    before, after = slice(at + 1), slice(at + 1, None)
    for none, cue, content in ((NONE0, CUE0, CONTENT0), (NONE1, CUE1, CONTENT1)):
        moves[:, none, none] = moves[:, cue, none] = 0
        moves[:, none, content] = moves[:, cue, content] = begin_content
        moves[before, none, cue] = moves[after, cue, cue] = 0
        moves[:, content, none] = end_content
        moves[before, content, cue] = end_content[before]
        moves[:, content, content] = stay
    moves[:, NONE0, SOURCE] = moves[:, CUE0, SOURCE] = begin_source
    moves[:, CONTENT0, SOURCE] = end_content + begin_source
    moves[:, SOURCE, SOURCE] = stay
    moves[:, SOURCE, NONE1] = end_source
    moves[before, SOURCE, CUE1] = end_source[before]
    moves[:, SOURCE, CONTENT1] = end_source + begin_content
    return moves


def _traced(scores: Floats, moves: Floats, last: Floats) -> NDArray[np.int8]:
    """The best path, followed from its end, (N, R); scores (R, 7, N), moves (R, from, to, N), last scores (7, N)."""
    reach, _, n = scores.shape
    states = np.zeros((reach, n), np.int8)
    states[-1] = last.argmax(0)
    rows = np.arange(n)
    for r in range(reach - 1, 0, -1):
        states[r - 1] = (scores[r - 1] + moves[r][:, states[r], rows]).argmax(0)
    return states.T


def runs(labels: NDArray[np.int8]) -> dict[int, list[Range]]:
    """The half-open runs of each label but 0."""
    borders = [0, *(np.flatnonzero(labels[1:] != labels[:-1]) + 1).tolist(), len(labels)]
    out: dict[int, list[Range]] = {1: [], 2: [], 3: []}
    for start, end in pairwise(borders):
        if label := int(labels[start]):
            out[label].append((start, end))
    return out
