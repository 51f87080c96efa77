"""Ranks and streaks: which figures a place is the place of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from briefing_app.importing.naming.findings import WHOSE_RANK, Finding, Said
from briefing_app.importing.naming.leads import Lead, read_lead
from briefing_app.importing.naming.periods import Time
from briefing_app.importing.naming.phrases import object_of, parts_of, subject_of, without_ending
from briefing_app.importing.naming.subjects import before_of
from briefing_app.importing.naming.words import RANK_VERBS
from briefing_app.importing.quantities.records import Quantity
from briefing_app.model.figure import Direction, Measure, Rank

_OF_FIGURES = ("增速", "增幅", "规模", "总量", "数量", "总数", "增长率", "涨幅")
_JOINTS = ("、", "和", "与", "及", "以及")
_FROM = re.compile(r"(?:在全[国省市]的?)?(?:位次|排名)?[由从]$")
"""What stands before the first of two places: 位次由第11位上升到第8位."""
_STANDING = re.compile("[跃稳位]居|[位名]列|跻身|进入")
"""Where peers follow whose name is longer than the scope: 综合实力跃居全国百强城市第57位."""
_FIRSTS = ("首", "唯一")
_LONGEST_NAME = 40


class Ranked(NamedTuple):
    """What a place is the place of; `ranks` are positions in the list of findings."""

    names: tuple[str, ...]
    ranks: tuple[int, ...] = ()


def rank_finding(
    quantity: Quantity,
    words: tuple[str, str],
    ranked: Ranked,
    findings: Sequence[Finding],
    time: Time,
) -> Finding:
    """Return the figure of a place. `words` are its scope as printed and its own words."""
    subjects = dict.fromkeys(s for at in ranked.ranks for s in findings[at].subjects)
    return Finding(
        start=quantity.start,
        end=quantity.end,
        name="、".join(ranked.names),
        subjects=tuple(subjects) or tuple(without_ending(name) for name in ranked.names),
        value=Decimal(quantity.place) if quantity.place.isdecimal() else None,
        unit="",
        measure=Measure.RANK,
        bound=quantity.bound,
        direction=None,
        time=time,
        rank=Rank(quantity.scope or words[0], quantity.place, words[1]),
        ranks=ranked.ranks,
        reasons=() if ranked.ranks else (WHOSE_RANK.words,),
        doubt=0 if ranked.ranks else WHOSE_RANK.weight,
    )


def ranked_by(
    place: str, before: str, behind: str, own: Sequence[Finding], said: Said, topic: str
) -> Ranked:
    """Return what a place in a sentence is the place of; `own` are the findings of the sentence."""
    noun = object_of(behind.removeprefix("的").removeprefix("入选").removeprefix("获批"))
    if place.startswith(_FIRSTS) and noun:
        return Ranked((noun,))
    if own and own[-1].measure is Measure.RANK and before in _JOINTS:
        return Ranked(tuple(own[-1].name.split("、")), own[-1].ranks)
    words = _FROM.sub("", before.rstrip("的"))
    bare = _without_verb(words)
    several = bare.endswith(("均", "都", "皆", "双双")) or "均" in words[len(bare) :]
    subject = _STANDING.split(subject_of(bare.rstrip("均都皆双、，")).name)[0]
    numbers = [i for i, f in enumerate(own) if f.measure is not Measure.RANK]
    if numbers and (not subject or subject in _OF_FIGURES):
        places = numbers if several else numbers[-1:]
        name = own[places[-1]].name + (subject if subject in _OF_FIGURES else "")
        return Ranked((name,), tuple(said.first + i for i in places))
    if noun and (not subject or bare == words):
        return Ranked((noun,))
    name = without_ending(subject) or said.name or before_of(said) or topic or noun or "位次"
    return Ranked(parts_of(name) if several else (name,))


def _without_verb(words: str) -> str:
    for verb in RANK_VERBS:
        if words.endswith(verb):
            return words.removesuffix(verb)
    return words


def streak_finding(
    quantity: Quantity,
    printed: str,
    lead: Lead,
    behind: str,
    own: Sequence[Finding],
    said: Said,
    time: Time,
) -> Finding:
    """Return the figure of 连续5年, 七连增."""
    subject = subject_of(lead.words).name
    done = behind.strip("，、；。”")
    if not read_lead(done).words or done in RANK_VERBS:
        done = ""
    said.name = subject or said.name
    name = subject + done if done else subject or said.name or before_of(said)
    subjects: tuple[str, ...] = (name[:_LONGEST_NAME] or "连续",)
    if not subject and not done and own:
        subjects = tuple(dict.fromkeys(s for f in own for s in f.subjects))
    return Finding(
        start=quantity.start,
        end=quantity.end,
        name="、".join(subjects),
        subjects=subjects,
        value=quantity.value,
        unit=quantity.unit or "年",
        measure=Measure.STREAK,
        bound=quantity.bound,
        direction=Direction.UP if "增" in printed else None,
        time=time,
    )
