"""Cards and reports of invented places, for the library view."""

from __future__ import annotations

from dataclasses import replace

from briefing_app.library.cards import Card, Origin, card_of
from briefing_app.model.report import Report
from tests.analysis.comparing.across.two import goal, number, report

LAST = report(
    [
        number("gdp", "8%"), goal("gdp", "6%以上"), number("retail", "5%"), goal("jobs", "10万人"),
        number("foreign", "37亿美元"), goal("foreign", "40亿美元"), goal("land", "3亩"),
    ]
)  # fmt: skip
THIS = report(
    [
        number("gdp", "5%"), goal("gdp", "5—6%"), number("retail", "3%", name="社零总额"),
        number("jobs", "86000人"), number("foreign", "5亿元"), number("harvest", "3吨"),
    ],
    year=2023,
)  # fmt: skip
OTHER = report(LAST.figures, place="样本市", year=2022)
REPORTS = {each.id: each for each in (LAST, THIS, OTHER)}


def card(made: Report, **more: object) -> Card:
    """Return the card of a report in the user's own folder."""
    fields = {"origin": Origin.USER, "read_only": False, **more}
    return replace(card_of(made), **fields)  # type: ignore[arg-type]


BROKEN = Card(
    "broken", "示例县政府工作报告 2022", origin=Origin.USER, read_only=False,
    problem="figures.yaml:214：这一行断了，文件不完整，后面的数字都读不到，请换一份再试。" * 2,
)  # fmt: skip
CARDS = (
    card(LAST, doubts=7, held=(2,), missing=(1, 3), page="第2版", ranks=4, opened=1.0e9),
    card(THIS),
    card(
        OTHER,
        read_only=True,
        origin=Origin.FOLDER,
        ranks=2,
        doubts=12,
        held=tuple(range(2, 12)),
        missing=(1, 13, 14),
        page="第2—11版",
    ),
    BROKEN,
)
