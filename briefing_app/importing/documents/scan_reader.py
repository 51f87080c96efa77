"""Scanned pages to lines with their pictures: a photo, or pages of a PDF without text."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefing_app.importing.documents.errors import RefusedError
from briefing_app.importing.documents.layout import pages_in_order
from briefing_app.importing.documents.limits import SCAN_PAGES, SCAN_PIXELS
from briefing_app.importing.documents.recogniser import Recognise, load
from briefing_app.importing.documents.records import Document, Format, Line, PagePicture
from briefing_app.importing.documents.rows import PlacedLine, Run
from briefing_app.importing.documents.running import running_remark, without_running
from briefing_app.importing.documents.tidying import clean
from briefing_app.importing.documents.wire import Order

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

_SCALE = 200 / 72
"""Pixels a point: 200 dpi reads well and keeps a page below a megabyte."""
_TONES = [tone & 0xE0 | 0x1F if tone >= 0x80 else tone & 0xE0 for tone in range(256)]
"""The picture that is kept has few tones: paper without grain takes a tenth of the space."""

Tell = Callable[[int, int], None]
Box = tuple[int, tuple[int, int, int, int]]


class _Scan(NamedTuple):
    """A page as a picture and the words found on it."""

    png: bytes
    runs: list[Run]


def read_picture(data: bytes, order: Order, tell: Tell) -> Document:
    """Return the lines of one picture."""
    tell(0, 1)
    scan = _recognised(_picture(data), load())
    tell(1, 1)
    return _document(order, {1: scan}, [[]], 0, Format.SCAN)


def read_pages(
    document: PdfDocument,
    texts: Sequence[list[Line]],
    running: int,
    textless: Sequence[int],
    order: Order,
    tell: Tell,
) -> Document:
    """Return the lines of a PDF: `texts` by page, and those without text recognised.

    `running` rows of the pages with text were set aside.
    """
    if len(textless) > SCAN_PAGES:
        raise RefusedError(f"有 {len(textless)} 页扫描页，超过 {SCAN_PAGES} 页", "请拆成几份再导入")
    recognise = load()
    scans: dict[int, _Scan] = {}
    for done, number in enumerate(textless):
        tell(done, len(textless))
        scans[number] = _recognised(_rendered(document, number), recognise)
    tell(len(textless), len(textless))
    kind = Format.SCAN if len(textless) == len(texts) else Format.PDF
    return _document(order, scans, texts, running, kind)


def _document(
    order: Order,
    scans: dict[int, _Scan],
    texts: Sequence[list[Line]],
    running: int,
    kind: Format,
) -> Document:
    """Put recognised and given pages together in their order."""
    cleared = without_running([scan.runs for scan in scans.values()])
    found = dict(zip(scans, pages_in_order(cleared.pages), strict=True))
    lines: list[Line] = []
    pictures: list[PagePicture] = []
    for number, text in enumerate(texts, 1):
        if number in scans:
            boxes = _boxes(found[number], len(lines))
            pictures.append(PagePicture(number, scans[number].png, boxes))
            lines += (_line(o, number) for o in found[number])
        else:
            lines += text
    return Document(
        order.name,
        kind,
        tuple(lines),
        order.sha256,
        remarks=running_remark(running + cleared.rows),
        pictures=tuple(pictures),
    )


def _line(line: PlacedLine, page: int) -> Line:
    return Line(
        clean(line.text),
        page,
        confidence=round(line.confidence, 4),
        indented=line.indented,
        room=line.room,
    )


def _boxes(lines: list[PlacedLine], first: int) -> tuple[Box, ...]:
    """Return the place of each line that has words, by its number in the document."""
    return tuple((first + i, _pixels(line.box)) for i, line in enumerate(lines) if line.text)


def _pixels(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    left, top, right, bottom = map(round, box)
    return left, top, right - left, bottom - top


def _recognised(picture: Image, recognise: Recognise) -> _Scan:
    return _Scan(_png(picture.point(_TONES)), recognise(_png(picture)))


def _png(picture: Image) -> bytes:
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _picture(data: bytes) -> Image:
    """Return a photo upright and in grey; raise RefusedError for a broken or huge one."""
    from PIL import Image, ImageOps

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > SCAN_PIXELS:
                raise _too_large()
            return ImageOps.exif_transpose(picture).convert("L")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise RefusedError("图片已损坏，打不开", "请换一张图片") from error


def _rendered(document: PdfDocument, number: int) -> Image:
    page = document[number - 1]
    width, height = page.get_size()
    scale = min(_SCALE, (SCAN_PIXELS / max(width * height, 1.0)) ** 0.5)
    picture: Image = page.render(scale=scale, grayscale=True).to_pil().convert("L")
    page.close()
    return picture


def _too_large() -> RefusedError:
    return RefusedError(f"图片超过 {SCAN_PIXELS // 1_000_000} 百万像素", "请缩小后再导入")
