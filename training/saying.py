"""Which verbs report what somebody says: read off the cues of the training corpus."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

from corpus import read_articles
from lemminflect import getAllInflections, getAllLemmas

WORD = re.compile(r"[a-z]+")
FEWEST = 8  # times in a cue; a rarer verb may be there by chance
LEAST_SHARE = 0.44  # of a verb's occurrences that lie in a cue; "claim" 0.47, "deny" 0.44, "seek" 0.39


def saying_words(gold: Path) -> str:
    """All forms of the verbs that stand in a cue nearly every other time or more, sorted, with spaces between."""
    total: Counter[str] = Counter()
    in_cue: Counter[str] = Counter()
    for article in read_articles(gold):
        text = article.text.lower()
        cues = {spot for a in article.attributions for start, end in a.cue for spot in range(start, end)}
        for match in WORD.finditer(text):
            total[match.group()] += 1
            in_cue[match.group()] += match.start() in cues
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word in total:
        for verb in getAllLemmas(word, upos="VERB").get("VERB", ()):
            forms[verb].add(word)
    out: set[str] = set()
    for verb, words in forms.items():
        cues_of_verb = sum(in_cue[word] for word in words)
        if cues_of_verb >= FEWEST and cues_of_verb >= LEAST_SHARE * sum(total[word] for word in words):
            out |= {verb, *words, *(form for many in getAllInflections(verb, upos="VERB").values() for form in many)}
    return " ".join(sorted(out | {word.replace("iz", "is") for word in out}))  # British spellings too
