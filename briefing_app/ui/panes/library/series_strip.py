"""逐年: small charts of one place over its reports, or the reason why there are none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.comparing.across import Side
from briefing_app.analysis.series import SeriesSet
from briefing_app.ui.look import Look
from briefing_app.ui.panes.library.series_card import HEIGHT, SeriesCard
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton

_HEAD, _EDGE, _FOOT, _GAP = 30, 20, 6, 10
_BAR = 14
"""Room for the bar that scrolls sideways."""
_KEY = "实心是做到的，空心是上一份报告定的；竖线是两者之差；各图零起"


class SeriesStrip(QWidget):
    """A head, and the charts in a row that scrolls sideways."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("series_strip")
        self._look, self._folded = look, False
        self.cards: tuple[SeriesCard, ...] = ()
        self.title = ElidedLabel("逐年", look, size=13, bold=True, parent=self)
        self.words = ElidedLabel("", look, size=13, color="ink2", parent=self)
        self.reason = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fold = IconButton("chevron-down", "收起逐年", look, parent=self)
        self.fold.setObjectName("series_fold")
        self.fold.clicked.connect(self._on_fold_clicked)
        self._head = QHBoxLayout()
        self._head.addWidget(self.fold)
        self._head.addWidget(self.title)
        self._head.addWidget(self.words, 1)
        self._head.addWidget(self.reason, 0)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addLayout(self._head)
        self._layout.addWidget(self._area)
        self._row = QWidget()
        self._area.setWidget(self._row)
        self.show_series(())

    @property
    def wanted(self) -> bool:
        """Whether there is anything to show."""
        return bool(self.cards or self.reason.text())

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        for label in (self.title, self.words, self.reason):
            label.apply_look(look)
        self.fold.apply_look(look)
        for card in self.cards:
            card.apply_look(look)
        self.title.setFixedHeight(px(_HEAD))
        self._head.setSpacing(px(10))
        self._layout.setContentsMargins(
            px(_EDGE), px(3), px(_EDGE), px(_FOOT) if self.cards else px(3)
        )
        self._area.setFixedHeight(px(HEIGHT) + _BAR)
        for part in (self._area, self._area.viewport(), self._row):
            palette = part.palette()
            palette.setColor(part.backgroundRole(), look.theme.color("pane"))
            part.setPalette(palette)
            part.setAutoFillBackground(True)
        self.update()

    def show_series(self, sets: Sequence[tuple[Side, SeriesSet]]) -> None:
        """Show the series of the first place that has some; say why the other has none."""
        drawn = next(((side, each) for side, each in sets if each.series), None)
        reasons = [each.reason for _, each in sets if each.reason]
        self.reason.set_text("；".join(dict.fromkeys(reasons)))
        self.words.set_text(_words(drawn[1]) if drawn else "")
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._look.px(_GAP))
        side, series = (drawn[0], drawn[1].series) if drawn else (Side.LEFT, ())
        self.cards = tuple(SeriesCard(each, side, self._look, row) for each in series)
        for card in self.cards:
            card.installEventFilter(self)
            layout.addWidget(card, 0, Qt.AlignmentFlag.AlignTop)
        self._row = row
        self._area.setWidget(row)
        self.set_folded(self._folded)
        self.apply_look(self._look)

    def set_folded(self, folded: bool) -> None:
        """Show the head alone, or the charts as well."""
        self._folded = folded
        self.fold.setVisible(bool(self.cards))
        self.fold.set_icon("chevron-right" if folded else "chevron-down")
        self.fold.set_text("展开逐年" if folded else "收起逐年")
        self._area.setVisible(bool(self.cards) and not folded)

    def _on_fold_clicked(self) -> None:
        self.set_folded(not self._folded)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the chart that gets the keys into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, SeriesCard):
            self._area.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("pane"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        painter.end()


def _words(found: SeriesSet) -> str:
    return f"{found.place} {found.years[0]} 至 {found.years[-1]} {len(found.years)} 份：{_KEY}"
