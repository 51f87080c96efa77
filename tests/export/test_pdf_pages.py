"""Pages as pictures: as wide as asked for, on white, and refused where there are none."""

from __future__ import annotations

import pytest

from briefing_app.export import pages, pdf_writer
from briefing_app.export.choosing import content
from briefing_app.export.progress import Tell
from tests.builders import make_report


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Return a small PDF."""
    return pdf_writer.pdf(content(make_report(areas=1, topics=1)), Tell())


def test_pages_are_counted(pdf: bytes) -> None:
    assert pages.page_count(pdf) == 2


@pytest.mark.parametrize("width", [1, 97, 300, 925, 1240])
def test_a_picture_is_as_wide_as_asked_for_and_full(pdf: bytes, width: int) -> None:
    image = pages.page_image(pdf, 0, width)
    assert image.width == width
    assert image.height == pytest.approx(width * 297 / 210, abs=1)
    assert len(image.pixels) == image.width * image.height * 4


def test_a_picture_is_ink_on_white_in_blue_green_red(pdf: bytes) -> None:
    image = pages.page_image(pdf, 0, 600)
    colours = {image.pixels[at : at + 3] for at in range(0, len(image.pixels), 4)}
    assert image.pixels[:3] == b"\xff\xff\xff"
    assert bytes((0x1C, 0x28, 0xA8)) in colours, "the seal is red"


def test_pages_that_are_not_there_are_refused(pdf: bytes) -> None:
    for number in (-1, 2):
        with pytest.raises(IndexError):
            pages.page_image(pdf, number, 100)


def test_no_width_is_refused(pdf: bytes) -> None:
    with pytest.raises(ValueError, match="wide"):
        pages.page_image(pdf, 0, 0)


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ValueError, match="not a PDF"):
        pages.page_count(b"no pdf at all")
