from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.note import Note, NoteKind
from briefing_app.meeting.note_rows import NoteRow
from briefing_app.model.report import NO_REPORT
from briefing_app.ui.look import DARK
from briefing_app.ui.panes.notes.note_card import LONGEST
from briefing_app.ui.panes.notes.note_signs import sign_tip
from briefing_app.ui.panes.notes.notes_corner import NotesCorner
from briefing_app.ui.panes.notes.notes_desk import NotesDesk
from briefing_app.ui.panes.notes.notes_model import NotesModel
from briefing_app.ui.panes.notes.notes_panel import EMPTY, NOTHING
from briefing_app.ui.panes.reading.page_view import PageView
from briefing_app.ui.session import Selection, Session
from tests.builders import make_report
from tests.ui.looks import make_look
from tests.ui.panes.notes.test_notes_desk import (
    FIGURE,
    ON_FIGURE,
    ON_SECTION,
    ON_SENTENCE,
    REPORT,
    Shelf,
    write,
)

LOST = Note("x", NoteKind.SENTENCE, "", Anchor("早已删去的话。"), "旧的")
_CTRL = Qt.KeyboardModifier.ControlModifier
_Key = Qt.Key


class Rig:
    """A text, a window around it, and what the window has of notes."""

    def __init__(self, qtbot: QtBot) -> None:
        self.session = Session()
        self.session.open_report(make_report())
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 600)
        self.view = PageView(make_look(), self.window)
        self.view.setGeometry(0, 0, 760, 600)
        self.view.set_report(REPORT)
        self.shelf = Shelf()
        self.desk = NotesDesk(self.session, self.shelf, self.window, save_ms=0)
        self.corner = NotesCorner(
            self.session, self.desk, make_look(), text=self.view, over=self.window
        )
        self.told: list[str] = []
        self.corner.told.connect(self.told.append)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def fill(self) -> None:
        """Have a note on a sentence, one on a figure, a bookmark and an orphan."""
        write(self.desk, ON_SENTENCE, "句")
        write(self.desk, ON_FIGURE, "数\n第二行")
        write(self.desk, ON_SECTION)
        self.desk.add(LOST)

    def type(self, words: str) -> None:
        self.corner.card.edit.setPlainText(words)

    def texts(self) -> list[str]:
        return [note.text for note in self.desk.notes]

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, held)


@pytest.fixture
def rig(qtbot: QtBot) -> Iterator[Rig]:
    made = Rig(qtbot)
    yield made
    made.window.close()


# ---------------------------------------------------------------------- the card
def test_a_note_is_kept_with_its_first_letter(rig: Rig) -> None:
    rig.session.select_figure(FIGURE.id)
    rig.corner.edit_selection()
    assert rig.desk.notes == ()
    rig.type("记")
    rig.type("记下")
    assert rig.texts() == ["记下"]
    assert rig.corner.card.fastened.text() == f"{FIGURE.name}：{FIGURE.printed}"


@pytest.mark.parametrize(("key", "held"), [(_Key.Key_Escape, None), (_Key.Key_Return, _CTRL)])
def test_the_card_closes_and_gives_the_keys_back(
    rig: Rig, key: Qt.Key, held: Qt.KeyboardModifier | None
) -> None:
    rig.view.setFocus()
    rig.session.select_figure(FIGURE.id)
    rig.corner.edit_selection()
    assert rig.corner.card.edit.hasFocus()
    rig.press(key, held or Qt.KeyboardModifier.NoModifier)
    assert not rig.corner.card.is_open
    assert rig.view.hasFocus()


def test_escape_beside_the_text_closes_the_card_too(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.corner.card.done_button.setFocus()
    rig.press(_Key.Key_A)
    rig.press(_Key.Key_Escape)
    assert not rig.corner.card.is_open
    rig.corner.card.close_card()


def test_an_input_method_keeps_its_keys(rig: Rig) -> None:
    rig.corner.edit_selection()
    QApplication.sendEvent(rig.corner.card.edit, QInputMethodEvent("ji", []))
    rig.press(_Key.Key_Escape)
    assert rig.corner.card.is_open


def test_nothing_written_leaves_nothing(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.type("  ")
    rig.corner.card.close_card()
    assert rig.desk.notes == ()


def test_a_note_whose_words_are_deleted_goes_and_comes_back_with_them(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.type("记下")
    rig.type("")
    rig.corner.card.close_card()
    assert rig.desk.notes == ()
    rig.desk.undo_removal()
    assert rig.texts() == ["记下"]


def test_a_bookmark_that_is_opened_stays_one_or_becomes_a_note(rig: Rig) -> None:
    rig.session.select_figure(FIGURE.id)
    rig.corner.toggle_bookmark()
    rig.corner.edit_selection()
    rig.corner.card.close_card()
    assert rig.texts() == [""]
    rig.corner.edit_selection()
    rig.type("记")
    rig.corner.card.close_card()
    assert rig.texts() == ["记"]


def test_the_card_removes_its_note(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.type("记")
    rig.corner.card.remove_button.click()
    assert (rig.texts(), rig.corner.card.is_open) == ([], False)
    rig.corner.edit_selection()
    rig.corner.card.remove_button.click()
    assert not rig.corner.card.is_open


def test_words_that_come_when_nothing_is_written_are_nobodys(rig: Rig) -> None:
    rig.corner.card.edited.emit("记")
    assert rig.desk.notes == ()


def test_the_card_of_a_note_that_is_removed_elsewhere_closes(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.type("记")
    rig.desk.remove(rig.desk.notes[0].id)
    assert not rig.corner.card.is_open
    rig.desk.undo_removal()
    assert rig.texts() == ["记"]


def test_a_note_has_an_end(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.type("长" * (LONGEST + 5))
    assert len(rig.texts()[0]) == LONGEST


def test_without_a_report_it_is_said(rig: Rig) -> None:
    rig.session.open_report(NO_REPORT)
    rig.corner.edit_selection()
    assert rig.told == ["先打开一份报告，再写笔记"]


def test_another_report_closes_the_card(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.session.open_report(replace(REPORT, id="other"))
    assert not rig.corner.card.is_open


def test_the_card_stays_at_the_foot_of_the_text(rig: Rig) -> None:
    rig.corner.edit_selection()
    rig.view.resize(500, 400)
    assert rig.view.rect().contains(rig.corner.card.geometry())
    rig.corner.card.hide()
    rig.view.resize(600, 500)
    assert rig.corner.card.geometry().bottom() < 400


def test_what_is_built_follows_the_look(rig: Rig) -> None:
    rig.corner.apply_look(make_look(DARK))
    rig.corner.edit_selection()
    rig.corner.toggle_panel()
    rig.corner.apply_look(make_look(DARK, 22))
    base = rig.corner.panel.list.viewport().palette().base().color()
    assert base == DARK.color("card")
    edit = rig.corner.card.edit
    assert edit.viewport().palette().base().color() == DARK.color("card")
    rig.window.grab()


# ---------------------------------------------------------------------- the list
def test_the_model_is_sound(qtmodeltester: ModelTester, rig: Rig) -> None:
    rig.fill()
    model = NotesModel(rig.desk.rows(), rig.window)
    qtmodeltester.check(model)


def test_the_panel_lists_and_counts(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    panel = rig.corner.panel
    assert [row.text for row in panel.list.rows] == ["句", "数\n第二行", "", "", "旧的"]
    assert panel.title.text() == "笔记 3 · 书签 1"
    assert not rig.window.grab().isNull()
    rig.corner.toggle_panel()
    assert not panel.is_open
    panel.close_panel()


def test_places_of_notes_ask_for_the_text_first(qtbot: QtBot, rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    with qtbot.waitSignal(rig.corner.place_shown):
        rig.press(_Key.Key_Return)
    rig.press(_Key.Key_End)
    assert rig.corner.panel.list.current is not None


def test_what_waits_is_saved_at_the_end(rig: Rig) -> None:
    rig.fill()
    rig.corner.flush()
    assert len(rig.shelf.kept[REPORT.id]) == 4


def test_without_notes_one_sentence_says_how(rig: Rig) -> None:
    rig.corner.toggle_panel()
    assert rig.corner.panel.empty.text() == EMPTY
    assert rig.corner.panel.field.hasFocus()
    rig.press(_Key.Key_Escape)
    assert not rig.corner.panel.is_open


def test_words_filter_the_list(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    panel = rig.corner.panel
    panel.field.setFocus()
    panel.field.setText("第二")
    assert [row.text for row in panel.list.rows] == ["数\n第二行"]
    panel.field.setText("没有")
    assert (panel.list.rows, panel.empty.text()) == ((), NOTHING)
    rig.press(_Key.Key_Escape)
    assert len(panel.list.rows) == 5
    rig.press(_Key.Key_Down)
    assert panel.list.hasFocus()
    rig.press(_Key.Key_Up)
    assert panel.field.hasFocus()


def test_enter_goes_to_each_place(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    seen = []
    for number in range(3):
        rig.corner.panel.list.choose(number)
        rig.press(_Key.Key_Return)
        seen.append(rig.session.selection)
    assert seen[0].sentence == ON_SENTENCE.sentence
    assert seen[1].figure == FIGURE.id
    assert seen[2] == ON_SECTION


def test_an_orphan_is_not_gone_to(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    rig.corner.panel.list.choose(9)
    rig.press(_Key.Key_Return)
    assert rig.session.selection == Selection()
    assert "找不到" in rig.told[-1]
    rig.corner.panel.place_chosen.emit(NoteRow())
    assert rig.session.selection == Selection()


def test_rows_are_removed_and_put_back(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    rig.corner.panel.list.selectAll()
    rig.press(_Key.Key_Delete)
    assert rig.desk.notes == ()
    assert rig.corner.panel.field.hasFocus()
    rig.press(_Key.Key_Z, _CTRL)
    assert len(rig.desk.notes) == 1
    rig.corner.panel.list.setFocus()
    rig.press(_Key.Key_Z, _CTRL)
    assert len(rig.desk.notes) == 2
    rig.desk.undo_removal()
    rig.desk.undo_removal()
    rig.corner.panel.list.undo_requested.emit()
    assert rig.told[-1] == "没有可放回的笔记"


def test_f2_and_a_double_click_edit(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    listed = rig.corner.panel.list
    listed.choose(1)
    rig.press(_Key.Key_F2)
    assert rig.corner.card.edit.toPlainText() == "数\n第二行"
    listed.doubleClicked.emit(listed.model().index(0, 0))
    assert rig.corner.card.edit.toPlainText() == "句"
    listed.doubleClicked.emit(listed.model().index(3, 0))
    assert rig.corner.card.edit.toPlainText() == "句"


def test_rows_are_copied_with_their_source(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    rig.press(_Key.Key_C, _CTRL)
    assert QGuiApplication.clipboard().text().startswith("句\n“")
    rig.corner.panel.copy_button.click()
    assert QGuiApplication.clipboard().text().count("\n\n") == 3
    rig.corner.panel.list.clearSelection()
    rig.press(_Key.Key_C, _CTRL)
    assert rig.told[-1] == "复制了 4 条，带出处"


def test_a_click_goes_to_the_place(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    listed = rig.corner.panel.list
    at = listed.visualRect(listed.model().index(1, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rig.session.selection.figure == FIGURE.id


def test_letters_in_the_list_do_no_harm(rig: Rig) -> None:
    rig.fill()
    rig.corner.toggle_panel()
    rig.press(_Key.Key_Q)
    rig.corner.panel.close_button.setFocus()
    rig.press(_Key.Key_Q)
    assert len(rig.desk.notes) == 4


def test_the_panel_follows_the_window(rig: Rig) -> None:
    rig.corner.toggle_panel()
    rig.window.resize(800, 500)
    assert rig.window.rect().contains(rig.corner.panel.geometry())
    rig.corner.toggle_panel()
    rig.desk.add(LOST)
    rig.window.resize(700, 400)
    assert rig.corner.panel.height() > 400


# ---------------------------------------------------------------------- the signs
def sign_point(rig: Rig) -> QPoint:
    """Return the middle of the first sign."""
    page = rig.view._page
    end = rig.view.map.view_span(REPORT.sentences[-1])[1]
    _, rect = next(iter(page._painter.signs(page.geometry, (0, end), page.marked)))
    assert isinstance(rect, QRectF)
    return rect.center().toPoint() - QPoint(0, rig.view.gutter.value())


def test_signs_stand_beside_their_lines(rig: Rig) -> None:
    before = rig.view.grab().toImage()
    rig.fill()
    rig.corner.show_signs(rig.view)
    assert {sign.note for _, sign in rig.view._page.marked.signs} == {"n1", "n2", "n3"}
    assert rig.view.grab().toImage() != before
    assert rig.view.sign_at(QPoint(300, 20)) is None


def test_on_one_line_a_note_goes_before_a_bookmark(rig: Rig) -> None:
    write(rig.desk, ON_SENTENCE)
    write(rig.desk, ON_SENTENCE, "记")
    rig.corner.show_signs(rig.view)
    sign = rig.view.sign_at(sign_point(rig))
    assert sign is not None
    assert sign.note == "n2"


def test_a_click_on_a_sign_opens_its_note(rig: Rig) -> None:
    write(rig.desk, ON_SENTENCE, "记")
    rig.corner.show_signs(rig.view)
    at = sign_point(rig)
    QTest.mouseClick(rig.view.viewport(), Qt.MouseButton.RightButton, pos=at)
    QTest.mouseClick(rig.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 5))
    assert "card" not in rig.corner.__dict__
    QTest.mouseClick(rig.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert rig.corner.card.edit.toPlainText() == "记"


def test_pointing_at_a_sign_reads_it(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    write(rig.desk, ON_SENTENCE, "<b>记\n第二行")
    rig.corner.show_signs(rig.view)
    shown: list[str] = []

    def show(_at: QPoint, words: str, _widget: QWidget) -> None:
        shown.append(words)

    monkeypatch.setattr(QToolTip, "showText", show)
    for at in (sign_point(rig), QPoint(300, 5)):
        QApplication.sendEvent(
            rig.view.viewport(),
            QHelpEvent(QEvent.Type.ToolTip, at, rig.view.viewport().mapToGlobal(at)),
        )
    assert shown == ["<qt>笔记：&lt;b&gt;记</qt>"]


def test_the_pointer_is_a_hand_over_a_sign(rig: Rig) -> None:
    write(rig.desk, ON_SENTENCE, "记")
    rig.corner.show_signs(rig.view)
    rig.view.viewport().setMouseTracking(True)
    shapes = []
    for at in (QPoint(300, 5), sign_point(rig), QPoint(300, 5)):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            QPointF(rig.view.viewport().mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(rig.view.viewport(), move)
        shapes.append(rig.view.viewport().cursor().shape())
    beam, hand = Qt.CursorShape.IBeamCursor, Qt.CursorShape.PointingHandCursor
    assert shapes == [beam, hand, beam]


def test_signs_of_another_text_are_left_out(rig: Rig) -> None:
    write(rig.desk, ON_SENTENCE, "记")
    rig.corner.show_signs(rig.view)
    rig.view.set_report(NO_REPORT)
    assert rig.view._page.marked.signs == []


def test_long_first_lines_are_cut() -> None:
    note = Note("a", NoteKind.SENTENCE, "", Anchor(""), "长" * 90)
    assert sign_tip(NoteRow(note)) == "笔记：" + "长" * 60 + "…"
    assert sign_tip(NoteRow(replace(note, text=""))) == "书签"
