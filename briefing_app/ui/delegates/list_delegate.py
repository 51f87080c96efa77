"""What the delegates of lists of figures share: look, marks, the ground of a row."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing_app.ui.look import Look

Index = QModelIndex | QPersistentModelIndex


class ListDelegate(QStyledItemDelegate):
    """Paints rows; the view tells what is marked."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        """Paint with a look."""
        super().__init__(parent)
        self.look = look
        self.selected = ""
        """Id of the session's figure: its row is bold."""
        self.hovered_row = -1

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self.look = look

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QColor:
        """Paint the ground of a row and return its colour."""
        hovered = index.row() == self.hovered_row
        chosen = option.state & QStyle.StateFlag.State_Selected
        color = self.look.theme.color("sel" if chosen else "hover" if hovered else "paper")
        painter.fillRect(option.rect, color)
        return color
