"""What a document or a presentation says of itself in its properties."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Protocol

from briefing_app.export.about import extent
from briefing_app.export.content import Content
from briefing_app.export.office_look import LANGUAGE, clean

_MOST = 255


class Properties(Protocol):
    """The core properties, as both libraries name them."""

    title: str
    subject: str
    author: str
    last_modified_by: str
    comments: str
    keywords: str
    language: str
    created: datetime
    modified: datetime


def set_properties(properties: Properties, content: Content) -> None:
    """Fill the properties from a content; no name of a person, no name of a program."""
    report = content.report
    properties.title = clean(report.title)[:_MOST]
    properties.subject = clean(extent(content))[:_MOST]
    properties.author = clean(report.place)[:_MOST]
    properties.last_modified_by = ""
    properties.comments = clean(content.made)[:_MOST]
    properties.keywords = "政府工作报告"
    properties.language = LANGUAGE
    properties.created = properties.modified = made_at(content)


def made_at(content: Content) -> datetime:
    """Return when it was made, in UTC without a zone as office files want it."""
    try:
        made = datetime.fromisoformat(content.made).astimezone(UTC)
    except ValueError:
        made = datetime.now(UTC)
    return made.replace(tzinfo=None)
