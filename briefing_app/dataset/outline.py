"""report.yaml to text, blocks and sections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing_app.dataset.problems import Problems, shortened
from briefing_app.dataset.text import MARK, sentence_spans
from briefing_app.dataset.yaml_reader import YamlMap, line_of
from briefing_app.model.figure import Span
from briefing_app.model.report import Block, BlockKind, Section, SectionKind

_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Outline:
    """The text of a report in its blocks, and the sections that own them."""

    sections: tuple[Section, ...]
    text: str
    marked: str
    """The text with ¶ between blocks, as the corrected page must read."""
    blocks: tuple[Block, ...]
    lines: tuple[int, ...]
    """Line in report.yaml of each block."""
    sentences: tuple[Span, ...]

    def line_at(self, offset: int) -> int:
        """Return the line in report.yaml of the text at an offset."""
        blocks = zip(self.blocks, self.lines, strict=True)
        return next((n for b, n in blocks if b.start <= offset < b.end), self.lines[-1])

    def line_at_mark(self, at: int) -> int:
        """Return the line in report.yaml for a place in `marked`."""
        return self.line_at(at - self.marked.count(MARK, 0, at))


def read_outline(data: YamlMap, shown: str, problems: Problems) -> Outline:
    """Lay out the sections of a report.yaml that has passed its schema."""
    builder = _Builder(data, shown, problems)
    sections = builder.sections(data["sections"], ("sections",), None)
    return builder.outline(sections)


class _Builder:
    """Walks the sections in text order and lays block after block."""

    def __init__(self, data: YamlMap, shown: str, problems: Problems) -> None:
        self._data, self._shown, self._problems = data, shown, problems
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._lines: list[int] = []
        self._end = 0
        self._seen: dict[str, int] = {}

    def outline(self, sections: tuple[Section, ...]) -> Outline:
        text = "".join(self._parts)
        filled = [b for b in self._blocks if b.start < b.end]
        spoken = [b for b in filled if b.kind is not BlockKind.HEADING]
        return Outline(
            sections=sections,
            text=text,
            marked=MARK.join(text[b.start : b.end] for b in filled),
            blocks=tuple(self._blocks),
            lines=tuple(self._lines),
            sentences=tuple(
                Span(b.start + start, b.start + end)
                for b in spoken
                for start, end in sentence_spans(text[b.start : b.end])
            ),
        )

    def sections(
        self, items: list[Any], path: tuple[str | int, ...], above: Section | None
    ) -> tuple[Section, ...]:
        level = above.level + 1 if above else 1
        if level > _DEEPEST and items:
            self._complain(path, f"章节最多 {_DEEPEST} 级，请并入上一级。")
            return ()
        return tuple(
            self._section(item, (*path, number), above, level) for number, item in enumerate(items)
        )

    def _section(
        self, item: YamlMap, path: tuple[str | int, ...], above: Section | None, level: int
    ) -> Section:
        self._check_id(item["id"], (*path, "id"))
        bare = Section(
            id=item["id"],
            label=item.get("label", ""),
            title=item["title"],
            kind=self._kind(item, path, above),
            level=level,
            supplied=item.get("supplied", False),
            run_in=item.get("run_in", False),
            parent=above.id if above else "",
            absent=item.get("absent", ""),
        )
        self._heading(bare, path)
        self._paragraphs(bare, item, path)
        children = self.sections(item.get("sections", []), (*path, "sections"), bare)
        for number, words in enumerate(item.get("closing", [])):
            self._block(_plain(words), bare.id, words, (*path, "closing", number))
        return _with_children(bare, children)

    def _kind(
        self, item: YamlMap, path: tuple[str | int, ...], above: Section | None
    ) -> SectionKind:
        if "kind" in item:
            return SectionKind(item["kind"])
        if above is None:
            self._complain(path, "最上一级的章节缺少必填的字段“kind”。")
            return SectionKind.REVIEW
        return above.kind

    def _heading(self, section: Section, path: tuple[str | int, ...]) -> None:
        if section.run_in:
            if section.supplied:
                self._complain(path, "接排的标题（run_in）不能是 supplied。")
            return
        words = "" if section.supplied else section.heading
        self._block(BlockKind.HEADING, section.id, words, (*path, "title"))

    def _paragraphs(self, section: Section, item: YamlMap, path: tuple[str | int, ...]) -> None:
        paragraphs: list[str] = item.get("paragraphs", [])
        lead = bool(item.get("sections")) and section.level == _DEEPEST - 1
        for number, words in enumerate(paragraphs):
            kind = _plain(words)
            if section.run_in and number == 0:
                kind = BlockKind.TOPIC
            elif lead and kind is BlockKind.PARAGRAPH:
                kind = BlockKind.LEAD
            self._block(kind, section.id, words, (*path, "paragraphs", number))
        if section.run_in and not (paragraphs and section.opens(paragraphs[0])):
            reason = f"接排的标题要在段首：第一段应以“{shortened(section.heading)}。”开头。"
            self._complain((*path, "paragraphs", 0), reason)

    def _block(
        self, kind: BlockKind, section: str, words: str, path: tuple[str | int, ...]
    ) -> None:
        start, self._end = self._end, self._end + len(words)
        self._parts.append(words)
        self._blocks.append(Block(kind, section, start, self._end))
        self._lines.append(line_of(self._data, path))

    def _check_id(self, section_id: str, path: tuple[str | int, ...]) -> None:
        if section_id in self._seen:
            self._complain(path, f"章节编号“{section_id}”与第 {self._seen[section_id]} 行重复。")
        self._seen[section_id] = line_of(self._data, path)

    def _complain(self, path: tuple[str | int, ...], reason: str) -> None:
        self._problems.add(self._shown, line_of(self._data, path), reason)


def _plain(words: str) -> BlockKind:
    marker = words.startswith("【") and words.find("】") == len(words) - 1
    return BlockKind.MARKER if marker else BlockKind.PARAGRAPH


def _with_children(section: Section, children: tuple[Section, ...]) -> Section:
    return replace(section, children=children) if children else section
