"""What the command line asks of the window."""

from __future__ import annotations

from dataclasses import dataclass

LANGUAGES = ("zh_CN", "en")
VIEW_KEYS = ("read", "figures", "compare", "meeting", "library")
"""The views of the window; the library has no place among the four of the bar."""
VIEWS = (*VIEW_KEYS, "search", "answer", "present", "import")
"""What a picture can show: a view, the search over it, for the room an answer or a topic, and
a file that is being checked."""
THEMES = ("light", "dark")


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """Open the window: a report by id or path, in a profile of its own if one is named."""

    report: str | None = None
    profile: str | None = None
    safe_mode: bool = False
    language: str = "zh_CN"


@dataclass(frozen=True, slots=True)
class ScreenshotOptions:
    """Write a picture of the window, without needing a display.

    `view` is one of VIEWS, `theme` light or dark; `select` is a figure or section id: for
    the room the topic whose page is wanted, else the first.
    `query` is looked for in the text, filters the figures, or is asked in the search; for the
    import it is the file, else the page of the report itself is read.
    """

    output: str
    view: str = "read"
    select: str = ""
    query: str = ""
    theme: str = "light"
    width: int = 1440
    height: int = 900
    report: str | None = None
    profile: str | None = None
    safe_mode: bool = False
    language: str = "zh_CN"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What of a report is written, in which format, and where.

    `format` is a key of export.writers.FORMATS; "" leaves it to the file's name. At most one
    of `section`, `agenda` (an id or a file) and `figures` (None for all) narrows it.
    """

    output: str
    """A file, or - for the standard output."""
    format: str = ""
    section: str = ""
    agenda: str = ""
    figures: tuple[str, ...] | None = None
    comparison: bool = False
    sheet: bool = False
    """One page of evidence for the figures, as PDF."""
    plain: bool = False
    """CSV without a byte order mark."""
    force: bool = False
    """Replace a file that is there."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Which files become a report, and what a person says of it; "" and 0 leave it to the text."""

    files: tuple[str, ...]
    """Several are pages of one report."""
    id: str = ""
    title: str = ""
    place: str = ""
    year: int = 0
    """The year planned for; the year before is looked back on."""
    output: str = ""
    """The folder to be written; "" for the user's reports."""
    force: bool = False
    """Replace a report that is there."""


@dataclass(frozen=True, slots=True)
class CommandOptions:
    """Print something: which command, about which report or paths, and how."""

    command: str
    report: str = ""
    paths: tuple[str, ...] = ()
    json: bool = False
    as_printed: bool = False
    standings: bool = False
    query: str = ""
    limit: int = 20
    stdin: bool = False
    """Read queries from the standard input, one a line."""
    other: str = ""
    """A second report to compare with."""
    left: str = ""
    """A text for the wording: report, report#section or a text file."""
    right: str = ""
    profile: str | None = None
    export: ExportOptions | None = None
    """Of the command export, and of compare where it writes a file."""
    output: str = ""
    """The file that a shared report is written to."""
    duplicate: str = "ask"
    """What becomes of a report that is here already: ask, replace or keep_both."""
    intake: ImportOptions | None = None
    """Of the command import only."""
