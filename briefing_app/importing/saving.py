"""A draft becomes a report folder that the checker has proved."""

from __future__ import annotations

from collections.abc import Mapping

from briefing_app.importing.draft import Draft
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator

_WANTED = (
    ("id", "编号"),
    ("title", "标题"),
    ("place", "地方"),
    ("review_year", "回顾的年份"),
    ("plan_year", "计划的年份"),
)


class SavingError(BriefingError):
    """A draft that cannot be saved as it is; `str()` says what to mend.

    `figure` and `paragraph` name the place, "" and -1 where it is the whole.
    """

    def __init__(self, reason: str, *, figure: str = "", paragraph: int = -1) -> None:
        self.reason, self.figure, self.paragraph = reason, figure, paragraph
        super().__init__(f"还不能保存：{reason}")


def missing(draft: Draft) -> tuple[str, ...]:
    """Return, in words, what of `Draft.about` a person has to fill in before saving."""
    return tuple(words for field, words in _WANTED if not getattr(draft.about, field))


def save_draft(
    draft: Draft, folder: str, catalogue: Mapping[str, Indicator], *, replace: bool = False
) -> str:
    """Write a draft as a report folder and return the folder.

    Raise SavingError for a draft that falls short, SaveError where the disk refuses; then
    what was there is as it was. A folder that is there is only replaced with `replace`.
    """
    raise SavingError("保存尚未完成。")
