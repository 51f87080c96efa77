"""The keys of the window: one table, shown in tooltips and tested for clashes."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

KEYS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "find": ("在正文里查找", ("Ctrl+F",)),
    "find_next": ("下一处", ("F3",)),
    "find_previous": ("上一处", ("Shift+F3",)),
    "search": ("查找", ("Ctrl+K", "Ctrl+L", "F6", "/")),
    "search_all": ("在全部报告里查找", ("Ctrl+Shift+K",)),
    "view_read": ("阅读", ("Ctrl+1",)),
    "view_figures": ("数据", ("Ctrl+2",)),
    "view_compare": ("对比", ("Ctrl+3",)),
    "view_meeting": ("投屏台", ("Ctrl+4",)),
    "view_library": ("资料库", ("Ctrl+Shift+L",)),
    "import": ("导入报告…", ("Ctrl+O",)),
    "paste": ("导入剪贴板里的文字", ("Ctrl+Shift+V",)),
    "present": ("从这里投屏", ("F5",)),
    "present_first": ("从头投屏", ("Shift+F5",)),
    "add_stop": ("加进议程", ("Ctrl+M",)),
    "note_add": ("写笔记", ("Ctrl+Shift+N",)),
    "note_bookmark": ("书签", ("Ctrl+Shift+B",)),
    "note_list": ("笔记和书签", ("Ctrl+Shift+J",)),
    "export": ("导出…", ("Ctrl+Shift+E",)),
    "evidence": ("证据单…", ("Ctrl+E",)),
    "print": ("打印…", ("Ctrl+P",)),
    "figure_next": ("下一个数字", ("F8",)),
    "figure_previous": ("上一个数字", ("Shift+F8",)),
    "topic_previous": ("上一个小标题", ("Alt+Up",)),
    "topic_next": ("下一个小标题", ("Alt+Down",)),
    "back": ("后退", ("Alt+Left", "Back")),
    "forward": ("前进", ("Alt+Right", "Forward")),
    "toggle_tree": ("目录", ("Ctrl+B",)),
    "toggle_data": ("数据栏", ("Ctrl+J",)),
    "text_larger": ("放大字号", ("Ctrl++", "Ctrl+=")),
    "text_smaller": ("缩小字号", ("Ctrl+-",)),
    "text_standard": ("标准字号", ("Ctrl+0",)),
    "text_twin": ("图或文字", ("T",)),
    "toggle_theme": ("深浅主题", ("Ctrl+D",)),
    "copy_source": ("复制带出处", ("Ctrl+Shift+C",)),
    "help": ("怎么用", ("F1",)),
    "full_screen": ("全屏", ("F11",)),
    "quit": ("退出", ("Ctrl+Q",)),
}
"""Name of the command: its word and its keys."""


MENU = (
    ("import", "paste", "view_library"),
    ("export", "evidence", "print"),
    ("present", "add_stop", "note_add", "note_list"),
    ("help", "full_screen", "quit"),
)
"""What the menu of the bar lists, in its groups."""


def install(window: QWidget, commands: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """Give the window one action a command; raise KeyError for a name without keys."""
    actions = {}
    for name, run in commands.items():
        word, keys = KEYS[name]
        action = QAction(word, window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(run)
        window.addAction(action)
        actions[name] = action
    return actions
