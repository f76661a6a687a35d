"""What the engine found is remembered, so that a decision shows at once."""

from generator.model.attribution import Found
from generator.model.prose import Prose, prose_of_text
from generator.pipeline.engine import KEPT, remembering


def test_same_words_are_looked_at_once() -> None:
    asked = []

    def find(prose: Prose) -> Found:
        asked.append(prose.text)
        return Found()

    engine = remembering(find)
    prose = prose_of_text("The bridge is safe, Ann Lee said.")
    engine(prose)
    engine(prose_of_text(prose.text))
    assert len(asked) == 1
    for number in range(KEPT):
        engine(prose_of_text(f"Rain for {number} days, Tom Moss said."))
    engine(prose)
    assert asked.count(prose.text) == 2
