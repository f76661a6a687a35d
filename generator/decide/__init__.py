"""A person's decision, written into the text of a file: only the words it is about change, all else stays as it is.

The folder reads files with `parse`, the one stage it needs: an edit is taken only if what it makes reads back as meant.
"""

from generator.decide.edits import Accept, Add, Change, Declare, Edit, Fields, Merge, Reject, Reviewer, Unrevisable
from generator.decide.revise import revise

__all__ = [
    "Accept",
    "Add",
    "Change",
    "Declare",
    "Edit",
    "Fields",
    "Merge",
    "Reject",
    "Reviewer",
    "Unrevisable",
    "revise",
]
