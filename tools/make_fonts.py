"""Make resources/fonts from Noto Sans CJK and Noto Serif CJK: four faces, simplified Chinese.

    pip install fonttools
    python tools/make_fonts.py /usr/share/fonts/opentype/noto

What stays: GB 2312, the 8105 characters of the General Standard Table (every name that may
be registered), Latin, numbers in their forms, punctuation; glyphs, hints and metrics are
Noto's own. What goes: the other languages' forms, vertical setting, and the radical code
points U+2E80 to U+2FDF and U+F900 to U+FAFF, which exported files would else hold in
place of the characters.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection, TTFont

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "tools" / "general_standard_characters.txt"
TARGET = ROOT / "resources" / "fonts"
FACES = (("Sans", "Regular"), ("Sans", "Bold"), ("Serif", "Regular"), ("Serif", "Bold"))
FEATURES = ["ccmp", "halt", "kern"]
TABLES_LEFT_OUT = ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
RANGES = (
    (0x0020, 0x017F),  # Latin
    (0x2010, 0x203F),  # punctuation
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # numbers in circles
    (0x25A0, 0x25FF),  # shapes
    (0x2700, 0x27BF),  # ticks and crosses
    (0x2A7D, 0x2A7E),  # slanted less and greater
    (0x2E3A, 0x2E3B),  # long dashes
    (0x3000, 0x301F),  # Chinese punctuation
    (0x3200, 0x33FF),  # numbers in brackets, units
    (0xFE50, 0xFE6B),  # small forms
    (0xFF01, 0xFF65),  # full width, and half-width marks
    (0xFFE0, 0xFFE6),  # full-width signs
)
BANNED = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF))


def main() -> None:
    """Write the four faces from the collections in the given folder."""
    wanted = characters()
    TARGET.mkdir(exist_ok=True)
    for style, weight in FACES:
        source = Path(sys.argv[1]) / f"Noto{style}CJK-{weight}.ttc"
        font = simplified(source, f"Noto {style} CJK SC")
        reduce(font, wanted)
        rename(font, style, weight)
        font.save(TARGET / f"Briefing{style}SC-{weight}.otf")


def characters() -> set[int]:
    """Return the code points to keep."""
    table = "".join(line for line in TABLE.read_text("utf-8").split("\n") if line[:1] != "#")
    kept = {ord(character) for character in (*table, *gb2312())}
    for first, last in RANGES:
        kept.update(range(first, last + 1))
    return {c for c in kept if not any(first <= c <= last for first, last in BANNED)}


def gb2312() -> Iterator[str]:
    """Yield the characters of GB 2312."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            yield from bytes((row, cell)).decode("gb2312", errors="ignore")


def simplified(source: Path, family: str) -> TTFont:
    """Return one language's font out of a collection."""
    fonts = TTCollection(source, lazy=True).fonts
    return next(font for font in fonts if font["name"].getDebugName(1) == family)


def reduce(font: TTFont, wanted: set[int]) -> None:
    """Take everything else away."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.drop_tables += TABLES_LEFT_OUT
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)


def rename(font: TTFont, style: str, weight: str) -> None:
    """Give it a name of its own: it is no longer Noto."""
    family, plain = f"Briefing {style} SC", f"Briefing{style}SC-{weight}"
    full = f"{family} {weight}"
    names = {1: family, 2: weight, 3: f"{plain}; from Noto {style} CJK SC", 4: full, 6: plain}
    for record in font["name"].names:
        record.string = names.get(record.nameID, record.toUnicode())
    cff = font["CFF "].cff
    cff.fontNames = [plain]
    cff.topDictIndex[0].FullName = full
    cff.topDictIndex[0].FamilyName = family


if __name__ == "__main__":
    main()
