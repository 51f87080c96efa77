"""Changing one line of a report.yaml: its title or its id, and nothing else."""

from __future__ import annotations

import json
import os
import re

from briefing_app.dataset.files import REPORT_FILE
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.yaml_reader import read_yaml
from briefing_app.library.errors import LibraryError
from briefing_app.storage.files import save

LONGEST_TITLE = 200


def set_title(folder: str, title: str) -> None:
    """Give a report another title. Raise LibraryError or SaveError; then nothing is changed."""
    words = title.strip()
    if not words or not words.isprintable() or len(words) > LONGEST_TITLE:
        raise LibraryError(f"标题应是一行字，1 到 {LONGEST_TITLE} 个字。")
    _set_field(folder, "title", words)


def set_id(folder: str, report_id: str) -> None:
    """Give a report another id. Raise LibraryError or SaveError; then nothing is changed."""
    _set_field(folder, "id", report_id)


def _set_field(folder: str, field: str, value: str) -> None:
    """Replace the line of a field, and see that nothing else means anything else then."""
    path = os.path.join(folder, REPORT_FILE)
    with open(path, "rb") as file:
        content = file.read()
    line = f"{field}: {json.dumps(value, ensure_ascii=False)}".encode()
    changed, count = re.subn(rb"(?m)^%b:.*?(?=\r?$)" % field.encode(), _literally(line), content)
    before, after = _data(content, path), _data(changed, path)
    if count != 1 or before is None or after != {**before, field: value}:
        raise LibraryError(f"{path} 里的 {field} 不是单独一行，请用文本编辑器改。")
    save(path, changed, backup=False)


def _literally(line: bytes) -> bytes:
    return line.replace(b"\\", b"\\\\")


def _data(content: bytes, path: str) -> dict[str, object] | None:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return read_yaml(text, path, Problems())
