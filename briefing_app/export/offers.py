"""What the window offers to export from where one stands, and the file's proposed name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from briefing_app.analysis.table import area_label
from briefing_app.export.about import counted, extent
from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.formats import FORMATS, Format
from briefing_app.export.writers import Written
from briefing_app.meeting.agenda import Agenda
from briefing_app.model.report import Report
from briefing_app.storage.names import file_name, slug

SHEET_NAME = "证据单"
_COMPARED = "实绩对目标"
_LAST_TRY = 1000


class Offered(Protocol):
    """What the window may offer to export; `report` is the one that it was made for."""

    @property
    def label(self) -> str:
        """As the dialog lists it."""

    @property
    def formats(self) -> tuple[Format, ...]:
        """As what it can be written."""

    def content(self, report: Report) -> Written:
        """Return what is to be written."""

    def contains(self, report: Report) -> str:
        """Return what that is, in words."""

    def file_name(self, report: Report, suffix: str) -> str:
        """Return the file's name that is proposed."""


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing that can be exported: its words, and what `content` is asked for."""

    label: str
    """As the dialog lists it: 本节：（一）助企纾困."""
    name: str
    """As the file's name says it: 助企纾困; "" for the whole report."""
    section: str = ""
    agenda: Agenda | None = None
    figures: tuple[str, ...] | None = None
    comparison: bool = False
    filters: str = ""

    def content(self, report: Report) -> Content:
        """Return what is to be written; raise UnknownIdError as `content` does."""
        return content(
            report,
            section=self.section,
            agenda=self.agenda,
            comparison=self.comparison,
            figures=self.figures,
            filters=self.filters,
        )

    @property
    def formats(self) -> tuple[Format, ...]:
        """As what it can be written: all there are."""
        return FORMATS

    def contains(self, report: Report) -> str:
        """Return extent and numbers, and the stops of an agenda that were not found."""
        chosen = self.content(report)
        lost = f"没有找到：{'、'.join(chosen.lost)}" if chosen.lost else ""
        return "；".join(filter(None, (extent(chosen), f"数字 {counted(chosen)}", lost)))

    def file_name(self, report: Report, suffix: str) -> str:
        """Return the file's name that is proposed."""
        return proposed_name(report, self.name, suffix)


def offers(
    report: Report,
    *,
    section: str = "",
    agenda: Agenda | None = None,
    selected: Sequence[str] = (),
    shown: Sequence[str] | None = None,
    filters: str = "",
) -> tuple[Offer, ...]:
    """Return what can be exported, the whole report first.

    `section` is where one reads, `agenda` the one that is open (not offered if it is another
    report's or has no stops), `selected` the ids of chosen rows, `shown` those of the rows that
    `filters` (words) let through.
    """
    return tuple(_offers(report, section, agenda, (tuple(selected), shown), filters))


def _offers(
    report: Report,
    section: str,
    agenda: Agenda | None,
    rows: tuple[tuple[str, ...], Sequence[str] | None],
    filters: str,
) -> Iterator[Offer]:
    yield Offer("整份报告", "")
    if section:
        label = area_label(report, section)
        yield Offer(f"本节：{label}", label, section=section)
    if agenda and agenda.stops and agenda.report == report.id:
        yield Offer(f"议程：{agenda.title}", f"议程 {agenda.title}", agenda=agenda)
    yield Offer(_COMPARED, _COMPARED, comparison=True)
    selected, shown = rows
    if selected:
        words = f"选中的 {len(selected)} 行"
        yield Offer(words, words, figures=selected)
    if shown and filters:
        words = f"筛选结果 {len(shown)} 行：{filters}"
        yield Offer(words, f"筛选 {filters}", figures=tuple(shown), filters=filters)


def proposed_name(report: Report, name: str, suffix: str) -> str:
    """Return a file's name that every system takes: 宁波市政府工作报告2023-助企纾困.pdf."""
    return named(report.title, name, suffix)


def named(title: str, name: str, suffix: str) -> str:
    """Return a file's name out of a title and what there is of it."""
    parts = [title.replace(" ", ""), *([slug(name)] if name else [])]
    return file_name("-".join(parts)) + suffix


def with_suffix(path: str, fmt: Format, formats: Sequence[Format]) -> str:
    """Return a path that ends as the format does; another format's ending is taken away."""
    base, end = os.path.splitext(path)
    if end.lower() == fmt.suffix:
        return path
    return (base if end.lower() in {each.suffix for each in formats} else path) + fmt.suffix


def free_path(path: str) -> str:
    """Return a path beside this one where there is no file yet: 报告（2）.pdf."""
    base, end = os.path.splitext(path)
    tries = (f"{base}（{n}）{end}" for n in range(2, _LAST_TRY))
    return next((each for each in tries if not os.path.lexists(each)), path)
