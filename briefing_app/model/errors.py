"""Expected failures, as fields. The rooms above turn them into sentences."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

_NAMED = 12
"""Up to so many ids are all named when one was not found."""


class BriefingError(Exception):
    """Something the user can mend; `str()` is one clear sentence without a traceback."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One place in a file that falls short of the contract.

    `line` counts from 1; 0 means the file as a whole.
    """

    file: str
    line: int
    reason: str

    @override
    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.reason}"


class DatasetError(BriefingError):
    """A report folder that cannot be used; `problems` names every place found."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        more = f"（另有 {len(problems) - 1} 处）" if len(problems) > 1 else ""
        super().__init__(f"{problems[0]}{more}")


class UnknownIdError(BriefingError):
    """A report, section or figure id that does not exist."""

    def __init__(self, kind: str, wanted: str, known: tuple[str, ...] = ()) -> None:
        self.kind, self.wanted, self.known = kind, wanted, known
        some = known if len(known) <= _NAMED else _nearest(wanted, known)
        more = f" 等 {len(known)} 个" if len(some) < len(known) else ""
        hint = f"；现有：{'、'.join(some)}{more}" if known else ""
        super().__init__(f"没有这个{kind}：{wanted}{hint}")


def _nearest(wanted: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the few ids that look most like the one asked for, else the first ones."""
    from difflib import get_close_matches

    return tuple(get_close_matches(wanted, known, _NAMED // 2)) or known[: _NAMED // 2]


class OutputError(BriefingError):
    """A file that the user asked for and that cannot be written."""

    def __init__(self, path: str, hint: str = "") -> None:
        self.path = path
        super().__init__(f"文件没有写成：{path}。{hint}")


class NoDisplayError(BriefingError):
    """A window was asked for where there is no screen to show it on."""

    def __init__(self) -> None:
        super().__init__(
            "这里没有显示器，窗口打不开。要看窗口的样子：briefing-app screenshot 图片.png"
        )
