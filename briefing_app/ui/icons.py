"""Line icons from resources/icons, coloured by a token and drawn at the screen's density.

Painters use `pixmap`; `icon` is for Qt's own buttons and menus. A drawing is made once for
each colour, size and density and kept in Qt's pixmap cache.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache

from briefing_app.bundled import resource_path

_DISABLED_OPACITY = 0.5


def icon(name: str, color: str | QColor, size: int = 16) -> QIcon:
    """Return the icon `name` in a colour; empty if there is no such file."""
    made = QIcon()
    if not _svg(name):
        return made
    ratio, ink = _screen_ratio(), QColor(color)
    made.addPixmap(_drawn(name, ink, size, ratio, 1.0))
    made.addPixmap(_drawn(name, ink, size, ratio, _DISABLED_OPACITY), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, color: str | QColor, size: int = 16, ratio: float = 0.0) -> QPixmap:
    """Return the icon for a painter; `ratio` 0 means the density of the screen."""
    return _drawn(name, QColor(color), size, ratio or _screen_ratio(), 1.0)


def _drawn(name: str, color: QColor, size: int, ratio: float, opacity: float) -> QPixmap:
    """Return the drawing from Qt's cache, which ends with the program."""
    key = f"icon/{name}/{color.name()}/{size}@{ratio:g}/{opacity:g}"
    image = QPixmap()
    if not QPixmapCache.find(key, image):
        image = _draw(name, color, QSize(size, size), ratio, opacity)
        QPixmapCache.insert(key, image)
    return image


def _draw(name: str, color: QColor, size: QSize, ratio: float, opacity: float) -> QPixmap:
    """Draw the file in a colour at a logical size; transparent if it is missing."""
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
