"""Suggestions for what recognition of characters got wrong."""

from briefing_app.importing.repair.suggesting import suggestions

__all__ = ["suggestions"]
