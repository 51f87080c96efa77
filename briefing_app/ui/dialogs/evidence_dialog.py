"""The evidence sheet before it is handed out: its indicators, its title, the page itself."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.analysis.evidence import MOST
from briefing_app.analysis.evidence.choice import ChosenRow, SheetChoice
from briefing_app.export.choosing import now
from briefing_app.export.offers import SHEET_NAME, named
from briefing_app.export.progress import Progress, Stopped, Tell
from briefing_app.model.errors import BriefingError
from briefing_app.ui.dialogs.choice_list import ChoiceList
from briefing_app.ui.dialogs.keeping import asked_path, keep
from briefing_app.ui.dialogs.page_preview import PagePreview
from briefing_app.ui.dialogs.print_preview import PrintPreview
from briefing_app.ui.dialogs.working_dialog import WorkingDialog
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import DOWN
from briefing_app.ui.widgets.text_button import LARGE, TextButton

_WIDTH, _HEIGHT, _SIDE = 1080, 860, 300
DEBOUNCE_MS = 200


class MadeSheet(NamedTuple):
    """What a worker made of the choice."""

    title: str
    summary: str
    rows: int
    """How many indicators there are: a figure may bring two."""
    pdf: bytes


class EvidenceDialog(WorkingDialog):
    """Shows the page of one to eight indicators as it will be printed, and hands it on.

    Alt+↑ and Alt+↓ move an indicator, Delete takes it away, Ctrl+P prints, Ctrl+S keeps a PDF.
    Signals: see WorkingDialog.
    """

    def __init__(
        self,
        choice: SheetChoice,
        look: Look,
        parent: QWidget | None = None,
        *,
        folder: str = "",
        debounce_ms: int = DEBOUNCE_MS,
    ) -> None:
        """Begin with what was chosen, in its order; raise UnknownIdError for an unknown figure."""
        super().__init__(SHEET_NAME, look, parent)
        self.setObjectName("evidence_dialog")
        self._choice, self.last_folder, self.pdf = choice, folder, b""
        self._rows: tuple[ChosenRow, ...] = choice.rows
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(debounce_ms)
        self._wait.timeout.connect(self._make)
        self._make_parts()
        self._lay_out()
        self._connect()
        self.fit(_WIDTH, _HEIGHT)
        self._show_rows(0)
        self._make()
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def figures(self) -> tuple[str, ...]:
        """Keys of the rows, in the order of the sheet: ids of figures, of one report."""
        return tuple(row.figure for row in self._rows)

    def move_row(self, step: int) -> None:
        """Move the indicator that holds up (-1) or down (1)."""
        here, there = self.rows.row, self.rows.row + step
        if here >= 0 and 0 <= there < len(self._rows):
            rows = list(self._rows)
            rows[here], rows[there] = rows[there], rows[here]
            self._rows = tuple(rows)
            self._changed(there)

    def remove(self) -> None:
        """Take the indicator that holds off the sheet."""
        here = self.rows.row
        if here >= 0:
            self._rows = (*self._rows[:here], *self._rows[here + 1 :])
            self._changed(min(here, len(self._rows) - 1))

    def print(self) -> None:
        """Open the preview of printing with this very page."""
        if self.pdf:
            name = self._file_name()
            dialog = PrintPreview(
                SHEET_NAME,
                name,
                partial(_as_it_is, self.pdf),
                self._look,
                self,
                folder=self.last_folder,
            )
            dialog.saved.connect(self.saved)
            dialog.open()

    def keep_pdf(self) -> None:
        """Ask for a place and keep the page there as PDF."""
        path = asked_path(self, self.last_folder, self._file_name()) if self.pdf else ""
        if not path:
            return
        try:
            keep(path, self.pdf)
        except BriefingError as error:
            self._complain(str(error))
        else:
            self.words.setText(f"写好了：{path}")
            self.colour(self.words, "ink2")
            self.saved.emit(path)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and (self._take_key(event))
        )

    def _take_key(self, event: QKeyEvent) -> bool:
        """Return whether a key in the list was for the order of the rows."""
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in DOWN:
            self.move_row(DOWN[key])
            return True
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
            return True
        return False

    def _make_parts(self) -> None:
        look = self._look
        self.title = QLineEdit(self)
        self.title.setObjectName("evidence_title")
        self.title.setAccessibleName("标题")
        self.title.setFont(look.sans(14))
        self.rows = ChoiceList("指标", look, ticked=False, parent=self)
        self.rows.setObjectName("evidence_rows")
        self.rows.installEventFilter(self)
        self.count = self.label("指标", ink="ink")
        self.words = self.label()
        self.up_button = TextButton("上移", look, keys="Alt ↑", parent=self)
        self.down_button = TextButton("下移", look, keys="Alt ↓", parent=self)
        self.remove_button = TextButton("去掉", look, keys="Del", parent=self)
        self.preview = PagePreview(look, self, whole=True)
        self.close_button = TextButton("关闭", look, size=LARGE, parent=self)
        self.print_button = TextButton("打印…", look, keys="Ctrl P", size=LARGE, parent=self)
        self.keep_button = TextButton(
            "存为 PDF…", look, keys="Ctrl S", size=LARGE, primary=True, parent=self
        )
        self.keep_button.setDefault(True)
        for name, part in (
            ("evidence_up", self.up_button),
            ("evidence_down", self.down_button),
            ("evidence_remove", self.remove_button),
            ("evidence_close", self.close_button),
            ("evidence_print", self.print_button),
            ("evidence_keep", self.keep_button),
        ):
            part.setObjectName(name)

    def _lay_out(self) -> None:
        px = self._look.px
        order = QHBoxLayout()
        order.setSpacing(px(6))
        for button in (self.up_button, self.down_button, self.remove_button):
            order.addWidget(button)
        order.addStretch(1)
        side = QVBoxLayout()
        side.setContentsMargins(px(16), px(16), px(16), px(16))
        side.setSpacing(px(8))
        side.addWidget(self.label("标题", ink="ink"))
        side.addWidget(self.title)
        side.addWidget(self.count)
        side.addWidget(self.rows, 1)
        side.addLayout(order)
        side.addWidget(self.words)
        side.addLayout(self._buttons())
        holder = QWidget(self)
        holder.setFixedWidth(px(_SIDE) + px(80))
        holder.setLayout(side)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(holder)
        layout.addWidget(self.preview, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(6))
        row.addStretch(1)
        for button in (self.close_button, self.print_button, self.keep_button):
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.title.textEdited.connect(self._on_title_edited)
        self.rows.chosen.connect(self._on_row_chosen)
        self.up_button.clicked.connect(self._on_up_clicked)
        self.down_button.clicked.connect(self._on_down_clicked)
        self.remove_button.clicked.connect(self.remove)
        self.close_button.clicked.connect(self.reject)
        self.print_button.clicked.connect(self.print)
        self.keep_button.clicked.connect(self.keep_pdf)
        self.shortcut("Ctrl+P").activated.connect(self.print)
        self.shortcut("Ctrl+S").activated.connect(self.keep_pdf)
        self.work.succeeded.connect(self._on_made)
        self.work.failed.connect(self._on_failed)

    def _file_name(self) -> str:
        title = self.title.text().strip() or self.title.placeholderText()
        return named(self._choice.name, f"{SHEET_NAME} {title}", ".pdf")

    def _changed(self, row: int) -> None:
        self._show_rows(row)
        self._wait_for_more()

    def _wait_for_more(self) -> None:
        """Make the page anew when no further change has come for a moment."""
        self._set_pdf(b"")
        self._wait.start()

    def _show_rows(self, row: int) -> None:
        self.rows.show_rows([each.name for each in self._rows], row=row)
        self._enable_order()

    def _enable_order(self) -> None:
        here = self.rows.row
        self.up_button.setEnabled(here > 0)
        self.down_button.setEnabled(0 <= here < len(self._rows) - 1)
        self.remove_button.setEnabled(here >= 0)

    def _set_pdf(self, pdf: bytes) -> None:
        """Keep what can be handed on; nothing can while the page is being made."""
        self.pdf = pdf
        self.print_button.setEnabled(bool(pdf))
        self.keep_button.setEnabled(bool(pdf))

    def _make(self) -> None:
        self._set_pdf(b"")
        title = self.title.text() if self.title.isModified() else ""
        self.work.start(partial(_made, self._choice, self.figures, title))

    def _complain(self, sentence: str) -> None:
        self.words.setText(sentence)
        self.colour(self.words, "err")
        self.failed.emit(sentence)

    def _on_made(self, made: object) -> None:
        if isinstance(made, MadeSheet) and not self._wait.isActive():
            self.title.setPlaceholderText(made.title)
            if not self.title.isModified():  # a title of one's own stays
                self.title.setText(made.title)
            self._set_pdf(made.pdf)
            self.preview.show_pdf(made.pdf)
            self.count.setText(f"指标 {made.rows} 项，最多 {MOST} 项")
            self.words.setText(made.summary)
            self.colour(self.words, "ink2")

    def _on_failed(self, error: Exception) -> None:
        sentence = str(error) if isinstance(error, BriefingError) else f"证据单没有成：{error}。"
        self.preview.show_words(sentence, wrong=True)
        self.words.setText("")
        self.failed.emit(sentence)

    def _on_title_edited(self, _text: str) -> None:
        self._wait_for_more()

    def _on_row_chosen(self, _row: int) -> None:
        self._enable_order()

    def _on_up_clicked(self) -> None:
        self.move_row(-1)

    def _on_down_clicked(self) -> None:
        self.move_row(1)


def _made(
    choice: SheetChoice, figures: tuple[str, ...], title: str, progress: Progress, stopped: Stopped
) -> MadeSheet:
    """Make the page in the worker."""
    from briefing_app.export.evidence_writer import render

    sheet = choice.sheet(figures, title, now())
    return MadeSheet(
        sheet.title, sheet.summary, len(sheet.rows), render(sheet, Tell(progress, stopped))
    )


def _as_it_is(pdf: bytes, _progress: Progress, _stopped: Stopped) -> bytes:
    return pdf
