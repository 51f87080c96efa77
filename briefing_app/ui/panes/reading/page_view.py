"""Shows a page: one document for the whole report, its marks, its caret, its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget
from typing_extensions import override

from briefing_app.model.figure import Span
from briefing_app.model.report import Report, Section
from briefing_app.ui.look import Look
from briefing_app.ui.panes.reading.column import column_for
from briefing_app.ui.panes.reading.document_map import DocumentMap, Form
from briefing_app.ui.panes.reading.gutter import GutterBar
from briefing_app.ui.panes.reading.marks import NOWHERE, FigureMarks, NoteSign, Range
from briefing_app.ui.panes.reading.notes import escaped
from briefing_app.ui.panes.reading.page import Page
from briefing_app.ui.panes.reading.place import Place, PlaceKeeper
from briefing_app.ui.panes.reading.scroller import Scroller

_TICKS_MS = 60
CARET_WIDTH = 2
_ABOVE_HEADING = 18
_ALWAYS = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class PageView(QTextBrowser):
    """Shows a report in one of its forms; knows positions, not the session.

    Signal: `column_moved(left)`, when the column begins elsewhere in the viewport.
    """

    column_moved = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show an empty page."""
        super().__init__(parent)
        self._look, self._page = look, Page()
        self._signs: tuple[NoteSign, ...] = ()
        self._reading: tuple[int, str] | None = None
        # A viewport made here: to wrap Qt's own, the binding loads every kind of widget.
        self.setViewport(QWidget())
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.gutter = GutterBar(look, self)
        self.setVerticalScrollBar(self.gutter)
        self.scroller = Scroller(self.gutter, self)
        self.scroller.moved_by_user.connect(self.read_on)
        self._keeper = PlaceKeeper(self.scroller, self.gutter, self.viewport())
        self._ticks = QTimer(self)
        self._ticks.setSingleShot(True)
        self._ticks.setInterval(_TICKS_MS)
        self._ticks.timeout.connect(self._show_ticks)
        self._set_up()
        self._dress()

    # ---------------------------------------------------------------- content
    @property
    def map(self) -> DocumentMap:
        """Which character of the report stands where."""
        return self._page.map

    @property
    def report(self) -> Report:
        """The report that is shown."""
        return self._page.report

    @property
    def figures(self) -> FigureMarks:
        """The figures of the page."""
        return self._page.marked.figures

    @property
    def form(self) -> Form:
        """The form of the text that is shown."""
        return self._page.form

    def set_report(self, report: Report) -> None:
        """Show a report from its beginning, nothing marked."""
        self._page = Page(report, self._page.form)
        self._build()
        self.read_on()
        self.scroller.move_to(0)

    def set_form(self, form: Form) -> None:
        """Show the other form of the text; place, caret and marks stay."""
        if form is self._page.form:
            return
        old, place, caret = self._page, self._keeper.current(self._page), self.textCursor()
        self._page = Page(old.report, form)
        self._page.copy_marks(old)
        self._build()
        self._put_caret(*self._same_words(old, caret))
        if place:
            position = old.map.same_place(place.position, self.map)
            self._keeper.return_to(self._page, Place(position, place.below))

    def apply_look(self, look: Look) -> None:
        """Take theme and text size from a look; the place stays."""
        place, caret = self._keeper.current(self._page), self.textCursor()
        self._look = look
        self._dress()
        self._build()
        self._put_caret(caret.anchor(), caret.position())
        if place:
            self._keeper.return_to(self._page, place)

    # ---------------------------------------------------------------- marks
    def mark_selection(self, sentence: Span | None, figure_id: str) -> None:
        """Wash a sentence and turn a figure into a chip; None and "" end it."""
        self._page.marked.sentence = self._page.range_of(sentence)
        self._page.marked.selected = figure_id
        self._show_marks()

    def mark_peeked(self, figure_id: str) -> None:
        """Tint a figure; "" ends it."""
        if figure_id != self._page.marked.peeked:
            self._page.marked.peeked = figure_id
            self.viewport().update()

    def mark_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        """Mark the places where words were found."""
        self._page.marked.hits = [self._page.range_of(hit) for hit in hits]
        self._page.marked.hit = self._page.range_of(current)
        self._show_marks()

    def mark_notes(self, signs: Sequence[NoteSign]) -> None:
        """Put a sign beside each line that has a note; () ends it."""
        self._signs = tuple(signs)
        self._page.mark_signs(self._signs)
        self.viewport().update()

    def mark_focused(self, figure_id: str) -> None:
        """Ring the figure at the caret, for the keyboard; "" ends it."""
        if figure_id != self._page.marked.focused:
            self._page.marked.focused = figure_id
            self.viewport().update()

    # ---------------------------------------------------------------- points
    def figure_at(self, point: QPoint) -> str:
        """Return the id of the figure at a point of the viewport; "" if there is none."""
        return self._page.figure_at(self._on_page(point))

    def sign_at(self, point: QPoint) -> NoteSign | None:
        """Return the sign of a note at a point of the viewport."""
        return self._page.sign_at(self._on_page(point)) if self._signs else None

    def offset_at(self, point: QPoint) -> int:
        """Return the report offset of the character at a point; -1 beside the text."""
        position = self._page.geometry.character_at(self._on_page(point))
        return self.map.to_report(position) if position >= 0 else -1

    def note_at(self, point: QPoint) -> str:
        """Return the tooltip for a point of the viewport, escaped; "" if there is none."""
        words = self._page.note_at(self._on_page(point))
        return escaped(words)

    def point_of(self, span: Span) -> QPoint:
        """Return the middle of the first line of a span, in the viewport."""
        boxes = self._page.geometry.boxes(*self.map.view_span(span))
        if not boxes:
            return QPoint()
        box = boxes[0]
        middle = QPointF((box.left + box.right) / 2, box.baseline - self._page.column.em / 3)
        return (middle - QPointF(0, self.gutter.value())).toPoint()

    # ---------------------------------------------------------------- caret
    def report_offset(self) -> int:
        """Return the report offset at the caret, or at the start of the selected words."""
        return self.map.to_report(self.textCursor().selectionStart())

    def place_caret(self, span: Span) -> None:
        """Put the caret to the start of a span unless it stands inside already."""
        if not span.start <= self.report_offset() < span.end:
            start = self.map.to_view(span.start)
            self._put_caret(start, start)

    def place_caret_in(self, section: Section) -> None:
        """Put the caret to a section's beginning."""
        start = self.map.section_start(section)
        self._put_caret(start, start)

    def select_span(self, span: Span) -> None:
        """Select the words of a span, as with the mouse."""
        self._put_caret(*self.map.view_span(span))

    def selected_words(self) -> str:
        """Return the report's words among the selected text, without notes of the view."""
        cursor = self.textCursor()
        return self.map.plain(cursor.selectionStart(), cursor.selectionEnd())

    def selected_span(self) -> Span | None:
        """Return the span of the report that is selected; None without one."""
        cursor = self.textCursor()
        return self._page.span_of((cursor.selectionStart(), cursor.selectionEnd()))

    # ---------------------------------------------------------------- place
    def first_visible_offset(self) -> int:
        """Return the report offset at the top of the viewport."""
        return self.map.to_report(self._keeper.top(self._page).position)

    def read_at(self, offset: int, section: str) -> None:
        """Take it that the user reads here, in this section, until he moves the page."""
        self._reading = offset, section

    def read_on(self) -> None:
        """Take it again that the user reads what stands at one third of the height."""
        self._reading = None

    def section_being_read(self) -> str:
        """Return the section one was brought to, else that at one third of the height.

        It is "" on an empty page.
        """
        if self._reading:
            return self._reading[1]
        third = self.gutter.value() + self.viewport().height() / 3
        point = QPointF(self._page.column.left, third)
        return self.map.section_at(self._page.geometry.position_on_page(point))

    def scroll_to_offset(self, offset: int) -> None:
        """Bring the line with an offset to the top of the viewport; 0 is the very top."""
        if offset > 0:
            self._keeper.return_to(self._page, Place(self.map.to_view(offset), 0))
        else:
            self.scroller.move_to(0)
        if self._reading and not self._shows(self._reading[0]):
            self.read_on()
        self.scroller.settle()

    def reveal(self, span: Span, sentence: Span | None = None) -> None:
        """Bring a span to one third of the height unless it is to be seen, with its sentence.

        Of a long sentence as much must be seen as would be after moving.
        """
        start, end = self.map.view_span(span)
        if sentence:
            end = max(end, self.map.view_span(sentence)[1])
        height = self.viewport().height()
        top = self._page.geometry.line_top(start)
        last = self._page.geometry.line_top(max(end - 1, start))
        bottom = min(last + 2 * self._page.column.em, top + height * 2 / 3)
        shown = self.gutter.value()
        if not shown <= top <= bottom <= shown + height:
            self.bring(span)

    def bring(self, span: Span) -> None:
        """Bring a span to one third of the height, wherever it stands."""
        top = self._page.geometry.line_top(self.map.view_span(span)[0])
        goal = self._line_at(top - self.viewport().height() / 3)
        self._keeper.go_to(self._page, goal, smoothly=True)

    def reveal_section(self, section: Section) -> None:
        """Bring a heading to the top, unless it stands in the upper third."""
        top = self._page.geometry.line_top(self.map.section_start(section))
        if not 0 <= top - self.gutter.value() <= self.viewport().height() / 3:
            self._keeper.go_to(
                self._page, top - self._page.column.px(_ABOVE_HEADING), smoothly=True
            )

    # ---------------------------------------------------------------- events
    @override
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Load nothing: a report has neither pictures nor style sheets."""
        return None

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        from briefing_app.ui.clipboard import text_data

        return text_data(self.selected_words())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        top = self.gutter.value()
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._look.theme.color("paper"))
        painter.translate(-self.horizontalScrollBar().value(), -top)
        self._page.paint(painter, top + event.rect().top(), top + event.rect().bottom(), top)
        painter.end()
        super().paintEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; what was half of a line at the top edge is painted anew."""
        super().scrollContentsBy(dx, dy)
        edge = max(dy, 0) + 3 * self._page.column.em
        self.viewport().update(0, 0, self.viewport().width(), edge)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        place, width = self._keeper.current(self._page), self.viewport().width()
        column = column_for(width, self._look)
        self.scroller.hold()
        if column.em != self._page.column.em:
            self._build()
        else:
            self._page.move_column(self._look, column, width)
            self.column_moved.emit(column.left)
        super().resizeEvent(event)
        self.scroller.release()
        if place:
            self._keeper.return_to(self._page, place)
            self.scroller.settle_soon()

    # ---------------------------------------------------------------- parts
    def _on_document_size_changed(self) -> None:
        self._ticks.start()

    def _show_ticks(self) -> None:
        """Give the gutter one tick a figure; lays out the page to its end."""
        geometry = self._page.geometry
        height = geometry.height()
        if height > 0:
            self.gutter.set_ticks(
                [(geometry.line_top(m.start) / height, m.figure.status) for m in self.figures.all()]
            )

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setOpenLinks(False)
        self.setAcceptDrops(False)
        self.setCursorWidth(0)  # the caret is shown to those who use the keys
        self.setVerticalScrollBarPolicy(_ALWAYS)
        self.setHorizontalScrollBarPolicy(_NEVER)

    def _dress(self) -> None:
        """Take the colours that Qt paints with itself."""
        roles, theme = QPalette.ColorRole, self._look.theme
        palette = self.palette()
        for role, token in (
            (roles.Base, "paper"),
            (roles.Text, "ink"),
            (roles.Highlight, "act_t"),
            (roles.HighlightedText, "ink"),
        ):
            palette.setColor(role, theme.color(token))
        self.setPalette(palette)
        self.gutter.apply_look(self._look)

    def _build(self) -> None:
        """Set the page anew and show it; marks stay, the place is the caller's business."""
        width, old = self.viewport().width(), self._page.document
        self.scroller.hold()
        self._page.set(self._look, column_for(width, self._look), width, self)
        if self._signs:
            self._page.mark_signs(self._signs)
        self.setDocument(self._page.document)
        if old is not None:  # Qt deletes the one it began with itself
            old.deleteLater()
        layout = self._page.document.documentLayout()
        layout.documentSizeChanged.connect(self._on_document_size_changed)
        self._show_marks()
        self._ticks.start()
        self.scroller.release()
        self.column_moved.emit(self._page.column.left)

    def _show_marks(self) -> None:
        """Repaint; letters on a strong ground take a colour that can be read on it."""
        theme, hit, letters = self._look.theme, self._page.marked.hit, []
        if chip := self._page.chip():
            letters.append(self._letters(chip.start, chip.end, theme.color("paper")))
        if hit != NOWHERE:
            letters.append(self._letters(*hit, theme.color("paper" if theme.dark else "ink")))
        self.setExtraSelections(letters)
        self.viewport().update()

    def _letters(self, start: int, end: int, ink: QColor) -> QTextEdit.ExtraSelection:
        """Return letters in another colour; their lines do not change."""
        selection, form = QTextEdit.ExtraSelection(), QTextCharFormat()
        form.setForeground(QBrush(ink))
        selection.cursor, selection.format = self._cursor(start, end), form
        return selection

    def _cursor(self, anchor: int, position: int) -> QTextCursor:
        """Return a cursor; positions past the end stop there."""
        last = self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(anchor, last))
        cursor.setPosition(min(position, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _same_words(self, old: Page, caret: QTextCursor) -> Range:
        """Return where a caret or the words it selects stand on this page."""
        selected = old.span_of((caret.selectionStart(), caret.selectionEnd()))
        if selected:
            return self._page.range_of(selected)
        position = self.map.to_view(old.map.to_report(caret.position()))
        return position, position

    def _put_caret(self, anchor: int, position: int) -> None:
        """Move the caret; Qt would scroll to it, so return to where the page stood."""
        self.scroller.hold()
        value = self.gutter.value()
        self.setTextCursor(self._cursor(anchor, position))
        self.gutter.setValue(value)
        self.scroller.release()

    def _line_at(self, height: float) -> float:
        """Return the top of the line at a height of the page, so that none is cut."""
        geometry = self._page.geometry
        point = QPointF(self._page.column.left, max(height, 0))
        return geometry.line_top(geometry.position_on_page(point))

    def _shows(self, offset: int) -> bool:
        """Return whether the line with an offset is in the viewport."""
        below = self._page.geometry.line_top(self.map.to_view(offset)) - self.gutter.value()
        return 0 <= below < self.viewport().height()

    def _on_page(self, point: QPoint) -> QPointF:
        """Return a point of the viewport as a point of the page."""
        return QPointF(
            point.x() + self.horizontalScrollBar().value(), point.y() + self.gutter.value()
        )
