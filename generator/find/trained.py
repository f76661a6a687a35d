"""The trained engine: cue tagger and cue-conditioned span labeller (after Pareti 2016; PolNeAR, Newell et al. 2018)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import reduce

from generator.find.confidence import confidence
from generator.find.decode import Candidate, Scores, attributions
from generator.find.forms import is_of_a_place
from generator.find.links import Heads, together
from generator.find.names import names_of
from generator.find.network import Network, load
from generator.find.passes import PASSES, Findings, Reader
from generator.find.pieces import Words, encode
from generator.find.selection import chosen, rivalled
from generator.find.viterbi import Range
from generator.model.attribution import Finding, Found
from generator.model.lexicon import Lexicon
from generator.model.prose import Prose, prose_of_text
from generator.model.span import Span
from generator.model.weights import Weights
from generator.name.words import knowing


def trained(weights: Weights, lexicon: Lexicon) -> Callable[[Prose], Found]:
    """What finds by these weights; it keeps the loaded network, so make one a process."""
    network = load(weights)
    saying = network.settings.saying_words

    def read(text: str) -> Findings:
        prose = replace(prose_of_text(text), script=())
        words = encode(prose, network.tokenizer)
        return decoded(prose, words, network.scores(words), network) if len(words.starts) else ()

    def find(prose: Prose) -> Found:
        words = encode(prose, network.tokenizer)
        if not len(words.starts):
            return Found()
        parts: list[Heads] = []

        def told() -> Iterator[Scores]:
            for scores, part in network.read(words):
                parts.append(part)
                yield scores

        first = decoded(prose, words, told(), network)
        heads = together(parts)
        names = names_of(prose.text, words, heads.odds, lexicon, network.given)
        reader = Reader(prose, saying, knowing(lexicon, names), names, read)
        found = reduce(lambda found, apply: apply(reader, found), PASSES, first)
        linked = network.linker.linked(prose.text, words, heads, found)
        return Found(findings=tuple(one for one in linked if not is_of_a_place(prose, one)), names=names)

    return find


def linking(weights: Weights, lexicon: Lexicon) -> Callable[[Prose, Findings], Found]:
    """What adds to anybody's findings whom their sources mean, and the names of the text."""
    network = load(weights)

    def linked(prose: Prose, findings: Findings) -> Found:
        words = encode(prose, network.tokenizer)
        if not len(words.starts):
            return Found()
        heads = together([part for _, part in network.read(words)])
        names = names_of(prose.text, words, heads.odds, lexicon, network.given)
        return Found(findings=network.linker.linked(prose.text, words, heads, findings), names=names)

    return linked


def decoded(prose: Prose, words: Words, told: Iterable[Scores], network: Network) -> Findings:
    """What the network finds in a text, as if it were all there is, by the order of the cues; `told`: its stretches."""
    raw = rivalled(attributions(prose, words, told, network.settings))
    judged = [replace(one, confidence=confidence(one.features, network.settings)) for one in raw]
    return tuple(finding_of(one, words) for one in chosen(judged, words, prose, settings=network.settings))


def finding_of(found: Candidate, words: Words) -> Finding:
    """The attribution in code points of the text."""

    def spans(ranges: tuple[Range, ...]) -> tuple[Span, ...]:
        return tuple(Span(int(words.starts[a]), int(words.ends[b - 1])) for a, b in sorted(ranges))

    return Finding(
        content=spans(found.content), cue=spans(found.cue), source=spans(found.source), confidence=found.confidence
    )
