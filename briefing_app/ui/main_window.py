"""The main window: bar, message line, views, status line, and who listens to whom."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget
from typing_extensions import override

from briefing_app.library.places import Places, places
from briefing_app.ui.look import Look

# Everything else is imported when it is built: the first paint waits for this module.
if TYPE_CHECKING:
    from briefing_app.library.library import Library
    from briefing_app.ui.charts.loader import PlotFactory, PlotLoader
    from briefing_app.ui.messages import MessageBar
    from briefing_app.ui.panes.data.data_pane import DataPane
    from briefing_app.ui.panes.notes.notes_corner import NotesCorner
    from briefing_app.ui.panes.outline.outline_pane import OutlinePane
    from briefing_app.ui.panes.outline.outline_rail import OutlineRail
    from briefing_app.ui.panes.reading.reading_pane import ReadingPane
    from briefing_app.ui.panes.search.asker import Maker
    from briefing_app.ui.session import Session
    from briefing_app.ui.shell.data_strip import DataStrip
    from briefing_app.ui.shell.desk import Desk, Slot
    from briefing_app.ui.shell.layout_mode import LayoutMode
    from briefing_app.ui.shell.meeting import Meeting
    from briefing_app.ui.shell.overlays import Overlays
    from briefing_app.ui.shell.papers import Papers
    from briefing_app.ui.shell.reports import Reports
    from briefing_app.ui.shell.status_line import StatusLine
    from briefing_app.ui.shell.top_bar import TopBar
    from briefing_app.ui.shell.views import Views

MINIMUM_SIZE = (880, 600)


class MainWindow(QMainWindow):
    """Owns the views. It is shown at once, its grounds painted; `add_…` fills it in turns.

    The order is `add_frame`, `add_outline`, `add_reading`, `add_data`, `connect_parts`;
    what a wide window without messages never shows is built when it is first needed.

    Signals: `first_painted` (once), `charts_ready` (every chart in view is drawn),
    `closing` (before the window goes), and the wishes that only the application can grant:
    `report_requested(id)`, `folder_requested`, `theme_requested(mode)`,
    `text_size_requested(px)`; `library_changed` when reports came, went or were renamed.
    """

    first_painted = Signal()
    charts_ready = Signal()
    closing = Signal()
    report_requested = Signal(str)
    folder_requested = Signal()
    library_changed = Signal()
    theme_requested = Signal(str)
    text_size_requested = Signal(int)

    session: Session
    bar: TopBar
    desk: Desk
    status: StatusLine
    views: Views
    meeting: Meeting
    overlays: Overlays
    papers: Papers
    reports: Reports
    outline: OutlinePane
    reading: ReadingPane
    data: DataPane

    def __init__(self, look: Look, *, where: Places | None = None) -> None:
        """Make a window that shows only where its parts will be.

        `where` is what it keeps the user's agendas in, and disposable copies of what the
        search has to work out; by default the user's own places.
        """
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("政府工作报告")
        self.setMinimumSize(*MINIMUM_SIZE)
        self._look, self._where = look, where or places()
        self._painted = self._framed = False
        self._panes: list[QObject] = []
        self._plots: PlotLoader | None = None
        self._factory: PlotFactory | None = None
        self._failure: Exception | None = None

    # ---------------------------------------------------------------- building
    def add_frame(self, session: Session) -> None:
        """Build bar, desk and status line around what the session will show."""
        from briefing_app.ui.shell.desk import Desk
        from briefing_app.ui.shell.meeting import Meeting
        from briefing_app.ui.shell.overlays import Overlays
        from briefing_app.ui.shell.reports import Reports
        from briefing_app.ui.shell.status_line import StatusLine
        from briefing_app.ui.shell.top_bar import TopBar
        from briefing_app.ui.shell.views import Views

        self.session = session
        self._dress()
        self.bar = TopBar(self._look, self)
        self.desk = Desk(self._look, self)
        self.status = StatusLine(self._look, self)
        field, where = self.bar.search_field, self._where
        self.overlays = Overlays(
            session, field, self._look, self, cache=where.cache, library=self._library
        )
        self.meeting = Meeting(session, self._look, self, agendas=where.agendas, make=self._answers)
        self.reports = Reports(self._look, self, where)
        self.views = Views(
            self.desk, session, self.meeting, self._look, self, library=self.reports.view
        )
        self._lay_out()
        self._framed = True
        self._fit()

    def add_outline(self) -> None:
        """Build the section tree."""
        from briefing_app.ui.panes.outline.outline_pane import OutlinePane

        self.outline = OutlinePane(self.session, self._look, self)
        self._place(self.outline, self.desk.tree)

    def add_reading(self) -> None:
        """Build the reading pane."""
        from briefing_app.ui.panes.reading.reading_pane import ReadingPane

        self.reading = ReadingPane(self.session, self._look, self)
        self._place(self.reading, self.desk.reading)
        self.desk.watch_for_focus(self.reading.view)

    def populate_reading(self) -> None:
        """Set the open report's text."""
        self.reading.populate()

    def add_data(self) -> None:
        """Build the chart panel, still empty."""
        from briefing_app.ui.panes.data.data_pane import DataPane

        self.data = DataPane(self.session, self._look, self)
        self.data.hide_requested.connect(self.desk.toggle_data)
        self.data.enlarge_requested.connect(self.overlays.enlarge_figure)
        self._place(self.data, self.desk.data)
        self.data.charts_ready.connect(self.charts_ready)

    def populate_data(self) -> None:
        """Show what the session has selected; draw the charts if the library is there."""
        self.data.populate()
        self._draw_plots()

    @cached_property
    def rail(self) -> OutlineRail:
        """What stands for the tree in narrower windows, built when first needed."""
        from briefing_app.ui.panes.outline.outline_rail import OutlineRail

        rail = OutlineRail(self.session, self._look, self)
        rail.tree_requested.connect(self.desk.toggle_tree)
        self._place(rail, self.desk.rail)
        rail.stand_after(self.outline.view)
        return rail

    @cached_property
    def strip(self) -> DataStrip:
        """What stands for the chart panel in narrow windows, built when first needed."""
        from briefing_app.ui.shell.data_strip import DataStrip

        strip = DataStrip(self.session, self._look, self)
        strip.panel_requested.connect(self.desk.toggle_data)
        self._place(strip, self.desk.strip)
        return strip

    @cached_property
    def messages(self) -> MessageBar:
        """The message line, built with the first message."""
        from briefing_app.ui.messages import MessageBar

        messages = MessageBar(self._look, self)
        self._panes.append(messages)
        self._notice.addWidget(messages)
        return messages

    @cached_property
    def notes(self) -> NotesCorner:
        """Notes and bookmarks, read when they are first needed."""
        from briefing_app.meeting.notes_file import NotesStore
        from briefing_app.ui.panes.notes.notes_corner import NotesCorner
        from briefing_app.ui.panes.notes.notes_desk import NotesDesk

        desk = NotesDesk(self.session, NotesStore(self._where.notes), self)
        notes = NotesCorner(self.session, desk, self._look, text=self.reading, over=self.views)
        notes.told.connect(self.say)
        notes.failed.connect(self._on_failed)
        notes.place_shown.connect(self.focus_reading)
        notes.show_signs(self.reading.view)
        self._panes.append(notes)
        return notes

    def load_plots(self) -> None:
        """Bring the chart library in, in a thread; the panel need not be there yet."""
        from briefing_app.ui.charts.loader import PlotLoader

        self._plots = PlotLoader(self)
        self._plots.loaded.connect(self._on_plots_loaded)
        self._plots.failed.connect(self._on_plots_failed)
        self._plots.start()

    def connect_parts(self) -> None:
        """Install keys and wire the bar, once the panes are there."""
        from briefing_app.ui.shell.agenda_drop import AgendaDrop
        from briefing_app.ui.shell.commands import Commands
        from briefing_app.ui.shell.file_drop import FileDrop
        from briefing_app.ui.shell.meeting_link import MeetingLink
        from briefing_app.ui.shell.papers import Papers
        from briefing_app.ui.shell.shortcuts import MENU, install

        self.papers = Papers(self)
        self._commands = Commands(self)
        self.actions_by_name = install(self, self._commands.table())
        self.bar.add_commands([[self.actions_by_name[name] for name in part] for part in MENU])
        self.bar.view_chosen.connect(self.show_view)
        self.views.reading_requested.connect(self._on_reading_requested)
        self.views.offset_requested.connect(self._on_offset_chosen)
        self.views.enlarge_requested.connect(self.overlays.enlarge_figure)
        self.views.evidence_requested.connect(self.papers.make_sheet)
        self.views.export_requested.connect(self.papers.export)
        self.overlays.figure_chosen.connect(self._on_reading_requested)
        self.overlays.offset_chosen.connect(self._on_offset_chosen)
        self.overlays.compare_requested.connect(self._on_compare_requested)
        self._agenda_drop = AgendaDrop(self.bar.views.button("meeting"))
        self._agenda_drop.dropped.connect(self.meeting.add)
        self._file_drop = FileDrop(self)
        self._file_drop.dropped.connect(self.reports.open_files)
        self._file_drop.nearing.connect(self.reports.expect_files)
        self._meeting_link = MeetingLink(self, self._head)
        self.meeting.add_requested.connect(self._commands.add_stop)
        self._connect_reports()
        self.meeting.told.connect(self.say)
        self.meeting.failed.connect(self._on_failed)
        self.bar.report_requested.connect(self.report_requested)
        self.bar.folder_requested.connect(self.folder_requested)
        self.bar.library_requested.connect(self.show_library)
        self.bar.import_requested.connect(self._commands.choose_document)
        self.bar.theme_requested.connect(self.theme_requested)
        self.bar.text_size_requested.connect(self.text_size_requested)
        self.bar.search_field.search_requested.connect(self.overlays.open_search)
        self.bar.search_field.left.connect(self.focus_reading)
        self.desk.mode_changed.connect(self._on_mode_changed)
        self.session.report_changed.connect(self._on_report_changed)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)
        self._on_mode_changed(self.desk.mode)
        self._on_report_changed()

    def hold_painting(self, *, hold: bool) -> None:
        """Spare the window pictures that the next step of filling would paint over."""
        self._centre.setUpdatesEnabled(not hold)

    # ---------------------------------------------------------------- commands
    @property
    def look(self) -> Look:
        """How the window is dressed."""
        return self._look

    @property
    def view(self) -> str:
        """Key of the view shown."""
        return self.views.current

    def show_view(self, key: str) -> None:
        """Show a view; all but the desk are built when first asked for."""
        self.bar.views.set_current(key if key in self.bar.views.keys else "")
        self.views.show_view(key)
        self._on_library_counted("")

    def show_library(self) -> None:
        """Show all reports, and two of them compared."""
        self.show_view("library")
        self.reports.desk.refresh(beside=self.session.report.id)

    def focus_reading(self) -> None:
        """Put the keys into the text."""
        self.show_view("read")
        self.reading.view.setFocus()

    def apply_look(self, look: Look) -> None:
        """Dress everything in another theme or text size."""
        self._look = look
        self._dress()
        for part in (
            self.bar,
            self.desk,
            self.status,
            self.views,
            self.overlays,
            self.meeting,
            self.reports,
            *self._panes,
        ):
            part.apply_look(look)  # type: ignore[attr-defined]
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._framed:
            self._paint_grounds()
        if not self._painted:
            self._painted = True
            self.first_painted.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._framed:
            self._fit()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        if self._plots is not None:
            self._plots.wait()
        if self._framed:
            self.overlays.stop()
            self.meeting.stop()
            self.reports.stop()
        if "notes" in self.__dict__:
            self.notes.flush()
        super().closeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc take a message away where no pane had a use for it."""
        told = "messages" in self.__dict__ and self.messages.current is not None
        if event.key() == Qt.Key.Key_Escape and told:
            self.messages.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the mouse's side buttons for back and forward, wherever they are pressed."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            step = {
                Qt.MouseButton.BackButton: self.session.back,
                Qt.MouseButton.ForwardButton: self.session.forward,
            }.get(event.button())
            if step is not None and self.isActiveWindow():
                step()
                return True
        return super().eventFilter(watched, event)

    # ---------------------------------------------------------------- slots
    def _on_plots_loaded(self, factory: PlotFactory) -> None:
        self._factory = factory
        self._draw_plots()

    def _on_plots_failed(self, error: Exception) -> None:
        self._failure = error
        self._draw_plots()

    def _draw_plots(self) -> None:
        """Hand the chart library to the panel once both are there."""
        if not hasattr(self, "data"):
            return
        if self._factory is not None:
            self.data.set_plots(self._factory)
        elif self._failure is not None:
            self.data.plots_failed(self._failure)

    def _on_reading_requested(self, figure_id: str) -> None:
        self.focus_reading()
        if figure_id:
            self.session.select_figure(figure_id)

    def _on_offset_chosen(self, offset: int) -> None:
        self.focus_reading()
        self.session.select_offset(offset)

    def _on_compare_requested(self, figure_id: str) -> None:
        self.show_view("compare")
        self.views.compare.reveal(figure_id)

    def _on_failed(self, sentence: str) -> None:
        self.messages.show_error(sentence)

    def _on_library_counted(self, words: str) -> None:
        """Say what the library holds as long as it is shown."""
        shown = words if self.view == "library" else ""
        self.overlays.begin_with_all(everything=self.view == "library")
        self.status.set_library(shown)
        self.bar.report_button.set_library(shown.removeprefix("资料库 "))

    def _on_report_saved(self, folder: str) -> None:
        """Open what was just saved."""
        self._on_report_wanted(folder)
        self.say(f"存进了资料库：《{self.session.report.title}》")

    def _on_report_wanted(self, id_or_folder: str) -> None:
        self.report_requested.emit(id_or_folder)
        self.focus_reading()

    def _on_figure_wanted(self, report_id: str, figure_id: str) -> None:
        self._on_report_wanted(report_id)
        if self.session.report.id == report_id:  # else it did not open, and that is told
            self.session.select_figure(figure_id)

    def _on_offset_wanted(self, report_id: str, offset: int) -> None:
        self._on_report_wanted(report_id)
        if self.session.report.id == report_id:
            self.session.select_offset(offset)

    def _library(self) -> Library:
        return self.reports.library

    def _answers(self) -> Maker:
        return self.overlays.answers

    def _on_report_changed(self) -> None:
        from briefing_app.analysis.overview import overview

        report = self.session.report
        self.bar.set_report(report)
        self.status.set_overview(overview(report))
        self.setWindowTitle(report.title or "政府工作报告")

    def _on_mode_changed(self, mode: LayoutMode) -> None:
        if mode is not mode.WIDE:
            self.rail.show()
        if mode is mode.NARROW:
            self.strip.show()

    def _on_clipboard_changed(self) -> None:
        """Confirm what was copied here, whichever pane did it."""
        if not QGuiApplication.clipboard().ownsClipboard():
            return
        self.say("已复制")

    def say(self, words: str) -> None:
        """Say something in passing."""
        if self.status.isVisible():
            self.status.say(words)
        else:
            self.messages.show_info(words)

    # ---------------------------------------------------------------- parts
    def _connect_reports(self) -> None:
        """Listen to who wants other reports than the open one."""
        self.reports.report_requested.connect(self._on_report_wanted)
        self.reports.figure_requested.connect(self._on_figure_wanted)
        self.reports.offset_requested.connect(self._on_offset_wanted)
        self.reports.saved.connect(self._on_report_saved)
        self.reports.changed.connect(self.library_changed)
        self.reports.counted.connect(self._on_library_counted)
        self.reports.told.connect(self.say)
        self.reports.failed.connect(self._on_failed)
        self.overlays.figure_place_chosen.connect(self._on_figure_wanted)
        self.overlays.place_chosen.connect(self._on_offset_wanted)

    def _fit(self) -> None:
        """Arrange bar, desk and foot for the window's width, whichever view is shown."""
        from briefing_app.ui.shell.layout_mode import WIDE_FROM

        compact = self.width() < WIDE_FROM
        self.bar.set_compact(compact)
        self.status.setHidden(compact)
        self.desk.fit(self.width())

    def _paint_grounds(self) -> None:
        """Paint where bar, tree, text, data and foot will be."""
        from briefing_app.ui.shell.layout_mode import DATA_WIDTH, TREE_WIDTH

        theme, px, box = self._look.theme, self._look.px, self.rect()
        painter = QPainter(self)
        painter.fillRect(box, theme.color("window"))
        middle = box.adjusted(0, px(56), 0, -px(28))
        painter.fillRect(middle, theme.color("pane"))
        painter.fillRect(
            middle.adjusted(px(TREE_WIDTH), 0, -px(DATA_WIDTH), 0), theme.color("paper")
        )
        painter.end()

    def _lay_out(self) -> None:
        self._centre = QWidget(self)
        column = QVBoxLayout(self._centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head, self._notice = QVBoxLayout(), QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self.bar)
        column.addLayout(self._head)
        column.addLayout(self._notice)
        column.addWidget(self.views, 1)
        column.addWidget(self.status)
        self.setCentralWidget(self._centre)

    def _place(self, pane: QWidget, slot: Slot) -> None:
        self._panes.append(pane)
        slot.hold(pane)

    def _dress(self) -> None:
        from briefing_app.ui.style import palette, style_sheet

        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self._look))
            app.setFont(self._look.sans(14))
            app.setStyleSheet(style_sheet(self._look))
