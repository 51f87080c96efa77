"""A small PDF for tests of previews and printing."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter


@lru_cache
def two_pages() -> bytes:
    """Return two pages of A4: a black box on the first, a grey one on the second."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(72)
    painter = QPainter(writer)
    painter.fillRect(QRectF(100, 100, 200, 200), Qt.GlobalColor.black)
    writer.newPage()
    painter.fillRect(QRectF(100, 100, 200, 200), Qt.GlobalColor.gray)
    painter.end()
    del painter, writer  # before what they write to
    return bytes(buffer.data().data())
