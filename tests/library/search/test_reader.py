from __future__ import annotations

import pytest

from briefing_app.library.search.names import Level, NameBook
from briefing_app.library.search.query import Vocabulary, parse
from briefing_app.library.search.questions import Intent
from briefing_app.library.search.reader import Reader, Reading
from briefing_app.library.search.readings import SoundBook, load_readings
from tests.benchmarks.cache import bundled_report


@pytest.fixture(scope="module")
def reader() -> Reader:
    reports = [bundled_report()]
    names = NameBook(reports)
    made = Reader(reports, names)
    made.sounds = SoundBook(names.words, load_readings([w.key for w in names.words]))
    return made


def read(reader: Reader, text: str, *, literal: bool = False) -> Reading:
    return reader.read(parse(text, Vocabulary()), literal=literal)


@pytest.mark.parametrize(
    ("text", "indicator", "level"),
    [
        ("固投", "fixed-investment", Level.ALIAS),
        ("固定资产投资目标", "fixed-investment", Level.NAME),
        ("有效发明专利拥有", "invention-patents", Level.PREFIX),
        ("市级重点建设项目完成投资目标", "municipal-projects-investment", Level.NAME),
        ("数字服务业目标是多少", "digital-service-revenue", Level.ALIAS),
        ("gutou目标", "fixed-investment", Level.SOUND),
        ("gu投目标", "fixed-investment", Level.MIXED),
        ("fixed asset", "fixed-investment", Level.ENGLISH),
        ("投资固定资产", "fixed-investment", Level.ALIAS),
        ("小微普惠贷款", "inclusive-loans", Level.ALIAS),
    ],
)
def test_what_is_meant(reader: Reader, text: str, indicator: str, level: Level) -> None:
    match = read(reader, text).matches[0]
    assert (match.indicator, match.level) == (indicator, level)


def test_what_is_left_over_is_told(reader: Reader) -> None:
    reading = read(reader, "外资企业")
    assert reading.matches[0].indicator == "foreign-capital"
    assert (reading.rest, reading.complete, reading.sure) == ("企业", False, False)


def test_a_name_in_a_long_passage_is_not_what_is_asked(reader: Reader) -> None:
    passage = "坚持把发展经济的着力点放在实体经济上着力构建现代化外资体系"
    assert read(reader, passage).matches == ()


@pytest.mark.parametrize("text", ["", "。", "字" * 100, "业", "12345", "企业"])
def test_what_means_no_indicator(reader: Reader, text: str) -> None:
    assert read(reader, text).matches == ()


def test_letters_that_the_text_holds_are_no_pinyin(reader: Reader) -> None:
    assert read(reader, "gutou").matches
    assert read(reader, "gutou", literal=True).matches == ()


def test_intents_come_along(reader: Reader) -> None:
    assert read(reader, "社零排名").intents == {Intent.RANK}
    assert read(reader, "怎么样啊目标").intents == {Intent.TARGET}


@pytest.mark.parametrize(
    ("text", "sure", "by_name"),
    [
        ("固投", True, True),
        ("gutou", True, False),
        ("固定资产投", False, False),
        ("龘", False, False),
        ("固投的", False, True),
        ("固投的目标", True, True),
        ("固投和", False, True),
    ],
)
def test_how_sure_a_reading_is(reader: Reader, text: str, sure: bool, by_name: bool) -> None:
    reading = read(reader, text)
    assert (reading.sure, reading.by_name) == (sure, by_name)


def test_without_sounds_names_still_answer() -> None:
    reports = [bundled_report()]
    reader = Reader(reports, NameBook(reports))
    assert read(reader, "固投").matches
    assert read(reader, "gutou").matches == ()
    assert read(reader, "gu投").matches == ()
