"""From a seed to Markdown that a person can review: the machine's draft in annotation syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from textwrap import shorten

from generator.attribute import annotations_of, attribute, found_by, pairs
from generator.decide.drafts import draft_tables, fits, spans_of, with_spans
from generator.decide.markdown import markdown
from generator.decide.meant import comparable
from generator.link import by_article, with_kept_ids
from generator.model.anchors import Permalink
from generator.model.annotation import Annotation, Decision, Kind, Wording
from generator.model.article import Article, SourceEntry, SourceFile
from generator.model.attribution import AttributedArticle
from generator.model.diagnostic import Diagnostic, Location
from generator.model.quick import quick
from generator.model.site import Output
from generator.model.span import Span, words_of
from generator.model.weights import DamagedModelError
from generator.notation.front_matter_text import NoPlace, with_front_matter
from generator.notation.sidecar_text import with_confirmed
from generator.parse import parse
from generator.pipeline.article import failure, parsed
from generator.pipeline.engine import engine
from generator.read.config import read_config
from generator.read.files import SIDECAR, read_files
from generator.read.permalinks import read_permalinks
from generator.text.slugs import slug

SHOWN = 60  # characters of a draft in a message
ATTEMPTS = 4  # each moves what did not come back from the brackets to the sidecar


@quick
class AnnotateReport:
    """The files to write, below the site; what is new in them; all messages."""

    outputs: tuple[Output, ...]
    added: int
    diagnostics: tuple[Diagnostic, ...]


def annotate(root: Path, seed: str) -> AnnotateReport:
    """The annotated article of a seed: written anew, or the one that is there with the machine's new findings."""
    config, problems = read_config(root)
    files, unreadable = read_files(root, language=config.language)
    diagnostics = (*problems, *unreadable)
    name = PurePosixPath(seed).stem
    files_of = [file for file in files if file.place == "seed" and PurePosixPath(file.path).stem == name]
    if not files_of:
        fix = "name a file of seeds/; its name without the ending is enough"
        return AnnotateReport(
            (), 0, (*diagnostics, Diagnostic(Location(seed), "unknown-seed", f'no seed "{name}"', fix))
        )
    articles = [(file, parsed(file)) for file in files if file.place == "content"]
    names = {name, files_of[0].path, files_of[0].path.removeprefix("seeds/")}
    present = [(file, article) for file, article in articles if article.seed in names]
    taken = [file.path for file, _ in articles if file.path == f"content/{name}.md"]
    try:
        if present:
            return _again(*present[0], config.sources)
        if not taken:
            return _first(files_of[0], name, config.sources, by_article(read_permalinks(root)[0]))
    except DamagedModelError:
        raise
    except Exception as error:
        at = present[0][0].path if present else files_of[0].path
        return AnnotateReport((), 0, (*diagnostics, failure(error, at)))
    fix = f"rename it, or write `seed: {name}` in its front matter if it is about this seed"
    problem = Diagnostic(Location(taken[0]), "foreign-file", "the file is about something else", fix)
    return AnnotateReport((), 0, (*diagnostics, problem))


def _first(
    file: SourceFile, name: str, registry: tuple[SourceEntry, ...], published: Mapping[str, Sequence[Permalink]]
) -> AnnotateReport:
    article = parse(file)
    known = with_kept_ids(attribute(article, engine(), registry=registry), published.get(article.slug, ()))
    if not article.blocks:
        return AnnotateReport((), 0, article.diagnostics)
    words = _without_junk(file, article) if file.format == "markdown" else markdown(article)
    target = SourceFile(path=f"content/{name}.md", text=words, format="markdown", place="content")
    own = {entry.id: entry for entry in article.entries}
    entries = [own.get(source.id, source.entry) for source in known.sources]
    bare = parse(replace(file, sidecar=""))
    declared = {entry.id for entry in bare.entries}
    facts = {"seed": name}
    if file.format == "markdown" and article.event != bare.event:
        facts["event"] = article.event
    told = with_front_matter(words, [entry for entry in entries if entry.id not in declared], facts)
    base = parse(replace(target, text=told))
    if base.text != article.text:
        return AnnotateReport((), 0, (*article.diagnostics, _unlike(file, base, article)))
    annotations = _annotations(known, article)
    rejected = tuple(decision for decision in article.decisions if decision.action == "reject")
    made = _written(replace(target, text=told), annotations, rejected, expected=known)
    return replace(made, diagnostics=tuple(sorted({*article.diagnostics, *made.diagnostics})))


def _annotations(known: AttributedArticle, article: Article) -> list[Annotation]:
    """Everything that is known about the article, as it would be written down."""
    keys = {item.id: item.id for item in known.attributions}
    decided = {decision.annotation.marks.content: decision.annotation for decision in article.decisions}
    out = []
    for item, draft in zip(known.attributions, annotations_of(known.attributions), strict=True):
        own = decided.get(item.marks.content, draft)
        out.append(replace(own, key=keys[item.id], by=item.source_id, told=item.told, review=item.review))
    return out


def _again(file: SourceFile, article: Article, registry: tuple[SourceEntry, ...]) -> AnnotateReport:
    """The article of a person with what the machine finds now and nobody has written down yet."""
    found = found_by(engine(), article)
    drafts = annotations_of(found.attributions)
    decisions = [*article.decisions]
    decisions += [
        Decision(at=Location(file.path), action="accept", annotation=annotation) for annotation in article.annotations
    ]
    same = dict(pairs(drafts, decisions))
    stale = tuple(_stale(file, article, [d for n, d in enumerate(decisions) if n not in same.values()], found))
    diagnostics = (*article.diagnostics, *stale)
    ids = {drafts[number].by: decisions[other].annotation.by for number, other in same.items()}
    meant = {**{old: new for old, new in ids.items() if old and new}, **dict(article.merges)}
    taken = {annotation.key for annotation in article.annotations} | {d.annotation.key for d in article.decisions}
    new = [
        replace(draft, key=_free_key(item.id, taken), by=meant.get(draft.by, draft.by))
        for number, (item, draft) in enumerate(zip(found.attributions, drafts, strict=True))
        if number not in same
    ]
    if not new:
        return AnnotateReport((), 0, diagnostics)
    declared = {entry.id for entry in (*registry, *article.entries)}
    used = {draft.by for draft in new} - declared
    entries = [source.entry for source in found.sources if source.id in used]
    try:
        told = with_front_matter(file.text, entries)
    except NoPlace as reason:
        fix = "write the front matter between two `---` lines, with `sources:` on a line of its own"
        what = f"no place for new sources in the front matter: {reason}"
        problem = Diagnostic(Location(file.path, 1), "broken-front-matter", what, fix)
        return AnnotateReport((), 0, (*diagnostics, problem))
    made = _written(replace(file, text=told), new, (), expected=found)
    return replace(made, diagnostics=tuple(sorted({*diagnostics, *made.diagnostics})))


def _stale(
    file: SourceFile, article: Article, unmatched: Sequence[Decision], found: AttributedArticle
) -> Iterator[Diagnostic]:
    """The drafts that nobody decided about and the machine finds no more, and merges of sources it knows no more."""
    for decision in unmatched:
        draft = decision.annotation
        if draft.review.is_draft or decision.action == "draft":
            words = shorten(words_of(article.text, draft.marks.content), SHOWN, placeholder="…")
            yield Diagnostic(
                draft.at or decision.at,
                "stale-draft",
                f"the machine no longer finds its draft “{shorten(words, SHOWN, placeholder='…')}”",
                "delete `.draft` if it is right, or take the brackets and braces out",
            )
    known = {source.id for source in found.sources}
    for old, new in article.merges:
        if old not in known:
            yield Diagnostic(
                Location(file.sidecar_path or file.path),
                "stale-merge",
                f'[merge] takes "{old}" for "{new}", and the machine no longer finds "{old}"',
                f"remove the line, or name one of its sources: {', '.join(sorted(known)) or 'there are none'}",
            )


def _free_key(key: str, taken: set[str]) -> str:
    free = next(name for number in range(len(taken) + 2) if (name := f"{key}-{number}" if number else key) not in taken)
    taken.add(free)
    return free


def _written(
    file: SourceFile, annotations: Sequence[Annotation], rejected: Sequence[Decision], *, expected: AttributedArticle
) -> AnnotateReport:
    """The file with the annotations, those that brackets can't hold in its sidecar; every one is read back."""
    base = parse(file)
    kinds = {item.marks.content: item.kind for item in expected.attributions}
    inside, beside = _apart(base, annotations)
    for _ in range(ATTEMPTS):
        written = replace(file, text=with_spans(file.text, base, inside, rejected))
        tables = draft_tables(base, beside)
        written = replace(
            written,
            sidecar=_with_confirmed("\n".join(part for part in (file.sidecar, tables) if part), inside, base.text),
            sidecar_path=file.sidecar_path or f"{file.path.removesuffix('.md')}{SIDECAR}",
        )
        read = parse(written)
        lost = _lost(read, inside)
        declared = _kinds_to_declare(read, kinds)
        if not lost and not declared and read.text == base.text:
            outputs = [Output(path=written.path, data=written.text.encode())]
            if written.sidecar != file.sidecar:
                outputs.append(Output(path=written.sidecar_path, data=written.sidecar.encode()))
            return AnnotateReport(tuple(outputs), len(annotations), ())
        beside = [*beside, *(item for item in inside if item.key in lost)]
        inside = [replace(i, kind=declared.get(i.marks.content, i.kind)) for i in inside if i.key not in lost]
        beside = [replace(item, kind=declared.get(item.marks.content, item.kind)) for item in beside]
    return AnnotateReport((), 0, (_unlike(file, None, base),))


def _apart(base: Article, annotations: Sequence[Annotation]) -> tuple[list[Annotation], list[Annotation]]:
    """What brackets can hold, and the rest: those with more decided and longer contents come first."""
    inside: list[Annotation] = []
    beside: list[Annotation] = []
    spans = [span for item in base.annotations for span in (*item.marks.content, *item.marks.cue, *item.marks.source)]
    spans += [span for decision in base.decisions for span in decision.annotation.marks.content]
    for item in sorted(annotations, key=lambda item: (item.review.is_draft, -sum(map(len, item.marks.content)))):
        if fits(base, item, spans):
            inside.append(item)
            spans += spans_of(item)
        else:
            beside.append(item)
    order = {item.key: number for number, item in enumerate(annotations)}
    return sorted(inside, key=lambda item: order[item.key]), sorted(beside, key=lambda item: order[item.key])


def _lost(read: Article, inside: Sequence[Annotation]) -> set[str]:
    """The keys of those that did not come back as they are."""
    came = {item.key: comparable(item) for item in read.annotations}
    return {item.key for item in inside if came.get(item.key) != comparable(item)}


def _with_confirmed(sidecar: str, inside: Sequence[Annotation], text: str) -> str:
    """The sidecar that tells the words of those which a person confirmed."""
    for item in inside:
        if item.review.reviewer and not item.review.is_draft:
            sidecar = with_confirmed(sidecar, item.key, Wording.of(item.marks, item.by, text))
    return sidecar


def _kinds_to_declare(read: Article, kinds: Mapping[tuple[Span, ...], Kind]) -> dict[tuple[Span, ...], Kind]:
    got = attribute(read, engine()).attributions
    return {item.marks.content: kind for item in got if (kind := kinds.get(item.marks.content, item.kind)) != item.kind}


def _without_junk(file: SourceFile, article: Article) -> str:
    """The Markdown of a seed without its page furniture, which `content/` would show."""
    out = file.text
    for block in sorted(article.junk, key=lambda block: -block.span.start):
        out = out[: block.span.start] + out[block.span.end :]
    return re.sub(r"\r\n?", "\n", out.removeprefix("\ufeff"))


def _unlike(file: SourceFile, base: Article | None, article: Article) -> Diagnostic:
    """Nothing is written where the words would change; the message names the first block that does."""
    found = set() if base is None else {block.span.of(base.text) for block in base.blocks}
    block = next((b for b in article.blocks if base and b.span.of(article.text) not in found), None)
    shown = f": “{' '.join(block.span.of(article.text).split())[:40]}…”" if block else ""
    return Diagnostic(
        Location(file.path),
        "unwritable-words",
        f"its words can't be written as Markdown without changing them{shown}",
        f"keep the seed, and write decisions to {slug(PurePosixPath(file.path).stem)}{SIDECAR} beside it",
    )
