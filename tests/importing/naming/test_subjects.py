"""Which phrase names a number, sentence by sentence."""

from __future__ import annotations

import pytest

from tests.importing.naming.sample import figures, names, read


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        # the growth behind a level belongs to the same quantity
        ("社会消费品零售总额4870亿元，增长4.8%。", ["社会消费品零售总额"] * 2),
        ("进出口总额612亿元，其中出口401亿元，增长15%。", ["进出口总额", "出口", "出口"]),
        # the object behind its number
        ("463个市级重点项目超额完成任务。", ["市级重点项目"]),
        ("惠及近千万家庭。", ["惠及家庭"]),
        ("对种粮农户发放200亿元补贴。", ["对种粮农户补贴"]),
        ("92个项目获省级资金支持。", ["获省级资金支持项目"]),
        ("3700多万学生受益。", ["受益学生"]),
        ("示范创新试验区72项任务全部完成。", ["示范创新试验区任务"]),
        ("新建8条（段）市政道路。", ["新建市政道路"]),
        ("59家制造业企业、28家服务业企业上榜。", ["制造业企业", "服务业企业上榜"]),
        ("保留东湖路等6条道路景观。", ["道路景观"]),
        ("市场主体6.2万户，总量达48.9万户。", ["市场主体", "市场主体"]),
        ("修复73条110公里水毁公路。", ["修复水毁公路", "水毁公路"]),
        # sums and what they were spent on
        ("总投资123亿元的58个城建类项目。", ["城建类项目总投资", "城建类项目"]),
        ("投资4.6亿元建设创业孵化器。", ["创业孵化器投资"]),
        ("投入2.3亿元，新改建农村公路320公里。", ["新改建农村公路投入", "新改建农村公路"]),
        ("投资8亿元，完成东湖路等10条道路改造。", ["道路改造投资", "道路改造"]),
        ("实施市重点项目502项、完成投资996亿元。", ["市重点项目", "市重点项目投资"]),
        ("推进流域治理，实施项目169个。", ["流域治理项目"]),
        ("90%以上政务事项实现网办。", ["政务事项"]),
        ("每个县区至少建设1个产业园区、培育2家龙头企业。", ["建设产业园区", "龙头企业"]),
        ("帮助2000家企业渡过难关。", ["渡过难关企业"]),
        ("推进投资超100亿元的石化项目，产值突破千亿元。", ["石化项目投资", "石化项目产值"]),
        ("保障标准提高到600元保底水平。", ["保障标准"]),
        ("雄伟大桥等12个项目开工。", ["开工项目"]),
        # shares and what goes on with them
        (
            "民生支出666亿元，占预算支出的84%，高于全省3个百分点。",
            ["民生支出", "民生支出占预算支出比重", "民生支出占预算支出比重"],
        ),
        (
            "税收占财政收入的比重由58%提高到65%。",
            ["税收占财政收入比重", "税收占财政收入比重"],
        ),
        ("民间投资12亿元，完成全年计划的141%。", ["民间投资", "民间投资占全年计划比例"]),
        # what says too little takes what was said before
        ("受理诉求133万条，办结率99%。", ["受理诉求", "受理诉求办结率"]),
        ("持续优化营商环境，办结率99%。", ["优化营商环境办结率"]),
        ("经济总量连跨两个台阶，达到3560亿元。", ["经济总量"]),
        ("重点项目186个，其中亿元以上158个。", ["重点项目", "亿元以上重点项目"]),
        ("一线城市（其中外资企业5家）稳定。", ["外资企业"]),
    ],
)
def test_the_name_of_a_number(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_a_number_that_nothing_names_is_doubtful() -> None:
    figure = figures("已达38%。")[0]
    assert figure.confidence < 50
    assert "没有写明是什么数" in figure.reasons


def test_a_sum_that_nothing_names_is_called_by_its_verb() -> None:
    assert names("投入2.3亿元。") == ["投入"]


def test_a_head_without_its_subject_is_doubtful() -> None:
    assert "名称不全" in figures("覆盖率达到85%。")[0].reasons


def test_a_semicolon_begins_anew() -> None:
    assert names("粮食产量50亿斤；覆盖率85%。") == ["粮食产量", "覆盖率"]


def test_a_name_far_from_its_number_is_doubtful() -> None:
    line = "以更大力度更实举措推动全域范围内各级各类示范性特色优势产业集群提档升级任务3000万元。"
    assert "名称离数字远" in figures(line)[0].reasons


def test_a_share_of_nobody_takes_the_heading() -> None:
    figure = read("占全省的8%。").figures[0]
    assert (figure.name, figure.reasons) == ("占全省比重", ("名称不全",))


def test_part_of_nobody_is_doubtful() -> None:
    assert "名称不全" in figures("完成全年计划的80%。")[0].reasons
