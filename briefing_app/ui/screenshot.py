"""Pictures of the window without a display: the real window, filled, grabbed once it is still."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from briefing_app.bundled import data_path
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.model.errors import OutputError, UnknownIdError
from briefing_app.model.request import VIEW_KEYS, ScreenshotOptions

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from briefing_app.meeting.page import Deck, Page
    from briefing_app.model.report import Report
    from briefing_app.ui.look import Look
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

    where = places(options.profile)
    shelf = Shelf.of(data_path(), where)
    report = shelf.open(options.report or shelf.ids()[0])
    app = make_application()
    sans, serif, _ = resolve_families()
    look = Look(DARK if options.theme == "dark" else LIGHT, sans, serif)
    if options.view == "present":
        return _save_topic(report, look, options)
    window = MainWindow(look, where=where)
    window.resize(options.width, options.height)
    window.add_frame(Session(window))
    for add in (window.add_outline, window.add_reading, window.add_data):
        add()
    window.connect_parts()
    window.reading.view.scroller.animated = False
    try:
        _pose(window, report, options)
        picture = _picture(window, options).grab()
        _paint_dialog(window, picture)
        saved = picture.save(options.output, "PNG")
    finally:
        window.close()
    del app
    return _told(options, saved=saved)


def _told(options: ScreenshotOptions, *, saved: bool) -> int:
    """Return 0; raise OutputError for a picture that could not be written."""
    if not saved:
        raise OutputError(options.output, "请换一个能写的位置，文件名以 .png 结尾。")
    return 0


def _save_topic(report: Report, look: Look, options: ScreenshotOptions) -> int:
    """Write a topic's page as the room sees it, exactly of the asked size."""
    from PySide6.QtCore import QSize

    from briefing_app.meeting.deck import report_deck
    from briefing_app.ui.presentation.page_art import render

    page = _page_of(report, report_deck(report), options.select)
    size = QSize(options.width, options.height)
    return _told(options, saved=render(page, size, look).save(options.output, "PNG"))


def _page_of(report: Report, deck: Deck, wanted: str) -> Page:
    """Return the page that shows a figure or a section; the first where none is wanted.

    Raise UnknownIdError if there is no such figure or section, or no page shows it.
    """
    pages = _pages_below(report, deck, wanted) if wanted else deck.pages
    if not pages:
        raise UnknownIdError("章节", wanted)
    return next((page for page in pages if _shows(page, wanted)), pages[0])


def _pages_below(report: Report, deck: Deck, wanted: str) -> Sequence[Page]:
    """Return the pages of a section, or of the section that a figure stands in."""
    try:
        section = report.figure(wanted).section
    except UnknownIdError:
        section = report.section(wanted).id
    below = {part.id for part in report.section(section).walk()}
    return [page for page in deck.pages if _topic(page) in below]


def _topic(page: Page) -> str:
    """Return the section a page shows; "" for a page that is no topic's."""
    return getattr(page.slide, "section", "")


def _shows(page: Page, figure: str) -> bool:
    """Whether a figure stands in one of the page's tiles or in its chart."""
    from briefing_app.analysis.slides.records import TopicSlide

    slide = page.slide
    if not isinstance(slide, TopicSlide):
        return False
    sides = [side for tile in slide.tiles for side in (tile.actual, tile.target) if side]
    rows = getattr(slide.chart, "rows", ())
    return figure in {part.figure for part in (*sides, *rows)}


def _pose(window: MainWindow, report: Report, options: ScreenshotOptions) -> None:
    """Show what the picture is to show, and wait until it is still."""
    window.show()
    window.focus_reading()
    window.session.open_report(report)
    _select(window, options.select)
    _draw_charts(window)
    if options.view in VIEW_KEYS and options.view != window.view:
        _show_view(window, options.view)
    _ask(window, options)
    _wait(_SETTLE_MS)


def _show_view(window: MainWindow, key: str) -> None:
    """Show a view; the library once all its reports have been read."""
    if key != "library":
        window.show_view(key)
        return
    loop = QEventLoop()
    window.reports.desk.settled.connect(loop.quit)
    QTimer.singleShot(_CHARTS_WITHIN_MS, loop.quit)
    window.show_library()
    loop.exec()


def _picture(window: MainWindow, options: ScreenshotOptions) -> QWidget:
    """Return what is to be in the picture: the window, or what it shows to the whole room."""
    if options.view != "answer":
        return window
    window.overlays.enlarged.resize(options.width, options.height)
    return window.overlays.enlarged


def _paint_dialog(window: MainWindow, picture: QPixmap) -> None:
    """Paint the import dialog where it stands over the window; a window of its own."""
    from PySide6.QtGui import QPainter

    dialog = window.reports.intake.dialog
    if dialog is not None:
        painter = QPainter(picture)
        painter.drawPixmap(dialog.pos() - window.pos(), dialog.grab())
        painter.end()


def _select(window: MainWindow, wanted: str) -> None:
    """Select a figure or a section by id; raise UnknownIdError if it is neither."""
    session = window.session
    if not wanted:
        return
    try:
        session.select_figure(wanted)
    except UnknownIdError:
        session.select_section(wanted)


def _ask(window: MainWindow, options: ScreenshotOptions) -> None:
    """Look for the query where the view has a field for it."""
    if options.view in ("search", "answer"):
        _search(window, options.query)
    elif options.view == "figures" and options.query:
        window.views.figures.ask(options.query)
    elif options.query and options.view != "import":
        window.reading.find(options.query)
    if options.view == "answer":
        _fill_enlarged(window)
    if options.view == "import":
        _import(window, options)


def _search(window: MainWindow, query: str) -> None:
    """Open the search with a query, once names may be typed as they sound."""
    search, loop = window.overlays.search, QEventLoop()
    search.ready.connect(loop.quit)
    search.open(query)
    QTimer.singleShot(_CHARTS_WITHIN_MS, loop.quit)
    if not search.prepared:
        loop.exec()


def _fill_enlarged(window: MainWindow) -> None:
    """Show the answer to everyone; raise UnknownIdError where there is none."""
    from briefing_app.analysis.slides.answer import answer_slide

    results = window.overlays.search.results
    if results.answer is None:
        raise UnknownIdError("指标", results.query)
    slide = answer_slide(window.session.report, results.answer, results.related)
    window.overlays.enlarged.set_slides([slide])


def _import(window: MainWindow, options: ScreenshotOptions) -> None:
    """Read a file as if it had been dropped, and wait until it can be checked."""
    from briefing_app.dataset.files import SOURCE_FILE

    shelf = window.reports.library.shelf
    path = options.query or os.path.join(shelf.folder_of(window.session.report.id), SOURCE_FILE)
    window.reports.open_files([path])
    dialog, loop = window.reports.intake.dialog, QEventLoop()
    if dialog is not None:
        dialog.work.idle.connect(loop.quit)
        QTimer.singleShot(_CHARTS_WITHIN_MS, loop.quit)
        loop.exec()


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
