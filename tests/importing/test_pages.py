from __future__ import annotations

import pytest

from briefing_app.importing.pages import comes_from, goes_to, open_pointers, pointer


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("【上接第1版】", "上接第1版"), ("（紧接第一版）", "紧接第一版"), ("[下转3版]", "下转3版"),
        ("下转第3版", ""), ("【示例】", ""), ("【上接第1版】正文", ""),
    ],
)  # fmt: skip
def test_a_marker_is_nothing_else(words: str, said: str) -> None:
    assert pointer(words) == said


def test_pages_that_are_pointed_to() -> None:
    assert comes_from(["甲", "上接第1版", "上接第9版"]) == 1
    assert goes_to(["下转第2版", "下转A3版"]) == 3
    assert comes_from(["紧接第一版"]) == 1
    assert comes_from(["下转第2版"]) is None
    assert goes_to(["上接第2版"]) is None


def test_only_the_ends_are_open() -> None:
    notes = ["上接第1版，下转第3版", "上接第2版、下转第4版，扫描件"]
    assert list(open_pointers(notes)) == ["上接第1版", "下转第4版", "扫描件"]
