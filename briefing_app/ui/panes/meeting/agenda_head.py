"""The head of the agenda: which one it is, its name typed in place, the menu of agendas."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.widgets.elided_label import ElidedLabel
from briefing_app.ui.widgets.icon_button import IconButton

HEIGHT = 44
_LONGEST = 60


class AgendaChoice(NamedTuple):
    """An agenda that can be chosen; the id "" is the whole report."""

    id: str
    title: str
    stops: int


class _NameField(QLineEdit):
    """Where an agenda's name is typed; signals `left` on Esc."""

    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AgendaHead(QWidget):
    """Names the agenda in use. It decides nothing.

    Signals: `agenda_chosen(id)`, `creation_requested`, `renamed(title)`, `removal_requested`.
    """

    agenda_chosen = Signal(str)
    creation_requested = Signal()
    renamed = Signal(str)
    removal_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show the whole report."""
        super().__init__(parent)
        self._look = look
        self._choices: tuple[AgendaChoice, ...] = ()
        self._current = ""
        self.setObjectName("agenda_head")
        self.word = ElidedLabel("议程", look, bold=True, parent=self)
        self.title = ElidedLabel("", look, size=13, color="ink3", parent=self)
        self.field = _NameField(self)
        self.new_button = IconButton("plus", "新建议程", look, parent=self)
        self.menu_button = IconButton("more", "换议程、改名、删除", look, parent=self)
        self.menu = QMenu(self)
        self._group = QActionGroup(self.menu)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.apply_look(look)

    def show_choices(self, choices: Sequence[AgendaChoice], current: str) -> None:
        """Name the agenda in use and what else there is."""
        made = tuple(choices)
        if (made, current) == (self._choices, self._current):
            return
        self._choices, self._current = made, current
        used = next((c for c in self._choices if c.id == current), AgendaChoice("", "全文", 0))
        self.title.set_text(f"{used.title}，{used.stops} 站")
        self._fill_menu()

    def type_name(self) -> None:
        """Put the keys into the name; Enter keeps it, Esc leaves it as it was."""
        if not self._current:
            return
        self.field.setText(next(c.title for c in self._choices if c.id == self._current))
        self._show_field(shown=True)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(HEIGHT))
        self._row.setContentsMargins(look.px(18), 0, look.px(8), 1)
        self._row.setSpacing(look.px(8))
        self.field.setFont(look.sans(13))
        self.field.setFixedHeight(look.px(30))
        for part in (self.word, self.title, self.new_button, self.menu_button):
            part.apply_look(look)
        self.word.setMinimumWidth(self.word.sizeHint().width())
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        line = self._look.theme.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()

    # ------------------------------------------------------------------ parts
    def _lay_out(self) -> None:
        self.new_button.setObjectName("agenda_new")
        self.menu_button.setObjectName("agenda_menu_button")
        self.menu.setObjectName("agenda_menu")
        self.field.setObjectName("agenda_name")
        self.field.setAccessibleName("议程名称")
        self.field.setMaxLength(_LONGEST)
        self.field.hide()
        self._row.addWidget(self.word)
        self._row.addWidget(self.title, 1)
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.new_button)
        self._row.addWidget(self.menu_button)
        self.new_button.clicked.connect(self.creation_requested)
        self.menu_button.clicked.connect(self._on_menu_clicked)
        self.field.returnPressed.connect(self._on_name_typed)
        self.field.editingFinished.connect(self._on_field_left)
        self.field.left.connect(self._on_field_left)

    def _fill_menu(self) -> None:
        self.menu.clear()
        self._group.deleteLater()
        self._group = group = QActionGroup(self.menu)
        for choice in self._choices:
            action = QAction(f"{choice.title}（{choice.stops} 站）", self.menu)
            action.setCheckable(True)
            action.setChecked(choice.id == self._current)
            action.setData(choice.id)
            group.addAction(action)
            self.menu.addAction(action)
        group.triggered.connect(self._on_agenda_triggered)
        self.menu.addSeparator()
        self.menu.addAction("新建议程", self.creation_requested.emit)
        rename = self.menu.addAction("改名", self.type_name)
        remove = self.menu.addAction("删除这份议程", self.removal_requested.emit)
        for action in (rename, remove):
            action.setEnabled(bool(self._current))

    def _show_field(self, *, shown: bool) -> None:
        self.field.setVisible(shown)
        self.title.setVisible(not shown)

    def _on_menu_clicked(self) -> None:
        corner = QPoint(self.menu_button.width(), self.menu_button.height())
        width = self.menu.sizeHint().width()
        self.menu.popup(self.menu_button.mapToGlobal(corner - QPoint(width, 0)))

    def _on_agenda_triggered(self, action: QAction) -> None:
        self.agenda_chosen.emit(action.data())

    def _on_name_typed(self) -> None:
        if title := self.field.text().strip():
            self.renamed.emit(title)

    def _on_field_left(self) -> None:
        self._show_field(shown=False)
