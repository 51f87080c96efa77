"""Jobs of the dialog that run in its worker: reading a document, saving a draft. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from briefing_app.export.progress import Progress, Stopped
from briefing_app.importing.documents.records import Document, PagePicture
from briefing_app.importing.draft import Draft
from briefing_app.importing.jsoning import UnreadableError
from briefing_app.importing.keeping import draft_path, kept_draft, kept_pictures
from briefing_app.importing.steps import Step, import_document
from briefing_app.model.errors import BriefingError
from briefing_app.model.indicator import Indicator
from briefing_app.storage.reasons import reason
from briefing_app.ui.dialogs.importing.services import Counted, ImportServices


class Loaded(NamedTuple):
    """A draft to check, the pictures of its pages, what all reports share, and a word on it.

    `resumed` says that it is not as read, but as it was left by the person who checked it.
    """

    draft: Draft
    pictures: tuple[PagePicture, ...]
    catalogue: Mapping[str, Indicator]
    remark: str = ""
    resumed: bool = False


Reading = Callable[[Stopped, Counted], Document]
RESUMED = "接着上次核到的地方。"


class LeftError(BriefingError):
    """What was left of an import does not open."""

    def __init__(self, why: str) -> None:
        super().__init__(f"没核完的这份打不开（{why}），请从原来的文件再导入一次。")


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
        catalogue = self._services.catalogue()
        draft = import_document(document, catalogue, tell=step, is_cancelled=stopped)
        if self._services.complete:
            draft = self._services.complete(draft, catalogue)
        if not self._anew and (kept := _kept(draft, self._services)):
            return Loaded(kept, document.pictures, catalogue, RESUMED, resumed=True)
        remark = "；".join(document.remarks)
        return Loaded(draft, document.pictures, catalogue, f"{remark}。" if remark else "")


class ResumeJob:
    """Takes up a draft that is there already, or what was kept of it since."""

    def __init__(self, draft: Draft, services: ImportServices) -> None:
        """Go on with `draft`."""
        self._draft, self._services = draft, services

    def __call__(self, _tell: Progress, _stopped: Stopped) -> Loaded:
        """Return the draft with the pictures that were kept with it."""
        path = draft_path(self._services.drafts_folder, self._draft)
        kept = _kept(self._draft, self._services)
        remark = RESUMED if kept else ""
        return Loaded(kept or self._draft, kept_pictures(path), self._services.catalogue(), remark)


class KeptJob:
    """Takes up a draft that was left."""

    def __init__(self, path: str, services: ImportServices) -> None:
        """Go on with the draft that is kept in the file `path`."""
        self._path, self._services = path, services

    def __call__(self, _tell: Progress, _stopped: Stopped) -> Loaded:
        """Return the draft with its pictures; raise LeftError where it does not open."""
        try:
            draft = kept_draft(self._path)
        except OSError as error:
            raise LeftError(reason(error)) from error
        except UnreadableError as error:
            raise LeftError(str(error)) from error
        return Loaded(draft, kept_pictures(self._path), self._services.catalogue(), RESUMED)


class SaveJob:
    """Writes the report."""

    def __init__(self, draft: Draft, services: ImportServices, *, replace: bool) -> None:
        """Save `draft`; a report of the same id is replaced only if `replace`."""
        self._draft, self._services, self._replace = draft, services, replace

    def __call__(self, _tell: Progress, _stopped: Stopped) -> str:
        """Return the folder; raise SavingError or SaveError."""
        return self._services.save(self._draft, self._replace)


def _kept(draft: Draft, services: ImportServices) -> Draft | None:
    """Return what was kept of the same documents; a broken file is none."""
    try:
        return kept_draft(draft_path(services.drafts_folder, draft))
    except (OSError, BriefingError):
        return None
