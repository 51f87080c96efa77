"""The fence around foreign files: a process of its own, which may be slow, silent or dead."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import time
from typing import Any

import pytest

from briefing_app.importing.documents import child, worker
from briefing_app.importing.documents.errors import ReadingCancelledError, RefusedError
from briefing_app.importing.documents.fence import fence, refuse_network, stay_offline
from briefing_app.importing.documents.limits import allowance
from briefing_app.importing.documents.records import Document, Format, Line, PagePicture
from briefing_app.importing.documents.wire import (
    Order,
    Reading,
    order_message,
    order_of,
    pack,
    reading_message,
    reading_of,
    unpack,
)
from tests.importing.documents.samples import HTML, REPORT, docx, order, paragraph, typeset

READING = Reading(
    Document(
        "a",
        Format.SCAN,
        (Line("一", 2, 1, True, "（一）", 0.5, True), Line("")),
        "f" * 64,
        "题",
        "UTF-8",
        ("3 张图片未读入",),
        (PagePicture(2, b"\x89PNG", ((0, (1, 2, 3, 4)),)),),
    ),
    (3,),
)


def run_child(kind: Format = Format.HTML, data: bytes = b"", cancelled: bool = False) -> Reading:
    return child.read_in_child(order(kind), data, lambda: cancelled, None)


def use(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let the child run this code in place of the worker."""
    monkeypatch.setattr(child, "_START", "import sys, time;" + code)


def test_a_reading_travels_unchanged() -> None:
    assert reading_of(unpack(pack(reading_message(READING)))) == READING


def test_an_order_travels_unchanged() -> None:
    wanted = Order(Format.PDF, "报告.pdf", "f" * 64, recognise=True)
    assert order_of(unpack(pack(order_message(wanted)))) == wanted


def test_only_messages_are_understood() -> None:
    with pytest.raises(ValueError, match="not a message"):
        unpack(b"[1]\n")


def test_the_child_reads_and_needs_no_qt() -> None:
    found = run_child(data=HTML.format("utf-8").encode())
    assert tuple(line.text for line in found.document.lines) == REPORT
    code = (
        "import sys; import briefing_app.importing.documents.worker,"
        "briefing_app.importing.documents.pdf_reader, briefing_app.importing.documents.docx_reader;"
        "print('PySide6' in sys.modules, 'numpy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.split() == ["False", "False"]


def test_what_the_child_refuses_is_passed_on() -> None:
    with pytest.raises(RefusedError, match="嵌套太深"):
        run_child(data=b"<div>" * 100_000)


@pytest.mark.parametrize(
    "code",
    [
        "import os; os.kill(os.getpid(), 9)",
        "print('not json')",
        "print('{}')",
        "print('{\"reading\": {}}')",
        "sys.exit(3)",
    ],
)
def test_a_child_that_dies_or_babbles_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, code: str
) -> None:
    use(monkeypatch, code)
    with pytest.raises(RefusedError, match="解析时出错"):
        run_child(data=b"x" * 1_000_000)


def test_a_child_that_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "time.sleep(60)")
    short = allowance(Format.HTML, recognise=False)._replace(seconds=0.2)
    monkeypatch.setattr(child, "allowance", lambda *_: short)
    start = time.monotonic()
    with pytest.raises(RefusedError, match="解析超过 0 秒，已停止"):
        run_child()
    assert time.monotonic() - start < 5


def test_a_cancelled_child_is_gone_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, "time.sleep(60)")
    started: list[Any] = []
    real = subprocess.Popen

    def noted(*arguments: Any, **options: Any) -> Any:
        started.append(real(*arguments, **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    with pytest.raises(ReadingCancelledError):
        run_child(cancelled=True)
    assert started[0].poll() is not None


def served(wanted: Order, data: bytes) -> list[dict[str, Any]]:
    sink = io.BytesIO()
    worker.serve(wanted, data, sink)
    return [unpack(line) for line in sink.getvalue().splitlines()]


def test_the_worker_tells_pages_and_then_the_answer() -> None:
    messages = served(order(Format.PDF), typeset(REPORT[2]))
    assert messages[0] == {"progress": [1, 1]}
    assert reading_of(messages[-1]["reading"]).document.lines[0].text == REPORT[2]


def test_the_worker_knows_each_format(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "reading" in served(order(Format.DOCX), docx(paragraph("正文")))[-1]
    assert "reading" in served(order(Format.CLIPBOARD), b"<p>x</p>")[-1]
    assert "refused" in served(order(Format.SCAN), b"")[-1]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (MemoryError(), worker.TOO_MUCH),
        (RecursionError(), worker.BROKEN),
        (KeyError(1), worker.BROKEN),
    ],
)
def test_whatever_a_parser_throws_is_a_refusal(
    monkeypatch: pytest.MonkeyPatch, error: Exception, reason: str
) -> None:
    def fail(*_: object) -> Any:
        raise error

    monkeypatch.setattr(worker, "read", fail)
    assert served(order(Format.PDF), b"") == [{"refused": [reason, ""]}]


def test_main_fences_itself_and_keeps_its_voice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Any
) -> None:
    said, kept = tmp_path / "out", os.dup(1)
    done: list[str] = []
    data = pack(order_message(order(Format.HTML))) + b"<p>abc</p>"
    monkeypatch.setattr(worker, "fence", lambda *_: done.append("fenced"))
    monkeypatch.setattr(worker, "stay_offline", lambda: done.append("offline"))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    try:
        with said.open("wb") as file:
            os.dup2(file.fileno(), 1)
            worker.main()
    finally:
        os.dup2(kept, 1)
        os.close(kept)
    assert b"abc" in said.read_bytes()
    assert done == ["fenced", "offline"]


def test_the_fence_lowers_what_the_system_lets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    lowered: dict[int, tuple[int, int]] = {}

    def lower(what: int, most: tuple[int, int]) -> None:
        if what == resource.RLIMIT_CORE:
            raise ValueError("not here")
        lowered[what] = most

    monkeypatch.setattr(resource, "setrlimit", lower)
    fence(1024, 0.5)
    assert lowered[resource.RLIMIT_AS] == (1024, 1024)
    assert lowered[resource.RLIMIT_CPU] == (1, 1)


def test_no_fence_where_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    fence(1024, 1)


def test_the_child_cannot_reach_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    hooks: list[Any] = []
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    stay_offline()
    assert hooks == [refuse_network]
    refuse_network("open", ("a",))
    for event in ("socket.connect", "urllib.Request", "subprocess.Popen", "os.system"):
        with pytest.raises(PermissionError):
            refuse_network(event, ())


@pytest.mark.parametrize(
    ("kind", "recognise", "seconds"),
    [
        (Format.PDF, False, 30),
        (Format.DOCX, False, 15),
        (Format.SCAN, False, 900),
        (Format.PDF, True, 900),
    ],
)
def test_each_kind_has_its_time(kind: Format, recognise: bool, seconds: float) -> None:
    assert allowance(kind, recognise).seconds == seconds
