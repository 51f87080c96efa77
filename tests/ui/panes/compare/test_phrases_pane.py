from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import briefing_app.analysis.wording as analysis
from briefing_app.analysis.wording import Phrase, Sign, Standing
from briefing_app.model.report import Report
from briefing_app.ui.models.wording_model import WordingRole
from briefing_app.ui.panes.compare.phrases_pane import PhrasesPane
from briefing_app.ui.panes.compare.phrases_rows import PhraseRow
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.compare.choice_panes import make_pane
from tests.ui.wordings import LEFT, RIGHT, sample_phrases, span_of

REPORT = make_report()
NEW_HEAD, NEW, GONE_HEAD, GONE, KEPT_HEAD, KEPT = range(6)
Finder = Callable[..., tuple[Phrase, ...]]


def finding(monkeypatch: pytest.MonkeyPatch, *found: Phrase) -> None:
    """Let every search for phrases find these."""
    monkeypatch.setattr(analysis, "phrases", lambda *_sides: found, raising=False)


@pytest.fixture
def pane(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PhrasesPane:
    finding(monkeypatch, *sample_phrases(REPORT))
    return make_pane(qtbot, PhrasesPane, REPORT)


def shown(pane: PhrasesPane) -> list[str]:
    model = pane.list.model()
    rows = (model.index(n, 0).data(WordingRole.ROW) for n in range(model.rowCount()))
    return [row.text for row in rows if isinstance(row, PhraseRow)]


def go_to(pane: PhrasesPane, row: int) -> None:
    pane.list.setFocus(Qt.FocusReason.TabFocusReason)
    pane.list.setCurrentIndex(pane.list.model().index(row, 0))


def chip(pane: PhrasesPane, row: int, number: int) -> QPoint:
    """Return the middle of a chip."""
    index = pane.list.model().index(row, 0)
    spot = pane._delegate.spots(index)[number]
    return pane.list.visualRect(index).topLeft() + spot.rect.center().toPoint()


def test_phrases_are_listed_in_groups_with_counts(pane: PhrasesPane) -> None:
    assert shown(pane) == ["2023年", "2022年", "一句"]
    assert [button.count for button in pane.head.signs.buttons] == [1, 1, 1]


def test_signs_hide_their_phrases(pane: PhrasesPane) -> None:
    pane.head.signs.buttons[0].click()
    assert shown(pane) == ["2022年", "一句"]
    assert pane.head.signs.signs == {Sign.GONE, Sign.SAME}


def test_no_phrases_are_a_sentence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    finding(monkeypatch)
    assert make_pane(qtbot, PhrasesPane, REPORT).empty.text() == "两节没有可列的提法。"


def test_a_section_beside_itself_lists_nothing(pane: PhrasesPane) -> None:
    pane.choice.choose_left(pane.choice.right)
    assert (pane.rows, pane.empty.isVisible()) == ((), True)


def test_a_click_on_a_place_opens_it(pane: PhrasesPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.offset_requested) as blocker:
        at = chip(pane, KEPT, 2)
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert blocker.args == [span_of(REPORT, "一句", RIGHT).start]


def test_a_click_beside_the_places_only_chooses(pane: PhrasesPane, qtbot: QtBot) -> None:
    rect = pane.list.visualRect(pane.list.model().index(KEPT, 0))
    with qtbot.assertNotEmitted(pane.offset_requested):
        at = rect.topLeft() + QPoint(30, 15)
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert pane.list.currentIndex().row() == KEPT


def test_a_click_with_the_right_button_opens_nothing(pane: PhrasesPane, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pane.offset_requested):
        at = chip(pane, KEPT, 0)
        qtbot.mouseClick(pane.list.viewport(), Qt.MouseButton.RightButton, pos=at)


def test_arrows_go_from_place_to_place(pane: PhrasesPane) -> None:
    go_to(pane, KEPT)
    for _ in range(4):
        QTest.keyClick(pane.list, Qt.Key.Key_Right)
    QTest.keyClick(pane.list, Qt.Key.Key_Return)
    assert pane.session.selection.section == RIGHT


def test_another_phrase_begins_with_its_first_place(pane: PhrasesPane) -> None:
    go_to(pane, KEPT)
    QTest.keyClick(pane.list, Qt.Key.Key_Right)
    go_to(pane, GONE)
    go_to(pane, KEPT)
    assert pane._delegate.ring == (KEPT, 0)


def test_the_pointer_says_that_places_can_be_clicked(pane: PhrasesPane, qtbot: QtBot) -> None:
    qtbot.mouseMove(pane.list.viewport(), chip(pane, KEPT, 1))
    assert pane.list.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(pane.list.viewport(), chip(pane, KEPT, 1) - QPoint(250, 0))
    assert pane.list.viewport().cursor().shape() == Qt.CursorShape.ArrowCursor


def test_phrases_are_copied(pane: PhrasesPane) -> None:
    pane.list.selectAll()
    pane.copy()
    assert QGuiApplication.clipboard().text() == "2023年\n2022年\n一句"


def test_phrases_are_copied_with_their_places(pane: PhrasesPane) -> None:
    go_to(pane, GONE)
    pane.copy_with_source()
    copied = QGuiApplication.clipboard().text()
    assert copied == "2022年——《示例市政府工作报告 2023》第1版 ·（1）· 话题11"


def test_many_places_take_more_lines(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    at = span_of(REPORT, "一句", LEFT)
    finding(
        monkeypatch,
        Phrase("一句", Standing.GONE, (at,), ()),
        Phrase("两句", Standing.GONE, (at,) * 12, ()),
    )
    pane = make_pane(qtbot, PhrasesPane, REPORT)
    model = pane.list.model()
    few, many = (pane.list.visualRect(model.index(row, 0)).height() for row in (1, 2))
    assert many >= few + 2 * 30


def test_chips_stay_inside_the_row(pane: PhrasesPane) -> None:
    for width in (300, 650, 1400):
        pane.resize(width, 600)
        pane.list.doItemsLayout()
        spots = pane._delegate.spots(pane.list.model().index(KEPT, 0))
        assert all(spot.rect.right() <= pane.list.viewport().width() for spot in spots)


def test_a_long_phrase_wraps(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    at = span_of(REPORT, "一句", LEFT)
    finding(monkeypatch, Phrase("很长的提法" * 12, Standing.GONE, (at,), ()))
    pane = make_pane(qtbot, PhrasesPane, REPORT)
    assert pane.list.visualRect(pane.list.model().index(1, 0)).height() > 80


def test_phrases_of_a_real_report_are_found_at_their_places(
    qtbot: QtBot, bundled_report: Report
) -> None:
    pane = make_pane(qtbot, PhrasesPane, bundled_report)
    places = [(row.text, place) for row in pane.rows for place in row.places]
    assert places
    assert all(bundled_report.text.startswith(text, place.offset) for text, place in places)


def image_of(pane: PhrasesPane) -> QImage:
    return pane.grab().toImage()


def test_look_reaches_every_part(pane: PhrasesPane) -> None:
    before = image_of(pane)
    pane.apply_look(dark_look())
    assert image_of(pane) != before
    pane.apply_look(make_look())
    assert image_of(pane) == before
