from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_app.storage.names import file_name, slug


@pytest.mark.parametrize("name", ["ningbo-2023", "2月1日-常务会", "a.b", "a b"])
def test_a_plain_name_is_kept(name: str) -> None:
    assert file_name(name) == name


@pytest.mark.parametrize("name", ["", "../x", "a/b", ".x", "x.", "con", "NUL.x", "a:b", "字" * 99])
def test_others_are_mended(name: str) -> None:
    made = file_name(name)
    assert made == file_name(made)
    assert made != name


@given(st.text(), st.text())
def test_every_name_is_a_file_of_its_own(one: str, other: str) -> None:
    made = file_name(one)
    assert not set(made) & set('/\\:*?"<>|\0')
    assert 0 < len(made.encode("utf-8", "replace")) <= 175
    assert (made == file_name(other)) == (one == other)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("2月1日 常务会：稳增长", "2月1日-常务会-稳增长"),
        ("  ../etc ", "etc"),
        ("！？", ""),
        ("con", "con-1"),
        ("长" * 40, "长" * 24),
    ],
)
def test_a_title_makes_a_name(title: str, name: str) -> None:
    assert slug(title) == name
    assert not name or file_name(name) == name
