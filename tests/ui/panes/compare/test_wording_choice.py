from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.model.errors import UnknownIdError
from briefing_app.ui.panes.compare.wording_choice import WordingChoice
from briefing_app.ui.panes.compare.wording_sections import Chosen
from briefing_app.ui.session import Session
from tests.builders import make_report

REPORT = make_report()


def make_choice() -> tuple[Session, WordingChoice]:
    session = Session()
    choice = WordingChoice(session, session)
    session.open_report(REPORT)
    return session, choice


def sections(choice: WordingChoice) -> tuple[str, str]:
    return choice.left.section, choice.right.section


def test_the_section_being_read_is_compared(qtbot: QtBot) -> None:
    session, choice = make_choice()
    session.follow("review-2-1")
    assert choice.left.section == "review-2"


def test_reading_on_inside_the_pair_changes_nothing(qtbot: QtBot) -> None:
    session, choice = make_choice()
    before = sections(choice)
    with qtbot.assertNotEmitted(choice.changed):
        session.follow("review-1-2")
        session.follow(choice.right.section)
    assert sections(choice) == before


def test_reading_elsewhere_changes_the_pair(qtbot: QtBot) -> None:
    session, choice = make_choice()
    assert choice.left.section == "review-1"
    with qtbot.waitSignal(choice.changed):
        session.follow("review-2-1")
    assert choice.left.section == "review-2"


def test_nothing_is_suggested_before_it_is_asked_for(qtbot: QtBot) -> None:
    session, choice = make_choice()
    with qtbot.assertNotEmitted(choice.changed):
        session.follow("review-2-1")


def test_what_the_user_chose_stays(qtbot: QtBot) -> None:
    session, choice = make_choice()
    choice.choose_left(Chosen(REPORT, "review-2"))
    choice.choose_right(Chosen(REPORT, "plan-1"))
    session.follow("plan-2-1")
    assert (sections(choice), choice.by_user) == (("review-2", "plan-1"), True)


def test_another_report_is_followed_again(qtbot: QtBot) -> None:
    session, choice = make_choice()
    choice.choose_left(Chosen(REPORT, "review-2"))
    session.open_report(make_report(areas=1))
    assert (choice.left.section, choice.by_user) == ("review-1", False)


def test_sides_change_places(qtbot: QtBot) -> None:
    _, choice = make_choice()
    left, right = sections(choice)
    with qtbot.waitSignal(choice.changed):
        choice.swap()
    assert sections(choice) == (right, left)


def test_an_unknown_section_changes_nothing(qtbot: QtBot) -> None:
    _, choice = make_choice()
    before = sections(choice)
    with pytest.raises(UnknownIdError):
        choice.choose_right(Chosen(REPORT, "nowhere"))
    assert (sections(choice), choice.by_user) == (before, False)


def test_a_whole_report_can_be_chosen(qtbot: QtBot) -> None:
    _, choice = make_choice()
    choice.choose_right(Chosen(REPORT, ""))
    assert choice.right.name == "全文"


def test_the_reports_of_both_sides_are_offered(qtbot: QtBot) -> None:
    _, choice = make_choice()
    other = replace(REPORT, id="other")
    assert choice.reports == (REPORT,)
    choice.choose_right(Chosen(other, "plan-1"))
    assert choice.reports == (REPORT, other)


def test_closing_the_report_leaves_nothing_to_compare(qtbot: QtBot) -> None:
    from briefing_app.model.report import NO_REPORT

    session, choice = make_choice()
    session.open_report(NO_REPORT)
    assert sections(choice) == ("", "")
