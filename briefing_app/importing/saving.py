"""A draft becomes a report folder that the checker has proved."""

from __future__ import annotations

import re
from collections.abc import Mapping

from briefing_app.dataset.writer import write_report
from briefing_app.importing.draft import Draft
from briefing_app.importing.laying import SavingError, lay_out
from briefing_app.model.errors import DatasetError
from briefing_app.model.indicator import Indicator
from briefing_app.storage.errors import FolderTakenError

__all__ = ["FolderTakenError", "SavingError", "missing", "save_draft"]

_WANTED = (
    ("id", "编号"),
    ("title", "标题"),
    ("place", "地方"),
    ("review_year", "回顾的年份"),
    ("plan_year", "计划的年份"),
)
_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")
_YEARS = range(1949, 2200)


def missing(draft: Draft) -> tuple[str, ...]:
    """Return, in words, what of `Draft.about` a person has to fill in before saving."""
    about = draft.about
    wanting = {field for field, _ in _WANTED if not str(getattr(about, field)).strip()}
    if not _ID.fullmatch(about.id):
        wanting.add("id")
    wanting |= {
        field for field in ("review_year", "plan_year") if getattr(about, field) not in _YEARS
    }
    return tuple(words for field, words in _WANTED if field in wanting)


def save_draft(
    draft: Draft, folder: str, catalogue: Mapping[str, Indicator], *, replace: bool = False
) -> str:
    """Write a draft as a report folder and return the folder.

    `catalogue` has the indicators that all reports share. Raise SavingError for a draft
    that falls short, FolderTakenError for a folder that is there and is not to be replaced,
    SaveError where the disk refuses: then what was there is as it was.
    """
    if wanting := missing(draft):
        raise SavingError(f"先填上{'、'.join(wanting)}。")
    report = lay_out(draft, catalogue)
    try:
        write_report(folder, report, catalogue, replace=replace)
    except DatasetError as error:
        raise SavingError(error.problems[0].reason) from error
    return folder
