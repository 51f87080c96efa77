"""The right side of the library: any two reports, by their figures or by their words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.analysis.comparing.across import KIND_WORDS, Side
from briefing_app.analysis.series import find_series
from briefing_app.library.cards import Card
from briefing_app.model.report import Report
from briefing_app.ui.delegates.wording_delegate import Spot
from briefing_app.ui.look import Look
from briefing_app.ui.panes.compare.phrases_pane import PhrasesPane
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_pane import WordingPane
from briefing_app.ui.panes.compare.wording_sections import WHOLE, Chosen
from briefing_app.ui.panes.library.bars import Bar
from briefing_app.ui.panes.library.figures_part import FiguresPart
from briefing_app.ui.panes.library.pair_row import PairRow
from briefing_app.ui.panes.library.series_strip import SeriesStrip
from briefing_app.ui.session import Session
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl
from briefing_app.ui.widgets.text_button import TextButton

FIGURES, WORDING, PHRASES = "figures", "wording", "phrases"
_PARTS = (Choice(FIGURES, "指标"), Choice(WORDING, "表述"), Choice(PHRASES, "新提、不再提"))
_HEAD = 46
_ALONE = "再导入一份就能对照。"
_CHOOSE = "点一份作甲，按住 Ctrl 再点一份作乙，就能对照。键盘按 1 和 2。"
_LOADING = "正在打开两份报告……"


class PairPane(QWidget):
    """Head, the two fields, and one of three parts.

    Signals: `chosen(Side, id)`, `swap_requested`, `import_requested`, `export_requested`,
    `evidence_requested`, `reading_requested(report id, figure id)`, `offset_requested(report
    id, offset)`.
    """

    chosen = Signal(object, str)
    swap_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    evidence_requested = Signal()
    reading_requested = Signal(str, str)
    offset_requested = Signal(str, int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Compare nothing yet."""
        super().__init__(parent)
        self.setObjectName("library_pair")
        self._look = look
        self._pair: tuple[Report, Report] | None = None
        self.session = Session(self)
        self.choice = WordingChoice(self.session, self)
        self.title = ElidedLabel("报告对照", look, bold=True, parent=self)
        self.kind = ElidedLabel("", look, color="ink3", parent=self)
        self.parts = SegmentedControl(_PARTS, look, name="对照什么", size=SMALL, parent=self)
        self.evidence = TextButton("做证据单", look, icon_name="note", parent=self)
        self.export = TextButton("导出", look, icon_name="download", parent=self)
        self.fields = PairRow(look, self)
        self.figures = FiguresPart(look, self)
        self.wording = WordingPane(self.session, self.choice, look, self)
        self.phrases = PhrasesPane(self.session, self.choice, look, self)
        self._parts: dict[str, QWidget] = {
            FIGURES: self.figures, WORDING: self.wording, PHRASES: self.phrases,
        }  # fmt: skip
        self.series = SeriesStrip(look, self)
        self.empty = QLabel(self)
        self.import_button = TextButton("导入", look, icon_name="import", primary=True, parent=self)
        self.wording.set_title_shown(False)
        self.phrases.set_title_shown(False)
        self._head = Bar(look, "line", self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.apply_look(look)
        self.set_pair(None, None)

    @property
    def part(self) -> str:
        """Key of the part that is shown."""
        return self.parts.current

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        for part in (
            self.title, self.kind, self.parts, self.evidence, self.export, self.fields,
            self.figures, self.wording, self.phrases, self.series, self.import_button, self._head,
        ):  # fmt: skip
            part.apply_look(look)
        self._head.setFixedHeight(px(_HEAD))
        self._head.row.setContentsMargins(px(20), 0, px(12), 0)
        self.empty.setFont(look.sans(14))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
        self.empty.setPalette(palette)

    def show_fields(self, cards: Sequence[Card], left: Card | None, right: Card | None) -> None:
        """Show which cards are chosen; without both, say what is missing."""
        self.fields.set_cards(cards)
        self.fields.show_pair(left, right)
        alone = sum(card.good for card in cards) < len(Side)
        self.import_button.setVisible(alone)
        self.empty.setText(_ALONE if alone else _LOADING if left and right else _CHOOSE)

    def set_pair(self, left: Report | None, right: Report | None) -> None:
        """Compare two reports; without both, nothing."""
        self._pair = (left, right) if left and right else None
        both = self._pair is not None
        for control in (self.parts, self.evidence, self.export):
            control.setEnabled(both)
        if left and right:
            self.session.open_report(left)
            self.choice.choose(Chosen(left, WHOLE), Chosen(right, WHOLE))
            self.figures.set_pair(left, right)
            self._on_compared()
        else:
            self.figures.clear()
            self.kind.set_text("")
            self.series.show_series(())
        self._show_part()

    def set_years(self, reports: Sequence[Report]) -> None:
        """Show one place over the years, out of all reports of the two places."""
        if self._pair is None:
            self.series.show_series(())
            return
        left, right = (find_series(reports, report.place) for report in self._pair)
        both = [(Side.LEFT, left)] if left == right else [(Side.LEFT, left), (Side.RIGHT, right)]
        self.series.show_series(both)
        self._show_part()

    def show_part(self, key: str) -> None:
        """Show one of the parts and give it the keys; an unknown key changes nothing."""
        self.parts.set_current(key)
        self._show_part()
        self.focus_part()

    def focus_part(self) -> None:
        """Give the keys to what is shown."""
        shown: QWidget = self._parts[self.part] if self._pair else self.fields.left
        if shown is self.figures:
            self.figures.focus_list()
        else:
            shown.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_part(self) -> None:
        shown = self._parts[self.part] if self._pair else self._nothing
        self._stack.setCurrentWidget(shown)
        self.series.setVisible(shown is self.figures and self.series.wanted)

    def _lay_out(self) -> None:
        self.parts.setObjectName("library_parts")
        self.evidence.setObjectName("library_evidence")
        self.export.setObjectName("library_export")
        self.import_button.setObjectName("library_import_more")
        self.setAutoFillBackground(True)
        self._head.row.addWidget(self.title)
        self._head.row.addWidget(self.kind)
        self._head.row.addStretch(1)
        for control in (self.parts, self.evidence, self.export):
            self._head.row.addWidget(control)
        self._nothing = QWidget(self)
        column = QVBoxLayout(self._nothing)
        column.addStretch(1)
        self.empty.setObjectName("library_pair_empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        column.addWidget(self.empty)
        column.addWidget(self.import_button, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        for part in (self._nothing, self.figures, self.wording, self.phrases):
            self._stack.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.fields)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.series)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._on_part_chosen)
        self.evidence.clicked.connect(self.evidence_requested)
        self.export.clicked.connect(self.export_requested)
        self.import_button.clicked.connect(self.import_requested)
        self.fields.chosen.connect(self.chosen)
        self.fields.swap_requested.connect(self.swap_requested)
        self.figures.reading_requested.connect(self.reading_requested)
        self.figures.compared.connect(self._on_compared)
        for pane in (self.wording, self.phrases):
            pane.list.opened.connect(self._on_opened)

    def _on_compared(self) -> None:
        view = self.figures.view
        self.kind.set_text(KIND_WORDS[view.kind] if view else "")

    def _on_part_chosen(self, _key: str) -> None:
        self._show_part()

    def _on_opened(self, spot: Spot) -> None:
        """Ask for the place of a clause in its own report."""
        side = self.choice.left if spot.left else self.choice.right
        self.offset_requested.emit(side.report.id, spot.offset)
