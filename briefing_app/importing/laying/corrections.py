"""Edits, open doubts and rules of a draft as corrections of its page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from briefing_app.dataset.rules import apply_rule
from briefing_app.dataset.text import MARK
from briefing_app.importing.draft import Doubt, DoubtState, Draft, DraftParagraph, Rule
from briefing_app.importing.laying.names import Names
from briefing_app.importing.laying.quoting import quote_at
from briefing_app.model.correction import Certainty, Correction, CorrectionKind
from briefing_app.model.figure import Quote

_STOP = "。；; "


@dataclass(frozen=True, slots=True)
class _Place:
    """`page[start:end]` becomes `corrected`; a doubt leaves it as it stands."""

    start: int
    end: int
    corrected: str
    kind: CorrectionKind
    reason: str
    certainty: Certainty
    id: str
    doubt: bool = False
    suggested: str | None = None


def printed_page(draft: Draft) -> str:
    """Return the printed paragraphs with ¶ between them, as source.txt will be read."""
    return MARK.join(paragraph.printed for paragraph in _printed(draft))


def lay_corrections(draft: Draft) -> tuple[Correction, ...]:
    """Return the corrections that turn the printed page into the text, rules last."""
    page = printed_page(draft)
    names = Names()
    merged = list(_merged(page, _places(draft)))
    for kept in (*(place.id for place in merged), *(rule.id for rule in draft.rules)):
        names.keep(kept)
    places = [_correction(page, place, names) for place in merged]
    marked = MARK.join(text for p in draft.paragraphs if (text := p.text))
    return (*places, *_rules(draft.rules, marked, names))


def _printed(draft: Draft) -> list[DraftParagraph]:
    return [paragraph for paragraph in draft.paragraphs if paragraph.printed]


def _places(draft: Draft) -> list[_Place]:
    """Return edits and open doubts where they stand on the page, in order."""
    printed = _printed(draft)
    lengths = (len(paragraph.printed) + 1 for paragraph in printed)
    starts = [0, *accumulate(lengths)][: len(printed)]
    doubts: dict[int, list[Doubt]] = {}
    for doubt in draft.doubts:
        if doubt.state is DoubtState.OPEN:
            doubts.setdefault(doubt.paragraph, []).append(doubt)
    found: list[_Place] = []
    opening = True
    for paragraph, start in zip(printed, starts, strict=True):
        places = [*_edits(paragraph, start), *_doubts(doubts.get(paragraph.id, ()), start)]
        if paragraph.text:
            opening = False
        else:
            places = [_taken_away(places, start, paragraph, opening)]
        found += places
    return sorted(found, key=lambda place: (place.start, place.end))


def _edits(paragraph: DraftParagraph, start: int) -> Iterator[_Place]:
    for edit in paragraph.edits:
        at = start + edit.start, start + edit.end
        yield _Place(*at, edit.corrected, edit.kind, edit.reason, edit.certainty, edit.id)


def _doubts(doubts: Iterable[Doubt], start: int) -> Iterator[_Place]:
    for doubt in doubts:
        suggested = None if doubt.suggestion == doubt.exact else doubt.suggestion
        yield _Place(
            start + doubt.start, start + doubt.end, doubt.exact, doubt.kind, doubt.reason,
            Certainty.DOUBT, doubt.id, doubt=True, suggested=suggested,
        )  # fmt: skip


def _taken_away(
    places: list[_Place], start: int, paragraph: DraftParagraph, opening: bool
) -> _Place:
    """Return one place for a paragraph of which nothing is left, with a ¶ beside it."""
    end = start + len(paragraph.printed)
    edits = [place for place in places if not place.doubt]
    around = (start, end + 1) if opening else (start - 1, end)
    whole = replace(edits[0], start=around[0], end=around[1], corrected="")
    return replace(whole, reason=_reasons(edits))


def _merged(page: str, places: Sequence[_Place]) -> Iterator[_Place]:
    """Yield the places with those that overlap put together."""
    group: list[_Place] = []
    end = -1
    for place in places:
        same = bool(group) and (place.start, place.end) == (group[-1].start, group[-1].end)
        if group and not same and place.start >= end:
            yield _together(page, group)
            group, end = [], -1
        group.append(place)
        end = max(end, place.end)
    if group:
        yield _together(page, group)


def _together(page: str, group: list[_Place]) -> _Place:
    """Return one place for several; what an edit says of the words goes before a doubt."""
    if len(group) == 1:
        return group[0]
    start, end = group[0].start, max(place.end for place in group)
    edits = [place for place in group if not place.doubt]
    parts, done = list[str](), start
    for edit in edits:
        parts += (page[done : max(edit.start, done)], edit.corrected)
        done = max(edit.end, done)
    corrected = "".join([*parts, page[done:end]])
    chief = (edits or group)[0]
    certainty = Certainty.LIKELY if edits and len(edits) < len(group) else chief.certainty
    return _Place(start, end, corrected, chief.kind, _reasons(group), certainty, chief.id)


def _reasons(places: Sequence[_Place]) -> str:
    words = dict.fromkeys(place.reason.rstrip(_STOP) for place in places)
    return "；".join(filter(None, words))


def _correction(page: str, place: _Place, names: Names) -> Correction:
    return Correction(
        id=names.new(place.id, str(place.kind).replace("_", "-"), numbered=True),
        kind=place.kind,
        printed=quote_at(page, place.start, place.end),
        corrected=place.corrected,
        reason=_clean(place.reason) or "存疑",
        certainty=place.certainty,
        suggested=place.suggested,
    )


def _rules(rules: Sequence[Rule], marked: str, names: Names) -> Iterator[Correction]:
    """Yield the rules that touch anything, each with the number of its places."""
    for rule in rules:
        marked, count = apply_rule(rule.rule, marked, rule.exact, rule.corrected, ())
        if count:
            yield Correction(
                id=names.new(rule.id, "rule", numbered=True),
                kind=rule.kind,
                printed=Quote(rule.exact),
                corrected=rule.corrected,
                reason=_clean(rule.reason) or "全文如此",
                certainty=Certainty.CERTAIN,
                count=count,
                rule=rule.rule,
            )


def _clean(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip()
