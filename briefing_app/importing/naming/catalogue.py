"""From the phrase that names a number to the indicator behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from hashlib import sha1
from typing import NamedTuple

from briefing_app.model.figure import Measure
from briefing_app.model.indicator import Indicator

_SCOPES = (
    "全市",
    "全省",
    "全县",
    "全区",
    "全州",
    "全旗",
    "全镇",
    "我市",
    "我省",
    "我县",
    "我区",
    "全乡",
    "全盟",
    "区属",
    "县属",
    "全地区",
    "全自治区",
    "全国",
)
_SPELLINGS = (
    ("规模以上", "规上"),
    ("限额以上", "限上"),
    ("规模工业", "规上工业"),
    ("乡村居民", "农村居民"),
    ("农民人均", "农村居民人均"),
    ("常住居民", "居民"),
    ("居民消费品价格", "居民消费价格"),
    ("“", ""),
    ("”", ""),
    ("个百分点", ""),
)
_ENDINGS = (
    "总量",
    "总数",
    "数量",
    "总额",
    "总值",
    "规模",
    "增速",
    "增幅",
    "涨幅",
    "金额",
    "比例",
    "年均",
    "数",
    "完成",
)
_ASIDE = re.compile(r"[（(][^（()）]{1,12}[)）]$")
"""What a name adds in brackets: 国民生产总值（GDP）."""
_SHORT = frozenset(["出口", "进口", "社零", "固投", "GDP", "CPI", "粮食", "存款", "贷款", "消费"])
_SLUG_LENGTH = 60
_FAMILIES = (
    ("usd", r"美元|欧元|港元|港币"),
    ("money", r"元"),
    ("ratio", r"%|百分点|倍|成|番"),
    ("concentration", r"克/"),
    ("container", r"标箱|TEU"),
    ("energy", r"标煤|标准煤|千瓦|度"),
    ("people", r"人|名|位"),
    ("housing", r"套"),
    ("enterprise", r"家|户"),
    ("area", r"亩|公顷|平方|顷"),
    ("length", r"公里|千米|里|米"),
    ("mass", r"吨|斤|克"),
    ("volume", r"立方|升"),
    ("time", r"年|月|日|天|小时|分钟|岁"),
)
_FITTING = {
    "people": ("people",),
    "enterprise": ("enterprise", "item", "people"),
    "item": ("item", "enterprise", "housing", "people", ""),
    "housing": ("housing", "item", "enterprise", "area"),
    "standing": (),
}


class Match(NamedTuple):
    """The indicator of a phrase. `sure` is 0 to 100; `reason` says what is doubtful."""

    indicator: Indicator
    sure: int
    reason: str = ""


def family_of(unit: str) -> str:
    """Return the family of a unit as written; item for what is counted in pieces."""
    return next((family for family, units in _FAMILIES if re.search(units, unit)), "item")


class Catalogue:
    """The shared indicators by the words people use, and the report's own beside them."""

    def __init__(self, indicators: Mapping[str, Indicator], own: Iterable[Indicator] = ()) -> None:
        self._shared = indicators
        self._own: dict[str, Indicator] = {each.id: each for each in own}
        self._used: dict[str, Indicator] = {}
        self._by_words: dict[str, Indicator] = {}
        for indicator in indicators.values():
            for words in (indicator.name, *indicator.aliases):
                if len(words) > 2 or words in _SHORT or words == indicator.name:
                    self._by_words.setdefault(spelled(words), indicator)
        self._slugs: dict[str, str] = {}

    @property
    def own(self) -> tuple[Indicator, ...]:
        """The indicators that the shared catalogue does not have and that were asked for."""
        return tuple(self._used.values())

    def find(self, phrases: Iterable[str], unit: str, measure: Measure) -> Match:
        """Return the indicator of the longest phrase that has one, else one of the report's own.

        The first phrase names the new indicator.
        """
        tried = list(phrases)
        for phrase in sorted(tried, key=len, reverse=True):
            for words in _readings(phrase):
                found = self._by_words.get(words)
                if found is not None and _fits(found, unit, measure):
                    return _judged(found, phrase)
        return Match(self._made(tried[0], unit, measure), 80)

    def _made(self, name: str, unit: str, measure: Measure) -> Indicator:
        slug = self._slugs.get(name) or self._free(slug_of(name), name)
        self._slugs[name] = slug
        if slug not in self._used:
            made = Indicator(slug, name, slug.replace("-", " "), _own_family(unit, measure))
            self._used[slug] = self._own.get(slug, made)
        return self._used[slug]

    def _free(self, slug: str, name: str) -> str:
        """Return the id, or one with a hash where another name has it already."""
        taken = slug in self._shared or slug in self._used
        return f"{slug}-{_short_hash(name)}" if taken else slug


def _own_family(unit: str, measure: Measure) -> str:
    if measure in (Measure.RANK, Measure.STREAK):
        return "standing"
    return family_of(unit)


def spelled(words: str) -> str:
    """Return a phrase in the one spelling under which it is looked up."""
    words = _ASIDE.sub("", words)
    for scope in _SCOPES:
        words = words.removeprefix(scope)
    for one, other in _SPELLINGS:
        words = words.replace(one, other)
    return words


def _readings(phrase: str) -> Iterable[str]:
    words = spelled(phrase)
    yield words
    for ending in _ENDINGS:
        if words.endswith(ending) and len(words) > len(ending) + 1:
            yield words.removesuffix(ending)
    yield words + "余额"
    yield words + "总额"


def _judged(indicator: Indicator, phrase: str) -> Match:
    words = spelled(phrase)
    if words == spelled(indicator.name) or all(word in words for word in indicator.scope):
        return Match(indicator, 97)
    return Match(indicator, 88, f"口径未必是“{indicator.name}”")


def _fits(indicator: Indicator, unit: str, measure: Measure) -> bool:
    """Return whether a number of this unit and measure can be said of the indicator."""
    family = indicator.family
    if measure in (Measure.RANK, Measure.STREAK):
        return True
    if family == "standing":
        return False
    if measure in (Measure.GROWTH, Measure.CHANGE):
        return family != "ratio" or measure is Measure.CHANGE or "价格" in indicator.name
    if family_of(unit) == "ratio":
        return family == "ratio"
    if family in ("money", "usd"):
        return family_of(unit) in ("money", "usd")
    return family_of(unit) in _FITTING.get(family, (family,))


def slug_of(name: str) -> str:
    """Return the id that a phrase of this name has in every report: its pinyin syllables."""
    from pypinyin import lazy_pinyin

    syllables = lazy_pinyin(name, errors=_plain)
    slug = "-".join(filter(None, syllables)).strip("-.")
    if len(slug) > _SLUG_LENGTH:
        slug = f"{slug[:_SLUG_LENGTH].rsplit('-', 1)[0]}-{_short_hash(name)}"
    return slug or f"x-{_short_hash(name)}"


def _plain(chars: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", chars.lower()).strip("-.")


def _short_hash(words: str) -> str:
    return sha1(words.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()[:6]
