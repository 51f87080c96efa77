"""One step of the path in the head of the reading pane."""

from __future__ import annotations

import re

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.model.report import Section
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_HEIGHT = 28
_CHEVRON, _CHEVRON_ROOM = 12, 14
_PADDING = 4
_LEAST, _LEAST_LAST = 74, 150
"""What is left of a name when room is short; the section being read keeps more."""
_NUMBER_BEFORE_YEAR = re.compile(r"(?<=\d)(?=年)")


def step_words(section: Section) -> str:
    """Return a section as the path names it: 2022 年工作回顾, （一）全力以赴助企纾困稳链."""
    label = "" if section.level == 1 else section.label
    return _NUMBER_BEFORE_YEAR.sub(" ", label + section.short)


class PathStep(PaintedButton):
    """A section's name; if it is too long it ends in …, its tooltip has it whole."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Name no section yet."""
        super().__init__(look, parent)
        self._leads, self._last = False, False
        self.section = ""
        self.setAccessibleDescription("到这一节")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_section(self, section: Section, *, last: bool) -> None:
        """Name a section; the last step is the one being read."""
        self.section, self._last = section.id, last
        self.setText(step_words(section))
        self.setToolTip(section.heading)
        self.setAccessibleName(section.heading)
        self.updateGeometry()
        self.update()

    def set_leading(self, *, leading: bool) -> None:
        """Say whether this step is the first that is shown: it has no chevron."""
        self._leads = leading
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text = QFontMetrics(self._look.sans(13, bold=self._last)).horizontalAdvance(self.text())
        width = self._text_left + text + 2 * self._look.px(_PADDING) + 1
        return QSize(width, self._look.px(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        least = self._text_left + self._look.px(_LEAST_LAST if self._last else _LEAST)
        return QSize(min(hint.width(), least), hint.height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        if not self._leads:
            side = look.px(_CHEVRON)
            image = pixmap("chevron-right", theme.ink3, side, self.devicePixelRatioF())
            painter.drawPixmap(0, (self.height() - side) // 2, image)
        area = QRect(self._text_left, 0, self.width() - self._text_left, self.height())
        if self.underMouse() or self.isDown():
            paint_box(painter, QRectF(area), 6, theme.color("sel" if self.isDown() else "hover"))
        self._paint_words(painter, area)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(area), 6, look)
        painter.end()

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        look = self._look
        strong = self._last or self.underMouse()
        painter.setFont(look.sans(13, bold=self._last))
        painter.setPen(look.theme.color("ink" if strong else "ink3"))
        inner = area.adjusted(look.px(_PADDING), 0, -look.px(_PADDING), 0)
        elided = Qt.TextElideMode.ElideRight
        words = painter.fontMetrics().elidedText(self.text(), elided, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, words)

    @property
    def _text_left(self) -> int:
        return 0 if self._leads else self._look.px(_CHEVRON_ROOM)
