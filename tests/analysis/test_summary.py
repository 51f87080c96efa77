from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.analysis.summary import (
    Detail,
    copy_text,
    detail,
    spoken_side,
    statement,
)
from briefing_app.model.errors import UnknownIdError
from briefing_app.model.figure import Status
from tests.analysis.sample import marked_report

REPORT = marked_report()


def of(figure_id: str) -> Detail:
    return detail(REPORT, figure_id)


def test_growth_joins_its_level() -> None:
    found = of("review-1-2.retail.growth")
    actual, target = found.actual, found.target
    assert found.name == "社会消费品零售总额"
    assert actual.headline == ("", "4870", "亿元", "")
    assert (actual.growth, actual.growth_figure) == ("增长4.8%", "review-1-2.retail.growth")
    assert (actual.seals, actual.missing) == (("全省前列",), ())
    assert target.headline == ("增长", "6%", "", "")
    assert found.difference is not None
    assert found.difference.sentence == "增速高 1.2 个百分点"


def test_the_level_and_the_rank_tell_the_same_story() -> None:
    level, rank = of("review-1-2.retail.level"), of("review-1-2.retail.rank")
    assert level.actual.growth == rank.actual.growth == "增长4.8%"
    assert level.target == rank.target


def test_fields_that_the_text_lacks_are_named() -> None:
    actual = of("review-2-1.fai.growth").actual
    assert actual.missing == ("总额：原文未载",)
    assert spoken_side(actual) == "2022年实绩：增长10%，总额：原文未载"


def test_a_target_finds_its_actual_value() -> None:
    found = of("plan-1-1.funds.level")
    assert found.actual.figure == "review-1-1.funds.level"
    assert found.target.headline == ("力争", "360", "亿元", "以上")
    assert found.difference is not None
    assert found.difference.text == "至多降17%"


def test_nothing_for_the_other_year() -> None:
    found = of("plan-targets.cpi.change")
    assert found.actual.absent
    assert found.side(Status.ACTUAL).source is None
    assert statement(found) == "2022年居民消费价格实绩原文未载；2023年目标涨幅3%以内。"
    assert spoken_side(found.actual) == "2022年实绩：原文未载"


def test_a_target_in_words() -> None:
    found = of("plan-targets.budget.growth")
    assert found.target.headline == ("与经济同步", "", "", "")
    assert found.difference is None


def test_a_rank_alone_is_only_a_seal() -> None:
    found = of("review-1-2.survey.rank")
    assert found.actual.headline is None
    assert found.actual.seals == ("全国第五",)
    assert found.actual.missing == ()
    assert found.target.absent


def test_a_rank_of_the_indicator_joins_its_figure() -> None:
    assert of("plan-1-1.champions.increase").target.seals == ("全国第一",)
    assert of("review-2-1.champions.increase").actual.seals == ()


def test_a_shared_figure_names_all_and_lists_every_partner() -> None:
    found = of("review-2-1.hightech-emerging.growth")
    assert found.name == "高新技术产业增加值、战略性新兴产业增加值"
    assert found.actual.shared == "一数两项"
    assert [(p.name, p.words) for p in found.target.partners] == [
        ("高新技术产业增加值", "增长7%"),
        ("战略性新兴产业增加值", "增长8%"),
    ]
    assert found.difference is None
    assert statement(found).endswith("高新技术产业增加值增长7%，战略性新兴产业增加值增长8%。")


def test_a_side_of_another_name_says_its_own() -> None:
    found = of("plan-1-1.emerging.growth")
    assert found.name == "战略性新兴产业增加值"
    assert found.actual.name == "高新技术产业增加值、战略性新兴产业增加值"
    assert found.target.name == ""
    assert statement(found).startswith("2022年高新技术产业增加值、战略性新兴产业增加值增长超6%；")


def test_a_place_of_several_figures_names_them_all() -> None:
    marks = (
        "甲。⟦59家|a|level⟧、⟦28家|b|level⟧，均居"
        "⟦全省第一|a|rank|rank=全省:1|ranks=review-1-1.a.level,review-1-1.b.level⟧。"
    )
    found = detail(marked_report({"review-1-1": marks}, {}), "review-1-1.a.rank")
    assert [(p.name, p.words) for p in found.actual.partners] == [("a", "59家"), ("b", "28家")]
    assert found.actual.seals == ("全省第一",)


def test_a_gain_has_the_verb_of_its_sentence() -> None:
    report = marked_report({"review-1-1": "甲。获批⟦2家|champions|increase⟧。"}, {})
    headline = detail(report, "review-1-1.champions.increase").actual.headline
    assert headline == ("获批", "2", "家", "")


def test_rates_without_a_total_lack_nothing() -> None:
    ratio = replace(REPORT.indicators["fai"], family="ratio")
    report = replace(REPORT, indicators={**REPORT.indicators, "fai": ratio})
    assert detail(report, "review-2-1.fai.growth").actual.missing == ()
    assert detail(replace(REPORT, indicators={}), "review-2-1.fai.growth").actual.missing == ()


def test_only_a_rank_on_the_other_side() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦5%|fai|growth⟧。"},
        {"plan-1-1": "乙。⟦全国第一|fai|rank|rank=全国:1⟧。"},
    )
    found = detail(report, "review-1-1.fai.growth")
    assert found.target.seals == ("全国第一",)
    assert found.target.headline is None


def test_growth_here_and_a_total_there_do_not_compare() -> None:
    report = marked_report(
        {"review-1-1": "甲。⟦420亿元|fai|level⟧。"}, {"plan-1-1": "乙。⟦20%|fai|growth⟧。"}
    )
    found = detail(report, "review-1-1.fai.level")
    assert found.target.headline == ("增长", "20%", "", "")
    assert found.difference is None


def test_the_source_is_the_clause_where_semicolons_part_the_sentence() -> None:
    source = of("review-1-1.loans.growth").actual.source
    assert source is not None
    assert source.text == "贷款增速达35.5%。"
    assert source.text[source.mark.start : source.mark.end] == "35.5%"
    assert REPORT.quote(source.span) == source.text
    first = of("plan-targets.fai.growth").target.source
    assert first is not None
    assert first.text == "目标为：投资增长10%以上；"


def test_statement_is_the_one_sentence_answer() -> None:
    found = of("review-2-1.fai.growth")
    assert statement(found) == "2022年固定资产投资增长10%；2023年目标增长10%以上。"


def test_copied_text_carries_sentences_and_sources() -> None:
    lines = copy_text(REPORT, of("review-2-1.fai.growth")).split("\n")
    assert lines[0] == "2022年固定资产投资增长10%；2023年目标增长10%以上。"
    assert lines[2] == (
        "“目标为：投资增长10%以上”——《示例市政府工作报告 2023》第2版 · 2023年主要预期目标"
    )


def test_quotation_marks_inside_a_quotation_are_single() -> None:
    report = marked_report({"review-1-1": "甲。“双百”工程投资增长⟦10%|fai|growth⟧；乙。"}, {})
    text = copy_text(report, detail(report, "review-1-1.fai.growth"))
    assert text.split("\n")[1].startswith("“‘双百’工程投资增长10%”——")


def test_an_unknown_figure_is_an_error() -> None:
    with pytest.raises(UnknownIdError):
        of("nothing")


def test_every_figure_has_a_detail() -> None:
    for figure in REPORT.figures:
        assert statement(of(figure.id)).endswith("。")
