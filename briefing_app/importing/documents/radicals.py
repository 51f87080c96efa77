"""Characters as a PDF names its glyphs to the characters that were written.

Fonts without a good table give radicals (⼯) for characters (工), compatibility forms and
ligatures. Only these ranges are changed; everything else is left as it is.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_RADICALS = (
    "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩"
    "⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑"
    "⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_UNIFIED = (
    "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王"
    "𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長"
    "镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
"""Unicode's EquivalentUnifiedIdeograph of the CJK radicals supplement."""
_RANGES = (
    (0x2F00, 0x2FD5),  # Kangxi radicals
    (0xF900, 0xFAFF),  # CJK compatibility ideographs
    (0x2F800, 0x2FA1F),  # their supplement
    (0xFB00, 0xFB06),  # Latin ligatures
)


@cache
def _table() -> dict[int, str]:
    table = {
        code: unicodedata.normalize("NFKC", chr(code))
        for first, last in _RANGES
        for code in range(first, last + 1)
    }
    return table | {ord(a): b for a, b in zip(_RADICALS, _UNIFIED, strict=True)}


def plain(text: str) -> str:
    """Return a text with radicals, compatibility forms and ligatures as written.

    >>> plain("政府⼯作报告 eﬃcient")
    '政府工作报告 efficient'
    """
    return text.translate(_table())
