"""Pictures."""

from __future__ import annotations

from briefing_app.importing.documents.records import Document


def read_picture(*_args: object) -> Document:
    """Later."""
    raise NotImplementedError


def recognised_pdf(*_args: object) -> Document:
    """Later."""
    raise NotImplementedError
