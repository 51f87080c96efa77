from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_app.export.content import Choice
from briefing_app.export.formats import FORMATS, format_of
from briefing_app.export.offers import Offer, free_path, offers, proposed_name, with_suffix
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.model.errors import UnknownIdError
from tests.builders import make_report

if TYPE_CHECKING:
    from pathlib import Path

REPORT = make_report()
SECTION = REPORT.outline()[-1].id
AGENDA = Agenda("a", "常务会", REPORT.id, (Stop(StopKind.TOPIC, SECTION, "一节"),))
IDS = tuple(figure.id for figure in REPORT.figures[:2])


def choices(found: tuple[Offer, ...]) -> list[Choice]:
    return [offer.content(REPORT).choice for offer in found]


def test_whole_report_and_comparison_are_always_offered() -> None:
    found = offers(REPORT)
    assert [offer.label for offer in found] == ["整份报告", "实绩对目标"]
    assert choices(found) == [Choice.REPORT, Choice.COMPARISON]


def test_everything_that_is_there_is_offered() -> None:
    found = offers(
        REPORT, section=SECTION, agenda=AGENDA, selected=IDS, shown=IDS[:1], filters="增速"
    )
    assert [offer.label.partition("：")[0] for offer in found] == [
        "整份报告", "本节", "议程", "实绩对目标", "选中的 2 行", "筛选结果 1 行",
    ]  # fmt: skip
    assert choices(found)[-2:] == [Choice.FIGURES, Choice.FIGURES]
    assert found[-1].content(REPORT).filters == "增速"


@pytest.mark.parametrize("agenda", [replace(AGENDA, stops=()), replace(AGENDA, report="another")])
def test_an_agenda_of_nothing_or_of_another_report_is_not_offered(agenda: Agenda) -> None:
    assert len(offers(REPORT, agenda=agenda)) == 2


def test_rows_that_nothing_narrows_are_no_offer_of_their_own() -> None:
    assert len(offers(REPORT, shown=IDS)) == 2


def test_unknown_figure_is_told() -> None:
    with pytest.raises(UnknownIdError):
        Offer("", "", figures=("nobody",)).content(REPORT)


def test_name_says_report_and_part() -> None:
    report = replace(REPORT, title="某市 报告 2024")
    assert proposed_name(report, "", ".csv") == "某市报告2024.csv"
    assert proposed_name(report, "增速 > 10%", ".pdf") == "某市报告2024-增速-10.pdf"


def test_name_is_one_every_system_takes() -> None:
    found = proposed_name(replace(REPORT, title='a/b\\c:"*?<>|'), "x", ".pdf")
    assert not set(found) & set('/\\:"*?<>|')


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a", "a.pdf"), ("a.PDF", "a.PDF"), ("a.csv", "a.pdf"), ("v1.2", "v1.2.pdf")],
)
def test_path_takes_the_ending_of_the_format(path: str, expected: str) -> None:
    assert with_suffix(path, format_of("pdf"), FORMATS) == expected


def test_free_path_is_the_next_number(tmp_path: Path) -> None:
    for name in ("a.pdf", "a（2）.pdf"):
        (tmp_path / name).touch()
    assert free_path(str(tmp_path / "a.pdf")) == str(tmp_path / "a（3）.pdf")
