from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from briefing_app.ui.charts import loader as module
from briefing_app.ui.charts.loader import PlotLoader, import_plots


def test_the_plots_come_from_a_thread(qtbot: QtBot) -> None:
    names: list[str] = []

    def job() -> object:
        names.append(threading.current_thread().name)
        return "factory"

    loader = PlotLoader(job=job)
    with qtbot.waitSignal(loader.loaded) as caught, qtbot.assertNotEmitted(loader.failed):
        loader.start()
        loader.start()
    assert caught.args == ["factory"]
    assert names == ["plots"]
    loader.wait()


def test_classes_are_made_before_the_thread_starts(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []

    def classes() -> Iterator[None]:
        for name in ("QOne", "QTwo"):
            order.append(f"{name} {threading.current_thread() is threading.main_thread()}")
            yield

    def job() -> object:
        order.append("job")
        return "factory"

    monkeypatch.setattr(module, "make_classes", classes)
    monkeypatch.setattr(module, "_SLICE_S", -1)  # each takes longer than that
    loader = PlotLoader(job=job)
    with qtbot.waitSignal(loader.loaded):
        loader.start()
        assert order == []
    assert order == ["QOne True", "QTwo True", "job"]
    loader.wait()


def test_no_thread_starts_after_waiting(qtbot: QtBot) -> None:
    loader = PlotLoader()
    loader.start()
    loader.wait()
    assert not loader._timer.isActive()


def test_a_failure_is_told(qtbot: QtBot) -> None:
    def job() -> object:
        raise ImportError("numpy")

    loader = PlotLoader(job=job)
    with qtbot.waitSignal(loader.failed) as caught:
        loader.start()
    assert isinstance(caught.args[0], ImportError)
    loader.wait()


def test_waiting_before_the_start_returns_at_once(qtbot: QtBot) -> None:
    PlotLoader().wait()


def test_the_import_gives_the_class() -> None:
    from briefing_app.ui.charts.plots import BarPlot

    assert import_plots() is BarPlot
