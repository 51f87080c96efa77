"""One name for each quantity over several reports, whatever each of them calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing_app.analysis.comparing.scope import Scoped, scoped
from briefing_app.library.search.folding import squash
from briefing_app.model.figure import Figure
from briefing_app.model.indicator import Indicator
from briefing_app.model.report import Report

_WHOLE = (
    (("省",), ("全省", "我省", "本省")),
    (("市",), ("全市", "我市", "本市")),
    (("县",), ("全县", "我县", "本县")),
    (("区",), ("全区", "我区", "本区")),
    (("州",), ("全州", "我州", "本州")),
    (("盟",), ("全盟", "我盟")),
    (("旗",), ("全旗", "我旗")),
    (("国", "国务院"), ("全国", "我国")),
)
"""What a place calls the whole of itself: not narrower than saying nothing."""
_ALWAYS = ("全年", "年度", "当年")
_RESIDENT = re.compile(r"常住(?=居民|人口)")
_SPANS = re.compile(r"年均|[三四五两十]年来?")
"""Words in a figure's name that make it another quantity than that of one year."""
_LONG_SCALES = ("规模以上", "限额以上", "规模以下", "限额以下")
_SHORT_SCALES = ("规上", "限上", "规下", "限下")


class Naming(NamedTuple):
    """What a figure speaks of: identity, and what its report calls it."""

    identity: str
    name: str
    """The figure's own words, folded, without those that mean the whole place."""


class Identities:
    """Finds the identity of figures over the reports it was made for."""

    def __init__(self, reports: Sequence[Report]) -> None:
        self._homes = {id(report): _Home(report) for report in reports}
        self._identity = _meanings(self._homes.values())
        self._forms: dict[str, set[str]] = {}
        for form, identity in self._identity.items():
            self._forms.setdefault(identity, set()).add(form)

    def of(self, report: Report, figure: Figure) -> tuple[str, ...]:
        """Return the identity of each indicator that a figure speaks for, in order."""
        home = self._homes[id(report)]
        forms = (home.forms.get(key) or home.form(figure.name) for key in figure.indicators)
        return tuple(dict.fromkeys(self._identity.get(form, form) for form in forms))

    def name_of(self, report: Report, figure: Figure, identity: str) -> str:
        """Return what a report calls a quantity: its indicator's name, else the figure's."""
        for key in figure.indicators:
            known = report.indicators.get(key)
            if known and self._identity.get(self._homes[id(report)].form(known.name)) == identity:
                return known.name
        return figure.name

    def called(self, report: Report, figure: Figure) -> str:
        """Return the figure's own name, folded, without words for the whole place."""
        return self._homes[id(report)].form(figure.name)

    def split(self, report: Report, figure: Figure) -> Scoped:
        """Return a figure's name as what it is about and what narrows that."""
        name = self._homes[id(report)].plain(figure.name)
        split = scoped(name, ())
        return Scoped(split.core, (*split.words, *_SPANS.findall(name)))

    def scope_of(self, report: Report, figure: Figure, identity: str) -> tuple[str, ...]:
        """Return what narrows a figure's name beyond the ways its quantity is known by."""
        known = self._forms.get(identity, set())
        if self.called(report, figure) in known:
            return ()
        words = set(self.split(report, figure).words)
        return tuple(sorted(word for word in words if not any(word in form for form in known)))


class _Home:
    """How one report speaks: forms of its indicators' names, words for all of its place."""

    def __init__(self, report: Report) -> None:
        self._idle = (*_ALWAYS, *_words_for_all(report.place))
        used = {key for figure in report.figures for key in figure.indicators}
        self.indicators = [i for key in sorted(used) if (i := report.indicators.get(key))]
        self.forms = {i.id: self.form(i.name) for i in self.indicators}

    def plain(self, name: str) -> str:
        """Return a name without words that narrow nothing, with scales written short."""
        for word in self._idle:
            name = name.replace(word, "")
        for long, short in zip(_LONG_SCALES, _SHORT_SCALES, strict=True):
            name = name.replace(long, short)
        return _RESIDENT.sub("", name)

    def form(self, name: str) -> str:
        """Return a name as it is compared."""
        return squash(self.plain(name)) or squash(name)


def _words_for_all(place: str) -> tuple[str, ...]:
    """Return how a place calls all of itself: its name, and 全市 for a city."""
    found = [words for endings, words in _WHOLE if place.endswith(endings)]
    return (*((place,) if found else ()), *(word for words in found for word in words))


def _meanings(homes: Iterable[_Home]) -> dict[str, str]:
    """Return by form of a name the form that all reports share for it.

    A way of saying that two quantities claim decides nothing.
    """
    homes = tuple(homes)
    names: dict[str, str] = {}
    claims: dict[str, set[str]] = {}
    for home, indicator in _all(homes):
        own = home.form(indicator.name)
        names[own] = own
        for alias in indicator.aliases:
            claims.setdefault(home.form(alias), set()).add(own)
    sayings = {form: next(iter(own)) for form, own in claims.items() if len(own) == 1}
    return {form: _followed(form, sayings) for form in (*names, *sayings)}


def _followed(form: str, sayings: dict[str, str]) -> str:
    """Return where sayings lead; those that lead in a circle stay where they began."""
    seen = [form]
    while (further := sayings.get(seen[-1])) and further != seen[-1]:
        if further in seen:
            return min(seen[seen.index(further) :])
        seen.append(further)
    return seen[-1]


def _all(homes: Sequence[_Home]) -> Iterator[tuple[_Home, Indicator]]:
    for home in homes:
        for indicator in home.indicators:
            yield home, indicator
