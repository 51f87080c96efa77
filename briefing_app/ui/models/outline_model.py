"""The outline of a report as a Qt tree: parts, areas, topics, and what the copy lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report, Section, SectionKind

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LABEL_END = "）"
_STATUS_WORDS = {Status.ACTUAL: "实绩", Status.TARGET: "目标"}


class OutlineRole(IntEnum):
    """What a row knows, beyond its text."""

    SECTION_ID = Qt.ItemDataRole.UserRole + 1
    LEVEL = Qt.ItemDataRole.UserRole + 2
    """1 part, 2 area, 3 topic; problems stand among the areas."""
    LABEL = Qt.ItemDataRole.UserRole + 3
    SHORT_TITLE = Qt.ItemDataRole.UserRole + 4
    COUNT = Qt.ItemDataRole.UserRole + 5
    STATUS = Qt.ItemDataRole.UserRole + 6
    """Status of a part that carries ● or ○, else None."""
    ABSENT = Qt.ItemDataRole.UserRole + 7
    FULL_TITLE = Qt.ItemDataRole.UserRole + 8


@dataclass(slots=True, eq=False)
class _Node:
    """One row. The model keeps every node alive: an index holds no reference."""

    roles: Mapping[int, object] = field(default_factory=dict)
    enabled: bool = True
    parent: _Node | None = None
    row: int = 0
    children: list[_Node] = field(default_factory=list)

    def add(self, child: _Node) -> None:
        child.parent, child.row = self, len(self.children)
        self.children.append(child)


class OutlineModel(QAbstractItemModel):
    """Adapts `Report.sections`; counts are numbers of the section and of all below it."""

    def __init__(self, report: Report = NO_REPORT, parent: QObject | None = None) -> None:
        """Show the outline of a report."""
        super().__init__(parent)
        self._root = _Node()
        self._nodes: dict[str, _Node] = {}
        self._fill(report)

    def set_report(self, report: Report) -> None:
        """Show the outline of another report."""
        self.beginResetModel()
        self._fill(report)
        self.endResetModel()

    def index_of(self, section_id: str) -> QModelIndex:
        """Return the index of a section; an invalid one if it has no row."""
        node = self._nodes.get(section_id)
        return self.createIndex(node.row, 0, node) if node else QModelIndex()

    @override
    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._node(parent).children[row])

    @override
    def parent(self, child: Index | None = None) -> QModelIndex | QObject | None:  # type: ignore[override]  # one name for two methods of Qt
        if child is None:
            return super().parent()
        above = self._node(child).parent if child.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, 0, above)

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not self._node(index).enabled:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        return self._node(index).roles.get(role)

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        assert isinstance(node, _Node)  # noqa: S101  # createIndex is given nothing else
        return node

    def _fill(self, report: Report) -> None:
        counts = dict.fromkeys((s.id for s in report.outline()), 0)
        for figure in report.figures:
            if figure.is_number:
                for section in report.path(figure.section):
                    counts[section.id] += 1
        self._root, self._nodes = _Node(), {}
        for part in report.sections:
            self._add(self._root, part, counts, report)

    def _add(self, parent: _Node, section: Section, counts: dict[str, int], report: Report) -> None:
        marked = section.level == 1 and section.kind is not SectionKind.PROBLEMS
        status = report.status_of(section.id) if marked else None
        level = section.level if marked else max(section.level, 2)
        node = _Node(_section_roles(section, level, status, counts[section.id]))
        self._nodes[section.id] = node
        parent.add(node)
        for child in section.children:
            self._add(node, child, counts, report)
        if section.absent:
            node.add(_Node(_absent_roles(section), enabled=False))


def _section_roles(
    section: Section, level: int, status: Status | None, count: int
) -> dict[int, object]:
    """Return all that a section's row can be asked for."""
    text = section.label + section.short
    spoken = [text]
    if status:
        spoken.append(_STATUS_WORDS[status])
    if count:
        spoken.append(f"{count} 项数字")
    return {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.AccessibleTextRole: "，".join(spoken),
        Qt.ItemDataRole.ToolTipRole: section.heading,
        OutlineRole.SECTION_ID: section.id,
        OutlineRole.LEVEL: level,
        OutlineRole.LABEL: section.label,
        OutlineRole.SHORT_TITLE: section.short,
        OutlineRole.COUNT: count,
        OutlineRole.STATUS: status,
        OutlineRole.ABSENT: False,
        OutlineRole.FULL_TITLE: section.heading,
    }


def _absent_roles(section: Section) -> dict[int, object]:
    """Return the row that names what the copy lacks, its label cut off: （四）|至（十）…."""
    text = section.absent
    cut = text.index(_LABEL_END) + 1 if text.startswith("（") and _LABEL_END in text else 0
    return {
        Qt.ItemDataRole.DisplayRole: text,
        Qt.ItemDataRole.AccessibleTextRole: text,
        OutlineRole.SECTION_ID: "",
        OutlineRole.LEVEL: section.level + 1,
        OutlineRole.LABEL: text[:cut],
        OutlineRole.SHORT_TITLE: text[cut:],
        OutlineRole.COUNT: 0,
        OutlineRole.STATUS: None,
        OutlineRole.ABSENT: True,
        OutlineRole.FULL_TITLE: text,
    }
