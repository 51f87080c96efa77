"""The section tree of a narrow window: one character a section, 48 px wide."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.model.report import Section, SectionKind
from briefing_app.ui.look import Look
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.keys import DOWN
from briefing_app.ui.widgets.painted_button import StepButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

_WIDTH = 48
_KIND_SIGNS = {SectionKind.PROBLEMS: "难", SectionKind.TARGETS: "标"}
_COUNTING = "一二三四五六七八九十个大方面项"


def rail_sign(section: Section) -> str:
    """Return the one character that stands for a section: 二, 难, 标, or a telling one."""
    if number := section.label.strip("（）()、. "):
        return number
    first = next((c for c in section.title if c not in _COUNTING), "·")
    return _KIND_SIGNS.get(section.kind, first)


class _RailButton(StepButton):
    """One section; it takes ↑ ↓, which the scroll area would eat."""

    def __init__(self, section: Section, look: Look, parent: QWidget) -> None:
        super().__init__(look, DOWN, parent)
        self.section_id = section.id
        self.setText(rail_sign(section))
        self.setToolTip(section.heading)
        self.setAccessibleName(section.heading)
        self.setObjectName(f"rail_{section.id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(32))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look, theme = self._look, self._look.theme
        box = QRectF(self.rect()).adjusted(look.px(4), 0, -look.px(4), 0)
        painter = QPainter(self)
        if self.isChecked():
            paint_box(painter, box, 6, theme.color("sel"))
            inset = look.px(6)
            bar = QRectF(0, inset, 3, self.height() - 2 * inset)
            paint_box(painter, bar, 1.5, theme.color("ink"))
        elif self.underMouse():
            paint_box(painter, box, 6, theme.color("hover"))
        painter.setFont(look.serif(15, bold=self.isChecked()))
        painter.setPen(theme.color("ink" if self.isChecked() else "ink2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, box, 6, look)
        painter.end()


class _YearMark(QLabel):
    """● 2022 or ○ 2023, above the sections of that part."""

    def __init__(self, year: int, status: Status, look: Look, parent: QWidget) -> None:
        super().__init__(str(year), parent)
        self._status, self._look = status, look
        self.setTextFormat(Qt.TextFormat.PlainText)

    def apply_look(self, look: Look) -> None:
        self._look = look
        self.setFont(look.sans(12))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH), self._look.px(23))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        look = self._look
        width = self.fontMetrics().horizontalAdvance(self.text())
        left = (self.width() - width - look.px(13)) / 2
        middle = self.height() / 2 + look.px(1)
        painter = QPainter(self)
        paint_status(
            painter, QRectF(left, middle - 5, look.px(10), 10).center(), self._status, look
        )
        painter.setPen(look.theme.color("ink3"))
        area = QRectF(left + look.px(13), look.px(3), width + 2, self.height() - look.px(3))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class OutlineRail(QWidget):
    """Areas of the report as a column of signs; one tab stop, ↑ ↓ move, Enter goes there.

    Signal: `tree_requested` when the whole tree is wanted (over the text).
    """

    tree_requested = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Listen to the session; show its report."""
        super().__init__(parent)
        self.setObjectName("outline_rail")
        self.setAccessibleName("目录")
        self.setAutoFillBackground(True)
        self._session, self._look = session, look
        self._buttons: list[_RailButton] = []
        self._years: list[_YearMark] = []
        self.menu_button = IconButton("list", "展开目录", look, keys="Ctrl+B", parent=self)
        self.menu_button.setObjectName("rail_menu")
        self.menu_button.clicked.connect(self._on_menu_clicked)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._area = QScrollArea(self)
        self._lay_out()
        session.report_changed.connect(self._on_report_changed)
        session.place_changed.connect(self._on_place_changed)
        self._on_report_changed()
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        self.setPalette(palette)
        self.setFixedWidth(look.px(_WIDTH))
        self.menu_button.apply_look(look)
        for button in self._buttons:
            button.apply_look(look)
        for mark in self._years:
            mark.apply_look(look)

    def stand_after(self, widget: QWidget) -> None:
        """Let Tab come here from this widget, however late the rail was built."""
        QWidget.setTabOrder(widget, self.menu_button)
        self._chain()

    def _chain(self) -> None:
        """Let Tab go from the menu to the section being read; Qt puts new buttons last."""
        for button in self._buttons:
            if button.focusPolicy() is Qt.FocusPolicy.TabFocus:
                QWidget.setTabOrder(self.menu_button, button)

    def _lay_out(self) -> None:
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.addWidget(self.menu_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def _on_report_changed(self) -> None:
        column = QWidget()
        layout = QVBoxLayout(column)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        self._buttons, self._years = [], []
        for part in self._session.report.sections:
            self._add_part(part, layout, column)
        layout.addStretch(1)
        self._area.setWidget(column)
        column.setAutoFillBackground(False)  # setWidget has turned it on
        self._on_place_changed(self._session.place)

    def _add_part(self, part: Section, layout: QVBoxLayout, column: QWidget) -> None:
        report = self._session.report
        if part.kind is not SectionKind.PROBLEMS:
            status = report.status_of(part.id)
            year = report.review_year if status is Status.ACTUAL else report.plan_year
            mark = _YearMark(year, status, self._look, column)
            mark.apply_look(self._look)
            mark.setToolTip(part.heading)
            self._years.append(mark)
            layout.addWidget(mark)
        for section in part.children or (part,):
            button = _RailButton(section, self._look, column)
            self._group.addButton(button)
            button.step_requested.connect(self._on_step_requested)
            self._buttons.append(button)
            layout.addWidget(button)

    def _on_place_changed(self, section_id: str) -> None:
        path = self._session.report.path(section_id) if section_id else ()
        on_path = {section.id for section in path}
        current = None
        for button in self._buttons:
            button.setChecked(button.section_id in on_path)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            current = button if button.isChecked() else current
        if stop := current or next(iter(self._buttons), None):
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._chain()
        if current:
            self._area.ensureWidgetVisible(current)

    def _on_step_requested(self, step: int) -> None:
        focused = next(i for i, b in enumerate(self._buttons) if b.hasFocus())
        index = min(max(focused + step, 0), len(self._buttons) - 1)
        self._buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(self._buttons[index])

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if isinstance(button, _RailButton):
            self._session.select_section(button.section_id)

    def _on_menu_clicked(self) -> None:
        self.tree_requested.emit()
