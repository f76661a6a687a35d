"""An article's words as the rules read them: tokens, sentences, and which quotation each token stands in."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from benchmarks.rules.lexicon import CUE_FORMS
from benchmarks.rules.quotation import Quotation
from generator.model.span import Span

_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Sgt|Capt|Adm|Maj|Rev|Hon|Pres|St|Jr|Sr|Jan|Feb|Mar|Apr|"
    "Aug|Sept|Sep|Oct|Nov|Dec|vs|No|Inc|Corp|Co|Ltd|Bros|Fla|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Ga|Ill|Ind|Kan|Ky|La|Md|"
    "Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo"
)
_TOKEN = re.compile(
    rf"(?:{_ABBREVIATIONS})\.(?=\s)|(?:[A-Za-z]\.){{2,}}|[A-Z]\.(?=\s[A-Z])|``|''"
    r"|[^\W_]+(?:(?:[-’'.,&/@_]|’s-)[^\W_]+)*|\S"
)
LONGEST_SENTENCE = 250  # tokens; a text without full stops is read in pieces, so that time grows with the text only
_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("”\"’'»)]") | {"''"}
_REPORTS = frozenset(
    """
        said says asked told added wrote tweeted replied recalled shouted cried continued exclaimed
    """.split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; `quotation` is the number of the outermost double quotation around it, -1 outside."""

    start: int
    end: int
    text: str
    lower: str
    quotation: int
    is_word: bool
    is_capital: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A segment of the article, read: its tokens, sentences as half-open ranges of tokens, its quotations."""

    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]
    quotations: tuple[Quotation, ...]

    def span(self, first: int, end: int) -> Span:
        """The words from token `first` up to token `end`, the latter left out."""
        return Span(self.tokens[first].start, self.tokens[end - 1].end)

    def tokens_of(self, number: int) -> tuple[int, int]:
        """The half-open range of tokens of a quotation, its marks included."""
        span = self.quotations[number].span
        first = bisect_right(self.tokens, span.start, key=lambda token: token.start) - 1
        return first, bisect_right(self.tokens, span.end - 1, key=lambda token: token.start)


def is_introduced(reading: Reading, number: int) -> bool:
    """Does a cue lead straight into the quotation (“chanting ‘…’”), so that the words behind it are not its cue?"""
    first = reading.tokens_of(number)[0]
    before = reading.tokens[first - 1] if first else None
    return before is not None and CUE_FORMS.get(before.lower, ("", "noun"))[1] not in ("noun", "adjective")


def read(text: str, segment: Span, quoted: Sequence[Quotation]) -> Reading:
    """The segment's tokens and sentences; `quoted` are the quotations of the segment that count as speech."""
    tokens = tuple(_tokens(text, segment, quoted))
    return Reading(tokens, tuple(_sentences(tokens)), tuple(quoted))


def _tokens(text: str, segment: Span, quoted: Sequence[Quotation]) -> Iterator[Token]:
    number = 0
    for match in _TOKEN.finditer(text, segment.start, segment.end):
        start, end = match.span()
        while number < len(quoted) and quoted[number].span.end <= start:
            number += 1
        inside = number < len(quoted) and quoted[number].span.start <= start
        word = match.group()
        yield Token(start, end, word, word.lower(), number if inside else -1, word[0].isalnum(), word[0].isupper())


def _sentences(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    first = index = 0
    while index < len(tokens):
        if index - first >= LONGEST_SENTENCE:
            yield first, index
            first = index
        if tokens[index].text in _ENDS:
            end = index + 1
            while end < len(tokens) and (tokens[end].text in _ENDS or _closes(tokens, end)):
                end += 1
            if end == len(tokens) or _begins(tokens, index, end):
                yield first, end
                first = end
            index = end
        else:
            index += 1
    if first < len(tokens):
        yield first, len(tokens)


def _closes(tokens: Sequence[Token], index: int) -> bool:
    """Is the token a closing mark that touches what stands before it?"""
    return tokens[index].text in _CLOSERS and tokens[index].start == tokens[index - 1].end


def _begins(tokens: Sequence[Token], stop: int, index: int) -> bool:
    """Does a sentence begin at `index`, after the mark at `stop`? “Really?” Ms. Lee asked. is one sentence."""
    token = tokens[index]
    if token.start == tokens[index - 1].end:
        return False
    if index - 1 > stop and tokens[stop].text in "!?…" and tokens[index - 1].text not in ")]":
        ahead = [item.lower for item in tokens[index : index + 6]]
        if any(word in _REPORTS for word in ahead[: ahead.index(".") if "." in ahead else 6]):
            return False
    return not token.is_word or not token.text[0].islower()
