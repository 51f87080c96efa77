"""Errors nobody expected: into the log, and to the user once, with what a helper needs.

The log never holds report text: only the program's own places and the kind of an error.
"""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
    qVersion,
)

from briefing_app import __version__

if TYPE_CHECKING:
    from logging import Logger
    from types import TracebackType

    from briefing_app.ui.look import Look
    from briefing_app.ui.widgets.text_dialog import TextDialog

_LOG_NAME = "briefing_app"
_LOG_BYTES = 1_000_000
_LOG_FILES = 3
_LONGEST = 200
_LEVELS = {
    QtMsgType.QtDebugMsg: 10,
    QtMsgType.QtInfoMsg: 20,
    QtMsgType.QtWarningMsg: 30,
    QtMsgType.QtCriticalMsg: 40,
    QtMsgType.QtFatalMsg: 50,
}
Hook = tuple[type[BaseException], BaseException, "TracebackType | None"]


def start_logging(folder: str) -> Logger:
    """Write the program's log to a rotating file in `folder`; to nowhere if that fails.

    Call it after the first paint: `logging` is not cheap to import.
    """
    import logging
    import os
    from logging.handlers import RotatingFileHandler

    logger = logging.getLogger(_LOG_NAME)
    if logger.handlers:
        return logger
    handler: logging.Handler
    try:
        os.makedirs(folder, exist_ok=True)
        handler = RotatingFileHandler(
            os.path.join(folder, "briefing-app.log"),
            maxBytes=_LOG_BYTES,
            backupCount=_LOG_FILES - 1,
            encoding="utf-8",
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    return logger


def stop_logging() -> None:
    """Close the log file."""
    import logging

    logger = logging.getLogger(_LOG_NAME)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.NOTSET)
    logger.propagate = True


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return versions and traceback, the error's own words cut short."""
    import platform
    import traceback

    import PySide6

    versions = (
        f"briefing-app {__version__}  Python {platform.python_version()}  "
        f"PySide6 {PySide6.__version__}  Qt {qVersion()}  {platform.platform()}"
    )
    frames = "".join(traceback.format_tb(trace))
    words = str(error)
    words = words if len(words) <= _LONGEST else words[:_LONGEST] + "……"
    return f"{versions}\n\nTraceback (most recent call last):\n{frames}{kind.__name__}: {words}\n"


class CrashReporter(QObject):
    """Takes the hooks of Python and Qt from `install` to `uninstall`.

    An error is logged and shown in one dialog; a second one while that is open is only
    logged. With `print_only` it goes to stderr instead, for tests and scripts. Errors of
    other threads are handed to the window's thread first.
    """

    _caught = Signal(str)

    def __init__(
        self,
        log_folder: str,
        look: Look,
        *,
        print_only: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Prepare; no hook is taken and no file is opened yet."""
        super().__init__(parent)
        self._log_folder, self._look, self._print_only = log_folder, look, print_only
        self._dialog: TextDialog | None = None
        self._installed = False
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    @property
    def dialog_open(self) -> bool:
        """Whether an error is being shown."""
        return self._dialog is not None

    def apply_look(self, look: Look) -> None:
        """Show the next dialog in another look."""
        self._look = look

    def install(self) -> None:
        """Take the hooks."""
        self._installed = True
        self._old_hooks = (sys.excepthook, threading.excepthook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        self._old_handler = qInstallMessageHandler(self._on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        if self._installed:
            self._installed = False
            sys.excepthook, threading.excepthook = self._old_hooks
            qInstallMessageHandler(self._old_handler)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._old_hooks[0](kind, error, trace)
            return
        report = describe(kind, error, trace)
        start_logging(self._log_folder).error("%s", report)
        if self._print_only:
            sys.stderr.write(report)
        else:
            self._caught.emit(report)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self._on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    def _on_qt_message(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        """Note Qt's warnings; its chatter below that is dropped."""
        level = _LEVELS.get(kind, 30)
        if self._print_only:
            sys.stderr.write(f"Qt: {message}\n")
        elif level >= 30:
            start_logging(self._log_folder).log(level, "Qt %s: %s", context.category, message)

    def _show(self, report: str) -> None:
        if self._dialog:
            return
        from PySide6.QtWidgets import QApplication

        from briefing_app.ui.widgets.text_dialog import TextDialog

        intro = "程序出了没有料到的错误。可以继续使用；如果不正常，请关闭后再打开。"
        window = QApplication.activeWindow()
        self._dialog = TextDialog("程序出错", intro, report, self._look, window)
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_dialog_finished(self, _result: int) -> None:
        self._dialog = None
