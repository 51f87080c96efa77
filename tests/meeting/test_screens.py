from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.meeting.screens import ScreenCard, distinct, for_room, unlike_words

OWN = ScreenCard("eDP-1", "BOE", "0x0812", "", 0, 0, 1440, 900)
HALL = ScreenCard("HDMI-1", "EPSON", "会议室投影", "77", 1440, 0, 1920, 1080)


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (OWN, "笔记本屏"),
        (HALL, "会议室投影"),
        (replace(HALL, model=""), "EPSON"),
        (ScreenCard("DP-2"), "DP-2"),
        (ScreenCard(""), "未名的屏"),
    ],
)
def test_a_screen_has_a_name_for_people(card: ScreenCard, words: str) -> None:
    assert card.words == words


def test_a_screen_says_its_size() -> None:
    assert HALL.size_words == "1920 × 1080"


@pytest.mark.parametrize("change", [{"serial": "78"}, {"name": "HDMI-2"}, {"model": "别的"}])
def test_another_device_is_not_the_same(change: dict[str, str]) -> None:
    assert not HALL.is_same(replace(HALL, **change))  # type: ignore[arg-type]


def test_the_same_device_may_stand_elsewhere() -> None:
    assert HALL.is_same(replace(HALL, x=0, width=800))


def test_mirrored_screens_are_one() -> None:
    mirror = replace(HALL, x=0, width=1440, height=900)
    assert distinct([OWN, mirror]) == (OWN,)
    assert for_room([mirror, OWN], OWN) == ()


def test_one_screen_leaves_none_for_the_room() -> None:
    assert for_room([OWN], OWN) == ()


def test_the_room_has_every_other_screen() -> None:
    third = replace(HALL, name="DP-3", x=3360)
    assert for_room([OWN, HALL, third], HALL) == (OWN, third)


def test_the_operators_own_screen_is_not_offered_while_it_moves() -> None:
    assert for_room([replace(OWN, x=-1440), HALL], OWN) == (HALL,)


def test_screens_called_alike_are_told_apart() -> None:
    twin = replace(HALL, name="HDMI-2", serial="78")
    assert unlike_words(twin, [OWN, HALL, twin]) == "会议室投影（HDMI-2）"
    assert unlike_words(HALL, [OWN, HALL]) == "会议室投影"


def test_a_screen_called_by_its_connector_is_not_named_twice() -> None:
    card = ScreenCard("DP-2")
    assert unlike_words(card, [card, replace(card, serial="5")]) == "DP-2"
