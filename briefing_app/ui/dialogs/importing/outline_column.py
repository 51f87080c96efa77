"""The left column: headings with sign, level and number of paragraphs, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from briefing_app.importing.checking.rows import (
    OutlineRow,
    outline_rows,
    outline_summary,
    warnings,
)
from briefing_app.importing.checking.structure import LOWEST_LEVEL
from briefing_app.ui.dialogs.importing.column_head import ColumnHead
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.dialogs.importing.key_list import RECORD, Index, KeyList, RecordsModel
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring

_ROW, _TOPIC, _AIR = 30, 28, 6
_INDENT = {1: 10, 2: 18, 3: 42}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _key(row: OutlineRow) -> int:
    return row.paragraph


def _words(row: OutlineRow) -> str:
    said = f"，{row.complaint}" if row.complaint else ""
    return f"{row.label}{row.title}，{row.level} 级标题，{row.paragraphs} 段{said}"


class _Rows(QStyledItemDelegate):
    """Paints a heading: sign, words, what is wrong or how many paragraphs."""

    def __init__(self, look: Look, parent: OutlineList) -> None:
        super().__init__(parent)
        self._look, self._list = look, parent

    def apply_look(self, look: Look) -> None:
        self._look = look

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: OutlineRow = index.data(RECORD)
        px = self._look.px
        height = px(_TOPIC if row.level == LOWEST_LEVEL else _ROW)
        return QSize(px(120), height + (px(_AIR) if row.level == 1 else 0))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: OutlineRow = index.data(RECORD)
        look, theme, px = self._look, self._look.theme, self._look.px
        rect = QRect(option.rect).adjusted(px(6), px(_AIR) if row.level == 1 else 0, -px(6), 0)
        painter.save()
        holds = index.row() == self._list.row
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if holds or hovered:
            paint_box(painter, QRectF(rect), 6, theme.color("sel" if holds else "hover"))
        left = rect.left() + px(_INDENT[row.level])
        image = pixmap(
            "warning" if row.complaint else "check",
            theme.warn if row.complaint else theme.new,
            px(14),
            painter.device().devicePixelRatioF(),
        )
        painter.drawPixmap(left, rect.center().y() - px(7) + 1, image)
        area = QRect(left + px(21), rect.top(), 0, rect.height())
        area.setRight(rect.right() - px(12))
        self._write(painter, area, row)
        if holds and self._list.hasFocus():
            paint_focus_ring(painter, QRectF(rect), 6, look)
        painter.restore()

    def _write(self, painter: QPainter, area: QRect, row: OutlineRow) -> None:
        look, theme, px = self._look, self._look.theme, self._look.px
        count = "" if row.level == 1 or not row.paragraphs else f"{row.paragraphs} 段"
        note = row.complaint or (count if row.level < LOWEST_LEVEL else "")
        small = look.sans(12)
        painter.setFont(small)
        painter.setPen(theme.color("warn" if row.complaint else "ink3"))
        painter.drawText(area, _RIGHT, note)
        if note:
            area.setRight(area.right() - QFontMetrics(small).horizontalAdvance(note) - px(8))
        font = look.sans(13 if row.level == LOWEST_LEVEL else 14, bold=row.level == 1)
        painter.setFont(font)
        painter.setPen(theme.color("ink2" if row.level == LOWEST_LEVEL else "ink"))
        title = row.title.split("，", 1)[0]
        words = QFontMetrics(font).elidedText(
            row.label + title, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, _LEFT, words)


class OutlineList(KeyList):
    """Headings; Alt+← and Alt+→ change the level, → and ← unfold and fold the topics."""

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the headings of the desk's draft; topics are folded."""
        model = RecordsModel(_words, _key)
        super().__init__(model, "提纲", look, "pane", parent)
        model.setParent(self)
        self.setObjectName("import_outline")
        self._desk = desk
        self._unfolded = False
        self._delegate = _Rows(look, self)
        self.setItemDelegate(self._delegate)
        self.set_keys(
            {
                "J": self._down,
                "K": self._up,
                "Alt+Left": self.raise_level,
                "Alt+Right": self.lower_level,
                "Right": self.unfold,
                "Left": self.fold,
            }
        )
        desk.changed.connect(self.refresh)
        desk.pointed.connect(self.show_place)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.refresh()

    @property
    def current(self) -> OutlineRow | None:
        """The heading that holds."""
        rows = self.records.rows
        return rows[self.row] if 0 <= self.row < len(rows) else None

    def refresh(self) -> None:
        """Show the headings as they are now."""
        rows = outline_rows(self._desk.draft)
        levels = {row.level for row in rows}
        folds = not self._unfolded and bool(levels & {1, 2})
        self.show_rows([row for row in rows if not folds or row.level < LOWEST_LEVEL])

    def show_place(self, number: int) -> None:
        """Hold the heading a paragraph stands under."""
        rows = {row.paragraph: n for n, row in enumerate(self.records.rows)}
        found = -1
        for paragraph in self._desk.draft.paragraphs:
            found = rows.get(paragraph.id, found)
            if paragraph.id == number:
                break
        if found >= 0 and found != self.row and not self.hasFocus():
            self.hold(found)

    def raise_level(self) -> None:
        """Make the heading one of the level above."""
        self._set_level(-1)

    def lower_level(self) -> None:
        """Make it one of the level below; below the lowest it is none."""
        self._set_level(1)

    def unfold(self) -> None:
        """Show the topics too."""
        self._unfolded = True
        self.refresh()

    def fold(self) -> None:
        """Show parts and areas only."""
        self._unfolded = False
        self.refresh()

    @override
    def apply_look(self, look: Look) -> None:
        self._delegate.apply_look(look)
        super().apply_look(look)

    def _set_level(self, by: int) -> None:
        if row := self.current:
            level = row.level + by
            wanted = 0 if level > LOWEST_LEVEL else max(level, 1)
            self._unfolded = self._unfolded or wanted == LOWEST_LEVEL
            self._desk.do(lambda checking: checking.set_level(row.paragraph, wanted))

    def _down(self) -> None:
        self.step(1)

    def _up(self) -> None:
        self.step(-1)

    def _on_current_changed(self, _current: QModelIndex, _before: QModelIndex) -> None:
        if (row := self.current) and self.hasFocus():
            self._desk.point_at(row.paragraph)


class OutlineColumn(QWidget):
    """Head, headings, and sentences on what the text lacks."""

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the outline of the desk's draft."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.head = ColumnHead(look, self)
        self.list = OutlineList(desk, look, self)
        self.note = QLabel(self)
        self.note.setObjectName("import_missing")
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setWordWrap(True)
        self.note.setFont(look.sans(13))
        self.note.setMargin(look.px(12))
        self.note.setAutoFillBackground(True)
        palette = self.note.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("warn_t"))
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink2"))
        self.note.setPalette(palette)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, look.px(8))
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.note)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count anew, and say what is missing."""
        self.head.show_words("提纲", outline_summary(self._desk.draft))
        sentences = warnings(self._desk.draft)
        self.note.setText("\n".join(sentences))
        self.note.setVisible(bool(sentences))
