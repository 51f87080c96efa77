"""The popup's first line: where to look, what the query was taken for, its conditions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalMapper, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing_app.analysis.asking.answers import Chip as Condition
from briefing_app.analysis.asking.answers import Results
from briefing_app.analysis.asking.rows import clipped
from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.answer_layout import SIDE
from briefing_app.ui.panes.search.chip import Chip
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl

HEIGHT = 44
ONE, ALL = "one", "all"
"""Keys of what is searched: the open report, all reports."""
SCOPE_KEYS = "Ctrl+Shift+K"


class SearchHead(QWidget):
    """Shows a query as understood; without one, conditions to begin with.

    Signals: `condition_added(words)`, `condition_removed(words as typed)`, `scope_chosen(key)`
    of ONE or ALL.
    """

    condition_added = Signal(str)
    condition_removed = Signal(str)
    scope_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, *, scoped: bool = False) -> None:
        """Show nothing yet; `scoped` with a choice between the open report and all of them."""
        super().__init__(parent)
        self._look = look
        self.setObjectName("search_head")
        self.lead = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.spelling = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.ways = ElidedLabel("", look, size=13, parent=self)
        self._chips: list[Chip] = []
        self._signature: tuple[object, ...] = ()
        self._mapper = QSignalMapper(self)
        self._row = QHBoxLayout(self)
        self.scope = _scope(look, self) if scoped else None
        if self.scope is not None:
            self._row.addWidget(self.scope)
            self.scope.chosen.connect(self.scope_chosen)
        self._row.addWidget(self.lead)
        self._row.addStretch(1)
        self._row.addWidget(self.spelling)
        self._row.addWidget(self.ways)
        self._mapper.mappedString.connect(self._on_pressed)
        self._adding = True
        self.apply_look(look)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips in view, from left to right."""
        return tuple(self._chips)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the keys, from left to right."""
        choice = self.scope.focusProxy() if self.scope is not None else None
        return (*([choice] if choice else []), *self._chips)

    def show_results(self, results: Results) -> None:
        """Say what the words were taken for, and the conditions that were understood."""
        reading, typed = results.reading, clipped(results.query)
        self._adding = False
        name = reading or (results.answer.name if results.answer else "")
        lead = f"“{typed}” 即" if reading else f"“{typed}” 见" if name else "按原文查找"
        if name == results.query.strip():
            lead = "指标"
        elif results.chips and not name:
            lead = "条件"
        self._fill(lead, name, results.chips)
        ways = "、".join(results.spellings)
        self.spelling.set_text("也可输入拼音：" if ways else "")
        self.ways.set_text(ways)

    def show_hints(self, hints: Sequence[str]) -> None:
        """Offer conditions to begin with."""
        self._adding = True
        self._fill("试试" if hints else "", "", [Condition(words, words) for words in hints])
        self.spelling.set_text("也可输入拼音或首字母")
        self.ways.set_text("")

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(HEIGHT))
        self._row.setContentsMargins(look.px(SIDE), 0, look.px(SIDE), 0)
        self._row.setSpacing(look.px(10))
        self.lead.apply_look(look)
        for label in (self.spelling, self.ways):
            label.apply_look(look)
        if self.scope is not None:
            self.scope.apply_look(look)
        for chip in self._chips:
            chip.apply_look(look)

    def _fill(self, lead: str, reading: str, conditions: Sequence[Condition]) -> None:
        """Show lead and chips; what is the same stays as it is."""
        self.lead.set_text(lead)
        self.lead.setVisible(bool(lead))
        signature = (self._adding, reading, *conditions)
        if signature == self._signature:
            return
        self._signature = signature
        for chip in self._chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [Chip(reading, self._look, fixed=True, parent=self)] if reading else []
        for condition in conditions:
            self._chips.append(self._pressable(condition))
        before = self._row.indexOf(self.lead)
        for number, chip in enumerate(self._chips, start=1):
            chip.setObjectName(f"search_chip_{number}")
            self._row.insertWidget(before + number, chip)
            chip.show()

    def _pressable(self, condition: Condition) -> Chip:
        chip = Chip(condition.words, self._look, removable=not self._adding, parent=self)
        self._mapper.setMapping(chip, condition.typed)
        chip.clicked.connect(self._mapper.map)
        return chip

    def _on_pressed(self, words: str) -> None:
        (self.condition_added if self._adding else self.condition_removed).emit(words)


def _scope(look: Look, parent: QWidget) -> SegmentedControl:
    """Return the choice of what is searched."""
    choices = (Choice(ONE, "本报告", keys=SCOPE_KEYS), Choice(ALL, "全部报告", keys=SCOPE_KEYS))
    made = SegmentedControl(choices, look, name="在哪里查", size=SMALL, parent=parent)
    made.setObjectName("search_scope")
    return made
