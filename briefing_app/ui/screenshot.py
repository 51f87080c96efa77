"""Pictures of the window without a display: the real window, filled, grabbed once it is still."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from briefing_app.analysis.table import Filter
from briefing_app.bundled import data_path
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import OutputError, UnknownIdError
from briefing_app.model.request import ScreenshotOptions

if TYPE_CHECKING:
    from briefing_app.model.report import Report
    from briefing_app.ui.main_window import MainWindow

_CHARTS_WITHIN_MS = 20_000
_SETTLE_MS = 250


def run(options: ScreenshotOptions) -> int:
    """Write the picture and return 0.

    Raise UnknownIdError or DatasetError for what cannot be shown, OutputError for a file
    that cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from briefing_app.ui.app import make_application
    from briefing_app.ui.fonts import resolve_families
    from briefing_app.ui.look import DARK, LIGHT, Look
    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.session import Session

    shelf = Shelf.of(data_path(), places(options.profile))
    report = shelf.open(options.report or shelf.ids()[0])
    app = make_application()
    sans, serif, _ = resolve_families()
    look = Look(DARK if options.theme == "dark" else LIGHT, sans, serif)
    window = MainWindow(look)
    window.resize(options.width, options.height)
    window.add_frame(Session(window))
    for add in (window.add_outline, window.add_reading, window.add_data):
        add()
    window.connect_parts()
    window.reading.view.scroller.animated = False
    try:
        _pose(window, report, options)
        saved = window.grab().save(options.output, "PNG")
    finally:
        window.close()
    del app
    if not saved:
        raise OutputError(options.output, "请换一个能写的位置，文件名以 .png 结尾。")
    return 0


def _pose(window: MainWindow, report: Report, options: ScreenshotOptions) -> None:
    """Show what the picture is to show, and wait until it is still."""
    window.show()
    window.focus_reading()
    window.session.open_report(report)
    _select(window, options.select)
    _draw_charts(window)
    if options.view != window.view:
        window.show_view(options.view)
    if options.query:
        _search(window, options)
    _wait(_SETTLE_MS)


def _select(window: MainWindow, wanted: str) -> None:
    """Select a figure or a section by id; raise UnknownIdError if it is neither."""
    session = window.session
    if not wanted:
        return
    try:
        session.select_figure(wanted)
    except UnknownIdError:
        session.select_section(wanted)


def _search(window: MainWindow, options: ScreenshotOptions) -> None:
    """Look for the query where the view has a field for it."""
    if options.view == "figures":
        window.views.figures.set_filter(Filter(words=tuple(options.query.split())))
    else:
        window.reading.find(options.query)


def _draw_charts(window: MainWindow) -> None:
    """Load the chart library and wait until every chart in view is drawn."""
    loop = QEventLoop()
    window.charts_ready.connect(loop.quit)
    QTimer.singleShot(_CHARTS_WITHIN_MS, loop.quit)
    window.load_plots()
    loop.exec()


def _wait(milliseconds: int) -> None:
    """Let the window settle: animations, late layouts."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
