"""The program's entry: a command that prints, a picture, or the window.

Arguments come first, so that nothing needs a display that does not show one, and what a
request does not need is not imported.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from functools import partial

from briefing_app.cli.quick import quick_open
from briefing_app.model.request import CommandOptions, OpenOptions, ScreenshotOptions


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments and return its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    options = quick_open(arguments)
    if options is not None:
        return _open(options)
    return _other(arguments)


def _open(options: OpenOptions) -> int:
    if not _has_display():
        from briefing_app.cli.guard import guarded

        return guarded(_refuse)
    from briefing_app.ui.binding import keep_imports_plain

    keep_imports_plain()
    from briefing_app.ui.app import run

    return run(options)


def _has_display() -> bool:
    """Return whether a window can open: Linux says so in the environment."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in names)


def _refuse() -> int:
    from briefing_app.model.errors import NoDisplayError

    raise NoDisplayError


def _other(arguments: list[str]) -> int:
    from briefing_app.cli.guard import guarded
    from briefing_app.cli.output import use_utf8
    from briefing_app.cli.parser import parse

    use_utf8()
    try:
        options = parse(arguments)
    except SystemExit as done:  # argparse has said what there is to say
        return int(done.code or 0)
    if isinstance(options, OpenOptions):
        return _open(options)
    return guarded(partial(_run, options))


def _run(options: CommandOptions | ScreenshotOptions) -> int:
    if isinstance(options, CommandOptions):
        from briefing_app.cli.commands import run_command

        return run_command(options)
    from briefing_app.ui.binding import keep_imports_plain

    keep_imports_plain()
    from briefing_app.ui.screenshot import run

    return run(options)


if __name__ == "__main__":
    sys.exit(main())
