"""The 资料库 view: the reports as cards on the left, two of them compared on the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.holdings import Deed, total_words
from briefing_app.library.cards import Card
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.library.pair_pane import PairPane
from briefing_app.ui.panes.library.shelf_pane import ShelfPane

_SHELF, _SHELF_NARROW, _NARROW = 476, 356, 1200
_LOW = 680
"""Height below which the list needs the room of the yearly charts."""


class LibraryView(QWidget):
    """Knows cards and two reports, and no files: whoever shows it does what it asks for.

    Signals: `open_requested(id)`, `pair_requested(id, id)` (either may be ""),
    `import_requested()`, `rename_requested(id, title)`, `remove_requested(id)`,
    `restore_requested(id)`, `share_requested(id)`, `resume_requested(id)`,
    `join_requested(id)`, `retry_requested(id)`, `folders_requested()`, `bin_requested()`,
    `drafts_requested()`,
    `export_requested()`, `evidence_requested()`, `reading_requested(report id, figure id)`,
    `offset_requested(report id, offset)`.
    """

    open_requested = Signal(str)
    pair_requested = Signal(str, str)
    import_requested = Signal()
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)
    restore_requested = Signal(str)
    share_requested = Signal(str)
    resume_requested = Signal(str)
    join_requested = Signal(str)
    retry_requested = Signal(str)
    folders_requested = Signal()
    bin_requested = Signal()
    drafts_requested = Signal()
    export_requested = Signal()
    evidence_requested = Signal()
    reading_requested = Signal(str, str)
    offset_requested = Signal(str, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no cards and no pair yet."""
        super().__init__(parent)
        self.setObjectName("library_view")
        self._look = look
        self._cards: tuple[Card, ...] = ()
        self._ids = {Side.LEFT: "", Side.RIGHT: ""}
        self._moved = self._low = False
        self.shelf = ShelfPane(look, self)
        self.pair = PairPane(look, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.addWidget(self.shelf)
        self._splitter.addWidget(self.pair)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(1, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self.setFocusProxy(self.shelf)
        self._connect()

    @property
    def ids(self) -> tuple[str, str]:
        """Ids of 甲 and 乙, "" where nothing is chosen."""
        return self._ids[Side.LEFT], self._ids[Side.RIGHT]

    @property
    def summary(self) -> str:
        """The library in a line, for the status line."""
        return total_words(self._cards)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.shelf.apply_look(look)
        self.pair.apply_look(look)
        self._share_width()

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; 甲 and 乙 stay, unless they are gone or do not open any more."""
        self._cards = tuple(cards)
        self.shelf.set_cards(self._cards)
        good = self._good()
        kept = {side: each if each in good else "" for side, each in self._ids.items()}
        changed = kept != self._ids
        self._ids = kept
        self._show_fields()
        if changed:
            self._tell()

    def set_places(self, folders: int, binned: int) -> None:
        """Say how many folders are looked in, and how many reports are in the bin."""
        self.shelf.set_places(folders, binned)

    def set_drafts(self, count: int) -> None:
        """Say how many imports wait to be checked further."""
        self.shelf.set_drafts(count)

    def choose(self, left: str, right: str) -> None:
        """Let two reports be 甲 and 乙, without a signal; "" for none."""
        self._ids = {Side.LEFT: left, Side.RIGHT: right}
        self._show_fields()

    def set_pair(self, left: Report | None, right: Report | None) -> None:
        """Compare two reports, which were asked for."""
        self.pair.set_pair(left, right)

    def set_years(self, reports: Sequence[Report]) -> None:
        """Show the two places over the years, out of all their reports."""
        self.pair.set_years(reports)

    def show_card(self, report_id: str) -> None:
        """Bring a card into view."""
        self.shelf.list.show_card(report_id)

    @override
    def event(self, event: QEvent) -> bool:
        """Keep F6, which elsewhere in the window leads to the search."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and event.key() == Qt.Key.Key_F6:  # type: ignore[attr-defined]
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F6:
            self._change_side()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        px = self._look.px
        wide = self.width() >= px(_NARROW)
        self.pair.figures.set_compact(not wide)
        low = self.height() < px(_LOW)
        if low is not self._low:
            self._low = low
            self.pair.series.set_folded(low)
        if self._moved:
            return
        shelf = px(_SHELF if wide else _SHELF_NARROW)
        self._splitter.setSizes([shelf, max(self.width() - shelf, 1)])

    def _connect(self) -> None:
        for signal, own in (
            (self.shelf.open_requested, self.open_requested),
            (self.shelf.import_requested, self.import_requested),
            (self.shelf.rename_requested, self.rename_requested),
            (self.shelf.remove_requested, self.remove_requested),
            (self.shelf.restore_requested, self.restore_requested),
            (self.shelf.share_requested, self.share_requested),
            (self.shelf.folders_requested, self.folders_requested),
            (self.shelf.bin_requested, self.bin_requested),
            (self.shelf.drafts_requested, self.drafts_requested),
            (self.pair.import_requested, self.import_requested),
            (self.pair.export_requested, self.export_requested),
            (self.pair.evidence_requested, self.evidence_requested),
            (self.pair.reading_requested, self.reading_requested),
            (self.pair.offset_requested, self.offset_requested),
        ):
            signal.connect(own)
        self.shelf.picked.connect(self._on_picked)
        self.shelf.deed_requested.connect(self._on_deed_requested)
        self.pair.chosen.connect(self._on_picked)
        self.pair.swap_requested.connect(self._on_swap_requested)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)

    def _good(self) -> set[str]:
        """Return the ids of the reports that open."""
        return {card.id for card in self._cards if card.good}

    def _show_fields(self) -> None:
        self.shelf.list.show_pair(*self.ids)
        by_id = {card.id: card for card in self._cards if card.good}
        self.pair.show_fields(self._cards, *(by_id.get(each) for each in self.ids))

    def _on_picked(self, side: Side, report_id: str) -> None:
        """Let a report be 甲 or 乙; one that is the other already is refused in the field."""
        other = Side.RIGHT if side is Side.LEFT else Side.LEFT
        if self._ids[side] == report_id or report_id not in self._good():
            return
        if self._ids[other] == report_id:
            self.pair.fields.field(side).refuse()
            return
        self._ids[side] = report_id
        self._show_fields()
        self._tell()

    def _on_swap_requested(self) -> None:
        left, right = self.ids
        self.choose(right, left)
        self._tell()

    def _tell(self) -> None:
        self.pair.set_pair(None, None)
        self._show_fields()
        self.pair_requested.emit(*self.ids)

    def _on_deed_requested(self, deed: Deed, report_id: str) -> None:
        signals = {
            Deed.RESUME: self.resume_requested,
            Deed.JOIN: self.join_requested,
            Deed.RETRY: self.retry_requested,
        }
        signals[deed].emit(report_id)

    def _change_side(self) -> None:
        """Move the keys from the cards to the comparison, or back."""
        focused = QApplication.focusWidget()
        if focused is not None and self.shelf.isAncestorOf(focused):
            self.pair.focus_part()
        else:
            self.shelf.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_splitter_moved(self, _pos: int, _index: int) -> None:
        self._moved = True
