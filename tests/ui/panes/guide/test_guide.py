from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from briefing_app.ui.look import DARK
from briefing_app.ui.models.agenda_model import AgendaModel
from briefing_app.ui.panes.guide.guide_keys import (
    ACROSS_KEYS,
    AGENDA_KEYS,
    FIGURES_KEYS,
    LIBRARY_KEYS,
    ONE_SCREEN,
    ORDER,
    SCREEN_KEYS,
    SEARCH_KEYS,
    UNDO_KEYS,
    KeyLine,
    check_lines,
    key_groups,
    matching,
    operator_lines,
    shown_keys,
)
from briefing_app.ui.panes.guide.guide_overlay import GuideOverlay
from briefing_app.ui.panes.guide.guide_sheet import KeysLeaf, Leaf, TipLeaf
from briefing_app.ui.panes.library.library_view import LibraryView
from briefing_app.ui.panes.meeting.agenda_list import AgendaList
from briefing_app.ui.panes.meeting.meeting_keys import act_for as meeting_act
from briefing_app.ui.panes.notes import note_card, notes_list
from briefing_app.ui.panes.notes.note_card import NoteEdit
from briefing_app.ui.panes.notes.notes_list import NotesList
from briefing_app.ui.panes.search.search_keys import act_for as search_act
from briefing_app.ui.presentation.presenter import Presenter
from briefing_app.ui.shell.shortcuts import KEYS
from tests.builders import make_report
from tests.meeting.decks import simple_deck
from tests.ui.looks import make_look
from tests.ui.panes.library.samples import CARDS, LAST, REPORTS, THIS

_Key = Qt.Key


def pressed(keys: str, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    """Return the event of keys as the guide writes them."""
    first = QKeySequence(keys)[0]
    text = keys if len(keys) == 1 else ""
    event = QKeyEvent(kind, first.key(), first.keyboardModifiers(), text)
    event.setAccepted(False)
    return event


def named(lines: tuple[KeyLine, ...]) -> list[str]:
    return [keys for line in lines for keys in line.keys]


# ---------------------------------------------------------------------- the keys
def test_every_command_of_the_window_is_named_once() -> None:
    lines = [line for group in key_groups() for line in group.lines]
    for words, keys in KEYS.values():
        assert lines.count(KeyLine(words, keys)) == 1


def test_groups_stand_in_the_order_of_the_guide() -> None:
    titles = [group.title for group in key_groups()]
    assert titles == [title for title in ORDER if title in titles]


@pytest.mark.parametrize("keys", [k for group in key_groups() for k in named(group.lines)])
def test_keys_can_be_pressed(keys: str) -> None:
    assert QKeySequence(keys).count() == 1
    assert QKeySequence(keys)[0].key() != _Key.Key_unknown


@pytest.mark.parametrize("keys", named(SEARCH_KEYS))
def test_the_search_answers_its_keys(keys: str) -> None:
    assert search_act(pressed(keys)) is not None


@pytest.mark.parametrize("keys", named(tuple(operator_lines())))
def test_the_console_answers_its_keys(keys: str) -> None:
    assert meeting_act(pressed(keys), live=True, in_text=False) is not None


def test_the_console_has_words_for_all_its_keys() -> None:
    assert all(not line.words.isascii() for line in operator_lines())


@pytest.fixture(scope="module")
def presenter(qapp: object) -> Iterator[Presenter]:
    made = Presenter(make_look())
    made.set_deck(simple_deck(make_report(), None, _no_answer))
    yield made
    made.deleteLater()


def _no_answer(_query: str) -> None:
    return None


@pytest.mark.parametrize("keys", named(SCREEN_KEYS))
def test_a_talk_answers_its_keys(presenter: Presenter, keys: str) -> None:
    event = pressed(keys)
    event.accept()
    QApplication.sendEvent(presenter, event)
    assert event.isAccepted()


@pytest.fixture(scope="module")
def library(qapp: object) -> Iterator[LibraryView]:
    made = LibraryView(make_look())
    made.set_cards(CARDS)
    made.choose(LAST.id, THIS.id)
    made.set_pair(LAST, THIS)
    made.set_years(tuple(REPORTS.values()))
    made.show_card(LAST.id)
    rows = made.pair.figures.list
    rows.setCurrentIndex(rows.model().index(1, 0))
    yield made
    made.deleteLater()


@pytest.mark.parametrize("keys", named(LIBRARY_KEYS))
def test_a_card_answers_its_keys(library: LibraryView, keys: str) -> None:
    event = pressed(keys)
    event.accept()
    QApplication.sendEvent(library.shelf.list, event)
    assert event.isAccepted()


@pytest.mark.parametrize("keys", named(ACROSS_KEYS))
def test_a_row_of_two_reports_answers_its_keys(library: LibraryView, keys: str) -> None:
    event = pressed(keys)
    event.accept()
    QApplication.sendEvent(library.pair.figures.list, event)
    assert event.isAccepted()


def test_what_was_removed_comes_back_by_its_key(library: LibraryView) -> None:
    assert [library.shelf.undo.button.accessibleDescription()] == named((UNDO_KEYS,))


def test_the_keys_of_the_check_are_read_from_its_table() -> None:
    lines = {line.words: line.keys for line in check_lines()}
    assert lines["存疑：下一处、上一处"] == ("Down", "Up", "J", "K")
    assert lines["全文：标题升一级、降一级"] == ("Alt+Left", "Alt+Right")
    assert lines["随处：撤销、重做"] == ("Ctrl+Z", "Ctrl+Shift+Z")


@pytest.mark.parametrize("keys", named(AGENDA_KEYS))
def test_the_agenda_answers_its_keys(qtbot: QtBot, keys: str) -> None:
    listed = AgendaList(AgendaModel(), make_look())
    qtbot.addWidget(listed)
    event = pressed(keys, QEvent.Type.ShortcutOverride)
    QApplication.sendEvent(listed, event)
    assert event.isAccepted()


def test_the_list_of_notes_answers_its_keys(qtbot: QtBot) -> None:
    listed = NotesList(make_look())
    qtbot.addWidget(listed)
    listed.show()
    ignored = set()
    for _, keys in notes_list.KEYS:
        for key in keys:
            event = pressed(key)
            event.accept()
            listed.keyPressEvent(event)
            if not event.isAccepted():
                ignored.add(key)
    assert ignored <= {"F2", "Return"}  # they need a row


def test_the_card_answers_its_keys(qtbot: QtBot) -> None:
    edit = NoteEdit(make_look())
    qtbot.addWidget(edit)
    for _, keys in note_card.KEYS:
        for key in keys:
            with qtbot.waitSignal(edit.done):
                QApplication.sendEvent(edit, pressed(key))


def test_the_figures_keys_are_those_of_the_view() -> None:
    assert named(FIGURES_KEYS) == ["Alt+1", "Alt+5", "F5"]


def test_keys_are_shown_as_people_write_them() -> None:
    assert [shown_keys(k) for k in ("Ctrl++", "+", "Alt+Up", "Return", ".")] == [
        "Ctrl +",
        "+",
        "Alt ↑",
        "Enter",
        ".",
    ]


def test_words_and_keys_filter() -> None:
    groups = key_groups()
    assert matching(groups, "") == groups
    assert any(line.keys == ("F11",) for g in matching(groups, "f11") for line in g.lines)
    found = matching(groups, "黑屏 一块屏")
    assert [(g.title, len(g.lines)) for g in found] == [(ONE_SCREEN, 1)]
    assert matching(groups, "没有这种键") == ()


# ---------------------------------------------------------------------- the overlay
class Host(QWidget):
    """A window below the guide that counts the keys it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = 0
        self.button = QPushButton("下面", self)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys += 1


@pytest.fixture
def host(qtbot: QtBot) -> Host:
    made = Host()
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    made.button.setFocus()
    return made


@pytest.fixture
def guide(host: Host) -> GuideOverlay:
    made = GuideOverlay(make_look(), host)
    made.open_guide()
    return made


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


@pytest.mark.parametrize("key", [_Key.Key_F1, _Key.Key_Escape])
def test_it_closes_and_gives_the_keys_back(host: Host, guide: GuideOverlay, key: Qt.Key) -> None:
    press(key)
    assert not guide.is_open
    assert host.button.hasFocus()
    guide.close_guide()


def test_no_key_gets_through(host: Host, guide: GuideOverlay) -> None:
    for key in (_Key.Key_PageDown, _Key.Key_F5, _Key.Key_F9):
        press(key)
    guide.close_button.setFocus()
    override = pressed("Ctrl+Q", QEvent.Type.ShortcutOverride)
    QApplication.sendEvent(guide, override)
    assert override.isAccepted()
    assert host.keys == 0


def test_keys_scroll(guide: GuideOverlay) -> None:
    bar = guide.area.verticalScrollBar()
    seen = []
    for key in (_Key.Key_Down, _Key.Key_PageDown, _Key.Key_PageUp, _Key.Key_Up):
        press(key)
        seen.append(bar.value())
    assert seen[1] > seen[0] > seen[2] - 1
    assert seen[3] == 0


def test_what_is_typed_filters(guide: GuideOverlay) -> None:
    assert any(isinstance(leaf, TipLeaf) for leaf in guide.sheet.leaves)
    guide.field.setText("F11")
    assert [type(leaf) for leaf in guide.sheet.leaves] == [KeysLeaf]
    assert "全屏，F11" in guide.sheet.leaves[0].accessibleDescription()
    guide.field.setText("没有这种键")
    assert guide.empty.isVisible()
    press(_Key.Key_Escape)
    assert guide.is_open
    assert not guide.empty.isVisible()


def test_a_click_beside_the_card_closes(guide: GuideOverlay) -> None:
    QTest.mouseClick(guide, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not guide.is_open
    guide.toggle()
    guide.open_guide()
    assert guide.is_open
    guide.toggle()
    assert not guide.is_open


@pytest.mark.parametrize("size", [QSize(1440, 900), QSize(880, 600), QSize(560, 500)])
@pytest.mark.parametrize("text_size", [18, 22])
def test_every_leaf_has_its_room(
    host: Host, guide: GuideOverlay, size: QSize, text_size: int
) -> None:
    host.resize(size)
    guide.apply_look(make_look(DARK, text_size))
    room = guide.sheet.rect()
    boxes = [leaf.geometry() for leaf in guide.sheet.leaves]
    assert all(room.contains(box) for box in boxes)
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
    assert host.rect().contains(guide.card.geometry())
    host.grab()


def test_a_leaf_must_say_how_high_it_is(host: Host) -> None:
    with pytest.raises(NotImplementedError):
        Leaf("题", "", make_look(), host).height_at(100)


def test_a_talk_has_its_own_keys_first(host: Host) -> None:
    guide = GuideOverlay(make_look(), host, first=ONE_SCREEN)
    keys = [leaf for leaf in guide.sheet.leaves if isinstance(leaf, KeysLeaf)]
    assert keys[0].accessibleName() == ONE_SCREEN
    assert len(keys) == len(key_groups())


def test_without_anything_below_the_keys_go_to_the_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    guide = GuideOverlay(make_look(), parent)
    guide.open_guide()
    guide.close_guide()
    assert not guide.is_open
