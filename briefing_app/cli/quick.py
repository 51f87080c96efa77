"""Opening the window: the one request that is read without argparse.

Importing argparse and building the parsers would delay every start of the program. What
is not plainly a request to open the window is left to `cli.parser`.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing_app.model.request import LANGUAGES, OpenOptions

COMMANDS = (
    "list",
    "outline",
    "text",
    "figures",
    "search",
    "compare",
    "wording",
    "import",
    "export",
    "share",
    "take",
    "remove",
    "restore",
    "check",
    "screenshot",
)
_WITH_VALUE = ("--profile", "--language")


def quick_open(arguments: Sequence[str]) -> OpenOptions | None:
    """Return what to open, or None if the arguments ask for anything else or are wrong."""
    report: str | None = None
    values = {"--profile": None, "--language": LANGUAGES[0]}
    safe_mode = False
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in _WITH_VALUE and rest and not rest[0].startswith("-"):
            values[word] = rest.pop(0)
        elif word == "--safe-mode":
            safe_mode = True
        elif word.startswith("-") or word in COMMANDS or report is not None or not word:
            return None
        else:
            report = word
    language = values["--language"]
    if language not in LANGUAGES:
        return None
    return OpenOptions(report, values["--profile"], safe_mode, language)


def command_in(arguments: Sequence[str]) -> str:
    """Return the first argument that is no option, if it is a command; else ""."""
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in _WITH_VALUE and rest:
            rest.pop(0)
        elif not word.startswith("-"):
            return word if word in COMMANDS else ""
    return ""
