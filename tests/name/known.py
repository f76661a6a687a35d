"""The lexicon as it is where a text names these people."""

from generator.model.attribution import Name
from generator.model.span import Span
from generator.name.words import knowing
from generator.read.lexicon import read_lexicon

WOMEN = "ann anna angela grace hye-jin joan khadija mary maria nerys".split()
MEN = "adel bob dean douglas joe john jonathan julian luca mohammad nils pieter raúl tom thomas".split()
LEXICON = knowing(
    read_lexicon(),
    [
        Name(span=Span(0, 1), type="person", first_name=word, gender=gender)
        for gender, words in (("she", WOMEN), ("he", MEN))
        for word in words
    ],
)
