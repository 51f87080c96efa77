"""What the Qt binding does behind the scenes, where that costs time, memory or safety."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from importlib import import_module

import PySide6.QtCore  # noqa: F401 - wraps `import`, which `keep_imports_plain` undoes

_CHART_MODULES = ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtOpenGLWidgets", "QtTest")
"""The modules of which the chart library takes every name."""


def keep_imports_plain() -> None:
    """Give `import` back as it was before PySide wrapped it.

    For its `from __feature__ import ...`, which nothing here uses, PySide reads the source
    of every module imported after it, in search of its own name. That triples the time that
    numpy and pyqtgraph take, and the standard library keeps the lines: 15 MiB. PySide leaves
    what it wrapped beside its own; a release that does it otherwise is left alone.
    """
    before = getattr(builtins, "__orig_import__", None)
    if before and builtins.__import__ is getattr(builtins, "__feature_import__", None):
        builtins.__import__ = before


def make_classes() -> Iterator[None]:
    """Have PySide create the classes that the chart library looks up, one a step.

    PySide creates a class when its name is first looked up, in Python code that can lose the
    interpreter half way; a second thread that then needs the class ends the program. So they
    are there before another thread looks. A module that the system cannot load is left out,
    as the chart library does.
    """
    for module_name in _CHART_MODULES:
        try:
            module = import_module(f"PySide6.{module_name}")
        except ImportError:
            continue
        for name in dir(module):
            getattr(module, name)
            yield
