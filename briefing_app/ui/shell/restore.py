"""What a session leaves behind and the next one finds: window and settings, both ways."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from briefing_app.model.errors import UnknownIdError

if TYPE_CHECKING:
    from briefing_app.ui.main_window import MainWindow
    from briefing_app.ui.settings_store import Settings

_MOST_RECENT = 10


def restore_window(window: MainWindow, settings: Settings, *, same_report: bool) -> None:
    """Put back panels and, in the same report, place and selection; pass over what is gone."""
    window.desk.restore(
        settings.outline_width,
        settings.data_width,
        tree=settings.outline_visible,
        data=settings.data_visible,
    )
    window.data.set_scope(settings.scope)
    window.reading.set_form(settings.text_form)
    window.data.set_twins(settings.charts_in_words)
    window.papers.folder, window.papers.format = settings.export_folder, settings.export_format
    if same_report:
        _restore_place(window, settings)
    if settings.view == "read":
        window.focus_reading()
    else:
        window.show_view(settings.view)


def restore_geometry(window: MainWindow, settings: Settings) -> None:
    """Put the window back where it was; a place off every screen is mended by Qt."""
    if settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))


def current_settings(window: MainWindow, settings: Settings, report: str) -> Settings:
    """Return the settings with what the window shows now; `report` is its id or folder."""
    session, desk = window.session, window.desk
    outline_width, data_width = desk.widths
    report = report or settings.report
    recent = tuple(dict.fromkeys((report, *settings.recent)))[:_MOST_RECENT]
    return replace(
        settings,
        report=report,
        place=session.place,
        figure=session.selection.figure,
        offset=window.reading.first_visible_offset(),
        scope=window.data.scope,
        view=window.view,
        outline_width=outline_width,
        data_width=data_width,
        outline_visible=desk.tree_wanted,
        data_visible=desk.data_wanted,
        text_form=window.reading.form,
        charts_in_words=window.data.twins,
        export_folder=window.papers.folder,
        export_format=window.papers.format,
        geometry=bytes(window.saveGeometry().toBase64().data()).decode(),
        recent=tuple(r for r in recent if r),
    )


def _restore_place(window: MainWindow, settings: Settings) -> None:
    session = window.session
    with suppress(UnknownIdError):
        if settings.figure:
            session.select_figure(settings.figure)
        elif settings.place:
            session.select_section(settings.place)
    if settings.offset:
        window.reading.scroll_to_offset(settings.offset)
