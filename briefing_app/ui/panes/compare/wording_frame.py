"""What 表述对照 and 提法 share: head with signs, the two sections, a list or a sentence."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Protocol, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.wording import Sign
from briefing_app.ui.clipboard import copy_words
from briefing_app.ui.delegates.wording_delegate import Spot, SpotDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.wording_model import (
    SignedRow,
    WordingModel,
    WordingProxy,
    WordingRole,
)
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_list import SpotList
from briefing_app.ui.panes.compare.wording_picker import SectionPicker
from briefing_app.ui.panes.compare.wording_sections import cannot_compare
from briefing_app.ui.panes.compare.wording_signs import SignFilter
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.keys import copies_with_source

_HEAD, _EDGE, _SIDE = 44, 20, 12
_FILTERED = "没有符合所选符号的内容。按 Esc 全部显示。"


Row = TypeVar("Row")


class _Signed(Protocol):
    @property
    def sign(self) -> Sign: ...


class PartHead(QWidget):
    """The line above a part of the view: its title, and its signs at the right."""

    def __init__(
        self, title: str, words: Mapping[Sign, str], look: Look, parent: QWidget | None = None
    ) -> None:
        """Show a title, and a button for each sign that has a word."""
        super().__init__(parent)
        self.title = ElidedLabel(title, look, bold=True, parent=self)
        self.signs = SignFilter(look, self, words)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.title, 1)
        self._layout.addWidget(self.signs, 0, Qt.AlignmentFlag.AlignRight)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEAD))
        self._layout.setContentsMargins(look.px(_EDGE), 0, look.px(_SIDE), 1)
        self.title.apply_look(look)
        self.signs.apply_look(look)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()


class ChoicePane(QWidget):
    """Compares the chosen sections when it is shown, and never while it is hidden.

    Signal: `offset_requested(offset)`, the sentence there was selected and is to be read.
    """

    offset_requested = Signal(int)

    def __init__(
        self,
        session: Session,
        choice: WordingChoice,
        delegate: SpotDelegate,
        look: Look,
        parent: QWidget | None = None,
        *,
        title: str,
        words: Mapping[Sign, str],
        opens_on_click: bool = False,
    ) -> None:
        """Put a list below a head with this title and these signs."""
        super().__init__(parent)
        self.session, self.choice = session, choice
        self._model = WordingModel(parent=self)
        self._proxy = WordingProxy(self._model, self)
        self.list = SpotList(self._proxy, delegate, look, self, opens_on_click=opens_on_click)
        self.list.setAccessibleName(title)
        delegate.setParent(self)
        self._stale = True
        self.head = PartHead(title, words, look, self)
        self.picker = SectionPicker(choice, look, self)
        self.note, self.empty = QLabel(self), QLabel(self)
        self._stack = QStackedLayout()
        self._lay_out()
        self._connect()
        self.apply_look(look)

    # ---------------------------------------------------------------- what a kind of it does
    @property
    @abstractmethod
    def rows(self) -> Sequence[_Signed]:
        """The rows that can be chosen, whichever are shown."""

    @abstractmethod
    def compared(self) -> tuple[SignedRow, ...]:
        """Compare the chosen sections; return rows and headings."""

    @abstractmethod
    def sentence(self) -> str:
        """Return what to say in place of the rows; "" shows them."""

    def remark(self) -> str:
        """Return what to say above the rows, if anything."""
        return ""

    @abstractmethod
    def copied(self) -> str:
        """Return the chosen rows as text."""

    @abstractmethod
    def copied_with_source(self) -> str:
        """Return the chosen rows as text, each with report and place."""

    # ---------------------------------------------------------------- what all do
    def fill(self) -> None:
        """Show the rows of the chosen sections, from the first on."""
        self._model.set_rows(self.compared())
        self.list.refresh()

    def chosen(self, kind: type[Row]) -> list[Row]:
        """Return the selected rows of a kind, from top to bottom."""
        indexes = sorted(self.list.selectionModel().selectedIndexes())
        found = (index.data(WordingRole.ROW) for index in indexes)
        return [row for row in found if isinstance(row, kind)]

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        for part in (self.head, self.picker, self.list):
            part.apply_look(look)
        for label in (self.note, self.empty):
            label.setFont(look.sans(13))
            palette = label.palette()
            palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
            palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
            label.setPalette(palette)
        edge = look.px(_EDGE)
        self.note.setContentsMargins(edge, look.px(8), edge, look.px(8))
        self.empty.setContentsMargins(edge, 0, edge, look.px(52))

    def set_title_shown(self, shown: bool) -> None:
        """Show or hide the title, where a tab says the same."""
        self.head.title.setVisible(shown)

    def copy(self) -> None:
        """Put the chosen rows on the clipboard, both sides of each."""
        if words := self.copied():
            copy_words(words)

    def copy_with_source(self) -> None:
        """Put the chosen rows on the clipboard, with report and place."""
        if words := self.copied_with_source():
            copy_words(words)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if copies_with_source(event):
            self.copy_with_source()
        elif event.key() == Qt.Key.Key_Escape and not self.head.signs.complete:
            self.head.signs.show_all()
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.note.setObjectName("wording_note")
        self.empty.setObjectName("wording_empty")
        for label in (self.note, self.empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAutoFillBackground(True)
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.note.hide()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.picker, self.note):
            column.addWidget(part)
        column.addLayout(self._stack, 1)
        self.setFocusProxy(self.list)
        stops = (*self.head.signs.buttons, *self.picker.stops, self.list)
        for before, after in pairwise(stops):  # the list was made first; Tab comes to it last
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self.choice.changed.connect(self._on_choice_changed)
        self.head.signs.changed.connect(self._on_signs_changed)
        self.list.opened.connect(self._on_opened)
        self.list.copy_requested.connect(self.copy)

    def _catch_up(self) -> None:
        """Compare what was chosen while the pane was hidden."""
        if not (self._stale and self.isVisible()):
            return
        self._stale = False
        self.picker.refresh()
        problem = cannot_compare(*self.choice.pair)
        readable = bool(self.choice.left.report.sections) and not problem
        if readable:
            self.fill()
        else:
            self._model.set_rows(())
        self.head.signs.show_counts(Counter(row.sign for row in self.rows))
        self.head.signs.setEnabled(readable)
        self._show_rows(problem)

    def _show_rows(self, problem: str = "") -> None:
        """Show the rows with the chosen signs, or the sentence that stands for them."""
        self._proxy.set_signs(self.head.signs.signs)
        left = self._proxy.rowCount()
        sentence = problem or self.sentence()
        if not (sentence or left) and self.choice.left.report.sections:
            sentence = _FILTERED
        self.empty.setText(sentence)
        self._stack.setCurrentWidget(self.list if left and not sentence else self.empty)
        remark = "" if sentence else self.remark()
        self.note.setText(remark)
        self.note.setVisible(bool(remark))

    def _on_choice_changed(self) -> None:
        self._stale = True
        self._catch_up()

    def _on_signs_changed(self, _signs: frozenset[Sign]) -> None:
        self._show_rows(cannot_compare(*self.choice.pair))

    def _on_opened(self, spot: Spot) -> None:
        """Select the sentence in the open report and ask for it to be shown."""
        side = self.choice.left if spot.left else self.choice.right
        if side.report is self.session.report:
            self.session.select_offset(spot.offset)
            self.offset_requested.emit(spot.offset)
