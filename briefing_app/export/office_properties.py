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
    fill_properties(properties, report.title, extent(content), report.place, content.made)


def fill_properties(
    properties: Properties, title: str, subject: str, place: str, made: str
) -> None:
    """Fill the properties; `made` is the local time as shown."""
    properties.title = clean(title)[:_MOST]
    properties.subject = clean(subject)[:_MOST]
    properties.author = clean(place)[:_MOST]
    properties.last_modified_by = ""
    properties.comments = clean(made)[:_MOST]
    properties.keywords = "政府工作报告"
    properties.language = LANGUAGE
    properties.created = properties.modified = made_at(made)


def made_at(made: str) -> datetime:
    """Return when it was made, in UTC without a zone as office files want it."""
    try:
        time = datetime.fromisoformat(made).astimezone(UTC)
    except ValueError:
        time = datetime.now(UTC)
    return time.replace(tzinfo=None)
