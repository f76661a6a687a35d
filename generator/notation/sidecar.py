"""`NAME.annotations.toml`, what people decided about an article beside it: read with the article, changed as text.

    event = "NAME"     what it tells of                                     as in front matter
    [sources.ID]       name, kind, role, described, reason, wikidata        as in front matter
    [merge]            machine's source id = "the source meant"
    [confirmed.KEY]    content, cue, source = ["words"], by                 what the brackets #KEY held when confirmed
    [[decision]]       as in `decisions`

A decision holds for exactly the words it was made on (`text/holding.py`). Where they are others today it lapses, and
likeness only tells where a person may look. Each mistake is told with its line; what is right is taken all the same.

The text is changed by hand, so that all else stays as it is, byte for byte: tomlkit 0.13 moves tables that stand out
of order, and takes 1.0 s over 800 decisions where this takes 0.04.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.model.annotation import Annotation, Decision, Lapsed, Marks, Wording
from generator.model.article import Article, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.span import Span
from generator.notation.decisions import Written, read_decision
from generator.notation.fields import WrongValue
from generator.notation.front_matter import read_entries
from generator.text.anchors import FEWEST_ALIKE, Anchor, Place, find_anchor
from generator.text.holding import holding_places, plain
from generator.text.nearest import nearest
from generator.text.offsets import line_and_column
from generator.text.sentences import sentence_around
from generator.text.toml_table import TomlFault, read_toml

KEYS = ("confirmed", "decision", "event", "merge", "sources")
SHOWN = 60  # characters of words in a message

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)


@quick
class _Table:
    """One `[[decision]]`; `start`, `end` are its offsets in the sidecar, both 0 where they are not known."""

    values: Mapping[str, object]
    start: int
    end: int


def with_sidecar(article: Article, file: SourceFile) -> Article:
    """The article with the decisions, sources and merges of the sidecar of its file."""
    if not file.sidecar.strip():
        return article
    reader = _Reader(article, file)
    table = read_toml(reader.text)
    if isinstance(table, TomlFault):
        problem = reader.syntax_error(table)
        return replace(article, diagnostics=tuple(sorted([*article.diagnostics, problem])))
    return reader.read(table)


def differs(one: Wording, other: Wording) -> bool:
    """Are the words others, white space and typography aside, or is it somebody else's statement?"""
    return one.by != other.by or any(
        [plain(words) for words in first] != [plain(words) for words in second]
        for first, second in ((one.content, other.content), (one.cue, other.cue), (one.source, other.source))
    )


class _Reader:
    """Takes the tables over one by one and gathers the diagnostics."""

    def __init__(self, article: Article, file: SourceFile) -> None:
        self.article, self.file = article, file
        self.text = file.sidecar.removeprefix("\ufeff").replace("\r\n", "\n")
        self.diagnostics: list[Diagnostic] = []

    def read(self, table: Mapping[str, object]) -> Article:
        for key in table:
            if key not in KEYS:
                self._report(self._find(key), f'unknown key "{key}"{nearest(key, KEYS)}', "correct or remove it")
        entries, problems = read_entries(table.get("sources", {}), self.text)
        for problem in problems:
            self._report(problem.at, problem.what, problem.fix, code=problem.code)
        merges = self._merges(table.get("merge", {}))
        annotations = self._confirmed(table.get("confirmed", {}))
        found = [made for item in self._tables(table) if (made := self._decision(item))]
        is_authored = self.article.is_authored or (self.file.place == "content" and bool(found))
        return replace(
            self.article,
            event=self._event(table),
            is_authored=is_authored,
            is_page=self.article.is_page and not is_authored,
            annotations=annotations,
            entries=(*self.article.entries, *entries),
            merges=(*self.article.merges, *merges),
            decisions=(*self.article.decisions, *(made for made in found if isinstance(made, Decision))),
            lapsed=tuple(made for made in found if isinstance(made, Lapsed)),
            diagnostics=tuple(sorted([*self.article.diagnostics, *self.diagnostics])),
        )

    def syntax_error(self, fault: TomlFault) -> Diagnostic:
        return Diagnostic(
            Location(self.file.sidecar_path, fault.line or self.text.count("\n") + 1, fault.column),
            "broken-toml",
            f"not valid TOML: {fault.what}",
            'write each line as `key = "value"`; until then no decision of this file counts',
        )

    def _report(self, at: int, what: str, fix: str, *, code: str = "wrong-decision") -> None:
        where = Location(self.file.sidecar_path, *line_and_column(self.text, at))
        self.diagnostics.append(Diagnostic(where, code, what, fix))

    def _find(self, key: str, start: int = 0, end: int | None = None) -> int:
        """Where a key or the header of a table stands; `start` where it can't be seen."""
        pattern = re.compile(rf"^[ \t]*(?:\[+[ \t]*)?(?:\w+\.)?\"?({re.escape(key)})\b", re.MULTILINE)
        match = pattern.search(self.text, start, len(self.text) if end is None else end)
        return match.start(1) if match else start

    def _event(self, table: Mapping[str, object]) -> str:
        """What the article tells of; its front matter stands above the sidecar."""
        event, own = table.get("event", ""), self.article.event
        if not isinstance(event, str):
            self._report(self._find("event"), f"`event` must be one text, not {event!r}", 'write `event = "NAME"`')
            return own
        if own and event.strip() and event != own:
            fix = "write it in one of the two places"
            self._report(self._find("event"), f'the front matter has another event, "{own}"', fix)
        return own or " ".join(event.split())

    def _merges(self, table: object) -> tuple[tuple[str, str], ...]:
        if isinstance(table, dict) and all(isinstance(meant, str) for meant in table.values()):
            return tuple(table.items())
        self._report(
            self._find("merge"), "`merge` must be a table of source ids", 'write `[merge]` and `id = "other-id"`'
        )
        return ()

    def _confirmed(self, table: object) -> tuple[Annotation, ...]:
        """The annotations in brackets, those to be confirmed again whose words are no longer the confirmed ones."""
        wordings = {key: wording for key, values in _items(table) if (wording := self._wording(key, values))}
        keys = {item.key for item in self.article.annotations}
        for key in wordings:
            if key not in keys:
                fix = f"take the brackets back, or remove [confirmed.{key}]"
                what = f'nothing has the key "#{key}" any more that was confirmed as {_shown(wordings[key])}'
                self._report(self._find(key), what, fix, code="orphaned-decision")
        return tuple(
            self._asked(item, wordings[item.key]) if item.key in wordings else item for item in self.article.annotations
        )

    def _asked(self, item: Annotation, wording: Wording) -> Annotation:
        today = Wording.of(item.marks, item.by, self.article.text)
        if not differs(wording, today):
            return item
        self.diagnostics.append(
            Diagnostic(
                item.at or Location(self.file.path),
                "changed-decision",
                f"confirmed as {_shown(wording)}, and now it reads {_shown(today)}",
                f"confirm it again (`quoth serve --edit`), or remove [confirmed.{item.key}] if you wrote it so",
            )
        )
        review = replace(item.review, is_draft=True, reviewer="", reviewed=None, asked_again=wording)
        return replace(item, review=review)

    def _wording(self, key: str, values: object) -> Wording | None:
        table = values if isinstance(values, dict) else {}
        parts = {name: table.get(name, []) for name in ("content", "cue", "source")}
        lists = [value for value in parts.values() if isinstance(value, list)]
        by = table.get("by", "")
        is_sound = len(lists) == len(parts) and all(isinstance(words, str) for each in lists for words in each)
        if not parts["content"] or not is_sound or not isinstance(by, str) or set(table) - {*parts, "by"}:
            fix = 'write `content = ["words"]`, `cue`, `source` and `by`'
            self._report(self._find(key), f"[confirmed.{key}] does not tell which words were confirmed", fix)
            return None
        content, cue, source = (tuple(each) for each in lists)
        return Wording(content=content, cue=cue, source=source, by=by)

    def _tables(self, table: Mapping[str, object]) -> list[_Table]:
        items = table.get("decision", [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            self._report(
                self._find("decision"), "`decision` must be a list of tables", "write `[[decision]]` over each"
            )
            return []
        starts = [match.end() - len("decision]]") for match in _HEADER.finditer(self.text)]
        if not items or len(starts) != len(items):
            return [_Table(item, 0, 0) for item in items]
        ends = [*starts[1:], len(self.text)]
        return [_Table(item, start, end) for item, start, end in zip(items, starts, ends, strict=True)]

    def _decision(self, table: _Table) -> Decision | Lapsed | None:
        """The decision where exactly its words stand, else that it lapsed; None where it can't be taken."""
        try:
            written = read_decision(table.values)
        except WrongValue as wrong:
            self._report(self._find(wrong.name, table.start, table.end or None), wrong.what, wrong.fix)
            return None
        content = self._held(written.anchors["content"])
        near = next((span.start for span in content if span), 0)
        held = {name: self._held(anchors, near) for name, anchors in written.anchors.items() if name != "content"}
        marks = Marks(content=_spans(content), cue=_spans(held["cue"]), source=_spans(held["source"]))
        told = replace(written.annotation.told, hedges=_spans(held["hedges"]))
        at = Location(self.file.sidecar_path, *line_and_column(self.text, table.start))
        was = _spans(held["was"])
        annotation = replace(written.annotation, marks=marks, told=told)
        if was and was != marks.content:
            annotation = replace(annotation, review=replace(annotation.review, by_machine=False, confidence=1.0))
        decision = Decision(at=at, action=written.action, annotation=annotation, was=was)
        if None not in (*content, *held["cue"], *held["source"]):
            return decision
        return self._lapsed(written, decision, content, table)

    def _held(self, anchors: Sequence[Anchor], near: int | None = None) -> list[Span | None]:
        """Where each anchor's words stand, None where they do not, or could be two places."""
        places = [holding_places(self.article.text, anchor, near=near) for anchor in anchors]
        return [Span(*found[0]) if len(found) == 1 else None for found in places]

    def _lapsed(
        self, written: Written, decision: Decision, content: Sequence[Span | None], table: _Table
    ) -> Lapsed | None:
        """The decision as one to be made again; None, and both places told, where its words could be two of them."""
        proposed = [
            (span, ()) if span else self._proposed(anchor)
            for span, anchor in zip(content, written.anchors["content"], strict=True)
        ]
        wording = Wording(
            by=written.annotation.by,
            **{name: tuple(each.exact for each in written.anchors[name]) for name in ("content", "cue", "source")},
        )
        unclear = next((best for span, best in proposed if not span), None)
        if unclear is not None:
            self._orphaned(wording, unclear, table)
            is_ambiguous = len(unclear) > 1 and unclear[0].score >= FEWEST_ALIKE
            return None if is_ambiguous else Lapsed(decision=decision, wording=wording)
        place = _spans(span for span, _ in proposed)
        self._report(
            table.start,
            f"decided as {_shown(wording)}, and {self._line(place[0].start)} now reads {self._sentence(place)}",
            "decide again (`quoth serve --edit`), correct its words here, or remove the decision",
            code="changed-decision",
        )
        return Lapsed(decision=decision, wording=wording, place=place)

    def _proposed(self, anchor: Anchor) -> tuple[Span | None, tuple[Place, ...]]:
        place, best = find_anchor(self.article.text, anchor)
        return (Span(place.start, place.end) if place else None), best

    def _orphaned(self, wording: Wording, best: Sequence[Place], table: _Table) -> None:
        is_ambiguous = len(best) > 1 and best[0].score >= FEWEST_ALIKE
        where = " or ".join(self._line(place.start) for place in best)
        self._report(
            table.start,
            f"decision orphaned: no place in {self.file.path} is clearly {_shown(wording)}"
            + (f"; it could be {where}" if where else ""),
            "correct `exact`, `prefix` and `suffix`, or remove the decision",
            code="ambiguous-decision" if is_ambiguous else "orphaned-decision",
        )

    def _line(self, at: int) -> str:
        start = self.article.body.to_input(at, at + 1)[0]
        return str(Location(self.file.path, line_and_column(self.file.text, start)[0]))

    def _sentence(self, place: Sequence[Span]) -> str:
        text = self.article.text
        start, end = sentence_around(text, place[0].start, place[-1].end, limit=4 * SHOWN)
        words = " ".join(text[start:end].split())
        return words if words.startswith("“") else f"“{words}”"


def _items(table: object) -> Iterable[tuple[str, object]]:
    return table.items() if isinstance(table, dict) else ()


def _shown(wording: Wording) -> str:
    """The words of a decision: what is said, and who says it how."""
    said = _short(" … ".join(wording.content)).strip('“”"')
    who = [_short(" … ".join(words)) for words in (wording.source, wording.cue) if words]
    return f"“{said}”" + (f" ({', '.join(who)})" if who else "")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rstrip() + "…"


def _spans(found: Iterable[Span | None]) -> tuple[Span, ...]:
    return tuple(sorted({span for span in found if span}))
