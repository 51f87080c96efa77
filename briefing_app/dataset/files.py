"""The files of a report folder, read as bytes and as text, with clear complaints."""

from __future__ import annotations

import os

from briefing_app.dataset.problems import Problems

REPORT_FILE = "report.yaml"
FIGURES_FILE = "figures.yaml"
CORRECTIONS_FILE = "corrections.yaml"
SOURCE_FILE = "source.txt"
INDICATORS_FILE = "indicators.yaml"
REPORT_FILES = (REPORT_FILE, FIGURES_FILE, CORRECTIONS_FILE, SOURCE_FILE)
SIZE_LIMIT = 20 * 1024 * 1024
"""No report comes near this; a file beyond it is a mistake or an attack."""

_BOM = "\ufeff"


def is_report_folder(folder: str) -> bool:
    """Return whether any file of a report lies in the folder."""
    return any(os.path.lexists(os.path.join(folder, name)) for name in REPORT_FILES)


def find_indicators(folder: str, default: str) -> str:
    """Return the catalogue that lies one or two folders above a report.

    So a copy of the whole data folder is checked against its own indicators, and a lone
    report folder against the `default` ones. An indicators.yaml in the folder itself is no
    catalogue: it adds to one.
    """
    for above in (os.pardir, os.path.join(os.pardir, os.pardir)):
        found = os.path.normpath(os.path.join(folder, above, INDICATORS_FILE))
        if os.path.isfile(found):
            return found
    return default


def read_bytes(path: str, shown: str, problems: Problems) -> bytes | None:
    """Return the content of a file; None, with a problem, if that is not possible."""
    try:
        if not os.path.isfile(path):
            problems.add(shown, 0, "缺少这个文件，或它不是普通文件。")
            return None
        if os.path.getsize(path) > SIZE_LIMIT:
            limit = SIZE_LIMIT // 1024 // 1024
            problems.add(shown, 0, f"文件超过 {limit} MB，不予读取。")
            return None
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        problems.add(shown, 0, f"读不了这个文件：{error.strerror}。")
        return None


def decoded(content: bytes, shown: str, problems: Problems) -> str | None:
    """Return the content as UTF-8 text without a byte order mark."""
    try:
        return content.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        problems.add(shown, line, "不是 UTF-8 编码的文字，请另存为 UTF-8。")
        return None
