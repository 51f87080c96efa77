"""Sentences and clauses."""

from __future__ import annotations

from briefing_app.importing.naming.clauses import clauses, held_together, sentences


def _clauses(text: str) -> list[tuple[str, str]]:
    held = held_together(text)
    return [(text[c.start : c.end], c.mark) for s in sentences(held) for c in clauses(held, *s)]


def test_commas_part_clauses_and_dunhao_does_not() -> None:
    assert _clauses("甲增长5%，乙、丙均增长6%；丁完成。") == [
        ("甲增长5%", "，"),
        ("乙、丙均增长6%", "；"),
        ("丁完成", "。"),
    ]


def test_a_quoted_name_is_held_together() -> None:
    assert _clauses("建设“一核，两带”示范区3个。") == [("建设“一核，两带”示范区3个", "。")]


def test_a_full_stop_ends_what_a_bracket_left_open() -> None:
    assert len(list(sentences(held_together("新建（一期。续建二期。")))) == 2


def test_holding_keeps_every_place() -> None:
    text = "（甲，乙）丙、“丁：戊”。"
    assert len(held_together(text)) == len(text)


def test_the_end_of_a_text_ends_its_last_clause() -> None:
    assert _clauses("引进项目6") == [("引进项目6", "")]
