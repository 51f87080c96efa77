"""Corrections of a report at random, with every character known by where it came from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random
from typing import NamedTuple

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.anchoring import anchor, find
from briefing_app.model.figure import Span
from briefing_app.model.report import Block, BlockKind, Report

HAN = "发展提升建设推进加快实现新增改革创新的和在一二三年人大中国区市"


class Char(NamedTuple):
    """A character and its offset in the report as it was; -1 for a new one."""

    char: str
    origin: int


class Piece(NamedTuple):
    kind: BlockKind
    section: str
    chars: list[Char]


class Draft:
    """A report under correction."""

    def __init__(self, report: Report, random: Random) -> None:
        self.report, self.random = report, random
        self.pieces = [
            Piece(b.kind, b.section, [Char(report.text[i], i) for i in range(b.start, b.end)])
            for b in report.blocks
        ]

    def edit(self, times: int) -> None:
        """Correct, delete, insert, copy, renumber and move so many times."""
        ways: list[Callable[[], None]] = [
            self.correct, self.correct, self.delete, self.drop_sentence, self.insert,
            self.copy_sentence, self.renumber, self.move_sentence, self.move_section, self.rename_sections,
        ]  # fmt: skip
        for _ in range(times):
            self.random.choice(ways)()

    def correct(self) -> None:
        chars, at = self._place()
        for i in range(at, min(at + self.random.randint(1, 2), len(chars))):
            chars[i] = Char(self.random.choice(HAN), -1)

    def delete(self) -> None:
        chars, at = self._place()
        del chars[at : at + self.random.randint(1, 20)]

    def insert(self) -> None:
        chars, at = self._place()
        start = self.random.randrange(len(self.report.text))
        words = self.report.text[start : start + self.random.randint(1, 30)]
        chars[at:at] = [Char(c, -1) for c in words]

    def drop_sentence(self) -> None:
        chars, start, end = self._sentence()
        del chars[start:end]

    def copy_sentence(self) -> None:
        """Repeat a sentence somewhere."""
        source, start, end = self._sentence()
        words = [Char(c.char, -1) for c in source[start:end]]
        chars, at, _ = self._sentence()
        chars[at:at] = words

    def move_sentence(self) -> None:
        source, start, end = self._sentence()
        words = source[start:end]
        del source[start:end]
        chars, at, _ = self._sentence()
        chars[at:at] = words

    def renumber(self) -> None:
        """Change a digit of some number."""
        chars, at = self._place()
        for i in range(at, len(chars)):
            if chars[i].char.isdecimal():
                chars[i] = Char(str((int(chars[i].char) + self.random.randint(1, 9)) % 10), -1)
                return

    def move_section(self) -> None:
        """Take all that one section owns elsewhere."""
        section = self.random.choice(self.pieces).section
        taken = [p for p in self.pieces if p.section == section]
        rest = [p for p in self.pieces if p.section != section]
        at = self.random.randrange(len(rest) + 1)
        self.pieces = [*rest[:at], *taken, *rest[at:]]

    def rename_sections(self) -> None:
        """Give each section the id of the one after it, as when one was put in before."""
        ids = list(dict.fromkeys(p.section for p in self.pieces))
        after = dict(zip(ids, [*ids[1:], ids[0]], strict=True))
        self.pieces = [p._replace(section=after[p.section]) for p in self.pieces]

    def done(self) -> tuple[Report, list[int]]:
        """Return the report as corrected, and where each of its characters came from."""
        blocks, chars = list[Block](), list[Char]()
        for piece in self.pieces:
            start = len(chars)
            chars += piece.chars
            blocks.append(Block(piece.kind, piece.section, start, len(chars)))
        text = "".join(c.char for c in chars)
        report = replace(self.report, text=text, printed=text, blocks=tuple(blocks))
        return report, [c.origin for c in chars]

    def _place(self) -> tuple[list[Char], int]:
        chars = self._filled().chars
        return chars, self.random.randrange(len(chars))

    def _filled(self) -> Piece:
        """Return a piece that has text; long ones more often."""
        filled = [p for p in self.pieces if p.chars]
        return self.random.choices(filled, [len(p.chars) for p in filled])[0]

    def _sentence(self) -> tuple[list[Char], int, int]:
        chars = self._filled().chars
        found = list(re.finditer("[^。]*。|[^。]+$", "".join(c.char for c in chars)))
        chosen = self.random.choice(found)
        return chars, chosen.start(), chosen.end()


class Verdict(NamedTuple):
    """How many quotes were found where they are, elsewhere, or not; and of those that are gone."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    """The words survive and were not found."""
    mended: int = 0
    """The words were corrected, or taken away and put back elsewhere, and found."""
    orphans: int = 0

    @property
    def rate(self) -> float:
        return self.right / (self.right + self.wrong + self.missed)


def tally(report: Report, seeds: Iterable[int], edits: int, spans: int = 100) -> Verdict:
    """Correct a report with each seed, look for sentences, figures and random words of it."""
    fixed = [*report.sentences, *(f.span for f in report.figures)]
    kept = [(span, anchor(report, span)) for span in fixed]
    found = Counter[str]()
    for seed in seeds:
        random = Random(seed)
        draft = Draft(report, random)
        draft.edit(edits)
        after, origins = draft.done()
        starts = [random.randrange(len(report.text) - 60) for _ in range(spans)]
        loose = [Span(at, at + random.randint(2, 60)) for at in starts]
        for span, words in [*kept, *((span, anchor(report, span)) for span in loose)]:
            found[_judged(report, after, origins, span, words)] += 1
    return Verdict(**found)


def _judged(before: Report, after: Report, origins: list[int], span: Span, words: Anchor) -> str:
    found, there = find(after, words), _survivor(origins, span)
    if there:
        return "missed" if found is None else "right" if found == there else "wrong"
    if found is None:
        return "orphans"
    inside = sum(span.start <= o < span.end for o in origins[found.start : found.end])
    sentence = before.sentence_at(span.start)
    shift = found.start - span.start
    again = after.text[sentence.start + shift : sentence.end + shift]
    copied = again == before.quote(sentence)  # put elsewhere word for word, the first one gone
    lone = after.quote(found) == words.exact and words.times == 1
    moved = copied or lone
    return "mended" if moved or inside >= 0.6 * (span.end - span.start) else "wrong"


def _survivor(origins: list[int], span: Span) -> Span | None:
    """Return where all characters of a span stand together in order."""
    if span.start not in origins:
        return None
    at = origins.index(span.start)
    same = origins[at : at + span.end - span.start] == list(range(span.start, span.end))
    return Span(at, at + span.end - span.start) if same else None
