"""Names as they stand in addresses and ids."""

import re
import unicodedata
from hashlib import sha256

LONGEST_SLUG = 60  # characters; a whole headline makes an address nobody can read out
MOST_BYTES = 180  # of a folder's name; disks take 255, and "index.html" comes behind it
_OTHER = re.compile(r"[^A-Za-z0-9]")
_FOLDED = str.maketrans({"ß": "ss", "ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


def slug(text: str) -> str:
    """Lower-case words joined by hyphens, at most 60 characters, cut between words; "x" when nothing is left.

    Latin letters lose their accents; letters of other scripts stay as they are.

    >>> slug("Iran’s supreme leader says: “Enough”"), slug("Straße nach Łódź"), slug("世界新闻"), slug("مقال")
    ('irans-supreme-leader-says-enough', 'strasse-nach-lodz', '世界新闻', 'مقال')
    >>> slug("Été à Żory"), slug("हिन्दी समाचार")
    ('ete-a-zory', 'हिन्दी-समाचार')
    """
    words = _words(text)
    out = ""
    for word in words:
        longer = f"{out}-{word}" if out else word[:LONGEST_SLUG]
        if len(longer) > LONGEST_SLUG or len(longer.encode()) > MOST_BYTES:
            break
        out = longer
    return out or (words[0].encode()[:MOST_BYTES].decode(errors="ignore") if words else "x")


def whole_slug(text: str) -> str:
    """The slug, with a fingerprint where it leaves out too much to tell two texts apart: all of it, or its end.

    >>> whole_slug("The Ferry!"), whole_slug("🎉") == whole_slug(" 🎉"), whole_slug("🎉") == whole_slug("🔥")
    ('the-ferry', True, False)
    """
    short = slug(text)
    whole = _words(text)
    if short == "-".join(whole):
        return short
    print_ = sha256("-".join(whole or text.split()).encode()).hexdigest()[:8]
    return f"{short}-{print_}"


def _words(text: str) -> list[str]:
    plain = re.sub(r"[’']", "", text).lower().translate(_FOLDED)
    return _plain(unicodedata.normalize("NFC", plain)).split()


def _plain(text: str) -> str:
    """Letters, numbers and the marks that belong to them, Latin ones without; a space for all else."""
    if text.isascii():
        return _OTHER.sub(" ", text)
    out: list[str] = []
    is_latin = False
    for char in text:
        kind = unicodedata.category(char)[0]
        if kind != "M":
            parts = unicodedata.normalize("NFKD", char)
            is_latin = parts[0].isascii() or unicodedata.name(parts[0], "").startswith("LATIN")
            out.append((parts if is_latin else char) if kind in "LN" else " ")
        elif not is_latin:
            out.append(char)
    kept = "".join(out)
    return "".join(char for at, char in enumerate(kept) if not (unicodedata.combining(char) and kept[at - 1].isascii()))
