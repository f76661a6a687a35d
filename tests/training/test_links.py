"""What the heads that link sources learn from: mentions, their candidates and features."""

import sys
from pathlib import Path

import numpy as np

from generator.find.network import load
from generator.find.pieces import encode
from generator.model.prose import prose_of_text
from generator.read import read_weights

sys.path.insert(0, str(Path(__file__).parents[2] / "training"))

from links import RECENT, SORTS, Anchored, anchored, candidates, pair_features

TEXT = "Mary Lee left. The mayor said she was tired. “Lee is ill,” he said."


def mentions() -> list[Anchored]:
    words = encode(prose_of_text(TEXT), load(read_weights()).tokenizer)
    said = [TEXT[s:e] for s, e in zip(words.starts, words.ends, strict=True)]
    anchors = [said.index("Lee"), said.index("mayor"), said.index("she"), len(said) - 1 - said[::-1].index("Lee")]
    tags = np.zeros(len(said), np.int64)
    tags[[said.index("Mary"), anchors[3]]] = 1
    tags[anchors[0]] = 2
    return anchored(TEXT, words, anchors, tags)


def test_a_mention_knows_its_words_sort_gender_and_whether_it_is_quoted() -> None:
    lee, mayor, she, quoted = mentions()
    assert (lee.words, SORTS[lee.sort], lee.gender) == (("mary", "lee"), "name", 2)
    assert (SORTS[mayor.sort], SORTS[she.sort]) == ("nominal", "she")
    assert quoted.is_quoted and not lee.is_quoted


def test_features_tell_distance_and_likeness() -> None:
    lee, _, she, quoted = mentions()
    assert pair_features(quoted, lee, 3)[4] == 2  # the last words are equal
    assert pair_features(she, lee, 2)[4] == 0
    assert pair_features(she, lee, 2)[6] == 8  # she, and a woman's name


def test_candidates_are_the_last_mentions_and_earlier_ones_alike() -> None:
    one = Anchored(0, ("lee",), 0, 0, 0, False)
    other = Anchored(0, ("reed",), 0, 0, 0, False)
    met = [one, *[other] * (RECENT + 5), one]
    assert candidates(met, len(met) - 1) == [0, *range(len(met) - 1 - RECENT, len(met) - 1)]
