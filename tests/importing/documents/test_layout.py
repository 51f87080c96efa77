"""Reading order from places alone: columns, headlines, tables, page numbers."""

from __future__ import annotations

import pytest

from briefing_app.importing.documents.layout import gutters_of, in_order, pages_in_order
from briefing_app.importing.documents.rows import Run

EM = 10.0


def run(text: str, left: float, line: float, size: float = EM, across: float | None = None) -> Run:
    """A run at a place counted in characters and lines of one and a half."""
    top = line * 1.5 * EM
    right = left * EM + (len(text) * size if across is None else across * EM)
    return Run(text, left * EM, top, right, top + size, size)


def column(name: str, left: float, first: int, last: int, width: int = 10) -> list[Run]:
    return [run(f"{name}{i:02}".ljust(width, "字"), left, i) for i in range(first, last)]


def words(runs: list[Run], gutters: tuple[float, ...] = ()) -> list[str]:
    return [o.text[:3] for o in in_order(runs, gutters) if o.text]


def names(prefix: str, first: int, last: int) -> list[str]:
    return [f"{prefix}{i:02}" for i in range(first, last)]


def test_one_column_is_read_down() -> None:
    assert words(list(reversed(column("a", 0, 0, 8)))) == names("a", 0, 8)


@pytest.mark.parametrize("order", [1, -1])
def test_columns_are_read_one_after_the_other(order: int) -> None:
    runs = column("a", 0, 0, 8) + column("b", 11, 0, 8) + column("c", 22, 0, 5)
    assert words(runs[::order]) == names("a", 0, 8) + names("b", 0, 8) + names("c", 0, 5)


def test_lines_of_columns_need_not_stand_side_by_side() -> None:
    shifted = [o._replace(top=o.top + 6, bottom=o.bottom + 6) for o in column("b", 11, 0, 8)]
    assert words(column("a", 0, 0, 8) + shifted) == names("a", 0, 8) + names("b", 0, 8)


def test_a_headline_over_all_columns_comes_first_and_parts_them() -> None:
    runs = [run("总标题", 8, -2, 20.0), *column("a", 0, 0, 6), *column("b", 11, 0, 6)]
    runs += [run("中题" + "字" * 16, 1, 7), *column("c", 0, 9, 14), *column("d", 11, 9, 14)]
    assert words(runs) == [
        *("总标题", *names("a", 0, 6), *names("b", 0, 6)),
        *("中题字", *names("c", 9, 14), *names("d", 9, 14)),
    ]


def test_a_headline_over_some_columns_is_not_read_inside_one() -> None:
    runs = [run("跨两栏的标题" + "字" * 10, 13, -2)]
    runs += column("a", 0, 0, 8) + column("b", 11, 0, 8) + column("c", 22, 0, 8)
    assert words(runs)[:2] == ["跨两栏", "a00"]


def test_known_gutters_hold_where_few_lines_stand() -> None:
    few = column("a", 0, 0, 1) + column("b", 11, 0, 1)
    assert len(in_order(few)) == 1
    assert words(few, (105.0,)) == ["a00", "b00"]


def test_pages_share_their_gutters() -> None:
    full = column("a", 0, 0, 8) + column("b", 11, 0, 8)
    last = column("a", 0, 0, 2) + column("b", 11, 0, 1)
    pages = pages_in_order([full, full, last, []])
    assert [o.text[:3] for o in pages[2]] == ["a00", "a01", "b00"]
    assert pages[3] == []
    assert pages_in_order([]) == []


def test_gutters_are_counted_once_each() -> None:
    runs = column("a", 0, 0, 8) + column("b", 11, 0, 8) + column("c", 22, 0, 8)
    assert gutters_of(runs) == [105.0, 215.0]
    assert gutters_of([]) == []


def test_a_table_of_short_cells_is_read_by_rows() -> None:
    runs = [run(f"{c}{r}格", 12 * i, r) for r in range(6) for i, c in enumerate("甲乙丙")]
    assert words(runs)[:2] == ["甲0格", "甲1格"]
    assert len(in_order(runs)) == 6


def test_numbers_of_a_table_do_not_run_together() -> None:
    runs = [run("收入", 0, 0), run("12.5%", 5, 0), run("8", 15, 0), run("续", 16.5, 0)]
    assert in_order(runs)[0].text == "收入 12.5%｜8续"


def test_latin_words_stand_apart_and_chinese_ones_do_not() -> None:
    runs = [run("GDP", 0, 0), run("OK", 3.4, 0), run("增长", 5.9, 0)]
    assert in_order(runs)[0].text == "GDP OK增长"


def test_the_page_number_and_the_running_head_stay_outside() -> None:
    runs = column("a", 0, 0, 8) + column("b", 11, 0, 8)
    runs += [run("页眉", 19, -3), run("- 3 -", 0, 11)]
    assert words(runs) == ["页眉", *names("a", 0, 8), *names("b", 0, 8), "- 3"]
    middle = [o for o in runs if "3" not in o.text[:3] or o.text[0] in "ab"]
    middle.append(run("示例日报", 8.5, 11))
    assert words(middle)[-1] == "示例日"


def test_a_last_line_of_the_left_column_stays_in_it() -> None:
    runs = column("a", 0, 0, 8) + column("b", 11, 0, 8) + [run("末段的话。", 0, 10)]
    assert words(runs).index("末段的") < words(runs).index("b00")


def test_indents_gaps_and_centred_lines() -> None:
    runs = [run("题", 9.5, 0), run("段" * 18, 2, 1), run("落" * 20, 0, 2), run("尾", 0, 3)]
    runs.append(run("新" * 18, 2, 6))
    found = in_order(runs)
    assert [(o.text[:1], o.indented) for o in found] == [
        ("题", False),
        ("", False),
        ("段", True),
        ("落", False),
        ("尾", False),
        ("", False),
        ("新", True),
    ]


def test_the_least_sure_part_speaks_for_the_line_and_its_box_holds_all() -> None:
    first, second = run("甲", 0, 0), run("乙", 1, 0)._replace(confidence=0.4)
    line = in_order([second, first])[0]
    assert (line.text, line.confidence, line.box) == ("甲乙", 0.4, (0, 0, 20, 10))


def test_a_last_column_may_have_two_lines() -> None:
    runs = column("a", 0, 0, 8) + column("b", 11, 0, 2)
    assert words(runs) == names("a", 0, 8) + names("b", 0, 2)


def test_blocks_that_do_not_stand_side_by_side_are_read_down() -> None:
    runs = column("a", 0, 0, 5) + column("b", 11, 6, 11)
    assert words(runs) == names("a", 0, 5) + names("b", 6, 11)


def test_one_line_that_hangs_out_sets_no_other_in() -> None:
    lines = in_order([run("挂", -3, 0), *column("a", 0, 1, 30), run("段" * 8, 2, 30)])
    assert [o.indented for o in lines] == [*[False] * 30, True]
