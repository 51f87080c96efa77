"""Commands about the library: share, take, remove, restore."""

from __future__ import annotations

from briefing_app import bundled
from briefing_app.cli.output import print_json
from briefing_app.cli.records import Record
from briefing_app.library.library import Duplicate, Library
from briefing_app.library.places import places
from briefing_app.model.request import CommandOptions


def run(options: CommandOptions) -> int:
    """Run one of the commands; return the exit code."""
    commands = {"share": share, "take": take, "remove": remove, "restore": restore}
    return commands[options.command](options)


def share(options: CommandOptions) -> int:
    """Write a report as one .briefing file."""
    _library(options).share(options.report, options.output)
    record = {"report": options.report, "file": options.output}
    return _told(options, record, f"写好了：{options.output}")


def take(options: CommandOptions) -> int:
    """Take a .briefing file into the user's reports."""
    path = options.paths[0]
    report_id = _library(options).take_in(path, Duplicate(options.duplicate))
    return _told(options, {"report": report_id, "file": path}, f"取入了：{report_id}")


def remove(options: CommandOptions) -> int:
    """Put a report in the bin."""
    binned = _library(options).remove(options.report)
    words = f"移到回收站了：{binned.title}（restore {binned.id} 放回）"
    return _told(options, {"report": binned.id, "title": binned.title, "key": binned.key}, words)


def restore(options: CommandOptions) -> int:
    """Put a removed report back, by id or by its key in the bin."""
    report_id = _library(options).restore(options.report, Duplicate(options.duplicate))
    return _told(options, {"report": report_id}, f"放回了：{report_id}")


def _library(options: CommandOptions) -> Library:
    return Library(bundled.data_path(), places(options.profile))


def _told(options: CommandOptions, record: Record, words: str) -> int:
    if options.json:
        print_json(record)
    else:
        print(words)
    return 0
