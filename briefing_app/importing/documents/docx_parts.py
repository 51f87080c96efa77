"""What a Word package consists of, and what it must not contain."""

from __future__ import annotations

import posixpath
from typing import Any

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.packages import Package

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL = "word/document.xml"
_HARMFUL = {
    "attachedTemplate": "外部模板",
    "oleObject": "外部对象",
    "package": "外部对象",
    "frame": "外部框架",
    "subDocument": "外部子文档",
    "aFChunk": "外部内容",
    "mailMergeSource": "外部数据源",
    "externalLinkPath": "外部工作簿",
    "control": "外部控件",
}
_MACROS = ("vbaproject.bin", "vbadata.xml")
_AS_DOCX = "请用 Word 或 WPS 打开，另存为 .docx 后再导入"
_CLEANED = "请用 Word 或 WPS 打开，把正文复制到新文档，存为 .docx 后再导入"
_AS_TEXT = "请把文字复制到剪贴板后粘贴"
_OTHER_KINDS = (
    ("xl/workbook.xml", "是 Excel 表格，不能直接读入", _AS_TEXT),
    ("ppt/presentation.xml", "是幻灯片，不能直接读入", _AS_TEXT),
    ("OFD.xml", "是 OFD 版式文件，不能直接读入", "请用阅读器转成 PDF 或导出文字后再导入"),
    ("content.xml", "是 OpenDocument 文件，不能直接读入", _AS_DOCX),
    ("META-INF/container.xml", "是电子书，不能直接读入", _AS_TEXT),
)


class Parts:
    """The parts of a Word package by what they are for, however they are named."""

    def __init__(self, package: Package) -> None:
        """Follow the relations of the package and of its main part."""
        self._package = package
        self._roots = _targets(package, "")
        self._main = self._roots.get("officeDocument", _USUAL)
        self._own = _targets(package, self._main)

    def document(self) -> Any | None:
        """Return the root of the main part, if there is one."""
        return self._package.xml(self._main)

    def part(self, kind: str) -> Any | None:
        """Return the root of styles, numbering, footnotes or endnotes, if there is one."""
        return self._package.xml(self._own.get(kind, f"word/{kind}.xml"))

    def properties(self) -> Any | None:
        """Return the root of the core properties, if there are any."""
        return self._package.xml(self._roots.get("core-properties", "docProps/core.xml"))


def refuse_others(package: Package) -> None:
    """Refuse packages of other programs, and archives that are no document."""
    for name, reason, hint in _OTHER_KINDS:
        if name in package.names:
            raise RefusedError(reason, hint)
    if not any(name.startswith("word/") for name in package.names):
        raise RefusedError("是压缩包，不是文档", "请先解压，再导入里面的文件")


def refuse_harmful(package: Package) -> int:
    """Refuse macros and links to the outside; return how many pictures lie outside.

    Hyperlinks are only words here, and a picture that lies elsewhere is not fetched.
    """
    if any(name.lower().endswith(_MACROS) for name in package.names):
        raise RefusedError("带有宏，不能读入", f"{_AS_DOCX}（不要选启用宏的格式）")
    remote = 0
    for name in sorted(name for name in package.names if name.endswith(".rels")):
        for kind, _target, outside in _relations(package, name):
            if outside and kind in _HARMFUL:
                raise RefusedError(f"引用了{_HARMFUL[kind]}，不能读入", _CLEANED)
            remote += outside and kind == "image"
    return remote


def _targets(package: Package, part: str) -> dict[str, str]:
    """Return the parts that a part refers to, by the last word of what they are for."""
    folder, name = posixpath.split(part)
    relations = _relations(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        kind: posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        for kind, target, outside in relations
        if not outside
    }


def _relations(package: Package, name: str) -> list[tuple[str, str, bool]]:
    """Return kind, target and whether it lies outside, of each relation in a .rels part."""
    root = package.xml(name)
    return (
        []
        if root is None
        else [
            (
                relation.get("Type", "").rsplit("/", 1)[-1],
                relation.get("Target", ""),
                relation.get("TargetMode", "").lower() == "external",
            )
            for relation in root.iter(_RELATION)
        ]
    )
