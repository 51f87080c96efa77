from __future__ import annotations

from dataclasses import replace

from briefing_app.analysis.slides.topic import topic_slides
from tests.analysis.slides.topics import TOPIC, counts, slides, written


def lines(review: str, plan: str = "没有数字。") -> list[str]:
    return slides(review, plan)[0].statement.split("\n")


def test_a_page_begins_with_its_title() -> None:
    assert lines("投资增长⟦10%|fai|growth⟧。")[0] == "话题"


def test_of_several_pages_each_says_which_it_is() -> None:
    assert lines(counts(6))[0] == "话题（1/2）"


def test_both_years_are_one_sentence() -> None:
    told = lines("投资增长⟦10%|fai|growth⟧。", "投资增长⟦10%以上|fai|growth⟧。")

    assert told[1] == "2022年固定资产投资增长10%；2023年目标增长10%以上。"


def test_growth_and_places_are_told() -> None:
    told = lines(
        "零售⟦4870亿元|retail|level⟧，增长⟦4.8%|retail|growth⟧，"
        "居⟦全省前列|retail|rank|rank=全省:前列⟧。"
    )

    assert told[1] == "2022年社会消费品零售总额4870亿元，增长4.8%，全省前列。"


def test_a_place_alone_is_told() -> None:
    assert lines("居⟦第五|fai|rank|rank=全国:5⟧。")[1] == "2022年固定资产投资第五。"


def test_names_of_different_scope_are_both_told() -> None:
    report = written("⟦463个|a|level⟧。", "⟦400个以上|b|level⟧。")
    names = ("省市重点建设项目", "市级重点建设项目")
    named = tuple(replace(f, name=n) for f, n in zip(report.figures, names, strict=True))
    (page,) = topic_slides(replace(report, figures=named), TOPIC)
    told = page.statement.split("\n")

    assert told[1] == "2022年省市重点建设项目463个；2023年目标市级重点建设项目400个以上。"


def test_a_target_alone_is_told_with_its_name() -> None:
    report = written("没有数字。", "投资增长⟦10%|fai|growth⟧。")
    (page,) = topic_slides(report, "plan-1-1")

    assert page.statement.split("\n")[1] == "2023年目标固定资产投资增长10%。"


def test_bars_are_told() -> None:
    assert lines(counts(2, "家"))[-1] == "2022 年i1等 2 项数量，家，由高到低：i12家、i01家。"


def test_pairs_are_told() -> None:
    paired = "⟦5%|fai|growth⟧，⟦6%|retail|growth⟧。"

    assert lines(paired, paired)[-1].startswith("固定资产投资等 2 项实绩与目标：")


def test_a_list_is_told() -> None:
    ranks = "".join(f"居⟦第{n}|r{n}|rank|rank=全国:{n}⟧，" for n in range(1, 8))

    assert lines(ranks)[-1].startswith("r1等 5 项位次：r1第1、")


def test_the_sentences_follow_once_each_in_text_order() -> None:
    (page,) = slides(
        "投资增长⟦10%|fai|growth⟧，零售⟦9亿元|retail|level⟧。专利⟦4件|patents|level⟧。",
        "专利⟦5件|patents|level⟧。",
    )
    quotes = [line for line in page.cited.split("\n") if line.startswith("“")]

    assert [quote.split("——")[0] for quote in quotes] == [
        "“投资增长10%，零售9亿元。”",
        "“专利4件。”",
        "“专利5件。”",
    ]


def test_a_leading_sentence_is_quoted_once() -> None:
    (page,) = slides("这里没有数字。")

    assert page.cited == "话题\n“这里没有数字。”——《示例市政府工作报告 2023》第2版 ·（一）· 话题"
