from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefing_app.analysis.holdings import (
    Deed,
    Order,
    card_words,
    grouped,
    notes,
    offered_pair,
    opened_words,
    page_boxes,
    pages_words,
    short_title,
    total_words,
)
from briefing_app.library.cards import Card, Origin

NOW = datetime(2023, 11, 24, 15, 40, tzinfo=UTC)


def card(report_id: str, place: str = "示例市", year: int = 2023, **more: object) -> Card:
    fields = {"read_only": False, "origin": Origin.USER, **more}
    return Card(report_id, f"{place} {year}", place=place, plan_year=year, **fields)  # type: ignore[arg-type]


CARDS = (
    card("a", year=2021), card("b", "样本市", 2023, opened=9.0), card("c", year=2023, opened=12.0),
    card("d", "样本县", 2022, problem="figures.yaml:214：断了。"),
)  # fmt: skip


def ids(order: Order) -> list[tuple[str, str, str]]:
    return [(g.title, g.note, "".join(c.id for c in g.cards)) for g in grouped(CARDS, order)]


BROKEN = ("打不开", "1 份，已放一边，不影响其他", "d")


def test_places_stand_in_the_order_they_came_with_the_latest_year_first() -> None:
    assert ids(Order.PLACE) == [("示例市", "2 份", "ca"), ("样本市", "1 份", "b"), BROKEN]


def test_years_stand_with_the_latest_first() -> None:
    assert ids(Order.YEAR) == [("2023 年", "2 份", "bc"), ("2021 年", "1 份", "a"), BROKEN]


def test_what_was_opened_last_stands_first() -> None:
    assert ids(Order.RECENT) == [("打开过", "2 份", "cb"), ("没打开过", "1 份", "a"), BROKEN]


def test_what_is_not_written_is_said() -> None:
    bare = [card("x", "", 0)]
    assert [grouped(bare, order)[0].title for order in Order] == [
        "未写地区",
        "未写年份",
        "没打开过",
    ]
    assert short_title(bare[0]) == bare[0].title


@pytest.mark.parametrize(
    ("held", "missing", "words", "boxes"),
    [
        ((), (), "全文", (True,)),
        ((2,), (1, 3), "第2版（缺首尾）", (False, True, False)),
        ((2,), (1,), "第2版（缺首）", (False, True)),
        ((1,), (2,), "第2版（缺尾）", (True, False)),
        ((1, 3), (2,), "第2版（缺中间）", (True, False, True)),
    ],
)
def test_pages_that_are_there_and_missing(
    held: tuple[int, ...], missing: tuple[int, ...], words: str, boxes: tuple[bool, ...]
) -> None:
    shown = card("x", held=held, missing=missing, page="第2版" if held else "")
    assert (pages_words(shown), page_boxes(shown)) == (words, boxes)


def test_doubts_and_missing_pages_offer_what_to_do() -> None:
    found = notes(card("x", doubts=7, held=(2,), missing=(1, 3)))
    assert [(note.text, note.deeds) for note in found] == [
        ("7 处未核", (Deed.RESUME,)),
        ("缺第 1、3 版", (Deed.JOIN,)),
    ]


@pytest.mark.parametrize(
    ("origin", "words"), [(Origin.BUNDLED, "随程序附带，只读"), (Origin.FOLDER, "在资料夹里，只读")]
)
def test_what_is_read_only_offers_nothing(origin: Origin, words: str) -> None:
    found = notes(card("x", doubts=1, missing=(1,), read_only=True, origin=origin))
    assert [note.text for note in found] == ["1 处未核", "缺第 1 版", words]
    assert not any(note.deeds for note in found)


def test_what_does_not_open_says_why() -> None:
    assert [(n.text, n.deeds) for n in notes(CARDS[3])] == [
        ("figures.yaml:214：断了。", (Deed.WHY, Deed.RETRY))
    ]
    assert card_words(CARDS[3]) == "样本县 2022，打不开：figures.yaml:214：断了。"
    assert opened_words(CARDS[3], NOW) == ""


@pytest.mark.parametrize(
    ("opened", "words"),
    [
        (datetime(2023, 11, 24, 9, 5, tzinfo=UTC), "今天 09:05"),
        (datetime(2023, 11, 23, 17, 5, tzinfo=UTC), "昨天 17:05"),
        (datetime(2023, 8, 20, tzinfo=UTC), "8 月 20 日"),
        (datetime(2022, 8, 20, tzinfo=UTC), "2022 年 8 月"),
        (None, "没打开过"),
    ],
)
def test_when_it_was_opened(opened: datetime | None, words: str) -> None:
    stamp = opened.timestamp() if opened else 0.0
    assert opened_words(card("x", opened=stamp), NOW) == words


def test_a_card_reads_as_words() -> None:
    shown = card("x", actuals=3, targets=2, ranks=1, doubts=4)
    assert card_words(shown) == "示例市 2023，全文，实绩 3，目标 2，位次 1，4 处未核"


def test_a_card_that_was_not_read_yet_has_no_counts() -> None:
    assert card_words(card("x", known=False)) == "示例市 2023，全文"


def test_the_library_in_a_line() -> None:
    assert total_words(CARDS) == "资料库 4 份，1 份打不开"
    assert total_words(CARDS[:1]) == "资料库 1 份"
    assert short_title(CARDS[0]) == "示例市 2021"


def held(report_id: str, place: str, year: int, problem: str = "") -> Card:
    return Card(report_id, report_id, place=place, plan_year=year, problem=problem)


@pytest.mark.parametrize(
    ("others", "pair"),
    [
        ((held("b", "甲市", 2024),), ("a", "b")),
        ((held("b", "甲市", 2021), held("c", "甲市", 2022)), ("c", "a")),
        ((held("b", "甲市", 2022), held("c", "甲市", 2024)), ("a", "c")),
        ((held("b", "乙市", 2023), held("c", "甲市", 2022)), ("c", "a")),
        ((held("b", "乙市", 2023), held("c", "丙市", 2022)), ("a", "b")),
        ((held("b", "乙市", 2020), held("c", "甲市", 2024, "坏了")), ("a", "")),
        ((), ("a", "")),
    ],
)
def test_the_pair_offered_first(others: tuple[Card, ...], pair: tuple[str, str]) -> None:
    assert offered_pair((held("a", "甲市", 2023), *others), "a") == pair


def test_without_the_one_asked_for_the_first_that_opens_is_taken() -> None:
    cards = (held("x", "甲市", 2023, "坏了"), held("b", "乙市", 2023))
    assert offered_pair(cards, "none") == ("b", "")
    assert offered_pair(cards[:1], "none") == ("", "")
