"""Drawing in few colours on plain paper: words, boxes and lines with soft edges, as a small PNG.

Each ink on each ground has a row of shades in the palette, so that nothing is mixed pixel by pixel, and the same
drawing gives the same bytes. Letters are drawn once in each size and then placed: five times as fast as line by line,
and set by a whole pixel instead of by rounded widths.
"""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.model.annotation import Kind
from generator.render.picture import Colour

_SHADES = 16  # of an ink, its ground the first: more are not seen, and the palette has room for fifteen inks
_FINER = 4  # times, for what is drawn large and made small, so that its edges are soft
_MEASURED = 256  # size in which letters are measured
_KEPT = 64  # masks of words and lines that stand in many pictures
_DASH = 3.2  # length of a dash, in widths of the line
_GAPS: dict[Kind, float] = {"direct": 0.0, "mixed": 1.8, "indirect": 1.0}  # at least, between two pieces of a line


class Typeface:
    """A typeface out of the bytes of its file, with so much more between two words, in sizes, than it has by itself.

    Raises `OSError` where they are none.
    """

    def __init__(self, data: bytes, gap: float = 0.0) -> None:
        self._data, self._gap = data, gap
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}
        self._steps: dict[str, float] = {}
        self._words: dict[str, float] = {}
        self._letters: dict[tuple[int, str], tuple[Image.Image | None, int, int]] = {}
        self.set = lru_cache(maxsize=_KEPT)(self._set)
        """The words in a size as a mask, and where its corner stands as seen from the point where they begin."""

    def width(self, words: str, size: int) -> float:
        """How wide the words are in that size, in pixels."""
        return size * sum(map(self._word, words.split(" "))) + size * self._step(" ") * words.count(" ")

    def _set(self, words: str, size: int) -> tuple[Image.Image, int, int]:
        placed, x = [], 0.0
        for at, char in enumerate(words):
            mask, left, top = self._letter(char, size)
            if mask:
                placed.append((mask, round(x) + left, top))
            x += size * self._step(words[at : at + 2])
        first, above = min((x for _, x, _ in placed), default=0), min((y for _, _, y in placed), default=0)
        width = max((x + mask.width for mask, x, _ in placed), default=0) - first
        height = max((y + mask.height for mask, _, y in placed), default=0) - above
        whole = Image.new("L", (width, height))
        for mask, x_, y in placed:
            whole.paste(255, (x_ - first, y - above), mask)
        return whole, first, above

    def _word(self, word: str) -> float:
        if word not in self._words:
            self._words[word] = sum(self._step(word[at : at + 2]) for at in range(len(word)))
        return self._words[word]

    def _step(self, pair: str) -> float:
        """How far behind the first letter the second one begins, in sizes; or where one alone ends."""
        if pair not in self._steps:
            font = self._font(_MEASURED)
            width = (font.getlength(pair) - font.getlength(pair[1:])) / _MEASURED
            self._steps[pair] = width + self._gap if pair[0] == " " else width
        return self._steps[pair]

    def _letter(self, char: str, size: int) -> tuple[Image.Image | None, int, int]:
        if (size, char) not in self._letters:
            font = self._font(size)
            left, top, right, bottom = (round(at) for at in font.getbbox(char, anchor="ls"))
            mask = Image.new("L", (right - left, bottom - top)) if right > left and bottom > top else None
            if mask:
                ImageDraw.Draw(mask).text((-left, -top), char, fill=255, font=font, anchor="ls")
            self._letters[size, char] = mask, left, top
        return self._letters[size, char]

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._fonts:
            # The other engine sets words by libraries that a machine has or has not: they would not look the same.
            engine = ImageFont.Layout.BASIC
            self._fonts[size] = ImageFont.truetype(BytesIO(self._data), size, layout_engine=engine)
        return self._fonts[size]


class Canvas:
    """A sheet of paper of one colour to draw on."""

    def __init__(self, width: int, height: int, paper: Colour) -> None:
        self._paper = paper
        self._image = Image.new("L", (width, height))  # numbers of colours in the palette
        self._palette: list[Colour] = [paper]
        self._tables: dict[tuple[Colour, Colour], bytes] = {}

    def write(
        self, x: float, y: float, words: str, face: Typeface, size: int, ink: Colour, *, on: Colour | None = None
    ) -> None:
        """Write words whose first letter begins at `x`, on the line at `y`."""
        mask, left, top = face.set(words, size)
        self._put(mask, round(x) + left, round(y) + top, ink, on)

    def box(self, x: float, y: float, size: int, ink: Colour, *, edge: int = 0) -> None:
        """A square with round corners: filled, or a line of that width around nothing."""
        self._put(_box(size, edge), round(x), round(y), ink)

    def bar(self, x: float, y: float, width: float, height: int, ink: Colour) -> None:
        """A straight bar."""
        self._put(Image.new("L", (round(width), height), 255), round(x), round(y), ink)

    def line(self, x: float, y: float, length: float, width: int, kind: Kind, ink: Colour) -> None:
        """A line as it stands under what is said: solid, dashed for what is partly quoted, dotted for the indirect."""
        self._put(_line(kind, length, width), round(x), round(y), ink)

    def png(self) -> bytes:
        """The drawing as a file."""
        self._image.putpalette([value for colour in self._palette for value in colour])
        out = BytesIO()
        self._image.save(out, "PNG", compress_level=3)  # 4 takes twice the time for 11 % less, 6 as usual four times
        return out.getvalue()

    def _put(self, mask: Image.Image, x: int, y: int, ink: Colour, on: Colour | None = None) -> None:
        values = mask.tobytes()
        shades = Image.frombytes("L", mask.size, values.translate(self._shades(ink, on or self._paper)))
        self._image.paste(shades, (x, y), Image.frombytes("L", mask.size, values.translate(_DRAWN)))

    def _shades(self, ink: Colour, ground: Colour) -> bytes:
        """For each value of a mask the number of its colour."""
        if (ink, ground) not in self._tables:
            first = len(self._palette)
            self._palette += _row_of_shades(ink, ground)
            self._tables[ink, ground] = _numbered(first)
        return self._tables[ink, ground]


def mixed(ink: Colour, ground: Colour, share: float) -> Colour:
    """The ink with its ground shining through."""
    red, green, blue = (round(share * top + (1 - share) * below) for top, below in zip(ink, ground, strict=True))
    return red, green, blue


def _shade(value: int) -> int:
    return round(value * (_SHADES - 1) / 255)


@lru_cache(maxsize=64)
def _row_of_shades(ink: Colour, ground: Colour) -> tuple[Colour, ...]:
    return tuple(mixed(ink, ground, at / (_SHADES - 1)) for at in range(_SHADES))


@lru_cache(maxsize=64)
def _numbered(first: int) -> bytes:
    """For each value of a mask the number of its shade, where the first has that number."""
    return bytes(first + _shade(value) for value in range(256))


_DRAWN = bytes(255 * (_shade(value) > 0) for value in range(256))  # what is as its ground is not drawn


@lru_cache(maxsize=64)
def _box(size: int, edge: int) -> Image.Image:
    large = Image.new("L", (size * _FINER, size * _FINER))
    corners = (0, 0, size * _FINER - 1, size * _FINER - 1)
    ImageDraw.Draw(large).rounded_rectangle(corners, 6 * _FINER, 0 if edge else 255, 255, edge * _FINER)
    return large.reduce(_FINER)


@lru_cache(maxsize=_KEPT)
def _line(kind: Kind, length: float, width: int) -> Image.Image:
    shape = _dot(width) if kind == "indirect" else Image.new("L", (_piece(kind, length, width), width), 255)
    whole, free = Image.new("L", (round(length), width)), length - shape.width
    gaps = max(0 if kind == "direct" else 1, round(free / (shape.width + _GAPS[kind] * width)))
    for number in range(gaps + 1):
        whole.paste(shape, (round(number * free / max(1, gaps)), 0))
    return whole


def _piece(kind: Kind, length: float, width: int) -> int:
    return round(length if kind == "direct" else min(_DASH * width, length / 2))


@lru_cache(maxsize=8)
def _dot(width: int) -> Image.Image:
    large = Image.new("L", (width * _FINER, width * _FINER))
    ImageDraw.Draw(large).ellipse((0, 0, width * _FINER - 1, width * _FINER - 1), 255)
    return large.reduce(_FINER)
