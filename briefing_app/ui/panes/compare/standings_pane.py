"""位次与首创: every claim of place of a report, by peers, each a way to its sentence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.standings import Standing, standings
from briefing_app.analysis.comparing.standings_copy import kinds_text, standings_text
from briefing_app.model.figure import Status
from briefing_app.ui.clipboard import copy_words
from briefing_app.ui.delegates.standings_delegate import StandingsDelegate
from briefing_app.ui.look import Look
from briefing_app.ui.models.standings_model import StandingRole, StandingsModel
from briefing_app.ui.panes.compare.figure_list import FigureList
from briefing_app.ui.panes.compare.sentence_button import SentenceButton
from briefing_app.ui.panes.following import FollowingPane
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.elided_label import ElidedLabel

_HEAD = 44
_HINT = "选一行，看它的原句。"
_EMPTY = "这份报告没有写位次、首创和连续。"


class _Foot(QWidget):
    """The ground of the sentence, with a line above it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAutoFillBackground(True)
        self.stack = QVBoxLayout(self)

    def apply_look(self, look: Look) -> None:
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("card"))
        self.setPalette(palette)
        self.stack.setContentsMargins(look.px(14), look.px(6), look.px(14), look.px(6))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()


class StandingsPane(FollowingPane):
    """The selected claim is the session's figure; its sentence stands below the list.

    Nothing is computed while the pane is hidden; it catches up when it is shown. Signal:
    `reading_requested(figure id)` when a sentence is to be read in the text.
    """

    reading_requested = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session."""
        super().__init__(session, look, parent)
        self.setObjectName("standings_pane")
        self.setAccessibleName("位次与首创")
        self.setAutoFillBackground(True)
        self._model = StandingsModel(self)
        self._delegate = StandingsDelegate(look)
        self.title = ElidedLabel("位次与首创", look, bold=True, parent=self)
        self.count = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.list = FigureList(self._model, self._delegate, look, self)
        self.sentences = {status: SentenceButton(status, look, self) for status in Status}
        self._foot = _Foot(look, self)
        self._empty = QLabel(self)
        self._lay_out()
        self._connect()
        self.apply_look(look)

    @property
    def model(self) -> StandingsModel:
        """The claims that are shown."""
        return self._model

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink2"))
        self.setPalette(palette)
        self._empty.setFont(look.sans(14))
        self._delegate.apply_look(look)
        self._delegate.fit(self._model.standings)
        for part in (self.title, self.count, self.list, self._foot):
            part.apply_look(look)
        for sentence in self.sentences.values():
            sentence.apply_look(look)
        self._head.setContentsMargins(look.px(20), 0, look.px(12), 1)
        self._head.setSpacing(look.px(8))
        for label in (self.title, self.count):
            label.setFixedHeight(look.px(_HEAD) - 1)
        self.update()

    def set_title_shown(self, shown: bool) -> None:
        """Show or hide the title, where a tab says the same."""
        self.title.setVisible(shown)

    def copy(self, *, with_source: bool = False) -> None:
        """Put the selected claims on the clipboard: a sentence, or a table of several."""
        chosen = [self._standing(index) for index in self.list.selected_indexes()]
        if found := [each for each in chosen if each]:
            text = standings_text(self._session.report, found, with_source=with_source)
            copy_words(text)

    def copy_with_source(self) -> None:
        """Put the selected claims with their sentences and places on the clipboard."""
        self.copy(with_source=True)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, line = QPainter(self), self._look.theme.color("line")
        painter.fillRect(0, self._look.px(_HEAD) - 1, self.width(), 1, line)
        painter.end()

    def _lay_out(self) -> None:
        self.list.setObjectName("standings_list")
        self.list.setAccessibleName("位次与首创")
        self.list.setAccessibleDescription("回车看原文，Ctrl+C 复制")
        self._empty.setObjectName("standings_empty")
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        self._head.addWidget(self.count)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        for sentence in self.sentences.values():
            self._foot.stack.addWidget(sentence)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addLayout(self._stack, 1)
        layout.addWidget(self._foot)
        self._foot.hide()
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.list.figure_chosen.connect(self._session.select_figure)
        self.list.figure_hovered.connect(self._session.peek)
        self.list.entered_row.connect(self._read)
        self.list.double_clicked_row.connect(self._read)
        self.list.copy_requested.connect(self._on_copy_requested)
        for sentence in self.sentences.values():
            sentence.clicked.connect(self._on_sentence_clicked)

    @override
    def show_report(self) -> None:
        report = self._session.report
        groups = standings(report)
        self._model.set_groups(report, groups)
        self._delegate.fit(self._model.standings)
        self.count.set_text(kinds_text(groups))
        self._stack.setCurrentIndex(0 if groups else 1)
        self._empty.setText(_EMPTY if report.id else "")
        self._foot.setVisible(bool(groups))
        self._follow_selection()
        self.list.reveal_current()

    @override
    def show_selection(self) -> None:
        self.list.show_figure(self._session.selection.figure)
        standing = self._standing(self.list.chosen_index())
        report = self._session.report
        figure = report.figure(standing.figure) if standing else None
        year = figure.status if figure else Status.ACTUAL
        for status, sentence in self.sentences.items():
            sentence.setVisible(status is year)
            if status is year:
                sentence.show_figure(report, figure, _HINT, chosen=True)

    def _standing(self, index: QModelIndex) -> Standing | None:
        found: Standing | None = index.data(StandingRole.STANDING)
        return found

    def _read(self) -> None:
        """Ask for the text of the selected claim."""
        if standing := self._standing(self.list.chosen_index()):
            self._on_sentence_clicked(standing.figure)

    def _on_sentence_clicked(self, figure_id: str) -> None:
        self._session.select_figure(figure_id)
        self.reading_requested.emit(figure_id)

    def _on_copy_requested(self, with_source: bool) -> None:
        self.copy(with_source=with_source)
