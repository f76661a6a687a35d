"""Everything that can be told about a site: each code with how grave it is and what it means, in one table."""

from __future__ import annotations

from typing import Literal

from generator.model.quick import quick
from generator.text.nearest import nearest

Severity = Literal["error", "warning", "note"]


@quick
class Check:
    """What a code stands for: a sentence without its full stop. Errors can't be silenced."""

    severity: Severity
    meaning: str


_ERRORS = {
    "broken-annotation": "an annotation in brackets and braces can't be read, or does not fit",
    "broken-block": "a block between `:::` lines can't be read, or is not closed",
    "broken-front-matter": "the front matter can't be read",
    "broken-line": "a line is no JSON object with an id and a text",
    "broken-theme": "a template, setting or style of a theme can't be used",
    "broken-toml": "a file of settings or decisions is not valid TOML",
    "changed-words": "the page would not show the words of its article as they are, and has no marks",
    "dead-link": "a link leads to nothing in the site, as `check` tells it",
    "empty-article": "a file holds no words of an article",
    "failure": "Quoth itself failed",
    "foreign-file": "the file to be written is about something else",
    "foreign-output": "the output folder holds files that Quoth did not write",
    "image-without-words": "an image has no words for those who can't see it",
    "long-line": "a line is too long to be a paragraph of an article",
    "missing-file": "an article shows an image that is not there",
    "missing-footnote": "a footnote is referred to and written nowhere",
    "no-article": "the site has no article",
    "no-site": "the folder has neither settings nor articles",
    "repeated-address": "two pages want the same address",
    "repeated-key": "a key stands twice in the front matter",
    "repeated-source": "a source is declared twice for the whole site",
    "too-deep": "blocks or annotations stand in more of their kind than can be shown",
    "unclosed-comment": "a comment is not closed, and hides all that stands below it",
    "unknown-seed": "no seed has the name that is given",
    "unknown-theme": "no theme has the name that is given",
    "unreadable-file": "a file can't be read as text",
    "unwritable-output": "the disk does not take the files of the site",
    "unwritable-words": "the words of an article can't be written as Markdown without changing them",
    "wrong-decision": "a decision beside an article can't be taken as it is written",
    "wrong-permalink": "a line of permalinks.toml can't be taken as it is written",
    "wrong-setting": "a setting has a name or a value that is not known",
}  # fmt: skip
_WARNINGS = {
    "ambiguous-decision": "the words of a decision could be in two places of the article",
    "annotation-in-evidence": "an annotation stands inside the evidence for another",
    "article-incomplete": "words that a saved page seems to have are not shown",
    "caption-without-credit": "a caption does not say who made the picture",
    "changed-decision": "the words that a person decided about are others today; the decision is to be made again",
    "cut-value": "a text in the front matter ends before the sign of a comment",
    "direct-without-marks": "a statement is said to be direct and does not stand in quotation marks",
    "doubled-quotation-mark": "two quotation marks stand where one should",
    "evidence-link": "an address in the evidence is not complete, or not https",
    "evidence-without-archive": "evidence on the web has no archived copy",
    "evidence-without-date": "evidence on the web does not say when it was seen",
    "furniture": "a line of the web page stands in the article",
    "late-attribution": "readers learn only after several sentences whose words they read",
    "lost-link": "a link leads to nothing in the site, as `build` tells it",
    "lost-statement": "`against` names a statement of another article that is not there",
    "marks-without-direct": "a statement is said to be indirect and stands in quotation marks",
    "missing-extra": "the site has a setting for which a package is not installed",
    "orphaned-decision": "the words of a decision are in the article no more",
    "orphaned-sidecar": "a file of decisions has no article beside it",
    "plural-source": "the text speaks of several sources, and one is declared",
    "quotation-unattributed": "quoted words belong to nobody",
    "repeated-footnote": "two footnotes have the same key",
    "single-unnamed-source": "a claim rests on one unnamed source alone",
    "status-without-evidence": "the verdict on a claim has no evidence",
    "stale-draft": "the machine no longer finds a draft of its own that nobody has decided about",
    "stale-merge": "sources are joined of which the machine no longer finds one",
    "stray-fence": "a `:::` line closes no block",
    "surname-only": "a person is first mentioned by surname alone",
    "unclosed-quotation": "a quotation mark is not closed, or closes nothing",
    "unexplained-source": "an unnamed source has no description, or no reason for being unnamed",
    "unjoined-source": "a source is said to be the same as another, and can't be joined with it",
    "unknown-source": "a source is declared nowhere",
    "unread-file": "a file has an ending that is not read",
    "unusable-id": "the id written for a statement can't be its anchor on the page",
    "unused-footnote": "nothing refers to a footnote",
    "unused-ignore": "an ignore silences nothing",
    "wide-row": "a row of a table has more cells than the table has columns",
    "wrong-ignore": "an ignore has no reason, or a code that can't be silenced",
    "wrong-key": "the front matter, or a declared source, has a key or a value that is not known",
}  # fmt: skip
_NOTES = {
    "hidden-article": "the words of a saved page were taken from where readers do not see them",
    "loaded-cue": "the word for saying judges what is said",
    "maybe-same-claim": "statements of two articles may be one claim, or contrary ones",
    "maybe-same-event": "two articles may tell of one event",
    "maybe-same-source": "two sources of the site may be one",
    "maybe-two-sources": "a source that articles have in common may be two",
    "no-picture": "an article has no picture of its own for those who share it",
    "no-words": "the interface has no words in the site's language, and is in English",
    "other-encoding": "a file is not plain UTF-8, and was read all the same",
    "other-language": "an article is in a language that the machine does not read",
}  # fmt: skip

CHECKS: dict[str, Check] = {
    **{code: Check("error", meaning) for code, meaning in _ERRORS.items()},
    **{code: Check("warning", meaning) for code, meaning in _WARNINGS.items()},
    **{code: Check("note", meaning) for code, meaning in _NOTES.items()},
}


def ignore_fault(code: str, reason: str) -> tuple[str, str] | None:
    """What is wrong with silencing a code for a reason, and how to mend it; None where nothing is."""
    if code not in CHECKS:
        hint = nearest(code, CHECKS)
        what = f'unknown code "{code}"' + (hint if "did you mean" in hint else "")
        return what, "write the code that stands in brackets in the message"
    if CHECKS[code].severity == "error":
        return f'"{code}" is an error, and errors can\'t be silenced', "mend what it tells, and remove the ignore"
    if not reason:
        return f'"{code}" is silenced without a reason', "say why, for those who read it after you"
    return None
