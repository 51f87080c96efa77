"""The two lines above the comparison: how many compare, and what the columns are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.table import Comparison
from briefing_app.model.figure import Status
from briefing_app.ui.delegates.ledger_columns import Columns
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.badges import CalcChip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.painting import paint_status
from briefing_app.ui.widgets.quiet_button import QuietButton
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

_HEIGHT, _COLUMNS_HEIGHT = 44, 30
_ALL, _HIGHER, _LEVEL, _LOWER = "all", "higher", "level", "lower"
_WORDS = {_ALL: "全部", _HIGHER: "目标更高", _LEVEL: "持平", _LOWER: "目标更低"}
_LEANS = {_HIGHER: 1, _LEVEL: 0, _LOWER: -1}
_V = Qt.AlignmentFlag.AlignVCenter
_LEFT = int(Qt.AlignmentFlag.AlignLeft | _V)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | _V)


class LedgerHead(QWidget):
    """指标对比, how many pairs there are, and which of them are shown.

    Signal: `lean_chosen(lean or None)`: pairs whose target is higher, equal or lower.
    """

    lean_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no numbers yet."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self.title = ElidedLabel("指标对比", look, bold=True, parent=self)
        self.count = ElidedLabel("", look, size=13, color="ink3", parent=self)
        choices = [Choice(key, word) for key, word in _WORDS.items()]
        self.filter = SegmentedControl(choices, look, name="目标比实绩", size=SMALL, parent=self)
        self.filter.setObjectName("ledger_filter")
        self._layout = QHBoxLayout(self)
        for widget in (self.title, self.count):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self._layout.addWidget(self.filter)
        self.filter.chosen.connect(self._on_chosen)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        _set_ground(self, look)
        self.setFixedHeight(look.px(_HEIGHT))
        self._layout.setContentsMargins(look.px(20), 0, look.px(12), 1)
        self._layout.setSpacing(look.px(8))
        for part in (self.title, self.count, self.filter):
            part.apply_look(look)

    def show_comparison(self, comparison: Comparison) -> None:
        """Show the numbers of a report; all of its pairs are chosen."""
        total = len(comparison.pairs)
        self.count.set_text(f"{total} 项可直接对比" if total else "")
        self.filter.setVisible(bool(total))
        self.filter.set_current(_ALL)
        for key, word in _WORDS.items():
            number = comparison.count(_LEANS[key]) if key in _LEANS else total
            self.filter.set_text(key, f"{word} {number}")
            self.filter.button(key).setEnabled(bool(number))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_foot_line(self, self._look)

    def _on_chosen(self, key: str) -> None:
        self.lean_chosen.emit(_LEANS.get(key))


class LedgerColumnsHead(QWidget):
    """指标, ●2022 实绩, ○2023 目标, 变化 算, above their columns.

    Signal: `form_requested`, dumbbells are to become sentences or the other way round.
    """

    form_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no years yet."""
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self._look = look
        self._columns: Columns | None = None
        self._years = (0, 0)
        self._in_words = False
        self.form_button = QuietButton(look, self)
        self.form_button.setObjectName("ledger_form")
        self.chip = CalcChip(look, self)
        self.form_button.clicked.connect(self._on_form_clicked)
        self.show_form(in_words=False)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        _set_ground(self, look)
        self.setFixedHeight(look.px(_COLUMNS_HEIGHT))
        self.form_button.apply_look(look)
        self.chip.apply_look(look)
        self._place()

    def show_years(self, actual: int, target: int) -> None:
        """Say which years stand beside one another."""
        self._years = (actual, target)
        self.setVisible(bool(actual))
        self.update()

    def set_columns(self, columns: Columns) -> None:
        """Stand above these columns."""
        self._columns = columns
        self._place()
        self.update()

    def show_form(self, *, in_words: bool) -> None:
        """Offer the other form: sentences, or dumbbells."""
        self._in_words = in_words
        self.form_button.setText("换成图 T" if in_words else "换成文字 T")
        self.form_button.setAccessibleName("换成图" if in_words else "换成文字")
        self.form_button.updateGeometry()
        self._place()
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        _paint_foot_line(self, self._look)
        if self._columns is None:
            return
        painter, look = QPainter(self), self._look
        painter.setFont(look.sans(12))
        painter.setPen(look.theme.color("ink3"))
        row = self.rect().adjusted(0, 0, 0, -1)
        columns = self._columns
        if self._in_words:
            words = row.adjusted(columns.left, 0, 0, 0)
            painter.drawText(words, _LEFT, "每行一句")
        else:
            self._paint_columns(painter, row, columns)
        change = columns.change.cell(row)
        change.setRight(self.chip.geometry().left() - self._look.px(4))
        painter.drawText(change, _RIGHT, "变化")
        painter.end()

    def _paint_columns(self, painter: QPainter, row: QRect, columns: Columns) -> None:
        painter.drawText(columns.name.cell(row), _LEFT, "指标")
        self._paint_year(painter, columns.actual.cell(row), Status.ACTUAL)
        self._paint_year(painter, columns.target.cell(row), Status.TARGET)

    def _paint_year(self, painter: QPainter, cell: QRect, status: Status) -> None:
        """Paint ●2022 实绩 set to the right, or ○2023 目标 set to the left."""
        px, metrics = self._look.px, QFontMetrics(painter.font())
        actual = status is Status.ACTUAL
        text = f"{self._years[0]} 实绩" if actual else f"{self._years[1]} 目标"
        width, mark = metrics.horizontalAdvance(text), px(13)
        left = cell.right() + 1 - width if actual else cell.left() + mark
        painter.drawText(QRectF(left, cell.top(), width + 1, cell.height()), _LEFT, text)
        painter.save()
        centre = QPointF(left - mark + px(5), cell.center().y() + 0.5)
        paint_status(painter, centre, status, self._look)
        painter.restore()

    def _place(self) -> None:
        """Set the button in the middle of the chart's column, the chip at the right end."""
        if self._columns is None:
            return
        size, chart = self.form_button.sizeHint(), self._columns.chart
        left = chart.left + (chart.width - size.width()) // 2
        self.form_button.setGeometry(left, (self.height() - size.height()) // 2, *size.toTuple())
        chip = self.chip.sizeHint()
        left = self._columns.right - chip.width()
        self.chip.setGeometry(left, (self.height() - chip.height()) // 2, *chip.toTuple())

    def _on_form_clicked(self) -> None:
        self.form_requested.emit()


def _set_ground(widget: QWidget, look: Look) -> None:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
    widget.setPalette(palette)


def _paint_foot_line(widget: QWidget, look: Look) -> None:
    painter = QPainter(widget)
    painter.fillRect(0, widget.height() - 1, widget.width(), 1, look.theme.color("line"))
    painter.end()
