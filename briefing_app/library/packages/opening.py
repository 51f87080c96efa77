"""Reading a .briefing file that nobody vouches for: everything is checked before it is kept."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import struct
import zipfile
import zlib
from typing import Any, NamedTuple

from briefing_app.library.errors import PackageError
from briefing_app.library.packages.layout import (
    CONTENT_FILES,
    FORMAT,
    KNOWN_FILES,
    MANIFEST_FILE,
    MIMETYPE,
    MIMETYPE_FILE,
    MOST_BYTES,
    MOST_EACH,
    MOST_ENTRIES,
    MOST_RATIO,
    RATIO_FROM,
)
from briefing_app.storage.reasons import reason

_END = b"PK\x05\x06"
_END_BYTES = 22
_LONGEST_COMMENT = 65_535
_MOST_DIRECTORY = 1024 * 1024
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package(NamedTuple):
    """What a file holds: id and title as its manifest says, and the files themselves."""

    id: str
    title: str
    files: dict[str, bytes]


class _BadPackageError(Exception):
    """One reason, on its way out."""


def read_package(path: str) -> Package:
    """Return what a .briefing file holds; raise PackageError with the reason."""
    try:
        if not os.path.isfile(path):
            raise _BadPackageError("没有这个文件，或它不是普通文件。")
        return _read(path)
    except _BadPackageError as error:
        raise PackageError(path, str(error)) from None
    except OSError as error:
        raise PackageError(path, f"{reason(error)}。") from error
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError) as error:
        raise PackageError(path, "文件已损坏，或不是 .briefing 文件。") from error


def write_content(package: Package, folder: str) -> None:
    """Write the files of a report into an empty folder."""
    for name in CONTENT_FILES:
        if name in package.files:
            with open(os.path.join(folder, name), "xb") as file:
                file.write(package.files[name])


def _read(path: str) -> Package:
    with open(path, "rb") as file:
        _check_end(file, os.fstat(file.fileno()).st_size)
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            files = {entry.filename: _unpacked(archive, entry) for entry in entries}
    if files[MIMETYPE_FILE] != MIMETYPE:
        raise _BadPackageError("不是 .briefing 文件。")
    return _package(files)


def _check_end(file: Any, size: int) -> None:
    """Look at the end of the zip before its directory is read, which may be made to be long."""
    if size > MOST_BYTES:
        raise _BadPackageError(f"文件超过 {MOST_BYTES // 1024 // 1024} MB，不予读取。")
    file.seek(max(size - _END_BYTES - _LONGEST_COMMENT, 0))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < _END_BYTES:
        raise _BadPackageError("文件已损坏，或不是 .briefing 文件。")
    count, directory = struct.unpack_from("<HL", tail, at + 10)
    if count > MOST_ENTRIES or directory > _MOST_DIRECTORY:
        raise _BadPackageError(f"里面的文件太多，最多 {MOST_ENTRIES} 个。")
    file.seek(0)


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    """Refuse by name, kind and size before anything is unpacked."""
    first = entries[0] if entries else None
    if first is None or first.filename != MIMETYPE_FILE or first.compress_type:
        raise _BadPackageError("不是 .briefing 文件。")
    names = [entry.filename for entry in entries]
    for entry in entries:
        _check_name(entry)
        _check_size(entry)
    if len(set(names)) < len(names):
        raise _BadPackageError("里面有两个同名的文件。")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _BadPackageError(f"展开后超过 {MOST_BYTES // 1024 // 1024} MB，不予读取。")


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.filename
    parts = name.replace("\\", "/").split("/")
    if ".." in parts or name[:1] in "/\\" or name[1:2] == ":":
        raise _BadPackageError(f"里面的路径“{_short(name)}”指到外面去了。")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise _BadPackageError(f"“{_short(name)}”是链接，不接受。")
    if name not in KNOWN_FILES:
        raise _BadPackageError(f"里面有不认识的文件“{_short(name)}”。")
    if entry.flag_bits & _ENCRYPTED:
        raise _BadPackageError(f"“{name}”有密码，打不开。")
    if entry.compress_type not in _METHODS:
        raise _BadPackageError(f"“{name}”的压缩方式不受支持。")


def _check_size(entry: zipfile.ZipInfo) -> None:
    if entry.file_size > MOST_EACH:
        raise _BadPackageError(f"“{entry.filename}”超过 {MOST_EACH // 1024 // 1024} MB，不予读取。")
    packed = max(entry.compress_size, 1)
    if entry.file_size > RATIO_FROM and entry.file_size / packed > MOST_RATIO:
        raise _BadPackageError(f"“{entry.filename}”压缩得过分，可能是压缩炸弹。")


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    """Return an entry's content; zipfile itself stops at the size that was checked."""
    parts = list[bytes]()
    with archive.open(entry) as file:
        while part := file.read(_CHUNK):
            parts.append(part)
    return b"".join(parts)


def _package(files: dict[str, bytes]) -> Package:
    """Return the content that the manifest vouches for."""
    manifest = json.loads(files.get(MANIFEST_FILE, b"null"))
    if not isinstance(manifest, dict) or not isinstance(manifest.get("format"), int):
        raise _BadPackageError("缺少 manifest.json，或它已损坏。")
    if manifest["format"] > FORMAT:
        raise _BadPackageError(f"它的格式（{manifest['format']}）比本程序新，请先升级程序。")
    content = {name: files[name] for name in CONTENT_FILES if name in files}
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in content.items()}
    if manifest.get("files") != digests:
        raise _BadPackageError("内容与清单不符，文件可能没有传完整。")
    return Package(str(manifest.get("id", "")), str(manifest.get("title", "")), content)


def _short(name: str) -> str:
    return name if len(name) <= 40 else name[:40] + "…"
