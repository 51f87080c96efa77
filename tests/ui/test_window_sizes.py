"""The whole window for everybody: names, tab order, and no size at which it breaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QWidget,
)

from briefing_app.ui.app import Program
from briefing_app.ui.look import TEXT_SIZES
from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.shell.layout_mode import LayoutMode
from tests.ui.conftest import press, wait_for_charts

SIZES = [(1440, 900), (1280, 800), (1279, 800), (1024, 700), (900, 640)]


def visible(window: MainWindow, kind: type[QWidget] = QWidget) -> Iterator[QWidget]:
    return (widget for widget in window.findChildren(kind) if widget.isVisible())


def spoken(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def path(widget: QWidget) -> str:
    names = []
    while not widget.isWindow():
        names.append(widget.objectName() or type(widget).__name__)
        widget = widget.parentWidget()
    return "/".join(reversed(names))


@pytest.mark.parametrize("view", ["read", "figures"])
@pytest.mark.parametrize("width", [1440, 1024, 900])
def test_everything_that_takes_the_focus_has_a_name(
    window: MainWindow, width: int, view: str
) -> None:
    window.resize(width, 700)
    window.session.select_figure(window.session.report.figures[0].id)
    window.messages.show_error("没有这个报告。", "细节")
    window.reading.open_find()
    window.show_view(view)
    wait_for_charts(window)
    nameless = [
        path(widget)
        for widget in visible(window)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.focusProxy()
        and not spoken(widget).strip()
    ]
    assert nameless == []


def test_labels_show_words_as_they_are(window: MainWindow) -> None:
    window.show_view("figures")
    labels = window.findChildren(QLabel)
    plain = Qt.TextFormat.PlainText
    assert [path(x) for x in labels if x.textFormat() is not plain] == []


def pane_of(widget: QWidget | None, panes: dict[str, QWidget]) -> str:
    return next((n for n, p in panes.items() if widget and p.isAncestorOf(widget)), "?")


@pytest.mark.parametrize(
    ("width", "order"),
    [
        (1440, ["bar", "tree", "text", "data"]),
        (1024, ["bar", "rail", "text", "data"]),
        (900, ["bar", "rail", "text", "strip"]),
    ],
)
def test_tab_goes_from_left_to_right_and_comes_round(
    window: MainWindow, width: int, order: Sequence[str]
) -> None:
    window.resize(width, 700)
    desk = window.desk
    panes = {"bar": window.bar, "tree": desk.tree, "rail": desk.rail, "text": desk.reading}
    panes |= {"data": desk.data, "strip": desk.strip}
    start = window.bar.report_button
    start.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[str] = []
    for _ in range(60):
        name = pane_of(QApplication.focusWidget(), panes)
        if name not in seen[-1:]:
            seen.append(name)
        press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            break
    assert seen == list(order)
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert pane_of(QApplication.focusWidget(), panes) == order[-1]


def frame_of(widget: QWidget) -> QWidget:
    """Return what must hold a widget: its scrolled page, else the window."""
    parent = widget.parentWidget()
    while not parent.isWindow():
        grandparent = parent.parentWidget()
        if isinstance(grandparent, QAbstractScrollArea):
            return parent
        parent = grandparent
    return parent


def cut_off(widget: QWidget) -> bool:
    """Return whether a part of a widget lies outside one that holds it, or is squeezed."""
    frame, parent = frame_of(widget), widget.parentWidget()
    while True:
        inside = QRect(widget.mapTo(parent, widget.rect().topLeft()), widget.size())
        scrolled = parent is frame and not parent.isWindow()
        allowed = parent.rect().adjusted(0, -100_000, 0, 100_000) if scrolled else parent.rect()
        if not allowed.contains(inside):
            return True
        if parent is frame:
            return widget.width() < widget.minimumSizeHint().width()
        parent = parent.parentWidget()


def overlapping(widgets: Sequence[QWidget]) -> list[str]:
    return [
        f"{path(a)} on {path(b)}"
        for i, a in enumerate(widgets)
        for b in widgets[:i]
        if a.parentWidget() is b.parentWidget() and a.geometry().intersects(b.geometry())
    ]


def sidewards(window: MainWindow) -> list[str]:
    areas = [a for a in visible(window, QAbstractScrollArea) if isinstance(a, QAbstractScrollArea)]
    return [path(area) for area in areas if area.horizontalScrollBar().isVisible()]


def misplaced(window: MainWindow) -> list[str]:
    """Return what is cut off, squeezed, covered by its neighbour or scrolls sidewards."""
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    kinds = (QAbstractButton, QLabel, QLineEdit)
    parts = [w for kind in kinds for w in visible(window, kind)]
    parts = [w for w in parts if not isinstance(w.parentWidget(), QLineEdit)]
    return [path(w) for w in parts if cut_off(w)] + overlapping(parts) + sidewards(window)


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_nothing_is_cut_off(program: Program, window: MainWindow, text_size: int) -> None:
    window.session.select_figure(window.session.report.figures[1].id)
    program.set_text_size(text_size)
    wrong: list[str] = []
    for width, height in SIZES:
        window.resize(width, height)
        assert window.size() == QSize(width, height)
        for view in ("read", "figures"):
            window.show_view(view)
            wrong += [f"{width} px, {view}: {part}" for part in misplaced(window)]
    assert wrong == []


@pytest.mark.parametrize(
    ("width", "mode", "shown"),
    [
        (1280, LayoutMode.WIDE, {"bar", "tree", "reading", "data", "status"}),
        (1279, LayoutMode.MEDIUM, {"bar", "rail", "reading", "data"}),
        (900, LayoutMode.NARROW, {"bar", "rail", "reading", "strip"}),
    ],
)
def test_what_a_width_shows(
    window: MainWindow, width: int, mode: LayoutMode, shown: set[str]
) -> None:
    window.resize(width, 640)
    desk = window.desk
    parts = {n: getattr(desk, n) for n in ("rail", "tree", "reading", "data", "strip")}
    parts |= {"bar": window.bar, "status": window.status}
    assert desk.mode is mode
    assert {name for name, part in parts.items() if part.isVisible()} == shown
