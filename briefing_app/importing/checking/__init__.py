"""A person checks a draft: decisions with undo, and what a view shows of them."""

from briefing_app.importing.checking.checking import Checking
from briefing_app.importing.checking.errors import CheckingError
from briefing_app.importing.checking.rows import (
    figures_by_confidence,
    open_doubts,
    outline_rows,
    progress,
)

__all__ = [
    "Checking",
    "CheckingError",
    "figures_by_confidence",
    "open_doubts",
    "outline_rows",
    "progress",
]
