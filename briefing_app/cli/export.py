"""The command export: a report, or a part of it, as a file in one of the formats."""

from __future__ import annotations

import os
import sys

from briefing_app import bundled
from briefing_app.analysis.evidence import EvidenceError
from briefing_app.cli.output import print_bytes
from briefing_app.export.about import counted, extent
from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.writers import (
    FORMATS,
    ExistsError,
    Format,
    by_suffix,
    format_of,
    rendered,
    write,
    write_sheet,
)
from briefing_app.library.places import places
from briefing_app.library.shelf import Shelf
from briefing_app.meeting.agenda import Agenda
from briefing_app.meeting.agenda_file import AgendaStore, read_agenda
from briefing_app.meeting.user_file import Unusable
from briefing_app.model.errors import BriefingError, OutputError, UnknownIdError
from briefing_app.model.report import Report
from briefing_app.model.request import CommandOptions, ExportOptions

_USAGE = 2
_STDOUT = "-"
_YAML = ".yaml"


def run(options: CommandOptions) -> int:
    """Write what is asked for; return the exit code."""
    asked = options.export
    if asked is None:
        raise ValueError(options.command)
    fmt = asked_format(asked)
    if complaint := _complaint(asked, fmt):
        print(f"briefing-app：{complaint}。用法见 briefing-app export --help。", file=sys.stderr)
        return _USAGE
    chosen = _content(options, asked)
    try:
        _write(chosen, asked, fmt)
    except ExistsError:
        raise OutputError(asked.output, "已有同名文件，没有动它；要替换请加 --force。") from None
    except EvidenceError as error:
        print(f"briefing-app：{error}", file=sys.stderr)
        return _USAGE
    if asked.output != _STDOUT:
        print(f"写好了：{asked.output}（{extent(chosen)}，数字 {counted(chosen)}）")
    return 0


def asked_format(asked: ExportOptions) -> Format | None:
    """Return the format asked for, by name or by the file's; None where nothing says it."""
    if asked.format:
        return format_of(asked.format)
    return format_of("pdf") if asked.sheet else by_suffix(asked.output)


def _complaint(asked: ExportOptions, fmt: Format | None) -> str:
    """Return what is wrong with a request, in words; "" for nothing."""
    if fmt is None:
        suffixes = "、".join(each.suffix for each in FORMATS)
        return f"看不出要写成什么格式：请加 --format，或者用 {suffixes} 的文件名"
    if asked.sheet and fmt.key != "pdf":
        return f"证据单只能写成 PDF，不能写成 {fmt.name}"
    if asked.output == _STDOUT and not fmt.text:
        return f"{fmt.name}不是文字，不能写到标准输出"
    return ""


def _content(options: CommandOptions, asked: ExportOptions) -> Content:
    report = Shelf.of(bundled.data_path(), places(options.profile)).open(options.report)
    agenda = _agenda(asked.agenda, report, options.profile) if asked.agenda else None
    return content(
        report,
        section=asked.section,
        agenda=agenda,
        figures=asked.figures,
        comparison=asked.comparison,
    )


def _agenda(wanted: str, report: Report, profile: str | None) -> Agenda:
    """Return an agenda by its id or its file, which is only read."""
    path = wanted
    if not wanted.endswith(_YAML) and os.sep not in wanted:
        folder = places(profile).agendas
        path = AgendaStore(folder).path(wanted)
        if not os.path.exists(path):
            raise UnknownIdError("议程", wanted, _known(folder))
    try:
        agenda, complaints = read_agenda(path)
    except Unusable as why:
        raise BriefingError(f"议程读不懂：{path}（{why}）。") from None
    if agenda.report != report.id:
        raise BriefingError(f"议程“{agenda.title}”是报告 {agenda.report} 的，不是 {report.id} 的。")
    if complaints:
        words = "；".join(complaints)
        print(f"briefing-app：议程有读不懂的地方（{words}），其余照常。", file=sys.stderr)
    return agenda


def _known(folder: str) -> tuple[str, ...]:
    """Return the ids of the agendas there are."""
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return tuple(name.removesuffix(_YAML) for name in names if name.endswith(_YAML))


def _write(chosen: Content, asked: ExportOptions, fmt: Format | None) -> None:
    key = fmt.key if fmt else ""
    if asked.output == _STDOUT:
        print_bytes(rendered(chosen, key, plain=asked.plain))
    elif key == "pdf" and (asked.sheet or asked.figures is not None):
        write_sheet(chosen, asked.output, progress=show_progress, force=asked.force)
    else:
        write(
            chosen, key, asked.output, progress=show_progress, force=asked.force, plain=asked.plain
        )


def show_progress(done: float, words: str) -> None:
    """Show how far it is where somebody sees it."""
    if sys.stderr.isatty():
        end = "\n" if done >= 1 else ""
        print(f"\r\x1b[K{done:4.0%} {words}", end=end, file=sys.stderr, flush=True)
