"""The `pairs` of figures.yaml: which actual compares with which target, and which does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import YamlMap, line_of
from briefing_app.model.figure import Figure, Status
from briefing_app.model.pairing import Pairing
from briefing_app.model.units import same_kind

_SIDES = (("actual", Status.ACTUAL, "实绩"), ("target", Status.TARGET, "目标"))
_Complaint = tuple[str, str]


def read_pairings(
    data: YamlMap, figures: Sequence[Figure], shown: str, problems: Problems
) -> tuple[Pairing, ...]:
    """Return the pairs of a figures.yaml that has passed its schema, noting what is wrong."""
    by_id = {figure.id: figure for figure in figures}
    made = [
        Pairing(item["actual"], item["target"], item["comparable"], item["reason"])
        for item in data.get("pairs", ())
    ]
    for number, pairing in enumerate(made):
        for field, reason in (
            *faults(pairing, by_id),
            *_of_the_list(pairing, made[:number]),
        ):
            problems.add(shown, line_of(data, ("pairs", number, field)), reason)
    return tuple(made)


def faults(pairing: Pairing, by_id: Mapping[str, Figure]) -> Iterator[_Complaint]:
    """Yield field and sentence for what is wrong with a pair in itself."""
    yield from _of_the_sides(pairing, by_id)
    yield from _of_the_pair(pairing, by_id)


def _of_the_sides(pairing: Pairing, by_id: Mapping[str, Figure]) -> Iterator[_Complaint]:
    """Yield what is wrong with each of the two ids."""
    for field, status, word in _SIDES:
        wanted: str = getattr(pairing, field)
        if wanted not in by_id:
            yield field, f"没有编号为“{wanted}”的数字。"
        elif by_id[wanted].status is not status:
            yield field, f"“{wanted}”不是{word}，{field} 要写{word}的编号。"


def _of_the_pair(pairing: Pairing, by_id: Mapping[str, Figure]) -> Iterator[_Complaint]:
    """Yield why two figures that are said to compare do not."""
    actual, target = by_id.get(pairing.actual), by_id.get(pairing.target)
    if not pairing.comparable or actual is None or target is None:
        return
    if not (actual.is_quantity and target.is_quantity):
        yield "comparable", "两边都要有数量，才能说可比。"
    elif actual.measure is not target.measure:
        yield "comparable", f"度量不同（{actual.measure}、{target.measure}），不可比。"
    elif same_kind(actual.unit) != same_kind(target.unit):
        yield "comparable", f"单位不同（{actual.unit}、{target.unit}），不可比。"


def _of_the_list(pairing: Pairing, before: Sequence[Pairing]) -> Iterator[_Complaint]:
    """Yield what an earlier entry of the list speaks against."""
    for other in before:
        if other[:2] == pairing[:2]:
            yield "target", f"“{pairing.actual}”与“{pairing.target}”已经列过。"
        elif pairing.comparable and other.comparable and other.target == pairing.target:
            yield "target", f"“{pairing.target}”已经与“{other.actual}”相比，只能有一个。"
