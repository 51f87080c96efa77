from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor

from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from tests.ui.dialogs.importing.desks import figures, text_of

Press = Callable[[str], None]
Focused = Callable[[], str]


@pytest.fixture
def text(dialog: ImportDialog, press: Press) -> ImportDialog:
    """Return the dialog on the whole text, the caret in the first doubtful paragraph."""
    press("Ctrl+T")
    return dialog


def put_caret(dialog: ImportDialog, number: int, offset: int, length: int = 0) -> None:
    view = dialog.page.doubts.text
    view.show_place(number, offset)
    cursor = view.textCursor()
    cursor.setPosition(cursor.position() + length, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_the_caret_starts_at_the_doubt(text: ImportDialog) -> None:
    assert text.page.doubts.text.paragraph == 2


def test_splitting_at_the_caret_and_joining(text: ImportDialog, press: Press) -> None:
    put_caret(text, 2, 19)
    press("Ctrl+Return")
    assert text_of(text, 2) == "示例市人选国家试点，县城人选省级试点。"
    assert text.page.doubts.text.paragraph == 6
    press("Ctrl+Backspace")
    assert text_of(text, 2).endswith("入选名单。")
    assert text.page.doubts.text.paragraph == 2


def test_a_split_that_cannot_be_is_said(text: ImportDialog, press: Press) -> None:
    put_caret(text, 2, 0)
    press("Ctrl+Return")
    assert "段首段尾" in text.foot.said
    press("Home Ctrl+Home Ctrl+Backspace")
    assert "第一段" in text.foot.said


def test_a_paragraph_becomes_a_heading_and_none_again(text: ImportDialog, press: Press) -> None:
    put_caret(text, 5, 0)
    press("Alt+Left")
    assert "三级" in text.foot.said
    press("Alt+Left Alt+Right Alt+Right")
    assert text.foot.said == "不作标题。"
    press("Alt+Right")
    assert text.foot.said == "不作标题。"


def test_marked_words_become_a_figure(text: ImportDialog, press: Press) -> None:
    put_caret(text, 3, 11, 1)
    press("+")
    assert "6" in figures(text)


def test_no_words_are_no_figure(text: ImportDialog, press: Press) -> None:
    press("+")
    assert "先选中" in text.foot.said


def test_undo_reaches_the_text(text: ImportDialog, press: Press) -> None:
    put_caret(text, 2, 19)
    press("Ctrl+Return Ctrl+Z")
    assert text_of(text, 2).endswith("入选名单。")
    assert text.page.doubts.text.document().blockCount() == 6


def test_keys_in_the_text_move_the_place(text: ImportDialog, press: Press) -> None:
    press("Ctrl+End")
    assert text.desk.place == 5


def test_levels_stand_in_the_margin(text: ImportDialog) -> None:
    view = text.page.doubts.text
    before = view.grab().toImage()
    text.desk.do(lambda checking: checking.set_level(1, 3))
    assert view.grab().toImage() != before
    text.resize(1000, 300)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert not view.grab().isNull()


def test_changes_while_it_is_hidden_are_seen_later(dialog: ImportDialog, press: Press) -> None:
    press("Ctrl+T Ctrl+T Return Ctrl+T")
    assert "示例市入选国家" in dialog.page.doubts.text.toPlainText()
