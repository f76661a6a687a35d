"""Our own labelled texts: their notation, and that all of them can be read."""

import pytest
from texts import FOLDER, Told, is_held, read_text, read_texts

TEXT = """@ a person she | b organization it | c person
{1t [Rovaniemi Harbour](b) to close}{1c :} {1s <chair>(a)}

{2t “Not {3s <my>(c)} <father>(c)’s harbour,”} {2c said} {2s [Ann Lee](a)}. {2t “<It>(b) will stay.”}
"""


def test_markup_becomes_spans() -> None:
    article, told = read_text("one", TEXT.replace("{3s <my>(c)}", "my"))
    text = article.text
    assert text == "Rovaniemi Harbour to close: chair\n\n“Not my father’s harbour,” said Ann Lee. “It will stay.”"
    first, second = article.attributions
    assert [text[s:e] for s, e in (*first.source, *first.cue, *first.content)] == [
        "chair", ":", "Rovaniemi Harbour to close",
    ]  # fmt: skip
    assert [text[s:e] for s, e in second.content] == ["“Not my father’s harbour,”", "“It will stay.”"]
    assert [(text[slice(*m.span)], m.form, m.entity) for m in told] == [
        ("Rovaniemi Harbour", "name", "b"),
        ("chair", "noun", "a"),
        ("father", "noun", "c"),
        ("Ann Lee", "name", "a"),
        ("It", "pronoun", "b"),
    ]
    assert told[1] == Told((28, 33), "noun", "a", "person", "she")


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("@ a person\n{1t Oh} <d>(d)", "'d' is not declared"),
        ("@ a person\n{1t Oh", "is not closed"),
        ("@ a person\nOh}", "closes nothing"),
        ("@ a person\n{1t Oh}", "lacks a cue"),
        ("@ a human\nOh", "no entity"),
        ("@ a person\nOh [so]", "is no markup"),
    ],
)
def test_a_slip_is_told(wrong: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_text("one", wrong)


def test_every_text_can_be_read_and_one_in_ten_is_held_out() -> None:
    texts = [article for article, _ in read_texts()]
    assert len({article.id for article in texts}) == len(texts) > 700
    assert 0.08 < sum(is_held(article.id) for article in texts) / len(texts) < 0.12
    for article in texts:
        for one in article.attributions:
            for start, end in (*one.source, *one.cue, *one.content):
                assert article.text[start:end].strip(), (FOLDER, article.id)
