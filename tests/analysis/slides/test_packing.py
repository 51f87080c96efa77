from __future__ import annotations

from briefing_app.analysis.charts import BarCard, ListCard
from briefing_app.analysis.comparing.dumbbells import DumbbellCard
from briefing_app.analysis.slides.packing import TAKING
from briefing_app.analysis.slides.records import chart_figures
from tests.analysis.slides.topics import counts, slides, titles

PAIRED = "⟦5%|fai|growth⟧，⟦6%|retail|growth⟧，"


def sizes(review: str, plan: str = "没有数字。") -> list[int]:
    return [len(page.tiles) for page in slides(review, plan)]


def test_five_figures_are_one_page() -> None:
    assert sizes(counts(5)) == [5]


def test_six_are_two_pages_of_three() -> None:
    assert sizes(counts(6)) == [3, 3]


def test_of_eleven_the_first_pages_have_one_more() -> None:
    assert sizes(counts(11)) == [4, 4, 3]


def test_the_pages_are_numbered() -> None:
    assert [(p.page, p.pages) for p in slides(counts(6))] == [(1, 2), (2, 2)]


def test_figures_that_a_chart_has_need_no_tile() -> None:
    (page,) = slides(counts(4) + counts(4, "家", 10))

    assert [t.title for t in page.tiles] == ["i0", "i1", "i2", "i3"]
    assert isinstance(page.chart, BarCard)


def test_a_page_keeps_some_tiles_though_a_chart_has_all() -> None:
    assert sizes(counts(7, "家")) == [3]


def test_rows_that_may_find_no_height_stand_in_for_no_tile() -> None:
    (page,) = slides(counts(3) + counts(7, "家", 10))

    assert len(page.tiles) == 5
    assert len(chart_figures(page.chart)) == TAKING


def test_a_chart_that_only_repeats_tiles_may_be_longer() -> None:
    text = "".join(f"⟦{n}家|i{n}|level⟧，增长⟦{n}%|i{n}|growth⟧，" for n in range(1, 9))

    assert [len(chart_figures(page.chart)) for page in slides(text)] == [8, 8]


def test_two_pages_have_two_charts() -> None:
    pages = slides(counts(8) + counts(3, "家", 10) + counts(3, "吨", 20))

    assert [p.chart_title for p in pages] == ["2022 年数量 · 家", "2022 年重量 · 吨"]


def test_a_chart_that_takes_nothing_opens_no_page() -> None:
    assert sizes(counts(16)) == [4, 4, 4, 4]


def test_places_alone_can_be_the_chart() -> None:
    ranks = "".join(f"居⟦第{n}|r{n}|rank|rank=全国:{n}⟧，" for n in range(1, 5))
    (page,) = slides(ranks + counts(4))

    assert isinstance(page.chart, ListCard)


def test_pairs_are_the_first_chart() -> None:
    (page,) = slides(PAIRED + counts(3, "家"), PAIRED)

    assert isinstance(page.chart, DumbbellCard)


def test_pairs_give_way_where_another_chart_saves_a_page() -> None:
    (page,) = slides(PAIRED + counts(5, "家"), PAIRED)

    assert isinstance(page.chart, BarCard)


def test_figures_with_both_years_come_first() -> None:
    first, _ = titles(slides(counts(5) + PAIRED, PAIRED))

    assert first[:2] == ["固定资产投资", "社会消费品零售总额"]


def test_a_page_takes_the_chart_with_most_of_its_tiles() -> None:
    first, second = slides(counts(3) + counts(2, "家", 10) + counts(3, "吨", 20) + PAIRED, PAIRED)

    assert isinstance(first.chart, DumbbellCard)
    assert second.chart_title == "2022 年重量 · 吨"


def test_a_page_whose_tiles_no_chart_has_goes_without() -> None:
    (page,) = slides(counts(4))

    assert page.chart is None
