from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.charts import Scope
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.charts.plots import BarPlot
from briefing_app.ui.charts.still import StillBars
from briefing_app.ui.look import DARK
from briefing_app.ui.panes.data.data_pane import DataPane
from briefing_app.ui.session import Session
from tests.analysis.sample import marked_report
from tests.ui.looks import make_look

GROWTH = "review-1-2.retail.growth"
REPORT = marked_report()


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return Session()


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> DataPane:
    made = DataPane(session, make_look())
    qtbot.addWidget(made)
    made.resize(424, 1300)
    made.show()
    session.open_report(REPORT)
    return made


def ready(qtbot: QtBot, pane: DataPane) -> None:
    with qtbot.waitSignal(pane.charts_ready):
        pane.set_plots(BarPlot)


def titles(pane: DataPane) -> list[str]:
    cards = [*pane.cards.bar_cards(), *pane.cards.row_cards()]
    return [card.head.words[0] for card in cards]


def test_a_report_shows_its_first_section(pane: DataPane, session: Session) -> None:
    session.follow("review-1-2")
    assert set(titles(pane)) == {"增速", "实绩 → 目标", "位次", "金额 · 亿元"}
    assert pane.detail_card.isHidden()


def test_cards_wait_with_still_bars(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    cards = pane.cards.bar_cards()
    assert [c.head.words[2] for c in cards] == ["正在整理"] * len(cards)
    heights = [c.sizeHint().height() for c in cards]
    ready(qtbot, pane)
    assert [c.head.words[2] for c in cards] == ["2 项，由高到低", "3 项，由高到低"]
    assert [c.sizeHint().height() for c in cards] == heights


def test_nothing_moves_when_the_plot_takes_over(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    card = pane.cards.bar_cards()[0]
    still = card.findChild(StillBars)
    assert still is not None
    before = still.grab().toImage()
    ready(qtbot, pane)
    assert still.isHidden()
    assert card.plot is not None
    assert card.plot.grab().toImage() == before


def test_one_plot_is_made_in_a_turn(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    made: list[int] = []

    def factory(look: object, parent: QWidget | None) -> BarPlot:
        made.append(len(pane.cards.waiting()))
        return BarPlot(make_look(), parent)

    session.select_figure(GROWTH)
    pane.set_plots(factory)
    assert made == []
    with qtbot.waitSignal(pane.charts_ready):
        pass
    assert made == [2, 1]


def test_a_selection_marks_all_cards(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    ready(qtbot, pane)
    session.select_figure(GROWTH)
    qtbot.waitUntil(lambda: not pane.cards.waiting())
    for card in (*pane.cards.bar_cards(), pane.cards.row_cards()[0]):
        assert card.rows is not None
        row = card.rows.marked_row()
        assert row is not None
        assert "社会消费品零售总额" in row.spoken
    assert pane.detail_card.detail is not None
    assert pane.detail_card.detail.figure == GROWTH


def test_a_plot_once_made_serves_other_sections(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    plot = pane.cards.bar_cards()[0].plot
    session.select_figure("plan-targets.fai.growth")
    assert pane.cards.bar_cards()[0].plot is plot
    assert pane.cards.bar_cards()[0].card.note == "2023 年目标，%"


def test_a_click_on_a_bar_selects_its_figure(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_section("review-1")
    ready(qtbot, pane)
    plot = pane.cards.bar_cards()[0].plot
    assert plot is not None
    qtbot.mouseClick(plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 40))
    assert session.selection.figure == GROWTH


def test_pointing_peeks_and_is_peeked(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    session.select_section("review-1")
    ready(qtbot, pane)
    body = pane.cards.row_cards()[0].rows
    told: list[str] = []
    session.peeked.connect(told.append)
    body.point(body.rows[0].top + 2)
    assert told == [GROWTH]
    bars = pane.cards.bar_cards()[0].rows
    assert bars is not None
    assert bars.state(1).hovered


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("topic", "市场活力"),
        ("section", "（一）领域1"),
        ("report", "示例市 · 2022 实绩"),
    ],
)
def test_scope(pane: DataPane, session: Session, scope: str, words: str) -> None:
    session.select_figure(GROWTH)
    pane.set_scope(scope)
    assert pane.scope == scope
    assert pane._section.text() == words


def test_scope_is_told_once(qtbot: QtBot, pane: DataPane) -> None:
    told: list[str] = []
    pane.scope_changed.connect(told.append)
    pane._scopes.button("report").click()
    pane.set_scope("report")
    pane.set_scope("nonsense")
    assert told == ["report"]


def test_the_other_year_names_itself(pane: DataPane, session: Session) -> None:
    session.select_figure("plan-1-1.funds.level")
    pane.set_scope(Scope.REPORT)
    assert pane._section.text() == "示例市 · 2023 目标"


def test_reading_on_moves_the_panel_and_keeps_the_detail(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    session.follow("review-2-1")
    assert pane._section.text() == "（二）领域2"
    assert pane.detail_card.detail is not None
    assert pane.detail_card.detail.figure == GROWTH


def test_a_chosen_row_keeps_its_chart_until_one_reads_elsewhere(
    pane: DataPane, session: Session
) -> None:
    session.follow("review-1-2")
    pane.set_scope("report")
    card = pane.cards.row_cards()[0]
    card.row_activated.emit("plan-1-1.loans.growth")
    assert session.place == "plan-1-1"
    assert pane._section.text() == "示例市 · 2022 实绩"
    marked = card.rows.marked_row()
    assert marked is not None
    assert "plan-1-1.loans.growth" in marked.figures
    session.follow("plan-targets")
    assert pane._section.text() == "示例市 · 2023 目标"


def test_a_selection_ends_what_is_pointed_at(pane: DataPane, session: Session) -> None:
    session.select_section("review-1")
    body = pane.cards.row_cards()[0].rows
    body.point(body.rows[0].top + 2)
    told: list[str] = []
    session.peeked.connect(told.append)
    session.select_figure(GROWTH)
    assert told[-1] == ""
    assert not any(body.state(i).hovered for i in range(len(body.rows)))


def test_other_cards_end_what_is_pointed_at(pane: DataPane, session: Session) -> None:
    session.select_section("review-1")
    body = pane.cards.row_cards()[0].rows
    body.point(body.rows[0].top + 2)
    told: list[str] = []
    session.peeked.connect(told.append)
    session.follow("plan-targets")
    assert told == [""]


def test_the_detail_card_does_not_scroll_away(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    pane.resize(424, 600)
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    bar = pane._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    card = pane.detail_card
    assert card.geometry().bottom() <= pane._scroll.y()
    assert card.quote.isVisible()


def test_a_low_panel_leaves_the_sentence_to_the_text(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    pane.resize(424, 400)
    assert not pane.detail_card.quote.isVisible()
    qtbot.waitUntil(lambda: pane._scroll.height() >= 160)
    pane.resize(424, 700)
    assert pane.detail_card.quote.isVisible()


def test_the_marked_row_is_brought_into_view(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    pane.resize(424, 460)
    session.select_figure("review-1-1.relief.level")
    ready(qtbot, pane)
    spots = [
        (c, r) for c, r in pane.cards.marked_rects()
        if pane._view.rect().contains(c.mapTo(pane._view, r.center()))
    ]  # fmt: skip
    assert spots


def test_nothing_here_leads_to_the_whole_report(pane: DataPane, session: Session) -> None:
    pane.set_scope("topic")
    session.select_section("review-1-3")
    assert not pane.cards.empty_card.isHidden()
    assert titles(pane) == []
    report = marked_report(
        {"review-1-1": "甲。⟦5家|a|level⟧。", "review-2-1": "乙。⟦5%|b|growth⟧⟦6%|c|growth⟧。"}, {}
    )
    session.open_report(report)
    session.select_section("review-1-1")
    pane.cards.empty_card._lines.button.click()
    assert pane.scope == "report"
    assert titles(pane)[0] == "增速"


def test_no_report_is_an_empty_panel(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    session.open_report(NO_REPORT)
    assert titles(pane) == []
    assert pane.detail_card.isHidden()
    assert pane.copy_with_source() == ""


def test_a_failed_import_is_said_in_every_card(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    with qtbot.waitSignal(pane.charts_ready):
        pane.plots_failed(ImportError("numpy"))
    assert all(card.failed for card in pane.cards.bar_cards())
    session.select_figure("review-2-1.fai.growth")
    assert not pane.cards.waiting()


def test_a_failed_plot_can_be_drawn_again(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    fails = [True, True]

    def factory(look: object, parent: QWidget | None) -> BarPlot:
        if fails:
            fails.pop()
            raise RuntimeError("no room")
        return BarPlot(make_look(), parent)

    session.select_figure(GROWTH)
    with qtbot.waitSignal(pane.charts_ready):
        pane.set_plots(factory)
    card = pane.cards.bar_cards()[0]
    assert card.failed
    card._lines.button.click()
    assert card.plot is not None
    assert card.head.words[2] == "2 项，由高到低"
    card.plot.broken.emit()
    assert card.failed
    assert card.plot is None
    pane.apply_look(make_look(DARK))
    assert pane.grab().width() == 424


def test_copy_puts_sentence_and_source_on_the_clipboard(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure("review-2-1.fai.growth")
    with qtbot.waitSignal(pane.copied) as caught:
        pane.detail_card.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert caught.args == [text]
    assert text.startswith("2022年固定资产投资增长10%；2023年目标增长10%以上。\n“")


def test_the_link_leads_to_the_other_year(pane: DataPane, session: Session) -> None:
    session.select_figure("review-2-1.fai.growth")
    assert pane.detail_card.link.text() == "看目标原句"
    pane.detail_card.link.click()
    assert session.selection.figure == "plan-targets.fai.growth"
    assert pane.detail_card.link.text() == "看实绩原句"


def test_a_pinned_card_stays_until_it_is_let_go(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    pane.detail_card.pin_button.click()
    session.select_figure("review-2-1.fai.growth")
    shown = pane.detail_card.detail
    assert shown is not None
    assert shown.figure == GROWTH
    session.select_section("review-2")
    assert not pane.detail_card.isHidden()
    pane.detail_card.pin_button.click()
    assert pane.detail_card.isHidden()
    session.select_figure("review-2-1.fai.growth")
    assert pane.detail_card.detail is not shown


def test_a_pinned_card_copies_itself(pane: DataPane, session: Session) -> None:
    session.select_figure("review-2-1.fai.growth")
    pane.detail_card.pin_button.click()
    session.select_figure(GROWTH)
    assert pane.copy_with_source().startswith("2022年固定资产投资增长10%")


def test_another_report_lets_the_pinned_card_go(pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    pane.detail_card.pin_button.click()
    session.open_report(marked_report())
    assert not pane.detail_card.pinned


def test_a_narrow_panel_leaves_the_sentence_to_the_text(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    assert pane.detail_card.quote.isVisible()
    pane.resize(320, 700)
    assert not pane.detail_card.quote.isVisible()
    assert pane._hide.isVisible()
    with qtbot.waitSignal(pane.hide_requested):
        pane._hide.click()


def test_the_panel_scrolls_only_to_a_hidden_row(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    pane.resize(424, 260)
    session.select_section("review-1")
    ready(qtbot, pane)
    bar = pane._scroll.verticalScrollBar()
    session.select_figure(GROWTH)
    qtbot.waitUntil(lambda: bar.maximum() > 300)
    bar.setValue(bar.maximum())
    session.select_figure("review-1-2.retail.rank")
    here = bar.value()
    assert here > 0
    session.select_figure("review-1-1.relief.level")
    assert bar.value() != 0
    session.select_figure("plan-targets.fai.growth")
    assert bar.value() == 0


def test_every_focusable_part_has_a_name(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    named = pane.detail_card.pin_button.accessibleName()
    assert named == "固定这张卡"
    stops = [
        w for w in pane.findChildren(QWidget)
        if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and not w.focusProxy()
    ]  # fmt: skip
    assert len(stops) > 6
    assert [w for w in stops if not w.accessibleName()] == []


@pytest.mark.parametrize("size", [16, 22])
@pytest.mark.parametrize("width", [320, 424])
def test_every_figure_fits(
    qtbot: QtBot, pane: DataPane, session: Session, size: int, width: int
) -> None:
    pane.apply_look(make_look(DARK, size))
    pane.resize(width, 700)
    for figure in REPORT.figures:
        session.select_figure(figure.id)
        sides = pane.detail_card.sides
        assert all(p.rect.right() <= sides.width() + 4 for p in sides._pieces)
        assert pane.detail_card.width() <= width


def test_only_cards_in_view_are_drawn(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    pane.resize(424, 300)
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    assert pane.cards.waiting()
    bar = pane._scroll.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: pane.cards.bar_cards()[-1].plot is not None)


def test_another_look_reaches_cards_and_plots(
    qtbot: QtBot, pane: DataPane, session: Session
) -> None:
    session.select_figure(GROWTH)
    ready(qtbot, pane)
    before = pane.cards.bar_cards()[0].height()
    pane.apply_look(make_look(DARK, 22))
    assert pane.cards.bar_cards()[0].sizeHint().height() > before
    assert pane.grab().toImage().pixelColor(2, 200).name() == DARK.pane.lower()


# ------------------------------------------------------------------------- enlarging
def test_the_button_enlarges_the_figure(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    with qtbot.waitSignal(pane.enlarge_requested) as heard:
        pane.detail_card.enlarge_button.click()
    assert heard.args == [GROWTH]


def test_f5_enlarges_the_figure_of_the_card(qtbot: QtBot, pane: DataPane, session: Session) -> None:
    session.select_figure(GROWTH)
    with qtbot.waitSignal(pane.enlarge_requested) as heard:
        qtbot.keyClick(pane, Qt.Key.Key_F5)
    assert heard.args == [GROWTH]


def test_f5_without_a_card_is_left_to_others(qtbot: QtBot, pane: DataPane) -> None:
    with qtbot.assertNotEmitted(pane.enlarge_requested):
        qtbot.keyClick(pane, Qt.Key.Key_F5)
        pane.detail_card.enlarge()
