"""The figures of a report as a table, and the proxy that filters and sorts it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import IntEnum
from functools import cmp_to_key
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from typing_extensions import override

from briefing_app.analysis.asking.conditions import Verdict
from briefing_app.analysis.table import FigureRow, Filter, Sieve, figure_rows
from briefing_app.analysis.words import NOT_IN_TEXT
from briefing_app.model.figure import Bound, Measure
from briefing_app.model.report import NO_REPORT, Report

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DASH = "–"
_OPEN_UP = frozenset((Bound.AT_LEAST, Bound.OVER, Bound.EXCEEDS))
_OPEN_DOWN = frozenset((Bound.AT_MOST, Bound.NEARLY))


class Column(IntEnum):
    """The columns, from left to right."""

    MARK = 0
    YEAR = 1
    NAME = 2
    VALUE = 3
    MEASURE = 4
    RANK = 5
    PLACE = 6


class FigureRole(IntEnum):
    """What a cell knows, beyond its text."""

    ROW = Qt.ItemDataRole.UserRole + 1
    """The whole FigureRow."""
    OPEN_END = Qt.ItemDataRole.UserRole + 2
    """› where the number is a floor, ‹ where it is a ceiling, else ""."""


HEADINGS = {
    Column.MARK: "",
    Column.YEAR: "年份",
    Column.NAME: "指标",
    Column.VALUE: "数值",
    Column.MEASURE: "度量",
    Column.RANK: "位次",
    Column.PLACE: "出处",
}


class FiguresModel(QAbstractTableModel):
    """Adapts the rows that `analysis.table` makes of a report, in text order."""

    def __init__(self, report: Report = NO_REPORT, parent: QObject | None = None) -> None:
        """Show the figures of a report."""
        super().__init__(parent)
        self._rows: tuple[FigureRow, ...] = ()
        self._open_ends: tuple[str, ...] = ()
        self._fill(report)

    @property
    def report(self) -> Report:
        """The report whose figures these are."""
        return self._report

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """All rows, in text order."""
        return self._rows

    def set_report(self, report: Report) -> None:
        """Show the figures of another report."""
        self.beginResetModel()
        self._fill(report)
        self.endResetModel()

    def row_of(self, figure_id: str) -> int:
        """Return the row of a figure; -1 if it has none."""
        known = (i for i, row in enumerate(self._rows) if figure_id in (row.id, *row.also))
        return next(known, -1)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and section == Column.MARK:
            return "状态"
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return HEADINGS[Column(section)] if role in shown else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == FigureRole.ROW:
            return row
        if role == FigureRole.OPEN_END:
            return self._open_ends[index.row()]
        words = _WORDS.get(role)
        return words(row, Column(index.column())) if words else None

    def _fill(self, report: Report) -> None:
        self._report = report
        self._rows = figure_rows(report)
        self._open_ends = tuple(_open_end(report.figure(row.id).bound) for row in self._rows)


class _Key(NamedTuple):
    """Rows sort inside their group; groups keep their order in either direction."""

    group: int
    value: Decimal


class FiguresProxy(QSortFilterProxyModel):
    """Shows the rows that pass one Filter, sorted by a column or in text order.

    Values sort inside their unit, units in the order of the text; rows without a value come
    last whichever way one sorts; ties keep the order of the text.
    """

    def __init__(self, model: FiguresModel, parent: QObject | None = None) -> None:
        """Show all rows of a model."""
        super().__init__(parent)
        self._model = model
        self._filter = Filter()
        self._sieve = Sieve(model.report, self._filter)
        self._keys: list[_Key] = []
        model.modelReset.connect(self._on_model_reset)  # before Qt's own handler sorts
        self.setSourceModel(model)

    @property
    def report(self) -> Report:
        """The report whose figures these are."""
        return self._model.report

    @property
    def filter(self) -> Filter:
        """The filter that holds."""
        return self._filter

    def set_filter(self, chosen: Filter) -> None:
        """Show the rows that pass another filter."""
        self.beginFilterChange()
        self._filter = chosen
        self._sieve = Sieve(self._model.report, chosen)
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def visible_rows(self) -> list[FigureRow]:
        """Return the rows that are shown, as they are sorted."""
        rows = self._model.rows
        return [rows[self.mapToSource(self.index(row, 0)).row()] for row in range(self.rowCount())]

    def unsure_rows(self) -> list[FigureRow]:
        """Return the rows whose words leave a condition open, in text order."""
        rows = self._model.rows
        return [row for row in rows if self._sieve.verdict(row) is Verdict.UNSURE]

    def row_of(self, figure_id: str) -> int:
        """Return the shown row of a figure; -1 if it is filtered out."""
        source = self._model.index(self._model.row_of(figure_id), 0)
        return self.mapFromSource(source).row()

    @override
    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        return self._sieve.passes(self._model.rows[source_row])

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._keys = self._sort_keys(Column(column)) if column >= 0 else []
        super().sort(column, order)

    @override
    def lessThan(self, source_left: Index, source_right: Index) -> bool:
        left, right = self._keys[source_left.row()], self._keys[source_right.row()]
        if left.group == right.group and left.value != right.value:
            return left.value < right.value
        first, second = (left.group, source_left.row()), (right.group, source_right.row())
        ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
        return first < second if ascending else first > second  # the same order either way

    def _sort_keys(self, column: Column) -> list[_Key]:
        """Return a key for every row of the model."""
        rows = self._model.rows
        if column is Column.VALUE:
            bases = {base: i for i, base in enumerate(dict.fromkeys(row.base for row in rows))}
            return [
                _Key(len(bases) if row.amount is None else bases[row.base], row.amount or Decimal())
                for row in rows
            ]
        if column in (Column.MARK, Column.YEAR):
            return [_Key(0, Decimal(row.period)) for row in rows]
        if column is Column.PLACE:
            return [_Key(0, Decimal(row.order)) for row in rows]
        texts = [_text(row, column) for row in rows]
        order = self._pinyin_order(texts)
        return [_Key(0 if text else 1, Decimal(order[text])) for text in texts]

    def _pinyin_order(self, texts: Sequence[str]) -> dict[str, int]:
        """Return each text's place among all, as a Chinese dictionary has them."""
        collator = QCollator(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
        ordered = sorted(set(texts), key=cmp_to_key(collator.compare))
        return {text: place for place, text in enumerate(ordered)}

    def _on_model_reset(self) -> None:
        self._sieve = Sieve(self._model.report, self._filter)
        if self.sortColumn() >= 0:
            self._keys = self._sort_keys(Column(self.sortColumn()))


def _text(row: FigureRow, column: Column) -> str:
    texts = {
        Column.MARK: "",
        Column.YEAR: str(row.period),
        Column.NAME: row.name,
        Column.VALUE: _DASH if row.measure is Measure.RANK else row.printed,
        Column.MEASURE: row.measure_word,
        Column.RANK: row.rank,
        Column.PLACE: row.place,
    }
    return texts[column]


def _spoken(row: FigureRow, column: Column) -> str:
    text = row.status_word if column is Column.MARK else _text(row, column)
    return NOT_IN_TEXT if text == _DASH else text


def _tooltip(row: FigureRow, column: Column) -> str:
    return "" if column is Column.MARK else _spoken(row, column)


def _open_end(bound: Bound) -> str:
    if bound in _OPEN_UP:
        return "›"
    return "‹" if bound in _OPEN_DOWN else ""


_WORDS: dict[int, Callable[[FigureRow, Column], str]] = {
    Qt.ItemDataRole.DisplayRole: _text,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
}
