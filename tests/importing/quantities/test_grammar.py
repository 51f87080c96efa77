from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.dataset.coverage import IDIOMS, QUANTITY_WORDS, candidates
from briefing_app.importing.quantities import QuantityKind, find_quantities
from briefing_app.importing.quantities.unit_words import MEASURES, NAMES, THINGS
from briefing_app.model.report import Report
from tests.analysis.bundled_report import ningbo

_PIECES = [
    *"0123456789零一二两三四五六七八九十百千万亿几数半双多余第首前唯翻历连是成分之位年月日人家个元%，。、“”《》（）[]+-—至到约近超上以下内增续",
    *QUANTITY_WORDS, *IDIOMS, *MEASURES.split(), *THINGS.split(), *NAMES.split(),
    "全国", "全省", "排名", "居", "突破", "不低于", "左右", "以上", "连续", "全省前列", "全国首创",
]  # fmt: skip
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=24).map("".join)
_HOSTILE = [
    "1" * 25_000, "一" * 25_000, "1,234" * 6_000, "“" * 25_000, '"' * 24_999, "1、" * 8_000,
    "百分之" * 8_000, "一点" * 8_000, "第" * 25_000, "全国第一" * 25_000, "1+" * 8_000,
    "城市" * 8_000 + "第一", "a1" * 8_000, "1—" * 8_000, "一至" * 8_000, "万亿" * 8_000,
    "1." * 8_000, "（" * 25_000, "约" * 25_000 + "1", "点" + "一" * 25_000, "前" * 25_000,
    "1/" * 8_000, "1:" * 8_000, "一点" + "一" * 25_000 + "好",
]  # fmt: skip


@pytest.fixture(scope="module")
def report() -> Report:
    return ningbo()


def test_every_numeral_of_the_dataset_lies_in_one_quantity(report: Report) -> None:
    for block in report.blocks:
        text = report.text[block.start : block.end]
        quantities = find_quantities(text)
        for span in candidates(text):
            around = [q for q in quantities if q.start <= span.start and span.end <= q.end]
            assert len(around) == 1, text[span.start : span.end]


def test_every_figure_with_a_number_of_its_own_is_found(report: Report) -> None:
    found = {
        (block.start + q.start, block.start + q.end): q
        for block in report.blocks
        for q in find_quantities(report.text[block.start : block.end])
    }
    for figure in report.figures:
        if figure.is_quantity:
            quantity = found[figure.span]
            assert (quantity.value, quantity.unit, quantity.bound) == (
                figure.value, figure.unit, figure.bound,
            )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_quantities_stand_in_order_and_apart(text: str) -> None:
    done = 0
    for quantity in find_quantities(text):
        assert done <= quantity.start < quantity.end <= len(text)
        done = quantity.end


@settings(max_examples=150, deadline=None)
@given(_TEXTS)
def test_every_digit_lies_in_a_quantity(text: str) -> None:
    quantities = find_quantities(text)
    for place, char in enumerate(text):
        if char.isascii() and char.isdigit():
            assert any(q.start <= place < q.end for q in quantities)


@pytest.mark.parametrize("text", _HOSTILE, ids=lambda text: text[:4])
def test_hostile_text_is_read_in_time(text: str) -> None:
    start = time.process_time()
    find_quantities(text)
    assert time.process_time() - start < 1


def test_a_text_without_numbers_has_no_quantities() -> None:
    assert find_quantities("示例市稳步发展。") == []


def test_a_thousand_digits_are_no_number() -> None:
    (quantity,) = find_quantities("9" * 1000 + "家")
    assert quantity.kind is QuantityKind.LABEL
