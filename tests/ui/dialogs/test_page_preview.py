from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing_app.ui.dialogs.page_preview import PagePreview
from tests.ui.dialogs.samples import two_pages
from tests.ui.looks import dark_look, make_look


@pytest.fixture
def preview(qtbot: QtBot) -> PagePreview:
    made = PagePreview(make_look())
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show()
    made.show_pdf(two_pages())
    return made


def test_pages_are_as_wide_as_the_view(preview: PagePreview) -> None:
    rect = preview.page_rect(1)
    assert rect.width() == preview.viewport().width() - 2 * rect.left()
    assert rect.height() / rect.width() == pytest.approx(297 / 210, abs=0.01)


def test_what_is_seen_is_the_page(preview: PagePreview) -> None:
    rect, image = preview.page_rect(1), preview.grab().toImage()
    inks = {
        image.pixelColor(x, y).lightness()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), 480, 3)
    }
    assert min(inks) < 80
    assert max(inks) == 255


def test_keys_go_from_page_to_page(qtbot: QtBot, preview: PagePreview) -> None:
    with qtbot.waitSignal(preview.page_changed) as told:
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert told.args == [2, 2]
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 1
    qtbot.keyClick(preview, Qt.Key.Key_End)
    assert preview.page == 2
    qtbot.keyClick(preview, Qt.Key.Key_Down)
    assert preview.accessibleName() == "预览：第 2 页，共 2 页"


def test_page_stays_when_the_view_grows(preview: PagePreview) -> None:
    preview.go_to(2)
    preview.resize(700, 600)
    assert preview.page == 2


def test_whole_page_fits(qtbot: QtBot) -> None:
    made = PagePreview(dark_look(), whole=True)
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    made.show_pdf(two_pages())
    assert made.page_rect(1).bottom() < made.viewport().height()


def test_few_pictures_are_kept(preview: PagePreview, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_app.ui.dialogs.page_preview._KEPT", 1)
    preview.grab()
    preview.go_to(2)
    preview.grab()
    assert len(preview._kept) == 1


@pytest.mark.parametrize("wrong", [True, False])
def test_sentence_stands_in_place_of_pages(preview: PagePreview, wrong: bool) -> None:
    preview.show_words("一页放不下。", wrong=wrong)
    assert (preview.pages, preview.page) == (0, 0)
    assert preview.accessibleName() == "预览：一页放不下。"
    assert not preview.grab().isNull()


def test_what_is_no_pdf_is_told(preview: PagePreview) -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        preview.show_pdf(b"x")
