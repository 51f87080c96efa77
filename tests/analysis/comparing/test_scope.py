from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.analysis.comparing.scope import contrast, marks, parted, scoped
from briefing_app.model.figure import Span


@pytest.mark.parametrize(
    ("name", "core", "words"),
    [
        ("市级重点建设项目", "重点建设项目", ("市级",)),
        ("省重点建设项目", "重点建设项目", ("省",)),
        ("省级以上重点人才工程", "重点人才工程", ("省级以上",)),
        ("市级及以上工程", "工程", ("市级及以上",)),
        ("城镇居民人均可支配收入", "居民人均可支配收入", ("城镇",)),
        ("城镇登记失业率", "失业率", ("城镇", "登记")),
        ("规模以上工业增加值", "工业增加值", ("规模以上",)),
        ("规上和限上企业", "企业", ("规上", "限上")),
        ("实际利用外资", "利用外资", ("实际",)),
        ("专精特新“小巨人”", "专精特新小巨人", ()),
        ("固定资产投资", "固定资产投资", ()),
    ],
)
def test_what_narrows_a_name(name: str, core: str, words: tuple[str, ...]) -> None:
    assert scoped(name, ()) == (core, words)


def test_own_words_go_first_and_the_longest_of_them() -> None:
    assert scoped("规上和限上服务业企业", ("规上", "规上和限上")) == ("服务业企业", ("规上和限上",))


def test_own_words_that_the_name_lacks_change_nothing() -> None:
    assert scoped("服务业企业", ("市级",)) == ("服务业企业", ())


def test_words_of_both_names_tell_nothing_apart() -> None:
    found = contrast(scoped("全省新增贷款", ()), scoped("全省存量贷款", ()))
    assert found == ("贷款", ("新增",), ("存量",))


def test_no_contrast_without_other_words() -> None:
    assert contrast(scoped("全省贷款", ()), scoped("全省贷款", ())) is None


def test_marks_leave_out_what_the_name_does_not_say() -> None:
    assert marks("新增全省贷款", ("全省", "新增", "国家")) == (Span(0, 2), Span(2, 4))


@given(st.text("甲乙丙", max_size=6), st.text("甲乙丙", max_size=6))
def test_parted_names_are_put_together_again(left: str, right: str) -> None:
    shared, here, there = parted(left, right)
    for name, span in ((left, here), (right, there)):
        assert name[: span.start] + name[span.end :] == shared
