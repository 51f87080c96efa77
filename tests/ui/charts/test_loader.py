from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

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
