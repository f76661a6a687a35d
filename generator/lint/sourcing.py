"""Who is named, when, and how: what agencies ask of the sources of a report (AP, Reuters, BBC)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.lint.reading import Reading, by_whom, shown
from generator.model.attribution import Attribution, Source
from generator.model.diagnostic import Diagnostic
from generator.model.span import Span
from generator.text.sentences import sentence_ends

SENTENCES_BEFORE_SOURCE = 2  # whole ones; after the first, or behind a short second, a source is in time
FEWEST_WORDS_BEFORE_SOURCE = 15  # “No. No. Never,” he said is no long wait

_PERSON = (
    "advis[eo]r aide ally analyst associate colleague diplomat employee executive expert friend insider investigator"
    " lawmaker lawyer member minister negotiator observer officer official person relative resident scientist source"
    " spokesman spokesperson spokeswoman staffer supporter witness worker"
).split()
_PEOPLE = [
    *(f"{word}s" for word in _PERSON),
    "allies",
    "people",
    "spokesmen",
    "spokeswomen",
    "spokespeople",
    "witnesses",
]
_SINGULAR = re.compile(rf"\b(?:{'|'.join(_PERSON)})\b", re.IGNORECASE)
_PLURAL = re.compile(rf"\b(?:{'|'.join(_PEOPLE)})\b", re.IGNORECASE)
_DASH = re.compile(r"[”\"\s]*[—–―-]+\s*")
_BARE = re.compile(
    r"(?:(?:a|an|one|the|some|several|other|many|two|three|multiple|another|various) )*"
    r"(?:unnamed |anonymous |senior |high-level |well-placed |informed )*"
    r"(?:sources?|officials?|insiders?|persons?|people|aides?|diplomats?|individuals?|spokes(?:man|woman|person))",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:a|an|one|another)\b", re.IGNORECASE)
_OF_THEM = re.compile(r"(?:a|an|one|another|the) (?!.*\b(?:sources|people)\b)|one of\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w’'-]*[^\W\d_]|[^\W\d_]\.?")  # “D-N.C.” is none
_REASON = re.compile(
    r"anonym|\bon (?:the )?condition\b|\bnot (?:authori[sz]ed|allowed|permitted|to be (?:named|identified))"
    r"|\b(?:declin|ask|refus|request)\w{0,4} (?:\w{1,12} )?(?:not )?to be (?:named|identified)"
    r"|\bon background\b|\bfear(?:s|ed|ing)?\b"
    r"|\bnot (?:named|identified|be named|be identified)\b|\bwithout (?:being named|giving)\b",
    re.IGNORECASE,
)
_LOADED = {
    "doubts what is said": "claim claims claimed claiming",
    "makes it a confession": "admit admits admitted admitting confess confesses confessed confessing",
    "makes it a defeat": "concede concedes conceded conceding",
    "makes it sound defensive": "insist insists insisted insisting",
    "takes it for stubbornness": "refuse refuses refused refusing",
    "takes it for true": "reveal reveals revealed revealing",
    "judges the speaker": "boast boasts boasted boasting brag brags bragged bragging rant rants ranted ranting",
}
_WHY_LOADED = {word: why for why, words in _LOADED.items() for word in words.split()}


def late(reading: Reading) -> Iterator[Diagnostic]:
    """Quotations whose source readers learn only after several sentences, and did not just hear of."""
    text = reading.prose
    for item in reading.attributions:
        signs = sorted([*item.source, *item.cue])
        if item.kind == "indirect" or not signs or signs[0].start <= item.start:
            continue
        ends = _ends(reading, Span(item.start, signs[0].start))
        last = max(span.end for span in item.content if span.end <= signs[0].start or span is item.content[0])
        inner, behind = [end for end in ends if end < last - 2], [end for end in ends if end >= last - 2]
        whole = len(inner) + max(0, len(behind) - 1)
        words = len(text[ends[0] : signs[0].start].split()) if ends else 0
        # “… in hell.” — Ana Lee: signed words, as readers' letters are, wait for no one.
        is_signed = bool(_DASH.fullmatch(text[last : signs[0].start]))
        if (
            whole >= SENTENCES_BEFORE_SOURCE
            and words >= FEWEST_WORDS_BEFORE_SOURCE
            and not (is_signed or _is_known(reading, item))
        ):
            what = f"{whole + bool(behind)} sentences before readers learn who says {shown(item.content[0].of(text))}"
            fix = "name the source at the end of the first sentence, or before it"
            yield reading.tell(item.start, "late-attribution", what + by_whom(item), fix)


def _ends(reading: Reading, span: Span) -> list[int]:
    """The ends of sentences in a stretch of the text, those of its paragraphs with them."""
    ends: set[int] = set()
    for block in reading.blocks:
        if block.span.overlaps(span):
            start, end = max(block.span.start, span.start), min(block.span.end, span.end)
            ends.update(sentence_ends(reading.prose, start, end))
            ends.update([end] if end == block.span.end else [])
    # What is cut off at the end of the stretch ends no sentence there.
    return sorted(end for end in ends if end < span.end)


def _is_known(reading: Reading, item: Attribution) -> bool:
    """Has the source been named in the paragraph before the words, or in the one before that?"""
    index = next((n for n, block in enumerate(reading.blocks) if block.span.end > item.start), 0)
    near = reading.blocks[max(0, index - 1)].span.start if reading.blocks else 0
    source = reading.sources.get(item.source_id)
    said = [span for other in reading.attributions if other.source_id == item.source_id for span in other.source]
    return any(near <= span.start < item.start for span in [*said, *(source.mentions if source else ())])


def unexplained(reading: Reading) -> Iterator[Diagnostic]:
    """Unnamed sources of which neither the text nor their entry says what they are, or why they have no name."""
    told: set[str] = set()
    for item in sorted(reading.attributions, key=lambda item: item.is_draft):
        source = reading.sources.get(item.source_id)
        if not source or source.is_named or source.id in told:
            continue
        missing = _missing(reading, item, source)
        if missing:
            told.add(source.id)
            at = item.source[0].start if item.source else item.start
            what = f"unnamed source {shown(source.name)} without {missing}"
            fix = f"say in the text, or in [sources.{source.id}], who it is (`described`) and why unnamed (`reason`)"
            yield reading.tell(at, "unexplained-source", what + by_whom(item), fix)


def _missing(reading: Reading, item: Attribution, source: Source) -> str:
    """What readers are not told about an unnamed source."""
    block = reading.block_at(item.start)
    has_reason = bool(source.reason or (block and _REASON.search(block.span.of(reading.prose))))
    words = source.described or source.name
    is_described = bool(source.described) or not _BARE.fullmatch(words)
    if source.id in reading.entries and not item.is_draft:
        return " and ".join([*([] if is_described else ["description"]), *([] if has_reason else ["reason"])])
    # The machine knows the text only: "officials said" alone is worth a question, "a Pentagon official" is common use.
    return "" if is_described or has_reason else "description and reason"


def plural(reading: Reading) -> Iterator[Diagnostic]:
    """“Sources said” where one source is declared."""
    for item in reading.attributions:
        entry = reading.entries.get(item.source_id)
        if not entry or item.is_draft:
            continue
        is_one = entry.kind == "person" or (entry.kind == "unnamed" and _is_one(entry.described or entry.name))
        for span in item.source:
            words = span.of(reading.prose)
            if is_one and _PLURAL.search(words) and not _OF_THEM.match(words):
                what = f"{shown(words)} are several, and “{entry.name}” is one"
                fix = 'write "a source", or declare all of them'
                yield reading.tell(span.start, "plural-source", what, fix)


def _is_one(words: str) -> bool:
    return bool(_ONE.match(words) and _SINGULAR.search(words)) and not _PLURAL.search(words)


def alone(reading: Reading) -> Iterator[Diagnostic]:
    """Claims behind which nobody stands but one unnamed source; told once a source."""
    supported = {name for relation in reading.attributed.relations for name in (relation.of, *relation.to)
                 if relation.type in ("repeats", "supports")}  # fmt: skip
    by_source: dict[str, list[Attribution]] = {}
    for item in reading.attributions:
        source = reading.sources.get(item.source_id)
        is_alone = source and not source.is_named and _is_one(source.described or source.name)
        has_more = (
            item.within
            or item.told.via
            or item.told.evidence
            or item.id in supported
            or item.told.claim in reading.backed
        )
        if is_alone and not has_more and item.cue:
            by_source.setdefault(item.source_id, []).append(item)
    for items in by_source.values():
        first, more = items[0], len(items) - 1
        rest = f", and {more} claim{'s' * (more > 1)} more" if more else ""
        what = f"one unnamed source alone says {shown(first.content[0].of(reading.prose))}{rest}{by_whom(first)}"
        fix = "find a second source and give both the same claim=NAME, or add evidence"
        yield reading.tell(first.start, "single-unnamed-source", what, fix)


def surnames(reading: Reading) -> Iterator[Diagnostic]:
    """People whose surname stands in the text before their whole name, without so much as a title."""
    text = reading.prose
    body = [block.span for block in reading.blocks if block.role in ("paragraph", "list")]
    for source in reading.attributed.sources:
        names = source.name.split()
        if source.kind != "person" or len(names) < 2 or not all(_NAME.fullmatch(name) for name in names):
            continue
        given, surname = re.escape(names[0]), re.escape(names[-1])
        bare = re.compile(rf"(?<![\w’'-]){surname}(?![\w-]| vs?\.? | & | [A-Z])")
        first = next((m for span in body for m in bare.finditer(text, span.start, span.end)), None)
        whole = re.search(rf"\b{given}\b", text[body[0].start : first.start()] if first else text)
        if first and not whole and _is_bare(text, first.start()) and not _is_quoted(reading, first.start()):
            what = f"“{names[-1]}” stands here before readers learn the whole name"
            fix = f"write “{source.name}” the first time"
            yield reading.tell(first.start(), "surname-only", what, fix)


def _is_bare(text: str, at: int) -> bool:
    """Has the name no title, no given name and no article before it?"""
    before = re.search(r"(\w[\w’.]*)[”\"’']?\s+\Z", text[max(0, at - 30) : at])
    return before is None or not (before[1][0].isupper() or before[1].lower() in ("the", "a", "an", "this", "that"))


def _is_quoted(reading: Reading, at: int) -> bool:
    return any(quotation.start <= at < quotation.end for quotation in reading.quoted)


def loaded(reading: Reading) -> Iterator[Diagnostic]:
    """Cues that judge what they introduce, outside of quotations."""
    for item in reading.attributions:
        for span in item.cue:
            word = next((w for w in re.findall(r"\w+", span.of(reading.prose)) if w.lower() in _WHY_LOADED), "")
            if word and not _is_quoted(reading, span.start):
                at = reading.prose.index(word, span.start)
                what = f"“{word}” {_WHY_LOADED[word.lower()]}{by_whom(item)}"
                yield reading.tell(at, "loaded-cue", what, 'write "said" unless you mean it')
