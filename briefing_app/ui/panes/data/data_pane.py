"""The chart panel: what the numbers of the selected place say, beside its text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.charts import SCOPE_WORDS, Scope, chart_cards, marked, scope_section
from briefing_app.analysis.summary import copy_text, detail
from briefing_app.analysis.words import STATUS_WORDS
from briefing_app.model.figure import Status
from briefing_app.ui.charts.loader import PlotFactory
from briefing_app.ui.look import Look
from briefing_app.ui.panes.data.bar_card import BarCardView
from briefing_app.ui.panes.data.card_stack import CardStack
from briefing_app.ui.panes.data.detail_card import NARROW, DetailCard
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.segmented import Choice, SegmentedControl

_HEAD = 40
_CHARTS = 160
"""The least height that the detail card leaves to the charts."""


class DataPane(QWidget):
    """Detail card and chart cards for the selection; follows the session, knows no pane.

    Signals: `charts_ready` (every card in view is drawn), `scope_changed` (key),
    `copied` (the text put on the clipboard), `enlarge_requested` (figure id),
    `hide_requested`, `twins_changed` (whether charts are shown as words).
    """

    charts_ready = Signal()
    scope_changed = Signal(str)
    copied = Signal(str)
    enlarge_requested = Signal(str)
    twins_changed = Signal(bool)
    hide_requested = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        """Make an empty panel; `populate` or the session's signals fill it."""
        super().__init__(parent)
        self.setObjectName("data_pane")
        self.setAccessibleName("数据")
        self._session, self._look = session, look
        self._scope = Scope.SECTION
        self._shown: tuple[object, ...] = ()
        self._choosing = self._reveal_due = False
        self._factory: PlotFactory | None = None
        self._failure: Exception | None = None
        self._build()
        self._plot_turn = QTimer(self)
        self._plot_turn.setSingleShot(True)
        self._plot_turn.timeout.connect(self._make_next_plot)
        session.report_changed.connect(self._on_report_changed)
        session.selection_changed.connect(self._on_selection_changed)
        session.place_changed.connect(self._on_place_changed)
        session.peeked.connect(self._cards.set_peeked)
        self.apply_look(look)

    # ------------------------------------------------------------------ what is shown
    @property
    def scope(self) -> str:
        """Key of the scope: topic, section or report."""
        return str(self._scope)

    def set_scope(self, scope: str) -> None:
        """Show 本段, 本节 or 全文; an unknown key changes nothing."""
        if scope in set(Scope) and scope != self._scope:
            self._scope = Scope(scope)
            self._scopes.set_current(scope)
            self.populate()
            self.scope_changed.emit(scope)

    @property
    def twins(self) -> bool:
        """Whether the charts are shown as words."""
        return self._cards.in_words

    def set_twins(self, twins: bool) -> None:
        """Show every chart as its text twin, or as a chart again."""
        if twins != self.twins:
            self._cards.set_in_words(twins)
            self._request_plots()
            self.twins_changed.emit(twins)

    def toggle_twins(self) -> None:
        """Change between charts and words."""
        self.set_twins(not self.twins)

    @property
    def detail_card(self) -> DetailCard:
        """The card of the selected figure."""
        return self._detail

    @property
    def cards(self) -> CardStack:
        """The chart cards."""
        return self._cards

    def populate(self) -> None:
        """Show the session's report and selection."""
        self._show_detail()
        moved = not self._choosing and self._show_cards()
        figure_id = self._session.selection.figure
        self._cards.set_marked(figure_id, marked(self._session.report, figure_id))
        if moved:
            self._scroll.verticalScrollBar().setValue(0)
        self._reveal_due = bool(figure_id)
        self._request_plots()

    def set_plots(self, factory: PlotFactory) -> None:
        """Draw the charts from now on; one is made in each turn of the event loop."""
        self._factory, self._failure = factory, None
        self._request_plots()

    def plots_failed(self, error: Exception) -> None:
        """Say in every card that its chart could not be drawn."""
        self._failure = error
        self._request_plots()

    def copy_with_source(self) -> str:
        """Copy the selected figure's statement with its sentences; return the text."""
        shown = self._detail.detail
        if shown is None:
            return ""
        from briefing_app.ui.clipboard import copy, text_data

        text = copy_text(self._session.report, shown)
        copy(text_data(text))
        self.copied.emit(text)
        return text

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        parts = (self._title, self._section, self._scopes, self._hide, self._detail, self._cards)
        for part in parts:
            part.apply_look(look)
        self._set_spaces()
        self.update()

    # ------------------------------------------------------------------ building
    def _build(self) -> None:
        look = self._look
        self._title = ElidedLabel("数据", look, bold=True, parent=self)
        self._section = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self._section.setObjectName("data_section")
        choices = [Choice(scope, word) for scope, word in SCOPE_WORDS.items()]
        self._scopes = SegmentedControl(choices, look, name="数据范围", size=28, parent=self)
        self._scopes.setObjectName("data_scope")
        self._scopes.set_current(self._scope)
        self._scopes.chosen.connect(self.set_scope)
        self._hide = IconButton("panel-right", "收起数据", look, keys="Ctrl+J", parent=self)
        self._hide.setObjectName("data_hide")
        self._hide.clicked.connect(self.hide_requested)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._section, 1)
        self._head.addStretch(0)
        self._head.addWidget(self._scopes)
        self._head.addWidget(self._hide)
        self._build_cards()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._top = QHBoxLayout()
        self._top.addWidget(self._detail)
        self._column.addLayout(self._head)
        self._column.addLayout(self._top)
        self._column.addWidget(self._scroll, 1)

    def _build_cards(self) -> None:
        look = self._look
        content = QWidget()
        self._detail = DetailCard(look, self)
        self._detail.hide()
        self._detail.copy_requested.connect(self.copy_with_source)
        self._detail.enlarge_requested.connect(self.enlarge_requested)
        self._detail.figure_requested.connect(self._session.select_figure)
        self._detail.pinned_changed.connect(self._on_pinned_changed)
        self._cards = CardStack(look, content)
        self._cards.row_activated.connect(self._on_row_activated)
        self._cards.row_hovered.connect(self._session.peek)
        self._cards.wider_requested.connect(self.set_scope)
        self._cards.twins_requested.connect(self.set_twins)
        self._stack = QVBoxLayout(content)
        self._stack.addWidget(self._cards)
        self._stack.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("data_scroll")
        self._scroll.setAccessibleName("数据卡片")
        # A viewport of ours: asking Qt for its own makes PySide look through every widget type.
        self._view = QWidget()
        self._scroll.setViewport(self._view)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(content)
        content.setAutoFillBackground(False)
        self._view.setAutoFillBackground(False)
        bar = self._scroll.verticalScrollBar()
        bar.valueChanged.connect(self._request_plots)
        bar.rangeChanged.connect(self._set_spaces)

    def _set_spaces(self) -> None:
        px = self._look.px
        self._head.setContentsMargins(px(16), px(6), px(8), px(6))
        self._head.setSpacing(px(8))
        self._column.setContentsMargins(0, 0, 0, 0)
        # The scroll bar stands in the right margin, so that cards keep their width.
        bar = self._scroll.verticalScrollBar()
        right = max(px(12) - bar.sizeHint().width(), 0) if bar.maximum() else px(12)
        shown = not self._detail.isHidden()
        above, below = (px(12), px(10)) if shown else (0, 0)
        self._top.setContentsMargins(px(12), above, px(12), below)
        self._stack.setContentsMargins(px(12), 0 if shown else px(12), right, px(12))

    # ------------------------------------------------------------------ following the session
    def _show_detail(self) -> None:
        figure_id = self._session.selection.figure
        if figure_id:
            self._detail.set_detail(detail(self._session.report, figure_id))
        self._detail.setVisible(bool(figure_id) or self._detail.pinned)
        self._set_spaces()
        self._fit_detail()

    def _fit_detail(self) -> None:
        """Leave the sentence to the text where the charts would keep too little height."""
        px = self._look.px
        free = self.height() - px(_HEAD) - px(12) - self._detail.full_height()
        self._detail.set_brief(self.width() < px(NARROW) or free < px(_CHARTS))

    def _show_cards(self) -> bool:
        """Show the cards of the place and scope; return whether they are other ones."""
        report, place = self._session.report, self._session.place
        section = scope_section(report, place, self._scope)
        status = report.status_of(place) if place else Status.ACTUAL
        key = (id(report), section.id if section else "", status, self._scope)
        if key == self._shown:
            return False
        self._shown = key
        year = report.review_year if status is Status.ACTUAL else report.plan_year
        whole = f"{report.place} · {year} {STATUS_WORDS[status]}"
        self._section.set_text(section.label + section.short if section else whole)
        cards = chart_cards(report, place, self._scope) if place else ()
        self._cards.set_cards(cards, report)
        return True

    def _on_report_changed(self) -> None:
        self._shown = ()
        self._detail.unpin()

    def _on_selection_changed(self) -> None:
        self._cards.forget_pointer()
        self._session.peek("")
        self.populate()

    def _on_place_changed(self, section_id: str) -> None:  # noqa: ARG002 - read from the session
        """Follow the reader, but not to where a row of the panel's own leads."""
        if not self._choosing and self._show_cards():
            self._scroll.verticalScrollBar().setValue(0)
            self._request_plots()

    def _on_row_activated(self, figure_id: str) -> None:
        """Select a row's figure; the chart that was clicked stays where it is."""
        self._choosing = True
        try:
            self._session.select_figure(figure_id)
        finally:
            self._choosing = False

    def _on_pinned_changed(self, pinned: bool) -> None:
        if not pinned:
            self.populate()

    # ------------------------------------------------------------------ plots, one a turn
    def _request_plots(self) -> None:
        self._plot_turn.start(0)

    def _make_next_plot(self) -> None:
        """Draw the first card in view that waits; say so when none is left."""
        self._fit_detail()
        self._column.activate()  # where a card lies is known only once it is laid out
        self._stack.activate()
        if self._reveal_due and self._view.isVisible():
            self._reveal_due = False
            self._reveal()
        waiting = [card for card in self._cards.waiting() if self._in_view(card)]
        if self._failure:
            for card in self._cards.waiting():
                card.fail(self._failure)
        elif self._factory and waiting:
            waiting[0].draw(self._factory)
            self._request_plots()
            return
        if (self._factory or self._failure) and self._shown:
            self.charts_ready.emit()

    def _in_view(self, card: BarCardView) -> bool:
        view = self._view
        if not view.isVisible():
            return False
        top = card.mapTo(view, QPoint(0, 0)).y()
        return top < view.height() and top + card.height() > 0

    def _reveal(self) -> None:
        """Scroll to the chosen figure's first row, only if none of its rows is in view."""
        view = self._view
        spots = [QRect(c.mapTo(view, r.topLeft()), r.size()) for c, r in self._cards.marked_rects()]
        if spots and not any(view.rect().contains(spot) for spot in spots):
            bar = self._scroll.verticalScrollBar()
            bar.setValue(bar.value() + spots[0].center().y() - view.height() // 3)

    # ------------------------------------------------------------------ Qt
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F5 and not self._detail.isHidden():
            self._detail.enlarge()
        elif event.key() == Qt.Key.Key_T and not event.modifiers():
            self.toggle_twins()
        else:
            super().keyPressEvent(event)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._request_plots()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._look.px(NARROW)
        self._section.setVisible(not narrow)
        self._hide.setVisible(narrow)
        self._fit_detail()
        self._request_plots()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.pane))
        line = QColor(self._look.theme.line)
        painter.fillRect(0, self._head.geometry().bottom(), self.width(), 1, line)
        painter.end()
