"""The reading desk: tree, text and data side by side, arranged for the window's width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.shell.layout_mode import (
    DATA_LIMITS,
    DATA_WIDTH,
    TREE_LIMITS,
    TREE_WIDTH,
    LayoutMode,
    columns_for,
    mode_for,
)

DATA_WIDTH_MEDIUM = 320
READING_MINIMUM = 400
RAIL_WIDTH = 48
STRIP_HEIGHT = 96
_TREE, _READING, _DATA = range(3)


class Slot(QWidget):
    """A place for one pane: shows the pane's ground and edge until the pane is there."""

    def __init__(self, ground: str, edge: Qt.Edge | None, look: Look, parent: QWidget) -> None:
        """Paint the token `ground`, with a hairline at `edge`."""
        super().__init__(parent)
        self._ground, self._edge, self._look = ground, edge, look
        self._layout = QVBoxLayout(self)
        margins = [0, 0, 0, 0]
        if edge is not None:
            margins[{Qt.Edge.LeftEdge: 0, Qt.Edge.TopEdge: 1, Qt.Edge.RightEdge: 2}[edge]] = 1
        self._layout.setContentsMargins(*margins)

    def hold(self, pane: QWidget) -> None:
        """Put the pane in its place; it takes the focus of a drawer.

        The pane has its size at once, so that its content is laid out only once.
        """
        self._layout.addWidget(pane)
        self.setFocusProxy(pane)
        pane.show()
        self._layout.activate()

    def apply_look(self, look: Look) -> None:
        """Take colours from a look."""
        self._look = look
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color(self._ground))
        painter.setPen(self._look.theme.color("line"))
        box = self.rect()
        if self._edge is Qt.Edge.LeftEdge:
            painter.drawLine(0, 0, 0, box.bottom())
        elif self._edge is Qt.Edge.RightEdge:
            painter.drawLine(box.right(), 0, box.right(), box.bottom())
        elif self._edge is Qt.Edge.TopEdge:
            painter.drawLine(0, 0, box.right(), 0)
        painter.end()


class Desk(QWidget):
    """Three slots in a splitter, a rail and a strip for narrower windows.

    In MEDIUM the tree, in NARROW also the data come as a drawer over the text; Esc or a
    click beside it closes the drawer. Signal: `mode_changed(LayoutMode)`.
    """

    mode_changed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build the empty slots."""
        super().__init__(parent)
        self.setObjectName("desk")
        self._look, self._room, self.mode = look, 0, LayoutMode.WIDE
        self._tree_wanted = self._data_wanted = True
        self._drawer: Slot | None = None
        self.rail = Slot("pane", Qt.Edge.RightEdge, look, self)
        self.tree = Slot("pane", None, look, self)
        self.reading = Slot("paper", None, look, self)
        self.data = Slot("pane", None, look, self)
        self.strip = Slot("pane", Qt.Edge.TopEdge, look, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self._wanted = (TREE_WIDTH, DATA_WIDTH)
        self._arrange()

    @property
    def widths(self) -> tuple[int, int]:
        """Widths of tree and data that the user wants in a wide window, at text size 18."""
        return self._wanted

    @property
    def tree_wanted(self) -> bool:
        """Whether the tree is shown where there is room for it."""
        return self._tree_wanted

    @property
    def data_wanted(self) -> bool:
        """Whether the data are shown where there is room for them."""
        return self._data_wanted

    def restore(self, tree_width: int, data_width: int, *, tree: bool, data: bool) -> None:
        """Set what an earlier session left; widths out of all bounds are brought within."""
        self._wanted = (_within(tree_width, TREE_LIMITS), _within(data_width, DATA_LIMITS))
        self._tree_wanted, self._data_wanted = tree, data
        self._arrange()

    def fit(self, room: int) -> None:
        """Arrange for a window of this width, also while another view is shown."""
        self._room = room
        mode = mode_for(room, self._look.scale)
        if mode is not self.mode:
            self.close_drawer()
            self.mode = mode
            self._arrange()
            self.mode_changed.emit(mode)
        else:
            self._share_width()

    def toggle_tree(self) -> None:
        """Show or hide the tree: a column in a wide window, else a drawer."""
        if self.mode is LayoutMode.WIDE:
            self._tree_wanted = not self._tree_wanted
            self._arrange()
        else:
            self._toggle_drawer(self.tree)

    def toggle_data(self) -> None:
        """Show or hide the data: a column, or a drawer in a narrow window."""
        if self.mode is LayoutMode.NARROW:
            self._toggle_drawer(self.data)
        else:
            self._data_wanted = not self._data_wanted
            self._arrange()

    def close_drawer(self) -> bool:
        """Close an open drawer; return whether there was one."""
        if self._drawer is None:
            return False
        drawer, self._drawer = self._drawer, None
        drawer.hide()
        return True

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look; wider text may change the arrangement."""
        self._look = look
        for slot in (self.rail, self.tree, self.reading, self.data, self.strip):
            slot.apply_look(look)
        self._arrange()
        self.fit(self._room)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(self.width())
        self._place_drawer()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.close_drawer():
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and self._drawer is not None:
            self.close_drawer()
        return super().eventFilter(watched, event)

    def watch_for_focus(self, widget: QWidget) -> None:
        """Close a drawer as soon as this widget gets the focus."""
        widget.installEventFilter(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        centre = QVBoxLayout()
        centre.setSpacing(0)
        centre.addWidget(self._splitter, 1)
        centre.addWidget(self.strip)
        row.addWidget(self.rail)
        row.addLayout(centre, 1)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        for slot in (self.tree, self.reading, self.data):
            self._splitter.addWidget(slot)
        self._splitter.setStretchFactor(_TREE, 0)
        self._splitter.setStretchFactor(_READING, 1)
        self._splitter.setStretchFactor(_DATA, 0)

    def _arrange(self) -> None:
        """Give every slot its place for the mode that holds."""
        look = self._look
        wide, narrow = self.mode is LayoutMode.WIDE, self.mode is LayoutMode.NARROW
        self._dock(self.tree, _TREE, docked=wide)
        self._dock(self.data, _DATA, docked=not narrow)
        self.rail.setVisible(not wide)
        self.rail.setFixedWidth(look.px(RAIL_WIDTH))
        self.strip.setVisible(narrow)
        self.strip.setFixedHeight(look.px(STRIP_HEIGHT))
        self.tree.setVisible(wide and self._tree_wanted)
        self.data.setVisible(not narrow and self._data_wanted)
        self.reading.setMinimumWidth(READING_MINIMUM)
        self._limit(self.tree, TREE_LIMITS if wide else None)
        medium = look.px(DATA_WIDTH_MEDIUM)
        self._limit(self.data, DATA_LIMITS if wide else None)
        if self.mode is LayoutMode.MEDIUM:
            self.data.setFixedWidth(medium)
        self._share_width()

    def _share_width(self) -> None:
        """Give tree and data their widths and the text the rest."""
        data = self._look.px(DATA_WIDTH_MEDIUM)
        if self.mode is LayoutMode.WIDE:
            handles = 2
            wanted = columns_for(self._room - handles, *self._wanted, self._look.scale)
            self._splitter.setSizes(list(wanted))
        elif self.mode is LayoutMode.MEDIUM:
            room = self._room - self._look.px(RAIL_WIDTH) - 1
            self._splitter.setSizes([max(room - data, 1), data])

    def _on_splitter_moved(self) -> None:
        """Remember widths that the user chose, where all three columns can be seen."""
        if self.mode is LayoutMode.WIDE and self.tree.isVisible() and self.data.isVisible():
            scale = self._look.scale
            tree, _, data = self._splitter.sizes()
            self._wanted = (round(tree / scale), round(data / scale))

    def _limit(self, slot: Slot, limits: tuple[int, int] | None) -> None:
        low, high = limits or (0, 16777215)
        slot.setMinimumWidth(self._look.px(low) if limits else 0)
        slot.setMaximumWidth(self._look.px(high) if limits else high)

    def _dock(self, slot: Slot, index: int, *, docked: bool) -> None:
        """Put a slot into the splitter, or take it out to be a drawer."""
        if docked and slot.parent() is not self._splitter:
            self._splitter.insertWidget(index, slot)
        elif not docked and slot.parent() is self._splitter:
            slot.setParent(self)

    def _toggle_drawer(self, slot: Slot) -> None:
        was_open = self._drawer is slot
        self.close_drawer()
        if not was_open:
            self._drawer = slot
            self._place_drawer()
            slot.show()
            slot.raise_()
            slot.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _place_drawer(self) -> None:
        if self._drawer is self.tree:
            left = self.rail.width()
            self.tree.setGeometry(QRect(left, 0, self._look.px(300), self.height()))
        elif self._drawer is self.data:
            width = self._look.px(360)
            self.data.setGeometry(QRect(self.width() - width, 0, width, self.height()))


def _within(width: int, limits: tuple[int, int]) -> int:
    low, high = limits
    return min(max(width, low), high)
