"""`NAME.annotations.toml`, what people decided about an article whose text must not be touched.

    [sources.ID]       name, kind, role, described, reason        as in front matter
    [merge]            machine's source id = "the source meant"
    [[decision]]       action = "accept" | "change" | "add" | "reject" | "draft"
                       content, cue, source, was = [{ exact = "…", prefix = "…", suffix = "…" }]
                       by, kind, confidence, reviewer, reviewed, key, via, on, date, claim, status, against, note
                       evidence = ["words, https://addresses"]

Each mistake is told with its line; what is right is taken all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import get_args

from generator.model.annotation import Action, Annotation, Decision, Kind, Marks, Review, Status, Told
from generator.model.article import Article, SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import Element, Evidence
from generator.model.span import Span
from generator.notation.brackets import STATUSES
from generator.notation.front_matter import read_entries
from generator.text.anchors import FEWEST_ALIKE, Anchor, Place, find_anchor
from generator.text.nearest import nearest
from generator.text.offsets import line_and_column
from generator.text.safe import safe_url
from generator.text.toml_table import TomlFault, read_toml

TABLES = ("decision", "merge", "sources")
ANCHORS = ("content", "cue", "source", "was")
TEXTS = ("by", "claim", "date", "key", "kind", "note", "on", "reviewer", "status", "via")
DECISION_KEYS = ("action", *ANCHORS, *TEXTS, "against", "confidence", "evidence", "reviewed")
ACTIONS: tuple[Action, ...] = get_args(Action)
KINDS = ("direct", "indirect", "mixed")
SHOWN = 40  # characters of lost words in a message

_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*decision[ \t]*\]\]", re.MULTILINE)
_ADDRESS = re.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)]")


class _WrongDecision(Exception):
    """What is wrong with a decision, at which of its keys, and how to mend it."""

    def __init__(self, key: str, what: str, fix: str) -> None:
        super().__init__(what)
        self.key, self.what, self.fix = key, what, fix


@dataclass(frozen=True, slots=True)
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


class _Reader:
    """Takes the tables over one by one and gathers the diagnostics."""

    def __init__(self, article: Article, file: SourceFile) -> None:
        self.article, self.file = article, file
        self.text = file.sidecar.removeprefix("\ufeff").replace("\r\n", "\n")
        self.diagnostics: list[Diagnostic] = []

    def read(self, table: Mapping[str, object]) -> Article:
        for key in table:
            if key not in TABLES:
                self._report(self._find(key), f'unknown key "{key}"{nearest(key, TABLES)}', "correct or remove it")
        entries, problems = read_entries(table.get("sources", {}), self.text)
        for problem in problems:
            self._report(problem.at, problem.what, problem.fix, code=problem.code)
        merges = self._merges(table.get("merge", {}))
        decisions = tuple(found for item in self._tables(table) if (found := self._decision(item)))
        is_authored = self.article.is_authored or (self.file.place == "content" and bool(decisions))
        return replace(
            self.article,
            is_authored=is_authored,
            is_page=self.article.is_page and not is_authored,
            entries=(*self.article.entries, *entries),
            merges=(*self.article.merges, *merges),
            decisions=(*self.article.decisions, *decisions),
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
        pattern = re.compile(rf"^[ \t]*(?:\[+[ \t]*)?\"?({re.escape(key)})\b", re.MULTILINE)
        match = pattern.search(self.text, start, len(self.text) if end is None else end)
        return match.start(1) if match else start

    def _merges(self, table: object) -> tuple[tuple[str, str], ...]:
        if isinstance(table, dict) and all(isinstance(meant, str) for meant in table.values()):
            return tuple(table.items())
        self._report(
            self._find("merge"), "`merge` must be a table of source ids", 'write `[merge]` and `id = "other-id"`'
        )
        return ()

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

    def _decision(self, table: _Table) -> Decision | None:
        """The decision with its places in the text, None where it can't be taken or its words are gone."""
        try:
            action, annotation, anchors = _checked(table.values)
        except _WrongDecision as wrong:
            self._report(self._find(wrong.key, table.start, table.end or None), wrong.what, wrong.fix)
            return None
        content = [self._place(anchor, table, "content") for anchor in anchors["content"]]
        if None in content:
            return None
        places = {
            name: _spans(self._place(anchor, table, name) for anchor in anchors[name]) for name in ("cue", "source")
        }
        was = _spans(self._found(anchor) for anchor in anchors["was"])
        annotation = replace(
            annotation, marks=Marks(content=_spans(content), cue=places["cue"], source=places["source"])
        )
        at = Location(self.file.sidecar_path, *line_and_column(self.text, table.start))
        if was and was != annotation.marks.content:
            annotation = replace(annotation, review=replace(annotation.review, by_machine=False, confidence=1.0))
        return Decision(at=at, action=action, annotation=annotation, was=was)

    def _found(self, anchor: Anchor) -> Span | None:
        place, _ = find_anchor(self.article.text, anchor)
        return Span(place.start, place.end) if place else None

    def _place(self, anchor: Anchor, table: _Table, name: str) -> Span | None:
        """The words of an anchor; where they are gone or might be two places, a message names the candidates."""
        place, best = find_anchor(self.article.text, anchor)
        if place:
            return Span(place.start, place.end)
        words = " ".join(anchor.exact.split())
        shown = words if len(words) <= SHOWN else words[:SHOWN].rstrip() + "…"
        is_ambiguous = len(best) > 1 and best[0].score >= FEWEST_ALIKE
        lost = "orphaned" if name == "content" else f"without its {name}"
        where = " or ".join(self._candidate(candidate) for candidate in best)
        self._report(
            table.start,
            f"decision {lost}: no place in {self.file.path} is clearly “{shown}”"
            + (f"; it could be {where}" if where else ""),
            "correct `exact`, `prefix` and `suffix`, or remove the decision",
            code="ambiguous-decision" if is_ambiguous else "orphaned-decision",
        )
        return None

    def _candidate(self, place: Place) -> str:
        at = self.article.body.to_input(place.start, place.end)[0]
        return str(Location(self.file.path, line_and_column(self.file.text, at)[0]))


def _spans(found: Iterable[Span | None]) -> tuple[Span, ...]:
    return tuple(sorted({span for span in found if span}))


def _checked(values: Mapping[str, object]) -> tuple[Action, Annotation, dict[str, list[Anchor]]]:
    """What a decision says, its spans still to be found. Raises `_WrongDecision`."""
    for key in values:
        if key not in DECISION_KEYS:
            raise _WrongDecision(key, f'unknown key "{key}" of a decision{nearest(key, DECISION_KEYS)}', "correct it")
    action = next((known for known in ACTIONS if known == values.get("action")), None)
    if action is None:
        what = f"`action` must be one of {', '.join(ACTIONS)}, not {values.get('action')!r}"
        raise _WrongDecision("action", what, 'write `action = "accept"`')
    anchors = {name: _anchors(name, values.get(name, [])) for name in ANCHORS}
    if not anchors["content"]:
        raise _WrongDecision("content", "decision without `content`", 'write `content = [{ exact = "…" }]`')
    texts = {name: _text(name, values) for name in TEXTS}
    if action != "reject" and "by" not in values:
        raise _WrongDecision("by", "decision without `by`", 'write `by = "ID"`, or `by = ""` for nobody')
    _one_of("kind", texts["kind"], KINDS)
    _one_of("status", texts["status"], STATUSES)
    confidence = values.get("confidence", 1.0)
    if isinstance(confidence, bool) or not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        what = f"`confidence` must be a number from 0 to 1, not {confidence!r}"
        raise _WrongDecision("confidence", what, "write `confidence = 0.87`")
    annotation = Annotation(
        key=texts["key"],
        by=texts["by"],
        kind=next((kind for kind in get_args(Kind) if kind == texts["kind"]), ""),
        told=Told(
            claim=texts["claim"],
            status=next((status for status in get_args(Status) if status == texts["status"]), ""),
            against=_against(values.get("against", "")),
            note=texts["note"],
            via=texts["via"],
            on=texts["on"],
            date=texts["date"],
            evidence=_evidence(values.get("evidence", [])),
        ),
        review=Review(
            by_machine=action in ("accept", "change", "draft"),
            confidence=float(confidence),
            is_draft=action == "draft",
            reviewer=texts["reviewer"],
            reviewed=_day(values.get("reviewed")),
        ),
    )
    return action, annotation, anchors


def _one_of(key: str, word: str, known: tuple[str, ...]) -> None:
    if word and word not in known:
        raise _WrongDecision(key, f'unknown {key} "{word}"{nearest(word, known)}', "correct or remove it")


def _text(name: str, values: Mapping[str, object]) -> str:
    value = values.get(name, "")
    if name == "date" and isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        raise _WrongDecision(name, f"`{name}` must be text, not {value!r}", f'write `{name} = "…"`')
    return value


def _against(value: object) -> tuple[str, ...]:
    keys = value.split() if isinstance(value, str) else value
    if isinstance(keys, list) and all(isinstance(key, str) for key in keys):
        return tuple(keys)
    raise _WrongDecision("against", f"`against` must be text, not {value!r}", 'write `against = "key key"`')


def _evidence(value: object) -> tuple[Evidence, ...]:
    """Words with their addresses as links. Raises `_WrongDecision`."""
    if not isinstance(value, list) or not all(isinstance(words, str) and words.strip() for words in value):
        what = f"`evidence` must be a list of texts, not {value!r}"
        raise _WrongDecision("evidence", what, 'write `evidence = ["https://…"]`')
    return tuple(
        Evidence(
            words,
            tuple(
                Element("a", match.start(), match.end(), 0, (("href", address),))
                for match in _ADDRESS.finditer(words)
                if (address := safe_url(match[0]))
            ),
        )
        for words in value
    )


def _day(value: object) -> date | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        what = f"`reviewed` must be a date, not {value!r}"
        raise _WrongDecision("reviewed", what, "write `reviewed = 2020-01-31`") from None


def _anchors(name: str, value: object) -> list[Anchor]:
    """The anchors of a list of tables. Raises `_WrongDecision`."""
    fix = f'write `{name} = [{{ exact = "…", prefix = "…", suffix = "…" }}]`'
    if not isinstance(value, list):
        raise _WrongDecision(name, f"`{name}` must be a list of tables, not {value!r}", fix)
    out = []
    for item in value:
        known = isinstance(item, dict) and set(item) <= {"exact", "prefix", "suffix"}
        if not known or not all(isinstance(words, str) for words in item.values()) or not item.get("exact", "").strip():
            raise _WrongDecision(name, f"`{name}` must hold tables with `exact` words, not {item!r}", fix)
        out.append(Anchor(**item))
    return out
