from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from briefing_app.importing.checking.rows import NO_OUTLINE
from briefing_app.importing.documents.records import PagePicture
from briefing_app.model.figure import Bound, Measure, Status
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.page_strip import PageStrip
from tests.importing.checking.samples import CATALOGUE, sample_draft
from tests.ui.conftest import type_keys
from tests.ui.dialogs.importing.desks import text_of
from tests.ui.looks import make_look

Press = Callable[[str], None]
Focused = Callable[[], str]


def figures(dialog: ImportDialog) -> list[str]:
    return [row.printed for row in dialog.page.figures.list.records.rows]


def titles(dialog: ImportDialog) -> list[str]:
    return [row.title for row in dialog.page.outline.list.records.rows]


# ------------------------------------------------------------------------- columns


def test_f6_walks_through_the_columns(dialog: ImportDialog, press: Press, focused: Focused) -> None:
    walked = []
    for _ in range(3):
        press("F6")
        walked.append(focused())
    assert walked == ["import_figures", "import_outline", "import_doubts"]
    press("Shift+F6")
    assert focused() == "import_outline"


def test_f6_from_outside_begins_with_the_first(dialog: ImportDialog, focused: Focused) -> None:
    dialog.foot.save_button.setFocus()
    dialog.page.next_column()
    assert focused() == "import_outline"
    dialog.foot.save_button.setFocus()
    dialog.page.column_before()
    assert focused() == "import_figures"


@pytest.mark.parametrize(
    "column", ["outline.list", "doubts.doubts", "figures.list", "figures.mentions"]
)
def test_models_keep_qts_rules(dialog: ImportDialog, column: str) -> None:
    part, name = column.split(".")
    model = getattr(getattr(dialog.page, part), name).records
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert model.data(model.index(-1)) is None


# ------------------------------------------------------------------------- outline


def test_topics_are_folded_until_wanted(dialog: ImportDialog, press: Press) -> None:
    folded = ["2022年工作回顾", "经济稳中有进", "2023年主要任务"]
    assert titles(dialog) == folded
    press("Shift+F6 Right")
    assert "民生持续改善" in titles(dialog)
    press("Left")
    assert titles(dialog) == folded


def test_levels_change_with_alt_and_arrows(dialog: ImportDialog, press: Press) -> None:
    press("Shift+F6 Home J Alt+Right")
    assert dialog.page.outline.list.current.level == 3
    press("Alt+Left")
    assert dialog.page.outline.list.current.level == 2
    press("K Alt+Left")
    assert dialog.page.outline.list.current.level == 1


def test_below_the_lowest_level_there_is_no_heading(dialog: ImportDialog, press: Press) -> None:
    press("Shift+F6 Home J Alt+Right Alt+Right")
    assert "经济稳中有进" not in titles(dialog)


def test_the_outline_leads_to_the_place(dialog: ImportDialog, press: Press) -> None:
    press("Shift+F6 End")
    assert dialog.desk.place == 4


def test_the_outline_says_what_is_missing(opened: Callable[..., ImportDialog]) -> None:
    draft = sample_draft()
    bare = tuple(replace(p, heading=None) for p in draft.paragraphs)
    dialog = opened(replace(draft, paragraphs=bare, absent=("缺后文。",)))
    assert dialog.page.outline.note.text() == f"{NO_OUTLINE}\n缺后文。"
    outline = dialog.page.outline.list
    assert outline.current is None
    outline.raise_level()
    assert not dialog.desk.checking.can_undo


# ------------------------------------------------------------------------- figures


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


# ------------------------------------------------------------------------- whole text


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


# ------------------------------------------------------------------------- scanned page


def picture(page: int = 1) -> PagePicture:
    image = QImage(400, 900, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    boxes = ((4, (40, 500, 300, 30)), (5, (40, 540, 300, 30)))
    return PagePicture(page, bytes(buffer.data().data()), boxes)


@pytest.fixture
def scanned(qtbot: QtBot) -> CheckDesk:
    draft = sample_draft()
    paragraphs = tuple(
        replace(p, first_line=4, last_line=5) if p.id == 2 else p for p in draft.paragraphs
    )
    return CheckDesk(replace(draft, paragraphs=paragraphs), CATALOGUE, [picture()])


def test_the_lines_are_marked_on_the_page(scanned: CheckDesk, qtbot: QtBot) -> None:
    strip = PageStrip(scanned, make_look())
    qtbot.addWidget(strip)
    assert strip.isHidden()
    scanned.point_at(2)
    assert strip.marks == (QRect(40, 500, 300, 30), QRect(40, 540, 300, 30))
    strip.resize(400, 190)
    assert strip.grab().toImage().pixelColor(QPoint(1, 1)).value() > 200
    scanned.point_at(3)
    assert strip.marks == ()
    assert strip.isHidden()


@pytest.mark.parametrize(("offset", "line"), [(0, 0), (30, 1), (99, 1)])
def test_the_line_that_is_looked_at(
    scanned: CheckDesk, qtbot: QtBot, offset: int, line: int
) -> None:
    strip = PageStrip(scanned, make_look())
    qtbot.addWidget(strip)
    scanned.point_at(2, offset)
    assert strip.line == strip.marks[line]


def test_without_pictures_there_is_no_page(dialog: ImportDialog) -> None:
    assert dialog.page.doubts.page.isHidden()


def _key(key: Qt.Key) -> object:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    return QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
