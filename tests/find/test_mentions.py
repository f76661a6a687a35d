"""Mentions, what they may refer back to, and the features of both."""

import numpy as np
import pytest

from generator.find.mentions import RECENT, SORTS, Mentions, mentions_at
from generator.find.network import load
from generator.find.pieces import encode
from generator.model.prose import prose_of_text
from generator.pipeline.engine import engine
from generator.read.weights import read_weights

TEXT = "Mary Lee left. The mayor said she was tired. “Lee is ill,” he said."


def mentions(text: str = TEXT, *, names: str = "Mary Lee", others: str = "mayor she he") -> Mentions:
    """The mentions of a text: all words in `names` as parts of names, each in `others` by itself."""
    words = encode(prose_of_text(text), load(read_weights()).tokenizer)
    said = [text[s:e] for s, e in zip(words.starts, words.ends, strict=True)]
    tags = np.array([int(word in names.split()) for word in said], np.int64)
    tags[1:][(tags[1:] == 1) & (tags[:-1] == 1)] = 2
    ends = [n for n, tag in enumerate(tags) if tag and (n + 1 == len(tags) or tags[n + 1] != 2)]
    anchors = sorted([*ends, *(n for n, word in enumerate(said) if word in others.split())])
    return mentions_at(text, words, anchors, tags)


def test_a_mention_knows_its_words_sort_place_and_whether_it_is_quoted() -> None:
    found = mentions()
    assert found.words == (("mary", "lee"), ("mayor",), ("she",), ("lee",), ("he",))
    assert [SORTS[sort] for sort in found.sorts] == ["name", "nominal", "she", "name", "he"]
    assert found.quoted.tolist() == [0, 0, 0, 1, 0]
    assert found.place.tolist() == [0, 0, 1, 0, 1]
    assert found.groups.tolist() == [0, 1, 2, 0, 4] and found.met.tolist() == [1, 1, 1, 2, 1]


@pytest.mark.parametrize(
    ("text", "names", "words", "sort"),
    [
        ("The union struck.", "union", ("union",), "nominal"),
        ("Seo Min-jung left.", "Seo Min - jung", ("seo", "min", "jung"), "name"),
        ("The union Unison struck.", "union Unison", ("unison",), "name"),
        ("Mayor de Blasio left.", "de Blasio", ("de", "blasio"), "name"),
        ("A Cessna jet fell.", "Cessna jet", ("jet",), "nominal"),
    ],
)
def test_a_name_has_capitals_whatever_the_heads_say(text: str, names: str, words: tuple[str, ...], sort: str) -> None:
    found = mentions(text, names=names, others="")
    assert (found.words, SORTS[found.sorts[0]]) == ((words,), sort)


def test_features_tell_distance_and_likeness() -> None:
    found = mentions()
    (again, she) = found.pair_features(np.array([3, 2]), np.array([0, 0])).tolist()
    assert (again[5], she[5]) == (2, 0)  # the last words are equal; nothing is
    assert (again[3], she[3]) == (2, 1)  # sentences between
    assert she[4] == SORTS.index("she") * len(SORTS) + SORTS.index("name")


def test_candidates_are_the_last_mentions_and_earlier_ones_alike() -> None:
    found = mentions("Lee. " + "Reed. " * (RECENT + 5) + "Lee.", names="Lee Reed", others="")
    last = len(found.words) - 1
    assert found.candidates(last) == [0, *range(last - RECENT, last)]


def test_the_pieces_of_a_text_are_those_of_its_paragraphs() -> None:
    text = "  Zoë’s ferry\nsailed.\n\n\u0301No cafe\u0301 — “none”, 1,200\xa0said.\n \nAn end \n"
    tokenizer = load(read_weights()).tokenizer
    whole = tokenizer.encode(text, add_special_tokens=False)
    words = encode(prose_of_text(text), tokenizer)
    assert words.pieces.tolist() == whole.ids
    firsts = [n for n, word in enumerate(whole.word_ids) if n == 0 or word != whole.word_ids[n - 1]]
    assert words.first_piece.tolist() == firsts
    assert words.starts.tolist() == [whole.offsets[n][0] for n in firsts]


def test_a_phrase_begins_with_its_own_determiner() -> None:
    prose = prose_of_text(
        "Sheriff Buddy Tillman has never admitted fault. He said Monday that he would comply with the ruling but that"
        " his deputies acted on what the computer said. Tillman did not dispute that Ann Fuentes had shown them a"
        " passport.\n"
        "“They said it looked too new,” Fuentes said."
    )
    meant = [one.span.of(prose.text) for found in engine().find(prose).findings for one in found.who]
    assert "his deputies" in meant  # not “that his deputies”
