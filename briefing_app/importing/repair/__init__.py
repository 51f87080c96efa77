"""Suggestions for what recognition of characters got wrong."""
