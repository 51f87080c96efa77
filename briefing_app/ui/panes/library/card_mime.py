"""What travels when a card is dragged onto the field of 甲 or 乙."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData

from briefing_app.library.cards import Card

CARD_MIME = "application/x-briefing-report"
"""The id of a report, in UTF-8."""
_LONGEST = 1024
"""More bytes than that are no id of ours."""


def card_mime(card: Card) -> QMimeData:
    """Return a card as data to drag; its title is the text that other programs get."""
    data = QMimeData()
    data.setData(CARD_MIME, QByteArray(card.id.encode()))
    data.setText(card.title)
    return data


def id_of(mime: QMimeData) -> str:
    """Return the id of the report that is being dragged; "" for anything else."""
    content = bytes(mime.data(CARD_MIME).data())
    return content.decode(errors="replace") if len(content) <= _LONGEST else ""
