"""Countries under their several names: the country, its people, its capital as a word for its government."""

from generator.name.lexicon import COUNTRIES

_ALSO = """
    Argentina Argentine - | Iceland Icelandic - | India - Delhi | Netherlands - The_Hague | New_Zealand New_Zealand - |
    Philippines Philippine - | Russia - Kremlin | Saudi_Arabia Saudi - | Ukraine - Kiev | United_Arab_Emirates - UAE |
    United_Kingdom - Britain | United_Kingdom - UK | United_Kingdom - U.K. | United_States - U.S. | United_States - US |
    United_States - America | United_States - Washington | Sudan - Khartoum
"""
"""What the list lacks: country, people or "-", another name of the country or its capital."""


def _read() -> tuple[dict[str, str], frozenset[str]]:
    country: dict[str, str] = {}
    governing: set[str] = set()
    for row in f"{COUNTRIES}|{_ALSO}".replace("\n", " ").split("|"):
        name, people, *capitals = (cell.replace("_", " ") for cell in row.split())
        names = [name, *capitals]
        country.update({each.lower(): name for each in (*names, people) if each != "-"})
        governing.update(each.lower() for each in names if each != "-")
    return country, frozenset(governing)


COUNTRY_OF, GOVERNING = _read()


def country(words: str) -> str:
    """The country whose government the words name, "" for none.

    >>> country("Tehran"), country("the United Kingdom"), country("Ann Lee")
    ('Iran', 'United Kingdom', '')
    """
    plain = words.lower().removeprefix("the ")
    return COUNTRY_OF[plain] if plain in GOVERNING else ""


def people(words: str) -> str:
    """The country whose people the words are, "" for none.

    >>> people("Icelanders"), people("Swiss"), people("Iceland")
    ('Iceland', 'Switzerland', '')
    """
    for plain in (words.lower(), words.lower().removesuffix("s"), _PEOPLE.get(words.lower(), "")):
        if plain in COUNTRY_OF and plain not in GOVERNING:
            return COUNTRY_OF[plain]
    return ""


_PEOPLE = {
    **{"britons": "british", "danes": "danish", "finns": "finnish", "poles": "polish", "scots": "scottish"},
    **{"spaniards": "spanish", "swedes": "swedish", "turks": "turkish"},
    **{"briton": "british", "dane": "danish", "finn": "finnish", "pole": "polish", "scot": "scottish"},
    **{"spaniard": "spanish", "swede": "swedish", "turk": "turkish"},
}


def normalised(word: str) -> str:
    """A word in lower case without its possessive ending, with the country for its people or its capital."""
    plain = (
        word.lower().removesuffix("’s").removesuffix("'s").strip(",.’'")
        if word.lower() not in COUNTRY_OF
        else word.lower()
    )
    plain = _PEOPLE.get(plain, plain)
    return COUNTRY_OF.get(plain, plain).lower()
