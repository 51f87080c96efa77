"""Line icons from resources/icons, coloured by a token and drawn at the screen's own density.

An icon costs nothing until it is painted: the SVG file is read and rendered on the first
request for a pixmap, once for each size and density.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QIconEngine,
    QPainter,
    QPixmap,
    QPixmapCache,
)
from typing_extensions import override

from briefing_app.bundled import resource_path

_DISABLED_OPACITY = 0.5


def icon(name: str, color: str | QColor, size: int = 16) -> QIcon:
    """Return the icon `name` in a colour; empty if there is no such file."""
    return QIcon(_SvgIconEngine(name, QColor(color), size))


def pixmap(name: str, color: str | QColor, size: int = 16, ratio: float = 0.0) -> QPixmap:
    """Return the icon as a pixmap, for painters; `ratio` 0 means that of the screen."""
    return _cached(name, QColor(color), QSize(size, size), ratio or _screen_ratio(), 1.0)


class _SvgIconEngine(QIconEngine):
    """Renders one SVG in one colour at whatever size and density it is asked for."""

    def __init__(self, name: str, color: QColor, size: int) -> None:
        super().__init__()
        self._name, self._color, self._size = name, color, size

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(rect, self.scaledPixmap(rect.size() * ratio, mode, state, ratio))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    @override
    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        opacity = _DISABLED_OPACITY if mode is QIcon.Mode.Disabled else 1.0
        return _cached(self._name, self._color, size / scale, scale, opacity)

    @override
    def availableSizes(
        self, mode: QIcon.Mode = QIcon.Mode.Normal, state: QIcon.State = QIcon.State.Off
    ) -> list[QSize]:
        return [QSize(self._size, self._size)]

    @override
    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        return size

    @override
    def isNull(self) -> bool:
        return not _svg(self._name)

    @override
    def clone(self) -> QIconEngine:
        return _SvgIconEngine(self._name, self._color, self._size)


def _cached(name: str, color: QColor, size: QSize, ratio: float, opacity: float) -> QPixmap:
    """Return the rendered icon from Qt's pixmap cache, which lives as long as the program."""
    key = f"icon/{name}/{color.name()}/{size.width()}x{size.height()}@{ratio:g}/{opacity:g}"
    image = QPixmap()
    if not QPixmapCache.find(key, image):
        image = _render(name, color, size, ratio, opacity)
        QPixmapCache.insert(key, image)
    return image


def _render(name: str, color: QColor, size: QSize, ratio: float, opacity: float) -> QPixmap:
    """Return the file drawn in a colour at a logical size, transparent if it is missing."""
    image = QPixmap(size * ratio)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    if source := _svg(name):
        from PySide6.QtCore import QByteArray
        from PySide6.QtSvg import QSvgRenderer

        renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", color.name().encode())))
        painter = QPainter(image)
        painter.setOpacity(opacity)
        renderer.render(painter, QRectF(QPoint(0, 0), size))
        painter.end()
    return image


def _svg(name: str) -> bytes:
    """Return the file's bytes; none, with a note in the log, if it cannot be read."""
    try:
        with open(resource_path(f"icons/{name}.svg"), "rb") as file:
            return file.read()
    except OSError as error:
        import logging

        logging.getLogger(__name__).debug("no icon %s: %s", name, error)
        return b""


def _screen_ratio() -> float:
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
