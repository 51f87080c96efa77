"""One paragraph: what each of its numbers is and which quantity it tells of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from briefing_app.importing.draft import DraftMention
from briefing_app.importing.naming.clauses import Clause, clauses, held_together, sentences
from briefing_app.importing.naming.findings import (
    CARRIED,
    NO_YEAR,
    TWO_IN_ONE,
    UNEVEN,
    Finding,
    Name,
    Place,
    Reason,
    Said,
)
from briefing_app.importing.naming.leads import Lead, read_lead
from briefing_app.importing.naming.measures import Measured, is_percent, measured
from briefing_app.importing.naming.periods import (
    Time,
    clause_time,
    hedge_of,
    is_circumstance,
    is_done,
    start_time,
)
from briefing_app.importing.naming.phrases import (
    object_of,
    parts_of,
    subject_of,
    without_ending,
)
from briefing_app.importing.naming.places import rank_finding, ranked_by, streak_finding
from briefing_app.importing.naming.sorting import is_figure, mention_of
from briefing_app.importing.naming.subjects import is_counted, name_of
from briefing_app.importing.naming.tails import Tail
from briefing_app.importing.naming.words import NEW_VERBS
from briefing_app.importing.quantities import find_quantities
from briefing_app.importing.quantities.records import Quantity, QuantityKind
from briefing_app.model.figure import Bound, Measure, Status

_PARTING = frozenset(
    {
        QuantityKind.AMOUNT,
        QuantityKind.PERCENT,
        QuantityKind.POINTS,
        QuantityKind.MULTIPLE,
        QuantityKind.RANK,
        QuantityKind.STREAK,
    }
)
_JOINTS = ("、", "和", "与", "及", "以及")
_LONGEST_LEAD = 80


def read_paragraph(text: str, place: Place) -> tuple[list[Finding], list[DraftMention]]:
    """Return the figures of a paragraph and its other numerals, both in text order.

    Mentions come with paragraph 0.
    """
    reader = _Reader(text, place)
    held = held_together(text)
    for start, end in sentences(held):
        reader.read_sentence(clauses(held, start, end))
    return reader.findings, reader.mentions


class _Reader:
    """Goes through the clauses of a paragraph once."""

    def __init__(self, text: str, place: Place) -> None:
        self.findings: list[Finding] = []
        self.mentions: list[DraftMention] = []
        self._text, self._place = text, place
        self._quantities = find_quantities(text)
        self._parting = [q for q in self._quantities if q.kind in _PARTING]
        self._starts = [q.start for q in self._parting]
        self._at = 0

    def read_sentence(self, parts: list[Clause]) -> None:
        """Read one sentence, whose clauses share subject, year and hedge."""
        said = Said(self._place.usual, len(self.findings))
        for number, clause in enumerate(parts):
            words = self._text[clause.start : clause.end]
            after = parts[number + 1] if number + 1 < len(parts) else None
            next_words = self._text[after.start : after.end] if after else ""
            time = self._time(words, next_words, said)
            said.hedge = hedge_of(words, said.hedge) if time.status is Status.TARGET else ""
            said.verb, said.coming = "", next_words
            read = self._read_clause(clause, time, said)
            said.clause = "" if read else words
            if clause.mark in ("；", ";"):
                said.forget(len(self.findings))

    def _time(self, words: str, after: str, said: Said) -> Time:
        said.time = clause_time(words, said.time, self._place.usual, self._place.years)
        if said.time.status is Status.TARGET and is_circumstance(words, after):
            return Time(said.time.period, Status.ACTUAL)
        return said.time

    def _read_clause(self, clause: Clause, time: Time, said: Said) -> bool:
        """Read the numbers of a clause; return whether there was a figure."""
        done, read = clause.start, False
        while self._at < len(self._quantities) and self._quantities[self._at].start <= clause.end:
            quantity = self._quantities[self._at]
            self._at += 1
            before = _inside(self._text[max(done, quantity.start - _LONGEST_LEAD) : quantity.start])
            behind = self._behind(quantity, clause.end)
            if is_figure(quantity, before, behind):
                self.findings.append(self._finding(quantity, before, behind, time, said))
                done, read = quantity.end + self._taken(quantity, behind), True
            else:
                self.mentions.append(mention_of(quantity, behind, self._text))
        return read

    def _behind(self, quantity: Quantity, end: int) -> str:
        """Return the words behind a number, those behind the next one if they share a noun.

        73条110公里水毁农村公路; 总投资123亿元的58个城建类项目.
        """
        at = bisect_left(self._starts, quantity.end)
        stop = min(self._starts[at], end) if at < len(self._starts) else end
        behind = self._text[quantity.end : stop]
        if stop < end and behind in ("", "的") and self._parting[at].kind is QuantityKind.AMOUNT:
            second = self._parting[at].end
            limit = min(self._starts[at + 1], end) if at + 1 < len(self._starts) else end
            return "的" + self._text[second:limit].removeprefix("的")
        return behind

    def _taken(self, quantity: Quantity, behind: str) -> int:
        """Return how many words behind a number belong to its name: 59家制造业企业."""
        noun = object_of(behind, counted=is_counted(quantity))
        words = self.findings[-1].name
        if not noun or noun not in words or quantity.kind is not QuantityKind.AMOUNT:
            return 0
        at = behind.find(noun)
        return at + len(noun) if self._text.startswith(behind, quantity.end) else 0

    def _finding(
        self, quantity: Quantity, before: str, behind: str, time: Time, said: Said
    ) -> Finding:
        if time.status is Status.TARGET and is_done(before, behind):
            time = Time(self._place.years.review, Status.ACTUAL)
        own = self.findings[said.first :]
        printed = self._text[quantity.start : quantity.end]
        if quantity.kind is QuantityKind.RANK:
            ranked = ranked_by(quantity.place, before, behind, own, said, self._place.topic)
            if not said.name and len(ranked.names) == 1:
                said.name = without_ending(ranked.names[0])
            scope = "全省" if "省" in before else "本地"
            found = rank_finding(quantity, (scope, printed), ranked, self.findings, time)
            return replace(found, hedge=said.hedge)
        if said.group and said.model and not before.strip("、，和与及以"):
            return _next_of_group(quantity, said, said.model)
        lead = read_lead(before, counted=is_counted(quantity))
        if quantity.kind is QuantityKind.STREAK:
            return streak_finding(quantity, printed, lead, behind, own, said, time)
        return self._amount(quantity, lead, behind, time, said)

    def _amount(
        self, quantity: Quantity, lead: Lead, behind: str, time: Time, said: Said
    ) -> Finding:
        name = name_of(quantity, lead, behind, said, self._place.topic)
        goes_on = _goes_on(lead) and Tail.REACHES not in lead.tails
        verb = subject_of(lead.words).verb or (said.verb if goes_on else "")
        said.verb = verb
        if Tail.FROM in lead.tails:
            time = start_time(lead.since, time)
        elif lead.until:
            time = self._place.years.at(lead.until, time.status)
        new = verb in NEW_VERBS or Tail.NEW in lead.tails
        kind = self._like_before(quantity, lead, name, said) or measured(
            quantity, lead, name.words, behind, new=new
        )
        subjects = self._subjects(quantity, lead, name.words, said)
        reasons = [*name.reasons, *_doubts(lead, subjects, said, time)]
        finding = Finding(
            start=quantity.start,
            end=quantity.end,
            name=subjects[0] if said.group else name.words,
            subjects=subjects[:1] if said.group else subjects,
            also=() if len(subjects) > 1 else name.also,
            value=quantity.value,
            unit=quantity.unit,
            measure=kind.measure,
            bound=_bound(quantity, lead),
            direction=kind.direction,
            time=time,
            upper=quantity.upper,
            hedge=lead.hedge or said.hedge,
            reasons=tuple(reason.words for reason in reasons),
            doubt=sum(reason.weight for reason in reasons),
        )
        if said.group:
            said.group.pop(0)
            said.model = finding
        return finding

    def _subjects(self, quantity: Quantity, lead: Lead, name: str, said: Said) -> tuple[str, ...]:
        """Return what the number speaks of; open a group where 分别 announces one."""
        count = 1 + self._listed_after(quantity)
        carried = not subject_of(lead.words).name
        if Tail.RESPECTIVELY in lead.tails:
            parts = self._told_before(said, count) if carried else _parted(name, lead, count)
        elif Tail.EACH in lead.tails:
            return (carried and self._told_before(said)) or parts_of(name)
        else:
            follows = (lead.beyond or lead.moves) and not lead.part_of
            parts = (said.listed or self._just_listed(carried, count, said)) if follows else ()
        if not len(parts) == count > 1:
            return (name,)
        said.listed, said.group = parts, list(parts)
        return parts

    def _like_before(
        self, quantity: Quantity, lead: Lead, name: Name, said: Said
    ) -> Measured | None:
        """Return the growth that a bare percentage goes on with: 增长6%以上，力争达到6.5%."""
        last = self.findings[-1] if len(self.findings) > said.first else None
        bare = CARRIED in name.reasons and quantity.kind is QuantityKind.PERCENT
        if last is None or not bare or lead.arrives or lead.moves:
            return None
        alike = (last.name, last.unit, last.measure) == (name.words, quantity.unit, Measure.GROWTH)
        return Measured(last.measure, last.direction) if alike else None

    def _told_before(self, said: Said, count: int = 0) -> tuple[str, ...]:
        """Return the last names that the sentence gave to numbers, all of them for 0."""
        own = self.findings[said.first :]
        told = [f for f in own if f.measure is not Measure.RANK]
        if told and len(told[-1].subjects) == count > 1:
            return told[-1].subjects
        found = [f.name for f in told][-count:]
        return tuple(found if count else dict.fromkeys(found))

    def _just_listed(self, carried: bool, count: int, said: Said) -> tuple[str, ...]:
        """Return the subjects of the last numbers, if as many follow and 分别 is left out.

        存款余额939亿元、贷款余额623亿元，比年初增加52亿元和30亿元.
        """
        told = self._told_before(said, count) if carried and count > 1 else ()
        return told if len(set(told)) == count else ()

    def _listed_after(self, first: Quantity) -> int:
        """Return how many numbers follow the first with nothing but 、 or 和 between."""
        at, end, count = bisect_left(self._starts, first.end), first.end, 0
        while at < len(self._parting) and self._text[end : self._starts[at]] in _JOINTS:
            end, count, at = self._parting[at].end, count + 1, at + 1
        return count


def _parted(name: str, lead: Lead, count: int) -> tuple[str, ...]:
    """Return the subjects that 分别 tells apart, each with the share it has in common."""
    share = f"占{lead.share_of}比重" if lead.share_of else ""
    return tuple(part + share for part in parts_of(name.removesuffix(share), count))


def _next_of_group(quantity: Quantity, said: Said, model: Finding) -> Finding:
    """Return the next number of 分别, which is like the first but for its subject."""
    name = said.group.pop(0)
    if not said.group:
        said.name = name
    kind = Measured(model.measure, model.direction)
    if quantity.unit and is_percent(quantity.unit) is not is_percent(model.unit):
        kind = measured(quantity, Lead(""), name)
    return replace(
        model,
        measure=kind.measure,
        direction=kind.direction,
        start=quantity.start,
        end=quantity.end,
        name=name,
        subjects=(name,),
        value=quantity.value,
        unit=quantity.unit or model.unit,
        bound=quantity.bound,
        upper=quantity.upper,
    )


def _doubts(lead: Lead, subjects: tuple[str, ...], said: Said, time: Time) -> Iterator[Reason]:
    """Yield what is doubtful about a number beside its name."""
    if len(subjects) > 1 and Tail.EACH in lead.tails:
        yield TWO_IN_ONE
    if Tail.RESPECTIVELY in lead.tails and not said.group:
        yield UNEVEN
    if not time.period:
        yield NO_YEAR


def _bound(quantity: Quantity, lead: Lead) -> Bound:
    """Return the bound of a number, also where its word stands apart: 至少建成1个."""
    if quantity.bound is Bound.EXACT and lead.least:
        return Bound.AT_LEAST
    return quantity.bound


def _goes_on(lead: Lead) -> bool:
    """Return whether a number goes on with the list of the one before: 、总部企业105家."""
    return lead.words.startswith(("、", *_JOINTS))


def _inside(before: str) -> str:
    """Return the words since a bracket that is still open."""
    at = max(before.rfind("（"), before.rfind("("))
    if at >= 0 and "）" not in before[at:] and ")" not in before[at:]:
        before = before[at + 1 :]
    return before.rstrip("“‘")
