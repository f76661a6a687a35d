"""The same article with its people under names of other countries: the corpus knows few people, and those by heart."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections import Counter
from functools import cache

import faker.providers.person
from augment import apply
from corpus import Article

NAME = re.compile(r"[A-ZÀ-Þ][a-zà-ÿā-ſ]{2,}")
MANY = 2  # countries that have a first name, from which it is known for one
LEAST_NAMES = 20  # of each kind, for a locale to give any
FULL_NAME = re.compile(r"\b([A-ZÀ-Þ][\w’'-]+)(?: [A-Z]\.)? ([A-ZÀ-Þ][\w’'-]+)")
FIRST = re.compile(r"[A-ZÀ-Þ][a-zà-ÿā-ſ]+(?:-[A-Z][a-z]+)?")


def counted() -> dict[str, Counter[str]]:
    """In how many countries a name, in lower case, is a man's, "male", or a woman's, "female"."""
    count: dict[str, Counter[str]] = {"male": Counter(), "female": Counter()}
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            for sex, names in count.items():
                names.update({n.lower() for n in getattr(provider, f"first_names_{sex}", ()) if FIRST.fullmatch(n)})
    return count


SEXES = {sex: frozenset(name for name, number in names.items() if number >= MANY) for sex, names in counted().items()}


@cache
def namings() -> list[dict[str, list[str]]]:
    """Of each locale of Faker: its first names, "male" and "female", and its "last" names."""
    found = []
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        if module.ispkg:
            provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
            lists = {sex: getattr(provider, f"first_names_{sex}", ()) for sex in SEXES}
            lists["last"] = getattr(provider, "last_names", ())
            names = {kind: sorted({n for n in values if NAME.fullmatch(n)}) for kind, values in lists.items()}
            if all(len(values) > LEAST_NAMES for values in names.values()):
                found.append(names)
    return found


def renamed(article: Article, rng: random.Random) -> Article:
    """Whoever's full name stands in the text gets another; a word that the text has in lower case too is no name."""
    text = article.text
    new: dict[str, str] = {}
    for first, last in FULL_NAME.findall(text):
        sex = next((sex for sex, names in SEXES.items() if first.lower() in names), None)
        if sex is None or {first, last} & new.keys():
            continue
        names = rng.choice(namings())
        if not any(re.search(rf"\b{re.escape(word.lower())}\b", text) for word in (first, last)):
            new |= {first: rng.choice(names[sex]), last: rng.choice(names["last"])}
    new |= {word.upper(): name.upper() for word, name in new.items()}
    if not new:
        return article
    either = "|".join(re.escape(word) for word in sorted(new, key=lambda word: (-len(word), word)))
    found = re.finditer(rf"\b(?:{either})\b", text)
    return apply(article, [(m.start(), m.end(), new[m[0]]) for m in found])
