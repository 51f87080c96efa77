"""The popup's card: head, rows and foot, filled from a query's results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Results
from briefing_app.analysis.asking.hints import Example
from briefing_app.analysis.asking.rows import FEW, idle_rows, result_rows
from briefing_app.model.report import Report
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.results_list import ResultsList
from briefing_app.ui.panes.search.search_foot import HEIGHT as FOOT_HEIGHT
from briefing_app.ui.panes.search.search_foot import SearchFoot, count_words
from briefing_app.ui.panes.search.search_head import ALL, ONE, SearchHead
from briefing_app.ui.panes.search.search_head import HEIGHT as HEAD_HEIGHT
from briefing_app.ui.widgets.painting import paint_box

if TYPE_CHECKING:
    from briefing_app.analysis.asking.wide import Wide

_RADIUS = 12


class SearchCard(QFrame):
    """Shows what a query comes to, or what can be typed."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, scoped: bool = False) -> None:
        """Show nothing yet; `scoped` as for the head."""
        super().__init__(parent)
        self._look = look
        self._wide: Wide | None = None
        self._results = Results("")
        self.setObjectName("search_card")
        self.head = SearchHead(look, self, scoped=scoped)
        self.list = ResultsList(look, self)
        self.foot = SearchFoot(look, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(1)
        for part in (self.head, self.list, self.foot):
            self._column.addWidget(part)
        self.apply_look(look)

    @property
    def results(self) -> Results:
        """What is shown; of an empty query while the field is empty."""
        return self._results

    @property
    def wide(self) -> Wide | None:
        """What is shown of all reports; None for results of one."""
        return self._wide

    def show_scope(self, *, everything: bool) -> None:
        """Show what is searched, if there is a choice."""
        if self.head.scope is not None:
            self.head.scope.set_current(ALL if everything else ONE)

    def show_results(self, results: Results, report: Report) -> None:
        """Show what was found in a report, the first row chosen."""
        self._results, self._wide = results, None
        self.list.set_report(report)
        self.head.show_results(results)
        self.foot.show_count(count_words(results))
        self.list.set_rows(result_rows(results))

    def show_wide(self, wide: Wide, opened: str) -> None:
        """Show what was found in all reports; `opened` is the id of the open one.

        Where more of the same query came in, the row that the keys went to stays chosen.
        """
        from briefing_app.analysis.asking.wide import wide_count, wide_rows

        same = self._wide is not None and self._results.query == wide.results.query
        moved = None if self.list.at_first or not same else self.list.current_row
        self._results, self._wide = wide.results, wide
        rows = wide_rows(wide, opened)
        self.head.show_results(wide.results)
        self.foot.show_count(wide_count(wide))
        self.list.set_report(wide.report)
        if rows != self.list.rows:
            self.list.set_rows(rows, rows.index(moved) if moved in rows else 0)

    def show_more(self) -> None:
        """List all sentences; the first of those that were left out is chosen."""
        rows = result_rows(self._results, max(len(self._results.hits), FEW))
        self.list.set_rows(rows, self.list.currentIndex().row())

    def show_idle(
        self, recent: tuple[str, ...], hints: tuple[str, ...], examples: tuple[Example, ...]
    ) -> None:
        """Show what was asked before and what can be typed."""
        self._results, self._wide = Results(""), None
        self.head.show_hints(hints)
        self.foot.show_count("")
        rows = idle_rows(recent, examples)
        self.list.set_rows(rows, 0 if recent else len(rows))  # Enter must not ask unasked

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        for part in (self.head, self.list, self.foot):
            part.apply_look(look)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, rect = self._look.theme, self._look.px, QRectF(self.rect())
        painter = QPainter(self)
        paint_box(painter, rect, _RADIUS, theme.color("card"))
        foot = QRectF(0, rect.height() - px(FOOT_HEIGHT) - 2, rect.width(), px(FOOT_HEIGHT) + 2)
        path = QPainterPath()
        path.addRoundedRect(rect, _RADIUS, _RADIUS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(foot)
        painter.fillPath(path, theme.color("pane"))
        painter.restore()
        painter.fillRect(QRectF(0, px(HEAD_HEIGHT) + 1, rect.width(), 1), theme.color("line"))
        painter.fillRect(QRectF(0, foot.top(), rect.width(), 1), theme.color("line"))
        paint_box(painter, rect, _RADIUS, border=theme.color("line2"))
        painter.end()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # only a click beside the card closes the popup

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
