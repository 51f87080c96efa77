"""Panes about two chosen sections, shown and active, each with a session of its own."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from briefing_app.model.report import Report
from briefing_app.ui.panes.compare.phrases_pane import PhrasesPane
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_pane import WordingPane
from briefing_app.ui.session import Session
from tests.ui.looks import make_look

PaneT = TypeVar("PaneT", WordingPane, PhrasesPane)


def make_pane(qtbot: QtBot, kind: type[PaneT], report: Report, *, shown: bool = True) -> PaneT:
    """Return a pane that shows a report."""
    session = Session()
    session.open_report(report)
    choice = WordingChoice(session)
    pane = kind(session, choice, make_look())
    session.setParent(pane)
    choice.setParent(pane)
    pane.resize(650, 600)
    qtbot.addWidget(pane)
    if shown:
        pane.show()
        pane.activateWindow()
        assert QTest.qWaitForWindowActive(pane)
    return pane
