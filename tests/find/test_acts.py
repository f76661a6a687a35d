"""Verbs of action."""

import pytest

from generator.find.acts import is_act
from generator.model.attribution import Finding
from generator.model.span import Span


def finding(text: str, cue: str, content: str) -> Finding:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return Finding(content=(span(content),), cue=(span(cue),) if cue else (), source=(), confidence=0.8)


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The governor ordered the bridge closed.", "ordered", "the bridge closed"),
        ("The board voted 4-3 Tuesday to try a short week.", "voted 4-3 Tuesday", "to try a short week"),
        ("Fishermen were ordered to lift their nets.", "were ordered", "to lift their nets"),
        ("A widow’s lawyers have appealed the ruling.", "have appealed", "the ruling"),
        ("They appealed last week against a ban.", "appealed last week against", "a ban"),
        ("He posted pictures of the flood.", "posted", "pictures of the flood"),
    ],
)
def test_an_action_is_no_report(text: str, cue: str, content: str) -> None:
    assert is_act(text, finding(text, cue, content))


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The judge ordered that the boat be sold.", "ordered", "that the boat be sold"),
        ("He posted: “Soon.”", "posted:", "“Soon.”"),
        ("The mayor appealed for calm.", "appealed", "for calm"),
        ("She appealed to the drivers to stay at home.", "appealed to", "to stay at home"),
        ("The lawsuit charges that he knew.", "charges", "that he knew"),
        ("The army said it had closed the road.", "said", "it had closed the road"),
        ("An open secret, the paper’s order.", "", "An open secret"),
    ],
)
def test_words_and_requests_are(text: str, cue: str, content: str) -> None:
    assert not is_act(text, finding(text, cue, content))
