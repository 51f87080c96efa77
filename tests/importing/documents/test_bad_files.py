"""Packages and pages that mean harm: each is refused with its reason, none does any."""

from __future__ import annotations

import io
import random
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing_app.importing.documents import DocumentError, Format, packages, read_document
from briefing_app.importing.documents.docx_reader import read_docx
from briefing_app.importing.documents.errors import RefusedError
from tests.importing.documents.samples import (
    docx,
    order,
    paragraph,
    relation,
    relations,
    typeset,
    zipped,
)

DOCUMENT = "word/document.xml"
GOOD = docx(paragraph("正文"))


def with_part(name: str, content: str | bytes = "x") -> bytes:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return file.getvalue()


def with_link() -> bytes:
    file = io.BytesIO(GOOD)
    with zipfile.ZipFile(file, "a") as package:
        link = zipfile.ZipInfo("word/link")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        package.writestr(link, "/etc/passwd")
    return file.getvalue()


def patched(field: int, value: int, size: str = "<H") -> bytes:
    """Change a field of the first entry of the central directory."""
    data = bytearray(GOOD)
    struct.pack_into(size, data, data.index(b"PK\x01\x02") + field, value)
    return bytes(data)


def same_name_twice() -> bytes:
    file = io.BytesIO(GOOD)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as package:
        package.writestr(DOCUMENT, "<x/>")
    return file.getvalue()


def with_xml(xml: str) -> bytes:
    return zipped({DOCUMENT: xml})


LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><l>&a;</l>'
BOMBS: dict[str, tuple[Callable[[], bytes], str]] = {
    "macro": (lambda: with_part("word/vbaProject.bin"), "带有宏"),
    "macro data": (lambda: with_part("word/vbaData.xml"), "带有宏"),
    "template": (lambda: remote("attachedTemplate"), "引用了外部模板"),
    "object": (lambda: remote("oleObject"), "引用了外部对象"),
    "frame": (lambda: remote("frame"), "引用了外部框架"),
    "sub-document": (lambda: remote("subDocument"), "引用了外部子文档"),
    "chunk": (lambda: remote("aFChunk"), "引用了外部内容"),
    "mail merge": (lambda: remote("mailMergeSource"), "引用了外部数据源"),
    "entities": (lambda: with_xml(LAUGHS), "XML"),
    "outer entity": (lambda: with_xml(OUTSIDE), "XML"),
    "document type": (lambda: with_xml("<!DOCTYPE l><l/>"), "定义了 XML 实体"),
    "torn XML": (lambda: with_xml("<w:document"), "XML 已损坏"),
    "deep XML": (lambda: with_xml("<a>" * 5000), "嵌套太深"),
    "climbing name": (lambda: with_part("../../evil.xml"), "指向外面的路径"),
    "absolute name": (lambda: with_part("/etc/evil.xml"), "指向外面的路径"),
    "drive name": (lambda: with_part("C:/evil.xml"), "指向外面的路径"),
    "backslashes": (lambda: with_part("..\\evil.xml"), "指向外面的路径"),
    "link": (with_link, "有链接"),
    "zip in zip": (lambda: with_part("word/a.xml", GOOD), "还有压缩包"),
    "rar in zip": (lambda: with_part("word/a.xml", b"Rar!\x1a\x07\x00"), "还有压缩包"),
    "two names": (same_name_twice, "重名文件"),
    "zero bomb": (lambda: with_part("word/a.xml", b"\0" * (2 << 20)), "压缩炸弹"),
    "many entries": (lambda: zipped({f"word/{i}": "" for i in range(2001)}), "超过 2,000 个"),
    "said too large": (lambda: patched(24, 0xFFFFFFF0, "<I"), "解开后超过 200 MB"),
    "overlap": (lambda: patched(20, 0x7FFFFFF0, "<I"), "互相重叠"),
    "password": (lambda: patched(8, 1), "有打开密码"),
    "odd method": (lambda: patched(10, 97), "压缩内容已损坏"),
    "torn zip": (lambda: GOOD[: len(GOOD) // 2], "压缩结构已损坏"),
    "only a zip": (lambda: zipped({"a.txt": "x"}), "是压缩包"),
    "workbook": (lambda: zipped({"xl/workbook.xml": "<x/>"}), "是 Excel 表格"),
    "slides": (lambda: zipped({"ppt/presentation.xml": "<x/>"}), "是幻灯片"),
    "OFD": (lambda: zipped({"OFD.xml": "<x/>"}), "是 OFD 版式文件"),
    "ODT": (lambda: zipped({"content.xml": "<x/>"}), "是 OpenDocument"),
    "book": (lambda: zipped({"META-INF/container.xml": "<x/>"}), "是电子书"),
}


def remote(kind: str) -> bytes:
    return docx(paragraph("正文"), rels=relation(kind, "http://a.b/c", outside=True))


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_its_reason(name: str) -> None:
    made, reason = BOMBS[name]
    with pytest.raises(RefusedError, match=reason):
        read_docx(made(), order(Format.DOCX))


def test_a_bomb_is_one_sentence_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "报告.docx"
    path.write_bytes(BOMBS["macro"][0]())
    with pytest.raises(DocumentError) as caught:
        read_document(str(path))
    assert str(caught.value).startswith("报告.docx：带有宏，不能读入；请用 Word 或 WPS")


def test_what_is_embedded_is_left_alone() -> None:
    data = with_part("word/embeddings/book.xlsx", zipped({"a": "b"}))
    assert read_docx(data, order(Format.DOCX)).lines[0].text == "正文"


def test_a_part_too_long_or_damaged_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(docx(paragraph("".join(map(chr, range(0x4E00, 0x7000))))))
    checksum = data.rindex(DOCUMENT.encode()) - 46 + 16
    data[checksum] ^= 0xFF
    with pytest.raises(RefusedError, match="压缩内容已损坏"):
        read_docx(bytes(data), order(Format.DOCX))
    monkeypatch.setattr(packages, "XML_BYTES", 10)
    with pytest.raises(RefusedError, match="正文部分超过"):
        read_docx(GOOD, order(Format.DOCX))


def test_a_relation_part_that_is_empty_is_fine() -> None:
    data = with_part("word/_rels/other.xml.rels", relations(""))
    assert read_docx(data, order(Format.DOCX)).lines[0].text == "正文"


def mutated(data: bytes, seed: int) -> bytes:
    """Change, cut or double a few bytes."""
    dice = random.Random(seed)
    changed = bytearray(data)
    for _ in range(dice.randint(1, 12)):
        place = dice.randrange(len(changed))
        what = dice.randrange(4)
        if what == 0:
            changed[place] = dice.randrange(256)
        elif what == 1:
            del changed[place : place + dice.randint(1, 40)]
        elif what == 2:
            changed[place:place] = changed[place : place + dice.randint(1, 200)]
        else:
            changed[place : place + 4] = struct.pack("<I", dice.randrange(1 << 32))
        changed = changed or bytearray(b"x")
    return bytes(changed)


_MANY = """
import base64, io, json, sys
from briefing_app.importing.documents.fence import fence
from briefing_app.importing.documents.worker import serve
from briefing_app.importing.documents.wire import order_of
fence(512 << 20, 60)
for line in sys.stdin:
    message = json.loads(line)
    sink = io.BytesIO()
    serve(order_of(message["order"]), base64.b64decode(message["data"]), sink)
    print(sink.getvalue().decode().splitlines()[-1][:12])
"""


def test_mutated_files_give_an_answer_each_and_kill_nobody() -> None:
    """One child reads hundreds of damaged files; were one to crash it, answers would lack."""
    import base64
    import json

    from briefing_app.importing.documents.wire import order_message

    seeds = [(Format.DOCX, GOOD), (Format.PDF, typeset("正文[1]")), (Format.HTML, b"<p>a<b>c</p>")]
    asked = [
        json.dumps(
            {
                "order": order_message(order(kind)),
                "data": base64.b64encode(mutated(data, number)).decode(),
            }
        )
        for number in range(80)
        for kind, data in seeds
    ]
    done = subprocess.run(
        [sys.executable, "-c", _MANY],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        check=False,
    )
    answers = done.stdout.splitlines()
    assert done.returncode == 0, done.stderr[-500:]
    assert len(answers) == len(asked)
    assert all(o.startswith(('{"reading"', '{"refused"')) for o in answers)
