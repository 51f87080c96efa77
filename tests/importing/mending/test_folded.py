"""Reports without their line ends: what can be found again, and what is left alone."""

from __future__ import annotations

import pytest

from briefing_app.importing.mending import mend
from briefing_app.importing.mending.folded import is_folded, unfolded
from briefing_app.importing.mending.lines import squeezed
from tests.importing.formats import REPORT, TEXT
from tests.importing.samples import BODY, document

PARAGRAPHS = [squeezed(words) for words in REPORT]


def printed(text: str) -> list[str]:
    return [p.printed for p in mend(document(text))]


@pytest.mark.parametrize("gap", [" ", "\u3000\u3000", "      "])
def test_blanks_between_paragraphs_are_their_ends(gap: str) -> None:
    assert printed(gap.join(REPORT)) == PARAGRAPHS


def test_paragraphs_marked_by_their_indent_alone() -> None:
    assert printed("".join(f"\u3000\u3000{words}" for words in REPORT)) == PARAGRAPHS


def test_without_any_blank_labels_are_sure() -> None:
    found = printed(TEXT.replace("\n", ""))
    assert "".join(found) == "".join(PARAGRAPHS)
    assert set(PARAGRAPHS[5:]) <= set(found)


def test_a_report_of_paragraphs_is_not_folded() -> None:
    assert not is_folded(REPORT)
    assert is_folded([TEXT])
    assert not is_folded([])


def test_labels_that_do_not_count_on_stay() -> None:
    assert unfolded(f"一、工作回顾。{BODY}三、四季度持续向好。{BODY}") == [
        f"一、工作回顾。{BODY}三、四季度持续向好。{BODY}"
    ]
    assert unfolded(f"{BODY}7.7公里道路通车。{BODY}") == [f"{BODY}7.7公里道路通车。{BODY}"]


def test_labels_in_the_middle_of_a_sentence_stay() -> None:
    text = f"{BODY * 2}办好实事：着力推进、（一）就业，（二）住房。"
    assert unfolded(text) == [text]


def test_the_heading_of_a_part_ends_where_its_words_do() -> None:
    assert unfolded("一、2023年工作回顾过去一年，全市上下团结奋斗。") == [
        "一、2023年工作回顾",
        "过去一年，全市上下团结奋斗。",
    ]
    assert unfolded("二、2024年总体要求和工作安排今年是关键之年。") == [
        "二、2024年总体要求和工作安排",
        "今年是关键之年。",
    ]


def test_dashes_and_areas_begin_paragraphs_behind_sentences() -> None:
    assert unfolded(f"一、工作（一）稳增长。{BODY}——产业强。{BODY}（二）惠民生。") == [
        "一、工作",
        f"（一）稳增长。{BODY}",
        f"——产业强。{BODY}",
        "（二）惠民生。",
    ]


def test_names_are_not_taken_apart() -> None:
    assert unfolded(f"示例市市长\u3000\u3000张三\u3000\u3000各位代表：\u3000\u3000{BODY}")[-2:] == [
        "各位代表：",
        BODY,
    ]
    assert unfolded(f"市长 张三 各位代表： {BODY} {BODY}")[0].startswith("市长 张三")


def test_blanks_that_stand_anywhere_say_nothing() -> None:
    text = "全市 经济 运行 稳中 有进。 各项 事业 全面 进步。"
    assert unfolded(text) == [text]
