"""What was not said, or only perhaps."""

import re

import pytest

from generator.find.said import UNSURE, as_a_claim, was_said
from generator.model.attribution import Finding
from generator.model.span import Span

SAYING = frozenset("expected tell confirm shows knows say says said saying told tell expect promised insisted".split())


def finding(text: str, source: str, cue: str, content: str) -> Finding:
    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    return Finding(content=spans(content), cue=spans(cue), source=spans(source), confidence=0.9)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The colonel", "never said", "the road was safe"),
        ("The colonel", "did not say", "when the road would open"),
        ("Nobody in the valley", "says", "the road is safe"),
        ("The colonel", "might say", "the road is safe"),
        ("The colonel", "is expected to say", "the road is safe"),
        ("The colonel", "is to say", "when the road will open"),
        ("The umpire", "said", "nothing"),
        ("The umpire", "said", "nothing, and ate a banana"),
        ("The umpire", "said", "no such thing"),
        ("No group", "has said", "the road was safe"),
        ("The judge", "stopped short of finding", "that there had been neglect"),
        ("The driver", "made no claim", "that the road was safe"),
        ("The review", "did not find", "that the road was safe"),
        ("Nobody at the mill", "is likely to say", "“I love it here”"),
        ("The colonel", "would not confirm", "that he owned a parrot"),
        ("Experience", "shows", "that dams leak"),
        ("It", "goes without saying", "that dams leak"),
        ("everybody", "knows", "that rain does not wait"),
        ("The", "motto", "“Slow and dry”"),
        ("It was not the mayor who", "said", "that the bull was dead"),
        ("The colonel", "is expected", "to tell the court that the road is safe"),
        ("If the colonel", "says", "the road is safe, nobody will believe it"),
        ("The road stays shut. Had the colonel", "said", "it was safe, nobody would have believed it"),
        ("Should the colonel", "say", "it is safe"),
        ("The town’s", "motto is", "“Slow and dry”"),
    ],
)
def test_it_was_not_said(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    who = re.sub(r".*(?:who|If|Had|Should) (?=\S)|.*(?=who$)", "", source)
    assert not was_said(text, finding(text, who, cue, content), SAYING)


@pytest.mark.parametrize(
    ("source", "cue", "content"),
    [
        ("The colonel", "said", "the road would not open"),
        ("The colonel", "would not say", "when the road would open"),
        ("The colonel", "never fails to say", "that the road is his"),
        ("The colonel", "does not expect", "a war"),
        ("The colonel", "insisted", "“nothing is signed”"),
        ("The colonel", "promised not", "to shoot"),
        ("The colonel", "said", "nothing was decided"),
        ("The colonel", "would not confirm", "whether he owned a parrot"),
        ("His experience", "shows", "that dams leak"),
        ("The motto", "says", "“Slow and dry”"),
        ("It was not the mayor but the vet who", "said", "that the bull was dead"),
        ("Even if officials", "say", "the road is safe, few will use it"),
        ("The colonel", "made no secret of saying", "the road was shut"),
        ("The police", "found no evidence", "that the road was safe"),
        ("No fewer than ten farmers", "said", "the road was safe"),
        ("The colonel", "had said", "the road was safe"),
        ("The colonel", "promised", "to tell them that the road was safe"),
    ],
)
def test_it_was_said(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    who = re.sub(r"Even if |.*(?=who$)", "", source)
    assert was_said(text, finding(text, who, cue, content), SAYING)


@pytest.mark.parametrize(("cue", "confidence"), [("sang", UNSURE), ("was singing", UNSURE), ("said", 0.9)])
def test_lyrics_are_no_claim(cue: str, confidence: float) -> None:
    text = f"A choir {cue} “We shall not be moved”."
    assert as_a_claim(text, finding(text, "A choir", cue, "“We shall not be moved”")).confidence == confidence


@pytest.mark.parametrize(("content", "confidence"), [("that", UNSURE), ("that it was late", 0.9)])
def test_a_word_that_points_elsewhere_is_no_claim(content: str, confidence: float) -> None:
    text = f"General Milley rejected {content}."
    assert as_a_claim(text, finding(text, "General Milley", "rejected", content)).confidence == confidence


@pytest.mark.parametrize(
    ("before", "is_said"),
    [("At no point did ", False), ("Nor has ", False), ("Never before had ", False), ("At one point, ", True)],
)
def test_what_was_said_at_no_point_was_not_said(before: str, is_said: bool) -> None:
    text = f"{before}the surgeon say the road was safe."
    assert was_said(text, finding(text, "the surgeon", "say", "the road was safe"), SAYING) is is_said


@pytest.mark.parametrize(
    ("source", "cue", "content", "confidence"),
    [
        ("", "Asked", "whether the road was shut", UNSURE),
        ("", "Asked", "about the road", UNSURE),
        ("The mayor", "asked", "whether the road was shut", UNSURE),
        ("The mayor", "asked", "who had shut the road", UNSURE),
        ("The mayor", "wanted to know", "why the road was shut", UNSURE),
        ("The mayor", "doubted", "whether the road was shut", UNSURE),
        ("The mayor", "declined to say", "how long the road would be shut", UNSURE),
        ("The mayor", "explained", "why the road was shut", 0.9),
        ("The mayor", "asked", "that the road be shut", 0.9),
        ("The mayor", "said", "whether or not it rained, the road was shut", 0.9),
    ],
)
def test_a_question_is_no_claim(source: str, cue: str, content: str, confidence: float) -> None:
    text = f"The rain fell. {source} {cue} {content}, and Lee said no."
    assert as_a_claim(text, finding(text, source, cue, content)).confidence == confidence
