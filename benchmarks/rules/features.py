"""What is observed of a source, a content or an attribution: short names that the fitted tables give weights to."""

from benchmarks.rules.clauses import Clause
from benchmarks.rules.cues import Cue
from benchmarks.rules.lexicon import CUE_FORMS
from benchmarks.rules.phrases import Phrase
from benchmarks.rules.reading import Reading, Token
from benchmarks.rules.words import AUXILIARIES, word_class


def class_at(reading: Reading, index: int) -> str:
    """The class of a token, with cue verbs told from other words and the text's edges from both."""
    if not 0 <= index < len(reading.tokens):
        return "edge"
    token = reading.tokens[index]
    if not token.is_capital and token.lower in CUE_FORMS:
        return CUE_FORMS[token.lower][1]
    return word_class(token.lower, token.is_capital)


def _length(count: int) -> str:
    return (
        str(count) if count < 4 else "4-6" if count < 7 else "7-12" if count < 13 else "13-24" if count < 25 else "25+"
    )


def of_source(reading: Reading, cue: Cue, phrase: Phrase) -> tuple[str, ...]:
    """What speaks for and against a phrase as the source of a cue."""
    place = phrase.place
    if not phrase.end:
        return (
            "place none",
            f"none {cue.lemma}",
            f"none {cue.form} {cue.voice}",
            f"none {class_at(reading, cue.first - 1)}",
        )
    first, last = class_at(reading, phrase.first), class_at(reading, phrase.end - 1)
    tokens = reading.tokens[phrase.first : phrase.end]
    has_verb = any(_is_finite(token) for token in tokens)
    before = class_at(reading, phrase.first - 1)
    return (
        f"place {place}",
        f"{place} {cue.form} {cue.voice}",
        f"{place} {cue.lemma}",
        f"{place} starts {first}",
        f"starts {first} {before}",
        f"{place} before {before}",
        f"{place} ends {last}",
        f"{place} then {class_at(reading, phrase.end)}",
        f"{place} length {_length(len(tokens))}",
        f"{place} verb {has_verb}",
        f"gap {min(8, cue.first - phrase.end) if phrase.end <= cue.first else min(8, phrase.first - cue.end) + 20}",
        f"{place} cue behind {class_at(reading, cue.first - 1)}",
        f"{place} {cue.form} behind {class_at(reading, cue.first - 1)}",
        f"comma {sum(token.text == ',' for token in tokens)}",
        f"out {reading.tokens[phrase.first].quotation != reading.tokens[cue.head].quotation}",
    )


def _is_finite(token: Token) -> bool:
    """Does the word look like a verb of its own clause?"""
    if token.lower in AUXILIARIES:
        return True
    return not token.is_capital and CUE_FORMS.get(token.lower, ("", ""))[1] in ("past", "third")


def of_content(reading: Reading, cue: Cue, source: Phrase, clause: Clause) -> tuple[str, ...]:
    """What speaks for and against a clause as the content of a cue with its source."""
    first, end = clause.pieces[0][0], clause.pieces[-1][1]
    head = f"{clause.place} {clause.stop}"
    begins = class_at(reading, first)
    quoted = reading.tokens[first].quotation != reading.tokens[cue.head].quotation
    side = "right" if source.first >= cue.end else source.place
    after = class_at(reading, end)
    return (
        head,
        f"{clause.place} {cue.lemma}",
        f"{clause.place} {clause.stop} {cue.form}",
        f"{clause.stop} {cue.lemma}",
        f"{clause.place} {cue.voice}",
        f"{clause.place} {side}",
        f"{head} {side}",
        f"{clause.place} begins {begins}",
        f"{clause.stop} begins {begins}",
        f"{clause.stop} then {after}",
        f"{clause.stop} ends {class_at(reading, end - 1)}",
        f"{head} quoted {quoted}",
        f"{clause.stop} length {_length(end - first)}",
        f"{clause.place} length {_length(end - first)}",
        f"{clause.place} next {class_at(reading, cue.end)}",
        f"{clause.stop} next {class_at(reading, cue.end)}",
        f"{clause.place} before {class_at(reading, first - 1)}",
    )


def of_attribution(
    reading: Reading, cue: Cue, source: Phrase, clause: Clause, *, margins: tuple[str, str]
) -> tuple[str, ...]:
    """What the confidence of a whole attribution rests on; `margins`: how clear the two choices were."""
    first, end = clause.pieces[0][0], clause.pieces[-1][1]
    begins = class_at(reading, first)
    level = "inside" if reading.tokens[cue.head].quotation >= 0 else "outside"
    quoted = any(reading.tokens[index].quotation != reading.tokens[cue.head].quotation for index in (first, end - 1))
    return (
        "any attribution",
        f"word {cue.lemma}",
        f"word {cue.lemma} {cue.form}",
        f"word {cue.lemma} {begins}",
        f"word {cue.lemma} {source.place}",
        f"word {cue.lemma} {clause.place}",
        f"word {cue.lemma} next {class_at(reading, cue.end)}",
        f"form {cue.form} {cue.voice}",
        f"form {cue.form} before {class_at(reading, cue.first - 1)}",
        f"form {cue.form} next {class_at(reading, cue.end)}",
        f"form {cue.form} begins {begins}",
        f"source {source.place} {class_at(reading, source.first) if source.end else 'nothing'}",
        f"source {source.place} {cue.form}",
        f"source ends {class_at(reading, source.end - 1) if source.end else 'nothing'}",
        f"content {clause.place} {clause.stop}",
        f"content {clause.place} quoted {quoted}",
        f"content {clause.stop} length {_length(end - first)}",
        f"{level} {cue.form}",
        f"{level} {source.place}",
        f"source sure {margins[0]}",
        f"content sure {margins[1]}",
        f"sure {margins[0]} {margins[1]}",
    )
