"""Which font families there are: the bundled ones, else the system's, else whatever Qt has."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from briefing_app.bundled import resource_path

SANS = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "WenQuanYi Micro Hei",
)
SERIF = (
    "Noto Serif CJK SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Noto Serif SC",
    "Songti SC",
    "SimSun",
)
BUNDLED = {"Sans": "Briefing Sans SC", "Serif": "Briefing Serif SC"}
_WEIGHTS = ("Regular", "Bold")


class Families(NamedTuple):
    """The families to use; `note` is a sentence for the user if something is missing."""

    sans: str
    serif: str
    note: str | None


def resolve_families() -> Families:
    """Return the best families there are, and register the bundled ones.

    Bundled fonts come first: the same picture everywhere, with a real bold, in a third of the
    memory that the system's large collections take. Characters they lack come from the system.
    """
    sans = _bundled("Sans") or _installed(SANS)
    serif = _bundled("Serif") or _installed(SERIF)
    if sans and serif:
        return Families(sans, serif, None)
    note = "没有找到中文字体，字形可能缺失。请安装 Noto Sans CJK SC 和 Noto Serif CJK SC。"
    fallback = sans or serif or QFontInfo(QFont()).family()
    return Families(sans or fallback, serif or fallback, note)


def _bundled(style: str) -> str:
    """Register both weights of a style; return their family, "" if one of them fails."""
    paths = [resource_path(f"fonts/Briefing{style}SC-{weight}.otf") for weight in _WEIGHTS]
    numbers = [QFontDatabase.addApplicationFont(path) for path in paths]
    return BUNDLED[style] if min(numbers) >= 0 else ""


def _installed(families: tuple[str, ...]) -> str:
    """Return the first family the system has."""
    return next((family for family in families if QFontDatabase.hasFamily(family)), "")
