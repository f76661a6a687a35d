"""The engine that finds who says what, made once a process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import cache

from generator.model.attribution import Engine, Finding, Sourced
from generator.model.prose import Prose

KEPT = 64  # articles whose findings are kept, the last ones asked for; a decision about one then shows at once


@cache
def engine() -> Engine:
    """The trained engine with the shipped weights. Raises `DamagedModelError`."""
    # Loaded here: the network's libraries take longer to load than it takes to build what a person has annotated.
    from generator.find.trained import trained
    from generator.read.lexicon import read_lexicon
    from generator.read.weights import read_weights

    return engine_of(remembering(trained(read_weights(), read_lexicon())))


def engine_of(find: Callable[[Prose], tuple[Finding, ...]]) -> Engine:
    """The engine that finds so, and names sources by the shipped word lists."""
    return Engine(find=find, name=_name)


def _name(prose: Prose, findings: Sequence[Finding]) -> Sourced:
    from generator.name.naming import named
    from generator.read.lexicon import read_lexicon

    return named(prose, findings, read_lexicon())


def remembering(find: Callable[[Prose], tuple[Finding, ...]]) -> Callable[[Prose], tuple[Finding, ...]]:
    """The same with a memory: what is found depends on the words only."""
    kept: OrderedDict[str, tuple[Finding, ...]] = OrderedDict()

    def remembered(prose: Prose) -> tuple[Finding, ...]:
        if prose.text not in kept:
            kept[prose.text] = find(prose)
        kept.move_to_end(prose.text)
        while len(kept) > KEPT:
            kept.popitem(last=False)
        return kept[prose.text]

    return remembered
