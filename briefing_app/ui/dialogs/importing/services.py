"""What the dialog needs of the rooms below, handed in by who opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import Draft
from briefing_app.model.indicator import Indicator

Stopped = Callable[[], bool]
Counted = Callable[[int, int], None]

Completing = Callable[[Draft, Mapping[str, Indicator]], Draft]


def always(_report_id: str) -> bool:
    """Say yes."""
    return True


@dataclass(frozen=True, slots=True)
class ImportServices:
    """Functions that the dialog calls; all but `exists` run in a worker thread.

    `read(path, is_cancelled, progress)` and `read_clipboard(text, html, is_cancelled)` return a
    Document or raise DocumentError. `catalogue()` are the indicators that all reports share.
    `save(draft, replace)` writes the report and returns its folder; it raises SavingError or
    SaveError and then leaves everything as it was. `exists(report_id)` says whether the library
    has such a report. `drafts_folder` is where half-checked drafts wait.
    """

    read: Callable[[str, Stopped, Counted], Document]
    read_clipboard: Callable[[str, str, Stopped], Document]
    catalogue: Callable[[], Mapping[str, Indicator]]
    save: Callable[[Draft, bool], str]
    exists: Callable[[str], bool]
    drafts_folder: str
    replaceable: Callable[[str], bool] = always
    """Whether the report of this id may be replaced; asked for one that exists."""
    complete: Completing | None = None
    """What else makes a draft of what was read: further pages joined to it. In the worker."""
