"""The tree widget of the outline: keys, clicks on the chevron, what is read now."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QFrame, QTreeView, QWidget
from typing_extensions import override

from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.delegates.outline_delegate import OutlineDelegate, RowState
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.look import Look
from briefing_app.ui.models.outline_model import OutlineModel, OutlineRole
from briefing_app.ui.widgets.keys import ENTER, FOCUS_BY_KEYS

FOLLOW_MS = 200
"""How long the keys rest on a row before one is taken there."""
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_FOLLOW = QItemSelectionModel.SelectionFlag.ClearAndSelect


class OutlineView(QTreeView):
    """Sections as rows. The selected row is the section being read; the ring is the keys'.

    Signal: `section_chosen(id)` when the user clicks a row, presses Enter on it, or has
    moved to it with the arrow keys and rested there a moment.
    """

    section_chosen = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, follow_ms: int = FOLLOW_MS
    ) -> None:
        """Show an empty outline; `follow_ms` is how long the arrow keys must rest on a row."""
        super().__init__(parent)
        # A viewport made here: to wrap Qt's own, the binding loads every kind of widget.
        self.setViewport(QWidget())
        self._model, self._report = OutlineModel(parent=self), NO_REPORT
        self._hovered = QPersistentModelIndex()
        self._delegate = OutlineDelegate(look, self.row_state, self)
        self._unfolded = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(follow_ms)
        self._rest.timeout.connect(self._on_rested)
        self._set_up()
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._on_clicked)
        DragOut(self.viewport(), self._grab)

    def set_report(self, report: Report) -> None:
        """Show another report's outline: parts unfolded, areas folded."""
        self._model.set_report(report)
        self._report, self._unfolded = report, ""
        for row in range(self._model.rowCount()):
            self.expand(self._model.index(row, 0))

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._delegate.apply_look(look)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(palette)  # the delegate paints the ground of the selected row
        self.doItemsLayout()
        self.viewport().update()

    def show_place(self, path: tuple[str, ...]) -> None:
        """Mark the section being read, given with its ancestors; unfold its area.

        While the keys are on their way to another row they stay where they are.
        """
        self._delegate.set_path(frozenset(path))
        if self._rest.isActive():
            self.selectionModel().select(self._visible_index(path), _FOLLOW)
            self.viewport().update()
            return
        self._unfold_area(path)
        index = self._visible_index(path)
        self.selectionModel().setCurrentIndex(index, _FOLLOW)
        if index.isValid():
            self.scrollTo(index)
        self.viewport().update()

    def row_state(self, index: QModelIndex | QPersistentModelIndex) -> RowState:
        """Return how a row is to be painted."""
        row = QModelIndex(index)  # type: ignore[arg-type]  # the stub omits persistent ones
        selectable = bool(self._model.flags(row) & Qt.ItemFlag.ItemIsEnabled)
        return RowState(
            current=self.selectionModel().isSelected(row),
            focused=self.hasFocus() and row == self.currentIndex(),
            hovered=selectable and row == self._hovered,
            has_children=self._model.hasChildren(row),
            unfolded=self.isExpanded(row),
        )

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()))

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QModelIndex())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._delegate.ring_visible = True
        if event.key() in ENTER:
            self._choose(self.currentIndex())
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        if event.key() in _MOVES and self.currentIndex() != before:
            self._rest.start()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._delegate.ring_visible = False
        index = self.indexAt(event.position().toPoint())
        if self._on_chevron(index, event):
            self.setExpanded(index, not self.isExpanded(index))
            event.accept()
            return
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._on_chevron(self.indexAt(event.position().toPoint()), event):
            super().mouseReleaseEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in FOCUS_BY_KEYS:
            self._delegate.ring_visible = True
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._rest.stop()
        super().focusOutEvent(event)

    def _set_up(self) -> None:
        self.setObjectName("outline_tree")
        self.setAccessibleName("目录")
        self.setAccessibleDescription("上下键移动，停一下就到这一节，回车马上到；左右键收起、展开")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QTreeView.SelectionMode.NoSelection)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

    def _grab(self, at: QPoint) -> Callable[[], QMimeData] | None:
        """Return what makes the data of the section at a point."""
        index = self.indexAt(at)
        if not self._model.flags(index) & Qt.ItemFlag.ItemIsEnabled:
            return None
        return partial(_section_data, self._report, str(index.data(OutlineRole.SECTION_ID)))

    def _hover(self, index: QModelIndex) -> None:
        if index != self._hovered:
            self._hovered = QPersistentModelIndex(index)
            self.viewport().update()

    def _unfold_area(self, path: tuple[str, ...]) -> None:
        """Unfold the area on the way and fold the one unfolded before, if we did that."""
        area = path[1] if len(path) > 1 else ""
        if area == self._unfolded:
            return
        before = self._model.index_of(self._unfolded)
        if before.isValid():
            self.collapse(before)
        index = self._model.index_of(area)
        self._unfolded = area if index.isValid() and not self.isExpanded(index) else ""
        self.expand(index)

    def _visible_index(self, path: tuple[str, ...]) -> QModelIndex:
        """Return the row of the section, or of the nearest ancestor that is not folded away."""
        found = QModelIndex()
        for section_id in path:
            if found.isValid() and not self.isExpanded(found):
                break
            found = self._model.index_of(section_id)
        return found

    def _on_chevron(self, index: QModelIndex, event: QMouseEvent) -> bool:
        if not self._model.hasChildren(index) or not index.isValid():
            return False
        level = index.data(OutlineRole.LEVEL)
        rect = self._delegate.chevron_rect(self.visualRect(index), level)
        return rect.contains(event.position().toPoint())

    def _on_clicked(self, index: QModelIndex) -> None:
        self._choose(index)

    def _on_rested(self) -> None:
        self._choose(self.currentIndex())

    def _choose(self, index: QModelIndex) -> None:
        self._rest.stop()
        if section_id := index.data(OutlineRole.SECTION_ID):
            self.section_chosen.emit(section_id)


def _section_data(report: Report, section_id: str) -> QMimeData:
    """Return a section's words with their source; on an agenda it is a topic."""
    from briefing_app.analysis.quoting import place_line
    from briefing_app.meeting.stops import topic_stop
    from briefing_app.ui.clipboard import text_data, with_stop

    section = report.section(section_id)
    inside = {below.id for below in section.walk()}
    blocks = [block for block in report.blocks if block.section in inside]
    lines = [report.text[b.start : b.end] or report.section(b.section).heading for b in blocks]
    if not (lines and lines[0].startswith(section.heading)):
        lines.insert(0, section.heading)
    source = f"——《{report.title}》{place_line(report, section_id)}"
    return with_stop(text_data("\n".join((*lines, source))), topic_stop(report, section_id))
