"""Where the links and images of articles lead: to other articles of the site, and to files beside them."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import chain
from urllib.parse import quote, unquote

from generator.model.article import Article, SourceFile
from generator.model.attribution import AttributedArticle, Attribution
from generator.model.diagnostic import Diagnostic, Location
from generator.model.markup import REFERENCES, Element
from generator.model.site import Attachment, Output
from generator.text.offsets import line_and_column
from generator.text.slugs import slug

MEDIA = "media"  # folder of what is published beside articles
ARTICLES = (".md", ".txt", ".html", ".htm")
_OTHERS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//")
_FROM_ROOT = re.compile(r"/(?!/)")
_ELSEWHERE = re.compile(rf"{_OTHERS.pattern}|/|#|$")
Item = Article | AttributedArticle  # one with evidence has links there too
_ID = re.compile(rb'\bid="([^"]*)"')


def page_of(article: Article) -> str:
    """The path of an article's page below the site's root."""
    if article.is_front:
        return "index.html"
    return f"{article.slug}/index.html" if article.is_page else f"articles/{article.slug}/index.html"


def wanted(items: Iterable[Item]) -> frozenset[str]:
    """The files, as paths below the site, that articles link to or show."""
    return frozenset(
        path
        for item in items
        for value in _values(item)
        if (path := _path(_article(item), value)) and not path.endswith(ARTICLES)
    )


def published(attachments: Iterable[Attachment]) -> tuple[Output, ...]:
    """The files beside articles under names that change with their content."""
    return tuple(Output(path=_name(each), data=each.data) for each in attachments)


def with_references(
    article: Article, articles: Mapping[str, Article], attachments: Mapping[str, Attachment]
) -> Article:
    """The article with its links and images leading to the pages and files that they mean; others stay as they are."""
    if not any(_is_ours(article, value) for value in article.references):
        return article
    elements = tuple(map(_leading(article, articles, attachments), article.elements))
    return article if elements == article.elements else replace(article, elements=elements)


def with_evidence(
    item: AttributedArticle, articles: Mapping[str, Article], attachments: Mapping[str, Attachment]
) -> tuple[Attribution, ...]:
    """The attributions of an article with the links of their evidence leading to what they mean."""
    if not [each for each in item.attributions if each.told.evidence]:
        return item.attributions
    leading = _leading(item.article, articles, attachments)

    def changed(each: Attribution) -> Attribution:
        proofs = tuple(
            replace(proof, elements=tuple(map(leading, proof.elements))) if proof.elements else proof
            for proof in each.told.evidence
        )
        return each if proofs == each.told.evidence else replace(each, told=replace(each.told, evidence=proofs))

    made = tuple(map(changed, item.attributions))
    return item.attributions if made == item.attributions else made


def _leading(
    article: Article, articles: Mapping[str, Article], attachments: Mapping[str, Attachment]
) -> Callable[[Element], Element]:
    """What leads an element of the article to what it means."""
    home = "../" * page_of(article).count("/")

    def changed(element: Element) -> Element:
        attributes = dict(element.attributes)
        if not attributes.keys() & {"href", "src"}:
            return element
        for name in {"href", "src"} & attributes.keys():
            path = _path(article, attributes[name])
            fragment = attributes[name].partition("#")[2]
            if _FROM_ROOT.match(attributes[name]):  # from the site's root, wherever that is
                attributes[name] = home + attributes[name][1:]
            elif path in articles:
                attributes[name] = home + page_of(articles[path]) + (f"#{fragment}" if fragment else "")
            elif path in attachments:
                attributes[name] = home + quote(_name(attachments[path]))
                if element.name == "img" and attachments[path].width and attachments[path].height:
                    attributes |= {"width": str(attachments[path].width), "height": str(attachments[path].height)}
        return replace(element, attributes=tuple(attributes.items()))

    return changed


def lost_references(
    item: Item, original: Item, outputs: Mapping[str, Output], file: SourceFile | None
) -> Iterator[Diagnostic]:
    """The images, files and pages that the article leads to and the site does not have; `original`: as written."""
    article = _article(item)
    if all(_OTHERS.match(value) for value in _values(item)):
        return
    page = page_of(article)
    ids: dict[str, frozenset[str]] = {}
    for (element, value), (_, written) in zip(_references(item), _references(original), strict=True):
        if _OTHERS.match(value):
            continue
        path, _, fragment = value.partition("#")
        path = unquote(path.partition("?")[0])
        whole = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
        whole = path.strip("/") if path.startswith("/") else whole
        target = next((each for each in (whole, posixpath.join(whole, "index.html")) if each in outputs), "")
        at = Location(article.path, *_place(_article(original), element, written, file))
        if element.name == "img" and not target:
            what, fix = f'no image "{written}"', "put the file beside the article, or correct its name"
            yield Diagnostic(at, "missing-file", what, fix)
        elif not target:
            what = f'the link to "{written}" leads nowhere in the site'
            yield Diagnostic(at, "lost-link", what, "correct it, or remove it")
        elif fragment and target.endswith(".html"):
            if target not in ids:
                ids[target] = _ids(outputs[target].data)
            if unquote(fragment).partition(":~:")[0] not in ids[target]:
                what = f'the link to "{written}" leads to no heading or claim of that name'
                yield Diagnostic(at, "lost-link", what, "name a heading's `{#id}`, or remove what follows the #")


def _ids(page: bytes) -> frozenset[str]:
    return frozenset(match.decode() for match in _ID.findall(page)) | {"", "top"}


def _article(item: Item) -> Article:
    return item if isinstance(item, Article) else item.article


def _values(item: Item) -> Iterator[str]:
    """Where links and images lead: those of the article, then those of its evidence."""
    yield from _article(item).references
    told = () if isinstance(item, Article) else item.attributions
    for each in (element for one in told for proof in one.told.evidence for element in proof.elements):
        yield from (value for name, value in each.attributes if name in REFERENCES)


def _is_ours(article: Article, value: str) -> bool:
    """May it lead to something of the site by another way than the one that is written?"""
    return bool(_FROM_ROOT.match(value) or _path(article, value))


def _references(item: Item) -> Iterator[tuple[Element, str]]:
    told = () if isinstance(item, Article) else (proof for each in item.attributions for proof in each.told.evidence)
    for element in chain(_article(item).elements, *(proof.elements for proof in told)):
        for name, value in element.attributes:
            if name in REFERENCES:
                yield element, value


def _path(article: Article, value: str) -> str:
    """The path below the site that a relative reference means, "" for any other."""
    if _ELSEWHERE.match(value):
        return ""
    path = unquote(re.split("[?#]", value, maxsplit=1)[0])
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(article.path), path))
    return "" if whole.startswith("..") or "\0" in whole else whole


def _name(attachment: Attachment) -> str:
    stem, suffix = posixpath.splitext(posixpath.basename(attachment.path))
    return f"{MEDIA}/{slug(stem)}.{sha256(attachment.data).hexdigest()[:8]}{suffix.lower()}"


def _place(article: Article, element: Element, written: str, file: SourceFile | None) -> tuple[int, int]:
    """Line and column of a reference: where its address stands from the element on."""
    text = file.text if file else ""
    at = min(element.start, max(0, len(article.body) - 1))
    low = article.body.to_input(at, at + 1)[0] if len(article.body) else 0
    found = max(text.find(written, low), 0) or max(text.find(written), 0) or low
    return line_and_column(text, found)
