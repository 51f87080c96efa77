"""The search popup: it lies over the views, under the field of the bar that is typed in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Answer, Hit, Related, Results
from briefing_app.analysis.asking.hints import example_alias, examples, filter_hints
from briefing_app.analysis.asking.rows import (
    Opening,
    Row,
    RowKind,
    figure_of,
    opening_of,
    sentence_of,
    sentence_with_source,
    spoken_row,
)
from briefing_app.model.report import Report
from briefing_app.ui.clipboard import copy_words
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.asker import Asker, Maker, make_answerer
from briefing_app.ui.panes.search.recent import Recent
from briefing_app.ui.panes.search.scope import MakeEverywhere, Scope, results_in
from briefing_app.ui.panes.search.scrim import Scrim
from briefing_app.ui.panes.search.search_card import SearchCard
from briefing_app.ui.panes.search.search_head import ALL
from briefing_app.ui.panes.search.search_keys import Act, act_for, belongs_to_field
from briefing_app.ui.session import Session
from briefing_app.ui.shell.search_field import SearchField

if TYPE_CHECKING:
    from briefing_app.analysis.asking.wide import Wide

CARD_SIZE = QSize(960, 812)
_CHORDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class SearchPopup(Scrim):
    """A scrim with a card on it; the keys stay in the field, the rows follow them.

    Signals: `figure_chosen(id)` or `offset_chosen(place in the text)` when a row is opened,
    `place_chosen(report id, place)` or `figure_place_chosen(report id, figure id)` if it is of
    another report; `enlarge_requested(Answer, Hit or Related)`, `compare_requested(figure id)`,
    `closed`; `ready` when names can be typed as they sound.
    """

    offset_chosen = Signal(int)
    figure_chosen = Signal(str)
    place_chosen = Signal(str, int)
    figure_place_chosen = Signal(str, str)
    enlarge_requested = Signal(object)
    compare_requested = Signal(str)
    closed = Signal()
    ready = Signal()

    def __init__(
        self,
        session: Session,
        look: Look,
        parent: QWidget | None = None,
        *,
        make: Maker = make_answerer,
        everywhere: MakeEverywhere | None = None,
        for_room: bool = False,
    ) -> None:
        """Listen to the session; `make` builds what answers about a report.

        `everywhere` builds what searches all reports; without it they are not offered. With
        `for_room` what is chosen is shown to everyone, not opened in the text.
        """
        super().__init__(CARD_SIZE, look, parent)
        self._session, self._for_room = session, for_room
        self._asker = Asker(session, make, self)
        self._scope = Scope(session, self._asker, everywhere, self)
        self._all_first = self._enter_waits = False
        self._recent = Recent()
        self._field = SearchField(look, self)
        self._own_field = True
        self._before: QWidget | None = None
        self.card = SearchCard(look, self, scoped=everywhere is not None)
        self.setObjectName("search_popup")
        self.setAccessibleName("查找")
        self._acts = self._table()
        self.hold(self.card)
        self._connect()
        self.attach(self._field)

    @property
    def field(self) -> SearchField:
        """The field that is typed in: the bar's, or one of its own before `attach`."""
        return self._field

    @property
    def query(self) -> str:
        """What is typed."""
        return self._field.text()

    @property
    def results(self) -> Results:
        """What is shown for the query."""
        return self.card.results

    @property
    def prepared(self) -> bool:
        """Whether names can be typed as they sound without waiting."""
        return self._asker.prepared

    @property
    def everything(self) -> bool:
        """Whether all reports are asked, not just the open one."""
        return self._scope.everything

    def attach(self, field: SearchField) -> None:
        """Let what is typed in the bar's field be the query."""
        if field is not self._field:
            self._field.textEdited.disconnect(self._on_edited)
            self._field.removeEventFilter(self)
            self._field.hide()
            self._own_field = False
        self._field = field
        field.textEdited.connect(self._on_edited)
        field.installEventFilter(self)
        if not self._own_field and (bar := field.parentWidget()) is not None:
            self.stay_below(bar)

    def open(self, text: str = "") -> None:
        """Show the popup with a query and put the keys into the field."""
        focused = QApplication.focusWidget()
        if not self.is_open:
            self._before = focused if focused is not self._field else None
            self._choose_scope(everything=self._all_first or not self._session.report.id)
            self.place()
            self.show()
            self.raise_()
            self._asker.prepare()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if text != self.query:
            self._field.setText(text)
        elif focused is not self._field:
            self._field.selectAll()
        self._ask()

    def close_popup(self) -> None:
        """Hide the popup and give the keys back to where they were."""
        if not self.is_open:
            return
        self._leave()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.closed.emit()

    def set_query(self, text: str) -> None:
        """Ask something else."""
        self._field.setText(text)
        self._ask()

    def begin_with_all(self, *, everything: bool) -> None:
        """Begin with all reports, or with the open one, whenever it is opened."""
        self._all_first = everything

    def choose_scope(self, *, everything: bool) -> None:
        """Ask all reports, or the open one, until it is closed."""
        self._choose_scope(everything=everything)
        self._ask()

    def source_of(self, found: Answer | Hit | Related) -> tuple[Report, Results] | None:
        """Return what something was found in, and what else was; None if it is gone."""
        report = self._scope.source(found.report, self.card.wide)
        if report is None or self.card.wide is None:
            return (report, self.results) if report else None
        return report, results_in(self.results, found.report)

    def stop(self) -> None:
        """End what works in the background; for the closing of the window."""
        self._asker.stop()
        self._scope.stop()

    @override
    def dismiss(self) -> None:
        self.close_popup()

    @override
    def apply_look(self, look: Look) -> None:
        if self._own_field:
            self._field.apply_look(look)
        self.card.apply_look(look)
        super().apply_look(look)

    # ------------------------------------------------------------------ events
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here, and follow the window's size."""
        field = getattr(self, "_field", None)  # events still come while the popup is taken apart
        if field is not None and watched is field:
            return self._filter_field(event)
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(act_for(event) is not None)
            return event.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Serve the keys wherever in the card the focus is; text goes to the field."""
        focused, act = self.focusWidget(), act_for(event)
        if act is Act.OPEN and isinstance(focused, QAbstractButton):
            focused.click()
        elif act is not None:
            self._acts[act]()
        elif event.text().isprintable() and event.text() and not event.modifiers() & _CHORDS:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
            QApplication.sendEvent(self._field, event)
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        self._turn_focus(1 if next else -1)
        return True

    def _filter_field(self, event: QEvent) -> bool:
        """Take a key from the field, unless an input method or the field itself wants it."""
        if not isinstance(event, QKeyEvent) or not self.is_open or self._field.composing:
            return False
        act = act_for(event)
        if act is None or belongs_to_field(act, self._field, at_first=self.card.list.at_first):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            self._acts[act]()
            return True
        return False

    # ------------------------------------------------------------------ acting
    def _table(self) -> Mapping[Act, Callable[[], None]]:
        return {
            Act.NEXT: self._next,
            Act.PREVIOUS: self._previous,
            Act.PAGE_DOWN: self._page_down,
            Act.PAGE_UP: self._page_up,
            Act.FIRST: self.card.list.choose_first,
            Act.LAST: self.card.list.choose_last,
            Act.OPEN: self._open_current,
            Act.COMPARE: self._compare,
            Act.ENLARGE: self._enlarge,
            Act.COPY: self._copy,
            Act.COPY_SOURCE: self._copy_with_source,
            Act.SCOPE: self._switch_scope,
            Act.CLOSE: self.close_popup,
            Act.TAB: self._focus_next,
            Act.BACKTAB: self._focus_previous,
        }

    def _connect(self) -> None:
        card = self.card
        card.list.row_clicked.connect(self._on_row_chosen)
        card.list.current_changed.connect(self._on_current_changed)
        card.list.card.copy_requested.connect(self._on_answer_copy)
        card.list.card.enlarge_requested.connect(self._on_answer_enlarge)
        card.head.condition_added.connect(self._on_condition_added)
        card.head.condition_removed.connect(self._on_condition_removed)
        card.head.scope_chosen.connect(self._on_scope_chosen)
        self._scope.found.connect(self._on_found)
        self._scope.looked.connect(self._on_looked)
        self._asker.ready.connect(self._on_ready)
        self._session.report_changed.connect(self._on_report_changed)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def _ask(self) -> None:
        """Show what the words in the field come to; of all reports that follows in a moment."""
        self._enter_waits = False
        if not self.query.strip():
            self._scope.drop()
            self._show_idle()
        elif self.everything:
            self._scope.ask(self.query)
        else:
            self.card.show_results(self._asker.ask(self.query), self._session.report)

    def _choose_scope(self, *, everything: bool) -> None:
        self._scope.choose(everything=everything)
        self.card.show_scope(everything=self.everything)
        self._field.show_scope(self._scope.count)

    @property
    def _waiting(self) -> bool:
        """Whether what is typed has not been answered yet."""
        asked = self.everything and bool(self.query.strip())
        return asked and self.results.query != self.query

    def _row(self) -> Row | None:
        """Return the chosen row; none of an older query."""
        return None if self._waiting else self.card.list.current_row

    def _show_idle(self) -> None:
        report = self._session.report
        spelling = ""
        if self._asker.prepared and (alias := example_alias(report)):
            spelling = (*self._asker.ask(alias).spellings, "")[0]
        found = examples(report, spelling)
        self.card.show_idle(self._recent.queries, filter_hints(report), found)

    def _leave(self) -> None:
        """Note the query for the next time and empty the field."""
        if self.card.results.answer or self.card.results.groups:
            self._recent.note(self.query)
        self._scope.drop()
        with QSignalBlocker(self._field):
            self._field.clear()

    def _open(self, row: Row) -> None:
        opening = opening_of(row)
        if row.kind is RowKind.MORE:
            self._show_more(row)
        elif row.query:
            self.set_query(row.query)
        elif self._for_room:
            self._enlarge_item(row)
        elif opening is not None:
            self.close_popup()
            self._lead_to(opening)

    def _lead_to(self, opening: Opening) -> None:
        """Say where a row leads: in the open report, or in another one."""
        report_id, figure, offset = opening
        if report_id == self._session.report.id:
            self.figure_chosen.emit(figure) if figure else self.offset_chosen.emit(offset)
        elif figure:
            self.figure_place_chosen.emit(report_id, figure)
        else:
            self.place_chosen.emit(report_id, offset)

    def _show_more(self, row: Row) -> None:
        if self.card.wide is None:
            self.card.show_more()
        else:
            self._scope.widen(row.item.report if row.item else "")
            self._scope.ask(self.query)

    def _open_current(self) -> None:
        if row := self._row():
            self._open(row)
        else:
            self._enter_waits = self._waiting

    def _compare(self) -> None:
        row = self._row()
        if row is None or not (figure := figure_of(row)):
            return
        if row.item is not None and row.item.report == self._session.report.id:
            self.close_popup()
            self.compare_requested.emit(figure)

    def _enlarge(self) -> None:
        if row := self._row():
            self._enlarge_item(row)

    def _enlarge_item(self, row: Row) -> None:
        if isinstance(row.item, Answer | Hit | Related):
            self._recent.note(self.query)
            self.enlarge_requested.emit(row.item)

    def _copy(self) -> None:
        if row := self._row():
            self._put(sentence_of(row))

    def _copy_with_source(self) -> None:
        row = self._row()
        if row is not None and isinstance(row.item, Answer | Hit | Related):
            source = self.source_of(row.item)
            self._put(sentence_with_source(row, source[0]) if source else "")

    def _put(self, words: str) -> None:
        if words:
            self._recent.note(self.query)
            copy_words(words)

    def _next(self) -> None:
        self.card.list.step(1)

    def _previous(self) -> None:
        self.card.list.step(-1)

    def _page_down(self) -> None:
        self.card.list.turn(1)

    def _page_up(self) -> None:
        self.card.list.turn(-1)

    def _focus_next(self) -> None:
        self._turn_focus(1)

    def _focus_previous(self) -> None:
        self._turn_focus(-1)

    def _turn_focus(self, step: int) -> None:
        """Go round the parts that take the keys: field, chips, rows, the answer's buttons."""
        answer = self.card.list.card
        parts: list[QWidget] = [self._field, *self.card.head.stops, self.card.list]
        parts += [answer.copy_button, answer.enlarge_button]
        ring = [p for p in parts if p.isVisible() and p.focusPolicy() & Qt.FocusPolicy.TabFocus]
        focused = QApplication.focusWidget()
        here = ring.index(focused) if focused in ring else 0
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        ring[(here + step) % len(ring)].setFocus(reason)

    # ------------------------------------------------------------------ slots
    def _on_edited(self, _text: str) -> None:
        if self.is_open:
            self._ask()

    def _switch_scope(self) -> None:
        self.choose_scope(everything=not self.everything)

    def _on_scope_chosen(self, key: str) -> None:
        self.choose_scope(everything=key == ALL)

    def _on_found(self, wide: Wide) -> None:
        """Show what all reports have; open it if Enter was pressed before it was there."""
        if not self.is_open or wide.results.query != self.query:
            return
        enter, self._enter_waits = self._enter_waits, False
        self.card.show_wide(wide, self._session.report.id)
        if enter:
            self._open_current()

    def _on_looked(self) -> None:
        """Ask again now that everything new has been read."""
        if self.is_open and self.everything:
            self._field.show_scope(self._scope.count)
            if self.query.strip():
                self._scope.ask(self.query)

    def _on_row_chosen(self, row: Row) -> None:
        self._open(row)

    def _on_current_changed(self, row: Row | None) -> None:
        """Let assistive technology read the chosen row while the keys stay in the field."""
        self._field.setAccessibleDescription(spoken_row(row) if row else "")

    def _on_answer_copy(self) -> None:
        self.card.list.choose_answer()
        self._copy()

    def _on_answer_enlarge(self) -> None:
        self.card.list.choose_answer()
        self._enlarge()

    def _on_condition_added(self, words: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_query(f"{self.query} {words}".strip())

    def _on_condition_removed(self, words: str) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.set_query(" ".join(self.query.replace(words, " ", 1).split()))

    def _on_ready(self) -> None:
        """Ask again now that names can be typed as they sound, if that may matter."""
        if self.is_open and not self.card.results.spellings:
            self._ask()
        self.ready.emit()

    def _on_report_changed(self) -> None:
        if self.is_open:
            self._asker.prepare()
            self._ask()

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the keys go elsewhere in the window."""
        if now is None or not self.is_open or now is self._field or self.isAncestorOf(now):
            return
        if now.window() is self.window():
            self._leave()
            self.hide()
            self.closed.emit()
