from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from briefing_app.importing.checking import Checking, CheckingError, figures_by_confidence
from briefing_app.importing.checking.figures import read_value
from briefing_app.importing.checking.finding import figure_of, words_of
from briefing_app.importing.checking.indicators import known_names, names_of
from briefing_app.importing.checking.rows import unsure_figures
from briefing_app.importing.draft import DraftFigure
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Bound, Measure, MentionKind, Rank, Status
from tests.importing.checking.samples import CATALOGUE, sample_draft

FIRST, SECOND, AIM = "p2.1", "p2.2", "p5.1"


def words(checking: Checking, figure: DraftFigure) -> str:
    return words_of(checking.draft, figure.paragraph)[figure.start : figure.end]


def test_edited_fields_are_taken_and_checked(checking: Checking) -> None:
    checking.edit_figure(SECOND, indicator="社零", bound=Bound.OVER, period=2021)
    figure = figure_of(checking.draft, SECOND)
    assert (figure.indicators, figure.name) == (("retail",), "社会消费品零售总额")
    assert (figure.bound, figure.period, figure.checked) == (Bound.OVER, 2021, True)


def test_one_number_for_several_indicators(checking: Checking) -> None:
    checking.edit_figure(FIRST, indicator="GDP；社会消费品零售总额")
    figure = figure_of(checking.draft, FIRST)
    assert figure.indicators == ("gdp", "retail")
    assert names_of(figure.indicators, checking.draft, CATALOGUE) == (
        "地区生产总值", "社会消费品零售总额",
    )  # fmt: skip


def test_a_name_that_nobody_knows_is_the_reports_own(checking: Checking) -> None:
    checking.edit_figure(FIRST, indicator="示例产业增加值", unit="亿元")
    (own,) = checking.draft.indicators
    assert (own.name, own.family) == ("示例产业增加值", "money")
    assert figure_of(checking.draft, FIRST).indicators == (own.id,)
    assert known_names(checking.draft, CATALOGUE)[0] == "示例产业增加值"


def test_an_own_indicator_is_known_the_second_time(checking: Checking) -> None:
    checking.edit_figure(FIRST, indicator="示例产业增加值")
    checking.edit_figure(SECOND, indicator="示例产业增加值")
    assert len(checking.draft.indicators) == 1


def test_an_id_without_a_name_stands_for_itself(checking: Checking) -> None:
    assert names_of(("lost",), checking.draft, CATALOGUE) == ("lost",)


def test_ranges_go_upwards(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="上限"):
        checking.edit_figure(FIRST, value=Decimal(5), upper=Decimal(4))


def test_an_accepted_figure_counts_as_checked(checking: Checking) -> None:
    assert FIRST in {figure.id for figure in unsure_figures(checking.draft)}
    checking.accept_figure(FIRST)
    assert FIRST not in {figure.id for figure in unsure_figures(checking.draft)}


def test_the_least_sure_come_first_and_stay_there(checking: Checking) -> None:
    order = [figure.id for figure in figures_by_confidence(checking.draft)]
    checking.accept_figure(order[0])
    assert [figure.id for figure in figures_by_confidence(checking.draft)] == order


def test_a_rejected_figure_is_only_mentioned(checking: Checking) -> None:
    checking.reject_figure(FIRST, MentionKind.COUNT)
    assert FIRST not in {figure.id for figure in checking.draft.figures}
    assert MentionKind.COUNT in {mention.kind for mention in checking.draft.mentions}


def test_a_rank_forgets_what_is_rejected(checking: Checking) -> None:
    draft = checking.draft
    ranked = replace(draft.figures[1], ranks=(FIRST,))
    both = Checking(replace(draft, figures=(draft.figures[0], ranked, draft.figures[2])), CATALOGUE)
    both.reject_figure(FIRST)
    assert figure_of(both.draft, SECOND).ranks == ()


def test_what_was_rejected_stays_rejected(checking: Checking) -> None:
    checking.reject_figure(FIRST)
    checking.accept("d1")
    assert [figure.exact for figure in checking.draft.figures] == ["8%", "6%"]


def test_a_mention_becomes_a_figure(checking: Checking) -> None:
    mention = checking.draft.mentions[0]
    made = checking.add_figure(
        mention.paragraph, mention.start, mention.end, indicator="GDP", status=Status.ACTUAL
    )
    figure = figure_of(checking.draft, made)
    assert (figure.exact, figure.indicators, figure.checked) == ("6", ("gdp",), True)
    assert mention not in checking.draft.mentions


def test_a_new_figure_reads_its_words_and_its_part(checking: Checking) -> None:
    checking.reject_figure(AIM)
    text = words_of(checking.draft, 5)
    start = text.index("6%")
    made = checking.add_figure(5, start, start + 2)
    figure = figure_of(checking.draft, made)
    assert (figure.value, figure.unit) == (Decimal(6), "%")
    assert (figure.status, figure.period) == (Status.TARGET, 2023)


def test_a_new_rank_has_its_place() -> None:
    draft = sample_draft()
    text = "总量居全省第五。"
    paragraphs = tuple(replace(p, printed=text) if p.id == 5 else p for p in draft.paragraphs)
    bare = replace(draft, paragraphs=paragraphs, doubts=(), figures=(), mentions=())
    checking = Checking(bare, CATALOGUE)
    made = checking.add_figure(5, text.index("全省"), text.index("。"))
    figure = figure_of(checking.draft, made)
    assert figure.measure is Measure.RANK
    assert figure.rank == Rank("全省", "5", "全省第五")
    checking.edit_figure(made, period=2020)
    assert figure_of(checking.draft, made).rank == figure.rank
    checking.edit_figure(made, measure=Measure.LEVEL)
    assert figure_of(checking.draft, made).rank is None


def test_words_without_a_rank_are_none(checking: Checking) -> None:
    with pytest.raises(CheckingError, match="看不出"):
        checking.edit_figure(FIRST, measure=Measure.RANK)


def test_words_without_a_number_have_no_value(checking: Checking) -> None:
    made = checking.add_figure(2, 0, 3)
    figure = figure_of(checking.draft, made)
    assert (figure.value, figure.measure, figure.status) == (None, Measure.LEVEL, Status.ACTUAL)


@pytest.mark.parametrize(("start", "end", "why"), [(3, 3, "没有选中"), (19, 30, "已有数字")])
def test_figures_that_cannot_be_added(checking: Checking, start: int, end: int, why: str) -> None:
    with pytest.raises(CheckingError, match=why):
        checking.add_figure(2, start, end)


def test_an_unknown_figure(checking: Checking) -> None:
    with pytest.raises(UnknownIdError):
        checking.accept_figure("nobody")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("585.7", Decimal("585.7")), (" 1,850 ", Decimal(1850)), ("１２", Decimal(12)), ("", None)],
)
def test_numbers_as_they_are_typed(typed: str, value: Decimal | None) -> None:
    assert read_value(typed) == value


@pytest.mark.parametrize("typed", ["三成", "1.2.3", "nan", "inf"])
def test_what_is_no_number(typed: str) -> None:
    with pytest.raises(CheckingError, match="不是数"):
        read_value(typed)


def test_checked_figures_stay_where_their_words_stand(checking: Checking) -> None:
    checking.edit_figure(SECOND, indicator="社零")
    checking.change("d1", "成功入选")
    figure = figure_of(checking.draft, SECOND)
    assert words(checking, figure) == "8%"
    assert figure.indicators == ("retail",)
    assert [f.exact for f in checking.draft.figures] == ["5%", "8%", "6%"]


def test_a_checked_figure_whose_words_are_gone_is_gone() -> None:
    draft = sample_draft()
    doubt = replace(draft.doubts[0], start=22, end=24, exact="5%", suggestion="7%")
    text = draft.paragraphs[2].printed
    start = text.index("5%")
    doubt = replace(doubt, start=start, end=start + 2)
    checking = Checking(replace(draft, doubts=(doubt,)), CATALOGUE)
    checking.accept_figure(FIRST)
    checking.accept("d1")
    assert [f.exact for f in checking.draft.figures if f.paragraph == 2] == ["7%", "8%"]


def test_equal_words_are_told_apart_by_their_place() -> None:
    draft = sample_draft()
    text = draft.paragraphs[2].printed.replace("8%", "5%")
    paragraphs = tuple(replace(p, printed=text) if p.id == 2 else p for p in draft.paragraphs)
    figures = tuple(
        replace(f, exact="5%", printed="5%") if f.id == SECOND else f for f in draft.figures
    )
    checking = Checking(replace(draft, paragraphs=paragraphs, figures=figures), CATALOGUE)
    checking.edit_figure(SECOND, indicator="社零")
    checking.change("d1", "非常成功地入选")
    figure = next(f for f in checking.draft.figures if f.indicators == ("retail",))
    assert figure.start == words_of(checking.draft, 2).rindex("5%")


def test_new_figures_take_ids_that_nobody_has(checking: Checking) -> None:
    new = checking.add_figure(2, 0, 3)
    checking.accept("d1")
    ids = [figure.id for figure in checking.draft.figures]
    assert len(set(ids)) == len(ids)
    assert new in ids


def test_ranks_of_what_is_read_again_follow() -> None:
    from briefing_app.importing.checking import rereading

    draft = sample_draft()
    first, second, _ = draft.figures
    made = rereading._with_free_ids([first, replace(second, ranks=(first.id, "p9.9"))], {FIRST})
    assert made[0].id != FIRST
    assert made[1].ranks == (made[0].id, "p9.9")


def test_years_change_the_periods(checking: Checking) -> None:
    checking.set_about(review_year=2020, plan_year=2021)
    assert {figure.period for figure in checking.draft.figures} == {2020, 2021}


def test_another_title_reads_nothing_again(checking: Checking) -> None:
    figures = checking.draft.figures
    checking.set_about(title="另一个标题")
    assert checking.draft.figures is figures
    assert checking.draft.about.title == "另一个标题"
