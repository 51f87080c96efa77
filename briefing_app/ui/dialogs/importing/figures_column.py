"""The right column: figures with how sure they are, a form for one, and what is not counted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.dialogs.importing.column_head import ColumnHead
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.figure_form import FigureForm
from briefing_app.ui.dialogs.importing.figure_rows import mentions_summary
from briefing_app.ui.dialogs.importing.figure_sentence import FigureSentence
from briefing_app.ui.dialogs.importing.figures_list import FiguresList, MentionsList
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painted_button import PaintedButton
from briefing_app.ui.widgets.painting import paint_focus_ring

_FOOT = 36
_MENTIONS = 190


class _MentionsButton(PaintedButton):
    """未计入 28 处编号与代号: unfolds the list of them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._parts = ("", "", "")
        self.setObjectName("import_mentions_button")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: tuple[str, str, str]) -> None:
        self._parts = parts
        self.setAccessibleName(" ".join(parts))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(_FOOT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look, px = QPainter(self), self._look, self._look.px
        theme = look.theme
        painter.fillRect(0, 0, self.width(), 1, theme.color("line"))
        if self.underMouse():
            painter.fillRect(self.rect().adjusted(0, 1, 0, 0), theme.color("hover"))
        name = "chevron-down" if self.isChecked() else "chevron-right"
        image = pixmap(name, theme.ink3, px(12), self.devicePixelRatioF())
        painter.drawPixmap(QPointF(px(16), (self.height() - px(12)) / 2), image)
        left = px(34)
        for words, bold in zip(self._parts, (False, True, False), strict=True):
            font = look.sans(12, bold=bold)
            metrics = QFontMetrics(font)
            room = self.width() - left - px(12)
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.setFont(font)
            painter.setPen(theme.color("ink3"))
            area = QRectF(left, 0, room, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            left += metrics.horizontalAdvance(shown) + px(5)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), 4, look)
        painter.end()


class FiguresColumn(QWidget):
    """Head, figures, form, and the numbers that are not counted.

    Signal: `form_closed` when the keys are free again.
    """

    form_closed = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the figures of the desk's draft."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.head = ColumnHead(look, self)
        self.list = FiguresList(desk, look, self)
        self.sentence = FigureSentence(look, self)
        self.sentence.hide()
        self.form = FigureForm(desk, look, self)
        self.mentions = MentionsList(desk, look, self)
        self.mentions.setFixedHeight(look.px(_MENTIONS))
        self.mentions.hide()
        self.mentions_button = _MentionsButton(look, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addSpacing(look.px(4))
        layout.addWidget(self.list, 1)
        layout.addWidget(self.sentence)
        layout.addWidget(self.form)
        layout.addWidget(self.mentions_button)
        layout.addWidget(self.mentions)
        self.list.edit_requested.connect(self.form.open_for)
        self.list.looked_at.connect(self._on_looked_at)
        self.form.closed.connect(self._on_form_closed)
        self.mentions_button.toggled.connect(self.mentions.setVisible)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        self.head.show_words(f"数字 {len(self._desk.draft.figures)} 项", "置信低的在前")
        self.mentions_button.show_parts(mentions_summary(self._desk.draft))
        self._on_looked_at()

    def _on_looked_at(self) -> None:
        """Show the sentence of the figure that holds, once one works here."""
        row = self.list.current
        self.sentence.show_figure(self._desk.draft, row.figure if row else None)
        if self.list.hasFocus() and row:
            self.sentence.show()

    def _on_form_closed(self) -> None:
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form_closed.emit()
