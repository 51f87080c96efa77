"""The bar at the top: report, search, views, text size, theme, and a menu of the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget
from typing_extensions import override

from briefing_app.model.report import Report
from briefing_app.ui.look import TEXT_SIZES, Look
from briefing_app.ui.shell.report_button import ReportButton
from briefing_app.ui.shell.search_field import SearchField
from briefing_app.ui.widgets.icon_button import LARGE, IconButton
from briefing_app.ui.widgets.segmented import Choice, SegmentedControl

VIEWS = (
    Choice("read", "阅读", "book", "Ctrl+1"),
    Choice("figures", "数据", "table", "Ctrl+2"),
    Choice("compare", "对比", "columns", "Ctrl+3"),
    Choice("meeting", "投屏", "screen", "Ctrl+4"),
)
THEMES = (("system", "跟随系统"), ("light", "浅色"), ("dark", "深色"))
_LIBRARY, _FOLDER = "/library", "/folder"
"""What stands for an id in the menu of reports; no id has a stroke in it."""
_SIZE_WORDS = ("小", "标准", "大", "特大")


class TopBar(QWidget):
    """Sends wishes and shows what holds; it decides nothing.

    Signals: `view_chosen(key)`, `report_requested(id)`, `folder_requested()`,
    `library_requested()`, `import_requested()`, `text_size_requested(px)`,
    `theme_requested(mode)`; the field's own signals are those of `search_field`.
    """

    view_chosen = Signal(str)
    report_requested = Signal(str)
    folder_requested = Signal()
    library_requested = Signal()
    import_requested = Signal()
    text_size_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Build the parts; they show no report yet."""
        super().__init__(parent)
        self.setObjectName("top_bar")
        self._look, self._compact = look, False
        self._commands = list[list[QAction]]()
        self.report_button = ReportButton(look, self)
        self.search_field = SearchField(look, self)
        self.views = SegmentedControl(VIEWS, look, name="视图", parent=self)
        self.size_button = IconButton("text-size", "字号", look, size=LARGE, parent=self)
        self.theme_button = IconButton("moon", "主题", look, size=LARGE, parent=self)
        self.import_button = IconButton("import", "导入报告", look, size=LARGE, parent=self)
        self.more_button = IconButton("more", "更多", look, size=LARGE, parent=self)
        self._reports = QMenu(self)
        self.report_button.setMenu(self._reports)
        for button, name in (
            (self.size_button, "size_button"),
            (self.theme_button, "theme_button"),
            (self.import_button, "import_button"),
            (self.more_button, "more_button"),
        ):
            button.setObjectName(name)
        self._sizes = self._group([(str(s), w) for s, w in _named_sizes()], self._on_size)
        self._themes = self._group(THEMES, self._on_theme)
        self._attach_menus()
        self._lay_out()
        self.views.chosen.connect(self.view_chosen)
        self._reports.triggered.connect(self._on_report_triggered)
        self.import_button.clicked.connect(self.import_requested)
        self.apply_look(look)

    def set_report(self, report: Report) -> None:
        """Show which report is open."""
        self.report_button.set_report(report)
        for action in self._reports.actions():
            action.setChecked(action.data() == report.id)

    def set_reports(self, entries: Sequence[tuple[str, str, str]]) -> None:
        """List the reports: (id, title, problem); one with a problem cannot be chosen."""
        self._reports.clear()
        for report_id, title, problem in entries:
            action = self._reports.addAction(f"{title}（打不开）" if problem else title)
            action.setData(report_id)
            action.setCheckable(True)
            action.setEnabled(not problem)
            action.setToolTip(problem)
        self._reports.addSeparator()
        self._reports.addAction("资料库（Ctrl+Shift+L）").setData(_LIBRARY)
        self._reports.addAction("打开报告文件夹…").setData(_FOLDER)
        self._reports.setToolTipsVisible(True)

    def set_choices(self, theme_mode: str, text_size: int) -> None:
        """Tick what holds in the menus."""
        for group, value in ((self._themes, theme_mode), (self._sizes, str(text_size))):
            for action in group.actions():
                action.setChecked(action.data() == value)

    def add_commands(self, groups: Sequence[Sequence[QAction]]) -> None:
        """Put the window's commands into the menu, with a line between groups."""
        self._commands = [[*group] for group in groups]
        self._fill_more()

    def set_compact(self, compact: bool) -> None:
        """Fold what a narrow window has no room for."""
        self.report_button.set_compact(compact)
        self.views.set_compact(compact)
        self.size_button.setHidden(compact)
        self.theme_button.setHidden(compact)
        self.import_button.setHidden(compact)
        if compact != self._compact:
            self._compact = compact
            self._fill_more()
        self.setFixedHeight(self._look.px(48 if compact else 56))

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        self.setFixedHeight(look.px(48 if self._compact else 56))
        self.theme_button.set_icon("sun" if look.theme.dark else "moon")
        for part in (
            self.report_button,
            self.search_field,
            self.views,
            self.size_button,
            self.theme_button,
            self.import_button,
            self.more_button,
        ):
            part.apply_look(look)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("window"))
        painter.setPen(self._look.theme.color("line"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 1)
        row.setSpacing(12)
        row.addWidget(self.report_button)
        row.addStretch(1)
        row.addWidget(self.search_field, 4)
        row.addStretch(1)
        row.addWidget(self.views)
        row.addWidget(self.size_button)
        row.addWidget(self.theme_button)
        row.addWidget(self.import_button)
        row.addWidget(self.more_button)
        self.search_field.setMinimumWidth(160)
        self.search_field.setMaximumWidth(560)

    def _fill_more(self) -> None:
        """List the commands, then what a narrow bar has folded away."""
        self._more.clear()
        for group in self._commands:
            self._more.addActions(group)
            self._more.addSeparator()
        if self._compact:
            for button, choices in (
                (self.size_button, self._sizes),
                (self.theme_button, self._themes),
            ):
                self._more.addSection(button.accessibleName())
                self._more.addActions(choices.actions())

    def _group(self, choices: Sequence[tuple[str, str]], slot: object) -> QActionGroup:
        """Return exclusive actions whose data are the keys of the choices."""
        group = QActionGroup(self)
        for key, word in choices:
            action = QAction(word, group)
            action.setCheckable(True)
            action.setData(key)
        group.triggered.connect(slot)
        return group

    def _attach_menus(self) -> None:
        self._more = QMenu(self)
        for button, group, keys in (
            (self.size_button, self._sizes, "Ctrl + − 0"),
            (self.theme_button, self._themes, "Ctrl+D"),
        ):
            menu = QMenu(self)
            menu.addActions(group.actions())
            button.setMenu(menu)
            button.setToolTip(f"{button.accessibleName()}（{keys}）")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.import_button.setToolTip("导入报告（Ctrl+O）")
        self.more_button.setMenu(self._more)
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _on_report_triggered(self, action: QAction) -> None:
        wishes = {_LIBRARY: self.library_requested, _FOLDER: self.folder_requested}
        if action.data() in wishes:
            wishes[action.data()].emit()
        else:
            self.report_requested.emit(action.data())

    def _on_size(self, action: QAction) -> None:
        self.text_size_requested.emit(int(action.data()))

    def _on_theme(self, action: QAction) -> None:
        self.theme_requested.emit(action.data())


def _named_sizes() -> list[tuple[int, str]]:
    return [(s, f"{w}（{s}）") for s, w in zip(TEXT_SIZES, _SIZE_WORDS, strict=True)]
