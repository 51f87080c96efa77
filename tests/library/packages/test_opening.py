from __future__ import annotations

import json
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from briefing_app.library.errors import PackageError
from briefing_app.library.packages import opening
from briefing_app.library.packages.layout import MIMETYPE
from briefing_app.library.packages.opening import read_package, write_content


@pytest.fixture
def good(package: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "a.briefing"
    path.write_bytes(package)
    return path


Entries = dict[str | zipfile.ZipInfo, bytes]


def rewritten(path: Path, change: Callable[[Entries], Entries | None]) -> str:
    """Write a package again with other entries."""
    with zipfile.ZipFile(path) as package:
        entries: Entries = {name: package.read(name) for name in package.namelist()}
    entries = change(entries) or entries
    with zipfile.ZipFile(path, "w") as package:
        for name, data in entries.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            package.writestr(name, data, packed)
    return str(path)


def entry(name: str, **fields: int) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name)
    for field, value in fields.items():
        setattr(made, field, value)
    return made


def manifest(entries: Entries, **fields: object) -> None:
    changed = {**json.loads(entries["manifest.json"]), **fields}
    entries["manifest.json"] = json.dumps(changed).encode()


def test_a_good_package(good: Path, tmp_path: Path) -> None:
    package = read_package(str(good))
    assert (package.id, package.title) == ("a", "示例报告 2023")
    (tmp_path / "out").mkdir()
    write_content(package, str(tmp_path / "out"))
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "corrections.yaml", "figures.yaml", "indicators.yaml", "report.yaml", "source.txt",
    ]  # fmt: skip


def test_what_kind_of_file_it_is_stands_at_its_beginning(good: Path) -> None:
    assert good.read_bytes()[30:].startswith(b"mimetype" + MIMETYPE)


def add(name: str | zipfile.ZipInfo, data: bytes = b"x") -> Callable[[Entries], None]:
    def change(entries: Entries) -> None:
        entries[name] = data

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (add("../outside.txt"), "里面的路径“../outside.txt”指到外面去了。"),
        (add("a/../../b"), "指到外面去了"),
        (add("/etc/passwd"), "指到外面去了"),
        (add("C:\\x"), "指到外面去了"),
        (add("..\\x"), "指到外面去了"),
        (add(entry("link", external_attr=0o120777 << 16)), "“link”是链接，不接受。"),
        (add("inner.zip"), "里面有不认识的文件“inner.zip”。"),
        (add("sub/report.yaml"), "不认识的文件"),
        (add("长" * 80), "不认识的文件“" + "长" * 40 + "…”"),
        (add("source.txt", b"\0" * 3_000_000), "“source.txt”压缩得过分，可能是压缩炸弹。"),
        (add("source.txt", b"\0" * 21_000_000), "“source.txt”超过 20 MB，不予读取。"),
        (add("source.txt", b"other"), "内容与清单不符，文件可能没有传完整。"),
        (lambda e: manifest(e, format=2), "它的格式（2）比本程序新，请先升级程序。"),
        (lambda e: manifest(e, format="1"), "缺少 manifest.json，或它已损坏。"),
        (add("manifest.json", b"[]"), "缺少 manifest.json，或它已损坏。"),
        (add("manifest.json", b"{"), "文件已损坏，或不是 .briefing 文件。"),
        (lambda e: {k: v for k, v in e.items() if k != "manifest.json"}, "缺少 manifest.json"),
        (lambda e: {k: v for k, v in e.items() if k != "mimetype"}, "不是 .briefing 文件。"),
        (add("mimetype", b"text/plain"), "不是 .briefing 文件。"),
        (lambda e: {"report.yaml": b"", **e}, "不是 .briefing 文件。"),
    ],
)
def test_what_is_refused(
    good: Path, change: Callable[[Entries], Entries | None], words: str
) -> None:
    with pytest.raises(PackageError) as caught:
        read_package(rewritten(good, change))
    assert words in caught.value.reason


def test_much_repetition_in_a_small_file_is_no_bomb(good: Path) -> None:
    path = rewritten(good, add("corrections.yaml", b"#" * 500_000))
    with pytest.raises(PackageError, match="内容与清单不符"):
        read_package(path)


def test_two_files_of_one_name_are_refused(good: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(good, "a") as package:
        package.writestr("source.txt", b"x")
    with pytest.raises(PackageError, match="里面有两个同名的文件"):
        read_package(str(good))


def test_too_much_in_all_is_refused(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = good.stat().st_size
    monkeypatch.setattr(opening, "MOST_BYTES", size)
    with pytest.raises(PackageError, match="展开后超过"):
        read_package(str(good))
    monkeypatch.setattr(opening, "MOST_BYTES", size - 1)
    with pytest.raises(PackageError, match="文件超过"):
        read_package(str(good))


def directory(path: Path, offset: int, form: str, value: int) -> str:
    """Change a field of the end of the directory."""
    content = bytearray(path.read_bytes())
    struct.pack_into(form, content, content.rfind(b"PK\5\6") + offset, value)
    path.write_bytes(content)
    return str(path)


@pytest.mark.parametrize(("offset", "form", "value"), [(10, "<H", 2001), (12, "<L", 2_000_000)])
def test_too_many_files_are_refused(good: Path, offset: int, form: str, value: int) -> None:
    with pytest.raises(PackageError, match="里面的文件太多，最多 2000 个"):
        read_package(directory(good, offset, form, value))


@pytest.mark.parametrize(
    ("flags", "method", "words"),
    [(1, 8, "“source.txt”有密码，打不开。"), (0, 14, "压缩方式不受支持")],
)
def test_what_cannot_be_unpacked_is_refused(
    good: Path, flags: int, method: int, words: str
) -> None:
    content = bytearray(good.read_bytes())
    at = content.rfind(b"PK\1\2", 0, content.rfind(b"source.txt"))
    struct.pack_into("<HH", content, at + 8, flags, method)
    good.write_bytes(content)
    with pytest.raises(PackageError, match=words):
        read_package(str(good))


def test_a_package_without_anything(tmp_path: Path) -> None:
    path = tmp_path / "empty.briefing"
    with zipfile.ZipFile(path, "w"):
        pass
    with pytest.raises(PackageError, match=r"不是 \.briefing 文件"):
        read_package(str(path))


@pytest.mark.parametrize("cut", [0, 10, 400, -30])
def test_torn_files_are_refused(good: Path, cut: int) -> None:
    good.write_bytes(good.read_bytes()[:cut])
    with pytest.raises(PackageError, match="已损坏"):
        read_package(str(good))


def test_every_changed_byte_is_noticed_or_harmless(good: Path) -> None:
    whole, before = good.read_bytes(), read_package(str(good))
    for at in range(0, len(whole), 17):
        changed = bytearray(whole)
        changed[at] ^= 0x55
        good.write_bytes(changed)
        with suppress(PackageError):
            assert read_package(str(good)).files == before.files


@pytest.mark.parametrize("name", ["nothing", "."])
def test_what_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackageError, match="没有这个文件，或它不是普通文件"):
        read_package(str(tmp_path / name))


def test_what_cannot_be_read(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(opening, "_check_end", refuse)
    with pytest.raises(PackageError, match="没有权限。"):
        read_package(str(good))
