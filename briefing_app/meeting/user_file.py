"""One YAML file of the user's: read with care, and never overwritten unless understood.

A file that cannot be read is kept under a name with the time, and the backup takes its
place; one of a newer format is read as far as it goes and left alone; one that somebody
else has changed since is kept beside ours. Each is told in one sentence, once.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import Any, Generic, NamedTuple, TypeVar

from briefing_app.meeting.yaml_writer import dump
from briefing_app.storage.files import BACKUP, keep_copy, kept_words, put_aside, save
from briefing_app.storage.reasons import reason

FORMAT = 1
"""Files of a later one are read only."""
LARGEST = 5_000_000
"""Bytes; nobody writes so much by hand."""

_HEAD = "# 可以手工修改。最后一行的“# 完”表示文件是完整的，请留着。\n"
_END = "# 完\n"
_BOM = "\ufeff"
_VERSION = re.compile(r"(\d{1,6})(\.\d+)*")

T = TypeVar("T")


class Unusable(Exception):  # noqa: N818 - a reason, not a failure of ours
    """Why a file says nothing that can be used, in words."""


class Decoded(NamedTuple, Generic[T]):
    """What a file says, and where it falls short: 第 3 条：…."""

    value: T
    complaints: tuple[str, ...] = ()


Decode = Callable[[Mapping[str, Any]], Decoded[T]]
"""Reads the mapping of a file; raises Unusable."""


class _Read(NamedTuple, Generic[T]):
    decoded: Decoded[T]
    content: bytes
    newer: bool


class UserFile(Generic[T]):
    """A file, what of it was last read or written, and whether it may be written."""

    def __init__(
        self,
        path: str,
        what: str,
        decode: Decode[T],
        encode: Callable[[T], Mapping[str, object]],
    ) -> None:
        """Take a path, what it is in words (笔记), and how its mapping is read and made."""
        self._path, self._what = path, what
        self._decode, self._encode = decode, encode
        self._known: bytes | None = None
        self._locked = ""
        self._told = False
        self._loaded = False

    def load(self) -> tuple[T | None, str | None]:
        """Return what the file says, None without one, and a sentence if it is not sound."""
        self._loaded, self._known, self._locked, self._told = True, None, "", False
        try:
            read = _read(self._path, self._decode)
        except FileNotFoundError:
            return self._restored(f"{self._what}文件不见了")
        except OSError as error:
            self._locked = reason(error)
            return None, f"{self._what}读不出（{self._locked}），这次的改动存不下。"
        except Unusable as why:
            return self._damaged(str(why))
        value, complaints = read.decoded
        self._known = read.content
        if read.newer:
            self._locked = "它由更新的版本写成"
            return value, f"{self._what}由更新的版本写成，这里只能看，改动存不下。"
        return value, self._complained(value, complaints) if complaints else None

    def save(self, value: T) -> str | None:
        """Write a value whole or not at all; return a sentence if there is something to tell.

        A failure is told once, until a save succeeds.
        """
        told = None if self._loaded else self.load()[1]
        if self._locked:
            return told or self._failed(self._locked)
        body = dump({"format": FORMAT, **self._encode(value)})
        content = f"{_HEAD}{body}{_END}".encode()
        if len(content) > LARGEST:
            return self._failed("太多，超过 5 MB")
        try:
            foreign = self._write(content)
        except OSError as error:
            return self._failed(reason(error))
        except Unusable as why:
            return self._failed(str(why))
        self._known, self._told = content, False
        return told or foreign

    def _failed(self, why: str) -> str | None:
        told, self._told = self._told, True
        return None if told else f"{self._what}没有存上（{why}），原文件没有动。"

    def _write(self, content: bytes) -> str | None:
        """Write unless it is there already; what somebody else has written since is kept."""
        try:
            with open(self._path, "rb") as file:
                present = file.read(LARGEST + 1)
        except FileNotFoundError:
            present = None
        if present == content:
            return None
        kept = None
        if present not in (None, self._known):
            kept = keep_copy(self._path, "changed")
            if kept is None:
                raise Unusable("它在别处改过，又留不下副本")
        save(self._path, content)
        return f"{self._what}在别处改过，那一份留作 {os.path.basename(kept)}。" if kept else None

    def _complained(self, value: T, complaints: tuple[str, ...]) -> str:
        """Keep a copy of a file of which a part cannot be used, and mend the file."""
        words = "；".join(complaints[:3]) + ("等" if len(complaints) > 3 else "")
        told = f"{self._what}有读不懂的地方（{words}），其余照常。"
        kept = keep_copy(self._path)
        if kept is None:
            self._locked = "原文件有读不懂的地方，又留不下副本"
            return told + kept_words(None)
        return told + kept_words(kept) + (self.save(value) or "")

    def _damaged(self, why: str) -> tuple[T | None, str | None]:
        """Keep a bad file under another name and put its backup in its place."""
        told = f"{self._what}文件读不懂（{why}）"
        kept = put_aside(self._path)
        if kept is None:
            self._locked = "原文件读不懂，又移不开"
            return None, f"{told}。{kept_words(None)}"
        value, sentence = self._restored(told)
        return value, (sentence or f"{told}，从头记起。") + kept_words(kept)

    def _restored(self, told: str) -> tuple[T | None, str | None]:
        """Put the backup in the place of the file; a bad backup is kept aside too."""
        backup = self._path + BACKUP
        try:
            read = _read(backup, self._decode)
            save(self._path, read.content, backup=False)
        except FileNotFoundError:
            return None, None
        except Unusable:
            put_aside(backup)
            return None, f"{told}，备份也读不懂，从头记起。"
        except OSError as error:
            self._locked = reason(error)
            return None, f"{told}，备份没有换上（{self._locked}）。"
        self._known = read.content
        if read.newer:
            self._locked = "它由更新的版本写成"
        return read.decoded.value, f"{told}，已换回上一次的备份。"


def look_at(path: str, decode: Decode[T]) -> Decoded[T]:
    """Return what a file says and leave it as it is; raise OSError or Unusable."""
    return _read(path, decode).decoded


def _read(path: str, decode: Decode[T]) -> _Read[T]:
    """Return a file's content as data; raise OSError or Unusable."""
    with open(path, "rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise Unusable("文件太大")
    data = _parsed(content)
    newer = _version(data.pop("format", FORMAT)) > FORMAT
    return _Read(decode(data), content, newer)


def _parsed(content: bytes) -> dict[str, Any]:
    """Return the mapping in a file's bytes; raise Unusable.

    Half a YAML file is often a YAML file: our own say where they end.
    """
    from briefing_app.dataset.problems import Problems
    from briefing_app.dataset.yaml_reader import read_yaml

    try:
        text = content.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError:
        raise Unusable("不是 UTF-8 编码的文字") from None
    if text.startswith(_HEAD.rstrip()) and f"\n{_END.rstrip()}" not in text:
        raise Unusable("文件不完整")
    problems = Problems()
    data = read_yaml(text, "", problems)
    if data is None:
        found = problems.listed()[0]
        raise Unusable(f"第 {found.line} 行：{found.reason.rstrip('。')}")
    return data


def _version(value: object) -> int:
    """Return the major format; raise Unusable for what is none."""
    found = _VERSION.fullmatch(str(value) if isinstance(value, str) else repr(value))
    if not found or int(found[1]) < 1:
        raise Unusable("format 应为 1")
    return int(found[1])
