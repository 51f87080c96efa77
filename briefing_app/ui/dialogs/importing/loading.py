"""Jobs of the dialog that run in its worker: reading a document, saving a draft. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing_app.export.progress import Progress, Stopped
from briefing_app.importing.documents.records import Document, PagePicture
from briefing_app.importing.draft import Draft
from briefing_app.importing.keeping import draft_path, kept_draft, kept_pictures
from briefing_app.importing.steps import ImportCancelledError, Step, import_document
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator
from briefing_app.ui.dialogs.importing.services import Counted, ImportServices


class Loaded(NamedTuple):
    """A draft to check, the pictures of its pages, what all reports share, and a word on it."""

    draft: Draft
    pictures: tuple[PagePicture, ...]
    catalogue: Mapping[str, Indicator]
    remark: str = ""


Reading = Callable[[Stopped, Counted], Document]


class LoadJob:
    """Reads a document and makes a draft of it, or goes on with the one that was kept."""

    def __init__(self, read: Reading, services: ImportServices, *, anew: bool = False) -> None:
        """Read with `read`; `anew` passes over what was kept of the same document."""
        self._read, self._services, self._anew = read, services, anew

    def __call__(self, tell: Progress, stopped: Stopped) -> Loaded:
        """Return the draft; raise a BriefingError. Progress counts the steps."""

        def count(done: int, total: int) -> None:
            tell(Step.READ, f"第 {done} / {total} 页" if total > 1 else "")

        def step(reached: Step) -> None:
            tell(reached, "")

        tell(Step.READ, "")
        document = self._read(stopped, count)
        if stopped():
            raise ImportCancelledError
        catalogue = self._services.catalogue()
        draft = import_document(document, catalogue, tell=step, is_cancelled=stopped)
        remark = "；".join(document.remarks)
        if not self._anew and (kept := self._kept(draft)):
            return Loaded(kept, document.pictures, catalogue, "接着上次核到的地方。")
        return Loaded(draft, document.pictures, catalogue, f"{remark}。" if remark else "")

    def _kept(self, draft: Draft) -> Draft | None:
        """Return what was kept of the same document; a broken file is none."""
        try:
            return kept_draft(draft_path(self._services.drafts_folder, draft))
        except (OSError, BriefingError):
            return None


class ResumeJob:
    """Takes up a draft that is there already."""

    def __init__(self, draft: Draft, services: ImportServices) -> None:
        """Go on with `draft`."""
        self._draft, self._services = draft, services

    def __call__(self, _tell: Progress, _stopped: Stopped) -> Loaded:
        """Return the draft with the pictures that were kept with it."""
        path = draft_path(self._services.drafts_folder, self._draft)
        return Loaded(self._draft, kept_pictures(path), self._services.catalogue())


class SaveJob:
    """Writes the report."""

    def __init__(self, draft: Draft, services: ImportServices, *, replace: bool) -> None:
        """Save `draft`; a report of the same id is replaced only if `replace`."""
        self._draft, self._services, self._replace = draft, services, replace

    def __call__(self, _tell: Progress, _stopped: Stopped) -> str:
        """Return the folder; raise SavingError or SaveError."""
        return self._services.save(self._draft, self._replace)
