"""How views of rows are set up: no frame, no editing, several rows chosen, smooth scrolling."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from briefing_app.ui.look import Look


def set_up_rows(view: QAbstractItemView) -> None:
    """Let a view show rows that its delegate paints."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setMouseTracking(True)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def set_up_list(view: QListView) -> None:
    """Let a list show rows as wide as itself, on a ground of its own."""
    ground = QWidget()  # one of ours: asking for Qt's own is dear
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    view.setViewport(ground)
    view.setResizeMode(QListView.ResizeMode.Adjust)
    set_up_rows(view)


def colour_rows(view: QAbstractItemView, look: Look) -> None:
    """Put the rows on paper; the delegate washes those that are chosen."""
    palette = view.palette()
    palette.setColor(QPalette.ColorRole.Base, look.theme.color("paper"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
    view.setPalette(palette)
