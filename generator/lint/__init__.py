"""What a careful editor would ask about an article: how it is sourced, quoted and checked. Pure functions."""

from generator.lint.lint import lint
from generator.lint.silence import silenced, unused

__all__ = ["lint", "silenced", "unused"]
