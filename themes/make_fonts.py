"""Make the default theme's typefaces: small files out of Adobe's Source Serif 4 and Source Sans 3.

    npm install @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/source-sans-3@5.3.1
    pip install 'fonttools>=4.60' 'brotli>=1.1' 'uharfbuzz>=0.50'
    python themes/make_fonts.py node_modules

It writes assets/fonts/*.woff2, assets/css/fonts.css and assets/picture/* of the default theme; they are kept in the
repository, so that nobody who builds a site needs this. Each face comes in two files: what English needs, and the
letters of western Europe, which a browser asks for only where a page has one. The pictures for those who share a page
have typefaces of their own, which no browser fetches: they have all the letters there are, and the distances between
letters in the form that what draws them reads. The licence (OFL 1.1) reserves the name "Source", so ours have another.
"""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import uharfbuzz
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
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
# Of pictures: file, family, weight, package; and the files that a package has its letters in.
DRAWN = [
    ("serif", "Quoth Serif", 400, "source-serif-4"),
    ("sans", "Quoth Sans", 400, "source-sans-3"),
    ("sans-bold", "Quoth Sans", 600, "source-sans-3"),
]
SCRIPTS = ["latin", "latin-ext", "cyrillic", "greek", "vietnamese"]
KERNED = [*range(0x21, 0x7F), *range(0xC0, 0x100), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D]
LEAST_KERN = 10  # thousandths of the size; less is no pixel
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
    letters = [draw(packages, *each) for each in DRAWN]
    shared = ranges(sorted(set.intersection(*letters))).replace(", ", "\n")
    (THEME / "picture/letters.txt").write_text(shared + "\n", encoding="utf-8")


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
    return saved(instantiateVariableFont(TTFont(BytesIO(plain.getvalue())), {"wght": weight}), family, "woff2")


def draw(packages: Path, name: str, family: str, weight: int, package: str) -> set[int]:
    """Write a typeface of pictures; the codes of its letters."""
    folder = packages / f"@fontsource-variable/{package}/files"
    parts = [fixed(TTFont(folder / f"{package}-{script}-wght-normal.woff2"), weight) for script in SCRIPTS]
    pairs = kerning(parts[0])
    with TemporaryDirectory() as place:
        paths = [Path(place) / f"{script}.ttf" for script in SCRIPTS]
        for font, path in zip(parts, paths, strict=True):
            options = Options()
            options.layout_features, options.hinting, options.notdef_outline = [], False, True
            options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "HVAR"]
            subsetter = Subsetter(options)
            subsetter.populate(unicodes=list(font.getBestCmap()))
            subsetter.subset(font)
            font.save(path)
        whole = Merger().merge([str(path) for path in paths])
    table = KernTable_format_0()
    table.version, table.coverage, table.apple, table.kernTable = 0, 1, False, pairs
    whole["kern"] = newTable("kern")
    whole["kern"].version, whole["kern"].kernTables = 0, [table]
    (THEME / "picture").mkdir(exist_ok=True)
    made = saved(whole, family, "woff2")
    (THEME / f"picture/{name}.woff2").write_bytes(made)
    print(f"picture/{name}.woff2: {len(made):,} bytes, {len(pairs):,} pairs")
    return set(whole.getBestCmap())


def fixed(font: TTFont, weight: int) -> TTFont:
    """The font in one weight."""
    font.flavor = None
    plain = BytesIO()
    font.save(plain)
    return instantiateVariableFont(TTFont(BytesIO(plain.getvalue())), {"wght": weight})


def kerning(font: TTFont) -> dict[tuple[str, str], int]:
    """How much nearer two letters stand than they are wide, where they do."""
    plain = BytesIO()
    font.save(plain)
    shaper, names = uharfbuzz.Font(uharfbuzz.Face(plain.getvalue())), font.getBestCmap()

    def width(text: str, is_kerned: bool) -> int:
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(shaper, buffer, {"kern": is_kerned, "liga": False})
        return sum(place.x_advance for place in buffer.glyph_positions)

    pairs = [(one, other) for one in KERNED for other in KERNED if {one, other} <= names.keys()]
    found = {}
    for one, other in pairs:
        less = width(chr(one) + chr(other), True) - width(chr(one) + chr(other), False)
        if abs(less) >= LEAST_KERN:
            found[names[one], names[other]] = less
    return found


def saved(font: TTFont, family: str, flavor: str) -> bytes:
    """The font's bytes, the same each time, under our name."""
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = family if record.nameID != 6 else family.replace(" ", "")
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.flavor = flavor
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
