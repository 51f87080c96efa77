"""Why a draft cannot be saved."""

from __future__ import annotations

from briefing_app.model.errors import BriefingError


class SavingError(BriefingError):
    """A draft that cannot be saved as it is; `str()` says what to mend.

    `figure` and `paragraph` name the place, "" and -1 where it is the whole.
    """

    def __init__(self, reason: str, *, figure: str = "", paragraph: int = -1) -> None:
        self.reason, self.figure, self.paragraph = reason, figure, paragraph
        super().__init__(f"还不能保存：{reason}")
