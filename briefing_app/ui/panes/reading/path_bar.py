"""The head of the reading pane: where one reads, and which form of the text is shown."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.model.figure import Status
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.document_map import Form
from briefing_app.ui.panes.reading.path_step import PathStep
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.painting import paint_status
from briefing_app.ui.widgets.quiet_button import QuietButton
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

_HEIGHT = 40
_DOT_ROOM = 12
_GAP = 4
_RIGHT = 14
_FORMS = (Choice(Form.CORRECTED.value, "校订"), Choice(Form.PRINTED.value, "原样"))
_STATUS_WORDS = {Status.ACTUAL: "实绩", Status.TARGET: "目标"}
_DEPTH = 3


class PathBar(QWidget):
    """Dot, path, form of the text, topic before and after; 40 px high.

    Signals: `section_chosen(id)`, `step_requested(1 or -1)`, `form_chosen(form)`,
    `corrections_requested`.
    """

    section_chosen = Signal(str)
    step_requested = Signal(int)
    form_chosen = Signal(str)
    corrections_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty path."""
        super().__init__(parent)
        self._look, self._left = look, look.px(52)
        self._report, self._place, self._depth = NO_REPORT, "", 0
        self.setObjectName("reading_path")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.steps = [PathStep(look, self) for _ in range(_DEPTH)]
        self.forms = SegmentedControl(_FORMS, look, name="正文形式", size=SMALL, parent=self)
        self.corrections = QuietButton(look, self)
        self.previous = IconButton("chevron-up", "上一节", look, keys="Alt+↑", parent=self)
        self.next = IconButton("chevron-down", "下一节", look, keys="Alt+↓", parent=self)
        self._controls = (self.forms, self.corrections, self.previous, self.next)
        self._name_parts()
        self._connect_parts()
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.apply_look(look)
        self.set_report(NO_REPORT)

    # ---------------------------------------------------------------- content
    def set_report(self, report: Report) -> None:
        """Show an empty path in a report, and how many corrections it has."""
        self._report, self._place = report, ""
        count = len(report.edits)
        self.corrections.setText(f"{count} 处")
        self.corrections.setToolTip(f"校订 {count} 处，点开逐条看")
        self.corrections.setAccessibleName(f"校订 {count} 处")
        self.forms.setVisible(count > 0)
        self.corrections.setVisible(count > 0)
        self.previous.setEnabled(bool(report.sections))
        self.next.setEnabled(bool(report.sections))
        self.set_place("")

    def set_place(self, section_id: str) -> None:
        """Show the path to a section."""
        self._place = section_id
        path = self._report.path(section_id)[:_DEPTH] if section_id else ()
        self._depth = len(path)
        for step, section in zip(self.steps, path, strict=False):
            step.show_section(section, last=section is path[-1])
        status = _STATUS_WORDS[self._report.status_of(section_id)] if section_id else ""
        self.setAccessibleDescription(status)
        self._fit()
        self.update()

    def set_form(self, form: Form) -> None:
        """Show which form of the text holds, without a signal."""
        self.forms.set_current(form.value)

    def set_left(self, left: int) -> None:
        """Begin where the column of text begins."""
        if left != self._left:
            self._left = left
            self._set_margins()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_HEIGHT))
        for step in self.steps:
            step.apply_look(look)
        for part in self._controls:
            part.apply_look(look)
        self._set_margins()
        self._fit()
        self.update()

    # ---------------------------------------------------------------- events
    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        if self._place:
            centre = QPointF(self._left + self._look.px(4), self.height() / 2)
            paint_status(painter, centre, self._report.status_of(self._place), self._look)
        painter.end()

    # ---------------------------------------------------------------- slots
    def _on_step_clicked(self) -> None:
        step = self.sender()
        if isinstance(step, PathStep):
            self.section_chosen.emit(step.section)

    def _on_previous_clicked(self) -> None:
        self.step_requested.emit(-1)

    def _on_next_clicked(self) -> None:
        self.step_requested.emit(1)

    # ---------------------------------------------------------------- parts
    def _fit(self) -> None:
        """Drop the part where names would be cut, further steps only if they must go."""
        shown, room = list(range(self._depth)), self._room()
        if len(shown) == _DEPTH and self._wanted(shown) > room:
            shown.pop(0)
        while len(shown) > 1 and self._least(shown) > room:
            shown.pop(0)
        for index, step in enumerate(self.steps):
            step.setVisible(index in shown)
            step.set_leading(leading=bool(shown) and index == shown[0])

    def _wanted(self, shown: list[int]) -> int:
        return sum(self.steps[index].sizeHint().width() + self._look.px(_GAP) for index in shown)

    def _least(self, shown: list[int]) -> int:
        gap = self._look.px(_GAP)
        return sum(self.steps[index].minimumSizeHint().width() + gap for index in shown)

    def _room(self) -> int:
        """Return the width between the dot and the controls at the right."""
        shown = [part for part in self._controls if not part.isHidden()]
        used = sum(part.sizeHint().width() + self._look.px(_GAP) for part in shown)
        margins = self._row.contentsMargins()
        return self.width() - margins.left() - margins.right() - used

    def _set_margins(self) -> None:
        look = self._look
        self._row.setSpacing(look.px(_GAP))
        self._row.setContentsMargins(self._left + look.px(_DOT_ROOM), 0, look.px(_RIGHT), 1)

    def _name_parts(self) -> None:
        for index, step in enumerate(self.steps):
            step.setObjectName(f"path_step_{index}")
        self.forms.setObjectName("text_form")
        self.corrections.setObjectName("corrections_count")
        self.previous.setObjectName("topic_previous")
        self.next.setObjectName("topic_next")
        self.forms.button(Form.CORRECTED.value).setToolTip("校订后的文字，改动处有点线")
        self.forms.button(Form.PRINTED.value).setToolTip("版面上的原样，指着点线看改动和理由")

    def _connect_parts(self) -> None:
        for step in self.steps:
            step.clicked.connect(self._on_step_clicked)
        self.forms.chosen.connect(self.form_chosen)
        self.corrections.clicked.connect(self.corrections_requested)
        self.previous.clicked.connect(self._on_previous_clicked)
        self.next.clicked.connect(self._on_next_clicked)

    def _lay_out(self) -> None:
        for step in self.steps:
            self._row.addWidget(step)
        self._row.addStretch(1)
        for part in self._controls:
            self._row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
