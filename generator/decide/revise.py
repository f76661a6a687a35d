"""An edit applied to the text of a file, and taken only if the new text reads back as what was meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.decide.edits import (
    Accept,
    Add,
    Change,
    Declare,
    Edit,
    Fields,
    Merge,
    Reject,
    Reviewer,
    Unrevisable,
)  # fmt: skip
from generator.decide.inline import new_key, with_annotation, with_merged, without_annotation
from generator.decide.meant import NOWHERE, Meant, as_read, not_against, renamed
from generator.model.annotation import Action, Annotation, Decision, Marks, Wording
from generator.model.article import Article, SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle, Attribution
from generator.notation.front_matter_text import NoPlace, with_front_matter
from generator.notation.sidecar_text import (
    confidence_in,
    decision_number,
    with_changed,
    with_confirmed,
    with_confirmed_by,
    with_decision,
    with_merge,
    with_source,
    without_decision,
)
from generator.parse import parse

BY_HAND = "brackets can't hold this, for they would cross others; take a word more or less, or change the file by hand"


def revise(
    file: SourceFile,
    found: AttributedArticle,
    edits: Iterable[Edit],
    *,
    reviewer: Reviewer,
    registry: Collection[str] = (),
) -> SourceFile:
    """The file with the edits in its text, or in its sidecar where the text must not be touched or can't hold them.

    `found` is what the page shows of the file; `registry` has the ids of sources that the whole site declares.
    Raises `Unrevisable`; then nothing is changed.
    """
    for edit in edits:
        file = _Revision(file, found, reviewer, frozenset(registry)).apply(edit)
    return file


class _Revision:
    """One edit of one file."""

    def __init__(
        self, file: SourceFile, found: AttributedArticle, reviewer: Reviewer, registry: frozenset[str]
    ) -> None:
        self.file, self.found, self.reviewer, self.registry = file, found, reviewer, registry
        self.article = parse(file)
        if self.article.text != found.article.text:
            raise Unrevisable("the file is no longer what the page shows; reload the page")

    def apply(self, edit: Edit) -> SourceFile:
        match edit:
            case Accept(id_):
                return self._accept(self._attribution(id_))
            case Reject(id_):
                return self._reject(self._attribution(id_))
            case Change(id_, fields):
                return self._change(self._attribution(id_), fields)
            case Add(fields):
                return self._add(self._signed(fields.of(Annotation())))
            case Declare(entry):
                return self._declare(entry)
            case Merge(old, into):
                return self._merge(old, into)

    @property
    def is_inline(self) -> bool:
        """May the text itself be changed? Articles as they came in are left alone."""
        return self.file.place == "content" and self.file.format == "markdown"

    def _attribution(self, id_: str) -> Attribution:
        for item in self.found.attributions:
            if item.id == id_:
                return item
        raise Unrevisable("this attribution is no longer there; reload the page")

    def _signed(self, item: Annotation) -> Annotation:
        review = replace(
            item.review, is_draft=False, reviewer=self.reviewer.name, reviewed=self.reviewer.day, asked_again=None
        )
        return replace(item, review=review)

    # Where an attribution stands: in a decision of the sidecar, in brackets, or in what the machine finds each time.

    def _decision_of(self, item: Attribution) -> Decision | None:
        return next((d for d in self.article.decisions if d.action != "reject" and _is_of(d.annotation, item)), None)

    def _lapsed_of(self, item: Attribution) -> Decision | None:
        """The decision about other words that is made again with this one."""
        asked = item.review.asked_again
        return next((each.decision for each in self.article.lapsed if asked and each.wording == asked), None)

    def _annotation_of(self, item: Attribution) -> Annotation | None:
        annotations = self.article.annotations if self.is_inline else ()
        return next((annotation for annotation in annotations if _is_of(annotation, item)), None)

    def _accept(self, item: Attribution) -> SourceFile:
        if not item.review.is_draft:
            raise Unrevisable("this attribution is confirmed already")
        if annotation := self._annotation_of(item):
            return self._inline(annotation, self._signed(_keyed(annotation, item.id)))
        if old := self._decision_of(item):
            return self._decide(old, replace(old, action="accept", annotation=self._signed(old.annotation)))
        action: Action = "accept" if item.review.by_machine else "add"
        old = self._lapsed_of(item)
        made = _drafted(item, old.annotation.key if old else "")
        return self._decide(old, Decision(at=NOWHERE, action=action, annotation=self._signed(made)))

    def _reject(self, item: Attribution) -> SourceFile:
        if annotation := self._annotation_of(item):
            return self._inline(annotation, None)
        old = self._decision_of(item) or self._lapsed_of(item)
        if old and old.action == "add":
            return self._decide(old, None)
        content = (old.was if old else ()) or item.marks.content
        rejected = Annotation(marks=Marks(content=content, cue=item.marks.cue))
        return self._decide(old, Decision(at=NOWHERE, action="reject", annotation=self._signed(rejected)))

    def _change(self, item: Attribution, fields: Fields) -> SourceFile:
        if annotation := self._annotation_of(item):
            return self._inline(annotation, self._changed(_keyed(annotation, item.id), fields))
        old = self._decision_of(item)
        before = old.annotation if old else _drafted(item)
        after = self._changed(before, fields)
        if old and old.action == "add":
            return self._decide(old, replace(old, annotation=after))
        was = (old.was if old else ()) or (item.marks.content if after.marks.content != item.marks.content else ())
        if old and was == after.marks.content:
            confidence = confidence_in(_lf(self.file.sidecar), self._number(old))
            after = replace(after, review=replace(after.review, by_machine=True, confidence=confidence))
        kept = () if was == after.marks.content else was
        new = Decision(at=NOWHERE, action="change", annotation=after, was=kept)
        return self._decide(old or self._lapsed_of(item), new)

    def _changed(self, before: Annotation, fields: Fields) -> Annotation:
        """The annotation as a person wants it; with other words it is no longer the machine's."""
        after = self._signed(fields.of(before))
        is_machines = before.review.by_machine and before.marks.content == after.marks.content
        return replace(after, review=replace(after.review, by_machine=is_machines))

    def _number(self, decision: Decision) -> int:
        return decision_number(_lf(self.file.sidecar), decision)

    def _add(self, item: Annotation) -> SourceFile:
        if self.is_inline:
            try:
                return self._inline(None, item)
            except Unrevisable:
                pass  # what crosses other brackets stands in the sidecar
        item = _keyed(item, new_key(self.article, item))
        return self._decide(None, Decision(at=NOWHERE, action="add", annotation=item))

    # The ways of writing.

    def _inline(self, before: Annotation | None, after: Annotation | None) -> SourceFile:
        """The file with `after` in the place of `before`, if that reads back so."""
        rest = list(self.article.annotations)
        decisions = list(self.article.decisions)
        if before:
            rest.remove(before)
        if after:
            after = after if after.review.by_machine else replace(after, review=replace(after.review, confidence=1.0))
            after = _keyed(after, new_key(self.article, after))
            text = with_annotation(self.article, self.file.text, before, after)
            meant = Meant.of([*rest, after], decisions)
        else:
            assert before
            if before.told.evidence:
                raise Unrevisable("it has evidence; take the footnote behind it out of the file first")
            rest = [not_against(item, before.key) for item in rest]
            name, day = self.reviewer.name, self.reviewer.day
            text = without_annotation(self.article, self.file.text, before, reviewer=name, reviewed=day.isoformat())
            if before.review.by_machine:
                nobodys = self._signed(Annotation(marks=Marks(content=(max(before.marks.content, key=len),))))
                decisions.append(Decision(at=NOWHERE, action="reject", annotation=nobodys))
            meant = Meant.of(rest, decisions)
        file = self._with_confirmed(before, after)
        if text is not None:
            made = replace(file, text=text)
            if self._reads_back(made, meant):
                return made
        raise Unrevisable(BY_HAND)

    def _with_confirmed(self, before: Annotation | None, after: Annotation | None) -> SourceFile:
        """The file with the words written down that the person saw, in place of those of `before`."""
        sidecar = _lf(self.file.sidecar)
        if before and before.key:
            sidecar = with_confirmed(sidecar, before.key, None)
        if after:
            sidecar = with_confirmed(sidecar, after.key, Wording.of(after.marks, after.by, self.article.text))
        return _with_sidecar(self.file, sidecar)

    def _decide(self, old: Decision | None, new: Decision | None) -> SourceFile:
        """The file with a decision of its sidecar replaced, added (`old` None) or taken out (`new` None)."""
        file = self.file
        if new and new.annotation.by and new.action != "reject":
            file = self._with_known(file, new.annotation.by)
        sidecar = _lf(file.sidecar)
        text = self.article.text
        decisions = list(self.article.decisions)
        made = sidecar
        if old in decisions and new:
            made = with_changed(sidecar, self._number(old), old, new, text=text)
        elif old:  # taken out, or about words that are others today
            made = without_decision(sidecar, self._number(old))
        if old in decisions:
            decisions.remove(old)
        elif new:
            made = with_decision(made, new, text)
        if new:
            decisions.append(as_read(new))
        result = _with_sidecar(file, made)
        if not self._reads_back(result, Meant.of(self.article.annotations, decisions)):
            raise Unrevisable("the decision can't be told from its words alone; choose more or other words")
        return result

    def _with_known(self, file: SourceFile, id_: str) -> SourceFile:
        """The file with the source declared, so that the decision stands whatever a later machine calls it."""
        known = {*self.registry, *(entry.id for entry in self.article.entries)}
        source = next((source for source in self.found.sources if source.id == id_), None)
        if id_ in known or source is None:
            return file
        return _with_sidecar(file, with_source(_lf(file.sidecar), source.entry))

    def _declare(self, entry: SourceEntry) -> SourceFile:
        if entry.id in {*self.registry, *(known.id for known in self.article.entries)}:
            raise Unrevisable(f'there is a source "{entry.id}" already')
        if self.is_inline:
            try:
                made = replace(self.file, text=with_front_matter(self.file.text, [entry]))
            except NoPlace as reason:
                raise Unrevisable(f"{reason}; add `{entry.id}` to the front matter by hand") from None
        else:
            made = _with_sidecar(self.file, with_source(_lf(self.file.sidecar), entry))
        entries = {known.id: known for known in parse(made).entries}
        if entry.id not in entries or not self._reads_back(made, self._same()):
            raise Unrevisable(f'the source "{entry.id}" can\'t be declared here; add it by hand')
        return made

    def _merge(self, old: str, into: str) -> SourceFile:
        known = {*self.registry, *(s.id for s in self.found.sources), *(e.id for e in self.article.entries)}
        if old == into or not {old, into} <= known:
            raise Unrevisable("these are not two sources of this article")
        made = self.file
        sidecar = _lf(made.sidecar)
        for decision in self.article.decisions:
            new = replace(decision, annotation=renamed(decision.annotation, old, into))
            if new != decision and decision.at.path == self.file.sidecar_path:
                sidecar = with_changed(sidecar, self._number(decision), decision, new, text=self.article.text)
        if self.is_inline:
            made = replace(made, text=with_merged(self.article, made.text, old, into))
            made = _with_sidecar(made, with_confirmed_by(sidecar, old, into))
        else:
            made = self._with_known(_with_sidecar(made, with_merge(sidecar, old, into)), into)
        meant = Meant.of(
            (renamed(item, old, into) for item in self.article.annotations),
            (replace(d, annotation=renamed(d.annotation, old, into)) for d in self.article.decisions),
        )
        if not self._reads_back(made, meant):
            raise Unrevisable("the two sources can't be merged here; change the file by hand")
        return made

    def _same(self) -> Meant:
        return Meant.of(self.article.annotations, self.article.decisions)

    def _reads_back(self, made: SourceFile, meant: Meant) -> bool:
        """Does the new text say what is meant, and nothing else, in the same words?"""
        article = parse(made)
        return (
            article.text == self.article.text
            and len(article.lapsed) <= len(self.article.lapsed)
            and Meant.of(article.annotations, article.decisions) == meant
            and _errors(article) <= _errors(self.article)
        )


def _is_of(annotation: Annotation, item: Attribution) -> bool:
    return (
        annotation.marks.content == item.marks.content
        and annotation.by == item.source_id
        and annotation.marks.cue == item.marks.cue
        and annotation.marks.source == item.marks.source
    )


def _drafted(item: Attribution, key: str = "") -> Annotation:
    """What the machine found, as an annotation."""
    return Annotation(key=key or item.id, by=item.source_id, marks=item.marks, review=item.review)


def _keyed(item: Annotation, key: str) -> Annotation:
    """The annotation with its id written down, which so survives edits of the words."""
    return replace(item, key=item.key or key)


def _errors(article: Article) -> int:
    return sum(diagnostic.severity == "error" for diagnostic in article.diagnostics)


def _lf(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def _with_sidecar(file: SourceFile, sidecar: str) -> SourceFile:
    """The file with a new sidecar, whose line ends stay as they were."""
    if sidecar == _lf(file.sidecar):
        return file
    is_windows = "\r\n" in file.sidecar
    mark = "\ufeff" if file.sidecar.startswith("\ufeff") else ""
    return replace(file, sidecar=mark + (sidecar.replace("\n", "\r\n") if is_windows else sidecar))
