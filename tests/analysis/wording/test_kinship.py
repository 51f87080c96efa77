from __future__ import annotations

import pytest

from briefing_app.analysis.wording.kinship import Kinship
from briefing_app.analysis.wording.masks import key_of
from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.texts import compared


def _related(left: str, right: str) -> bool:
    text = ningbo().text
    return Kinship(text, text).related(key_of(left), key_of(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("增长13.1%", "民间投资增长8%以上"),
        ("新增制造业基地20个", "新增国家级制造业单项冠军20家"),
        ("推进企业服务", "推进企业融资试点"),
        ("", ""),
    ],
)
def test_words_that_are_everywhere_relate_nothing(left: str, right: str) -> None:
    assert not _related(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("普惠小微贷款增速达35.5%", "普惠小微贷款增长16%"),
        ("组建省级产业链共同体44家", "产业链共同体5家"),
        ("开工建设甬江科创区", "大力推动甬江科创区建设"),
    ],
)
def test_rare_words_relate(left: str, right: str) -> None:
    assert _related(left, right)


def test_a_bare_growth_has_no_counterpart_among_other_texts() -> None:
    lines = compared(
        "引进内资1850亿元，增长13.1%。着力强化招商。",
        "民间投资增长8%以上。优化教育布局，开办学校30所，培训教师。",
    )
    assert "－ 引进内资1850亿元，增长13.1%|" in lines
