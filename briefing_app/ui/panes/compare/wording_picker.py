"""The line that says, and changes, which two sections are compared."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from briefing_app.model.report import NO_REPORT, Report
from briefing_app.ui.icons import pixmap
from briefing_app.ui.look import Look
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_sections import Chosen, groups
from briefing_app.ui.widgets.icon_button import IconButton
from briefing_app.ui.widgets.painting import paint_box, paint_focus_ring, paint_status

_ROW, _BUTTON, _MIDDLE, _EDGE = 46, 30, 44, 16
_PADDING, _MARK, _GAP, _CHEVRON = 10, 16, 6, 12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SectionButton(QPushButton):
    """● 2022 （三）坚定不移强创新增动能 ▾; its menu lists the sections by part.

    Signal: `chosen(Chosen)` when the user picks another section.
    """

    chosen = Signal(object)

    def __init__(self, side: str, look: Look, parent: QWidget | None = None) -> None:
        """Make the button of a side (左边, 右边), with nothing chosen."""
        super().__init__(parent)
        self._side, self._look = side, look
        self._shown = Chosen(NO_REPORT, "")
        self._reports: tuple[Report, ...] = ()
        self._menu = QMenu(self)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._menu.triggered.connect(self._on_triggered)

    def show_chosen(self, chosen: Chosen, reports: tuple[Report, ...]) -> None:
        """Show a section; the menu will list those of these reports."""
        self._shown, self._reports = chosen, reports
        self.setText(f"{chosen.year} {chosen.name}" if chosen.report.id else "")
        self.setAccessibleName(f"{self._side}：{self.text() or '还没有报告'}")
        self.setToolTip(self.text())
        self.setEnabled(bool(chosen.report.id))
        self.update()

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self._menu.setFont(look.sans(13))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(220), self._look.px(_BUTTON))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(96), self._look.px(_BUTTON))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, rect = self._look.theme, QRectF(self.rect())
        painter = QPainter(self)
        fill = "sel" if self.isDown() else "hover" if self.underMouse() else "paper"
        paint_box(painter, rect, 6, theme.color(fill), theme.color("line2"))
        if self._shown.report.id:
            self._paint_words(painter)
        self._paint_chevron(painter)
        if self.hasFocus():
            paint_focus_ring(painter, rect, 6, self._look)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look, px, height = self._look, self._look.px, self.height()
        centre = QPointF(px(_PADDING) + px(5), height / 2)
        paint_status(painter, centre, self._shown.status, look)
        left = px(_PADDING + _MARK)
        painter.setPen(look.theme.color("ink"))
        year, bold = str(self._shown.year), look.sans(13, bold=True)
        painter.setFont(bold)
        painter.drawText(QRect(left, 0, self.width(), height), _LEFT, year)
        left += QFontMetrics(bold).horizontalAdvance(year) + px(_GAP)
        font = look.sans(13)
        painter.setFont(font)
        room = self.width() - left - px(_PADDING + _CHEVRON + _GAP)
        name = QFontMetrics(font).elidedText(
            self._shown.name, Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.drawText(QRect(left, 0, room, height), _LEFT, name)

    def _paint_chevron(self, painter: QPainter) -> None:
        side = self._look.px(_CHEVRON)
        image = pixmap("chevron-down", self._look.theme.ink2, side, self.devicePixelRatioF())
        left = self.width() - self._look.px(_PADDING) - side
        painter.drawPixmap(left, (self.height() - side) // 2, image)

    def _fill_menu(self) -> None:
        """List the sections of every report, part by part, the chosen one ticked."""
        self._menu.clear()
        self._menu.setMinimumWidth(self.width())
        for report in self._reports:
            if len(self._reports) > 1:
                self._add_heading(report.title)
            for group in groups(report):
                self._menu.addSeparator()
                if group.sections[0].title != group.title:
                    self._add_heading(group.title)
                for section in group.sections:
                    self._add_choice(Chosen(report, section.id))

    def _add_heading(self, title: str) -> None:
        self._menu.addAction(_escaped(title)).setEnabled(False)

    def _add_choice(self, choice: Chosen) -> None:
        action = QAction(_escaped(choice.name), self._menu)
        action.setCheckable(True)
        action.setChecked(choice == self._shown)
        action.setData(choice)
        self._menu.addAction(action)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())


class SectionPicker(QWidget):
    """Both sections and what changes their sides; listens to the choice and writes to it."""

    def __init__(self, choice: WordingChoice, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing until `refresh`."""
        super().__init__(parent)
        self._choice, self._look = choice, look
        self.left = SectionButton("左边", look, self)
        self.swap = IconButton("swap", "左右对调", look, parent=self)
        self.right = SectionButton("右边", look, self)
        self.left.setObjectName("wording_left")
        self.swap.setObjectName("wording_swap")
        self.right.setObjectName("wording_right")
        self._layout = QHBoxLayout(self)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.left, 1)
        self._layout.addWidget(self.swap)
        self._layout.addWidget(self.right, 1)
        self.left.chosen.connect(choice.choose_left)
        self.right.chosen.connect(choice.choose_right)
        self.swap.clicked.connect(choice.swap)
        self.apply_look(look)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to, in order."""
        return self.left, self.swap, self.right

    def refresh(self) -> None:
        """Show what is chosen now."""
        reports = self._choice.reports
        self.left.show_chosen(self._choice.left, reports)
        self.right.show_chosen(self._choice.right, reports)
        self.swap.setEnabled(bool(self._choice.left.report.id))

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(_ROW))
        self._layout.setContentsMargins(look.px(_EDGE), 0, look.px(_EDGE), 1)
        self._layout.setSpacing((look.px(_MIDDLE) - self.swap.sizeHint().width()) // 2)
        for part in (self.left, self.swap, self.right):
            part.apply_look(look)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("paper"))
        line = self._look.theme.color("line")
        painter.fillRect(0, self.height() - 1, self.width(), 1, line)
        painter.end()


def _escaped(text: str) -> str:
    """Return text for a menu, where & would mark a key."""
    return text.replace("&", "&&")
