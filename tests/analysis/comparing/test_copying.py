from __future__ import annotations

from briefing_app.analysis.comparing.copying import lines_text, other_marks, quote_line, source_of
from briefing_app.analysis.comparing.table import GroupKey, Line, compare
from briefing_app.model.report import Report
from tests.analysis.comparing.compared import compared_report


def line_of(report: Report, key: GroupKey) -> Line:
    group = compare(report).group(key)
    assert group
    return group.lines[0]


def test_one_line_is_one_sentence() -> None:
    report = compared_report()
    text = lines_text(report, [line_of(report, GroupKey.RATES)])
    assert text == "2022年固定资产投资增长10%，2023年目标增长10%以上，持平或更高。"


def test_one_line_with_source() -> None:
    report = compared_report()
    lines = lines_text(report, [line_of(report, GroupKey.RATES)], with_source=True).splitlines()
    assert lines[1].startswith("“固投增长10%，外资37亿美元”——《示例市政府工作报告 2023》第2版")
    assert lines[2].startswith("“固投增长10%以上")
    assert lines[3] == "（高低由程序换算，非原文）"


def test_a_target_alone_with_source_has_one_quote_and_nothing_worked_out() -> None:
    report = compared_report()
    text = lines_text(report, [line_of(report, GroupKey.UNPAIRED)], with_source=True)
    assert len(text.splitlines()) == 2


def test_several_lines_are_a_table() -> None:
    report = compared_report()
    lines = [line_of(report, key) for key in (GroupKey.RATES, GroupKey.UNNUMBERED)]
    head, first, second = lines_text(report, lines).splitlines()
    assert head.split("\t")[:5] == ["指标", "2022实绩", "数值", "单位", "2023目标"]
    assert first == "固定资产投资\t10%\t10\t%\t10%以上\t10\t%\t持平或更高\t"
    assert second == "收入\t\t\t\t与经济同步\t\t\t\t"


def test_table_says_why_two_are_not_compared() -> None:
    report = compared_report()
    lines = [line_of(report, GroupKey.UNLIKE)] * 2
    assert "\t口径有别：一边是" in lines_text(report, lines)


def test_table_with_source_has_sentences_and_places() -> None:
    report = compared_report()
    lines = [line_of(report, key) for key in (GroupKey.RATES, GroupKey.UNPAIRED)]
    head, first, second = lines_text(report, lines, with_source=True).splitlines()
    assert head.endswith("实绩原句\t实绩出处\t目标原句\t目标出处")
    assert len(head.split("\t")) == len(first.split("\t")) == len(second.split("\t"))
    assert "《示例市政府工作报告 2023》第2版" in first


def test_marks_of_the_other_figures_of_a_sentence() -> None:
    report = compared_report()
    actual = line_of(report, GroupKey.RATES).actual
    assert actual
    source = source_of(report, actual)
    assert source
    found = [source.text[s.start : s.end] for s in other_marks(report, source)]
    assert found == ["37亿美元"]


def test_quote_inside_a_quote() -> None:
    report = compared_report()
    source = source_of(report, line_of(report, GroupKey.RATES).target)
    assert source
    words = quote_line(report, source._replace(text="推进“双百”工程，"))
    assert words.startswith("“推进‘双百’工程”——《")
