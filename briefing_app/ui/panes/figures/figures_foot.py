"""The line below the table: what the rows are, and the buttons that hand them on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.analysis.table import FigureRow, summary_of
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_status
from briefing_app.ui.widgets.text_button import TextButton

_HEIGHT = 42
_MOST = 8
"""Rows that fit on one evidence sheet at most."""


class _StatusCount(QWidget):
    """● 12 or ○ 9."""

    def __init__(self, status: Status, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._status, self._look, self._count = status, look, 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_count(self, count: int) -> None:
        self._count = count
        word = "实绩" if self._status is Status.ACTUAL else "目标"
        self.setAccessibleName(f"{word} {count} 行")
        self.setToolTip(f"{word} {count} 行")
        self.updateGeometry()
        self.update()

    def apply_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.sans(13))
        width = metrics.horizontalAdvance(str(self._count)) + self._look.px(18)
        return QSize(width, self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        paint_status(painter, QPointF(look.px(6), self.height() / 2), self._status, look)
        painter.setFont(look.sans(13))
        painter.setPen(look.theme.color("ink2"))
        area = self.rect().adjusted(look.px(16), 0, 0, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(self._count))
        painter.end()


class FiguresFoot(QWidget):
    """Counts of the rows in view.

    Signals: `copy_requested` and `export_requested` (all of them, or those selected),
    `evidence_requested` (those selected, 1 to 8).
    """

    copy_requested = Signal()
    evidence_requested = Signal()
    export_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no rows."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self.label = ElidedLabel("", look, size=13, parent=self)
        self._counts = {status: _StatusCount(status, look, self) for status in Status}
        self.copy_button = TextButton(
            "复制 0 行", look, icon_name="copy", keys="Ctrl C", parent=self
        )
        self.copy_button.setObjectName("figures_copy")
        self.copy_button.setToolTip("制表符分隔，带表头")
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(14)
        self._layout.addWidget(self.label)
        for count in self._counts.values():
            self._layout.addWidget(count)
        self._layout.addStretch(1)
        self.evidence_button = TextButton("做证据单", look, icon_name="note", parent=self)
        self.evidence_button.setObjectName("figures_evidence")
        self.evidence_button.clicked.connect(self._on_evidence_clicked)
        self.export_button = TextButton("导出…", look, icon_name="download", parent=self)
        self.export_button.setObjectName("figures_export")
        self.export_button.setToolTip("Ctrl Shift E")
        self.export_button.clicked.connect(self._on_export_clicked)
        for button in (self.copy_button, self.evidence_button, self.export_button):
            self._layout.addWidget(button)
        self.show_evidence_count(0)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("window"))
        self.setPalette(palette)
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(20), 1, look.px(12), 0)
        self.label.apply_look(look)
        for count in self._counts.values():
            count.apply_look(look)
        for button in (self.copy_button, self.evidence_button, self.export_button):
            button.apply_look(look)

    def show_rows(self, rows: Sequence[FigureRow], total: int) -> None:
        """Say what the rows in view add up to, and how many there are in all."""
        whole = f"；全文 {total} 行" if len(rows) < total else ""
        self.label.set_text(summary_of(rows) + whole)
        for status, count in self._counts.items():
            count.set_count(sum(row.status is status for row in rows))

    def show_copy_count(self, count: int, *, same_as_keys: bool) -> None:
        """Say how many rows the button copies, and whether Ctrl+C copies the same ones."""
        self.copy_button.set_keys_shown(same_as_keys)
        self.copy_button.setText(f"复制 {count} 行")
        self.copy_button.setEnabled(count > 0)
        self.copy_button.updateGeometry()

    def show_evidence_count(self, count: int) -> None:
        """Say how many rows an evidence sheet would have; it takes 1 to 8."""
        self.evidence_button.setEnabled(0 < count <= _MOST)
        self.evidence_button.setText(f"做证据单 {count} 行" if count else "做证据单")
        why = f"选了 {count} 行，" if count > _MOST else ""
        self.evidence_button.setToolTip(f"{why}一张证据单放 1 到 {_MOST} 行（Ctrl E）")
        self.evidence_button.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._look.theme.color("line"))
        painter.end()

    def _on_copy_clicked(self) -> None:
        self.copy_requested.emit()

    def _on_evidence_clicked(self) -> None:
        self.evidence_requested.emit()

    def _on_export_clicked(self) -> None:
        self.export_requested.emit()
