"""What is put back into a window, and what is passed over."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize

from briefing_app.ui.main_window import MainWindow
from briefing_app.ui.settings_store import Settings
from briefing_app.ui.shell.restore import current_settings, restore_geometry, restore_window


def left_by(window: MainWindow, **changes: object) -> Settings:
    """Return settings of this window's report."""
    return replace(Settings(report=window.session.report.id), **changes)  # type: ignore[arg-type]


def test_a_figure_goes_before_a_place(window: MainWindow) -> None:
    figure = window.session.report.figures[-1]
    first = window.session.report.outline()[0]
    restore_window(window, left_by(window, figure=figure.id, place=first.id), same_report=True)
    assert window.session.figure is figure


def test_a_place_without_a_figure(window: MainWindow) -> None:
    section = window.session.report.outline()[20]
    restore_window(window, left_by(window, place=section.id), same_report=True)
    assert window.session.place == section.id
    assert window.session.figure is None


def test_what_no_longer_exists_is_passed_over(window: MainWindow) -> None:
    place = window.session.place
    restore_window(window, left_by(window, figure="gone", place="gone"), same_report=True)
    assert window.session.place == place


def test_the_place_of_another_report_is_passed_over(window: MainWindow) -> None:
    figure = window.session.report.figures[-1].id
    restore_window(
        window, Settings(report="another", figure=figure, offset=5000), same_report=False
    )
    assert window.session.figure is None
    assert window.reading.first_visible_offset() == 0


def test_the_line_at_the_top_comes_back(window: MainWindow) -> None:
    start = window.session.report.blocks[40].start
    restore_window(window, left_by(window, offset=start), same_report=True)
    assert window.reading.first_visible_offset() == start


def test_the_figures_view_comes_back_with_its_row(window: MainWindow) -> None:
    figure = window.session.report.figures[33]
    restore_window(window, left_by(window, figure=figure.id, view="figures"), same_report=True)
    assert window.view == "figures"
    assert window.session.figure is figure


def test_the_figures_view_without_a_row_selects_none(window: MainWindow) -> None:
    restore_window(window, left_by(window, view="figures"), same_report=True)
    assert window.session.figure is None


def test_columns_come_back(window: MainWindow) -> None:
    settings = left_by(window, outline_width=300, data_width=440, data_visible=False)
    restore_window(window, settings, same_report=True)
    assert (window.desk.tree.width(), window.desk.data.isVisible()) == (300, False)
    kept = current_settings(window, settings, window.session.report.id)
    assert (kept.outline_width, kept.data_width, kept.data_visible) == (300, 440, False)


def test_geometry_that_makes_no_sense_changes_nothing(window: MainWindow) -> None:
    for geometry in ("", "????", "AAAA"):
        restore_geometry(window, Settings(geometry=geometry))
    assert window.size() == QSize(1440, 900)


def test_ten_reports_are_remembered_each_once(window: MainWindow) -> None:
    report = window.session.report.id
    old = tuple(f"old-{n}" for n in range(12))
    kept = current_settings(window, Settings(recent=(*old[:3], report, *old[3:])), report)
    assert kept.recent == (report, *old[:9])
    assert kept.report == report


def test_charts_in_words_come_back(window: MainWindow) -> None:
    settings = left_by(window, charts_in_words=True)
    restore_window(window, settings, same_report=True)
    assert window.data.twins
    assert current_settings(window, settings, window.session.report.id).charts_in_words
    window.data.set_twins(False)
