from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.library.cards import Card, Origin, card_of, packed, pages, unpacked
from briefing_app.model.report import Report, Source, SourcePart
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def card() -> Card:
    return card_of(bundled_report())


def source(page: str, note: str = "", *parts: SourcePart) -> Source:
    return Source("", page, note, "", parts)


@pytest.mark.parametrize(
    ("page", "note", "held", "missing"),
    [
        ("第2版", "上接第1版，下转第3版", (2,), (1, 3)),
        ("第2—4版", "上接第1版", (2, 3, 4), (1,)),
        ("第1版至第3版", "", (1, 2, 3), ()),
        ("第1、3版", "下转第2版", (1, 3), (2,)),
        ("全文", "", (), ()),
        ("第1版", "上接第1版", (1,), ()),
        ("第1版", "下转第2、4版", (1,), (2, 4)),
    ],
)
def test_pages(page: str, note: str, held: tuple[int, ...], missing: tuple[int, ...]) -> None:
    assert pages(source(page, note)) == (held, missing)


def test_pages_of_all_files_that_went_in() -> None:
    parts = (SourcePart("", "第1版", "下转第2版"), SourcePart("", "第2版", "上接第1版，下转第5版"))
    assert pages(source("", "", *parts)) == ((1, 2), (5,))


def test_the_card_of_the_bundled_report(card: Card) -> None:
    assert (card.actuals, card.targets, card.ranks) == (146, 53, 16)
    assert (card.held, card.missing) == ((2,), (1, 3))
    assert card.absent == ("（四）至（十）原文未收录", "（三）后文原文未收录")
    assert card.doubts == 6


def test_doubts_are_figures_corrections_and_open_numbers(card: Card) -> None:
    base = bundled_report()
    doubtful = replace(base.figures[0], doubt="不一定")
    assert card_of(replace(base, figures=(doubtful, *base.figures[1:]))).doubts == 7
    alone: Report = replace(base, corrections=())
    assert card_of(alone).doubts == 1


def test_a_card_comes_back_from_its_line(card: Card) -> None:
    assert unpacked(packed(card)) == card


@pytest.mark.parametrize("line", ["[]", "{}", "nothing", '["a"]'])
def test_what_is_no_card(line: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        unpacked(line)


@pytest.mark.parametrize(
    ("origin", "read_only", "removable"),
    [(Origin.USER, False, True), (Origin.FOLDER, True, False), (Origin.BUNDLED, False, False)],
)
def test_what_can_be_removed(origin: Origin, read_only: bool, removable: bool) -> None:
    card = Card("a", "甲", origin=origin, read_only=read_only, problem="断了")
    assert card.removable is removable
    assert not card.good
