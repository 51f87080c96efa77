"""One form for all the ways of writing a character: width, case, variants, radicals.

Folding goes character by character, so that every folded character still belongs to one
place of the text. White space, control and format characters fold to nothing; ㎡ and ½
fold to several characters.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

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
"""Unicode's EquivalentUnifiedIdeograph of the CJK radicals supplement; NFKC knows two of them."""

_MARKS = {
    '"': "“”„‟〝〞〟＂「」『』«»",
    "'": "‘’‚‛＇′",
    "-": "‐‑‒–—―−－﹣─⸺",
    "·": "・•‧∙･᛫",
    "~": "〜～∼∿",
    ",": "，﹐",
    ".": "．﹒",
    "。": "｡",
    "、": "､﹑",
    ":": "：﹕∶",
    "%": "％﹪٪",
    "<": "〈＜",
    ">": "〉＞",
    "x": "×✕",
}
_VARIANTS = {form: mark for mark, forms in _MARKS.items() for form in forms}
_VARIANTS |= dict(zip(_RADICALS, _UNIFIED, strict=True))
_BOTH_WAYS = frozenset("乾吒夥後徵拚捱摺於榘菸薹袷醣麴麽")
"""Traditional forms that the simplified character set also holds."""
_DROPPED = frozenset(("Cc", "Cf", "Cs", "Co", "Cn", "Zs", "Zl", "Zp"))
_SELECTORS = frozenset(map(chr, range(0xFE00, 0xFE10)))


class _Folds(dict[int, str]):
    """A table for str.translate that works out a character when it is first met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


@cache
def _table() -> _Folds:
    return _Folds()


def fold(text: str) -> str:
    """Return the text as it is compared.

    >>> fold("ＧＤＰ 增長 １０％")
    'gdp增长10%'
    """
    return text.translate(_table())


def fold_character(character: str) -> str:
    """Return what one character folds to: none, one or several characters."""
    return _table()[ord(character)]


def squash(text: str) -> str:
    """Return letters, digits and Chinese characters alone, folded: names are matched by these.

    >>> squash("专精特新“小巨人”"), squash("PM2.5")
    ('专精特新小巨人', 'pm25')
    """
    return "".join(filter(str.isalnum, fold(text)))


def _fold_character(character: str) -> str:
    return "".join(map(_fold_one, unicodedata.normalize("NFKC", _simple(character))))


def _fold_one(character: str) -> str:
    if character in _SELECTORS or unicodedata.category(character) in _DROPPED:
        return ""
    return _simplified(_simple(character).lower())


def _simple(character: str) -> str:
    return _VARIANTS.get(character, character)


def _simplified(text: str) -> str:
    """Return the simplified form; the converter is loaded when a character may need it."""
    if text.isascii() or (_in_simplified_set(text) and text not in _BOTH_WAYS):
        return text
    return _to_simplified(text)


def _in_simplified_set(text: str) -> bool:
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _to_simplified(text: str) -> str:
    simplified: str = _converter().convert(text)
    return simplified


@cache
def _converter() -> OpenCC:
    from opencc import OpenCC

    return OpenCC("t2s")
