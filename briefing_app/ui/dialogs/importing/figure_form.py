"""The small form in which one figure is put right."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.analysis.words import BOUND_WORDS, MEASURE_WORDS, STATUS_WORDS
from briefing_app.importing.checking.figures import read_value
from briefing_app.importing.checking.finding import figure_of
from briefing_app.importing.checking.indicators import BETWEEN, known_names, names_of
from briefing_app.importing.draft import DraftFigure
from briefing_app.model.errors import BriefingError
from briefing_app.model.figure import Bound, Direction, Measure, Status
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.menu_choice import MenuChoice
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.keys import ENTER
from briefing_app.ui.widgets.text_button import TextButton

_DIRECTIONS = {None: "不分升降", Direction.UP: "升", Direction.DOWN: "降"}
_BOUNDS = {**BOUND_WORDS, Bound.EXACT: "正好"}
_EARLIEST, _LATEST = 1949, 2100


class FigureForm(QWidget):
    """Fields of one figure. Enter takes them, Esc leaves them. Signal: `closed`."""

    closed = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Be hidden."""
        super().__init__(parent)
        self._desk, self._look, self._figure = desk, look, ""
        self.setObjectName("figure_form")
        self.setAccessibleName("改一个数字")
        self.title = ElidedLabel("", look, bold=True, parent=self)
        self.indicator = self._field("figure_indicator", "指标")
        self.value = self._field("figure_value", "数值")
        self.upper = self._field("figure_upper", "至")
        self.unit = self._field("figure_unit", "单位")
        self.period = self._field("figure_period", "年份")
        self.measure = MenuChoice("度量", cast("Any", MEASURE_WORDS), look, self)
        self.bound = MenuChoice("限定", cast("Any", _BOUNDS), look, self)
        self.direction = MenuChoice("方向", cast("Any", _DIRECTIONS), look, self)
        self.status = MenuChoice("实绩或目标", cast("Any", STATUS_WORDS), look, self)
        self.reject_button = self._button("不是数字", "figure_reject")
        self.cancel_button = self._button("不改", "figure_cancel", "Esc")
        self.take_button = TextButton("确定", look, keys="Enter", primary=True, parent=self)
        self.take_button.setObjectName("figure_take")
        self._lay_out()
        self.reject_button.clicked.connect(self.reject)
        self.cancel_button.clicked.connect(self.close_form)
        self.take_button.clicked.connect(self.take)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a figure is being put right."""
        return not self.isHidden()

    def open_for(self, figure_id: str) -> None:
        """Show the fields of a figure and take the keys."""
        draft, catalogue = self._desk.draft, self._desk.checking.catalogue
        figure = figure_of(draft, figure_id)
        self._figure = figure_id
        self.title.set_text(f"“{figure.printed}”")
        names = names_of(figure.indicators, draft, catalogue) or (figure.name,)
        self.indicator.setText(BETWEEN.join(names))
        self._offer(known_names(draft, catalogue))
        self._show(figure)
        self.show()
        self.indicator.selectAll()
        self.indicator.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take(self) -> None:
        """Write what is in the fields into the draft, if it can be."""
        try:
            changes = self._changes()
        except BriefingError as error:
            self._desk.refused.emit(str(error))
            return
        names, figure_id = self._changed_names(), self._figure
        if self._desk.do(
            lambda checking: checking.edit_figure(figure_id, indicator=names, **changes)
        ):
            self.close_form()

    def reject(self) -> None:
        """Say that it is no figure."""
        figure_id = self._figure
        if self._desk.do(lambda checking: checking.reject_figure(figure_id)):
            self.close_form()

    def close_form(self) -> None:
        """Leave the fields."""
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in ENTER:
            self.take()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter from the fields; with a list of names open it chooses there first."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and cast("QKeyEvent", event).key() in ENTER:
            self.take()
            return True
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.color("card"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line2"))
        painter.end()

    def _show(self, figure: DraftFigure) -> None:
        self.value.setText("" if figure.value is None else str(figure.value))
        self.upper.setText("" if figure.upper is None else str(figure.upper))
        self.unit.setText(figure.unit)
        self.period.setText(str(figure.period or ""))
        self.measure.set_value(figure.measure)
        self.bound.set_value(figure.bound)
        self.direction.set_value(figure.direction)
        self.status.set_value(figure.status)

    def _changes(self) -> dict[str, Any]:
        """Return the fields; raise CheckingError for what is no number or no year."""
        from briefing_app.importing.checking import CheckingError

        year = self.period.text().strip()
        if year and not (year.isascii() and year.isdigit() and _EARLIEST <= int(year) <= _LATEST):
            raise CheckingError(f"“{year}”不是年份：请写四位数字，如 2023。")
        return {
            "value": read_value(self.value.text()),
            "upper": read_value(self.upper.text()),
            "unit": "".join(self.unit.text().split()),
            "measure": cast("Measure", self.measure.value),
            "bound": cast("Bound", self.bound.value),
            "direction": cast("Direction | None", self.direction.value),
            "period": int(year or 0),
            "status": cast("Status", self.status.value),
        }

    def _changed_names(self) -> str:
        """Return the names if they are others than before, else ""."""
        figure = figure_of(self._desk.draft, self._figure)
        before = names_of(figure.indicators, self._desk.draft, self._desk.checking.catalogue)
        words = self.indicator.text().strip()
        return "" if words == BETWEEN.join(before) else words

    def _offer(self, names: tuple[str, ...]) -> None:
        completer = QCompleter(self.indicator)
        completer.setModel(QStringListModel(list(names), completer))
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        if popup := completer.popup():
            popup.setFont(self._look.sans(13))
        self.indicator.setCompleter(completer)

    def _field(self, name: str, words: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setFont(self._look.sans(13))
        made.setMinimumWidth(self._look.px(56))
        made.installEventFilter(self)
        return made

    def _button(self, text: str, name: str, keys: str = "") -> TextButton:
        made = TextButton(text, self._look, keys=keys, parent=self)
        made.setObjectName(name)
        made.setAccessibleName(text)
        return made

    def _lay_out(self) -> None:
        px = self._look.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(6))
        grid.addWidget(self._label("指标"), 0, 0)
        grid.addWidget(self.indicator, 0, 1, 1, 5)
        row = (("数值", self.value), ("至", self.upper), ("单位", self.unit))
        for column, (words, field) in enumerate(row):
            grid.addWidget(self._label(words), 1, 2 * column)
            grid.addWidget(field, 1, 2 * column + 1)
        self.period.setFixedWidth(px(64))
        kind = self._row(self.measure, self.bound, self.direction)
        when = self._row(self.status, self._label("年份"), self.period)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.reject_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.take_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(10), px(16), px(12))
        layout.setSpacing(px(8))
        layout.addWidget(self.title)
        layout.addLayout(grid)
        layout.addLayout(kind)
        layout.addLayout(when)
        layout.addLayout(buttons)

    def _row(self, *parts: QWidget) -> QHBoxLayout:
        made = QHBoxLayout()
        made.setSpacing(self._look.px(6))
        for part in parts:
            made.addWidget(part)
        made.addStretch(1)
        return made

    def _label(self, words: str) -> QLabel:
        made = QLabel(words, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setFont(self._look.sans(13))
        return made
