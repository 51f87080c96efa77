"""A page's picture, small: scaled smoothly, framed, with words where there is none."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box

_SIDES = QSizeF(16, 9)


class PictureBox(QWidget):
    """Keeps the proportions of the picture it is given."""

    def __init__(self, look: Look, empty: str, parent: QWidget | None = None) -> None:
        """Show words until there is a picture."""
        super().__init__(parent)
        self._look, self._empty = look, empty
        self._picture, self._scaled = QPixmap(), QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def picture(self) -> QPixmap:
        """What is shown, at its full size; null for nothing."""
        return self._picture

    def show_picture(self, picture: QPixmap) -> None:
        """Show a picture; a null one leaves the words."""
        if picture.cacheKey() != self._picture.cacheKey():
            self._picture = picture
            self._rescale()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._rescale()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        sides = self._sides()
        return round(width * sides.height() / sides.width())

    @override
    def sizeHint(self) -> QSize:
        width = self._look.px(196)
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(45))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rescale()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._look.theme, self._box()
        painter = QPainter(self)
        if self._picture.isNull():
            painter.fillRect(box, theme.color("sunk"))
            painter.setFont(self._look.sans(12))
            painter.setPen(theme.color("ink3"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._empty)
        else:
            painter.drawPixmap(box.topLeft(), self._scaled)
        paint_box(painter, QRectF(box), 2, border=theme.color("line2"))
        painter.end()

    def _sides(self) -> QSizeF:
        return _SIDES if self._picture.isNull() else QSizeF(self._picture.size())

    def _box(self) -> QRect:
        """Return where the picture lies: as large as fits, in the middle, at the top."""
        size = self._sides().scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        whole = size.toSize()
        return QRect((self.width() - whole.width()) // 2, 0, whole.width(), whole.height())

    def _rescale(self) -> None:
        if not self._picture.isNull():
            ratio = self.devicePixelRatioF()
            self._scaled = self._picture.scaled(
                self._box().size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled.setDevicePixelRatio(ratio)
        self.updateGeometry()
        self.update()
