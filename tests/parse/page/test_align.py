"""Extracted text is found again whatever the extractor left out, repeated or put elsewhere."""

from time import process_time

from generator.parse.page.align import covered

A = "The harbour board voted on Tuesday night to close the eastern lock for eleven weeks."
B = "Nobody on this board wanted the closure, said its chair, who had voted against it."
C = "Barge owners had asked for a shorter closure and said that they would go to court."


def kept(blocks: list[str], extracted: list[str]) -> list[bool]:
    return [share >= 0.5 for share in covered(blocks, extracted)]


def test_dropped_word_loses_nothing() -> None:
    assert kept([A, B, C], [A.replace("Tuesday ", ""), B.replace("its ", ""), C]) == [True, True, True]


def test_teaser_put_first_loses_nothing() -> None:
    assert kept(["Menu", A, B, C, "More"], [C, A, B, C]) == [False, True, True, True, False]


def test_blocks_joined_and_parted_are_found() -> None:
    assert kept([A, B, C], [f"{A} {B}", C[:40], C[40:]]) == [True, True, True]


def test_what_stands_twice_is_found_beside_the_text() -> None:
    assert kept([A, "Ad", "Lock", A, B, C], [A, B, C]) == [False, False, False, True, True, True]
    assert kept(["Lock shut", "Ad", "Lock shut", A, B], ["Lock shut", A, B]) == [False, False, True, True, True]


def test_text_without_spaces_is_found() -> None:
    text = "港务局周二晚上投票决定，从六月初起关闭东闸十一周。"
    assert kept(["首页", text, "新闻"], [text]) == [False, True, False]


def test_time_grows_with_the_page_however_often_it_repeats_itself() -> None:
    def seconds(count: int) -> float:
        blocks = [A] * count
        before = process_time()
        assert all(kept(blocks, blocks))
        return process_time() - before

    seconds(200)
    small, large = min(seconds(400) for _ in range(3)), min(seconds(1600) for _ in range(3))
    assert large < 4 * 2.3 * small
