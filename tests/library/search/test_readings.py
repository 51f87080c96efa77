from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing_app.library.search import readings
from briefing_app.library.search.names import Level, NameBook
from briefing_app.library.search.readings import SoundBook, load_readings, syllables_of
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def sounds() -> SoundBook:
    words = NameBook([bundled_report()]).words
    return SoundBook(words, load_readings([word.key for word in words]))


@pytest.mark.parametrize(
    ("letters", "indicator", "level"),
    [
        ("gutou", "fixed-investment", Level.SOUND),
        ("gdzctz", "fixed-investment", Level.SOUND),
        ("wz", "foreign-capital", Level.SOUND),
        ("lvdao", "greenways", Level.SOUND),
        ("ludao", "greenways", Level.SOUND),
        ("shehuixiaofeipin", "retail-sales", Level.SOUND_PREFIX),
        ("gdzc", "fixed-investment", Level.SOUND),
        ("zhonghezhishu", None, None),
        ("shichangzhuti", "market-entities", Level.SOUND),
        ("shiyanshi", "key-labs", Level.SOUND_PART),
        ("hiyanshi", None, None),
        ("q", "chain-events", None),
    ],
)
def test_letters(
    sounds: SoundBook, letters: str, indicator: str | None, level: Level | None
) -> None:
    found = sounds.find(letters)
    if indicator is None:
        assert found == []
    elif level is not None:
        assert (found[0].indicator, found[0].level) == (indicator, level)
    else:
        assert found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("gu投", True),
        ("固tou", True),
        ("固t", True),
        ("固tz", True),
        ("固tzcx", False),
        ("固投增速x", False),
    ],
)
def test_letters_among_characters(sounds: SoundBook, typed: str, found: bool) -> None:
    assert bool(sounds.mixed(typed)) is found


def test_other_characters_of_the_same_sound(sounds: SoundBook) -> None:
    assert sounds.same_sound("固头")[0].word.shown == "固投"


def test_a_slip_needs_no_dictionary(sounds: SoundBook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readings, "syllables_of", None)
    assert sounds.same_sound("固偷")[0].word.shown == "固投"
    assert sounds.same_sound("固骰") == []


def test_ways_to_type(sounds: SoundBook) -> None:
    assert sounds.spellings("fixed-investment") == ("gutou", "gdzctz")
    assert sounds.spellings("unheard-of") == ()


def test_names_in_letters_alone_are_not_spelled() -> None:
    words = [w for w in NameBook([bundled_report()]).words if w.key == "gdp"]
    book = SoundBook(words, load_readings(["gdp"]))
    assert book.spellings("gdp") == ()


def test_readings_know_phrases_and_leave_letters() -> None:
    assert [options[0] for options in syllables_of("重点rd银行")] == [
        "zhong", "dian", "r", "d", "yin", "hang",
    ]  # fmt: skip


def test_readings_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_readings(["固投", "gdp"], str(tmp_path))
    monkeypatch.setattr(readings, "syllables_of", None)
    assert load_readings(["固投", "gdp"], str(tmp_path)) == first


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{", '{"固投": ["gu"]}', '{"固投": [1, 2]}', '{"固投": ["gu", ""]}', "null"],
)
def test_a_broken_copy_is_made_again(tmp_path: Path, content: str) -> None:
    cache = tmp_path / "cache"
    expected = load_readings(["固投"], str(cache))
    (kept,) = cache.iterdir()
    kept.write_text(content, encoding="utf-8")
    assert load_readings(["固投"], str(cache)) == expected
    assert json.loads(kept.read_text(encoding="utf-8"))["固投"] == ["gu", "tou dou"]


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert load_readings(["固投"], str(tmp_path / "file" / "below"))
