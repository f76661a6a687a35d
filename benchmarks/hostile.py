"""Files that nobody would write, and what must hold for each: no exception, no word lost or added, seconds at most.

Every input is made from its number, so that one that fails can be made again: `python -m benchmarks.hostile NUMBER`.
Words to be found again have a number ("w12x"); they stand where each format says that its words stand, in pieces
where "§" is. An engine that marks every second sentence takes the network's place, so that attributions are made and
shown.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from time import process_time

from generator.attribute import attribute
from generator.export.site import export
from generator.link import link, publishable
from generator.lint import lint
from generator.model.article import Article, Place, SourceFile
from generator.model.attribution import AttributedArticle, Finding, Found
from generator.model.prose import Prose
from generator.model.site import Config, Theme
from generator.model.span import Span
from generator.notation.front_matter import read_front_matter
from generator.parse import parse
from generator.pipeline.engine import engine_of
from generator.read.config import read_config
from generator.read.theme import read_theme
from generator.render import render
from generator.text.clean import clean

MOST_SECONDS = 5.0
SHOWN_EVERY = 40  # one input in so many becomes a site with all its pages and data
LONG_EVERY = 200  # in one of so many, a piece is repeated
LONGEST = 20_000  # characters of what is repeated

_WORD = re.compile(r"w[0-9]+x")
_ANY_WORD = re.compile(r"\w+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)  # also one that begins behind a brace that stays open
# Markdown that is no word: what defines a link, names a language, or says something in braces.
_UNSHOWN = re.compile(
    r"^(?:\[\^[^\]\s]+\]:|[ >*+\-\d.)])*(?:`{3,}|~{3,}|:{3,}|\[(?!\^)[^\]]*\]:\s*).*$|\{[^}]*\}?|\]\([^)]*\)?|<[^>]*>?",
    re.MULTILINE,
)

MARKDOWN = (
    *("# ", "## ", "###### ", "\n=\n", "\n---\n", "***", "- ", "* ", "1. ", "> ", "    ", "\t", "```\n", "~~~ a\n"),
    *("*", "**", "_", "~~", "`", "``", "[", "]", "](x)", "](", ")", "![", "<", ">", "<https://a.b/>", "<!--", "-->"),
    *("\\", "\\\n", "  \n", "&amp;", "&#0;", "&#x1F600;", "&", "|", "|\n|-|:-:|\n|", "\n|", "- [ ] ", "- [x] "),
    *("[§]{by=x}", "[§ [§]{.mention ref=y} §]{#k by=y}", "[§]{.cue}", "[§ *§*]{a=k}", "[§]{.draft by=x}[^n]"),
    *("[§]{by=x status=contradicted against=k}", "[^n]: § §\n", "[§](x)", "![§](x.png)", "**§ §**", "`§`"),
    *("- §\n- §\n", "| § | § |\n|---|:-:|\n| § | [§]{by=x} |\n", "\n::: {.caption}\n§ (A/B)\n:::\n", "> §\n"),
    *("\n# §\n", "]{by=x}", "]{.cue}", "]{#k by=y}", "]{a=k}"),
    *("]{.not}", "]{.mention ref=x}", "]{.hedge}", "{#own}", "]{"),
    *("[^n]", "\n\n[^n]: ", "\n\n    ", "::: {.caption}\n", "::: {.caption credit=\"A/B\"}\n", "\n:::\n", ":::"),
    *("<!-- quoth: ignore furniture: w -->", "<b>", "</b>", "<script>", "javascript:", "\n[r]: /x\n", "[r]", "www.a.b"),
    *("https://a.b/c?d=e%20f", "files/x.png", "other.md", "#top"),
)  # fmt: skip
PLAIN = (
    *("“", "”", '"', "'", "’", "‘", "''", "(", ")", "—", " - ", ":", ".", "?", "!", ",", ";", "…", "\n", "\n\n"),
    *("\r\n", "\r", "\t", "\0", "\ufeff", "\u2028", "\u200b", "\u202e", "\ud83d", "😀", "é", "e\u0301", "世界", "مقال"),
    *("ß", "١", " said ", " told ", " according to ", "Ann Lee", "the mayor", "Mr. ", "U.S. ", "he "),
    *("they ", "Q: ", "By ", "LONDON (Reuters) - ", "Photo: Ann Lee/AFP"),
    *("WATCH: ", "1:03", "8 January 2020", "Share this", "• "),
)  # fmt: skip
PAGE = (
    *("<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<h1>", "</h1>", "<title>", "</title>", "<ul><li>"),
    *("<table><tr><td>", "</table>", "<br>", "<hr>", "<b>", "</b>", "<a href='http://[x'>", "<a href=/x>", "</a>"),
    *("<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "]]>", "<![foo[", "<!doctype html>", "<?x ?>"),
    *("<", ">", "&", "&amp", "&#55357;", "&nbsp;", "<figure><figcaption>", "</figure>", "<blockquote>"),
    *("</blockquote>", "<html lang=de>", "<body>", "<svg>", "<math>", "<template>", "<noscript>", "<iframe>"),
    *("<p hidden>", "\0", "\ud83d"),
    *("<meta charset=x>", '<script type="application/ld+json">{"articleBody": "', '"}</script>'),
)  # fmt: skip
PAGE_START = (
    "<html><head><title>§ § | Site</title></head><body><nav>§</nav><article><h1>§ §</h1><p>",
    "<!doctype html><body><h1>§</h1><div class=article-body>",
    "",
)
SENTENCE = "The § council of § town will meet on the § to speak about its § plan for the old § bridge over the river. "
KEYS = (
    *("title", "date", "author", "authors", "slug", "seed", "url", "sources", "language", "description", "redirects"),
    *("publisher", "x", "kind", "name", "by", "action", "content", "decision", "merge", "base_url", "nav", "theme"),
    *("drafts", "check", "ignore", "file", "code", "reason", "line", "confidence", "reviewed", "evidence", "cue"),
)
VALUES = (
    *('"w"', "''", "1", "-1e999", "9" * 5000, "true", "null", "2020-01-31", "2020-99-99", "[", "]", "{", "}", "[[["),
    *("&a", "*a", "!!python/object:x", "!!set {a}", "|\n  a\n", ">-\n  b\n", "\t", "# x", '"\\ud83d"', '"\\u0000"'),
    *("é", "世界", "[a, b]", "{a: b}", '{ a = "b" }', '[{ exact = "w1" }]', '"http://[x"', '"../../x"', "---"),
    *("+++", '"""', "?", '"accept"', '"add"', '"reject"'),
    *('"draft"', '"ann-lee"', "nan", "0x", "1979-05-27T07:32:00Z", '"all"'),
)  # fmt: skip


@engine_of
def engine(prose: Prose) -> Found:
    """Every second sentence is said by the word before it."""
    ends = [0, *(match.end() for match in re.finditer(r"[.?!\n]+", prose.text)), len(prose.text)]
    found = []
    for start, end in list(pairwise(ends))[1::2]:
        words = prose.text[start:end]
        left, right = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        before = re.search(r"\w+(?=\W*$)", prose.text[max(0, start - 40) : start])
        if left < right:
            at = max(0, start - 40)
            cue = (Span(at + before.start(), at + before.end()),) if before else ()
            found.append(Finding(content=(Span(left, right),), cue=cue, source=(), confidence=0.5))
    return Found(findings=tuple(found))


class Maker:
    """Makes the input of a number."""

    def __init__(self, number: int) -> None:
        self.random = Random(number)
        self.number = number
        self.words = 0

    def word(self) -> str:
        """A word that stands nowhere else in the input."""
        self.words += 1
        return f"w{self.words}x"

    def text(self, pieces: tuple[str, ...], most: int = 30) -> str:
        """Words with pieces between them."""
        pick = self.random.choice
        parts = []
        for _ in range(self.random.randrange(most)):
            parts.append(self.filled("§" if self.random.random() < 0.5 else pick(pieces)))
            parts.append(pick(("", " ", " ", "\n", "\n\n")))
        if self.number % LONG_EVERY == 0:
            piece = pick(pieces) + pick(("", " ", "\n"))
            many = self.filled(piece * self.random.randrange(LONGEST // len(piece)))
            parts.insert(self.random.randrange(len(parts) + 1), many)
        return "".join(parts)

    def filled(self, piece: str) -> str:
        """The piece with a word in each of its places."""
        return re.sub("§", lambda _: self.word(), piece)

    def page(self) -> str:
        """A page, most of them with an article between its pieces."""
        pieces = (*PAGE, *PLAIN, "</p>\n<p>")
        start = self.filled(self.random.choice(PAGE_START))
        told = "".join(
            self.filled(SENTENCE * self.random.randrange(1, 5)) + self.text(pieces, 3) + "</p><p>" for _ in range(6)
        )
        return start + (told if start else self.text(pieces, 60))

    def table(self, sign: str) -> str:
        """Lines of keys and values, whole and broken."""
        pick = self.random.choice
        lines = []
        for _ in range(self.random.randrange(8)):
            indent, value = pick(("", "", "", "  ", "- ")), pick(VALUES)
            header = pick(("[{}]", "[[{}]]", "[sources.{}]", "[[decision]]", "[{}")).format(pick(KEYS))
            lines.append(
                header if sign == "=" and self.random.random() < 0.3 else f"{indent}{pick(KEYS)}{sign} {value}"
            )
        return "".join(f"{line}\n" for line in lines)

    def file(self) -> SourceFile:
        """A file of any format, with front matter and sidecar in some."""
        kind = self.random.choice(("text", "html", "markdown", "markdown", "front matter", "sidecar"))
        place = self.random.choice(("seeds", "content")) if kind not in ("text", "html") else "seeds"
        name = f"{place}/x"
        if kind == "text":
            return SourceFile(path=f"{name}.txt", text=self.text(PLAIN), format="text")
        if kind == "html":
            return SourceFile(path=f"{name}.html", text=self.page(), format="html")
        at: Place = "content" if place == "content" else "seed"
        body = self.text((*MARKDOWN, *PLAIN) if kind == "markdown" else PLAIN[:12])
        if kind == "front matter":
            mark, sign = self.random.choice((("---", ":"), ("+++", " =")))
            head = self.table(sign.strip()) if mark == "+++" else self.table(":")
            return SourceFile(path=f"{name}.md", text=f"{mark}\n{head}{mark}\n\n{body}", format="markdown", place=at)
        sidecar = self.table("=") if kind == "sidecar" else ""
        return SourceFile(
            path=f"{name}.md",
            text=body,
            format="markdown",
            place=at,
            sidecar=sidecar,
            sidecar_path=f"{name}.annotations.toml" if sidecar else "",
        )


def check(number: int, theme: Theme, folder: Path) -> str:
    """Make the input of a number and go with it as far as a build does; what is wrong then, or ""."""
    maker = Maker(number)
    started = process_time()
    if number % 10 == 0:
        (folder / "site.toml").write_text(maker.table("="), encoding="utf-8", errors="replace")
        read_config(folder)
        return ""
    file = maker.file()
    article = parse(file)
    found = attribute(article, engine)
    lint([found], {file.path: file}, ())
    if number % SHOWN_EVERY == 1 and article.blocks:
        kept, _ = publishable([article])
        site = link([] if article.is_page else [found], kept if article.is_page else [], Config())
        _, told = render(site, theme, generated_by="Quoth")
        export(site)
        if told:
            return f"not shown: {told[0]}"
    wrong = next(_wrong_words(file, article, found), "")
    seconds = process_time() - started
    return wrong or (f"took {seconds:.1f} s" if seconds > MOST_SECONDS else "")


def _wrong_words(file: SourceFile, article: Article, found: AttributedArticle) -> Iterator[str]:
    """Words of the file that are nowhere, and words that stand more often than in the file."""
    # A footnote stands once in the file, and may be the evidence of two claims and a note below the text.
    proofs = {proof for item in found.attributions for proof in item.told.evidence}
    noted = set(_WORD.findall(article.text))
    texts = sorted({proof.text for proof in proofs})
    shown = article.text + "".join(f"\n{text}" for text in texts if not noted.issuperset(_WORD.findall(text)))
    shown += "".join(f"\n{block.span.of(file.text)}" for block in article.junk)
    pictures = (*article.elements, *(each for proof in proofs for each in proof.elements))
    shown += "".join(f"\n{value}" for each in pictures for name, value in each.attributes if name == "alt")
    before, after = Counter(_WORD.findall(file.text)), Counter(_WORD.findall(shown))
    if added := after - before:
        yield f"added: {sorted(added)}"
    if file.format == "text" and article.blocks:
        whole = Counter(_ANY_WORD.findall(clean(file.text).text))
        if whole != (there := Counter(_ANY_WORD.findall(shown))):
            yield f"text differs: {sorted((whole - there) + (there - whole))}"
    if file.format == "markdown":
        text = clean(file.text).text
        comments = "".join(match[0] for match in _COMMENT.finditer(text))
        without = _COMMENT.sub("", text)  # a line may begin behind one
        hidden = comments + "".join(match[0] for each in (text, without) for match in _UNSHOWN.finditer(each))
        body = text[read_front_matter(clean(file.text)).end :]
        if lost := Counter(_WORD.findall(body)) - after - Counter(_WORD.findall(hidden)):
            yield f"lost: {sorted(lost)}"


def fuzz(numbers: range, tell: Callable[[str], None] = print) -> int:
    """Check the inputs of these numbers; how many failed."""
    theme, _ = read_theme(Path(), "default")
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in numbers:
            try:
                wrong = check(number, theme, Path(folder))
            except Exception as error:  # the very thing that is looked for
                wrong = f"{type(error).__name__}: {error}"
            if wrong:
                failed += 1
                tell(f"input {number}: {wrong[:300]}")
    return failed


if __name__ == "__main__":
    asked = int(sys.argv[1])
    print(repr(Maker(asked).file()))
    print(check(asked, read_theme(Path(), "default")[0], Path(tempfile.mkdtemp())))
