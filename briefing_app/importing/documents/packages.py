"""Opening a zip package that may mean harm: what it holds is measured before it is read."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from typing import Any

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.limits import (
    MEGABYTE,
    XML_BYTES,
    ZIP_BYTES,
    ZIP_ENTRIES,
    ZIP_RATIO,
    ZIP_RATIO_FLOOR,
)

_AGAIN = "请用 Word 或 WPS 打开，另存为新的 .docx 后再导入"
_ARCHIVES = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_EMBEDDED = "embeddings/"
_ENCRYPTED = 1


class Package:
    """An opened package whose entries are within bounds; parts are read one by one."""

    def __init__(self, data: bytes) -> None:
        """Open and measure it; raise RefusedError for what is no sound package."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError) as error:
            raise RefusedError("压缩结构已损坏，打不开", _AGAIN) from error
        entries = self._zip.infolist()
        _refuse_bomb(entries, len(data))
        for entry in entries:
            _refuse_entry(entry)
        self.names = frozenset(entry.filename for entry in entries)
        self._refuse_nested(entries)

    def xml(self, name: str) -> Any | None:
        """Return the root of a part, or None where the package has no such part."""
        if name not in self.names:
            return None
        return parse_xml(self._read(name))

    def _read(self, name: str) -> bytes:
        if self._zip.getinfo(name).file_size > XML_BYTES:
            raise RefusedError(f"正文部分超过 {XML_BYTES // MEGABYTE} MB", _AGAIN)
        try:
            return self._zip.read(name)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
            raise RefusedError("压缩内容已损坏，解不开", _AGAIN) from error

    def _refuse_nested(self, entries: list[zipfile.ZipInfo]) -> None:
        for entry in entries:
            if entry.file_size and _EMBEDDED not in entry.filename and self._is_archive(entry):
                raise RefusedError("压缩包里还有压缩包，不能读入", _AGAIN)

    def _is_archive(self, entry: zipfile.ZipInfo) -> bool:
        try:
            with self._zip.open(entry) as file:
                return file.read(4).startswith(_ARCHIVES)
        except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError) as error:
            raise RefusedError("压缩内容已损坏，解不开", _AGAIN) from error


def parse_xml(data: bytes) -> Any:
    """Return the root of an XML part; no document type, no entities, nothing from outside."""
    from lxml import etree  # type: ignore[import-untyped]

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error).lower():
            raise RefusedError("文档嵌套太深，不能读入", _AGAIN) from error
        raise RefusedError("文档的 XML 已损坏", _AGAIN) from error
    if root.getroottree().docinfo.doctype:
        raise RefusedError("文档里定义了 XML 实体，不能读入", _AGAIN)
    return root


def _refuse_bomb(entries: list[zipfile.ZipInfo], size: int) -> None:
    if len(entries) > ZIP_ENTRIES:
        raise RefusedError(f"压缩包里的文件超过 {ZIP_ENTRIES:,} 个", _AGAIN)
    if sum(entry.file_size for entry in entries) > ZIP_BYTES:
        raise RefusedError(f"解开后超过 {ZIP_BYTES // MEGABYTE} MB", _AGAIN)
    if sum(entry.compress_size for entry in entries) > size:
        raise RefusedError("压缩包里的文件互相重叠", _AGAIN)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise RefusedError("压缩包里有重名文件", _AGAIN)
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > ZIP_RATIO_FLOOR and ratio > ZIP_RATIO:
            raise RefusedError(f"压缩比超过 {ZIP_RATIO}，像是压缩炸弹", _AGAIN)


def _refuse_entry(entry: zipfile.ZipInfo) -> None:
    name = entry.filename.replace("\\", "/")
    parts = name.split("/")
    if name.startswith("/") or ".." in parts or ":" in parts[0]:
        raise RefusedError("压缩包里有指向外面的路径", _AGAIN)
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise RefusedError("压缩包里有链接", _AGAIN)
    if entry.flag_bits & _ENCRYPTED:
        raise RefusedError("有打开密码，不能读入", "请去掉密码后另存，再导入")
