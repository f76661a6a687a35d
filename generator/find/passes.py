"""What is mended in the findings after decoding: a table of passes, functions of one signature, applied in order.

Worth: points of who-said-what F1 that it adds, on dev and on our own `attribution/` and `unseen/` together. A pass that
adds less than half a point on either stays only with the reason given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.find.acts import is_act
from generator.find.forms import announced, bare, headline_tails, passed_on, tails, whole_source
from generator.find.inner import inner_reports, inside
from generator.find.interrupted import whole_quotations, with_subject, without_next
from generator.find.interview import with_answers
from generator.find.joint import exclusive
from generator.find.orphans import with_orphans, without_answers
from generator.find.retold import retold, whole_list, with_crowds
from generator.find.said import as_a_claim, was_said
from generator.model.attribution import Finding, Name
from generator.model.lexicon import Lexicon
from generator.model.prose import Prose
from generator.model.quick import quick

Findings = tuple[Finding, ...]


@quick
class Reader:
    """What a pass may look at: the prose, the words of saying and naming, the names, and the network, to read with."""

    prose: Prose
    saying: frozenset[str]
    lexicon: Lexicon
    names: Sequence[Name]
    read: Callable[[str], Findings]


Pass = Callable[[Reader, Findings], Findings]


def acts(reader: Reader, findings: Findings) -> Findings:
    """Without verbs of action, which report nothing. Worth: dev −0.1, own 1.9."""
    return tuple(one for one in findings if not is_act(reader.prose.text, one))


def unsaid(reader: Reader, findings: Findings) -> Findings:
    """Without what was not said, or only perhaps; songs unsure. Worth: dev −0.4, which marks it as said; own 0.1."""
    text = reader.prose.text
    return tuple(as_a_claim(text, one) for one in findings if was_said(text, one, reader.saying))


def answers(reader: Reader, findings: Findings) -> Findings:
    """Without somebody else's answer behind a quoted question. Worth: 0.0, 0.0; no words in a wrong mouth."""
    return tuple(without_answers(reader.prose.text, findings))


def orphans(reader: Reader, findings: Findings) -> Findings:
    """With the quotations that stand alone. Worth: dev 0.1, own 0.4; else quoted words are nobody's."""
    return tuple(with_orphans(reader.prose, findings, reader.names, reader.lexicon, reader.saying))


def forms(reader: Reader, findings: Findings) -> Findings:
    """With what the form alone tells (`forms.py`). Worth: 0.0, 0.0; else headlines and agencies are wrong mouths."""
    prose = reader.prose
    plain = (bare(prose.text, one) for one in findings)
    tailed = headline_tails(prose, [whole_source(prose, passed_on(prose, one, reader.lexicon)) for one in plain])
    new = (*announced(prose), *tails(prose, tailed, reader.lexicon, reader.saying))
    said = [span for one in new for span in one.content]
    kept = [one for one in tailed if not any(one.content[0].overlaps(span) for span in said)]
    return (*kept, *new)


def interrupted(reader: Reader, findings: Findings) -> Findings:
    """With what stands on the other side of the report. Worth: 0.0, 0.0 (twice on dev, right); else half is missing."""
    prose = reader.prose
    return whole_quotations(prose, [with_subject(prose, without_next(prose.text, one)) for one in findings])


def interviews(reader: Reader, findings: Findings) -> Findings:
    """With the answers of interviews without marks. Worth: 0.0, 0.0; else their words are nobody's."""
    return tuple(with_answers(reader.prose, findings, reader.names))


def inner(reader: Reader, findings: Findings) -> Findings:
    """With reports inside reports, found in the contents read alone. Worth: dev −0.6, which marks none; own 1.0."""
    prose = reader.prose
    read = reader.read(inside(prose.text, findings, reader.saying))
    told = (whole_source(prose, passed_on(prose, one, reader.lexicon)) for one in read)
    found = [one for one in told if was_said(prose.text, one, reader.saying)]
    return (*findings, *inner_reports(prose.text, findings, found, reader.saying))


def lists(reader: Reader, findings: Findings) -> Findings:
    """With lists of sources whole. Worth: 0.0, 0.0; “Denmark and Norway” for “Germany, Denmark and Norway” is false."""
    return tuple(whole_list(reader.prose.text, one) for one in findings)


def retellings(reader: Reader, findings: Findings) -> Findings:
    """With a content's own report, “a source as saying …”, and cries. Worth: 0.0, 0.0; else they are the teller's."""
    text, saying = reader.prose.text, reader.saying
    told = [one for one in retold(text, findings, saying) if was_said(text, one, saying)]
    return tuple(with_crowds(reader.prose, (*findings, *told)))


def mouths(reader: Reader, findings: Findings) -> Findings:
    """With each quoted piece in one mouth. Worth: 0.0, 0.0; no words in a wrong mouth."""
    return tuple(exclusive(reader.prose, findings))


PASSES: tuple[Pass, ...] = (
    acts,
    unsaid,
    answers,
    forms,
    interrupted,
    orphans,
    interviews,
    inner,
    lists,
    retellings,
    mouths,
)
