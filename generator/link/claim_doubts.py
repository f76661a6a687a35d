"""What a person has to say of claims: which statements of two articles may be one claim, or contrary ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.link.alike import Said, beside, compared
from generator.link.likeness import likeness
from generator.model.article import SourceFile
from generator.model.diagnostic import Diagnostic, Location
from generator.model.site import Site
from generator.text.offsets import line_and_column

# By benchmarks/claims.py nine in ten of such pairs are the same claim or contrary ones; words don't tell which.
LEAST_ALIKE = 0.6
FEWEST_SHARED = 3
RARE = 3  # telling words by which others are looked for: the rarest may be the one that differs
_SHOWN = 60  # characters of a claim in a message


def claim_doubts(site: Site, files: Mapping[str, SourceFile]) -> Iterator[Diagnostic]:
    """The statements that may be of a claim of an earlier article, each with the likest one."""
    best: dict[tuple[str, str], tuple[float, Said, Said]] = {}
    for one, other in beside(compared(site.articles, site.claims), rare=RARE):
        alike = likeness(one.gist, other.gist)
        shared = len(one.gist.stems & other.gist.stems)
        if alike >= LEAST_ALIKE and shared >= FEWEST_SHARED and not (one.is_put and other.is_put):
            best[other.key] = max(
                best.get(other.key, (0.0, one, other)), (alike, one, other), key=lambda found: found[0]
            )
    starts = {each.key: each.attribution.start for claim in site.claims for each in claim.statements}
    for _, one, other in best.values():
        yield _maybe_same(one, other, starts[other.key], site, files)


def _maybe_same(one: Said, other: Said, at: int, site: Site, files: Mapping[str, SourceFile]) -> Diagnostic:
    articles = {item.article.slug: item.article for item in site.articles}
    path = articles[one.key[0]].path
    what = f"{_shown(other)} may be the same claim as {_shown(one)} in {path}, or its contrary"
    fix = "give both one `claim=NAME` to show them together, or each one of its own to keep them apart"
    here = articles[other.key[0]]
    start, _ = here.body.to_input(at, at + 1)
    place = line_and_column(files[here.path].text, start) if here.path in files else ()
    return Diagnostic(Location(here.path, *place), "maybe-same-claim", what, fix)


def _shown(said: Said) -> str:
    words = said.words.strip('“”"')
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”"
