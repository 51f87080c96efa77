"""Which quantity each number is, and how sure that is."""

from __future__ import annotations

from briefing_app.importing.naming.names import Named, name_figures

__all__ = ["Named", "name_figures"]
