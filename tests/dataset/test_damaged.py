"""Damaged copies of the bundled report: each is named by file, line and one sentence."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from briefing_app.__main__ import main
from briefing_app.bundled import data_path

REPORT, FIGURES, CORRECTIONS = "report.yaml", "figures.yaml", "corrections.yaml"
SOURCE, INDICATORS = "source.txt", "indicators.yaml"
LIMIT_S = 2.0

Change = Callable[[bytes], bytes]


class Damage(NamedTuple):
    """What is done to which file, which words tell of it, and at the line of which words."""

    file: str
    change: Change
    words: str
    at: str = ""
    told_in: str = ""


def swap(old: str, new: str, count: int = 1) -> Change:
    def change(content: bytes) -> bytes:
        assert old.encode() in content, f"{old!r} is no longer in the file"
        return content.replace(old.encode(), new.encode(), count)

    return change


def put(content: bytes) -> Change:
    return lambda _old: content


def append(words: str) -> Change:
    return lambda content: content + words.encode()


def without(pattern: str) -> Change:
    def change(content: bytes) -> bytes:
        found = re.search(pattern.encode(), content, re.DOTALL | re.MULTILINE)
        assert found, f"{pattern!r} is no longer in the file"
        return content[: found.start()] + content[found.end() :]

    return change


def alias_bomb(content: bytes) -> bytes:
    levels = ["a0: &a0 [x, x]"]
    levels += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]" for n in range(1, 30)]
    return content + "\n".join(levels).encode()


FIGURE_END = '    value: "585.7"\n'

DAMAGES = {
    # the files themselves
    "report missing": Damage(REPORT, put(b"\0missing"), "缺少这个文件"),
    "figures missing": Damage(FIGURES, put(b"\0missing"), "缺少这个文件"),
    "corrections missing": Damage(CORRECTIONS, put(b"\0missing"), "缺少这个文件"),
    "source missing": Damage(SOURCE, put(b"\0missing"), "缺少这个文件"),
    "report empty": Damage(REPORT, put(b""), "文件是空的"),
    "figures only comments": Damage(FIGURES, put(b"# nothing\n"), "没有内容"),
    "figures binary": Damage(FIGURES, put(bytes(range(1, 128)) * 9), "控制字符"),
    "report in another encoding": Damage(
        REPORT, lambda c: c.decode().encode("gb18030"), "不是 UTF-8"
    ),
    "corrections cut in a character": Damage(
        CORRECTIONS, lambda c: c[: c.index("版面".encode()) + 1], "不是 UTF-8"
    ),
    "figures huge": Damage(FIGURES, put(b"# x\n" * 6_000_000), "超过 20 MB"),
    "report is a PDF": Damage(REPORT, put(b"%PDF-1.7\n\x00\x01\xff\xfe"), "不是 UTF-8"),
    # bad YAML
    "brackets 200,000 deep": Damage(FIGURES, put(b"figures: " + b"[" * 200_000), "嵌套超过 64 层"),
    "braces 200,000 deep": Damage(REPORT, put(b"{a: " * 200_000), "嵌套超过 64 层"),
    "dashes 200,000 deep": Damage(CORRECTIONS, put(b"- " * 200_000), "嵌套超过 64 层"),
    "alias bomb": Damage(FIGURES, alias_bomb, "锚点", at="a0: &a0"),
    "tag": Damage(
        REPORT, swap("seal: 甬", "seal: !!python/name:os.system 甬"), "类型标记", at="seal: !!"
    ),
    "tab": Damage(REPORT, swap("  file: source", "\tfile: source"), "制表符", at="\tfile"),
    "duplicate key": Damage(FIGURES, swap(FIGURE_END, FIGURE_END * 2), "键“value”与第"),
    "open quote": Damage(FIGURES, swap('exact: "585.7亿元"', 'exact: "585.7亿元'), "引号"),
    "bad indent": Damage(REPORT, swap("place: 宁波市", " place: 宁波市"), "。"),
    "second document": Damage(CORRECTIONS, append("---\na: b\n"), "一份文档", at="---\na: b"),
    # what the schemas refuse
    "unknown field": Damage(
        FIGURES, swap("measure: level", "mesure: level"), "不认识的字段“mesure”，", at="mesure"
    ),
    "wrong type": Damage(
        FIGURES, swap(FIGURE_END, "    value: 585.7\n"), "请给它加引号", at="value: 585.7\n"
    ),
    "period as text": Damage(
        FIGURES, swap("period: 2022", 'period: "2022"'), "应为整数", at='period: "2022"'
    ),
    "bad enum": Damage(
        FIGURES, swap("measure: level", "measure: amount"), "只能是 level", at="measure: amount"
    ),
    "field missing": Damage(FIGURES, without(r'^    unit: "亿元"\n'), "缺少必填的字段“unit”"),
    "list for paragraphs": Damage(
        REPORT, swap("paragraphs:", "paragraphs: 一段\n    x:"), "应为列表"
    ),
    "format 2": Damage(
        REPORT, swap("format: 1", "format: 2"), "可能出自更新的版本", at="format: 2"
    ),
    "bad id": Damage(REPORT, swap("id: review-1\n", "id: Review 1\n"), "小写字母", at="Review 1"),
    "no sections": Damage(
        REPORT, lambda c: c[: c.index(b"sections:")] + b"sections: []\n", "项数太少"
    ),
    # invariant 1: the text
    "changed source byte": Damage(SOURCE, swap("585.7", "585.8"), "sha256", told_in=REPORT),
    "cut source": Damage(SOURCE, lambda c: c[:-30], "sha256", told_in=REPORT),
    "dropped sentence": Damage(
        REPORT, swap("办结企业诉求1.6万件。", "办结。"), "正文与改正后的原文不符", at="办结。"
    ),
    "added sentence": Damage(
        REPORT,
        swap("一年来，主要做了", "很好。一年来，主要做了"),
        "正文与改正后的原文不符",
        at="很好。",
    ),
    "white space in a paragraph": Damage(
        REPORT, swap("一年来，主要", "一年来， 主要"), "不能有空白", at="一年来， 主要"
    ),
    "changed title": Damage(
        REPORT, swap("title: 助企纾困加力落实", "title: 助企纾困落实"), "助企纾困落实"
    ),
    "correction not listed": Damage(
        CORRECTIONS,
        without(r"^  - id: renxuan-ai\n.*?(?=^  - id)"),
        "正文与改正后的原文不符",
        told_in=REPORT,
    ),
    "correction not needed": Damage(
        CORRECTIONS,
        swap('exact: "最多报一次"', 'exact: "最多跑一次"'),
        "找不到",
        at='exact: "最多跑',
    ),
    "correction found twice": Damage(
        CORRECTIONS, swap('exact: "最多报一次"', 'exact: "数字化"'), "出现", at='exact: "数字化"'
    ),
    "wrong count in a rule": Damage(
        CORRECTIONS,
        swap("count: 402", "count: 401"),
        "写明 401 处，实际触及 402 处",
        at="id: width-comma",
    ),
    "rule of two characters": Damage(
        CORRECTIONS, swap('exact: ";"', 'exact: ";;"'), "各 1 个字", at="id: width-semicolon"
    ),
    # invariant 2: every number
    "number left unaccounted": Damage(
        FIGURES,
        without(r"^  - id: review-1-1\.cost-reduction\.level\n.*?(?=^  - id)"),
        "“585.7”没有归属",
        told_in=REPORT,
    ),
    "mention left out": Damage(
        FIGURES,
        without(r"^  - \{section: review, exact: \"八方面\".*?\n"),
        "“八方面”没有归属",
        told_in=REPORT,
    ),
    # invariant 3: quotes and values
    "quote not found": Damage(
        FIGURES, swap('exact: "585.7亿元"', 'exact: "585.7万元"'), "找不到", at='exact: "585.7万元"'
    ),
    "quote found twice": Damage(
        FIGURES, swap('exact: "585.7亿元"', 'exact: "亿元"'), "出现", at='exact: "亿元"'
    ),
    "value not as printed": Damage(
        FIGURES, swap(FIGURE_END, '    value: "585.9"\n'), "value 585.9 与原文", at='value: "585.9"'
    ),
    "place not as printed": Damage(
        FIGURES,
        swap('place: "5", printed: "全国第五"', 'place: "6", printed: "全国第五"'),
        "名次不符",
        at='place: "6"',
    ),
    # invariant 4: ids
    "unknown section": Damage(
        FIGURES,
        swap("section: review-1-1\n", "section: review-9-9\n"),
        "没有编号为“review-9-9”的章节",
        at="review-9-9",
    ),
    "unknown indicator": Damage(
        FIGURES,
        swap("indicator: cost-reduction", "indicator: cost-redaction"),
        "指标目录里没有",
        at="cost-redaction",
    ),
    "unknown rank id": Damage(
        FIGURES,
        swap("ranks: [review-", "ranks: [nothing-"),
        "没有编号为“nothing-",
        at="ranks: [nothing-",
    ),
    "duplicate figure id": Damage(
        FIGURES,
        swap("id: review-1-1.vat-refund.level", "id: review-1-1.cost-reduction.level"),
        "重复",
    ),
    "duplicate section id": Damage(
        REPORT, swap("id: review-1-2\n", "id: review-1-1\n"), "章节编号“review-1-1”与第"
    ),
    "duplicate correction id": Damage(
        CORRECTIONS, swap("id: lost-projects", "id: split-area-1"), "更正编号“split-area-1”与第"
    ),
    "duplicate indicator id": Damage(
        INDICATORS, swap("id: vat-refund", "id: cost-reduction"), "指标编号“cost-reduction”与第"
    ),
    "alias of two indicators": Damage(INDICATORS, swap('"留抵退税"', '"减负"'), "名称“减负”已在第"),
    "indicator without a name": Damage(
        INDICATORS, without(r'^    name: "为企业降本减负"\n'), "缺少必填的字段“name”"
    ),
}


def test_there_are_enough_damages() -> None:
    assert len(DAMAGES) >= 40


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the bundled report with its indicators one folder above."""
    folder = tmp_path / "copy"
    shutil.copytree(data_path("reports/ningbo-2023"), folder)
    shutil.copy(data_path("indicators.yaml"), tmp_path)
    return folder


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_copy_is_refused_with_file_line_and_reason(
    copy: Path, damage: Damage, capsys: pytest.CaptureFixture[str]
) -> None:
    path = copy.parent / INDICATORS if damage.file == INDICATORS else copy / damage.file
    content = damage.change(path.read_bytes())
    if content == b"\0missing":
        path.unlink()
    else:
        path.write_bytes(content)
    start = time.perf_counter()
    code = main(["check", str(copy)])
    took = time.perf_counter() - start
    told = capsys.readouterr()
    assert code == 1
    assert took < LIMIT_S
    assert told.err == ""
    assert "Traceback" not in told.out
    assert_named(told.out.splitlines()[:-1], damage, content)


def assert_named(lines: list[str], damage: Damage, content: bytes) -> None:
    """Assert that one of the lines has the file, its line, and the words of one sentence."""
    file = re.escape(damage.told_in or damage.file)
    whole_file = damage.words in ("缺少这个文件", "超过 20 MB")
    place = r"" if whole_file else r":(\d+)"
    matches = [re.fullmatch(rf".*/{file}{place}: ([^\n]*[。？])", line) for line in lines]
    named = [m for m in matches if m and damage.words in m[m.lastindex or 0]]
    assert named, lines
    if damage.at:
        line = content.count(b"\n", 0, content.index(damage.at.encode())) + 1
        assert any(int(m[1]) == line for m in named), lines


def test_a_damaged_report_does_not_open_but_the_others_do(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / FIGURES).write_text("figures: [", "utf-8")
    assert main(["outline", str(copy)]) == 1
    told = capsys.readouterr()
    assert re.fullmatch(r"briefing-app：.*figures\.yaml:\d+: .*。\n", told.err)
    assert main(["outline", "ningbo-2023"]) == 0
