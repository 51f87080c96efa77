from __future__ import annotations

import pytest

from briefing_app.meeting.agenda import Agenda, Stop, StopKind

A, B, C = (
    Stop(StopKind.TOPIC, name, name, minutes=m) for name, m in (("a", 5), ("b", 0), ("c", 3))
)
THREE = Agenda("id", "会", "r", (A, B, C))


def order(agenda: Agenda) -> str:
    return "".join(stop.target for stop in agenda.stops)


@pytest.mark.parametrize(
    ("at", "expected"), [(None, "abca"), (0, "aabc"), (2, "abac"), (99, "abca"), (-9, "aabc")]
)
def test_stops_are_added_anywhere_and_twice(at: int | None, expected: str) -> None:
    assert order(THREE.add(A, at)) == expected


@pytest.mark.parametrize(
    ("index", "to", "expected"), [(0, 2, "bca"), (2, 0, "cab"), (1, 1, "abc"), (0, 99, "bca")]
)
def test_stops_are_moved(index: int, to: int, expected: str) -> None:
    assert order(THREE.move(index, to)) == expected


def test_stops_are_removed() -> None:
    assert order(THREE.remove(1)) == "ac"


@pytest.mark.parametrize("index", [3, 99])
def test_there_is_no_such_stop(index: int) -> None:
    with pytest.raises(IndexError):
        THREE.remove(index)
    with pytest.raises(IndexError):
        THREE.move(index, 0)
    with pytest.raises(IndexError):
        THREE.with_minutes(index, 1)


@pytest.mark.parametrize(("minutes", "kept"), [(7, 7), (-1, 0), (9999, 600)])
def test_minutes_are_planned(minutes: int, kept: int) -> None:
    assert THREE.with_minutes(1, minutes).stops == (
        A,
        Stop(StopKind.TOPIC, "b", "b", None, kept),
        C,
    )


def test_planned_minutes_add_up() -> None:
    assert (THREE.minutes, THREE.unplanned) == (8, 1)


def test_words_for_the_speaker() -> None:
    assert THREE.with_notes(0, ["一", "二"]).stops[0].notes == ("一", "二")


def test_another_title_keeps_the_id() -> None:
    assert THREE.renamed("新").id == "id"
    assert THREE.renamed("新").title == "新"
