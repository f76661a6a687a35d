"""Make the default theme's typefaces: small files out of Adobe's Source Serif 4 and Source Sans 3.

    npm install @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.1
    pip install 'fonttools>=4.60' 'brotli>=1.1'
    python themes/make_fonts.py node_modules

It writes assets/fonts/*.woff2 and assets/css/fonts.css of the default theme; both are kept in the repository, so that
nobody who builds a site needs this. Each face comes in two files: what English needs, and the letters of western
Europe, which a browser asks for only where a page has one. The licence (OFL 1.1) reserves the name "Source", so ours
have another.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

THEME = Path(__file__).parent / "default/assets"
FEATURES = ["kern", "liga", "tnum"]
MARKS = [0xA0, 0xB7, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2039, 0x203A]
ENGLISH = [*range(0x20, 0x7F), *MARKS]
WESTERN = [*range(0xA1, 0xB7), *range(0xB8, 0x100), 0x152, 0x153, 0x201A, 0x201E, 0x2022, 0x20AC]
RANGES = {"": ENGLISH, "-western": WESTERN}
# File, family, style, weights, package and its file. Headlines are in the weight of the text, so that the bold serif is
# fetched only where an author writes in bold; the sans has both weights on every page.
FACES = [
    ("serif", "Quoth Serif", "normal", 400, "source-serif-4", "latin-wght-normal"),
    ("serif-bold", "Quoth Serif", "normal", 600, "source-serif-4", "latin-wght-normal"),
    ("serif-italic", "Quoth Serif", "italic", 400, "source-serif-4", "latin-wght-italic"),
    ("sans", "Quoth Sans", "normal", (400, 600), "source-sans-3", "latin-wght-normal"),
]
# Mean width of a letter in English text and, of ours, ascent and descent, all in em: as @capsizecss/metrics 4.0 has
# them. A system's typeface that stands in is scaled to the same width and line, so that nothing moves when ours comes.
OURS = {"Quoth Serif": (0.479, 1.036, 0.335), "Quoth Sans": (0.418, 1.024, 0.400)}
STAND_INS = {
    "Quoth Serif": [
        (("Georgia",), 0.446),
        (("Times New Roman", "Liberation Serif"), 0.406),
        (("Noto Serif",), 0.481),
        (("DejaVu Serif",), 0.516),
    ],
    "Quoth Sans": [
        (("Arial", "Helvetica Neue", "Roboto", "Liberation Sans"), 0.446),
        (("DejaVu Sans",), 0.509),
    ],
}


def main(packages: Path) -> None:
    """Write the fonts and their style sheet."""
    rules = ["/* Made by themes/make_fonts.py: our typefaces, and what stands in for them until they have come. */"]
    for name, family, style, weight, package, origin in FACES:
        data = (packages / f"@fontsource-variable/{package}/files/{package}-{origin}.woff2").read_bytes()
        for suffix, codes in RANGES.items():
            file = f"{name}{suffix}.woff2"
            made = subset(data, codes, weight, family)
            (THEME / "fonts" / file).write_bytes(made)
            print(f"{file}: {len(made):,} bytes")
            rules.append(face(family, style, weight, file, codes))
    rules += [stand_in(family, *other) for family, others in STAND_INS.items() for other in others]
    (THEME / "css/fonts.css").write_text("\n".join(rules) + "\n", encoding="utf-8")


def subset(data: bytes, codes: list[int], weight: int | tuple[int, int], family: str) -> bytes:
    """The font with these characters and weights only, under our name."""
    font = TTFont(BytesIO(data))
    options = Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    plain = BytesIO()
    font.flavor = None
    font.save(plain)
    font = instantiateVariableFont(TTFont(BytesIO(plain.getvalue())), {"wght": weight})
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = family if record.nameID != 6 else family.replace(" ", "")
    font["head"].modified = font["head"].created  # the same bytes each time
    font.recalcTimestamp = False
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def face(family: str, style: str, weight: int | tuple[int, int], file: str, codes: list[int]) -> str:
    """The rule for one file."""
    weights = f"{weight[0]} {weight[1]}" if isinstance(weight, tuple) else str(weight)
    return (
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weights}; font-display: optional; '
        f'src: url("../fonts/{file}") format("woff2"); unicode-range: {ranges(codes)} }}'
    )


def ranges(codes: list[int]) -> str:
    """Character codes as a style sheet writes them: "U+20-7E, U+A0"."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ", ".join(f"U+{low:X}" if low == high else f"U+{low:X}-{high:X}" for low, high in found)


def stand_in(family: str, locals_: tuple[str, ...], width: float) -> str:
    """The rule by which typefaces of a system, all of one width, take the room that ours will."""
    own, ascent, descent = OURS[family]
    scale = own / width
    places = ", ".join(f'local("{name}")' for name in locals_)
    return (
        f'@font-face {{ font-family: "{family} {locals_[0]}"; src: {places}; size-adjust: {scale:.1%}; '
        f"ascent-override: {ascent / scale:.1%}; descent-override: {descent / scale:.1%}; line-gap-override: 0% }}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
