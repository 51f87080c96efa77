from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.model.figure import Bound, Measure, Status
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import type_keys
from tests.ui.dialogs.importing.desks import figures

Press = Callable[[str], None]
Focused = Callable[[], str]


def test_the_least_sure_stand_first(dialog: ImportDialog) -> None:
    assert figures(dialog) == ["5%", "6%", "8%"]
    assert dialog.page.figures.head.title.text() == "数字 3 项"


def test_space_accepts_and_goes_on(dialog: ImportDialog, press: Press) -> None:
    press("F6 Space")
    rows = dialog.page.figures.list.records.rows
    assert [row.figure.checked for row in rows] == [True, False, False]
    assert dialog.page.figures.list.row == 1


@pytest.mark.parametrize("keys", ["N", "Delete", "Backspace"])
def test_keys_that_reject(dialog: ImportDialog, press: Press, keys: str) -> None:
    press(f"F6 J K {keys}")
    assert figures(dialog) == ["6%", "8%"]
    assert "未计入 3" in dialog.page.figures.mentions_button.accessibleName()


def test_shift_f8_goes_to_the_next_unchecked(
    dialog: ImportDialog, press: Press, focused: Focused
) -> None:
    press("Shift+F8")
    assert (focused(), dialog.page.figures.list.row) == ("import_figures", 1)
    press("Space Space Home Space Shift+F8")
    assert dialog.foot.said == "数字都看过了。"


def test_a_figure_is_put_right(dialog: ImportDialog, press: Press, focused: Focused) -> None:
    press("F6 Return")
    form = dialog.page.figures.form
    assert focused() == "figure_indicator"
    assert form.indicator.text() == "地区生产总值"
    form.indicator.setText("社零")
    form.value.setText("5.5")
    form.upper.setText("6")
    form.unit.setText("%")
    form.period.setText("2021")
    form.bound.setFocus()
    press("Down Down")
    form.status.setFocus()
    press("Down Up Down")
    form.indicator.setFocus()
    press("Return")
    figure = dialog.page.figures.list.current.figure
    assert (figure.indicators, figure.value, figure.upper) == (
        ("retail",),
        Decimal("5.5"),
        Decimal(6),
    )
    assert (figure.bound, figure.period, figure.status) == (Bound.NEARLY, 2021, Status.TARGET)
    assert focused() == "import_figures"


def test_enter_on_a_choice_opens_no_form_again(dialog: ImportDialog, press: Press) -> None:
    press("F6 Return")
    form = dialog.page.figures.form
    form.measure.set_value(Measure.SHARE)
    assert form.measure.accessibleName() == "度量：占比"
    form.keyPressEvent(_key(Qt.Key.Key_Return))
    assert dialog.page.figures.list.current.figure.measure is Measure.SHARE


def test_a_word_of_the_menu_is_taken(dialog: ImportDialog, press: Press, qtbot: QtBot) -> None:
    press("F6 Return")
    choice = dialog.page.figures.form.measure
    choice.setFocus()
    QTest.keyPress(choice, Qt.Key.Key_X)
    with qtbot.waitSignal(choice.chosen):
        choice.menu().actions()[0].trigger()
    assert choice.value is Measure.LEVEL


@pytest.mark.parametrize(
    ("field", "words", "why"),
    [("value", "三成", "不是数"), ("period", "去年", "不是年份"), ("upper", "1", "上限")],
)
def test_what_cannot_be_is_said_and_the_form_stays(
    dialog: ImportDialog, press: Press, field: str, words: str, why: str
) -> None:
    press("F6 Return")
    form = dialog.page.figures.form
    getattr(form, field).setText(words)
    press("Return")
    assert why in dialog.foot.said
    assert form.is_open


def test_esc_leaves_the_form_only(dialog: ImportDialog, press: Press, focused: Focused) -> None:
    press("F6 Return Escape")
    assert (focused(), dialog.isVisible()) == ("import_figures", True)
    assert not dialog.desk.checking.can_undo


def test_the_form_rejects_too(dialog: ImportDialog, press: Press) -> None:
    press("F6 Return")
    dialog.page.figures.form.reject_button.click()
    assert figures(dialog) == ["6%", "8%"]
    assert not dialog.page.figures.form.is_open


def test_the_sentence_of_the_figure_stands_below(dialog: ImportDialog, press: Press) -> None:
    sentence = dialog.page.figures.sentence
    assert sentence.isHidden()
    press("F6")
    assert sentence.isVisible()
    assert sentence.accessibleName().startswith("（一）经济稳中有进：")
    first = sentence.grab().toImage()
    press("Down")
    assert sentence.grab().toImage() != first


def test_the_whole_text_follows_the_other_columns(dialog: ImportDialog, press: Press) -> None:
    press("Ctrl+T F6 Down")
    assert dialog.page.doubts.text.paragraph == 5


def test_names_are_completed_from_the_catalogue(dialog: ImportDialog, press: Press) -> None:
    press("F6 Return")
    completer = dialog.page.figures.form.indicator.completer()
    completer.setCompletionPrefix("消费")
    assert completer.currentCompletion() == "社会消费品零售总额"


def test_what_is_not_counted_can_be(dialog: ImportDialog, qtbot: QtBot) -> None:
    column = dialog.page.figures
    assert column.mentions.isHidden()
    column.mentions_button.click()
    column.mentions_button.setFocus()
    assert not column.mentions_button.grab().isNull()
    column.mentions.setFocus()
    for keys in ("J", "K", "Enter"):
        type_keys(keys)
    assert figures(dialog)[-1] == "6"
    assert [row.words for row in column.mentions.records.rows] == ["2023"]
    column.mentions.show_rows(())
    column.mentions.count()


def test_a_row_reads_itself_out(dialog: ImportDialog) -> None:
    model = dialog.page.figures.list.records
    words = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert words == "地区生产总值，5%，实绩，把握低，百分之 55"
    mentions = dialog.page.figures.mentions.records
    assert mentions.data(mentions.index(0)).startswith("6，不计入")


def test_a_draft_without_figures(opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(replace(sample_draft(), figures=(), mentions=()))
    column = dialog.page.figures.list
    for nothing in (column.open_form, column.accept, column.reject):
        nothing()
    assert not column.hold_next_open()
    assert not dialog.desk.checking.can_undo


def test_sure_and_unsure_rows_are_painted(opened: Callable[..., ImportDialog]) -> None:
    draft = sample_draft()
    levels = zip(draft.figures, (40, 80, 99), strict=True)
    rows = tuple(
        replace(f, confidence=c, reasons=("口径不明",) if c < 90 else ()) for f, c in levels
    )
    dialog = opened(replace(draft, figures=rows))
    dialog.page.figures.list.accept()
    dialog.page.figures.mentions_button.click()
    wide = dialog.page.figures.grab().toImage()
    dialog.page.columns.setSizes([300, 500, 330])
    assert dialog.page.figures.grab().toImage() != wide


def _key(key: Qt.Key) -> object:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
