"""Small files of the program's own, as JSON: read with defaults, never in the way."""

from __future__ import annotations

import json
from typing import Any

from briefing_app.storage.files import kept_words, put_aside, save

_LIMIT = 4 * 1024 * 1024


def read_kept(path: str) -> tuple[dict[str, Any], str]:
    """Return what a file holds and a sentence about it, "" if all is well.

    A file that is not there holds nothing. A damaged one is put aside and holds nothing.
    """
    try:
        with open(path, "rb") as file:
            content = file.read(_LIMIT)
    except FileNotFoundError:
        return {}, ""
    except OSError as error:
        return {}, f"读不了 {path}：{error.strerror}。"
    try:
        data = json.loads(content)
    except (ValueError, RecursionError):
        data = None
    if isinstance(data, dict):
        return data, ""
    return {}, f"{path} 已损坏，按空的处理。{kept_words(put_aside(path))}"


def write_kept(path: str, data: dict[str, Any]) -> None:
    """Replace the file whole or not at all; raise SaveError."""
    save(path, json.dumps(data, ensure_ascii=False, indent=1).encode("utf-8"), backup=False)
