"""Delegates: how rows are painted."""
