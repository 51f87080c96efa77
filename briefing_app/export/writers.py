"""Writing one of the formats: whole, or not at all."""

from __future__ import annotations

import codecs
import os
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import BinaryIO, Protocol, cast

from briefing_app.export.across_content import AcrossContent
from briefing_app.export.content import Content
from briefing_app.export.formats import FORMATS, Format, by_suffix, format_of
from briefing_app.export.progress import Progress, Stopped, Tell, never, nobody_listens
from briefing_app.model.errors import OutputError
from briefing_app.storage.errors import SaveError
from briefing_app.storage.files import writing

__all__ = [
    "FORMATS",
    "ExistsError",
    "Format",
    "by_suffix",
    "format_of",
    "rendered",
    "write",
    "write_sheet",
]


Written = Content | AcrossContent
"""What is written: one report, or two side by side (not as slides)."""


class ExistsError(OutputError):
    """A file of that name is there and nobody said that it may be replaced."""

    def __init__(self, path: str, hint: str = "已有同名文件，没有动它") -> None:
        super().__init__(path, f"{hint}。")


class _Writer(Protocol):
    """A module of this room, `<key>_writer` for a report and `across_<key>` for two.

    Text formats have render, all others write.
    """

    def write(self, content: Written, path: str, tell: Tell) -> None: ...

    def render(self, content: Written, tell: Tell) -> bytes: ...


def write(
    content: Written,
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
            _writer(content, fmt).write(content, part.name, tell)


def rendered(content: Written, fmt: str, tell: Tell | None = None, *, plain: bool = False) -> bytes:
    """Return a text format as bytes; raise ValueError for a format that is no text."""
    if not format_of(fmt).text:
        raise ValueError(fmt)
    found = _writer(content, fmt).render(content, tell or Tell())
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


def _writer(content: Written, fmt: str) -> _Writer:
    """Return the module that writes a format: heavy ones are imported when first used."""
    key = format_of(fmt).key
    name = f"{key}_writer" if isinstance(content, Content) else f"across_{key}"
    return cast(_Writer, import_module(f"briefing_app.export.{name}"))


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
