"""The engine that finds who says what, made once a process."""

from __future__ import annotations

from collections import OrderedDict
from functools import cache

from generator.model.attribution import Engine, Finding
from generator.model.prose import Prose

KEPT = 64  # articles whose findings are kept, the last ones asked for; a decision about one then shows at once


@cache
def engine() -> Engine:
    """The trained engine with the shipped weights. Raises `DamagedModelError`."""
    # Loaded here: the network's libraries take longer to load than it takes to build what a person has annotated.
    from generator.find.trained import trained
    from generator.read.weights import read_weights

    return remembering(trained(read_weights()))


def remembering(find: Engine) -> Engine:
    """The engine with a memory: what it finds depends on the words only."""
    kept: OrderedDict[str, tuple[Finding, ...]] = OrderedDict()

    def remembered(prose: Prose) -> tuple[Finding, ...]:
        if prose.text not in kept:
            kept[prose.text] = find(prose)
        kept.move_to_end(prose.text)
        while len(kept) > KEPT:
            kept.popitem(last=False)
        return kept[prose.text]

    return remembered
