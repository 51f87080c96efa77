from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.export.about import about, extent
from briefing_app.export.choosing import content
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.export.samples import MADE, whole

AGENDA = Agenda("a", "常务会", "ningbo-2023", (Stop(StopKind.TOPIC, "nowhere", "没有的节"),))


def test_an_export_says_what_it_contains() -> None:
    said = dict(about(whole()))
    assert said["报告"] == "宁波市政府工作报告 2023"
    assert said["数字"] == "199 项（实绩 146，目标 53），没有数字的目标 4 项，位次 29 处"
    assert said["年份"] == "2022年实绩，2023年目标"
    assert said["来源"].endswith("第2版，上接第1版，下转第3版（SHA-256 3f545e51）")
    assert said["校订"] == f"正文与版面有 {len(ningbo().edits)} 处不同，都列在校订清单里"
    assert said["生成时间"] == MADE
    assert "筛选" not in said


def test_what_the_copy_lacks_is_said() -> None:
    assert "（四）至（十）原文未收录" in dict(about(whole()))["原文未收录"]


def test_numbers_add_up() -> None:
    chosen = whole()
    assert len(chosen.figures) == 199 + 4 + 29


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({}, "全文"),
        ({"section": "review-1"}, "一、2022年工作回顾 / （一）全力以赴助企纾困稳链"),
        ({"comparison": True}, "2022年实绩与2023年目标对比"),
        ({"figures": []}, "所选 0 个数字"),
        ({"agenda": AGENDA}, "议程“常务会”（1 项）"),
        (
            {"section": "plan-targets", "comparison": True},
            "二、2023年主要目标任务 / 主要预期目标，2022年实绩与2023年目标对比",
        ),
    ],
    ids=["all", "section", "comparison", "figures", "agenda", "comparison of a section"],
)
def test_the_extent_is_named(asked: dict[str, object], words: str) -> None:
    assert extent(content(ningbo(), **asked)) == words  # type: ignore[arg-type]


def test_filters_and_lost_stops_are_said() -> None:
    said = dict(about(content(ningbo(), agenda=AGENDA, filters="增速大于 10%")))
    assert (said["筛选"], said["没有找到"]) == ("增速大于 10%", "没有的节")


def test_a_source_that_was_not_digested_has_no_digest() -> None:
    report = make_report()
    report = replace(report, source=replace(report.source, sha256=""))
    assert dict(about(content(report)))["来源"] == "《示例》第1版"
    assert "校订" not in dict(about(content(report)))
