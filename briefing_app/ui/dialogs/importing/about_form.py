"""What the report is: title, place, years. Shown by itself when something is missing."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from briefing_app.importing.checking.about import about_of, suggested_id
from briefing_app.importing.saving import missing
from briefing_app.model.errors import BriefingError
from briefing_app.ui.dialogs.importing.desk import CheckDesk
from briefing_app.ui.look import Look
from briefing_app.ui.widgets.keys import ENTER
from briefing_app.ui.widgets.text_button import TextButton

_FIELDS = (
    ("title", "标题", 4, "2023年示例市政府工作报告"),
    ("place", "地方", 2, "示例市"),
    ("review_year", "回顾", 1, "2022"),
    ("plan_year", "计划", 1, "2023"),
    ("id", "编号", 2, "自动"),
)


class AboutForm(QWidget):
    """One row of fields. Enter takes them, Esc leaves them. Signal: `closed`."""

    closed = Signal()

    def __init__(self, desk: CheckDesk, look: Look, parent: QWidget | None = None) -> None:
        """Show what the desk's draft is; hidden where nothing is missing."""
        super().__init__(parent)
        self._desk, self._look = desk, look
        self.setObjectName("import_about")
        self.setAccessibleName("报告信息")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(9))
        row.setSpacing(look.px(8))
        self.fields = {name: self._field(name, words, hint) for name, words, _, hint in _FIELDS}
        for name, words, stretch, _hint in _FIELDS:
            row.addWidget(self._label(words))
            row.addWidget(self.fields[name], stretch)
        self.take_button = TextButton("确定", look, keys="Enter", parent=self)
        self.take_button.setObjectName("about_take")
        row.addWidget(self.take_button)
        self.take_button.clicked.connect(self.take)
        desk.changed.connect(self._fill)
        self._fill()
        self.setVisible(bool(self.missing))

    @property
    def missing(self) -> tuple[str, ...]:
        """What has to be filled in before saving."""
        return missing(self._desk.draft)

    def open_form(self) -> None:
        """Show the fields and go to the first that is empty."""
        self.show()
        empty = (field for field in self.fields.values() if not field.text())
        field = next(empty, self.fields["title"])
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def take(self) -> None:
        """Write the fields into the draft; stay where one of them is wrong or missing."""
        try:
            about = about_of({name: field.text() for name, field in self.fields.items()})
        except BriefingError as error:
            self._desk.refused.emit(str(error))
            return
        changes: dict[str, Any] = about
        self._desk.do(lambda checking: checking.set_about(**changes))
        if lacking := self.missing:
            self._desk.refused.emit(f"还缺{'、'.join(lacking)}，填好才能保存。")
        else:
            self._leave()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self._fill()
            self._leave()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._look.theme
        painter.fillRect(self.rect(), theme.color("card"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.color("line"))
        painter.end()

    def _leave(self) -> None:
        self.hide()
        self.closed.emit()

    def _fill(self) -> None:
        about = self._desk.draft.about
        for name, field in self.fields.items():
            value = getattr(about, name)
            field.setText(str(value) if value else "")

    def _label(self, words: str) -> QLabel:
        made = QLabel(words, self)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setFont(self._look.sans(13))
        return made

    def _field(self, name: str, words: str, hint: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(f"about_{name}")
        made.setAccessibleName(words)
        made.setPlaceholderText(hint)
        made.setFont(self._look.sans(13))
        made.setMinimumWidth(self._look.px(56))
        if name in ("place", "plan_year"):
            made.editingFinished.connect(self._suggest_id)
        return made

    def _suggest_id(self) -> None:
        """Fill in the id that follows from place and year."""
        if not self.fields["id"].text():
            place, year = self.fields["place"].text(), self.fields["plan_year"].text()
            self.fields["id"].setText(suggested_id(place, year))
