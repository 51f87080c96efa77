"""The column of facets beside the figures table."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.table import Facets, Filter
from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.figures.facet_group import FacetGroup, GroupForm

_FORMS = {
    "statuses": ("状态", GroupForm(columns=2, boxed=34)),
    "measures": ("度量", GroupForm()),
    "units": ("单位", GroupForm(limit=6)),
    "rank_scopes": ("位次", GroupForm(columns=2, boxed=28)),
    "sections": ("章节", GroupForm(fold_empty=True, unit="节")),
}
"""Name in Filter and Facets, title, form; in the order of Alt+1 to Alt+5."""
_WIDTH = 264
_HEAD = 46


class FacetPanel(QWidget):
    """All facets with counts in the result and in the report.

    Signal: `toggled(group, key)`, the group by its name in `Filter`.
    """

    toggled = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show empty groups."""
        super().__init__(parent)
        self.setObjectName("figures_facets")
        self.setAccessibleName("筛选")
        self.setAutoFillBackground(True)
        self._look = look
        self._title, self._legend = QLabel("筛选", self), QLabel("符合 / 全部", self)
        self._head = QWidget(self)
        self._area = QScrollArea(self)
        self.groups: dict[str, FacetGroup] = {}
        self._lay_out(look)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        self.setPalette(palette)
        self.setFixedWidth(px(_WIDTH))
        self._title.setFont(look.sans(14, bold=True))
        self._legend.setFont(look.sans(12))
        muted = self._legend.palette()
        muted.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
        self._legend.setPalette(muted)
        self._head.setFixedHeight(px(_HEAD))
        self._head.setContentsMargins(px(18), 0, px(16), 0)
        for group in self.groups.values():
            group.apply_look(look)

    def show_facets(self, facets: Facets, chosen: Filter, report: Report) -> None:
        """Show the values of all groups and which of them are ticked."""
        statuses = {f.key: Status(f.key) for f in facets.statuses}
        sections = {f.key: report.status_of(f.key) for f in facets.sections}
        for name, group in self.groups.items():
            marks = {"statuses": statuses, "sections": sections}.get(name)
            group.show_facets(getattr(facets, name), getattr(chosen, name), marks)

    def focus_group(self, number: int) -> None:
        """Bring the keyboard to a group, counted from 1."""
        tuple(self.groups.values())[number - 1].focus_first()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        line = self._look.theme.color("line")
        painter = QPainter(self)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        painter.fillRect(0, self._head.height() - 1, self.width(), 1, line)
        painter.end()

    def _lay_out(self, look: Look) -> None:
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        for label in (self._title, self._legend):
            label.setTextFormat(Qt.TextFormat.PlainText)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._legend)
        column = QWidget()
        groups = QVBoxLayout(column)
        groups.setContentsMargins(8, 2, 8, 8)
        groups.setSpacing(0)
        for name, (title, form) in _FORMS.items():
            group = FacetGroup(name, title, look, form, column)
            group.toggled.connect(self.toggled)
            self.groups[name] = group
            groups.addWidget(group)
        groups.addStretch(1)
        self._area.setWidget(column)
        column.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self._area, 1)
