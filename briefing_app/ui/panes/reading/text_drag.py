"""Dragging the selected words out of the text, with the place they stand in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint

from briefing_app.model.figure import Span
from briefing_app.model.report import Report
from briefing_app.ui.dragging import DragOut
from briefing_app.ui.panes.reading.page_view import PageView


class TextDrag(DragOut):
    """Lets the selected words be dragged out; elsewhere a drag selects words."""

    def __init__(self, view: PageView) -> None:
        """Watch a page."""
        super().__init__(view.viewport(), self._grab_words)
        self._view = view

    def _grab_words(self, at: QPoint) -> Callable[[], QMimeData] | None:
        view = self._view
        span = view.selected_span()
        if span is None or not span.start <= view.offset_at(at) < span.end:
            return None
        section = view.map.section_at(view.textCursor().selectionStart())
        return partial(words_data, view.report, span, view.selected_words(), section)


def words_data(report: Report, span: Span, words: str, section: str) -> QMimeData:
    """Return words as the page shows them, with their source; on an agenda a sentence."""
    from briefing_app.meeting.stops import sentence_stop
    from briefing_app.ui.clipboard import text_data, with_stop
    from briefing_app.ui.panes.reading.notes import quotation

    data = text_data(quotation(report, words, section))
    return with_stop(data, sentence_stop(report, span))
