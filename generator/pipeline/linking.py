"""What linking finds out of all articles together, kept under the digest of the little that it looks at."""

from __future__ import annotations

from generator.keep.cache import Cache, digest
from generator.keep.keys import decoded, encoded, program
from generator.link import Compared, Like, like


class KeptLinks:
    """Linking that finds nothing out twice: what an edit does not touch of an article wakes nobody."""

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def like(self, compared: Compared) -> Like:
        """The claims that say the same."""
        key = digest(program(), b"like", encoded(compared))
        return decoded(self._cache.get_or(key, lambda: encoded(like(compared))), Like)
