"""The comparison of a report as a flat list: heads of groups and lines, filtered and folded."""

from __future__ import annotations

from enum import IntEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt
from typing_extensions import override

from briefing_app.analysis.comparing.table import FOLDABLE, Comparison, Group, GroupKey, Line
from briefing_app.ui.models.headed_model import HeadedModel
from briefing_app.ui.models.roles import ListRole


class LedgerRole(IntEnum):
    """What a row knows, beyond its text."""

    LINE = Qt.ItemDataRole.UserRole + 1
    """The Line; None for the head of a group."""
    GROUP = Qt.ItemDataRole.UserRole + 2
    """The Group that the row heads or belongs to."""


class _Row(NamedTuple):
    group: Group
    line: Line | None = None

    @property
    def is_heading(self) -> bool:
        return self.line is None

    @property
    def spoken(self) -> str:
        if self.line:
            return self.line.sentence
        count = f"{len(self.group.lines)} 项"
        return "，".join(filter(None, (self.group.title, self.group.note, count)))


class LedgerModel(HeadedModel[_Row]):
    """Adapts what `analysis.comparing` makes of a report."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent=parent)
        self._comparison = Comparison(())
        self._lean: int | None = None
        self._unfolded: frozenset[GroupKey] = frozenset()

    @property
    def comparison(self) -> Comparison:
        """What is compared, filtered and folded or not."""
        return self._comparison

    @property
    def lean(self) -> int | None:
        """The lean of the pairs that are shown; None for all."""
        return self._lean

    @property
    def unfolded(self) -> frozenset[GroupKey]:
        """The foldable groups whose lines are shown."""
        return self._unfolded

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines that are shown, from top to bottom."""
        return tuple(row.line for row in self._rows if row.line)

    def set_comparison(self, comparison: Comparison) -> None:
        """Show another comparison, all of its pairs and nothing of what is folded."""
        self._comparison, self._lean, self._unfolded = comparison, None, frozenset()
        self._fill()

    def set_lean(self, lean: int | None) -> None:
        """Show only pairs whose target is higher (1), equal (0) or lower (-1); None: all."""
        self._lean = lean
        self._fill()

    def set_unfolded(self, keys: frozenset[GroupKey]) -> None:
        """Show the lines of these foldable groups and of no others."""
        self._unfolded = keys
        self._fill()

    def row_of(self, figure_id: str) -> int:
        """Return the first row of a figure; -1 if none is shown."""
        shown = (i for i, row in enumerate(self._rows) if row.line and row.line.has(figure_id))
        return next(shown, -1)

    def head_of(self, key: GroupKey) -> int:
        """Return the row that heads a group; -1 if the group is not shown."""
        shown = (i for i, r in enumerate(self._rows) if r.group.key is key and not r.line)
        return next(shown, -1)

    @override
    def answer(self, row: _Row, role: int) -> object:
        if role == LedgerRole.LINE:
            return row.line
        if role == LedgerRole.GROUP:
            return row.group
        figures = row.line.figures if row.line else ()
        return figures if role == ListRole.FIGURES else None

    def _fill(self) -> None:
        groups = self._comparison.groups
        self.set_rows(tuple(row for group in groups for row in self._rows_of(group)))

    def _rows_of(self, group: Group) -> list[_Row]:
        if group.key in FOLDABLE:
            lines = group.lines if group.key in self._unfolded else ()
        else:
            lines = tuple(ln for ln in group.lines if self._lean in (None, ln.lean))
        return [_Row(group), *(_Row(group, line) for line in lines)] if lines else []
