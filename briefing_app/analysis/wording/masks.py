"""Numbers as one token each, and the key by which clauses are compared.

A number takes its unit and its bounds along: 20家左右 and 20个 are two values of one token.
Verbs stay outside (突破, 达): to exchange them is to word a thing anew.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

NUMBER_MARK = "\ue000"
"""Stands for any number in a key; from the private use area, so no report contains it."""

_LONG_UNITS = (
    "个百分点|百分点|平方公里|平方千米|平方米|立方米|公顷|公里|千米|美元|欧元|标准箱|标箱|"
    "吨标准煤|吨标煤|公斤|千瓦时|千瓦|兆瓦|微克|毫克|小时|分钟|人次|架次|班次|车次"
)
_SHORT_UNITS = (
    "个家项件条名位场处座所套间张台辆列艘架部篇种类批次届倍成"
    "岁年月日天户亩米元吨斤升度号版期级起宗笔只口册盏株头"
)
_UNIT = rf"(?:{_LONG_UNITS}|人(?![才口民工力均])|[{_SHORT_UNITS}])"
_BEFORE = r"(?:超过?|逾|将近|接近|近|大?约|不[低少高多超]于?过?)"
_AFTER = r"(?:及?以[上内下]|左右|上下)"
_ARABIC = (
    r"第?\d+(?:,\d{3})*(?:[.．]\d+)?(?:[-–—~～]\d+(?:[.．]\d+)?)?"
    rf"[多余]?[十百千万亿]*[多余]?(?:[%％‰℃]|{_UNIT})?"
)
_DIGITS = "〇零一二两三四五六七八九十百千万亿"
_CHINESE = (
    rf"第[{_DIGITS}]+(?:{_UNIT})?|(?<=[（(])[{_DIGITS}]+(?=[）)])|"
    rf"[一二两三四五六七八九十][{_DIGITS}]*[多余]?(?:{_UNIT}|(?=大|方面))"
)
NUMBER = re.compile(rf"{_BEFORE}?(?:{_ARABIC}|{_CHINESE}){_AFTER}?")
"""A number with its unit and bounds."""

_NUMERAL = re.compile(rf"[\d{_DIGITS}]")
_EVERYWHERE = re.compile(
    rf"{NUMBER_MARK}|增长|新增|达到?|突破|实现|建设|推进|推动|加快|加强|加大|实施|深入|持续|全面|开展|发展|工作|进一步"
)

_BLOCKS = (
    range(0x20, 0x100),
    range(0x2000, 0x2070),
    range(0x3000, 0x3040),
    range(0xFF00, 0xFFF0),
)
_POINTS = "".join(
    char
    for block in _BLOCKS
    for char in map(chr, block)
    if unicodedata.category(char)[0] in "PZS" and char not in "%％‰+＋"
)
_POINT = re.compile(f"[{re.escape(_POINTS)}]")
_ONLY_POINTS = re.compile(f"[{re.escape(_POINTS)}]*")
LEFT_POINT, RIGHT_POINT = "\ue001", "\ue002"
"""Punctuation of either side while characters are aligned: it never answers to any."""


def numbers_in(words: str) -> Iterator[re.Match[str]]:
    """Return a match for each number, with its unit and bounds."""
    return NUMBER.finditer(words) if _NUMERAL.search(words) else iter(())


def key_of(words: str) -> str:
    """Return the words with each number as one mark, and without punctuation.

    >>> key_of("新增“小巨人”120家，") == key_of("新增小巨人101家以上")
    True
    """
    return _POINT.sub("", NUMBER.sub(NUMBER_MARK, words) if _NUMERAL.search(words) else words)


def bare_key(key: str) -> str:
    """Return a key without numbers and without the verbs that every report is full of."""
    return _EVERYWHERE.sub("", key)


def pointed(words: str, point: str) -> str:
    """Return the words with each punctuation mark as the one given."""
    return _POINT.sub(point, words)


def numbers_of(words: str) -> list[str]:
    """Return the numbers with units and bounds, digits of any width as plain ones.

    >>> numbers_of("新增20家左右，增长５.5％以上")
    ['20家左右', '5.5%以上']
    """
    return [plain(number) for number in NUMBER.findall(words)]


def plain(number: str) -> str:
    """Return a number in plain digits: full-width ones, ％ and ㎡ are ways of writing."""
    return number if number.isascii() else unicodedata.normalize("NFKC", number)


def is_punctuation(words: str) -> bool:
    """Whether there is nothing but punctuation, or nothing at all."""
    return _ONLY_POINTS.fullmatch(words) is not None
