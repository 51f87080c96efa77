from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QPoint, QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from briefing_app.importing.documents.records import PagePicture
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.page_strip import PageStrip
from tests.importing.checking.samples import CATALOGUE, sample_draft
from tests.ui.looks import make_look

Press = Callable[[str], None]
Focused = Callable[[], str]


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
