"""What stands for the library and the readers in tests of the import dialog."""

from __future__ import annotations

from briefing_app.importing.documents.errors import DocumentError
from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import Draft
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog


class Saves:
    """Keeps what was saved; may have reports already, or refuse."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.saved: list[tuple[Draft, bool]] = []
        self.error: Exception | None = None

    def exists(self, report_id: str) -> bool:
        return report_id in self.taken

    def save(self, draft: Draft, replace: bool) -> str:
        if self.error:
            raise self.error
        self.saved.append((draft, replace))
        return f"/library/{draft.about.id}"


def never_read(*_given: object) -> Document:
    raise DocumentError("示例.txt", "这个文件读不出文字", "请换一份 txt 或 docx")


def states(dialog: ImportDialog) -> list[str]:
    """Return what was decided about each doubt, in text order."""
    assert dialog.page
    return [row.doubt.state.value for row in dialog.page.doubts.doubts.records.rows]


def text_of(dialog: ImportDialog, number: int) -> str:
    assert dialog.desk
    return next(p.text for p in dialog.desk.draft.paragraphs if p.id == number)
