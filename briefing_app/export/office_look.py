"""Fonts and colours of documents and slides.

Fonts are named, never embedded. SimSun and Microsoft YaHei are the two Chinese faces that
every Windows has whatever its language; WPS and Office on other systems bring them along or
know what to put in their place. English names are used because every system lists them.
Colours are those of the light theme.
"""

from __future__ import annotations

import re
import unicodedata
from xml.sax.saxutils import escape

SANS = "Microsoft YaHei"
SERIF = "SimSun"
SERIF_LATIN = "Times New Roman"
STAND_INS = {
    SANS: "Noto Sans CJK SC,Source Han Sans SC,PingFang SC",
    SERIF: "Noto Serif CJK SC,Source Han Serif SC,Songti SC",
}
"""What a program may show instead (a list with commas) where the face is missing."""

INK, INK2, INK3 = "1E1C19", "534E46", "68625A"
PAPER, SUNK, LINE, LINE2 = "FFFEFB", "EEEBE4", "E3DED4", "CFC8BB"
ACT, ACT_M, ACT_T = "0A5797", "5C94C6", "D9E7F3"
TGT, TGT_M, TGT_T = "A34700", "C67C3A", "F9E6D3"
HON = "A8281C"

LANGUAGE = "zh-CN"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FULL = ("W", "F", "A")
_HALF, _WIDE = 0.6, 0.9
"""Width of a digit or Latin letter in bold, and of one that is wide, in em."""
_WIDE_ONES = frozenset("%@&MWmw")


def clean(words: str) -> str:
    """Return words without the characters that XML cannot hold."""
    return _FORBIDDEN.sub("", words)


def xml(words: str) -> str:
    """Return words as the text of an XML element or of an attribute in double quotes."""
    return escape(clean(words), {'"': "&quot;"})


def ems(words: str) -> float:
    """Return about how wide a line of words is, in em, rather too wide: a full character is 1."""
    return sum(map(_em, words))


def _em(character: str) -> float:
    if unicodedata.east_asian_width(character) in _FULL:
        return 1.0
    return _WIDE if character in _WIDE_ONES else _HALF
