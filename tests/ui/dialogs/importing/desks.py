"""What stands for the library and the readers in tests of the import dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from briefing_app.importing.documents.errors import DocumentError
from briefing_app.importing.documents.records import Document
from briefing_app.importing.draft import Draft
from briefing_app.ui.dialogs.importing.import_dialog import ImportDialog
from briefing_app.ui.dialogs.importing.services import ImportServices
from tests.ui.conftest import Awaited
from tests.ui.looks import make_look

REPORT = """示例市政府工作报告
——2023年1月10日在示例市第一届人民代表大会第二次会议上
市长示例
各位代表：
一、2022年工作回顾
（一）经济运行稳中有进。全市地区生产总值585.7亿元，增长5.2%，社会消费品零售总额增长8%。
（二）民生保障持续改善。新增城镇就业2.1万人，新开工保障性住房1200套。示例研究院人选国家试点名单，示例港入选国家枢纽建设名单，示例馆人选国家级创新平台。
二、2023年主要任务
（一）推动经济持续向好。地区生产总值增长6%左右，固定资产投资增长10%以上。
（二）增进民生福祉。新增城镇就业2万人以上。
"""


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


def finished(dialog: ImportDialog, act: Callable[[], None]) -> None:
    """Do something and wait until the background job it begins has ended."""
    idle = Awaited(dialog.work.idle)
    act()
    idle.wait()


def save(dialog: ImportDialog) -> None:
    finished(dialog, dialog.save)


def press_save() -> None:
    """Press Ctrl+S and keep it down: the dialog is disabled before one lets go."""
    focused = QApplication.focusWidget()
    QTest.keyPress(focused, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)


def press_return() -> None:
    QTest.keyPress(QApplication.focusWidget(), Qt.Key.Key_Return)


def reading(
    host: QWidget, services: ImportServices, act: Callable[[ImportDialog], None]
) -> ImportDialog:
    """Return a dialog that has read something."""
    dialog = ImportDialog(make_look(), services, host)
    finished(dialog, lambda: act(dialog))
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    return dialog


def figures(dialog: ImportDialog) -> list[str]:
    return [row.printed for row in dialog.page.figures.list.records.rows]


def titles(dialog: ImportDialog) -> list[str]:
    return [row.title for row in dialog.page.outline.list.records.rows]
