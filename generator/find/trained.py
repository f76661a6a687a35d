"""The trained engine: cue tagger and cue-conditioned span labeller (after Pareti 2016; PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.find.acts import is_act
from generator.find.confidence import confidence
from generator.find.decode import Found, attributions
from generator.find.inner import inner_reports, inside
from generator.find.network import Network, load
from generator.find.orphans import with_orphans, without_answers
from generator.find.pieces import Words, encode
from generator.find.retold import completed
from generator.find.selection import chosen, rivalled
from generator.find.viterbi import Range
from generator.model.attribution import Draft, Engine
from generator.model.span import Span
from generator.model.weights import Weights
from generator.text.quotations import quotations
from generator.text.script import ScriptLine, script_lines


def trained(weights: Weights) -> Engine:
    """The engine of these weights; it keeps the loaded network, so make one a process."""
    network = load(weights)
    return lambda article: _drafts(article.prose, network)


def _drafts(text: str, network: Network) -> tuple[Draft, ...]:
    """Who says what in the text, by the order of the cues, then what is said inside that."""
    saying = network.settings.saying_words
    found = without_answers(text, _found(text, network, lines=script_lines(text)))
    found = with_orphans(text, found, quotations(text))
    inner = _found(inside(text, found, saying), network)
    return completed(text, [*found, *inner_reports(text, found, inner, saying)])


def _found(text: str, network: Network, *, lines: Sequence[ScriptLine] = ()) -> list[Draft]:
    """What the network finds in a text, as if it were all there is."""
    words = encode(text, network.tokenizer)
    if not len(words.starts):
        return []
    quoted = quotations(text)
    raw = reports(text, words, attributions(text, words, quoted, network.scores(words), network.settings))
    judged = [replace(one, confidence=confidence(one.evidence, network.settings)) for one in raw]
    return [draft_of(one, words) for one in chosen(judged, words, quoted, lines=lines, settings=network.settings)]


def reports(text: str, words: Words, found: Sequence[Found]) -> list[Found]:
    """The attributions but for mere actions, each knowing its rivals."""
    return rivalled([one for one in found if not is_act(text, draft_of(one, words))])


def draft_of(found: Found, words: Words) -> Draft:
    """The attribution in code points of the text."""

    def spans(ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        return tuple(Span(int(words.starts[a]), int(words.ends[b - 1])) for a, b in sorted(ranges))

    return Draft(spans(found.content), spans(found.cue), spans(found.source), found.confidence)
