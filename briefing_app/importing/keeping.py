"""Leaving a half-checked draft and coming back later, with nothing lost.

Each draft is one JSON file in a folder of the program's own, named after the file it came
from; pictures of scanned pages, which never change, are a file beside it.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from briefing_app.importing.checking.rows import Progress, progress
from briefing_app.importing.documents.records import PagePicture
from briefing_app.importing.draft import Draft
from briefing_app.importing.jsoning import UnreadableError, decode, encode
from briefing_app.storage.files import BACKUP, put_aside, save
from briefing_app.storage.reasons import reason

FORMAT = 1
LARGEST = 64_000_000
"""Bytes; a draft of ten million characters is some 30 MB."""
_SUFFIX, _PAGES = ".draft.json", ".pages.json"


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft that waits to be checked further. `saved_at` is in seconds since 1970."""

    path: str
    title: str
    source: str
    saved_at: float
    progress: Progress


@dataclass(frozen=True, slots=True)
class Kept:
    """The drafts that wait, the newest first, and a sentence about each that is broken."""

    drafts: tuple[KeptDraft, ...]
    broken: tuple[str, ...]


def draft_path(folder: str, draft: Draft) -> str:
    """Return the file of a draft: the same for all drafts of the same documents."""
    seed = "\n".join(source.sha256 or source.name for source in draft.sources)
    return os.path.join(folder, sha256(seed.encode()).hexdigest()[:16] + _SUFFIX)


def keep(folder: str, draft: Draft, pictures: Sequence[PagePicture] = ()) -> str:
    """Write a draft whole or not at all; return its file. Raise SaveError."""
    path = draft_path(folder, draft)
    pages = _pages_path(path)
    if pictures and not os.path.exists(pages):
        _write(pages, {"format": FORMAT, "pages": [encode(picture) for picture in pictures]})
    _write(path, {"format": FORMAT, "draft": encode(draft)})
    return path


def kept_draft(path: str) -> Draft:
    """Return a kept draft; raise UnreadableError for what is none, OSError from the disk."""
    draft = decode(Draft, _read(path).get("draft"))
    known = {paragraph.id for paragraph in draft.paragraphs}
    pointing = {figure.paragraph for figure in draft.figures}
    pointing |= {mention.paragraph for mention in draft.mentions}
    pointing |= {doubt.paragraph for doubt in draft.doubts}
    if not pointing <= known:
        raise UnreadableError("有的段落不见了")
    return draft


def kept_pictures(path: str) -> tuple[PagePicture, ...]:
    """Return the pictures kept with a draft; none where they are missing or broken."""
    try:
        pages = _read(_pages_path(path)).get("pages")
        return decode(tuple[PagePicture, ...], pages)
    except (OSError, UnreadableError):
        return ()


def kept_drafts(folder: str) -> Kept:
    """Return what is kept in a folder; a broken file is put aside and named."""
    found: list[KeptDraft] = []
    broken: list[str] = []
    for path in _files(folder):
        try:
            found.append(_described(path))
        except UnreadableError as error:
            aside = put_aside(path)
            name = os.path.basename(aside or path)
            broken.append(f"有一份没核完的导入读不出（{error}），留作 {name}，其余照常。")
        except OSError as error:
            broken.append(f"没核完的导入读不出：{path}（{reason(error)}）。")
    found.sort(key=_age)
    return Kept(tuple(found), tuple(broken))


def discard(path: str) -> None:
    """Remove a kept draft that is saved or not wanted any more; it may be gone already."""
    for each in (path, path + BACKUP, _pages_path(path)):
        with suppress(OSError):
            os.remove(each)


def _files(folder: str) -> list[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if name.endswith(_SUFFIX)]


def _described(path: str) -> KeptDraft:
    draft = kept_draft(path)
    source = draft.sources[0].name if draft.sources else ""
    title = draft.about.title or source
    return KeptDraft(path, title, source, os.stat(path).st_mtime, progress(draft))


def _age(kept: KeptDraft) -> float:
    return -kept.saved_at


def _pages_path(path: str) -> str:
    return re.sub(re.escape(_SUFFIX) + "$", _PAGES, path)


def _write(path: str, data: dict[str, Any]) -> None:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    save(path, text.encode("utf-8", "surrogatepass"), backup=False)


def _read(path: str) -> dict[str, Any]:
    """Return the mapping in a file; raise UnreadableError, OSError."""
    with open(path, "rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableError("文件太大")
    try:
        data = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise UnreadableError("文件不完整") from None
    if not isinstance(data, dict):
        raise UnreadableError("里面不是一份导入")
    if data.get("format") != FORMAT:
        raise UnreadableError("由更新的版本写成")
    return data
