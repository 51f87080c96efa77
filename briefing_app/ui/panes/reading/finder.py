"""Joins the find bar to the page: which words, which hits, which of them is current."""

from __future__ import annotations

from PySide6.QtCore import QObject

from briefing_app.model.figure import Span
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.panes.reading.find_bar import FindBar
from briefing_app.ui.panes.reading.reading_view import ReadingView
from briefing_app.ui.panes.reading.text_search import TextSearch


class Finder(QObject):
    """Owns the hits; the bar asks, the view shows."""

    def __init__(self, bar: FindBar, view: ReadingView, parent: QObject | None = None) -> None:
        """Listen to the bar."""
        super().__init__(parent)
        self._bar, self._view = bar, view
        self._report, self._search = NO_REPORT, TextSearch("")
        self._hits: tuple[Span, ...] = ()
        self._current = -1
        bar.words_changed.connect(self._on_words_changed)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self.close)

    @property
    def hits(self) -> tuple[Span, ...]:
        """Every place of the words, in text order."""
        return self._hits

    @property
    def current(self) -> int:
        """Index of the current hit; -1 without one."""
        return self._current

    def set_report(self, report: Report) -> None:
        """Search another report; its text is folded at the first search."""
        self._report, self._search = report, TextSearch("")
        self._bar.hide()
        self._bar.field.clear()
        self._show((), -1)

    def open(self, words: str = "") -> None:
        """Open the bar with these words, or those selected, or those of the last time."""
        selected = self._view.selected_words()
        start = words or ("" if "\n" in selected else selected)
        changes = start and start != self._bar.field.text()
        self._bar.open(start)
        if not changes:
            self._on_words_changed(self._bar.field.text())

    def close(self) -> None:
        """Hide the bar and the marks; the keys go back to the text, the hit is selected."""
        self._view.setFocus()  # first: a field that hides hands the focus on as Tab does
        self._bar.hide()
        if self._current >= 0:
            self._view.select_span(self._hits[self._current])
        self._show((), -1)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        if not self._bar.isVisible() and not self._hits:
            self.open()
        elif self._hits:
            self._show(self._hits, (self._current + step) % len(self._hits))
            self._go()

    def _on_words_changed(self, words: str) -> None:
        hits = self._searched(words)
        here = self._view.report_offset()
        following = (i for i, hit in enumerate(hits) if hit.start >= here)
        self._show(hits, next(following, 0) if hits else -1)
        self._go()

    def _searched(self, words: str) -> tuple[Span, ...]:
        """Return the hits; fold the report's text the first time."""
        if words.strip() and self._search.empty:
            self._search = TextSearch(self._report.text)
        return self._search.hits(words)

    def _show(self, hits: tuple[Span, ...], current: int) -> None:
        self._hits, self._current = hits, current
        self._view.mark_hits(hits, hits[current] if hits else None)
        self._bar.show_count(current + 1, len(hits))

    def _go(self) -> None:
        if self._current >= 0:
            self._view.go_to_hit(self._hits[self._current])
