"""Articles -> windows -> batches of tensors with their labels."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from augment import varied
from corpus import Article, Spans
from network import EDGES, REACH, ROLES
from numpy.typing import NDArray
from renaming import renamed
from tokenizers import Tokenizer
from torch import Tensor

from generator.find.decode import LEFT, RIGHT
from generator.find.pieces import Ints, Words, encode
from generator.model.prose import prose_of_text

CLS, SEP, PAD = 101, 102, 0
IGNORED = -100
OUTSIDE, BEGIN, INNER = range(3)


@dataclass(frozen=True, slots=True, eq=False)
class Labelled:
    """A text with word labels. `bio`: (W, 3) by role; `anchors`: (N,) words; `labels`: (N, W) 0..3 around each;

    `edges`: (N, W, 4) source start, source end, content start, content end.
    """

    words: Words
    bio: Ints
    anchors: Ints
    labels: NDArray[np.int8]
    edges: NDArray[np.int8]


def label(article: Article, tokenizer: Tokenizer) -> Labelled:
    """Gold labels of each word, and of the words around each cue; attributions without a cue give BIO labels only."""
    words = encode(prose_of_text(article.text), tokenizer)
    count = len(words.starts)
    found = [a for a in article.attributions if a.cue]
    bio = np.zeros((count, len(ROLES)), np.int64)
    anchors = np.zeros(len(found), np.int64)
    labels = np.zeros((len(found), count), np.int8)
    edges = np.zeros((len(found), count, EDGES), np.int8)

    def mark(spans: Spans, role: int, row: int) -> None:
        for start, end in spans:
            first, last = words.range_of(start, end)
            if first == last:
                continue
            bio[first:last, role] = np.maximum(bio[first:last, role], INNER)
            bio[first, role] = BEGIN
            labels[row, first:last] = role + 1
            if role != 1:
                edges[row, first, role] = 1
                edges[row, last - 1, role + 1] = 1

    for row, a in enumerate(found):
        anchors[row] = words.range_of(*a.cue[0])[0]
        mark(a.content, 2, row)
        mark(a.source, 0, row)
        mark(a.cue, 1, row)
    return Labelled(words, bio, anchors, labels, edges)


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """Pieces [start, end) of an article and its words [first, last)."""

    article: Labelled
    start: int
    end: int
    first: int
    last: int


def windows(article: Labelled, length: int, rng: random.Random) -> Iterator[Window]:
    """Tile the article from a random offset; every piece once, a window starts where a word starts."""
    words = article.words
    at, step = 0, rng.randint(length // 2, length)
    while at < len(words.pieces):
        end = min(at + step, len(words.pieces))
        first = int(np.searchsorted(words.first_piece, at))
        last = int(np.searchsorted(words.first_piece, end))
        if end < len(words.pieces) and last < len(words.first_piece):
            while last > first + 1 and words.first_piece[last] > end:
                last -= 1
            end = int(words.first_piece[last])
        yield Window(article, at, end, first, last)
        at, step = end, length


@dataclass(frozen=True, slots=True, eq=False)
class Batch:
    """Tensors of B windows; `rows`: (M,) flat piece index (b * T + t) of each word; the rest as in `network`."""

    pieces: Tensor
    case: Tensor
    quotation: Tensor
    opening: Tensor
    mask: Tensor
    rows: Tensor
    bio: Tensor
    anchors: Tensor
    around: Tensor
    gaps: Tensor
    labels: Tensor
    edges: Tensor


def batch(chosen: list[Window]) -> Batch:
    """Pad the windows to the longest and index their words and anchors."""
    width = max(w.end - w.start for w in chosen) + 2
    grid = np.zeros((5, len(chosen), width), np.int64)
    rows, bio, anchors, around, gaps, labels, edges = ([] for _ in range(7))  # type: ignore[var-annotated]
    count = 0
    for b, w in enumerate(chosen):
        words, length = w.article.words, w.end - w.start
        for i, values in enumerate((words.pieces, words.case, words.quotation, words.opening)):
            grid[i, b, 1 : length + 1] = values[w.start : w.end]
        grid[0, b, 0], grid[0, b, length + 1] = CLS, SEP
        grid[4, b, : length + 2] = 1
        rows.append(b * width + 1 + words.first_piece[w.first : w.last] - w.start)
        bio.append(w.article.bio[w.first : w.last])
        for n, anchor in enumerate(w.article.anchors):
            if not w.first <= anchor < w.last:
                continue
            reach = np.arange(anchor - LEFT, anchor + RIGHT + 1)
            is_in = (reach >= w.first) & (reach < w.last)
            inside = np.clip(reach, w.first, w.last - 1)
            anchors.append(count + anchor - w.first)
            around.append(count + inside - w.first)
            gaps.append(np.clip(words.paragraph[inside] - words.paragraph[anchor], -3, 3) + 3)
            labels.append(np.where(is_in, w.article.labels[n, inside], IGNORED))
            edges.append(w.article.edges[n, inside])
        count += w.last - w.first
    many = [np.array(x, np.int64).reshape(-1, REACH) for x in (around, gaps, labels)]
    t = torch.from_numpy
    return Batch(
        *(t(g) for g in grid),
        rows=t(np.concatenate(rows)),
        bio=t(np.concatenate(bio)),
        anchors=t(np.array(anchors, np.int64)),
        around=t(many[0]),
        gaps=t(many[1]),
        labels=t(many[2]),
        edges=t(np.array(edges, np.float32).reshape(-1, REACH, EDGES)),
    )


def kept_pieces(some: Batch) -> tuple[Tensor, Tensor, Tensor]:
    """Which pieces go on behind the fourth layer, as when the network runs: [CLS], the first of each word, [SEP].

    -> `kept` (B, K), its mask (B, K), and the words' rows (M,) among them.
    """
    count, width = some.pieces.shape
    window, place = some.rows // width, some.rows % width
    number = torch.bincount(window, minlength=count)
    before = torch.cat([number.new_zeros(1), number.cumsum(0)[:-1]])
    rank = 1 + torch.arange(len(window)) - before[window]
    kept = torch.zeros(count, int(number.max()) + 2, dtype=torch.int64)
    kept[window, rank] = place
    kept[torch.arange(count), number + 1] = some.mask.sum(1) - 1
    mask = (torch.arange(kept.shape[1]) < number[:, None] + 2).long()
    return kept, mask, window * kept.shape[1] + rank


def epoch(
    articles: tuple[Article, ...],
    extra: dict[str, tuple[Article, ...]],
    tokenizer: Tokenizer,
    *,
    seed: int,
    length: int,
    size: int,
    renaming: float,
) -> Iterator[Batch]:
    """The batches of one epoch: articles varied anew, one of the annotators drawn where several labelled a text.

    `renaming`: the share of articles whose people get other names.

    Windows of like length go together, 32 batches at a time, so that little is padding.
    """
    rng = random.Random(seed)

    def other_names(article: Article) -> Article:
        return renamed(article, rng) if renaming and rng.random() < renaming else article

    drawn = [rng.choice(extra[a.id]) if a.id in extra else a for a in articles]
    rng.shuffle(drawn)
    found = [w for a in drawn for w in windows(label(varied(other_names(a), rng), tokenizer), length, rng)]
    rng.shuffle(found)
    for at in range(0, len(found), 32 * size):
        near = sorted(found[at : at + 32 * size], key=lambda w: w.end - w.start)
        groups = [near[i : i + size] for i in range(0, len(near), size)]
        rng.shuffle(groups)
        for group in groups:
            yield batch(group)
