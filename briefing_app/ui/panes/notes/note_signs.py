"""The signs of notes beside the text: pointing at one reads it, a click opens it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip
from typing_extensions import override

from briefing_app.meeting.note import NoteKind
from briefing_app.meeting.note_rows import NoteRow
from briefing_app.ui.panes.notes.notes_desk import NotesDesk
from briefing_app.ui.panes.reading.marks import NoteSign
from briefing_app.ui.panes.reading.notes import escaped
from briefing_app.ui.panes.reading.page_view import PageView

_LONGEST_TIP = 60
_CLICKS = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class NoteSigns(QObject):
    """Keeps the signs in step with the notes. Signal: `opened(note id)` for a click on one."""

    opened = Signal(str)

    def __init__(self, desk: NotesDesk, view: PageView, parent: QObject | None = None) -> None:
        """Show the signs of the notes there are."""
        super().__init__(parent)
        self._desk, self._view, self._over = desk, view, False
        view.viewport().installEventFilter(self)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the signs anew."""
        self._view.mark_notes([sign for row in self._desk.rows() for sign in _signs(row)])

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what the pointer does on a sign; the text gets the rest."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            return self._show_tip(event)
        if not isinstance(event, QMouseEvent):
            return False
        sign = self._view.sign_at(event.position().toPoint())
        if event.type() == QEvent.Type.MouseMove:
            return self._point(sign, dragging=event.buttons() != Qt.MouseButton.NoButton)
        if sign is None or event.type() not in _CLICKS:
            return False
        left = event.button() == Qt.MouseButton.LeftButton
        if left and event.type() == QEvent.Type.MouseButtonRelease:
            self.opened.emit(sign.note)
        return left

    def _show_tip(self, event: QHelpEvent) -> bool:
        point: QPoint = event.pos()
        sign = self._view.sign_at(point)
        if sign is not None:
            QToolTip.showText(event.globalPos(), escaped(sign.tip), self._view.viewport())
        return sign is not None

    def _point(self, sign: NoteSign | None, *, dragging: bool) -> bool:
        """Show a hand over a sign; the text minds its own pointer elsewhere."""
        if dragging or (sign is None and not self._over):
            return False
        self._over = sign is not None
        hand, beam = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.IBeamCursor
        self._view.viewport().setCursor(hand if self._over else beam)
        return self._over


def _signs(row: NoteRow) -> Iterator[NoteSign]:
    """Yield the sign of a row, if it has a place."""
    note, span = row.note, row.span
    if note is not None and span is not None:
        section = row.section if note.kind is NoteKind.SECTION else ""
        yield NoteSign(note.id, span, section, note.is_bookmark, sign_tip(row))


def sign_tip(row: NoteRow) -> str:
    """Return the first line of a note, not too long; for a bookmark what it is."""
    first = row.text.strip().split("\n", 1)[0]
    short = first if len(first) <= _LONGEST_TIP else first[:_LONGEST_TIP] + "…"
    return f"{row.kind}：{short}" if short else row.kind
