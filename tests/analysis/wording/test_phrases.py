from __future__ import annotations

import pytest

from briefing_app.analysis.wording import Phrase, Standing, phrases
from briefing_app.model.errors import UnknownIdError
from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.texts import text_report


def said(left: str, right: str) -> dict[str, Phrase]:
    return {p.text: p for p in phrases(text_report(left), "", text_report(right), "")}


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("打造“重要窗口”。", "重要窗口"),
        ("出版《四明文库》首批文献。", "四明文库"),
        ("专业服务业三大攻坚行动，推进。", "三大攻坚行动"),
        ("深入实施人才强市战略。", "人才强市战略"),
        ("实施数字经济投资“三年双倍增”计划，提速。", "数字经济投资“三年双倍增”计划"),
        ("推动高质量发展，坚持高质量发展。", "高质量发展"),
    ],
)
def test_what_is_a_phrase(words: str, phrase: str) -> None:
    assert said("", words)[phrase].standing is Standing.NEW


@pytest.mark.parametrize(
    "words",
    [
        "深入推进，再深入推进改革。",
        "新增企业家，又新增企业。",
        "某省的规则，全省的规则在变。",
        "二十大报告。",
    ],
)
def test_what_is_none(words: str) -> None:
    assert said("", words) == {}


def test_standing_and_every_place() -> None:
    found = said("打好“双碳”仗。唱好“双城记”。", "唱好双城记，再唱“双城记”。用好“活水”。")
    assert [(p.text, p.standing) for p in found.values()] == [
        ("活水", Standing.NEW), ("双碳", Standing.GONE), ("双城记", Standing.KEPT),
    ]  # fmt: skip
    assert (len(found["双城记"].left), len(found["双城记"].right)) == (1, 2)


def test_a_very_short_term_counts_between_its_marks() -> None:
    assert said("", "用“活水”，引活水。")["活水"].right == ((2, 4),)


def test_what_recurs_only_within_a_longer_phrase_is_left_out() -> None:
    found = said("", "绿色石化产业集群，壮大绿色石化产业集群。")
    assert "绿色石化产业集群" in found
    assert "绿色石化" not in found


def test_a_copied_clause_is_no_phrase() -> None:
    assert said("完善港口总规修订。", "完善港口总规修订。") == {}


def test_two_years_of_a_report() -> None:
    found = {p.text: p.standing for p in phrases(ningbo(), "review", ningbo(), "plan")}
    assert found["三大攻坚行动"] is Standing.NEW
    assert found["服务业高质量跨越式发展三年行动"] is Standing.GONE
    assert found["大优强、绿新高"] is Standing.KEPT
    assert found["高质量发展"] is Standing.KEPT


def test_an_undertaking_does_not_cut_a_quotation() -> None:
    assert list(said("", "实施“甲乙工程、丙丁”。")) == ["甲乙工程、丙丁"]


def test_an_unknown_section() -> None:
    with pytest.raises(UnknownIdError):
        phrases(ningbo(), "nowhere", ningbo(), "")
