"""The line at the foot: what the report holds and where it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_status

if TYPE_CHECKING:
    from briefing_app.analysis.overview import Overview
    from briefing_app.model.figure import Status

SAID_MS = 3000
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StatusLine(QWidget):
    """Counts at the left, source at the right; read out as one sentence."""

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, said_ms: int = SAID_MS
    ) -> None:
        """Start empty; `said_ms` is how long a remark stays."""
        super().__init__(parent)
        self.setObjectName("status_line")
        self._look = look
        self._overview: Overview | None = None
        self._said = self._library = ""
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(said_ms)
        self._silence.timeout.connect(self._fall_silent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.apply_look(look)

    def set_overview(self, overview: Overview) -> None:
        """Show another report's counts."""
        self._overview = overview
        words = (*(text for _, text in overview.counts), overview.source)
        self.setAccessibleName("，".join(words))
        self.update()

    def set_library(self, words: str) -> None:
        """Say what the library holds, in place of the report's counts; "" for the report again."""
        self._library = words
        self.update()

    def say(self, remark: str) -> None:
        """Show a remark in place of the source for a moment."""
        self._said = remark
        self._silence.start()
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(28))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("window"))
        painter.setPen(theme.color("line"))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setFont(look.sans(12))
        painter.setPen(theme.color("ink3"))
        metrics = QFontMetrics(look.sans(12))
        if self._overview is not None:
            self._paint_overview(painter, self._overview, metrics)
        painter.end()

    def _paint_overview(self, painter: QPainter, overview: Overview, metrics: QFontMetrics) -> None:
        x = self._look.px(16)
        counts = ((None, self._library),) if self._library else overview.counts
        for status, text in counts:
            x = self._paint_count(painter, x, status, text, metrics)
        room = self.width() - x - self._look.px(16)
        if self._said:
            painter.setPen(self._look.theme.color("ink"))
        text = metrics.elidedText(self._said or overview.source, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(text)
        box = QRect(self.width() - self._look.px(16) - width, 0, width + 2, self.height())
        painter.drawText(box, _LEFT, text)

    def _fall_silent(self) -> None:
        self._said = ""
        self.update()

    def _paint_count(
        self, painter: QPainter, x: int, status: Status | None, text: str, metrics: QFontMetrics
    ) -> int:
        """Paint one count; return where the next begins."""
        look = self._look
        if status is not None:
            paint_status(painter, QPointF(x + look.px(4), self.height() / 2), status, look)
            x += look.px(13)
        width = metrics.horizontalAdvance(text)
        painter.drawText(QRect(x, 0, width + 2, self.height()), _LEFT, text)
        return x + width + look.px(18)
