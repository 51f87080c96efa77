"""The 对比 view: actual against target on the left, wording, phrases and ranks on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.compare.ledger_pane import LedgerPane
from briefing_app.ui.panes.compare.phrases_pane import PhrasesPane
from briefing_app.ui.panes.compare.standings_pane import StandingsPane
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_pane import WordingPane
from briefing_app.ui.session import Session
from briefing_app.ui.shell.layout_mode import LayoutMode, mode_for
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

LEDGER = "ledger"
PARTS = (
    Choice(LEDGER, "指标对比"),
    Choice("wording", "表述对照"),
    Choice("phrases", "提法"),
    Choice("standings", "位次与首创"),
)
_Pane = LedgerPane | WordingPane | PhrasesPane | StandingsPane
_LEDGER_SHARE = 0.55
_ROW, _EDGE = 44, 16


class CompareView(QWidget):
    """The ledger beside one of the other parts; in a narrower window one part at a time.

    Signals: `reading_requested(figure id)` and `offset_requested(offset)`, what is selected
    is to be read in the text; `enlarge_requested(figure id)` with F5.
    """

    reading_requested = Signal(str)
    offset_requested = Signal(int)
    enlarge_requested = Signal(str)

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Build the parts; each listens to the session itself."""
        super().__init__(parent)
        self.setObjectName("compare_view")
        self._session, self._look = session, look
        self._wide, self._shared, self._beside = True, False, "wording"
        self.choice = WordingChoice(session, self)
        self.ledger = LedgerPane(session, look, self)
        self.parts = SegmentedControl(PARTS, look, name="对比什么", size=SMALL, parent=self)
        self.wording = WordingPane(session, self.choice, look, self)
        self.phrases = PhrasesPane(session, self.choice, look, self)
        self.standings = StandingsPane(session, look, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._right = QStackedWidget(self._splitter)
        self._lay_out()
        self._connect()
        self._arrange()

    @property
    def part(self) -> str:
        """Key of the part shown, the ledger apart where it has a place of its own."""
        return self.parts.current

    def show_part(self, key: str) -> None:
        """Show one of the parts and give it the keys; raise KeyError for none of them."""
        pane = self._pane(key)
        if key != LEDGER:
            self._beside = key
            self._right.setCurrentWidget(pane)
        if key != LEDGER or not self._wide:
            self.parts.set_current(key)
        self._show_sides()
        pane.setFocus()

    def reveal(self, figure_id: str) -> None:
        """Select a figure in the ledger, whatever hides its line there."""
        self.show_part(LEDGER)
        self.ledger.reveal(figure_id)

    def copy_with_source(self) -> None:
        """Put what is selected where the keys are on the clipboard, with its source."""
        focused = QApplication.focusWidget()
        inside = focused is not None and self._right.isAncestorOf(focused)
        self._pane(self._beside if inside else LEDGER).copy_with_source()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for part in (self.parts, self.ledger, self.wording, self.phrases, self.standings):
            part.apply_look(look)
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        figure = self._session.selection.figure
        if event.key() == Qt.Key.Key_F5 and figure:
            self.enlarge_requested.emit(figure)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep the row of parts over its head once the panes have their places."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_parts()
        return done

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("window"))
        painter.end()

    def _lay_out(self) -> None:
        self._splitter.addWidget(self.ledger)
        self._splitter.addWidget(self._right)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for side in range(2):
            self._splitter.setStretchFactor(side, 1)
        for pane in (self.wording, self.phrases, self.standings):
            pane.set_title_shown(False)
            self._right.addWidget(pane)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._splitter)
        self.parts.set_current(self._beside)
        self.setFocusProxy(self.ledger)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part_chosen)
        self._splitter.splitterMoved.connect(self._place_parts)
        for pane in (self.ledger, self.standings):
            pane.reading_requested.connect(self.reading_requested)
        for choice_pane in (self.wording, self.phrases):
            choice_pane.offset_requested.connect(self.offset_requested)

    def _pane(self, key: str) -> _Pane:
        panes: dict[str, _Pane] = {
            LEDGER: self.ledger,
            "wording": self.wording,
            "phrases": self.phrases,
            "standings": self.standings,
        }
        return panes[key]

    def _arrange(self) -> None:
        """Give the ledger a place of its own where there is room for two."""
        wide = mode_for(self.width(), self._look.scale) is LayoutMode.WIDE
        if wide != self._wide:
            self._wide = wide
            self.parts.set_current(self._beside if wide else LEDGER)
        self.parts.set_shown(LEDGER, shown=not wide)
        self.ledger.set_title_shown(wide)
        if wide and not self._shared:
            left = round(self.width() * _LEDGER_SHARE)
            self._splitter.setSizes([left, self.width() - left])
            self._shared = self.isVisible()
        self._column.setContentsMargins(0, 0 if wide else self._look.px(_ROW), 0, 0)
        self._show_sides()

    def _show_sides(self) -> None:
        ledger = self.parts.current == LEDGER
        self.ledger.setVisible(self._wide or ledger)
        self._right.setVisible(self._wide or not ledger)
        self._place_parts()

    def _place_parts(self) -> None:
        """Put the row of parts into the right head, or above everything in a narrow window."""
        look = self._look
        left = self._right.mapTo(self, QPoint(0, 0)).x() if self._wide else 0
        self.parts.adjustSize()
        top = (look.px(_ROW) - self.parts.height()) // 2
        self.parts.move(left + look.px(_EDGE), top)
        self.parts.raise_()

    def _on_part_chosen(self, key: str) -> None:
        """Show a part; the keys stay on the row of parts."""
        if key != LEDGER:
            self._beside = key
            self._right.setCurrentWidget(self._pane(key))
        self._show_sides()
