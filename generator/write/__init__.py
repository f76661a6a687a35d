"""Files out: only what changed, each in one step; what an earlier build left behind is removed, nothing else."""

from generator.write.files import UNFINISHED, WriteReport, holds_a_site, refusal, replacing, save, write

__all__ = ["UNFINISHED", "WriteReport", "holds_a_site", "refusal", "replacing", "save", "write"]
