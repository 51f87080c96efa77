"""The whole text with a caret: paragraphs are split and joined, headings get their level."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from briefing_app.importing.checking.excerpts import span_in_text
from briefing_app.importing.checking.structure import LOWEST_LEVEL
from briefing_app.importing.draft import DoubtState, DraftParagraph, HeadingStyle
from briefing_app.importing.text import shown_text
from briefing_app.model.figure import Status
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.row_view import set_palette

_MARGIN = 52
_SIZES = {1: 20, 2: 18, 3: 17}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_LEVELS = {1: "一级", 2: "二级", 3: "三级"}


class FullText(QTextEdit):
    """All paragraphs, with a caret.

    Ctrl+Enter parts one at the caret, Ctrl+Backspace joins it to the one before, Alt+← and
    Alt+→ raise and lower its heading, + makes a figure of what is marked.
    """

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show the desk's draft."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self._ids: list[int] = []
        self._stale = True
        self.setObjectName("import_text")
        self.setAccessibleName("全文")
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.apply_look(look)
        desk.changed.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._on_cursor_moved)

    @property
    def paragraph(self) -> int:
        """The paragraph the caret is in; -1 for none."""
        number = self.textCursor().blockNumber()
        return self._ids[number] if 0 <= number < len(self._ids) else -1

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, look.theme.color("paper"))
        palette.setColor(QPalette.ColorRole.Text, look.theme.color("ink"))
        palette.setColor(QPalette.ColorRole.Highlight, look.theme.color("sel"))
        set_palette(self, palette)
        self.document().setDocumentMargin(look.px(20))
        self._stale = True

    def show_place(self, number: int, offset: int = 0) -> None:
        """Put the caret into a paragraph and show it."""
        self._fill()
        if number in self._ids:
            block = self.document().findBlockByNumber(self._ids.index(number))
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(offset, block.length() - 1))
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
            self._lift()

    def split(self) -> None:
        """Part the paragraph at the caret."""
        number, offset = self.paragraph, self.textCursor().positionInBlock()
        if self._desk.do(lambda checking: checking.split(number, offset)):
            at = self._ids.index(number)
            self.show_place(self._ids[at + 1])

    def join(self) -> None:
        """Join the paragraph to the one before."""
        number = self.paragraph
        at = self._ids.index(number)
        before = self._desk.draft.paragraphs[max(at - 1, 0)]
        offset = len(before.text)
        if self._desk.do(lambda checking: checking.join(number)):
            self.show_place(before.id, offset)

    def change_level(self, by: int) -> None:
        """Lower (1) or raise (-1) the heading; below the lowest it is none, and from there up."""
        number = self.paragraph
        offset = self.textCursor().positionInBlock()
        heading = self._desk.draft.paragraphs[self._ids.index(number)].heading
        level = (heading.level if heading else LOWEST_LEVEL + 1) + by
        wanted = 0 if level > LOWEST_LEVEL else max(level, 1)
        if self._desk.do(lambda checking: checking.set_level(number, wanted)):
            self.show_place(number, offset)

    def add_figure(self) -> None:
        """Make a figure of the words that are marked."""
        cursor = self.textCursor()
        start, end = sorted((cursor.anchor(), cursor.position()))
        block = self.document().findBlock(start)
        if cursor.hasSelection() and block == self.document().findBlock(end):
            number = self._ids[block.blockNumber()]
            first, last = start - block.position(), end - block.position()
            self._desk.do(lambda checking: checking.add_figure(number, first, last))
        else:
            self._desk.refused.emit("请先选中数字所在的字，再按 +；选中的字要在一段之内。")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if held == _CONTROL and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.split()
        elif held == _CONTROL and key == Qt.Key.Key_Backspace:
            self.join()
        elif held == _ALT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.change_level(1 if key == Qt.Key.Key_Right else -1)
        elif event.text() == "+":
            self.add_figure()
        elif key in _ELSEWHERE or (held == _CONTROL and key in (Qt.Key.Key_Z, Qt.Key.Key_S)):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._paint_levels()

    def _paint_levels(self) -> None:
        """Write the level of each heading into the margin."""
        painter, look = QPainter(self.viewport()), self._look
        painter.setFont(look.sans(11))
        painter.setPen(look.theme.color("ink3"))
        top = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        for number, paragraph in enumerate(self._desk.draft.paragraphs[: len(self._ids)]):
            if paragraph.heading is None:
                continue
            rect = layout.blockBoundingRect(self.document().findBlockByNumber(number))
            y = round(rect.top()) - top
            if y > self.viewport().height():
                break
            if y > -rect.height():
                painter.drawText(look.px(14), y + look.px(20), _LEVELS[paragraph.heading.level])
        painter.end()

    def _lift(self) -> None:
        """Scroll on where what follows the caret is hidden below the edge."""
        rect, height = self.cursorRect(), self.viewport().height()
        if rect.bottom() > height * 3 // 4:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _on_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            place, offset = self.paragraph, self.textCursor().positionInBlock()
            scrolled = self.verticalScrollBar().value()
            self._fill()
            self.show_place(place, offset)
            self.verticalScrollBar().setValue(scrolled)
            self.ensureCursorVisible()

    def _on_cursor_moved(self) -> None:
        if self.isVisible() and self.paragraph >= 0:
            self._desk.point_at(self.paragraph)

    def _fill(self) -> None:
        """Set all paragraphs, if they have changed."""
        if not self._stale:
            return
        self._stale = False
        draft = self._desk.draft
        blocker = QSignalBlocker(self)
        document = self.document()
        document.setUndoRedoEnabled(False)
        document.clear()
        self._ids = [paragraph.id for paragraph in draft.paragraphs]
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for number, paragraph in enumerate(draft.paragraphs):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(self._block_format(paragraph))
            cursor.insertText(self._words(paragraph), self._char_format(paragraph))
        self._mark(cursor)
        cursor.endEditBlock()
        blocker.unblock()

    def _words(self, paragraph: DraftParagraph) -> str:
        heading = paragraph.heading
        if heading and heading.style is HeadingStyle.SUPPLIED:
            return f"{heading.label}{heading.title}〔补〕"
        return shown_text(paragraph, self._desk.draft.rules)

    def _block_format(self, paragraph: DraftParagraph) -> QTextBlockFormat:
        made = QTextBlockFormat()
        px = self._look.px
        made.setLeftMargin(px(_MARGIN - 20))
        made.setBottomMargin(px(8))
        made.setTopMargin(
            px(8) if paragraph.heading and paragraph.heading.level < LOWEST_LEVEL else 0
        )
        made.setAlignment(Qt.AlignmentFlag.AlignJustify)
        made.setLineHeight(px(31), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        return made

    def _char_format(self, paragraph: DraftParagraph) -> QTextCharFormat:
        heading, look = paragraph.heading, self._look
        made = QTextCharFormat()
        alone = heading is not None and heading.style is not HeadingStyle.RUN_IN
        size = _SIZES[heading.level] if heading and alone else 17
        made.setFont(look.serif(size, bold=alone))
        token = "ink3" if heading and heading.style is HeadingStyle.SUPPLIED else "ink"
        made.setForeground(look.theme.color(token))
        return made

    def _mark(self, cursor: QTextCursor) -> None:
        """Put amber below the doubtful words, a line below the figures, titles in bold."""
        draft, theme = self._desk.draft, self._look.theme
        at = {number: row for row, number in enumerate(self._ids)}
        document = self.document()
        starts = [document.findBlockByNumber(n).position() for n in range(len(self._ids))]

        def put(number: int, start: int, end: int, made: QTextCharFormat) -> None:
            cursor.setPosition(starts[at[number]] + start)
            cursor.setPosition(starts[at[number]] + end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(made)

        for paragraph in draft.paragraphs:
            heading = paragraph.heading
            if heading and heading.style is HeadingStyle.RUN_IN:
                bold = QTextCharFormat()
                bold.setFontWeight(QFont.Weight.Bold)
                put(paragraph.id, 0, len(heading.label + heading.title), bold)
        for figure in draft.figures:
            aim = figure.status is Status.TARGET
            ink = QTextCharFormat()
            ink.setForeground(theme.color("tgt" if aim else "act"))
            put(figure.paragraph, figure.start, figure.end, ink)
        for doubt in draft.doubts:
            if doubt.state is DoubtState.OPEN:
                amber = QTextCharFormat()
                amber.setBackground(theme.color("warn_t"))
                put(doubt.paragraph, *span_in_text(draft, doubt), amber)


_ELSEWHERE = (Qt.Key.Key_Escape, Qt.Key.Key_F8, Qt.Key.Key_F6, Qt.Key.Key_F1)
