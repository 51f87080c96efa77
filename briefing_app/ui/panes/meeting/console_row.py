"""The buttons under the room's picture: pages, black, freeze, swap, screen; before, the start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from briefing_app.meeting.room import Mode
from briefing_app.ui.look import Look
from briefing_app.ui.panes.meeting.console_button import ConsoleButton


class ScreenChoice(NamedTuple):
    """A screen that can be chosen: what tells it from others, its name, its size."""

    key: str
    name: str
    size: str


class ConsoleRow(QWidget):
    """Large buttons; they only say what is wanted.

    Signals: `previous_requested`, `next_requested`, `begin_requested`, `restart_requested`,
    `black_requested`, `freeze_requested`, `swap_requested`, `screens_requested` (the list of
    screens is about to open: fill it with `show_screens`), `screen_chosen(key)`.
    """

    previous_requested = Signal()
    next_requested = Signal()
    begin_requested = Signal()
    restart_requested = Signal()
    black_requested = Signal()
    freeze_requested = Signal()
    swap_requested = Signal()
    screens_requested = Signal()
    screen_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the buttons from before a meeting."""
        super().__init__(parent)
        self.setObjectName("console_row")
        self.previous = ConsoleButton("chevron-left", look, parent=self)
        self.next = ConsoleButton("chevron-right", look, parent=self)
        self.begin = ConsoleButton("screen", look, primary=True, parent=self)
        self.restart = ConsoleButton("reload", look, parent=self)
        self.black = ConsoleButton("screen-black", look, parent=self)
        self.freeze = ConsoleButton("freeze", look, parent=self)
        self.swap = ConsoleButton("swap", look, parent=self)
        self.screen_button = ConsoleButton("screen", look, opens=True, parent=self)
        self.menu = QMenu(self)
        self._group = QActionGroup(self.menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._lay_out()
        self.previous.show_words("上一页", "PgUp")
        self.next.show_words("下一页", "PgDn")
        self.begin.show_words("开始投屏", "F5")
        self.restart.show_words("从头", "Shift F5")
        self.swap.show_words("对换", "X　Ctrl F9")
        self.show_mode(None, "")
        self.apply_look(look)

    def show_mode(self, mode: Mode | None, screen: str) -> None:
        """Show the buttons for a mode of the room, None before the meeting."""
        live = mode is not None
        for button in (self.begin, self.restart):
            button.setVisible(not live)
        for button in (self.black, self.freeze, self.swap):
            button.setVisible(live)
        dark, frozen = mode is Mode.BLACK, mode is Mode.FROZEN
        self.black.show_words("已黑屏" if dark else "黑屏", "B　F9", warns=dark)
        self.freeze.show_words("已定格" if frozen else "定格", "F　Shift F9", warns=frozen)
        keys = "选屏　S" if live else "选屏"
        self.screen_button.show_words(screen or "没有大屏", keys, warns=mode is Mode.GONE)
        self.swap.setEnabled(mode is not Mode.GONE)
        self.black.setEnabled(mode is not Mode.GONE)
        self.freeze.setEnabled(mode in (None, Mode.FOLLOWING, Mode.FROZEN))

    def set_pages(self, *, there: bool) -> None:
        """Say whether there are pages at all."""
        for button in (self.previous, self.next, self.begin, self.restart):
            button.setEnabled(there)

    def show_screens(self, screens: Sequence[ScreenChoice], current: str) -> None:
        """Fill the list of screens; without any it says so."""
        self.menu.clear()
        self._group.deleteLater()
        self._group = group = QActionGroup(self.menu)
        for screen in screens:
            action = QAction(f"{screen.name}　{screen.size}", self.menu)
            action.setCheckable(True)
            action.setChecked(screen.key == current)
            action.setData(screen.key)
            group.addAction(action)
            self.menu.addAction(action)
        if not screens:
            self.menu.addAction("没有第二块屏，只在本屏投").setEnabled(False)
        group.triggered.connect(self._on_screen_triggered)

    def open_screens(self) -> None:
        """Open the list of screens."""
        self.screens_requested.emit()
        height = self.menu.sizeHint().height()
        self.menu.popup(self.screen_button.mapToGlobal(QPoint(0, -height)))
        self.menu.setFocus()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._row.setSpacing(look.px(8))
        for button in self._buttons():
            button.apply_look(look)

    def _buttons(self) -> tuple[ConsoleButton, ...]:
        pages = self.previous, self.next
        return (
            *pages,
            self.begin,
            self.restart,
            self.black,
            self.freeze,
            self.swap,
            (self.screen_button),
        )

    def _lay_out(self) -> None:
        names = ("previous", "next", "begin", "restart", "black", "freeze", "swap", "screen")
        for name, button in zip(names, self._buttons(), strict=True):
            button.setObjectName(f"console_{name}")
            self._row.addWidget(button, 3 if button is self.screen_button else 2)
        self._row.insertSpacing(2, 12)
        self.menu.setObjectName("console_screens")
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.begin.clicked.connect(self.begin_requested)
        self.restart.clicked.connect(self.restart_requested)
        self.black.clicked.connect(self.black_requested)
        self.freeze.clicked.connect(self.freeze_requested)
        self.swap.clicked.connect(self.swap_requested)
        self.screen_button.clicked.connect(self.open_screens)

    def _on_screen_triggered(self, action: QAction) -> None:
        self.screen_chosen.emit(action.data())
