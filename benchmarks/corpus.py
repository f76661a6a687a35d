"""Our own labelled texts: `attribution/`, `unseen/` (who says what), `sources/` (who is the same), with annotations.

They are invented, short, and of other fields than the corpus the network learnt from; network and thresholds saw none
of them. Rules were mended by reading the faults in `sources/` and `attribution/`, never those in `unseen/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from generator.attribute import attribute
from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Engine, Finding, Found
from generator.model.prose import Prose
from generator.parse import parse
from generator.pipeline.engine import engine_of

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text without its labels, as the machine gets it, and with them."""

    name: str
    article: Article
    gold: AttributedArticle

    @property
    def drafts(self) -> tuple[Finding, ...]:
        """The labels as an engine that finds just them would give them."""
        return tuple(
            Finding(content=a.content, cue=a.cue, source=a.source, confidence=1.0) for a in self.gold.attributions
        )


def labelled(folder: str) -> Iterator[Labelled]:
    """The texts of a folder, by name. Raises ValueError where labels are broken."""
    for path in sorted((FOLDER / folder).glob("*.md")):
        file = SourceFile(
            path=f"content/{path.name}", text=path.read_text(encoding="utf-8"), format="markdown", place="content"
        )
        article = parse(file)
        gold = attribute(article, no_engine)
        if gold.diagnostics:
            raise ValueError(str(gold.diagnostics[0]))
        bare = replace(article, annotations=(), entries=(), is_authored=False, is_page=False)
        yield Labelled(path.stem, bare, gold)


@engine_of
def no_engine(prose: Prose) -> Found:
    """An engine for texts that have their labels."""
    raise ValueError(f"no labels: {prose.text[:40]!r}")


def found(text: Labelled, engine: Engine) -> AttributedArticle:
    """What the machine makes of a text."""
    return attribute(text.article, engine)
