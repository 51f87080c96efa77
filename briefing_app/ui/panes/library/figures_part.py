"""指标: chips, the list in columns, both sentences of a row, what is not compared."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QLabel, QMenu, QStackedLayout, QVBoxLayout, QWidget

from briefing_app.analysis.comparing.across import (
    QUESTION_WORDS,
    Across,
    Question,
    Table,
    across_table,
    compare_reports,
    questions_for,
)
from briefing_app.analysis.comparing.across.listing import (
    APART_TITLE,
    RULE,
    Filter,
    Item,
    apart_example,
    chips,
    empty_words,
    listed,
    rest_words,
)
from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.look import Look
from briefing_app.ui.models.across_model import AcrossModel
from briefing_app.ui.panes.library.across_head import AcrossHead
from briefing_app.ui.panes.library.across_list import AcrossList
from briefing_app.ui.panes.library.across_sentences import AcrossSentences
from briefing_app.ui.panes.library.bars import Bar
from briefing_app.ui.panes.library.chip_bar import ChipBar
from briefing_app.ui.panes.library.fold_line import FoldLine
from briefing_app.ui.widgets.text_button import TextButton

_CHIPS, _EDGE = 40, 20
_COMPACT = "怎么对"
_ALONE = ("指标", "原文", "哪一年")
_HEADS = {
    Filter.APART: ("指标", "原文", "为什么不比"),
    Filter.ONLY_LEFT: _ALONE,
    Filter.ONLY_RIGHT: _ALONE,
}
_FOCUS = Qt.FocusReason.ShortcutFocusReason


class FiguresPart(QWidget):
    """What two reports say of the same, under one question.

    Signals: `reading_requested(report id, figure id)`, `compared`, another comparison is shown.
    """

    reading_requested = Signal(str, str)
    compared = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Compare nothing yet."""
        super().__init__(parent)
        self.setObjectName("figures_part")
        self._look = look
        self._left = self._right = NO_REPORT
        self._view: Across | None = None
        self._compact = False
        self._table: Table | None = None
        self.model = AcrossModel(parent=self)
        self.chips = ChipBar(look, self)
        self.question = TextButton("", look, parent=self)
        self.question.setMenu(QMenu(self.question))
        self.head = AcrossHead(look, self)
        self.list = AcrossList(self.model, look, self)
        self.empty = QLabel(self)
        self.sentences = AcrossSentences(look, self)
        self.fold = FoldLine(look, self)
        self._bar = Bar(look, "line", self)
        self._lay_out()
        self._connect()
        self.apply_look(look)

    @property
    def view(self) -> Across | None:
        """What is compared; None without two reports."""
        return self._view

    @property
    def pair(self) -> tuple[Report, Report]:
        """甲 and 乙; without two reports, NO_REPORT."""
        return self._left, self._right

    def selected_items(self) -> tuple[Item, ...]:
        """Return the selected rows, from top to bottom."""
        return self.list.items()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        for part in (
            self.chips, self.question, self.head, self.list, self.sentences, self.fold, self._bar,
        ):  # fmt: skip
            part.apply_look(look)
        self.question.menu().setFont(look.sans(13))
        self._bar.setFixedHeight(px(_CHIPS))
        self._bar.row.setContentsMargins(px(_EDGE), 0, px(_EDGE), 0)
        self.empty.setFont(look.sans(14))
        palette = self.empty.palette()
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("paper"))
        self.empty.setPalette(palette)

    def set_pair(self, left: Report, right: Report) -> None:
        """Compare two reports, under the question that fits them best."""
        self._left, self._right = left, right
        questions = questions_for(left, right)
        self._fill_menu(questions)
        self.chips.set_current(Filter.ALIGNED)
        self._ask(questions[0])

    def set_compact(self, compact: bool) -> None:
        """Say the question in a word, where room is short."""
        self._compact = compact
        self._show_question()

    def clear(self) -> None:
        """Compare nothing."""
        self._left = self._right = NO_REPORT
        self._view = self._table = None
        self.model.set_rows(())
        self.sentences.hide()

    def focus_list(self) -> None:
        """Give the keys to the list."""
        self.list.setFocus(_FOCUS)

    def _ask(self, question: Question) -> None:
        self._view = compare_reports(self._left, self._right, question)
        self._table = across_table(self._left, self._right, self._view)
        self._show_question()
        self.chips.show_chips(chips(self._view, self._table.labels))
        example = apart_example(self._view, self._table.labels)
        self.fold.show_words(APART_TITLE, self._view.counts.apart, example)
        self.list.set_table(self._table)
        self._show_rows()
        self.compared.emit()

    def _show_question(self) -> None:
        if self._view is None:
            return
        words = QUESTION_WORDS[self._view.question]
        self.question.setText(_COMPACT if self._compact else words)
        self.question.setAccessibleName(f"{_COMPACT}：{words}")
        self.question.setToolTip("。".join(filter(None, (words, RULE, rest_words(self._view)))))
        self.question.updateGeometry()

    def _show_rows(self) -> None:
        if self._view is None or self._table is None:
            return
        chosen = self.chips.current
        items = listed(self._view, self._table, chosen)
        self.sentences.hide()
        self.model.set_rows(items)
        self.list.scrollToTop()
        self.empty.setText(empty_words(self._view, chosen))
        self._stack.setCurrentIndex(0 if items else 1)
        self.fold.set_open(chosen is Filter.APART)
        self.head.show_plain(_HEADS.get(chosen, ()))

    def _lay_out(self) -> None:
        self.question.setObjectName("across_question")
        self.empty.setObjectName("across_empty")
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setAutoFillBackground(True)
        self._bar.row.addWidget(self.chips)
        self._bar.row.addStretch(1)
        self._bar.row.addWidget(self.question)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addWidget(self.head)
        column.addLayout(self._stack, 1)
        column.addWidget(self.sentences)
        column.addWidget(self.fold)
        self.sentences.hide()
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.chips.chosen.connect(self._on_filter_chosen)
        self.question.menu().triggered.connect(self._on_question_chosen)
        self.list.columns_changed.connect(self._on_columns_changed)
        self.list.entered.connect(self._open_sentences)
        self.list.moved.connect(self._on_moved)
        self.list.left.connect(self._close_sentences)
        self.sentences.closed.connect(self._close_sentences)
        self.sentences.reading_requested.connect(self.reading_requested)
        self.fold.clicked.connect(self._on_fold_clicked)

    def _fill_menu(self, questions: tuple[Question, ...]) -> None:
        menu = self.question.menu()
        menu.clear()
        for question in questions:
            menu.addAction(QUESTION_WORDS[question]).setData(question.value)

    def _open_sentences(self) -> None:
        if self.list.item():
            self.sentences.show()
            self._on_moved()
            self.list.doItemsLayout()
            self.list.scrollTo(self.list.currentIndex())

    def _on_moved(self) -> None:
        """Let the open sentences be those of the row where the keys are."""
        item = self.list.item()
        if item and not self.sentences.isHidden():
            self.sentences.show_item(item, self._left, self._right)

    def _close_sentences(self) -> None:
        if not self.sentences.isHidden():
            self.sentences.hide()
            self.focus_list()

    def _on_filter_chosen(self, _key: Filter) -> None:
        self._show_rows()

    def _on_fold_clicked(self) -> None:
        opened = self.chips.current is Filter.APART
        self.chips.set_current(Filter.ALIGNED if opened else Filter.APART)
        self._show_rows()

    def _on_question_chosen(self, action: QAction) -> None:
        self._ask(Question(action.data()))

    def _on_columns_changed(self) -> None:
        if self._table:
            self.head.show_table(self._table, self.list.columns)
