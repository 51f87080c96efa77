from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qDebug, qWarning
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.ui.crash import CrashReporter, describe, start_logging, stop_logging
from briefing_app.ui.widgets.text_dialog import TextDialog
from tests.ui.looks import dark_look, make_look


@pytest.fixture(autouse=True)
def closed_log() -> Iterator[None]:
    yield
    stop_logging()


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashReporter]:
    made = CrashReporter(str(tmp_path / "state"), make_look())
    yield made  # the test installs it: pytest-qt takes the hook just before
    made.uninstall()


def log_text(tmp_path: Path) -> str:
    return (tmp_path / "state" / "briefing-app.log").read_text(encoding="utf-8")


def raise_in_hook(error: BaseException) -> None:
    """Hand an error to the hook as Python does."""
    sys.excepthook(type(error), error, error.__traceback__)


def dialogs() -> list[TextDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, TextDialog)]


def test_error_is_logged_and_shown_once(
    qtbot: QtBot, reporter: CrashReporter, tmp_path: Path
) -> None:
    reporter.install()
    raise_in_hook(ValueError("first"))
    raise_in_hook(ValueError("second"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    (dialog,) = dialogs()
    assert "first" in dialog.text.toPlainText()
    assert "ValueError: second" in log_text(tmp_path)
    assert reporter.dialog_open
    with qtbot.waitSignal(dialog.destroyed):
        dialog.accept()
    assert not reporter.dialog_open


def test_error_of_another_thread_is_shown(qtbot: QtBot, reporter: CrashReporter) -> None:
    reporter.install()
    reporter.apply_look(dark_look())
    thread = threading.Thread(target=raise_value_error)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    with qtbot.waitSignal(dialogs()[0].destroyed):
        dialogs()[0].accept()


def raise_value_error() -> None:
    raise ValueError("in a thread")


def test_thread_that_ends_itself_is_no_error(reporter: CrashReporter, tmp_path: Path) -> None:
    reporter.install()
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert not (tmp_path / "state").exists()


def test_error_can_be_printed_instead(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reporter = CrashReporter(str(tmp_path / "state"), make_look(), print_only=True)
    reporter.install()
    raise_in_hook(ValueError("printed"))
    qWarning("qt speaks")
    reporter.uninstall()
    printed = capsys.readouterr().err
    assert "ValueError: printed" in printed
    assert "Qt: qt speaks" in printed
    assert not dialogs()


def test_interrupt_goes_to_the_hook_before(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind))
    reporter = CrashReporter(str(tmp_path), make_look())
    reporter.install()
    raise_in_hook(KeyboardInterrupt())
    reporter.uninstall()
    assert seen == [KeyboardInterrupt]


def test_hooks_are_given_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter(str(tmp_path), make_look())
    reporter.uninstall()
    reporter.install()
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook) == before


def test_qt_warning_is_logged(reporter: CrashReporter, tmp_path: Path) -> None:
    reporter.install()
    qWarning("something is odd")
    assert "something is odd" in log_text(tmp_path)


def test_qt_chatter_is_dropped(reporter: CrashReporter, tmp_path: Path) -> None:
    reporter.install()
    qDebug("hello")
    assert not (tmp_path / "state").exists()


def test_description_has_versions_and_few_words_of_the_error() -> None:
    text = describe(ValueError, ValueError("很长的原文" * 100), None)
    assert "PySide6" in text
    assert len(text) < 800


def test_log_goes_nowhere_where_the_folder_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    logger = start_logging(str(tmp_path / "state" / "logs"))
    logger.error("lost")
    assert [type(h) for h in logger.handlers] == [logging.NullHandler]


def test_log_is_opened_once(tmp_path: Path) -> None:
    first = start_logging(str(tmp_path / "state"))
    assert len(start_logging(str(tmp_path / "state")).handlers) == len(first.handlers) == 1
