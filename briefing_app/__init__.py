"""Briefing viewer: government work reports as text, outline and figures."""

__version__ = "0.1.0"
