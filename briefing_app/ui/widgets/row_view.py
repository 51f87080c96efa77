"""How views of rows are set up: no frame, no editing, several rows chosen, smooth scrolling."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QListView, QWidget

from briefing_app.ui.look import Look

_ROLES = {"paper": QPalette.ColorRole.Base, "pane": QPalette.ColorRole.AlternateBase}
"""Roles that the palette of the program has in the grounds' colours."""


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


def colour_rows(view: QAbstractItemView, look: Look, ground: str = "paper") -> None:
    """Put the rows on a ground, paper or pane; the delegate washes those that are chosen.

    Under a style sheet what is scrolled may get the program's palette back when it is shown:
    the role it is filled with has the ground's colour there too.
    """
    palette, role = view.palette(), _ROLES[ground]
    for each in (QPalette.ColorRole.Base, role):
        palette.setColor(each, look.theme.color(ground))
    view.viewport().setBackgroundRole(role)
    palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
    set_palette(view, palette)


def set_palette(area: QAbstractScrollArea, palette: QPalette) -> None:
    """Give a palette to a scroll area and to what it scrolls.

    Under a style sheet the latter keeps the palette it was first shown with.
    """
    area.setPalette(palette)
    area.viewport().setPalette(palette)
