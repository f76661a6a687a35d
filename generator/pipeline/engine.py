"""The engine that finds who says what, made once a process."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import cache

from generator.model.attribution import Engine, Found, Sourced
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


def engine_of(find: Callable[[Prose], Found]) -> Engine:
    """The engine that finds so, and names sources by the shipped word lists."""
    return Engine(find=find, name=_name)


def _name(prose: Prose, found: Found) -> Sourced:
    from generator.name.naming import named
    from generator.read.lexicon import read_lexicon

    return named(prose, found, read_lexicon())


def remembering(find: Callable[[Prose], Found]) -> Callable[[Prose], Found]:
    """The same with a memory: what is found depends on the words only."""
    kept: OrderedDict[str, Found] = OrderedDict()

    def remembered(prose: Prose) -> Found:
        if prose.text not in kept:
            kept[prose.text] = find(prose)
        kept.move_to_end(prose.text)
        while len(kept) > KEPT:
            kept.popitem(last=False)
        return kept[prose.text]

    return remembered
