from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.ui.dialogs.importing.doubts_column import ALL, DOUBTS
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from tests.importing.checking.samples import sample_draft
from tests.ui.conftest import type_keys
from tests.ui.dialogs.importing.desks import states, text_of
from tests.ui.looks import dark_look, make_look

Press = Callable[[str], None]
Focused = Callable[[], str]


def test_the_first_doubt_has_the_keys(dialog: ImportDialog, focused: Focused) -> None:
    assert focused() == "import_doubts"
    assert dialog.page.doubts.doubts.row == 0
    assert dialog.foot.decided.text() == "0"
    assert dialog.header.file.text().startswith("示例.txt，")


def test_enter_accepts_and_goes_on(dialog: ImportDialog, press: Press) -> None:
    press("Return")
    assert states(dialog) == ["accepted", "open", "open", "open"]
    assert dialog.page.doubts.doubts.row == 1
    assert dialog.foot.said == "“人选”改为“入选”。"
    assert (dialog.foot.decided.text(), dialog.foot.total.text()) == ("1", "/ 4 处")


@pytest.mark.parametrize("keys", ["N", "Backspace", "Delete"])
def test_keys_that_keep(dialog: ImportDialog, press: Press, keys: str) -> None:
    press(keys)
    assert states(dialog)[0] == "kept"


def test_all_alike(dialog: ImportDialog, press: Press) -> None:
    press("A")
    assert states(dialog) == ["accepted", "accepted", "open", "open"]
    assert dialog.page.doubts.doubts.row == 2


def test_words_of_ones_own(
    dialog: ImportDialog, press: Press, qtbot: QtBot, focused: Focused
) -> None:
    press("E")
    assert focused() == "fix_words"
    bar = dialog.page.doubts.doubts.bar
    assert (bar.edit.text(), bar.accept_button.text()) == ("入选", "改好")
    bar.edit.setText("当选")
    press("Return")
    assert text_of(dialog, 2).startswith("示例市当选国家")
    assert focused() == "import_doubts"


def test_the_button_takes_the_words_too(dialog: ImportDialog, press: Press) -> None:
    press("E")
    bar = dialog.page.doubts.doubts.bar
    bar.edit.setText("当选")
    bar.accept_button.click()
    assert text_of(dialog, 2).startswith("示例市当选国家")


def test_esc_leaves_the_field_only(dialog: ImportDialog, press: Press, focused: Focused) -> None:
    press("E Escape")
    assert focused() == "import_doubts"
    assert dialog.isVisible()
    assert states(dialog)[0] == "open"


def test_j_and_k_walk(dialog: ImportDialog, press: Press) -> None:
    press("J J K")
    assert dialog.page.doubts.doubts.row == 1
    press("Down Up Up Up")
    assert dialog.page.doubts.doubts.row == 0


def test_a_decision_is_taken_back(dialog: ImportDialog, press: Press) -> None:
    press("Return K R")
    assert states(dialog)[0] == "open"


def test_an_open_place_is_not_reopened(dialog: ImportDialog, press: Press) -> None:
    press("R")
    assert not dialog.desk.checking.can_undo


def test_undo_and_redo(dialog: ImportDialog, press: Press) -> None:
    press("Return Ctrl+Z")
    assert states(dialog)[0] == "open"
    assert dialog.foot.said == "撤销：“人选”改为“入选”。"
    press("Ctrl+Shift+Z")
    assert states(dialog)[0] == "accepted"
    press("Ctrl+Y")
    assert dialog.foot.said == "没有可重做的。"


def test_nothing_to_undo_is_said(dialog: ImportDialog, press: Press) -> None:
    press("Ctrl+Z")
    assert dialog.foot.said == "没有可撤销的。"


def test_the_last_decision_says_so(dialog: ImportDialog, press: Press) -> None:
    press("A Return Return")
    assert dialog.foot.said.startswith("存疑的都核过了")
    assert dialog.page.doubts.head.note.text() == "已核 4"


def test_buttons_do_what_keys_do(dialog: ImportDialog, qtbot: QtBot) -> None:
    bar = dialog.page.doubts.doubts.bar
    assert bar.same_button.text().endswith("2 处都改")
    bar.same_button.click()
    bar.keep_button.click()
    bar.accept_button.click()
    assert states(dialog) == ["accepted", "accepted", "kept", "accepted"]
    dialog.page.doubts.doubts.hold(0)
    bar.reopen_button.click()
    assert states(dialog)[0] == "open"


def test_what_the_bar_offers(dialog: ImportDialog) -> None:
    cards, bar = dialog.page.doubts.doubts, dialog.page.doubts.doubts.bar
    cards.hold(2)
    assert bar.accept_button.text() == "标为存疑"
    cards.hold(3)
    assert (bar.accept_button.text(), bar.suggested.text()) == ("去掉", "去掉")


def test_a_narrow_bar_shortens_its_words(dialog: ImportDialog) -> None:
    bar = dialog.page.doubts.doubts.bar
    wide = bar.height_for(600)
    assert bar.height_for(300) > wide
    dialog.resize(1000, 650)
    dialog.page.columns.setSizes([220, 360, 420])
    assert bar.same_button.text() == "2 处都改"


def test_a_refused_change_is_said(dialog: ImportDialog, press: Press) -> None:
    draft = dialog.desk.draft
    first = draft.doubts[0]
    wider = replace(first, id="d9", start=first.start - 1, exact="市人选", suggestion="市入选")
    from briefing_app.importing.checking import Checking

    dialog.desk.checking = Checking(replace(draft, doubts=(wider, first)), {})
    dialog.desk.changed.emit()
    press("Return Return")
    assert "重叠" in dialog.foot.said


def test_f8_goes_to_the_next_open_place(
    dialog: ImportDialog, press: Press, focused: Focused
) -> None:
    press("F6 F8")
    assert focused() == "import_doubts"
    assert dialog.page.doubts.doubts.row == 1


def test_f8_without_open_places(dialog: ImportDialog, press: Press) -> None:
    press("A Return Return F8")
    assert dialog.foot.said == "没有待核的地方了。"


def test_a_draft_without_doubts_says_so(opened: Callable[..., ImportDialog]) -> None:
    dialog = opened(sample_draft(doubts=()))
    assert dialog.page.doubts.stack.currentWidget() is dialog.page.doubts.empty
    type_keys("F8")
    assert dialog.foot.said == "没有待核的地方了。"
    doubts = dialog.page.doubts.doubts
    for nothing in (
        doubts.accept,
        doubts.keep,
        doubts.take_all_alike,
        doubts.reopen,
        doubts.edit_words,
    ):
        nothing()
    assert not dialog.desk.checking.can_undo


def test_the_place_of_the_doubt_is_held_in_the_outline(dialog: ImportDialog) -> None:
    dialog.page.doubts.doubts.hold(3)
    assert dialog.page.outline.list.current.title == "2023年主要任务"


def test_cards_are_read_out(dialog: ImportDialog) -> None:
    model = dialog.page.doubts.doubts.records
    words = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("第 1 处，待核，（一）经济稳中有进：“人选”，建议改为“入选”")


def test_the_switch_shows_the_whole_text(
    dialog: ImportDialog, press: Press, focused: Focused
) -> None:
    press("Ctrl+T")
    assert dialog.page.doubts.view == ALL
    assert focused() == "import_text"
    press("Ctrl+T")
    assert dialog.page.doubts.view == DOUBTS
    assert focused() == "import_doubts"


def test_cards_are_painted_in_both_themes(
    opened: Callable[..., ImportDialog], qtbot: QtBot
) -> None:
    light = opened()
    light.page.doubts.doubts.accept()
    light.page.doubts.doubts.hold(3)
    light.page.doubts.doubts.accept()
    dark = opened(light.desk.draft, dark_look())
    pictures = [shown.grab().toImage() for shown in (light, dark)]
    assert pictures[0].pixelColor(4, 30) != pictures[1].pixelColor(4, 30)


def test_another_look_lays_out_anew(dialog: ImportDialog) -> None:
    page = dialog.page
    before = page.doubts.doubts.visualRect(page.doubts.doubts.records.index(1)).height()
    for part in (page.doubts.doubts, page.outline.list, page.figures.list, page.figures.mentions):
        part.apply_look(make_look(text_size=22))
    page.doubts.doubts.doItemsLayout()
    assert page.doubts.doubts.visualRect(page.doubts.doubts.records.index(1)).height() > before
