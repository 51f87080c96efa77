"""The report's name in the top bar: seal, title, what it covers, and the menu of reports."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget
from typing_extensions import override

from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.icons import icon
from briefing_app.ui.look import SEAL_RED, Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_PLACE_SUFFIXES = "省市区县州盟旗"


class ReportButton(QToolButton):
    """Paints the open report's seal and title; a click opens the menu it is given."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._look, self._report, self._compact = look, NO_REPORT, False
        self._library = ""
        self.setObjectName("report_button")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_report(NO_REPORT)

    def set_report(self, report: Report) -> None:
        """Show another report's name."""
        self._report = report
        self.setAccessibleName(f"报告：{report.title}" if report.id else "报告：还没有报告")
        self.setToolTip("换一份报告")
        self._refresh()

    def set_library(self, words: str) -> None:
        """Name the library, with what it holds, in place of the report; "" for the report."""
        self._library = words
        self._refresh()

    def set_compact(self, compact: bool) -> None:
        """Show place and year only (narrow windows)."""
        self._compact = compact
        self._refresh()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._refresh()

    @property
    def title(self) -> str:
        """The line shown in bold."""
        report = self._report
        if self._library:
            return "资料库"
        if not report.id:
            return "还没有报告"
        return f"{_short_place(report)} {report.plan_year}" if self._compact else report.title

    @property
    def subtitle(self) -> str:
        """The small line below; empty in narrow windows."""
        report = self._report
        if self._library and not self._compact:
            return self._library
        if self._compact or not report.id:
            return ""
        return f"{report.review_year} 年回顾 · {report.plan_year} 年目标任务"

    @override
    def sizeHint(self) -> QSize:
        look = self._look
        width = max(
            QFontMetrics(look.sans(14, bold=True)).horizontalAdvance(self.title),
            QFontMetrics(look.sans(12)).horizontalAdvance(self.subtitle),
        )
        return QSize(width + look.px(28 + 10 + 10 + 12 + 16 + 6), look.px(40))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rect = QRectF(self.rect())
        theme = self._look.theme
        if self.isDown() or self.underMouse():
            paint_box(painter, rect, 8, theme.color("sel" if self.isDown() else "hover"))
        left = self._paint_seal(painter)
        self._paint_words(painter, left)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 8, self._look)
        painter.end()

    def _paint_seal(self, painter: QPainter) -> int:
        """Paint the seal; return where the words begin."""
        look = self._look
        side, left = look.px(28), look.px(6)
        box = QRect(left, (self.height() - side) // 2, side, side)
        paint_box(painter, QRectF(box), look.px(6), look.theme.color("ink3"))
        if self._report.id and not self._library:
            from PySide6.QtGui import QColor

            paint_box(painter, QRectF(box), look.px(6), QColor(SEAL_RED))
        painter.setFont(look.serif(17, bold=True))
        painter.setPen(Qt.GlobalColor.white)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignCenter, "库" if self._library else self._report.seal
        )
        return left + side + look.px(10)

    def _paint_words(self, painter: QPainter, left: int) -> None:
        look, theme = self._look, self._look.theme
        middle, width = self.height() // 2, self.width() - left - look.px(24)
        painter.setFont(look.sans(14, bold=True))
        painter.setPen(theme.color("ink"))
        if self.subtitle:
            top = QRect(left, middle - look.px(18), width, look.px(19))
            below = QRect(left, middle + look.px(1), width, look.px(16))
            painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, self.title)
            painter.setFont(look.sans(12))
            painter.setPen(theme.color("ink3"))
            painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, self.subtitle)
        else:
            line = QRect(left, 0, width, self.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.title)
        side = look.px(16)
        corner = QPoint(self.width() - side - look.px(6), middle - side // 2)
        icon("chevron-down", theme.ink3, side).paint(painter, QRect(corner, QSize(side, side)))

    def _refresh(self) -> None:
        self.updateGeometry()
        self.update()


def _short_place(report: Report) -> str:
    """Return the place without its last word of rank: 宁波市 is 宁波."""
    place = report.place
    return place[:-1] if len(place) > 2 and place[-1] in _PLACE_SUFFIXES else place
