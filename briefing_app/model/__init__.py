"""Frozen records of a report. No I/O, no Qt: the lowest room, imported by all others."""
