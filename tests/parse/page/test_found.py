"""How much of what there is on a page is shown: told where it is too little."""

from generator.model.article import Role
from generator.parse.page.facts import Facts
from generator.parse.page.found import Found, too_little
from generator.parse.page.main_text import MainText
from generator.parse.page.walker import read_page

WORDS = "The harbour board of the town voted to close the eastern lock for eleven weeks from June on"
BODY: Role = "paragraph"


def share(page: str, extracted: str, roles: list[Role | None]) -> float | None:
    blocks = read_page(page).blocks
    found = Found(blocks, tuple(role is not None for role in roles), Facts(), "en")
    return too_little(found, roles, MainText((extracted,)))


def test_all_that_was_found_is_enough() -> None:
    assert share(f"<p>{WORDS}. {WORDS}. {WORDS}.</p>", f"{WORDS}. {WORDS}. {WORDS}.", [BODY]) is None


def test_scattered_words_are_too_little() -> None:
    """Each run of five words is shown, and every sixth word is not: the text is not that of the page."""
    texts = [f"one{n} two{n} three{n} four{n} five{n}" for n in range(20)]
    page = "".join(f"<p>{text}</p>" for text in texts)
    whole = " ".join(f"{text} lost{n}" for n, text in enumerate(texts))
    told = share(page, whole, [BODY] * len(texts))
    assert told is not None and 0.3 < told < 0.4


def test_what_readers_say_below_is_no_part_of_the_text() -> None:
    comment = f"<div class=comments><p>{WORDS}, I think.</p><p>{WORDS}, they say.</p></div>"
    story = f"<article><p>{WORDS}.</p></article>"
    assert share(story + comment, f"{WORDS}.", [BODY, None, None]) is None
    assert share(story + comment.replace("comments", "more"), f"{WORDS}.", [BODY, None, None]) == 0.0
