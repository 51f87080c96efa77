"""The quantity a person names: one that is known by that name, or one of the report's own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing_app.importing.draft import Draft
from briefing_app.importing.naming.catalogue import family_of, slug_of
from briefing_app.model.indicator import Indicator

BETWEEN = "；"
"""Between the names where one number speaks for several quantities."""


def known_names(draft: Draft, catalogue: Mapping[str, Indicator]) -> tuple[str, ...]:
    """Return the names a person may choose from, each once: the report's own first."""
    names = [indicator.name for indicator in (*draft.indicators, *catalogue.values())]
    return tuple(dict.fromkeys(names))


def names_of(
    ids: tuple[str, ...], draft: Draft, catalogue: Mapping[str, Indicator]
) -> tuple[str, ...]:
    """Return the names of indicators; an id that nobody knows stands for itself."""
    known = {**catalogue, **{indicator.id: indicator for indicator in draft.indicators}}
    return tuple(known[i].name if i in known else i for i in ids)


def meant_by(
    words: str, unit: str, draft: Draft, catalogue: Mapping[str, Indicator]
) -> tuple[Indicator, ...]:
    """Return the indicators that a person's words name, several parted by ；."""
    names = ("".join(part.split()) for part in words.replace(";", BETWEEN).split(BETWEEN))
    return tuple(_meant(name, unit, draft, catalogue) for name in dict.fromkeys(names) if name)


def _meant(name: str, unit: str, draft: Draft, catalogue: Mapping[str, Indicator]) -> Indicator:
    for indicator in _all(draft, catalogue):
        if name == indicator.name:
            return indicator
    for indicator in _all(draft, catalogue):
        if name.casefold() in (alias.casefold() for alias in indicator.aliases):
            return indicator
    slug = slug_of(name)
    return Indicator(slug, name, slug.replace("-", " "), family_of(unit))


def _all(draft: Draft, catalogue: Mapping[str, Indicator]) -> Iterator[Indicator]:
    yield from catalogue.values()
    yield from draft.indicators
