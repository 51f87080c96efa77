"""All keys by the place they hold in, taken from the tables of those who answer them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from briefing_app.ui.dialogs.importing.keys import KEYS as CHECK_KEYS
from briefing_app.ui.panes.meeting.meeting_keys import ALWAYS, OUTSIDE_TEXT, Act
from briefing_app.ui.panes.notes import note_card, notes_list
from briefing_app.ui.shell.shortcuts import KEYS


class KeyLine(NamedTuple):
    """What keys do, and the keys as Qt writes them."""

    words: str
    keys: tuple[str, ...]


class KeyGroup(NamedTuple):
    """The keys of one place."""

    title: str
    lines: tuple[KeyLine, ...]


READ, SEARCH, FIGURES, COMPARE = "阅读", "查找", "数据", "对比"
LIBRARY, CHECK = "导入和资料库", "核对导入的报告"
ONE_SCREEN, TWO_SCREENS = "投屏，一块屏", "投屏，操作台"
AGENDA, EXPORT, WINDOW = "议程和笔记", "复制、导出、打印", "窗口"
ORDER = (
    READ,
    SEARCH,
    FIGURES,
    COMPARE,
    LIBRARY,
    CHECK,
    ONE_SCREEN,
    TWO_SCREENS,
    AGENDA,
    EXPORT,
    WINDOW,
)

_PLACES = {
    SEARCH: ("search", "find"),
    READ: ("view_read", "figure", "topic", "back", "forward", "toggle_tree", "toggle_data"),
    FIGURES: ("view_figures", "text_twin"),
    COMPARE: ("view_compare",),
    LIBRARY: ("view_library", "import", "paste"),
    ONE_SCREEN: ("present",),
    TWO_SCREENS: ("view_meeting",),
    AGENDA: ("note", "bookmark", "agenda", "add_stop"),
    EXPORT: ("copy", "export", "evidence", "print", "save"),
}
"""Which commands of the window stand where: names or their beginnings; others are WINDOW."""

SEARCH_KEYS = (
    KeyLine("上一条、下一条", ("Up", "Down")),
    KeyLine("打开这一条", ("Return",)),
    KeyLine("对比这个数字", ("Ctrl+Return",)),
    KeyLine("放大给全场看", ("F5",)),
    KeyLine("换成本报告或全部报告", ("Ctrl+Shift+K",)),
    KeyLine("合上", ("Esc",)),
)
"""What `search_keys.act_for` answers."""
FIGURES_KEYS = (
    KeyLine("到筛选的一组", ("Alt+1", "Alt+5")),
    KeyLine("放大所选数字", ("F5",)),
)
"""What the figures view answers."""
LIBRARY_KEYS = (
    KeyLine("打开这份报告", ("Return",)),
    KeyLine("设为甲、设为乙", ("1", "2")),
    KeyLine("改名", ("F2",)),
    KeyLine("移到回收站", ("Delete",)),
    KeyLine("到对照，再按回来", ("F6",)),
)
"""What the library answers, at a card."""
UNDO_KEYS = KeyLine("移走的放回来，十秒之内", ("Ctrl+Z",))
ACROSS_KEYS = (
    KeyLine("对照的这一行：看两边原句", ("Return",)),
    KeyLine("对照的这一行：复制", ("Ctrl+C",)),
    KeyLine("合上原句", ("Esc",)),
)
"""What the rows of two reports side by side answer."""
SCREEN_KEYS = (
    KeyLine("下一页", ("Right", "PgDown", "Space")),
    KeyLine("上一页", ("Left", "PgUp", "Backspace")),
    KeyLine("第一页、最后一页", ("Home", "End")),
    KeyLine("到第几页：数字再回车", ("1", "2", "Return")),
    KeyLine("黑屏，再按亮起", ("B", ".", "F9")),
    KeyLine("深浅主题", ("D",)),
    KeyLine("在屏上查找", ("Ctrl+K",)),
    KeyLine("复制这一页的话", ("Ctrl+C", "Ctrl+Shift+C")),
    KeyLine("结束投屏", ("Esc",)),
)
"""What `presentation.presenter` answers."""
AGENDA_KEYS = (
    KeyLine("看这一站", ("Return",)),
    KeyLine("上移、下移一站", ("Alt+Up", "Alt+Down")),
    KeyLine("改分钟数", ("F2",)),
    KeyLine("拿掉、放回一站", ("Del", "Ctrl+Z")),
)
"""What the list of the agenda answers."""
_ACTS = {
    Act.NEXT: "下一页",
    Act.PREVIOUS: "上一页",
    Act.FIRST: "第一页",
    Act.LAST: "最后一页",
    Act.SEND: "送到大屏，未开始时开始",
    Act.RESTART: "从头开始",
    Act.BLACK: "黑屏",
    Act.FREEZE: "定格",
    Act.SWAP: "对换两块屏",
    Act.SCREENS: "选屏",
    Act.SEARCH: "查找，场内看不到",
    Act.ADD: "加到议程",
    Act.NOTE: "记会上笔记",
    Act.THEME: "场内深浅主题",
    Act.LEAVE: "结束",
}
_QT = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Enter": "Return", "空格": "Space"}
"""Keys as the check view writes them, and as Qt does where it writes them otherwise."""
_HELD = ("Ctrl", "Alt", "Shift")
_NAMES = {
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "Return": "Enter",
    "Space": "空格",
    "Backspace": "退格",
    "Back": "后退键",
    "Forward": "前进键",
}


def key_groups() -> tuple[KeyGroup, ...]:
    """Return all keys, group by group."""
    found: dict[str, list[KeyLine]] = {title: [] for title in ORDER}
    for name, (words, keys) in KEYS.items():
        found[_place(name)].append(KeyLine(words, keys))
    found[SEARCH] += SEARCH_KEYS
    found[FIGURES] += FIGURES_KEYS
    found[LIBRARY] += (*LIBRARY_KEYS, UNDO_KEYS, *ACROSS_KEYS)
    found[CHECK] += check_lines()
    found[ONE_SCREEN] += SCREEN_KEYS
    found[TWO_SCREENS] += operator_lines()
    found[AGENDA] += AGENDA_KEYS
    found[AGENDA] += [KeyLine(f"笔记列表：{words}", keys) for words, keys in notes_list.KEYS]
    found[AGENDA] += [KeyLine(words, keys) for words, keys in note_card.KEYS]
    return tuple(KeyGroup(title, tuple(lines)) for title, lines in found.items() if lines)


def check_lines() -> list[KeyLine]:
    """Return what the keys of the check view do, from its own table."""
    return [
        KeyLine(f"{place}：{words}", _as_qt(written))
        for place, lines in CHECK_KEYS
        for written, words in lines
    ]


def operator_lines() -> list[KeyLine]:
    """Return what the keys of the console do, from its own tables."""
    held: dict[Act, list[str]] = {act: [] for act in _ACTS}
    for (modifiers, key), act in (*ALWAYS.items(), *OUTSIDE_TEXT.items()):
        held.setdefault(act, []).append(_written(modifiers, key))
    return [KeyLine(_ACTS.get(act, act.value), tuple(keys)) for act, keys in held.items() if keys]


def matching(groups: Iterable[KeyGroup], words: str) -> tuple[KeyGroup, ...]:
    """Return the groups and lines that words, or keys, occur in; "" leaves all."""
    wanted = [_folded(word) for word in words.split()]
    kept = []
    for group in groups:
        lines = tuple(line for line in group.lines if _holds(group, line, wanted))
        if lines:
            kept.append(KeyGroup(group.title, lines))
    return tuple(kept)


def shown_keys(keys: str) -> str:
    """Return keys as the guide shows them: Ctrl+Up is Ctrl ↑."""
    if keys.endswith("+"):
        return f"{keys[:-1].replace('+', ' ')}+"
    return " ".join(_NAMES.get(part, part) for part in keys.split("+"))


def _place(name: str) -> str:
    for place, beginnings in _PLACES.items():
        if name.startswith(beginnings):
            return place
    return WINDOW


def _as_qt(written: str) -> tuple[str, ...]:
    """Return keys as Qt writes them: Alt ← → are Alt+Left and Alt+Right."""
    found: list[str] = []
    for part in re.split("、| 或 ", written):
        words = part.split()
        held = [word for word in words if word in _HELD]
        found += ("+".join((*held, _QT.get(key, key))) for key in words[len(held) :])
    return tuple(found)


def _written(modifiers: Qt.KeyboardModifier, key: Qt.Key) -> str:
    return QKeySequence(QKeyCombination(modifiers, key)).toString()


def _holds(group: KeyGroup, line: KeyLine, wanted: Iterable[str]) -> bool:
    keys = " ".join(f"{key} {shown_keys(key)}" for key in line.keys)
    searched = _folded(f"{group.title}{line.words}{keys}")
    return all(word in searched for word in wanted)


def _folded(words: str) -> str:
    return words.casefold().replace(" ", "").replace("+", "")


FIRST_RUN = "第一次打开：按 F1 看怎么用，Ctrl+K 直接问。"
"""What the message line says when the program is opened for the first time."""
TIPS: Mapping[str, str] = {
    "打开": "左上角选报告。左边是目录，中间是全文，右边是这一节的数字；点哪里，三处一起到那里。",
    "收": "把 txt、docx、pdf 或网页拖进窗口，或按 Ctrl+O：逐处核过，存入资料库，就和自带的一样用。",
    "找": "按 Ctrl+K 直接问，如“财政收入增长”“目标 增长>6%”；拼音首字母也行。回车到原文。",
    "对": "按 Ctrl+3 看去年做到的和今年要做的，一项一行；口径不同的不相减，只并排列出。",
    "比": "按 Ctrl+Shift+L 进资料库，选甲选乙：一地两年看目标做到没有，两地同年看谁高谁低。",
    "投": "按 F5 投到屏上。有两块屏时，场内只看到你送出去的那一页，查找和笔记他们看不到。",
    "抄": "按 Ctrl+Shift+C 复制，原话和出处一起带走；表格可直接贴进电子表格。",
    "导": "整篇、一节、议程或对比都可以导出成文档、表格、幻灯片；每份都写明出处和日期。",
}
"""What one does here: a word, and how."""
