"""The left pane: the section tree and the key to the marks in the text."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.outline.outline_view import FOLLOW_MS, OutlineView
from briefing_app.ui.panes.outline.text_key import TextKey
from briefing_app.ui.session import Session

_WIDTH, _MINIMUM_WIDTH = 264, 220


class OutlinePane(QWidget):
    """Shows where one is in the report and goes elsewhere; follows the session's place."""

    def __init__(
        self,
        session: Session,
        look: Look,
        parent: QWidget | None = None,
        *,
        follow_ms: int = FOLLOW_MS,
    ) -> None:
        """Listen to the session; show its report. `follow_ms` as in OutlineView."""
        super().__init__(parent)
        self.setObjectName("outline_pane")
        self._session, self._look = session, look
        self.view = OutlineView(look, self, follow_ms=follow_ms)
        self.key = TextKey(look, self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.view, 1)
        self._layout.addWidget(self.key)
        self.setFocusProxy(self.view)
        self.view.section_chosen.connect(self._on_section_chosen)
        session.report_changed.connect(self._on_report_changed)
        session.place_changed.connect(self._on_place_changed)
        self.apply_look(look)
        self._on_report_changed()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base):
            palette.setColor(role, look.theme.color("pane"))
        self.setPalette(palette)
        self._layout.setContentsMargins(0, look.px(6), 0, 0)
        self.view.apply_look(look)
        self.key.apply_look(look)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(_MINIMUM_WIDTH), super().minimumSizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground here: Qt paints a child that it knows to be opaque twice at first."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.color("pane"))
        painter.end()

    def _on_report_changed(self) -> None:
        report = self._session.report
        self.view.set_report(report)
        self.key.set_report(report)
        self._on_place_changed(self._session.place)

    def _on_place_changed(self, section_id: str) -> None:
        path = self._session.report.path(section_id) if section_id else ()
        self.view.show_place(tuple(section.id for section in path))

    def _on_section_chosen(self, section_id: str) -> None:
        self._session.select_section(section_id)
