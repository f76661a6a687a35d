"""What was not said, or only perhaps."""

import pytest

from generator.find.said import was_said
from generator.model.attribution import Finding
from generator.model.span import Span

SAYING = frozenset("confirm shows knows say says said saying told tell expect promised insisted".split())


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
        ("The umpire", "said", "nothing"),
        ("Nobody at the mill", "is likely to say", "“I love it here”"),
        ("The colonel", "would not confirm", "that he owned a parrot"),
        ("Experience", "shows", "that dams leak"),
        ("everybody", "knows", "that rain does not wait"),
        ("The", "motto", "“Slow and dry”"),
        ("It was not the mayor who", "said", "that the bull was dead"),
    ],
)
def test_it_was_not_said(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    assert not was_said(text, finding(text, source.split()[-1] if "who" in source else source, cue, content), SAYING)


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
    ],
)
def test_it_was_said(source: str, cue: str, content: str) -> None:
    text = f"{source} {cue} {content}."
    assert was_said(text, finding(text, source.split()[-1] if "who" in source else source, cue, content), SAYING)
