"""A mention taken apart, as `mentions.py` does it."""

from typing import Literal

from generator.model.attribution import SourceKind
from generator.model.quick import quick

Naming = Literal["name", "pronoun", "description", "possessive"]


@quick
class MentionParts:
    """A mention taken apart. `name` is as shown to readers, `role` what stands beside it, `gender` he, she or ""."""

    words: str
    naming: Naming
    name: str
    kind: SourceKind
    role: str = ""
    gender: str = ""
    is_indefinite: bool = False

    @property
    def head(self) -> str:
        """The last word of the name in lower case: the family name, or the noun of a description."""
        return self.name.split()[-1].lower() if self.name else ""
