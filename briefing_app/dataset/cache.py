"""A disposable copy of a read report, keyed by the content of all its files.

The key is two checksums and the length of each file. It has to tell an edit from none, not
to withstand an attack: who can forge it can as well write the copy. A digest would bring in
OpenSSL, which costs 3 MiB and more time than the report takes to open.

A cache file is one line (key, checksum, lengths), the text as corrected and as printed,
and two parts of JSON: what the first paint needs, and the rest, decoded when it is asked
for. All but the rest is UTF-16, which decodes fastest. Whatever is wrong with a cache
file, it is built anew without a word.
"""

from __future__ import annotations

import gc
import json
import os
import zlib
from collections.abc import Callable
from itertools import accumulate

from briefing_app import __version__
from briefing_app.dataset.codec import packed, packed_rest, unpacked
from briefing_app.dataset.files import INDICATORS_FILE, REPORT_FILES
from briefing_app.model.report import Report

_VERSION = f"4-{__version__}"
_FIRST_LINE_LIMIT = 300


def cached(folder: str, indicators: str, cache: str, read: Callable[[], Report]) -> Report:
    """Return the report of a folder from the cache, or `read()` it and keep a copy.

    `indicators` is the path of the catalogue it is read with, `cache` the folder to keep
    copies in. Expected errors are those of `read`; the cache has none.
    """
    paths = [*(os.path.join(folder, name) for name in REPORT_FILES), indicators]
    own = os.path.join(folder, INDICATORS_FILE)
    key = _key(paths, own)
    path = os.path.join(cache, _file_name(folder))
    report = _opened(path, key) if key else None
    if report is None:
        report = read()
        if key and key == _key(paths, own):  # nobody wrote while we were reading
            _keep(path, key, report)
    return report


def _key(paths: list[str], own: str) -> str:
    """Return what tells the files' content from any other, "" if one cannot be read.

    `own` is the report's own indicators.yaml, which most reports do not have.
    """
    parts = [_VERSION]
    try:
        for path in [*paths, own] if os.path.lexists(own) else paths:
            with open(path, "rb", buffering=0) as file:
                content = file.read()
            parts.append(f"{len(content):x}.{zlib.crc32(content):x}.{zlib.adler32(content):x}")
    except OSError:
        return ""
    return "-".join(parts)


def _file_name(folder: str) -> str:
    place = os.fsencode(os.path.abspath(folder))
    return f"{zlib.crc32(place):08x}{zlib.adler32(place):08x}.report"


def _opened(path: str, key: str) -> Report | None:
    """Return the report in a cache file; None if it is not there or not as we left it."""
    try:
        with open(path, "rb", buffering=0) as file:
            content = file.read()
        end = content.index(b"\n", 0, _FIRST_LINE_LIMIT)
        found_key, checksum, *lengths = content[:end].decode("ascii").split(" ")
        body = memoryview(content)[end + 1 :]
        if found_key != key or int(checksum) != zlib.crc32(body):
            return None
        return _unpacked(body, *accumulate(map(int, lengths)))
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _unpacked(body: memoryview, text_end: int, printed_end: int, first_end: int) -> Report:
    """Decode the parts, without searching the new records for garbage: there is none."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        return unpacked(
            json.loads(str(body[printed_end:first_end], "utf-16-le")),
            str(body[:text_end], "utf-16-le"),
            str(body[text_end:printed_end], "utf-16-le"),
            bytes(body[first_end:]),
        )
    finally:
        if was_on:
            gc.enable()


def _keep(path: str, key: str, report: Report) -> None:
    """Write a cache file whole or not at all."""
    try:
        parts = [
            p.encode("utf-16-le") for p in (report.text, report.printed, _json(packed(report)))
        ]
        body = b"".join([*parts, _json(packed_rest(report)).encode("utf-8")])
    except ValueError:
        return  # the text holds a character that we keep for ourselves
    lengths = " ".join(str(len(part)) for part in parts)
    line = f"{key} {zlib.crc32(body)} {lengths}\n".encode("ascii")
    temporary = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(temporary, "wb") as file:
            file.write(line + body)
        os.replace(temporary, path)
    except OSError:
        _remove(temporary)


def _remove(path: str) -> None:
    try:
        os.remove(path)
    except OSError:
        return


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
