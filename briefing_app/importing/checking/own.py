"""An indicator of the report's own."""

from __future__ import annotations

import re

from briefing_app.model.indicator import Indicator


def own_indicator(name: str, unit: str) -> Indicator:
    """Return an indicator with an id made of the name's pinyin."""
    from pypinyin import lazy_pinyin

    syllables = re.findall(r"[a-z0-9]+", "-".join(lazy_pinyin(name)).lower())
    family = "ratio" if unit == "%" else "money" if unit.endswith("元") else "item"
    return Indicator("-".join(syllables) or "other", name, "", family)
