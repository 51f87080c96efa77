"""Sets a view as a QTextDocument: plain text first, then formats, all in one edit."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from briefing_app.model.figure import Status
from briefing_app.model.report import Report
from briefing_app.ui.look import BASE_TEXT_SIZE, Look
from briefing_app.ui.panes.reading.column import Column
from briefing_app.ui.panes.reading.document_map import (
    DocumentMap,
    PieceKind,
    Role,
    ViewBlock,
)
from briefing_app.ui.panes.reading.headings import balance_headings
from briefing_app.ui.panes.reading.marks import FigureMarks
from briefing_app.ui.panes.reading.punctuation import halved_marks

_HANGING = "（"
_SIZES = {Role.PART: 28.0, Role.AREA: 24.0, Role.NOTE: 13.0}
"""Type sizes of the design; everything else is body."""
_LINES = {Role.PART: 42, Role.AREA: 36, Role.NOTE: 22}
_BODY_LINE = 34
_ABOVE = {Role.PART: 36, Role.AREA: 26, Role.NOTE: 14}
_BELOW = {Role.PART: 12, Role.AREA: 12, Role.NOTE: 14}
_BODY_BELOW = 8
_NOTE_SIZE = 14
_SUPPLIED_SIZE = 12
_HEAD, _FOOT = 22, 120
_SLACK = 1
"""A line of full-width characters that fills the column exactly would not fit otherwise."""
_BOLD_ROLES = (Role.PART, Role.AREA)
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


def typeset(
    report: Report,
    document: DocumentMap,
    figures: FigureMarks,
    look: Look,
    column: Column,
    viewport: int,
    parent: QObject | None = None,
) -> QTextDocument:
    """Return the view as a document of one column in a viewport of this width.

    The width is given first: a layout made without it would lay out everything in vain.
    """
    page = QTextDocument(parent)
    page.setPageSize(QSizeF(viewport, -1))
    _Setter(report, look, column).set(page, document, figures)
    place_column(page, document, column, viewport)
    return page


def place_column(page: QTextDocument, document: DocumentMap, column: Column, viewport: int) -> None:
    """Put the column at its place in a viewport of this width; headings fit it."""
    balance_headings(page, document, column.width + _SLACK)
    frame = page.rootFrame()
    shape = frame.frameFormat()
    shape.setLeftMargin(column.left)
    shape.setRightMargin(max(viewport - column.left - column.width - _SLACK, 0))
    shape.setTopMargin(column.px(_HEAD))
    shape.setBottomMargin(column.px(_FOOT))
    frame.setFrameFormat(shape)


class _Setter:
    """Knows the formats for one look and column."""

    def __init__(self, report: Report, look: Look, column: Column) -> None:
        self._report, self._look, self._column = report, look, column

    def set(self, page: QTextDocument, document: DocumentMap, figures: FigureMarks) -> None:
        page.setUndoRedoEnabled(False)
        page.setDocumentMargin(0)
        page.setDefaultFont(self._font(BASE_TEXT_SIZE))
        page.setPlainText(document.text)
        cursor = QTextCursor(page)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._paragraph())
        for block in document.blocks:
            self._set_block(cursor, block)
        self._colour_figures(cursor, figures)
        self._close_up(cursor, document)
        cursor.endEditBlock()

    def _set_block(self, cursor: QTextCursor, block: ViewBlock) -> None:
        if block.role in _SIZES:
            _select(cursor, block.view, block.end)
            cursor.setBlockFormat(self._heading(block))
            cursor.setCharFormat(self._heading_letters(block.role))
        elif block.role is Role.LEAD:
            self._format(cursor, block.view, block.end, self._ink("ink2"))
        elif block.role is Role.TOPIC:
            self._format(cursor, block.view, block.view + self._lead_length(block), self._bold())
        for piece in block.pieces:
            if piece.kind is PieceKind.NOTE and block.role is not Role.NOTE:
                form = self._note(_SUPPLIED_SIZE if block.role in _SIZES else _NOTE_SIZE)
                self._format(cursor, piece.view, piece.view + piece.length, form)

    def _lead_length(self, block: ViewBlock) -> int:
        """Return how many characters of a topic are its run-in title with the full stop."""
        return self._report.section(block.section).opens(block.text)

    def _colour_figures(self, cursor: QTextCursor, figures: FigureMarks) -> None:
        inks = {Status.ACTUAL: self._ink("act"), Status.TARGET: self._ink("tgt")}
        for mark in figures.all():
            if not mark.figure.is_rank:
                self._format(cursor, mark.start, mark.end, inks[mark.figure.status])

    def _close_up(self, cursor: QTextCursor, document: DocumentMap) -> None:
        """Halve one of two adjacent marks; titles are set in another size and left alone."""
        closed = QTextCharFormat()
        font = self._font(BASE_TEXT_SIZE)
        font.setFeature(QFont.Tag("halt"), 1)
        closed.setFont(font, QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesAll)
        for block in document.blocks:
            if block.role not in _SIZES:
                for at in halved_marks(block.text):
                    self._format(cursor, block.view + at, block.view + at + 1, closed)

    def _format(self, cursor: QTextCursor, start: int, end: int, form: QTextCharFormat) -> None:
        _select(cursor, start, end)
        cursor.mergeCharFormat(form)

    def _paragraph(self) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setAlignment(Qt.AlignmentFlag.AlignJustify)
        form.setTextIndent(2 * self._column.em)
        form.setLineHeight(self._column.px(_BODY_LINE), _FIXED)
        form.setBottomMargin(self._column.px(_BODY_BELOW))
        return form

    def _heading(self, block: ViewBlock) -> QTextBlockFormat:
        px, role = self._column.px, block.role
        form = QTextBlockFormat()
        form.setAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setLineHeight(px(_LINES[role]), _FIXED)
        form.setTopMargin(px(_ABOVE[role]))
        form.setBottomMargin(px(_BELOW[role]))
        if block.text.startswith(_HANGING) and role in _BOLD_ROLES:
            form.setTextIndent(-px(_SIZES[role]) / 2)
        return form

    def _heading_letters(self, role: Role) -> QTextCharFormat:
        if role is Role.NOTE:
            return self._note(_SIZES[role])
        form = QTextCharFormat()
        form.setFont(self._font(_SIZES[role], bold=True))
        return form

    def _note(self, size: float) -> QTextCharFormat:
        form = self._ink("ink3")
        font = QFont(self._look.sans_family)
        font.setPixelSize(self._column.px(size))
        form.setFont(font)
        return form

    def _bold(self) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight.Bold)
        return form

    def _ink(self, token: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(QBrush(self._look.theme.color(token)))
        return form

    def _font(self, size: float, *, bold: bool = False) -> QFont:
        font = QFont(self._look.serif_family)
        font.setPixelSize(self._column.px(size))
        font.setBold(bold)
        return font


def _select(cursor: QTextCursor, start: int, end: int) -> None:
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
