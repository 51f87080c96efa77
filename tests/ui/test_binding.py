from __future__ import annotations

import subprocess
import sys
from types import ModuleType, SimpleNamespace

import pytest

from briefing_app.ui import binding
from briefing_app.ui.binding import keep_imports_plain, make_classes

_SOURCES_KEPT = """
import linecache
from briefing_app.ui.binding import keep_imports_plain
keep_imports_plain()
import briefing_app.ui.look
print([name for name in linecache.cache if name.endswith("look.py")])
"""


def _plain(*args: object) -> None: ...


def _wrapped(*args: object) -> None: ...


def _foreign(*args: object) -> None: ...


def test_no_source_is_read_on_import() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SOURCES_KEPT], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(("present", "kept"), [(_wrapped, _plain), (_foreign, _foreign)])
def test_only_the_bindings_own_import_is_put_back(
    monkeypatch: pytest.MonkeyPatch, present: object, kept: object
) -> None:
    names = {"__import__": present, "__feature_import__": _wrapped, "__orig_import__": _plain}
    builtins = SimpleNamespace(**names)
    monkeypatch.setattr(binding, "builtins", builtins)
    keep_imports_plain()
    assert builtins.__import__ is kept


def test_a_binding_that_wraps_nothing_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    builtins = SimpleNamespace(__import__=_plain)
    monkeypatch.setattr(binding, "builtins", builtins)
    keep_imports_plain()
    assert builtins.__import__ is _plain


def test_every_name_is_looked_up_in_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    class Lazy(ModuleType):
        def __dir__(self) -> list[str]:
            return ["QOne", "QTwo"]

        def __getattr__(self, name: str) -> object:
            looked_up.append(name)
            return name

    monkeypatch.setattr(binding, "_CHART_MODULES", ("QtOne",))
    monkeypatch.setitem(sys.modules, "PySide6.QtOne", Lazy("PySide6.QtOne"))
    steps = make_classes()
    next(steps)
    assert looked_up == ["QOne"]
    assert len(list(steps)) == 1
    assert looked_up == ["QOne", "QTwo"]


def test_a_module_that_is_not_there_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binding, "_CHART_MODULES", ("QtNowhere",))
    assert list(make_classes()) == []
