from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QMimeData

from briefing_app.meeting.agenda import Stop, StopKind
from briefing_app.meeting.anchor import Anchor
from briefing_app.ui.panes.meeting.stop_mime import STOP_MIME, stop_mime, stop_of


@pytest.mark.parametrize(
    "stop",
    [
        Stop(StopKind.TOPIC, "review-2-1", "有效投资扩量提质"),
        Stop(StopKind.ANSWER, "外资", "实际利用外资"),
        Stop(StopKind.SENTENCE, "", "经济运行", Anchor("甲。", "前", "后", "review-1")),
    ],
)
def test_a_dragged_stop_is_the_stop_again(stop: Stop) -> None:
    assert stop_of(stop_mime(stop)) == stop


def test_other_programs_get_the_title() -> None:
    assert stop_mime(Stop(StopKind.TOPIC, "review-1", "实绩")).text() == "实绩"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b"\xff\xfe",
        b'{"kind": "odd", "target": "", "title": ""}',
        b'{"kind": "topic", "target": 3, "title": ""}',
        b'{"kind": "topic", "title": ""}',
        b'{"kind": "sentence", "target": "", "title": "", "anchor": {}}',
        b'{"kind": "sentence", "target": "", "title": "", "anchor": "x"}',
        b"[" * 20_000,
        b" " * 70_000 + b"{}",
    ],
)
def test_what_is_no_stop_is_none(content: bytes) -> None:
    mime = QMimeData()
    mime.setData(STOP_MIME, QByteArray(content))
    assert stop_of(mime) is None


def test_text_is_no_stop() -> None:
    mime = QMimeData()
    mime.setText("甲")
    assert stop_of(mime) is None
