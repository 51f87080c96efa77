from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QByteArray, QEvent, QMimeData, QModelIndex, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QListView,
    QMenu,
    QWidget,
)
from pytestqt.modeltest import ModelTester

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.comparing.across.listing import Filter
from briefing_app.analysis.holdings import Deed
from briefing_app.model.report import Report
from briefing_app.ui.delegates.list_delegate import ListDelegate
from briefing_app.ui.delegates.wording_delegate import Spot
from briefing_app.ui.panes.library.card_mime import CARD_MIME
from briefing_app.ui.panes.library.library_view import LibraryView
from briefing_app.ui.panes.library.pair_field import REFUSED, PairField
from briefing_app.ui.panes.library.pair_pane import FIGURES, PHRASES, WORDING
from briefing_app.ui.panes.library.undo_bar import SECONDS
from tests.analysis.comparing.across.two import number, report
from tests.ui.conftest import Awaited, press
from tests.ui.drags import catch_drags, drag
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.library.samples import BROKEN, CARDS, LAST, OTHER, THIS

CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def told(spy: QSignalSpy) -> list[list[object]]:
    """Return what a signal has carried, each time."""
    return [spy.at(n) for n in range(spy.count())]


def place_of(view: LibraryView, report_id: str) -> QPoint:
    """Return a place on a card where nothing is a link."""
    cards = view.shelf.list
    rect = cards.visualRect(cards.model().index(view.shelf.model.row_of(report_id), 0))
    return rect.topLeft() + QPoint(30, 20)


def click(view: LibraryView, report_id: str, keys: Qt.KeyboardModifier = NONE) -> None:
    viewport = view.shelf.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, keys, place_of(view, report_id))


def link_of(view: LibraryView, report_id: str, deed: Deed) -> QPoint:
    cards = view.shelf.list
    row = view.shelf.model.row_of(report_id)
    card = view.shelf.model.rows[row].card
    assert card is not None
    links = cards.marks.links(card, cards.visualRect(cards.model().index(row, 0)))
    return next(link.rect.center() for link in links if link.deed is deed)


def current_id(view: LibraryView) -> str:
    """Return which card has the keys."""
    card = view.shelf.list.card()
    return card.id if card else ""


def point_at(area: QAbstractScrollArea, row: int) -> QPoint:
    """Return the middle of a row, in an item view."""
    assert isinstance(area, QListView)
    return area.visualRect(area.model().index(row, 0)).center()


def keys_at(view: LibraryView, report_id: str) -> None:
    view.show_card(report_id)
    view.shelf.list.setFocus(Qt.FocusReason.TabFocusReason)


# ------------------------------------------------------------------------------- 甲 and 乙
def test_a_click_picks_one_and_ctrl_click_the_other(view: LibraryView) -> None:
    asked = QSignalSpy(view.pair_requested)
    click(view, LAST.id)
    click(view, THIS.id, CTRL)
    assert told(asked)[1] == [LAST.id, THIS.id]
    assert view.pair.fields.left.text() == "示例市 2022"
    assert view.pair.empty.text() == "正在打开两份报告……"


def test_keys_pick_both(view: LibraryView) -> None:
    keys_at(view, THIS.id)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_2)
    assert view.ids == (THIS.id, LAST.id)


def test_one_report_twice_is_refused_in_the_field(view: LibraryView) -> None:
    click(view, LAST.id)
    asked = QSignalSpy(view.pair_requested)
    click(view, LAST.id, CTRL)
    assert view.pair.fields.right.text() == REFUSED
    assert (asked.count(), view.ids) == (0, (LAST.id, ""))
    click(view, THIS.id, CTRL)
    assert not view.pair.fields.right.refused


def test_picking_what_is_picked_changes_nothing(view: LibraryView) -> None:
    click(view, LAST.id)
    asked = QSignalSpy(view.pair_requested)
    click(view, LAST.id)
    assert asked.count() == 0


def test_sides_change_places(compared: LibraryView) -> None:
    asked = QSignalSpy(compared.pair_requested)
    compared.pair.fields.swap.click()
    assert told(asked)[0] == [THIS.id, LAST.id]


def test_a_field_lists_what_opens(compared: LibraryView) -> None:
    field = compared.pair.fields.right
    menu = field.menu()
    menu.aboutToShow.emit()
    actions = {action.data(): action for action in menu.actions()}
    assert BROKEN.id not in actions
    assert actions[THIS.id].isChecked()
    actions[OTHER.id].trigger()
    assert compared.ids == (LAST.id, OTHER.id)


def test_a_field_of_the_left_side_chooses_too(compared: LibraryView) -> None:
    compared.pair.fields.left.chosen.emit(OTHER.id)
    assert compared.ids == (OTHER.id, THIS.id)


def test_a_report_that_goes_leaves_the_pair(compared: LibraryView) -> None:
    asked = QSignalSpy(compared.pair_requested)
    compared.set_cards(CARDS[1:])
    assert told(asked)[0] == ["", THIS.id]
    assert compared.pair.fields.left.text() == "选一份作甲"


# ---------------------------------------------------------------------------------- cards
def test_enter_and_double_click_open(view: LibraryView) -> None:
    opened = QSignalSpy(view.open_requested)
    keys_at(view, THIS.id)
    press(Qt.Key.Key_Return)
    viewport = view.shelf.list.viewport()
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, NONE, place_of(view, LAST.id))
    assert told(opened) == [[THIS.id], [LAST.id]]


def test_what_does_not_open_shows_its_whole_reason(view: LibraryView) -> None:
    cards = view.shelf.list
    index = cards.model().index(view.shelf.model.row_of(BROKEN.id), 0)
    cards.doItemsLayout()
    before = cards.visualRect(index).height()
    keys_at(view, BROKEN.id)
    press(Qt.Key.Key_Return)
    cards.doItemsLayout()
    assert cards.visualRect(index).height() > before
    press(Qt.Key.Key_1)
    assert view.ids == ("", "")


@pytest.mark.parametrize(
    ("report_id", "deed", "signal"),
    [
        (LAST.id, Deed.RESUME, "resume_requested"),
        (LAST.id, Deed.JOIN, "join_requested"),
        (BROKEN.id, Deed.RETRY, "retry_requested"),
    ],
)
def test_links_ask_for_what_they_say(
    view: LibraryView, report_id: str, deed: Deed, signal: str
) -> None:
    asked = QSignalSpy(getattr(view, signal))
    view.show_card(report_id)
    viewport = view.shelf.list.viewport()
    at = link_of(view, report_id, deed)
    QTest.mouseMove(viewport, at)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NONE, at)
    assert told(asked)[0] == [report_id]
    assert view.ids == ("", "")


def test_a_title_is_typed_in_place(view: LibraryView) -> None:
    renamed = QSignalSpy(view.rename_requested)
    keys_at(view, THIS.id)
    press(Qt.Key.Key_F2)
    field = view.shelf.list.findChild(QLineEdit, "card_title")
    assert field is not None
    assert field.text() == THIS.title
    field.setText("  新题目 ")
    done = Awaited(view.rename_requested)
    QTest.keyClick(field, Qt.Key.Key_Return)
    done.wait()  # Qt commits what was typed one turn later
    assert told(renamed)[0] == [THIS.id, "新题目"]


def test_what_is_read_only_is_not_renamed(view: LibraryView) -> None:
    keys_at(view, OTHER.id)
    press(Qt.Key.Key_F2)
    assert view.shelf.list.findChild(QLineEdit, "card_title") is None


def test_the_same_title_asks_for_nothing(view: LibraryView) -> None:
    renamed = QSignalSpy(view.rename_requested)
    model = view.shelf.model
    index = model.index(model.row_of(THIS.id), 0)
    assert not model.setData(index, THIS.title)
    assert not model.setData(index, "x", Qt.ItemDataRole.DisplayRole)
    assert renamed.count() == 0


def test_what_is_removed_can_be_had_back_for_a_while(view: LibraryView) -> None:
    removed, restored = QSignalSpy(view.remove_requested), QSignalSpy(view.restore_requested)
    keys_at(view, THIS.id)
    press(Qt.Key.Key_Delete)
    assert told(removed)[0] == [THIS.id]
    assert "10 秒内可撤销" in view.shelf.undo.words.text()
    press(Qt.Key.Key_Z, CTRL)
    assert told(restored)[0] == [THIS.id]
    assert view.shelf.undo.isHidden()


def test_what_could_not_be_removed_has_no_way_back(view: LibraryView) -> None:
    view.remove_requested.connect(lambda _id: view.set_cards(CARDS))  # as the library answers
    keys_at(view, THIS.id)
    press(Qt.Key.Key_Delete)
    assert view.shelf.undo.isHidden()


def test_the_way_back_ends(view: LibraryView) -> None:
    restored = QSignalSpy(view.restore_requested)
    undo = view.shelf.undo
    undo.offer(THIS.id, THIS.title)
    for _ in range(SECONDS):
        undo.timer.timeout.emit()
    undo.undo()
    assert (undo.isHidden(), restored.count()) == (True, 0)


def test_what_cannot_be_removed_is_left_to_who_is_asked(view: LibraryView) -> None:
    keys_at(view, OTHER.id)
    press(Qt.Key.Key_Delete)
    assert view.shelf.undo.isHidden()


def test_the_menu_of_a_card_has_everything(view: LibraryView) -> None:
    card = CARDS[0]
    menu = view.shelf.list.menu_for(card)
    asked = {
        name: QSignalSpy(getattr(view, name))
        for name in ("open_requested", "share_requested", "remove_requested", "join_requested")
    }
    assert [action.text() for action in menu.actions()] == [
        "打开（Enter）", "设为甲（1）", "设为乙（2）", "接着核", "补入", "改名（F2）",
        "分享为一个文件…", "移到回收站（Delete）",
    ]  # fmt: skip
    for action in menu.actions():
        action.trigger()
    assert [spy.count() for spy in asked.values()] == [1, 1, 1, 1]
    assert view.pair.fields.right.refused  # it was made 甲 just before


def test_the_menu_opens_where_one_points_or_at_the_card(view: LibraryView) -> None:
    cards = view.shelf.list
    keys_at(view, LAST.id)
    for reason in (QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard):
        event = QContextMenuEvent(reason, place_of(view, LAST.id), cards.mapToGlobal(QPoint(9, 9)))
        QApplication.sendEvent(cards.viewport(), event)
        shown = [menu for menu in cards.findChildren(QMenu, "card_menu") if menu.isVisible()]
        assert shown
        shown[0].close()


def test_cards_can_stand_by_year_or_by_last_opened(view: LibraryView) -> None:
    view.shelf.order.button("year").click()
    assert view.shelf.model.rows[0].spoken == "2023 年，1 份"
    view.shelf.order.button("recent").click()
    assert view.shelf.model.rows[0].spoken == "打开过，1 份"


def test_the_keys_stay_with_their_card(view: LibraryView) -> None:
    keys_at(view, LAST.id)
    view.set_cards(tuple(reversed(CARDS)))
    assert current_id(view) == LAST.id


def test_the_first_card_gets_the_keys(view: LibraryView) -> None:
    view.pair.fields.left.setFocus()
    view.shelf.list.setCurrentIndex(view.shelf.model.index(-1, 0))
    view.shelf.list.setFocus(Qt.FocusReason.TabFocusReason)
    assert current_id(view) == THIS.id


def test_a_card_that_is_not_there_is_not_shown(view: LibraryView) -> None:
    keys_at(view, LAST.id)
    view.show_card("nowhere")
    assert current_id(view) == LAST.id


def test_controls_of_the_shelf_ask(view: LibraryView) -> None:
    spies = [
        QSignalSpy(s) for s in (view.import_requested, view.folders_requested, view.bin_requested)
    ]
    for button in (view.shelf.import_button, view.shelf.folders, view.shelf.bin):
        button.click()
    assert [spy.count() for spy in spies] == [1, 1, 1]
    assert (view.shelf.folders.text(), view.shelf.bin.text()) == ("资料夹 2 处", "回收站 1")
    keys_at(view, LAST.id)
    press(Qt.Key.Key_O, CTRL)
    assert spies[0].count() == 2
    assert view.summary == "资料库 4 份，1 份打不开"


def test_an_empty_library_says_what_to_do(view: LibraryView) -> None:
    view.set_cards(())
    assert view.shelf.empty.isVisible()


def test_one_report_alone_asks_for_another(view: LibraryView) -> None:
    view.set_cards(CARDS[:1])
    asked = QSignalSpy(view.import_requested)
    assert view.pair.empty.text() == "再导入一份就能对照。"
    view.pair.import_button.click()
    assert asked.count() == 1


def test_a_card_is_dragged_onto_a_field(view: LibraryView, monkeypatch: pytest.MonkeyPatch) -> None:
    caught = catch_drags(monkeypatch)
    drag(view.shelf.list.viewport(), place_of(view, THIS.id), QPoint(0, 30))
    field = view.pair.fields.right
    drop(field, caught[0])
    assert (caught[0].text(), view.ids) == (THIS.title, ("", THIS.id))


@pytest.mark.parametrize("content", ["", "nowhere", "x" * 2000])
def test_what_is_no_card_of_ours_is_not_taken(view: LibraryView, content: str) -> None:
    data = QMimeData()
    data.setData(CARD_MIME, QByteArray(content.encode()))
    drop(view.pair.fields.left, data)
    assert view.ids == ("", "")


def drop(field: PairField, data: QMimeData) -> None:
    """Drag data over a field and let it go there."""
    left, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    at = QPoint(5, 5)
    enter = QDragEnterEvent(at, copy, data, left, NONE)
    enter.ignore()
    field.dragEnterEvent(enter)
    if enter.isAccepted():
        field.dropEvent(QDropEvent(QPointF(at), copy, data, left, NONE))


# ----------------------------------------------------------------------------- comparison
def names(view: LibraryView) -> list[str]:
    return [item.name for item in view.pair.figures.model.rows]


def test_goals_stand_beside_what_was_reached(compared: LibraryView) -> None:
    assert compared.pair.kind.text() == "一地两年"
    assert compared.pair.figures.question.text() == "甲定的目标，乙报的实绩"
    assert names(compared) == ["增速", "地区生产总值", "总量与数量", "城镇新增就业"]


def test_another_question_may_be_asked(compared: LibraryView) -> None:
    menu = compared.pair.figures.question.menu()
    action = next(a for a in menu.actions() if a.data() == "alike")
    action.trigger()
    assert "社会消费品零售总额" in names(compared)


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (Filter.CONVERTED, ["总量与数量", "城镇新增就业"]),
        (Filter.APART, ["实际利用外资"]),
        (Filter.ONLY_LEFT, ["建设用地供应"]),
        (Filter.ONLY_RIGHT, ["社零总额", "粮食产量"]),
    ],
)
def test_chips_filter(compared: LibraryView, chosen: Filter, found: list[str]) -> None:
    chips = compared.pair.figures.chips
    chips.buttons[chosen].click()
    assert names(compared) == found
    compared.grab()


def test_arrow_keys_walk_the_chips(compared: LibraryView) -> None:
    chips = compared.pair.figures.chips
    chips.buttons[Filter.ALIGNED].setFocus()
    seen = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        press(key)
        seen.append(chips.current)
    assert seen == [Filter.CONVERTED, Filter.ALIGNED, Filter.ONLY_RIGHT]


def test_what_is_folded_opens_and_closes(compared: LibraryView) -> None:
    seen = []
    for _ in range(2):
        compared.pair.figures.fold.click()
        compared.grab()
        seen.append(compared.pair.figures.chips.current)
    assert seen == [Filter.APART, Filter.ALIGNED]


def test_enter_shows_both_sentences_side_by_side(compared: LibraryView) -> None:
    read = QSignalSpy(compared.reading_requested)
    keys_at(compared, LAST.id)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Return)
    sentences = compared.pair.figures.sentences
    assert sentences.isVisible()
    assert (sentences.name.text(), sentences.note.text()) == ("地区生产总值", "至少−1 个百分点")
    shown = [b for b in sentences.buttons.values() if b.isVisible()]
    assert ["6%以上" in shown[0].accessibleName(), "5%" in shown[1].accessibleName()] == [
        True,
        True,
    ]
    for button in shown:
        button.setFocus()
        press(Qt.Key.Key_Return)
    assert [each[0] for each in told(read)] == [LAST.id, THIS.id]


def test_open_sentences_follow_the_row_and_close(compared: LibraryView) -> None:
    figures = compared.pair.figures
    figures.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Down)
    assert figures.sentences.name.text() == "城镇新增就业"
    press(Qt.Key.Key_Escape)
    assert figures.sentences.isHidden()
    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_Return)
    QTest.keyClick(figures.sentences, Qt.Key.Key_Escape)
    assert figures.sentences.isHidden()
    QTest.keyClick(figures.sentences, Qt.Key.Key_A)


def test_what_only_one_says_has_one_sentence(compared: LibraryView) -> None:
    figures = compared.pair.figures
    figures.chips.buttons[Filter.ONLY_LEFT].click()
    figures.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Return)
    names = [b.accessibleName() for b in figures.sentences.buttons.values() if b.isVisible()]
    assert names[1] == "乙：原文未载"


def test_a_double_click_opens_the_sentences(compared: LibraryView) -> None:
    rows = compared.pair.figures.list
    at = rows.visualRect(rows.model().index(1, 0)).center()
    QTest.mouseMove(rows.viewport(), at)
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    QTest.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, NONE, at)
    assert compared.pair.figures.sentences.isVisible()


def test_a_row_is_copied_as_words(compared: LibraryView) -> None:
    compared.pair.figures.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_C, CTRL)
    assert (
        QApplication.clipboard().text().startswith("地区生产总值（同名）：甲，2022年目标增长6%以上")
    )


def test_several_rows_are_selected_from_top_to_bottom(compared: LibraryView) -> None:
    figures = compared.pair.figures
    figures.list.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    names = [item.name for item in figures.selected_items()]
    assert names == ["地区生产总值", "城镇新增就业"]
    press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text().count("\n") == 1


def test_f6_goes_there_and_back(compared: LibraryView) -> None:
    keys_at(compared, LAST.id)
    press(Qt.Key.Key_F6)
    assert compared.pair.figures.list.hasFocus()
    press(Qt.Key.Key_F6)
    assert compared.shelf.list.hasFocus()


def test_f6_without_a_pair_goes_to_the_fields(view: LibraryView) -> None:
    keys_at(view, LAST.id)
    press(Qt.Key.Key_F6)
    assert view.pair.fields.left.hasFocus()


def test_nothing_that_aligns_points_to_the_wording(view: LibraryView) -> None:
    alone = report([number("harvest", "3吨")], place="样本市")
    view.set_pair(LAST, alone)
    assert view.pair.figures.empty.text() == "没有同口径的指标，可看表述。"


@pytest.mark.parametrize("part", [WORDING, PHRASES])
def test_words_of_two_reports_are_compared_as_those_of_two_sections(
    compared: LibraryView, part: str
) -> None:
    compared.pair.parts.button(part).click()
    pane = compared.pair.wording if part == WORDING else compared.pair.phrases
    assert pane.isVisible()
    assert [side.report for side in compared.pair.choice.pair] == [LAST, THIS]
    assert compared.pair.series.isHidden()
    compared.pair.show_part(part)
    assert pane.list.hasFocus() or pane.empty.isVisible()


def test_a_clause_of_either_report_asks_for_its_place(compared: LibraryView) -> None:
    asked = QSignalSpy(compared.offset_requested)
    compared.pair.show_part(WORDING)
    for left in (True, False):
        compared.pair.wording.list.opened.emit(Spot(QRectF(), left, 3))
    assert told(asked) == [[LAST.id, 3], [THIS.id, 3]]


def test_export_and_evidence_are_asked_for(compared: LibraryView) -> None:
    spies = [QSignalSpy(compared.export_requested), QSignalSpy(compared.evidence_requested)]
    compared.pair.export.click()
    compared.pair.evidence.click()
    assert [spy.count() for spy in spies] == [1, 1]


def test_without_a_pair_nothing_can_be_exported(compared: LibraryView) -> None:
    compared.set_pair(None, None)
    compared.set_years(())
    assert not compared.pair.export.isEnabled()
    assert compared.pair.series.isHidden()
    assert compared.pair.part == FIGURES


# --------------------------------------------------------------------------------- series
def over_years(*places: str) -> list[Report]:
    return [
        replace(LAST, id=f"{place}{year}", place=place, review_year=year - 1, plan_year=year,
                figures=tuple(replace(f, period=f.period + year - 2022) for f in LAST.figures))
        for place in places for year in (2021, 2022, 2023)
    ]  # fmt: skip


def test_three_years_are_drawn_each_a_tab_stop(compared: LibraryView) -> None:
    compared.set_years(over_years("示例市"))
    strip = compared.pair.series
    assert strip.isVisible()
    first = strip.cards[0]
    assert first.accessibleName().startswith("地区生产总值，增速，%：2020年做到增长8%")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    compared.grab()
    assert strip.words.text().startswith("示例市 2021 至 2023 3 份：")


def test_fewer_years_say_why(compared: LibraryView) -> None:
    assert compared.pair.series.reason.text() == "示例只有两个年份，不画线"
    assert compared.pair.series.cards == ()


def test_the_place_that_has_years_is_drawn(view: LibraryView) -> None:
    view.choose(LAST.id, OTHER.id)
    view.set_pair(LAST, OTHER)
    view.set_years([LAST, *over_years("样本市")])
    strip = view.pair.series
    assert strip.reason.text() == "示例只有一个年份，不画线"
    assert strip.words.text().startswith("样本市")
    view.grab()


def test_charts_fold_by_hand_and_in_a_low_window(compared: LibraryView) -> None:
    compared.set_years(over_years("示例市"))
    strip = compared.pair.series
    strip.fold.click()
    assert not strip.cards[0].isVisible()
    strip.fold.click()
    assert strip.cards[0].isVisible()
    compared.resize(1024, 600)
    assert not strip.cards[0].isVisible()


# ------------------------------------------------------------------------- looks and sizes
@pytest.mark.parametrize("size", [(1024, 616), (1440, 816), (1920, 996)])
def test_it_fits(compared: LibraryView, size: tuple[int, int]) -> None:
    compared.resize(*size)
    assert (compared.width(), compared.height()) == size
    compared.grab()
    compared.pair.figures.list.grab()


def test_looks_can_change(compared: LibraryView) -> None:
    compared.set_years(over_years("示例市"))
    for look in (dark_look(), make_look(text_size=22)):
        compared.apply_look(look)
        compared.grab()
    assert compared.shelf.list.palette().base().color() == make_look().theme.color("pane")


def test_a_width_chosen_by_hand_stays(compared: LibraryView) -> None:
    compared._splitter.splitterMoved.emit(500, 1)
    before = compared._splitter.sizes()
    compared.apply_look(make_look())
    assert compared._splitter.sizes() == before


def test_narrow_windows_say_the_question_in_a_word(compared: LibraryView) -> None:
    compared.resize(1024, 700)
    assert compared.pair.figures.question.text() == "怎么对"
    assert "甲定的目标" in compared.pair.figures.question.accessibleName()


def test_fields_take_the_pointer_and_the_keys(compared: LibraryView) -> None:
    for part in (compared.pair.fields.left, compared.shelf.folders, compared.pair.figures.fold):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.mouseMove(part)
        part.grab()
    compared.pair.fields.field(Side.RIGHT).refuse()
    compared.pair.fields.right.grab()
    assert compared.pair.fields.right.toolTip() == REFUSED


@pytest.mark.parametrize(("row", "words"), [(1, "社零总额"), (0, "")])
def test_rows_and_cards_have_tooltips_heads_have_none(
    compared: LibraryView, row: int, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def note(_event: QHelpEvent, text: str, _widget: QWidget) -> None:
        said.append(text)

    for module in ("across_list", "card_list"):
        monkeypatch.setattr(f"briefing_app.ui.panes.library.{module}.show_tooltip", note)
    compared.pair.figures.chips.buttons[Filter.ALIGNED].click()
    for area in (compared.pair.figures.list, compared.shelf.list):
        at = point_at(area, row)
        event = QHelpEvent(QEvent.Type.ToolTip, at, area.viewport().mapToGlobal(at))
        QApplication.sendEvent(area.viewport(), event)
    assert [bool(each) for each in said] == [bool(words)] * 2


def test_what_is_pointed_at_is_tinted_until_one_leaves(compared: LibraryView) -> None:
    for area in (compared.pair.figures.list, compared.shelf.list):
        at = QPointF(point_at(area, 1))
        move = QMouseEvent(
            QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE
        )
        QApplication.sendEvent(area.viewport(), move)
        delegate = area.itemDelegate()
        assert isinstance(delegate, ListDelegate)
        hovered = delegate.hovered_row
        area.grab()
        QApplication.sendEvent(area, QEvent(QEvent.Type.Leave))
        assert (hovered, delegate.hovered_row) == (1, -1)


def test_other_buttons_of_the_mouse_pick_nothing(view: LibraryView) -> None:
    viewport = view.shelf.list.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, NONE, place_of(view, LAST.id))
    QTest.mouseDClick(viewport, Qt.MouseButton.RightButton, NONE, place_of(view, LAST.id))
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, NONE, point_at(view.shelf.list, 0))
    assert view.ids == ("", "")


def test_rows_of_the_list_are_sound(compared: LibraryView, qtmodeltester: ModelTester) -> None:
    for model in (compared.pair.figures.model, compared.shelf.model):
        qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert compared.shelf.model.data(QModelIndex()) is None
