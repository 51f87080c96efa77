"""A library view in a window of its own, with four cards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from briefing_app.ui.panes.library.library_view import LibraryView
from tests.ui.looks import make_look
from tests.ui.panes.library.samples import CARDS, LAST, REPORTS, THIS


@pytest.fixture
def view(qapp: QApplication) -> Iterator[LibraryView]:
    """Return the view with its cards and no pair."""
    made = LibraryView(make_look())
    made.apply_look(make_look())
    made.resize(1440, 816)
    made.set_cards(CARDS)
    made.set_places(2, 1)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def compared(view: LibraryView) -> LibraryView:
    """Return the view with two years of one place side by side."""
    view.choose(LAST.id, THIS.id)
    view.set_pair(LAST, THIS)
    view.set_years(tuple(REPORTS.values()))
    return view
