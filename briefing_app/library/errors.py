"""What the library cannot do, as fields and one sentence each."""

from __future__ import annotations

from briefing_app.model.errors import BriefingError


class LibraryError(BriefingError):
    """Something about a report of the library that the user asked for and cannot have."""


class DuplicateReportError(LibraryError):
    """A report whose id another one has; `here` and `new` are their titles.

    The caller may ask again with a `Duplicate` choice: replace the one here, or keep both.
    """

    def __init__(self, report_id: str, here: str, new: str) -> None:
        self.id, self.here, self.new = report_id, here, new
        super().__init__(
            f"资料库里已有编号“{report_id}”的报告《{here}》，来的是《{new}》：替换它，或两份都留。"
        )


class PackageError(LibraryError):
    """A .briefing file that cannot be taken in; nothing of it is kept."""

    def __init__(self, path: str, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path} 没有取入：{reason}")
