"""Pages that need not be made again: what a page shows is its view, and its view and the templates make its bytes."""

from __future__ import annotations

from collections.abc import Callable

from generator.keep.cache import Cache, digest
from generator.keep.keys import encoded, program
from generator.model.site import Theme
from generator.render import Remember


def kept_pages(cache: Cache, theme: Theme) -> Remember:
    """Gives the page of a template and of all that it shows as it was made before, if it was; else makes it."""
    shape = digest(program(), b"page", encoded((theme.name, theme.templates, theme.settings, theme.origins)))

    def remember(template: str, shown: object, make: Callable[[], str | None]) -> str | None:
        key = digest(shape, template.encode(), encoded(shown))
        kept = cache.get(key)
        if kept is not None:
            return kept.decode()
        made = make()
        if made is not None:
            cache.put(key, made.encode())
        return made

    return remember
