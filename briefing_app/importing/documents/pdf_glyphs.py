"""The characters of a PDF page with their places, turned upright and put into runs."""

from __future__ import annotations

import math
from collections import Counter
from statistics import median
from typing import Any, NamedTuple

from briefing_app.importing.documents.marks import raised
from briefing_app.importing.documents.radicals import plain
from briefing_app.importing.documents.rows import Run

_JOIN = (-0.6, 0.12)
"""The gap before the next character that is drawn, in characters."""
_CHAIN = (-0.3, 0.4)
"""The gap between pieces of one run, whatever was drawn between them."""
_SMALL = 0.8
_ASKEW = math.radians(15)
_HYPHENS = ("\x02", "\ufffe")


class Glyph(NamedTuple):
    """One character and its box, in points; y grows downwards, text runs to the right."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float


def glyphs_of(text_page: Any) -> list[Glyph]:
    """Return the characters of a page in the order they were drawn, blanks left out.

    Whatever way most of them run becomes upright; those at another angle (a watermark) are
    left out.
    """
    found = _raw(text_page)
    if not found:
        return []
    angles = Counter(round(angle / _ASKEW) for _, angle in found)
    main = angles.most_common(1)[0][0] * _ASKEW
    turn = round(main / (math.pi / 2)) % 4
    return [_turned(g, turn) for g, angle in found if abs(angle - main) < _ASKEW]


def runs_of(glyphs: list[Glyph]) -> list[Run]:
    """Return characters that follow each other on a line as runs of words.

    Signs of another font are often drawn after the line they stand in: pieces are put
    together by their places.
    """
    pieces: list[list[Glyph]] = []
    for glyph in glyphs:
        if pieces and _goes_on(pieces[-1][-1], glyph, _JOIN):
            pieces[-1].append(glyph)
        else:
            pieces.append([glyph])
    return [_run(chain) for chain in _chained(pieces)]


def _chained(pieces: list[list[Glyph]]) -> list[list[Glyph]]:
    """Return pieces that stand next to each other as one, from left to right."""
    half = median([piece[0].size for piece in pieces] or [1]) / 2
    chains: list[list[Glyph]] = []
    places: dict[int, list[list[Glyph]]] = {}
    for piece in sorted(pieces, key=_start):
        place = round((piece[0].top + piece[0].bottom) / 2 / half)
        near = (chain for k in (0, -1, 1) for chain in places.get(place + k, ()))
        chain = next((c for c in near if _goes_on(c[-1], piece[0], _CHAIN)), None)
        if chain is None:
            chains.append(piece)
            places.setdefault(place, []).append(piece)
        else:
            chain += piece
    return chains


def _start(piece: list[Glyph]) -> float:
    return piece[0].left


def _raw(text_page: Any) -> list[tuple[Glyph, float]]:
    """Return each character with its angle, y still growing upwards as PDF has it."""
    import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

    box = pdfium.FS_RECTF()
    found: list[tuple[Glyph, float]] = []
    for index in range(text_page.count_chars()):
        sign = _sign(pdfium.FPDFText_GetUnicode(text_page, index))
        if not sign or pdfium.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        if pdfium.FPDFText_GetLooseCharBox(text_page, index, box):
            angle = pdfium.FPDFText_GetCharAngle(text_page, index) % math.tau
            size = pdfium.FPDFText_GetFontSize(text_page, index)
            glyph = Glyph(sign, box.left, box.bottom, box.right, box.top, size)
            found.append((glyph, 0.0 if math.tau - angle < _ASKEW / 2 else angle))
    return found


def _sign(code: int) -> str:
    """Return what a code stands for, "" for blanks and for none."""
    if not 0 < code < 0x110000:
        return ""
    sign = chr(code)
    if sign in _HYPHENS:
        return "-"
    return "" if sign.isspace() or sign < " " else sign


def _turned(glyph: Glyph, turn: int) -> Glyph:
    """Return a glyph on a page turned so that its text runs to the right."""
    text, left, low, right, high, _ = glyph
    x0, y0, x1, y1 = (
        (left, -high, right, -low),
        (-high, -right, -low, -left),
        (-right, low, -left, high),
        (low, left, high, right),
    )[turn]
    return Glyph(text, x0, y0, x1, y1, max(y1 - y0, 0.1))


def _goes_on(last: Glyph, glyph: Glyph, gaps: tuple[float, float]) -> bool:
    if glyph[1:5] == last[1:5]:
        return True  # one glyph for several characters
    both = min(last.bottom, glyph.bottom) - max(last.top, glyph.top)
    if both < 0.5 * min(last.size, glyph.size):
        return False
    gap = (glyph.left - last.right) / max(last.size, glyph.size)
    return gaps[0] < gap < gaps[1]


def _run(glyphs: list[Glyph]) -> Run:
    size = max(glyph.size for glyph in glyphs)
    low = max(glyph.bottom for glyph in glyphs)
    return Run(
        plain(_text(glyphs, size, low)),
        min(glyph.left for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        low,
        size,
    )


def _text(glyphs: list[Glyph], size: float, low: float) -> str:
    """Return the words of a run: Latin words apart, small raised digits as what they mean."""
    text, small = "", ""
    last: Glyph | None = None
    for glyph in glyphs:
        if glyph.size < _SMALL * size and glyph.bottom < low - 0.1 * size:
            small += glyph.text
            continue
        if small:
            text, small = text + raised(small, text), ""
        if last is not None and _parts_words(last, glyph):
            text += " "
        text += glyph.text
        last = glyph
    return text + (raised(small, text) if small else "")


def _parts_words(before: Glyph, after: Glyph) -> bool:
    """Return whether two Latin letters or digits stand apart like words."""
    latin = before.text.isascii() and after.text.isascii()
    return latin and after.left - before.right > 0.2 * after.size
