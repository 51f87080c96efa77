"""The sentence a figure stands in, below the list while one works there."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.importing.checking.excerpts import figure_excerpt, place_words
from briefing_app.importing.draft import Draft, DraftFigure
from briefing_app.model.figure import Status
from briefing_app.ui.dialogs.importing.excerpt_art import ExcerptArt
from briefing_app.ui.look import Look

_LINES, _LINE, _SIZE, _PLACE, _AIR = 4, 24, 15, 20, 8


class FigureSentence(QWidget):
    """Place and words, the figure underlined in the colour of its year."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._shown: tuple[Draft, DraftFigure] | None = None
        self._place = ""
        self.setObjectName("figure_sentence")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, draft: Draft, figure: DraftFigure | None) -> None:
        """Show the sentence of another figure."""
        self._shown = (draft, figure) if figure else None
        self._place = place_words(draft)[figure.paragraph] if figure else ""
        words = "".join(piece.text for piece in figure_excerpt(draft, figure)) if figure else ""
        self.setAccessibleName(f"{self._place}：{words}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        px = self._look.px
        return QSize(px(200), px(_PLACE + _LINES * _LINE + 2 * _AIR))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px, theme = QPainter(self), self._look.px, self._look.theme
        painter.fillRect(self.rect(), theme.color("paper"))
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        if self._shown:
            draft, figure = self._shown
            painter.setFont(self._look.sans(12))
            painter.setPen(theme.color("ink3"))
            area = self.rect().adjusted(px(16), px(_AIR), -px(16), 0)
            area.setHeight(px(_PLACE))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._place)
            accent = "tgt" if figure.status is Status.TARGET else "act"
            pieces = figure_excerpt(draft, figure)
            art = ExcerptArt(
                pieces, area.width(), self._look, size=_SIZE, line=_LINE, accent=accent
            )
            painter.setClipRect(0, area.bottom() + 1, self.width(), px(_LINES * _LINE))
            art.paint(painter, QPointF(area.left(), area.bottom() + 1))
        painter.end()
