"""The formats there are. Light, for menus and for arguments."""

from __future__ import annotations

import os.path
from typing import NamedTuple


class Format(NamedTuple):
    """One kind of file."""

    key: str
    name: str
    suffix: str
    good_for: str
    """What one does with it, in a few words."""
    text: bool = False
    """Whether it is UTF-8 text, which can go through a pipe."""


FORMATS = (
    Format("docx", "Word 文档", ".docx", "接着改写：标题、正文、表格都能编辑"),
    Format("pdf", "PDF", ".pdf", "打印和传阅：版式固定，文字可查可复制"),
    Format("pptx", "演示文稿", ".pptx", "上会：文字、表格、图表都能再改"),
    Format("xlsx", "Excel 表格", ".xlsx", "再算再排：数字是数字，原文写法在旁边"),
    Format("csv", "CSV 表格", ".csv", "交给别的程序：一行一个数字", text=True),
    Format("html", "网页", ".html", "在手机和浏览器里看：一个文件，不联网", text=True),
    Format("json", "JSON 数据", ".json", "给程序员：全部记录，字段有说明", text=True),
)
"""In the order of the menu."""


def format_of(key: str) -> Format:
    """Return the format with this key; raise KeyError for none."""
    return {each.key: each for each in FORMATS}[key]


def by_suffix(path: str) -> Format | None:
    """Return the format that a file's name asks for; None if it asks for none."""
    suffix = os.path.splitext(path)[1].lower()
    return next((each for each in FORMATS if each.suffix == suffix), None)
