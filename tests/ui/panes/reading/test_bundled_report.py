"""The bundled report in the pane: every figure is found in its quote, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.bundled import data_path
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.ui.panes.reading.document_map import DocumentMap, Form, Role
from briefing_app.ui.panes.reading.headings import LEAST
from briefing_app.ui.panes.reading.reading_pane import ReadingPane
from tests.ui.looks import make_look

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from briefing_app.model.report import Report
    from briefing_app.ui.session import Session

EVERYTHING = (0, 1_000_000)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Return the first bundled report."""
    profile: Path = tmp_path_factory.mktemp("profile")
    shelf = Shelf.of(data_path(), places(str(profile)))
    return shelf.open(shelf.ids()[0])


@pytest.mark.parametrize("form", list(Form))
def test_every_figure_is_gone_to_and_hit(
    qtbot: QtBot, session: Session, report: Report, form: Form
) -> None:
    pane = ReadingPane(session, make_look())
    qtbot.addWidget(pane)
    pane.view.scroller.animated = False
    pane.resize(752, 816)
    pane.show()
    session.open_report(report)
    pane.set_form(form.value)
    for figure in report.figures:
        session.select_figure(figure.id)
        assert figure.span.start <= pane.view.report_offset() < figure.span.end
        assert pane.view.figure_at(pane.view.point_of(figure.span)) == figure.id


def test_both_forms_lose_and_add_nothing(report: Report) -> None:
    corrected, printed = DocumentMap(report), DocumentMap(report, Form.PRINTED)
    assert corrected.plain(*EVERYTHING).replace("\n", "") == report.text
    assert printed.plain(*EVERYTHING).replace("\n", "") == report.printed


def test_the_first_figure_chosen_after_opening_comes_into_view(
    qtbot: QtBot, session: Session, report: Report
) -> None:
    """A page that is laid out no further than the figure once led to its end."""
    pane = ReadingPane(session, make_look())
    qtbot.addWidget(pane)
    pane.view.scroller.animated = False
    pane.resize(655, 652)  # as in a window of 1024 x 700
    pane.show()
    for figure in report.figures[::4]:
        session.open_report(report)
        session.select_figure(figure.id)
        assert pane.view.viewport().rect().contains(pane.view.point_of(figure.span))


def last_line(block: QTextBlock) -> int:
    """Return how many characters the last of several lines holds; a lot for one line."""
    layout = block.layout()
    count = layout.lineCount()
    return layout.lineAt(count - 1).textLength() if count > 1 else 100


def test_no_heading_of_the_bundled_report_leaves_a_character_alone(
    pane: ReadingPane, session: Session, report: Report
) -> None:
    session.open_report(report)
    shortest = []
    for width in (656, 700, 752, 900):
        pane.resize(width, 600)
        page = pane.view.document()
        page.documentLayout().documentSize()
        headings = [b for b in pane.view.map.blocks if b.role in (Role.PART, Role.AREA)]
        shortest.append(min(last_line(page.findBlock(b.view)) for b in headings))
    assert min(shortest) >= LEAST
