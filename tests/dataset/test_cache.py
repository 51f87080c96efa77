from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from briefing_app.bundled import data_path
from briefing_app.dataset.cache import cached
from briefing_app.dataset.codec import packed, packed_rest, unpacked
from briefing_app.dataset.columns import joined, records, tuples
from briefing_app.dataset.indicators import load_indicators
from briefing_app.dataset.loader import load_report
from briefing_app.model.correction import Certainty, Correction, CorrectionKind
from briefing_app.model.errors import DatasetError
from briefing_app.model.figure import Quote
from briefing_app.model.later import Later
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import NO_REPORT, Report, SourcePart
from tests.builders import make_report
from tests.dataset.folders import FIGURES, INDICATORS, SOURCE, make_folder


class Opener:
    """Opens the sample through the cache and counts how often its YAML is read."""

    def __init__(self, root: Path) -> None:
        self.root, self.reads = root, 0
        self.folder = str(make_folder(root))
        self.indicators = str(root / "indicators.yaml")
        self.cache = str(root / "cache")

    def read(self) -> Report:
        self.reads += 1
        return load_report(self.folder, load_indicators(self.indicators))

    def open(self) -> Report:
        return cached(self.folder, self.indicators, self.cache, self.read)

    def file(self) -> Path:
        return next(Path(self.cache).iterdir())


@pytest.fixture
def opener(tmp_path: Path) -> Opener:
    return Opener(tmp_path)


def test_the_second_opening_reads_no_yaml(opener: Opener) -> None:
    first, second = opener.open(), opener.open()
    assert opener.reads == 1
    assert first == second
    assert list(second.indicators) == ["relief", "deposits", "loans", "growth"]
    assert second.section("review-1-1") == first.section("review-1-1")


def test_the_bundled_report_survives_the_cache(tmp_path: Path) -> None:
    folder, indicators = data_path("reports/ningbo-2023"), data_path("indicators.yaml")

    def read() -> Report:
        return load_report(folder, load_indicators(indicators))

    first = cached(folder, indicators, str(tmp_path), read)
    assert cached(folder, indicators, str(tmp_path), pytest.fail) == first


@pytest.mark.parametrize(
    "change",
    [
        {"source": SOURCE + "\n"},
        {"figures": FIGURES.replace("note: 版次", "note: 版")},
        {"indicators": INDICATORS.replace("topic: 金融", "topic: 银行")},
    ],
    ids=["source", "figures", "indicators"],
)
def test_any_changed_file_makes_it_stale(opener: Opener, change: dict[str, str]) -> None:
    opener.open()
    make_folder(opener.root, **change)
    opener.open()
    opener.open()
    assert opener.reads == 2


def test_indicators_of_its_own_make_it_stale(opener: Opener) -> None:
    opener.open()
    own = Path(opener.folder, "indicators.yaml")
    own.write_text("format: 1\nindicators: []\n", "utf-8")
    opener.open()
    own.write_text("format: 1\nindicators: [ ]\n", "utf-8")
    opener.open()
    opener.open()
    assert opener.reads == 3


def damaged(content: bytes) -> dict[str, bytes]:
    head, _, body = content.partition(b"\n")
    key, checksum, *lengths = head.split(b" ")
    return {
        "empty": b"",
        "half": content[: len(content) // 2],
        "one byte less": content[:-1],
        "flipped": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
        "no line": b"x" * 300,
        "foreign": b'{"a": 1}\n',
        "not ascii": "键 1 2 3 4\n".encode(),
        "other key": b" ".join([b"0" * 64, checksum, *lengths]) + b"\n" + body,
        "too few lengths": key + b" " + checksum + b" 1\n" + body,
        "wrong lengths": key + b" " + checksum + b" 2 2 2\n" + body,
    }


@pytest.mark.parametrize("kind", list(damaged(b"a b c\nbody of some length")))
def test_a_broken_copy_is_rebuilt_silently(opener: Opener, kind: str) -> None:
    good = opener.open()
    whole = opener.file().read_bytes()
    opener.file().write_bytes(damaged(whole)[kind])
    assert opener.open() == good
    assert opener.reads == 2
    assert opener.file().read_bytes() == whole


def test_a_cache_that_cannot_be_written_is_no_error(opener: Opener) -> None:
    Path(opener.cache).write_text("a file where the folder should be")
    assert opener.open() == opener.open()
    assert opener.reads == 2


def test_a_full_disk_leaves_nothing_behind(opener: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_old: str, _new: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    assert opener.open().id == "sample"
    assert list(Path(opener.cache).iterdir()) == []


def test_text_with_our_separator_is_not_kept(
    opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = opener.read
    monkeypatch.setattr(
        opener, "read", lambda: replace(read(), mentions=(), figures=with_separator(read()))
    )
    assert opener.open().figures[0].name == "\ue000"
    assert not Path(opener.cache).exists()


def with_separator(report: Report) -> tuple[object, ...]:
    return (replace(report.figures[0], name="\ue000"),)


def test_files_changed_while_reading_are_not_kept(opener: Opener) -> None:
    def read_and_change() -> Report:
        report = opener.read()
        make_folder(opener.root, source=SOURCE + "\n")
        return report

    cached(opener.folder, opener.indicators, opener.cache, read_and_change)
    assert not Path(opener.cache).exists()


def test_errors_are_those_of_reading(opener: Opener) -> None:
    os.remove(os.path.join(opener.folder, "figures.yaml"))
    with pytest.raises(DatasetError, match="缺少这个文件"):
        opener.open()
    assert not Path(opener.cache).exists()


@pytest.mark.parametrize("switch", [gc.enable, gc.disable], ids=["gc on", "gc off"])
def test_garbage_collection_is_left_as_it_was(opener: Opener, switch: Callable[[], None]) -> None:
    opener.open()
    before = gc.isenabled()
    switch()
    wanted = gc.isenabled()
    opener.open()
    after = gc.isenabled()
    (gc.enable if before else gc.disable)()
    assert after == wanted


@pytest.mark.parametrize("report", [NO_REPORT, make_report()], ids=["empty", "built"])
def test_packing_is_undone_by_unpacking(report: Report) -> None:
    columns = json.loads(json.dumps(packed(report)))
    rest = json.dumps(packed_rest(report)).encode()
    assert unpacked(columns, report.text, report.printed, rest) == report


def test_columns_refuse_what_they_could_not_undo() -> None:
    with pytest.raises(ValueError, match="separator"):
        joined(["a\ue000b"])
    with pytest.raises(ValueError, match="different length"):
        records(Quote, ["a"], ["", ""], [""])
    assert tuples("a\ue000", {"1": ["b", "c"]}) == [("a",), ("b", "c")]


def test_later_behaves_as_the_tuple_it_becomes() -> None:
    made = []

    def make() -> list[int]:
        made.append(1)
        return [1, 2, 3]

    later = Later(make)
    assert made == []
    assert later == (1, 2, 3)
    assert later == Later(make)
    assert later != (1,)
    assert (later[0], later[1:], len(later), list(later)) == (1, (2, 3), 3, [1, 2, 3])
    assert repr(later) == "(1, 2, 3)"
    assert hash(later) == hash((1, 2, 3))
    assert made == [1, 1]


def test_opening_a_copy_brings_no_openssl_in() -> None:
    code = "import sys, briefing_app.dataset.cache; print('_hashlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_what_an_import_adds_survives_the_cache() -> None:
    report = make_report()
    part = SourcePart("甲.pdf", "第1版", "上接", "b" * 64)
    figure = replace(report.figures[0], upper=Decimal("9.50"), doubt="口径不明")
    rule = Correction(
        "r", CorrectionKind.NOTE_MARK, Quote(","), "，", "半角", Certainty.CERTAIN, 3, "every"
    )
    report = replace(
        report,
        source=replace(report.source, parts=(part,)),
        figures=(figure, *report.figures[1:]),
        corrections=(rule, replace(rule, rule="", suggested=""), replace(rule, suggested="、")),
    )
    rest = json.dumps(packed_rest(report)).encode()
    copy = unpacked(json.loads(json.dumps(packed(report))), report.text, report.printed, rest)
    assert copy == report
    assert str(copy.figures[0].upper) == "9.50"


def test_listed_pairs_survive_the_cache() -> None:
    report = replace(make_report(), pairings=(Pairing("a", "b", False, "所数不同"),))
    rest = json.dumps(packed_rest(report)).encode()
    assert unpacked(packed(report), report.text, report.printed, rest) == report
