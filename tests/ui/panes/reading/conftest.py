"""A session and a shown pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_app.ui.panes.reading.reading_pane import ReadingPane
from briefing_app.ui.session import Session
from tests.ui.looks import make_look
from tests.ui.panes.reading.samples import corrected_report

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from briefing_app.ui.panes.reading.reading_view import ReadingView

SIZE = (752, 300)


@pytest.fixture
def session(qapp: object) -> Session:
    """Return a session with nothing open."""
    return Session()


@pytest.fixture
def pane(qtbot: QtBot, session: Session) -> Iterator[ReadingPane]:
    """Return a shown pane with a report that has corrections; nothing moves smoothly."""
    made = ReadingPane(session, make_look())
    qtbot.addWidget(made)
    made.view.scroller.animated = False
    made.view.scroller.set_interval(0)
    made.resize(*SIZE)
    made.show()
    session.open_report(corrected_report())
    yield made
    made.close()


@pytest.fixture
def view(pane: ReadingPane) -> ReadingView:
    """Return the pane's view."""
    return pane.view
