"""Bytes to text where nobody says how they are to be read.

Validity decides first, then how much of the text looks like Chinese writing: bytes read
in the wrong way give rare characters, controls and private signs.
"""

from __future__ import annotations

import codecs
from typing import NamedTuple

from briefing_app.importing.documents.errors import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
_SAMPLE = 1 << 16
_PLAUSIBLE = 0.7
_NAMES = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
}
_FIRST_LEVEL = (0xB0, 0xD7)
"""Rows of GB 2312 that hold its 3,755 most frequent characters."""
_PUNCTUATION = frozenset(
    "\t\n\r\f\x0b\u00a0\u3000·—–―‘’“”…、。《》〈〉【】（），：；？！．％〔〕「」『』［］×℃㎡～"
)
_CONTROLS = frozenset(map(chr, [*range(9), *range(14, 32), 127]))


class Decoded(NamedTuple):
    """A text and the name of the encoding it was in."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """Return bytes as text; raise RefusedError for what is no text in any known encoding.

    Single damaged bytes become U+FFFD and stay in the text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], encoding)
    if _is_clean_utf8(data):
        return _decoded(data, "utf-8")
    best = max(_GUESSES, key=lambda encoding: _score(data, encoding))
    if _score(data, best) < _PLAUSIBLE:
        raise RefusedError("不是文字文件，或编码无法辨认", "请另存为 UTF-8 文本或 docx 后再导入")
    return _decoded(data, best)


def plausibility(text: str) -> float:
    """Return how much of a text looks like written Chinese or plain Latin, 0 to 1."""
    signs = [c for c in text if c != " "]
    return sum(map(_weight, signs)) / len(signs) if signs else 0.0


def _decoded(data: bytes, encoding: str) -> Decoded:
    return Decoded(data.decode(encoding, errors="replace"), _NAMES[encoding])


def _is_clean_utf8(data: bytes) -> bool:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not any(control in text for control in _CONTROLS)


def _score(data: bytes, encoding: str) -> float:
    """Return the plausibility of a stretch from the beginning and one from the middle."""
    middle = len(data) // 2 // 4 * 4
    sample = data[:_SAMPLE]
    if len(data) > 2 * _SAMPLE:
        sample += data[middle : middle + _SAMPLE]
    return plausibility(sample.decode(encoding, errors="replace"))


def _weight(sign: str) -> float:
    """Return 1 for what a report is written with, 0 for the rest, less for sure nonsense."""
    if sign <= "~":
        return -1.0 if sign in _CONTROLS else 1.0
    if "\u4e00" <= sign <= "\u9fff":
        row = sign.encode("gb2312", errors="replace")[0]
        return 1.0 if _FIRST_LEVEL[0] <= row <= _FIRST_LEVEL[1] else 0.3
    if sign in _PUNCTUATION or "\uff01" <= sign <= "\uff5e" or "①" <= sign <= "⓿":
        return 1.0
    return -1.0 if sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" else 0.0
