"""The lexicon as it is where a text names these people."""

from generator.model.attribution import Gender, Name
from generator.model.span import Span
from generator.name.words import knowing
from generator.read.lexicon import read_lexicon

WOMEN = "ann anna angela grace hye-jin joan khadija mary maria nerys".split()
MEN = "adel bob dean douglas joe john jonathan julian luca mohammad nils pieter raúl tom thomas".split()
SEXES: tuple[tuple[Gender, list[str]], ...] = (("she", WOMEN), ("he", MEN))
LEXICON = knowing(
    read_lexicon(),
    [Name(span=Span(0, 1), type="person", first_name=word, gender=gender) for gender, words in SEXES for word in words],
)
