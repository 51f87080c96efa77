"""The keys of the check view, in words. No Qt."""

from __future__ import annotations

KEYS = (
    (
        "存疑",
        (
            ("↓ ↑ 或 J K", "下一处、上一处"),
            ("Enter", "照建议改"),
            ("N、Delete、Backspace", "保留原字"),
            ("E", "自己改"),
            ("A", "同类都改"),
            ("R", "已核的重新核"),
        ),
    ),
    (
        "数字",
        (("Enter 或 E", "改这个数字"), ("空格", "无误"), ("N、Delete", "不是数字")),
    ),
    ("提纲", (("Alt ← →", "标题升一级、降一级"), ("→ ←", "展开、收起小标题"))),
    (
        "全文",
        (
            ("Ctrl Enter", "在光标处分段"),
            ("Ctrl Backspace", "与上一段合并"),
            ("Alt ← →", "标题升一级、降一级"),
            ("+", "把选中的字计入数字"),
        ),
    ),
    (
        "随处",
        (
            ("Tab、F6", "下一栏"),
            ("F8、Shift F8", "下一处存疑、下一个没核的数字"),
            ("Ctrl Z、Ctrl Shift Z", "撤销、重做"),
            ("Ctrl T", "只看存疑、全文"),
            ("F2", "报告信息"),
            ("Ctrl S", "保存"),
            ("Esc", "离开，结果留着"),
            ("F1 或 ?", "按键"),
        ),
    ),
)


def keys_text() -> str:
    """Return all keys as lines."""
    lines: list[str] = []
    for place, keys in KEYS:
        lines += [place, *(f"    {written}    {words}" for written, words in keys), ""]
    return "\n".join(lines).rstrip()
