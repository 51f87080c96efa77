"""A report with a line of every kind that the comparison table has."""

from __future__ import annotations

from briefing_app.model.report import Report
from tests.analysis.sample import marked_report

REVIEW = {
    "review-1-1": "扩投资。固投增长⟦10%|固定资产投资|growth⟧，外资⟦37亿美元|利用外资|level⟧；"
    "新增冠军⟦20个|冠军|increase⟧，省级项目⟦463个|省级项目|level⟧，居⟦全省第一|省级项目|rank|rank=全省:1⟧。",
    "review-1-2": "惠企。减负⟦585亿元|减负|level⟧，营收⟦420亿元|营收|level⟧，粮食⟦七连增|粮食|streak|value=7⟧。",
}
PLAN = {
    "plan-1-1": "扩投资。固投增长⟦10%以上|固定资产投资|growth⟧，外资⟦50亿美元|利用外资|level⟧；"
    "新增冠军⟦20家左右|冠军|increase⟧，市级项目⟦400个以上|市级项目|level⟧。",
    "plan-1-2": "惠企。减负⟦330亿元以上|减负|level⟧，营收增长⟦20%|营收|growth⟧，"
    "工业增长⟦8%|工业|growth⟧，收入⟦与经济同步|收入|growth|value=⟧。",
}


def compared_report() -> Report:
    """Return four pairs, two that do not compare, a target alone and one without a number."""
    return marked_report(REVIEW, PLAN)
