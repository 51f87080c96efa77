from __future__ import annotations

import pytest

from tests.importing.quantities.reading import kinds, lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推进5G应用", "5G label"),
        ("参加G20峰会", "G20 label"),
        ("细颗粒物PM2.5下降", "PM2.5 label"),
        ("建成4A级景区", "4A label"),
        ("C919客机", "C919 label"),
        ("实施“47条”", "“47条” label"),
        ("建立“1+12+N”机制", "“1+12+N” label"),
        ("签订1+7协议", "1+7 label"),
        ("实施“5个1000”行动", "5个 label"),
        ("启用5.0版", "5.0版 label"),
        ("工业4.0示范", "4.0 label"),
        ("103国道改建", "103国道 label"),
        ("开通12345热线", "12345热线 label"),
        ("6、7、8号线开工", "6、7、8号线 label"),
        ("民营企业500强", "500强 label"),
        ("建成5万吨级泊位", "5万吨 label"),
        ("500千伏变电站", "500千伏 label"),
        ("65岁以上老人", "65岁以上 label"),
        ("3岁以下托位", "3岁以下 label"),
        ("80岁老人", "80岁 label"),
        ("10亿元以上产业项目", "10亿元以上 label"),
        ("超百亿元企业", "超百亿元 label"),
        ("所得额100万元至300万元部分", "100万元至300万元 label"),
        ("人才新政30条", "30条 label"),
        ("15分钟品质生活圈", "15分钟 label"),
        ("24小时自助服务", "24小时 label"),
        ("《2035年远景纲要》", "2035年 label"),
        ("方案[7]", "7 label"),
        ("（1）示例", "1 ordinal"),
        ("1.示例", "1 ordinal"),
        ("1、示例", "1 ordinal"),
        ("示例。2.示例", "2 ordinal"),
        ("比例为1:2", "1:2 label"),
        ("结构为8.1:40.2:51.7", "8.1:40.2:51.7 label"),
        ("结构为7:41:52", "7:41:52 label"),
        ("电话0574-87654321", "0574-87654321 label"),
        ("编号007示例", "007 label"),
        ("面向2035示例", "2035 label"),
        ("比例24/7示例", "24/7 label"),
        ("百分比1.5/3示例", "1.5/3 label"),
        ("3.5线+7示例", "7 label"),
        ("12" * 30, "12" * 30 + " label"),
        ("一公里", "一公里 label"),
        ("预期寿命达79.5岁。", "79.5岁 amount"),
        ("一是", "一是 ordinal"),
        ("每项3届", "3届 ordinal"),
        ("4大行动", "4大 amount"),
        ("3个方面", "3个方面 count"),
        ("提前两年", "两年 date"),
        ("再延长三十年", "三十年 amount"),
        ("出台政策10条", "10条 amount"),
    ],
)
def test_a_number_in_a_name_or_a_line_drawn(text: str, expected: str) -> None:
    assert expected in kinds(text)


def test_a_streak_in_quotes_stays_one() -> None:
    assert kinds("实现“七连增”") == ["七连增 streak"]


def test_a_quoted_sentence_is_no_name() -> None:
    assert kinds("他说：“投资3亿元，建成2个。”") == ["3亿元 amount", "2个 amount"]


def test_a_number_after_a_quote_is_no_name() -> None:
    assert kinds("“示例圈”860个") == ["860个 amount"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022年", "2022年 date"),
        ("2021—2025年", "2021—2025年 date"),
        ("6月底前", "6月底前 date"),
        ("1—11月", "1—11月 date"),
        ("7、8月份", "7、8月份 date"),
        ("2024年3月5日", "2024年3月5日 date"),
        ("9:30", "9:30 date"),
        ("二〇二二年", "二〇二二年 date"),
        ("十二月", "十二月 date"),
        ("五年来", "五年 date 5 年"),
        ("三到五年", "三到五年 date 3 年"),
        ("3-5年", "3-5年 date"),
        ("近20年来", "20年 date 20 年"),
        ("2000多年", "2000多年 date 2000 年"),
        ("近3个月", "近3个月 date 3 个月 nearly"),
        ("达到二十年来", "二十年 date 20 年"),
        ("几年", "几年 date 年"),
        ("几月", "几月 label"),
        ("连续5年", "连续5年 streak 5 年"),
        ("连续三年", "连续三年 streak 3 年"),
        ("连续近10年", "连续近10年 streak 10 年"),
        ("连续12个月", "连续12个月 streak 12 个月"),
        ("连续十二个月", "连续十二个月 streak 12 个月"),
        ("连续三次", "连续三次 streak 3 次"),
        ("连续二十三次", "连续二十三次 streak 23 次"),
        ("连续几年", "几年 date 年"),
        ("七连增", "七连增 streak 7 年"),
    ],
)
def test_dates_and_streaks(text: str, expected: str) -> None:
    assert lines(text) == [expected]
