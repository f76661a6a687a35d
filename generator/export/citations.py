"""An article and each of its statements as references: CSL-JSON for Zotero and its like, BibTeX for LaTeX."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import msgspec

from generator.model.attribution import AttributedArticle, cited_words
from generator.model.paths import article_page, url
from generator.model.quick import quick
from generator.model.site import Config

# BibTeX counts braces even behind a backslash, so that these have names.
_SPECIAL = {char: f"\\{char}" for char in "&%$#_"} | {
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_LATEX = str.maketrans(_SPECIAL)


@quick(kw_only=True)
class Reference:
    """What is cited: an article, or a statement in one (`within` its title). `who`: its authors, or who says it."""

    key: str
    title: str
    who: tuple[str, ...]
    day: date | None
    publisher: str
    address: str
    language: str
    within: str = ""


def references(attributed: AttributedArticle, config: Config) -> Iterator[Reference]:
    """The article, then each statement in reading order."""
    article = attributed.article
    page = article_page(article.slug)
    publisher = article.publisher or config.title
    yield Reference(
        key=article.slug,
        title=article.title,
        who=article.authors,
        day=article.date,
        publisher=publisher,
        address=url(config, page),
        language=article.language,
    )
    names = {source.id: source.name for source in attributed.sources}
    denied = attributed.denied
    for item in attributed.attributions:
        yield Reference(
            key=f"{article.slug}#{item.id}",
            title=cited_words(item, article.text, item.words_in(article), is_denied=item.id in denied),
            who=(names[item.source_id],) if item.source_id in names else (),
            day=article.date,
            publisher=publisher,
            address=url(config, f"{page}#{item.id}"),
            language=article.language,
            within=article.title,
        )


def csl(attributed: AttributedArticle, config: Config) -> str:
    """The references as CSL-JSON."""
    items = [_csl_item(each) for each in references(attributed, config)]
    return msgspec.json.format(msgspec.json.encode(items), indent=1).decode() + "\n"


def _csl_item(each: Reference) -> dict[str, object]:
    day = each.day
    values: dict[str, object] = {
        "id": each.key,
        "type": "entry" if each.within else "article-newspaper",
        "title": each.title,
        "author": [{"literal": name} for name in each.who],
        "issued": {"date-parts": [[day.year, day.month, day.day]]} if day else None,
        "container-title": each.within or each.publisher,
        "publisher": each.publisher if each.within else "",
        "URL": each.address,
        "language": each.language,
    }
    return {key: value for key, value in values.items() if value}


def bibtex(attributed: AttributedArticle, config: Config) -> str:
    """The references as BibTeX, in UTF-8."""
    return "\n".join(_bibtex_item(each) for each in references(attributed, config))


def _bibtex_item(each: Reference) -> str:
    values = {
        "title": f"{{{_latex(each.title)}}}",
        "author": " and ".join(f"{{{_latex(name)}}}" for name in each.who),
        "booktitle": _latex(each.within),
        "publisher": _latex(each.publisher),
        "year": str(each.day.year) if each.day else "",
        "month": str(each.day.month) if each.day else "",
        "url": each.address,
        "langid": each.language,
    }
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in values.items() if value)
    key = "".join(char if char.isascii() and (char.isalnum() or char in "-.:") else ":" for char in each.key)
    return f"@{'incollection' if each.within else 'misc'}{{{key},\n{fields}}}\n"


def _latex(words: str) -> str:
    return " ".join(words.translate(_LATEX).split())
