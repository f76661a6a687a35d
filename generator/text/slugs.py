"""Names as they stand in addresses and ids."""

import re
import unicodedata

LONGEST_SLUG = 60  # characters; a whole headline makes an address nobody can read out


def slug(text: str) -> str:
    """ASCII lower-case words joined by hyphens, at most 60 characters, cut between words; "x" when nothing is left.

    >>> slug("Iran’s supreme leader says: “Enough”")
    'irans-supreme-leader-says-enough'
    """
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']", "", text)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.lower())
    out = ""
    for word in words:
        if out and len(out) + 1 + len(word) > LONGEST_SLUG:
            break
        out = f"{out}-{word}" if out else word[:LONGEST_SLUG]
    return out or "x"
