"""The left side of the library: head with order and import, the cards, folders and bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedLayout, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.holdings import Deed, Order, grouped
from briefing_app.library.cards import Card
from briefing_app.ui.look import Look
from briefing_app.ui.models.library_model import LibraryModel
from briefing_app.ui.panes.library.bars import Bar
from briefing_app.ui.panes.library.card_list import CardList
from briefing_app.ui.panes.library.undo_bar import UndoBar
from briefing_app.ui.panes.library.word_button import WordButton
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.segmented import SMALL, Choice, SegmentedControl
from briefing_app.ui.widgets.text_button import TextButton

_ORDERS = (
    Choice(Order.PLACE, "按地区"),
    Choice(Order.YEAR, "按年份"),
    Choice(Order.RECENT, "最近"),
)
_HINT = "把 txt、docx、pdf 拖进来即可导入"
_EMPTY = "资料库还没有报告。把文件拖进来，或按“导入”。"
_HEAD, _FOOT = 46, 44


class ShelfPane(QWidget):
    """The cards and what can be done with them.

    Signals: `picked(Side, id)`, `open_requested(id)`, `import_requested`, `rename_requested(id,
    title)`, `remove_requested(id)`, `restore_requested(id)`, `share_requested(id)`,
    `deed_requested(Deed, id)`, `folders_requested`, `bin_requested`,
    `drafts_requested`.
    """

    picked = Signal(object, str)
    open_requested = Signal(str)
    import_requested = Signal()
    rename_requested = Signal(str, str)
    remove_requested = Signal(str)
    restore_requested = Signal(str)
    share_requested = Signal(str)
    deed_requested = Signal(object, str)
    folders_requested = Signal()
    bin_requested = Signal()
    drafts_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show no cards yet."""
        super().__init__(parent)
        self.setObjectName("library_shelf")
        self._look = look
        self._cards: tuple[Card, ...] = ()
        self.model = LibraryModel(parent=self)
        self.title = ElidedLabel("报告", look, bold=True, parent=self)
        self.count = ElidedLabel("", look, color="ink3", parent=self)
        self.order = SegmentedControl(_ORDERS, look, name="怎么排", size=SMALL, parent=self)
        self.import_button = TextButton("导入", look, icon_name="import", primary=True, parent=self)
        self.import_button.setToolTip("把文件变成报告（Ctrl+O）")
        self.list = CardList(self.model, look, self)
        self.empty = QLabel(_EMPTY, self)
        self.undo = UndoBar(look, self)
        self.folders = WordButton("folder", look, self)
        self.bin = WordButton("bin", look, self)
        self.drafts = WordButton("clock", look, self)
        self.hint = ElidedLabel(_HINT, look, size=13, color="ink2", parent=self)
        self._head, self._foot = Bar(look, "line", self), Bar(look, "line", self, above=True)
        self._lay_out()
        self._connect()
        self.set_places(0, 0)
        self.set_drafts(0)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        for part in (
            self.title, self.count, self.order, self.import_button, self.list, self.undo,
            self.folders, self.bin, self.drafts, self.hint, self._head, self._foot,
        ):  # fmt: skip
            part.apply_look(look)
        self._head.row.setContentsMargins(px(18), 0, px(12), 0)
        self._foot.row.setContentsMargins(px(12), 0, px(18), 0)
        self._head.setFixedHeight(px(_HEAD))
        self._foot.setFixedHeight(px(_FOOT))
        self._around.setContentsMargins(px(12), px(4), px(6), 0)
        self.empty.setFont(look.sans(14))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, look.theme.color("pane"))
        palette.setColor(QPalette.ColorRole.WindowText, look.theme.color("ink3"))
        self.setPalette(palette)

    def set_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; where the keys were they stay, as long as the card is there."""
        self._cards = tuple(cards)
        current = self.list.card()
        self.list.marks.now = datetime.now().astimezone()
        self.undo.note_present({card.id for card in self._cards})
        self.count.set_text(f"{len(self._cards)} 份")
        self.model.set_groups(grouped(self._cards, Order(self.order.current)))
        self._stack.setCurrentIndex(0 if self._cards else 1)
        if current:
            self.list.show_card(current.id)

    def set_places(self, folders: int, binned: int) -> None:
        """Say how many folders are looked in, and how many reports are in the bin."""
        self.folders.show_words(f"资料夹 {folders} 处", "看资料夹，添一处或去一处")
        self.bin.show_words(f"回收站 {binned}", "看回收站，放回或清空")
        self._fit_hint()

    def set_drafts(self, count: int) -> None:
        """Say how many imports wait to be checked further; nothing where none does."""
        self.drafts.show_words(f"没核完的 {count} 份", "接着核，或丢掉")
        self.drafts.setVisible(count > 0)
        self._fit_hint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Open):
            self.import_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self.undo.isVisible():
            self.undo.undo()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.order.setObjectName("library_order")
        self.import_button.setObjectName("library_import")
        self.folders.setObjectName("library_folders")
        self.bin.setObjectName("library_bin")
        self.drafts.setObjectName("library_drafts")
        self.setAutoFillBackground(True)
        self.empty.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        for part in (self.title, self.count):
            self._head.row.addWidget(part)
        self._head.row.addStretch(1)
        for control in (self.order, self.import_button):
            self._head.row.addWidget(control)
        for button in (self.folders, self.bin, self.drafts):
            self._foot.row.addWidget(button)
        self._foot.row.addStretch(1)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._foot.row.addWidget(self.hint, 100)
        self._around = QHBoxLayout()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self._around.addLayout(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._around, 1)
        column.addWidget(self.undo)
        column.addWidget(self._foot)
        self.setFocusProxy(self.list)

    def _connect(self) -> None:
        self.order.chosen.connect(self._on_order_chosen)
        self.import_button.clicked.connect(self.import_requested)
        self.folders.clicked.connect(self.folders_requested)
        self.bin.clicked.connect(self.bin_requested)
        self.drafts.clicked.connect(self.drafts_requested)
        self.model.renamed.connect(self.rename_requested)
        self.list.picked.connect(self.picked)
        self.list.open_requested.connect(self.open_requested)
        self.list.share_requested.connect(self.share_requested)
        self.list.remove_requested.connect(self._on_remove_requested)
        self.list.deed_requested.connect(self._on_deed_requested)
        self.undo.undone.connect(self.restore_requested)

    def _fit_hint(self) -> None:
        """Show the hint where there is room for all of it."""
        words = [b for b in (self.folders, self.bin, self.drafts) if not b.isHidden()]
        taken = sum(b.sizeHint().width() + self._look.px(8) for b in words)
        room = self.width() - self._look.px(12 + 18 + 8) - taken
        self.hint.setVisible(self.hint.sizeHint().width() <= room)

    def _on_order_chosen(self, _key: str) -> None:
        self.set_cards(self._cards)

    def _on_remove_requested(self, report_id: str) -> None:
        """Ask for the removal; what cannot be removed is left to who is asked."""
        card = next((card for card in self._cards if card.id == report_id), None)
        if card and card.removable:
            self.undo.offer(card.id, card.title)
        self.remove_requested.emit(report_id)

    def _on_deed_requested(self, deed: Deed, report_id: str) -> None:
        if deed is Deed.WHY:
            self.list.unfold(report_id)
        else:
            self.deed_requested.emit(deed, report_id)
