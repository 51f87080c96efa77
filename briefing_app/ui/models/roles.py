"""What rows of lists of figures answer to, whichever list it is."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class ListRole(IntEnum):
    """Roles shared by all lists in which one row stands for figures."""

    FIGURES = Qt.ItemDataRole.UserRole + 100
    """Ids of the figures a row stands for, the first one chosen first; () for a head."""
