"""Which font families there are: the system's, else the bundled ones, else whatever Qt has."""

from __future__ import annotations

import os.path
from typing import NamedTuple

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

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
_BUNDLE = "pylopdf_fonts_zh_cn"
_BUNDLED_FILES = {"sans": "NotoSansSC-Regular.otf", "serif": "NotoSerifSC-Regular.otf"}


class Families(NamedTuple):
    """The families to use; `note` is a sentence for the user if something is missing."""

    sans: str
    serif: str
    note: str | None


def resolve_families() -> Families:
    """Return the best families there are, registering bundled fonts only where needed."""
    sans = _installed(SANS) or _bundled("sans")
    serif = _installed(SERIF) or _bundled("serif")
    if sans and serif:
        return Families(sans, serif, None)
    note = "没有找到中文字体，字形可能缺失。请安装 Noto Sans CJK SC 和 Noto Serif CJK SC。"
    fallback = sans or serif or QFontInfo(QFont()).family()
    return Families(sans or fallback, serif or fallback, note)


def _installed(families: tuple[str, ...]) -> str:
    """Return the first family the system has."""
    return next((family for family in families if QFontDatabase.hasFamily(family)), "")


def _bundled(style: str) -> str:
    """Register a font of the bundled package; return its family, "" if that fails."""
    path = _bundled_path(_BUNDLED_FILES[style])
    number = QFontDatabase.addApplicationFont(path) if path else -1
    families = QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def _bundled_path(name: str) -> str:
    """Return where a font file of the package lies, "" if it is not installed."""
    from importlib.util import find_spec

    spec = find_spec(_BUNDLE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for root, _, files in os.walk(folder):
            if name in files:
                return os.path.join(root, name)
    return ""
