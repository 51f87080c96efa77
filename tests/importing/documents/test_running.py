"""What runs through the pages is set aside; what only looks like it stays."""

from __future__ import annotations

from briefing_app.importing.documents.rows import Run
from briefing_app.importing.documents.running import running_remark, without_running

EM = 10.0
HEAD, FOOT = -2.0, 22.0


def run(text: str, line: float, left: float = 0) -> Run:
    top = line * 1.5 * EM
    return Run(text, left * EM, top, (left + len(text)) * EM, top + EM, EM)


def page(number: int, *more: Run) -> list[Run]:
    """A page of twenty lines, none of which is like another, and what stands beside them."""
    lines = (f"{chr(0x4E00 + 100 * number + i)}正文".ljust(20, "字") for i in range(20))
    return [*(run(words, i) for i, words in enumerate(lines)), *more]


def left_over(pages: list[list[Run]]) -> tuple[int, list[str]]:
    """Return how many rows went, and the words that stayed beside the text."""
    cleared = without_running(pages)
    return cleared.rows, [o.text for runs in cleared.pages for o in runs if "正文" not in o.text]


def test_heads_and_numbers_that_count_are_set_aside() -> None:
    pages = [page(n, run("示例公报", HEAD), run(f"— {n} —", FOOT, 8)) for n in (4, 5, 6)]
    assert left_over(pages) == (6, [])


def test_two_pages_are_enough_where_it_stands_apart() -> None:
    pages = [page(n, run("示例公报 · 第一期", HEAD), run(f"{n}", FOOT, 9)) for n in (1, 2)]
    assert left_over(pages) == (4, [])


def test_close_to_the_text_it_takes_three_pages() -> None:
    pages = [page(n, run("示例公报", -1)) for n in (1, 2)]
    assert left_over(pages)[0] == 0
    assert left_over([*pages, page(3, run("示例公报", -1))]) == (3, [])


def test_left_and_right_pages_may_have_heads_of_their_own() -> None:
    pages = [page(n, run("政府工作报告" if n % 2 else "示例公报", HEAD)) for n in range(4)]
    assert left_over(pages) == (4, [])


def test_the_date_and_the_number_within_a_head_may_change() -> None:
    pages = [page(n, run(f"示例网 {n}/12", HEAD), run("www.example.cn", FOOT)) for n in (1, 2)]
    assert left_over(pages) == (4, [])


def test_numbers_that_do_not_count_stay() -> None:
    pages = [page(n, run(words, FOOT, 9)) for n, words in enumerate(("8", "3", "15"))]
    assert left_over(pages) == (0, ["8", "3", "15"])


def test_the_same_words_at_another_place_stay() -> None:
    pages = [page(n, run("示例公报", HEAD - 3 * n)) for n in range(3)]
    assert left_over(pages)[0] == 0


def test_the_number_of_a_single_page_goes_if_it_is_marked_as_one() -> None:
    assert left_over([page(1, run("- 1 -", FOOT, 9))]) == (1, [])
    assert left_over([page(1, run("2023", FOOT, 9))]) == (0, ["2023"])


def test_nothing_goes_from_behind_the_text() -> None:
    pages = [page(n, run("同样的一行", 18.5)) for n in range(3)]
    assert left_over(pages)[0] == 0


def test_pages_without_words_are_nothing() -> None:
    assert left_over([[], []]) == (0, [])
    assert left_over([[run("谢谢大家！", 0)]]) == (0, ["谢谢大家！"])


def test_what_was_set_aside_is_told() -> None:
    assert running_remark(24) == ("页眉页脚 24 行未读入",)
    assert running_remark(0) == ()
