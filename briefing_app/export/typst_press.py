"""Sets pages with Typst: a template of this package, data as JSON, the program's own fonts.

Data reach a template through `sys.inputs` and are taken as strings there: nothing in them is
ever read as markup. Nothing is fetched: no packages, no system fonts, no files outside
`templates/`.
"""

from __future__ import annotations

import json
import os.path
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, cast

from briefing_app.bundled import resource_path
from briefing_app.model.errors import BriefingError

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

TEMPLATES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "templates")
STANDARDS: list[PDFStandard] = ["a-2a", "ua-1"]
"""Kept for decades and read aloud: PDF/A-2a and PDF/UA-1."""
CREATOR = "简报阅读器"
_MINUTES = "%Y-%m-%d %H:%M"

Data = Mapping[str, object]
"""What a template is given; all of it can be written as JSON."""


class TypesetError(BriefingError):
    """A template that could not be set; `refused` is what the template itself said, if it did."""

    def __init__(self, message: str) -> None:
        self.refused = _refusal(message)
        super().__init__(f"排版没有成功：{self.refused or message}。")


def press(template: str, data: Data, *, made: str = "") -> bytes:
    """Return the PDF that a template (its file name) makes of some data.

    `made` is the time it states, local, as shown: 2023-02-01 09:30. The PDF is tagged and in
    line with the STANDARDS; with letters that the fonts lack it is only tagged, for both
    standards forbid the boxes that stand for them. Raises TypesetError.
    """
    inputs = {"data": json.dumps(_timed(data, made))}
    try:
        return _compiled(template, inputs, STANDARDS)
    except TypesetError as error:
        if error.refused:
            raise
    return _compiled(template, inputs, [])


def _compiled(template: str, inputs: dict[str, str], standards: list[PDFStandard]) -> bytes:
    """Return a template as PDF in line with some standards; raise TypesetError."""
    import typst

    try:
        return typst.compile(
            os.path.join(TEMPLATES, template),
            root=TEMPLATES,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=standards,
        )
    except typst.TypstError as error:
        raise TypesetError(error.message) from error


def _timed(data: Data, made: str) -> dict[str, object]:
    """Return data with the time as numbers, and who made it."""
    try:
        time = datetime.strptime(made, _MINUTES).replace(tzinfo=UTC)
    except ValueError:
        return {**data, "creator": CREATOR, "made": made, "date": None}
    date = [time.year, time.month, time.day, time.hour, time.minute]
    return {**data, "creator": CREATOR, "made": made, "date": date}


def _fonts() -> Fonts:
    """Return the fonts that travel with the program, and no others."""
    import typst

    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=cast("list[str]", [resource_path("fonts")]),
    )


def _refusal(message: str) -> str:
    """Return what a template's panic said; "" for any other error."""
    _, found, said = message.partition("panicked with: ")
    return said.strip('"') if found else ""
