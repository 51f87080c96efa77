"""Pages of a PDF as pictures, for preview and printer: what is seen is the file itself.

PDFium may be used by one thread at a time: call these from one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]


class PageImage(NamedTuple):
    """A page as pixels: four bytes each (blue, green, red, unused), rows without gaps."""

    width: int
    height: int
    pixels: bytes


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has; raise ValueError if it is none."""
    with _opened(pdf) as document:
        return len(document)


def page_image(pdf: bytes, number: int, width: int) -> PageImage:
    """Return a page (from 0) as a picture on white, as wide as asked for in pixels.

    The bytes are those of QImage.Format_RGB32. Raises ValueError for what is no PDF and for
    a width below 1, IndexError for a page that is not there.
    """
    if width < 1:
        raise ValueError(f"no picture is {width} pixels wide")
    with _opened(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        page = document[number]
        bitmap = page.render(scale=_scale(page.get_width(), width), prefer_bgrx=True)
        picture = PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
        bitmap.close()
        page.close()
    return picture


def _scale(points: float, pixels: int) -> float:
    """Return the factor that gives exactly so many pixels when the width is rounded up."""
    return (pixels - 1e-3) / points


@contextmanager
def _opened(pdf: bytes) -> Iterator[PdfDocument]:
    """Open a PDF that is held in memory, and close it again."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise ValueError(f"not a PDF: {error}") from error
    try:
        yield document
    finally:
        document.close()
