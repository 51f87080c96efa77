from __future__ import annotations

import pytest

from tests.analysis.bundled_report import ningbo
from tests.analysis.wording.edits import score

SEEDS = range(6)


@pytest.mark.parametrize("seed", SEEDS)
def test_sixty_known_edits_are_found_with_the_right_sign(seed: int) -> None:
    result = score(ningbo(), seed)
    assert result.edits == 60
    assert result.found >= 0.95 * result.edits


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_reported_was_edited(seed: int) -> None:
    result = score(ningbo(), seed)
    assert result.right >= 0.9 * result.reported


@pytest.mark.parametrize("seed", SEEDS)
def test_numbers_alone_are_never_a_rewording(seed: int) -> None:
    assert score(ningbo(), seed).numbers_reworded == 0
