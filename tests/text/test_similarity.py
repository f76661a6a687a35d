"""How alike two texts are."""

from generator.text.similarity import shared_words


def test_the_shorter_text_decides() -> None:
    assert shared_words("He got a message from Iran", "Today he got a message from Iran, his spokesman said") == 1.0


def test_texts_of_single_words_share_nothing() -> None:
    assert shared_words("Yes", "Yes") == 0.0


def test_other_order_is_other_words() -> None:
    assert shared_words("the dog bit the man", "man the bit dog the") == 0.0
