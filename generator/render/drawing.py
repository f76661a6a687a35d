"""Where everything stands in the picture of a page."""

from __future__ import annotations

from functools import lru_cache

from generator.render.canvas import Canvas, Typeface, mixed
from generator.render.picture import KINDS, SIZE, Look, Picture, Row

_LEFT, _RIGHT, _TOP, _BOTTOM = 72, 1128, 94, 578  # edges, the first rule, the foot of the last line
_ROW, _LETTER, _LINE = 46, 34, 6  # height of a row, size of the box of a letter, width of a line
_NAMES, _LINES = 460, 600  # pixels that a name may take; from where lines are drawn
_HEADLINES, _MOST_LINES = (92, 82, 74, 68, 62, 56, 50), 5  # sizes in pixels
_LEADING, _CAPITAL = 1.13, 0.67  # from line to line, height of a capital: in sizes
_AROUND = 30  # pixels that stay free above and below the headline
_GAPS = (0.0, 0.05, 0.05)  # more between words, in sizes, of each typeface: small ones stand too near each other
_WIDTH = _RIGHT - _LEFT
_LONGEST = 600  # characters that are looked at: no more find room
_TINT = 0.14  # as --tint of the pages
_BEFORE_ELLIPSIS = " ,;:.–—-"


@lru_cache(maxsize=8)
def _typeface(data: bytes, gap: float) -> Typeface:
    return Typeface(data, gap)


def drawn(picture: Picture, look: Look) -> bytes:
    """The picture as a PNG. Raises `OSError` where a typeface can't be read."""
    drawing = _Drawing(look)
    drawing.head(picture.site, picture.told)
    drawing.headline(picture.headline, drawing.speakers(picture))
    return drawing.canvas.png()


class _Drawing:
    """A picture in the making, from the top and from the bottom towards its middle."""

    def __init__(self, look: Look) -> None:
        self._colour = look.colours
        self._serif, self._sans, self._bold = map(_typeface, look.faces, _GAPS)
        self.canvas = Canvas(*SIZE, self._colour["paper"])

    def head(self, site: str, told: str) -> None:
        """The site's name and, at the other end, where and when the article appeared."""
        told = fitted(told, self._sans, 26, 560)
        start = _RIGHT - self._sans.width(told, 26)
        self._write(start, _TOP - 26, told, self._sans, 26, "ink-soft")
        self._write(_LEFT, _TOP - 26, fitted(site, self._serif, 36, start - _LEFT - 32), self._serif, 36)
        self._rule(_TOP)

    def headline(self, words: str, bottom: float) -> None:
        """The headline between head and foot, as large as it can stand there."""
        room, words = bottom - _TOP - 2 * _AROUND, words[:_LONGEST]
        for size in _HEADLINES:
            most = min(_MOST_LINES, 1 + int((room - size * _CAPITAL) / (size * _LEADING)))
            lines = _lines(words, self._serif, size)
            if len(lines) <= most and all(self._serif.width(word, size) <= _WIDTH for word in words.split(" ")):
                break
        lines = [*lines[: most - 1], *_last(lines[most - 1 :], self._serif, size)]
        step = size * _LEADING
        y = _TOP + (bottom - _TOP - step * (len(lines) - 1) + size * _CAPITAL) / 2
        for number, line in enumerate(lines):
            self._write(_LEFT, y + step * number, line, self._serif, size)

    def speakers(self, picture: Picture) -> float:
        """Who speaks, at the foot; where that begins."""
        most = max((sum(row.said) for row in picture.rows), default=1)
        y = _BOTTOM - _ROW * len(picture.rows)
        for at, row in enumerate(picture.rows):
            self._row(row, y + _ROW * (at + 1), most)
        title, y = picture.title.upper(), y - 10
        self._write(_LEFT, y, title, self._bold, 21)
        end = _RIGHT - self._sans.width(picture.notice, 24)
        self._write(end, y, picture.notice, self._sans, 24, "ink-soft")
        start = _LEFT + (self._bold.width(title, 21) + 20 if title else 0)
        self._write(start, y, fitted(picture.caption, self._sans, 24, end - start - 24), self._sans, 24, "ink-soft")
        self._rule(y - 42)
        return y - 42

    def _row(self, row: Row, y: float, most: int) -> None:
        ink, paper = self._colour[f"slot-{row.slot}"], self._colour["paper"]
        start = _LEFT + (_LETTER + 14 if row.letter else 0)
        if row.letter:
            tint = mixed(ink, paper, _TINT) if row.is_named else paper
            self.canvas.box(_LEFT, y - 26, _LETTER, tint if row.is_named else ink, edge=0 if row.is_named else 2)
            middle = _LEFT + (_LETTER - self._bold.width(row.letter, 22)) / 2
            self.canvas.write(middle, y - 1, row.letter, self._bold, 22, ink, on=tint)
        self._write(start, y, fitted(row.name, self._sans, 28, _NAMES), self._sans, 28)
        x, unit = float(_LINES), (_RIGHT - 44 - _LINES) / most
        for kind, number in zip(KINDS, row.said, strict=True):
            if number:
                self.canvas.line(x, y - 12, max(number * unit - 10, _LINE), _LINE, kind, ink)
                x += number * unit
        self._write(x + 4, y, row.number, self._sans, 26, "ink-soft")

    def _write(self, x: float, y: float, words: str, face: Typeface, size: int, ink: str = "ink") -> None:
        self.canvas.write(x, y, words, face, size, self._colour[ink])

    def _rule(self, y: float) -> None:
        self.canvas.bar(_LEFT, y, _WIDTH, 2, self._colour["rule"])


def fitted(words: str, face: Typeface, size: int, width: float = _WIDTH) -> str:
    """The words, or as many of them as there is room for, and an ellipsis."""
    if face.width(words, size) <= width:
        return words
    return _cut(words, face, size, width)


def _cut(words: str, face: Typeface, size: int, width: float) -> str:
    """As many of the words as there is room for before an ellipsis; of a single long one as many letters."""
    room, words = width - face.width("…", size), words[:_LONGEST]
    cut = words[: next(at for at in range(len(words), -1, -1) if face.width(words[:at], size) <= room)]
    whole = cut if words[len(cut) : len(cut) + 1] in ("", " ") else cut.rpartition(" ")[0]
    return f"{(whole if len(whole) > len(cut) / 2 else cut).rstrip(_BEFORE_ELLIPSIS)}…"


def _last(lines: list[str], face: Typeface, size: int) -> list[str]:
    """The last line, which ends in an ellipsis where more would follow."""
    words = " ".join(lines)
    return [_cut(words, face, size, _WIDTH) if len(lines) > 1 else fitted(words, face, size)] if lines else []


def _lines(words: str, face: Typeface, size: int) -> list[str]:
    """The words in as few lines as they need, about equally long."""
    high = float(_WIDTH)
    low = min(high, max(face.width(word, size) for word in words.split(" ")))
    fewest = len(_broken(words, face, size, high))
    while high - low > 4:
        middle = (low + high) / 2
        is_enough = len(_broken(words, face, size, middle)) <= fewest
        low, high = (low, middle) if is_enough else (middle, high)
    return _broken(words, face, size, high)


def _broken(words: str, face: Typeface, size: int, width: float) -> list[str]:
    """The words in lines, each as full as it can be; one that is longer than a line goes on in the next."""
    lines: list[str] = []
    for word in words.split(" "):
        while face.width(word, size) > width:
            fits = next(at for at in range(len(word) - 1, 0, -1) if at == 1 or face.width(word[:at], size) <= width)
            lines.append(word[:fits])
            word = word[fits:]
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and face.width(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
