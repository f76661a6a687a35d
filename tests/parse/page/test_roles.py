"""What each block of a page is, where the extractor keeps more or less than the article."""

import pytest

from generator.model.article import Role
from generator.parse.page.roles import roles
from generator.parse.page.walker import read_page

STORY = "The harbour board voted on Tuesday to close the eastern lock for eleven weeks."


def given(page: str, *, left_out: tuple[str, ...] = ()) -> list[tuple[Role | None, str]]:
    """The role of each block of a page of which the extractor keeps all but what begins with these words."""
    blocks = read_page(page).blocks
    kept = [not block.text.text.startswith(left_out) for block in blocks]
    headline = next(index for index, block in enumerate(blocks) if block.name == "h1")
    return [(role, block.text.text) for role, block in zip(roles(blocks, kept, headline), blocks, strict=True)]


def test_prose_between_headline_and_text_is_the_standfirst_though_the_extractor_leaves_it_out() -> None:
    lead = "The board says that its gates are older than anybody can remember, and asks for patience."
    found = given(
        f"<h1>Lock to close</h1><div>{lead}</div><div>The lock in May. © Ann Lee, who took it from the bridge.</div>"
        f"<article><p>{STORY}</p><p>{STORY}</p></article>",
        left_out=("The board", "The lock"),
    )
    assert ("standfirst", lead) in found
    assert [role for role, _ in found].count("standfirst") == 1


def test_the_way_to_the_article_above_its_headline_is_furniture() -> None:
    way = "Home > News > Harbour > Lock to close on Monday, the board of the harbour says: "
    found = given(f"<p>{way}</p><h1>Lock to close on Monday</h1><p class=subtitle>It is old</p><p>{STORY}</p>")
    assert [role for role, _ in found] == ["junk", "headline", "standfirst", "paragraph"]


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("4 May 2022", "junk"),
        ("Follow us on Facebook, Twitter and Instagram so that you miss nothing.", "junk"),
        ("© Quill 2022, written permission must be obtained before it is printed anywhere.", "junk"),
        (
            "She asked the board on Facebook and her neighbours on Twitter, and each of them had another answer for "
            "her about when the gates would open again and for whom.",
            "paragraph",
        ),
        ("This was never meant to be a manifesto™© of the board, its chair said.", "paragraph"),
    ],
)
def test_notices_behind_the_last_sentence_are_furniture(line: str, role: Role) -> None:
    assert given(f"<h1>Lock to close</h1><p>{STORY}</p><p>{line}</p>")[-1] == (role, line)
