"""Files out: only what changed, each in one step; what an earlier build left behind is removed, nothing else."""
