from __future__ import annotations

from functools import cache

import pytest

from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.meeting.edits import Verdict, tally


@cache
def verdict(edits: int) -> Verdict:
    return tally(ningbo(), range(4), edits)


@pytest.mark.parametrize("edits", [3, 10])
def test_what_survives_is_found(edits: int) -> None:
    assert verdict(edits).rate >= 0.99


@pytest.mark.parametrize("edits", [3, 10, 60])
def test_nothing_is_put_in_a_wrong_place(edits: int) -> None:
    assert verdict(edits).wrong == 0


def test_a_text_that_repeats_itself_gives_orphans_and_no_wrong_places() -> None:
    found = tally(make_report(areas=3, topics=3), range(8), 8)
    assert found.wrong == 0
    assert found.right > found.missed
