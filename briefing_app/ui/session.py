"""What is open, selected and in view: the one object that all panes listen to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from briefing_app.model.figure import Figure, Span
from briefing_app.model.report import NO_REPORT, Report

_HISTORY_LIMIT = 200


@dataclass(frozen=True, slots=True)
class Selection:
    """The words that are marked: a figure with its sentence, a sentence, or a section."""

    section: str = ""
    sentence: Span | None = None
    figure: str = ""


class _Stop(NamedTuple):
    """A selection that was left, and the offset at the top of the text then."""

    selection: Selection
    top: int


class Session(QObject):
    """Owns report, selection, place and history; every view only listens.

    Signals: `report_changed` (another report is open), `selection_changed` (other words
    are selected: every pane marks and reveals them), `place_changed` (another section is
    being read; also follows scrolling), `peeked` (figure id under the pointer, or ""),
    `top_requested` (a selection is about to be left: who shows the text answers with
    `note_top`), `returned` (history was walked: the offset that stood at the top then).
    """

    report_changed = Signal()
    selection_changed = Signal()
    place_changed = Signal(str)
    peeked = Signal(str)
    top_requested = Signal()
    returned = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing open."""
        super().__init__(parent)
        self._report = NO_REPORT
        self._selection = Selection()
        self._place = ""
        self._top = 0
        self._back: list[_Stop] = []
        self._forward: list[_Stop] = []

    @property
    def report(self) -> Report:
        """The open report; NO_REPORT when there is none."""
        return self._report

    @property
    def selection(self) -> Selection:
        """What is selected now."""
        return self._selection

    @property
    def place(self) -> str:
        """Id of the section being read."""
        return self._place

    @property
    def figure(self) -> Figure | None:
        """The selected figure, if any."""
        figure_id = self._selection.figure
        return self._report.figure(figure_id) if figure_id else None

    def open_report(self, report: Report) -> None:
        """Show another report from its beginning and forget the history."""
        self._report = report
        self._back.clear()
        self._forward.clear()
        self._selection, self._top = Selection(), 0
        self._place = report.sections[0].id if report.sections else ""
        self.report_changed.emit()
        self.selection_changed.emit()
        self.place_changed.emit(self._place)

    def select_figure(self, figure_id: str) -> None:
        """Select a figure with its sentence; raise UnknownIdError for an unknown id."""
        figure = self._report.figure(figure_id)
        sentence = self._report.sentence_at(figure.span.start)
        self._go(Selection(figure.section, sentence, figure.id))

    def select_offset(self, offset: int) -> None:
        """Select the sentence at a place of the text."""
        section = self._report.section_at(offset).id
        self._go(Selection(section, self._report.sentence_at(offset)))

    def select_section(self, section_id: str) -> None:
        """Go to a section's heading; raise UnknownIdError for an unknown id."""
        self._go(Selection(self._report.section(section_id).id))

    def follow(self, section_id: str) -> None:
        """Note the section that scrolling brought into view; the selection stays."""
        if section_id != self._place:
            self._place = section_id
            self.place_changed.emit(section_id)

    def note_top(self, offset: int) -> None:
        """Note what stands at the top of the text, for the way back."""
        self._top = offset

    def peek(self, figure_id: str) -> None:
        """Tint a figure in all panes without selecting it; "" ends it."""
        self.peeked.emit(figure_id)

    def step_figure(self, step: int) -> None:
        """Select the next (1) or previous (-1) figure in text order, from where one reads."""
        figures = self._report.figures
        if not figures:
            return
        here = self._offset()
        after = [f for f in figures if f.span.start > here]
        before = [f for f in figures if f.span.start < here]
        target = (after or figures[:1])[0] if step > 0 else (before or figures[-1:])[-1]
        self.select_figure(target.id)

    def step_topic(self, step: int) -> None:
        """Go to the next or previous section of the outline."""
        ids = [s.id for s in self._report.outline()]
        if self._place in ids:
            index = min(max(ids.index(self._place) + step, 0), len(ids) - 1)
            self.select_section(ids[index])

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier selection."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether a later selection was left by going back."""
        return bool(self._forward)

    def back(self) -> None:
        """Return to the selection before this one."""
        if self._back:
            self._walk(self._back, self._forward)

    def forward(self) -> None:
        """Undo one `back`."""
        if self._forward:
            self._walk(self._forward, self._back)

    def _offset(self) -> int:
        """Return where reading stands: the selected figure, else the section's start."""
        if figure := self.figure:
            return figure.span.start
        if sentence := self._selection.sentence:
            return sentence.start
        starts = (b.start for b in self._report.blocks if b.section == self._place)
        return next(starts, 0) - 1

    def _stop(self) -> _Stop:
        """Return where one is, to come back to."""
        self.top_requested.emit()
        return _Stop(self._selection, self._top)

    def _walk(self, way: list[_Stop], other: list[_Stop]) -> None:
        """Go to the last stop of one way; the other way leads back here."""
        other.append(self._stop())
        stop = way.pop()
        self._show(stop.selection)
        self.returned.emit(stop.top)

    def _go(self, selection: Selection) -> None:
        if selection != self._selection:
            self._back.append(self._stop())
            del self._back[:-_HISTORY_LIMIT]
            self._forward.clear()
        self._show(selection)

    def _show(self, selection: Selection) -> None:
        self._selection = selection
        if selection.section:
            self._place = selection.section
        self.selection_changed.emit()
        self.place_changed.emit(self._place)
