"""The formats there are, and writing one of them: whole, or not at all."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import BinaryIO, NamedTuple, Protocol, cast

from briefing_app.export.content import Content
from briefing_app.export.progress import Progress, Stopped, Tell, never, nobody_listens
from briefing_app.model.errors import OutputError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import writing


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


class ExistsError(OutputError):
    """A file of that name is there and nobody said that it may be replaced."""

    def __init__(self, path: str, hint: str = "已有同名文件，没有动它") -> None:
        super().__init__(path, f"{hint}。")


class _Writer(Protocol):
    """A module `<key>_writer` of this room: text formats have render, all others write."""

    def write(self, content: Content, path: str, tell: Tell) -> None: ...

    def render(self, content: Content, tell: Tell) -> bytes: ...


def format_of(key: str) -> Format:
    """Return the format with this key; raise KeyError for none."""
    return {each.key: each for each in FORMATS}[key]


def by_suffix(path: str) -> Format | None:
    """Return the format that a file's name asks for; None if it asks for none."""
    suffix = os.path.splitext(path)[1].lower()
    return next((each for each in FORMATS if each.suffix == suffix), None)


def write(
    content: Content,
    fmt: str,
    path: str,
    *,
    progress: Progress = nobody_listens,
    cancelled: Stopped = never,
    force: bool = False,
    plain: bool = False,
) -> None:
    """Write a file in a format (its key); it is there whole at the end, or not at all.

    Raises ExistsError for a file that is there already and may not be replaced (`force`),
    OutputError if it cannot be written, Cancelled if `cancelled` said so. `plain` leaves out
    the byte order mark of a CSV.
    """
    tell = Tell(progress, cancelled)
    with _whole(path, tell, force=force) as part:
        if format_of(fmt).text:
            part.write(rendered(content, fmt, tell, plain=plain))
        else:
            _writer(fmt).write(content, part.name, tell)


def rendered(content: Content, fmt: str, tell: Tell | None = None, *, plain: bool = False) -> bytes:
    """Return a text format as bytes; raise ValueError for a format that is no text."""
    if not format_of(fmt).text:
        raise ValueError(fmt)
    found = _writer(fmt).render(content, tell or Tell())
    return found.removeprefix(codecs.BOM_UTF8) if plain else found


def write_sheet(
    content: Content,
    path: str,
    *,
    progress: Progress = nobody_listens,
    cancelled: Stopped = never,
    force: bool = False,
) -> None:
    """Write the evidence sheet of the content's figures, one page of PDF; raises as write does."""
    from briefing_app.analysis.evidence import evidence
    from briefing_app.export.evidence_writer import write as write_page

    tell = Tell(progress, cancelled)
    sheet = evidence(content.report, [figure.id for figure in content.figures], made=content.made)
    with _whole(path, tell, force=force) as part:
        write_page(sheet, part.name, tell)


def _writer(fmt: str) -> _Writer:
    """Return the module that writes a format: heavy ones are imported when first used."""
    return cast(_Writer, import_module(f"briefing_app.export.{format_of(fmt).key}_writer"))


@contextmanager
def _whole(path: str, tell: Tell, *, force: bool) -> Iterator[BinaryIO]:
    """Give a file that takes the place of the wanted one if all goes well, else it goes."""
    if os.path.lexists(path) and not force:
        raise ExistsError(path)
    tell.step(0.0, "准备")
    try:
        with writing(path) as part:
            yield part
            tell.step(1.0, "写好了")
    except SaveError as error:
        raise OutputError(path, f"{error.reason}。") from error
