from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from briefing_app.importing.checking.rows import NO_OUTLINE
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from tests.importing.checking.samples import sample_draft
from tests.ui.dialogs.importing.desks import titles

Press = Callable[[str], None]
Focused = Callable[[], str]


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
