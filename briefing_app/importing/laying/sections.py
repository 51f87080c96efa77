"""The headings of a draft as sections that hold its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefing_app.dataset.numerals import chinese_number
from briefing_app.dataset.writer import Writing
from briefing_app.importing.draft import Draft, DraftParagraph, Heading, HeadingStyle
from briefing_app.importing.laying.names import Names
from briefing_app.model.report import RUN_IN_ENDS, Section, SectionKind

_BASES = {
    SectionKind.TARGETS: "plan",
    SectionKind.TASKS: "plan",
    SectionKind.REQUIREMENTS: "plan",
}
"""What ids of outermost sections begin with, where it is not the kind itself."""
_LABEL = re.compile(r"[零〇一二三四五六七八九十百]+|\d{1,3}")
_TO_STOP = re.compile(rf"[^{RUN_IN_ENDS}]+(?=[{RUN_IN_ENDS}])")
_WHITE = re.compile(r"[\s¶]+")
_STOPS = "。；; "
FRONT_TITLE, WHOLE_TITLE = "开篇", "正文"


@dataclass(slots=True)
class Part:
    """A section on its way: which paragraphs are its own, by number."""

    level: int
    heading: Heading
    kind: SectionKind
    id: str = ""
    label: str = ""
    title: str = ""
    words: str = ""
    """The heading where it is a paragraph of its own."""
    style: HeadingStyle = HeadingStyle.SUPPLIED
    head: int = -1
    """The paragraph that is the heading, -1 for none."""
    own: list[int] = field(default_factory=list)
    below: list[Part] = field(default_factory=list)
    closing: list[int] = field(default_factory=list)
    absent: str = ""

    def walk(self) -> Iterator[Part]:
        """Yield this part and everything below it, in text order."""
        yield self
        for part in self.below:
            yield from part.walk()

    def last_words(self) -> list[int]:
        """Return the list that paragraphs at the very end of this part belong to."""
        return self.closing if self.below else self.own


def lay_sections(
    draft: Draft, texts: Mapping[int, str], whole_kind: SectionKind
) -> tuple[Part, ...]:
    """Return the outermost sections; `texts` has what is shown of each paragraph.

    `whole_kind` is that of a draft without headings.
    """
    parts = _grown(draft.paragraphs, texts)
    if not any(paragraph.heading for paragraph in draft.paragraphs):
        parts[0].kind, parts[0].title = whole_kind, _WHITE.sub("", draft.about.title)
    _name(parts)
    _place_absent(draft, parts)
    return tuple(parts)


def writing(part: Part, texts: Mapping[int, str], above: str = "", level: int = 1) -> Writing:
    """Return a part as it is written."""
    section = Section(
        id=part.id,
        label=part.label,
        title=part.title,
        kind=part.kind,
        level=level,
        supplied=part.style is HeadingStyle.SUPPLIED,
        run_in=part.style is HeadingStyle.RUN_IN,
        parent=above,
        absent=part.absent,
    )
    return Writing(
        section,
        tuple(texts[n] for n in part.own),
        tuple(writing(below, texts, part.id, level + 1) for below in part.below),
        tuple(texts[n] for n in part.closing),
    )


def _grown(paragraphs: Sequence[DraftParagraph], texts: Mapping[int, str]) -> list[Part]:
    """Return the outermost parts, grown paragraph by paragraph."""
    tops: list[Part] = []
    open_parts: list[Part] = []
    for paragraph in paragraphs:
        heading, text = paragraph.heading, texts[paragraph.id]
        if heading:
            level = min(max(heading.level, 1), 3)
            while open_parts and open_parts[-1].level >= level:
                open_parts.pop()
            part = _opened(paragraph.id, heading, level, text, open_parts, tops)
            _hang(part, open_parts[-1].below if open_parts else tops, open_parts)
            open_parts.append(part)
        elif text:
            while paragraph.closes and open_parts[1:] and open_parts[-1].level > paragraph.closes:
                open_parts.pop()
            if not open_parts:
                open_parts.append(_front())
                tops.append(open_parts[0])
            open_parts[-1].last_words().append(paragraph.id)
    return tops


def _hang(part: Part, siblings: list[Part], open_parts: Sequence[Part]) -> None:
    """Put a part behind its siblings; closing words that stood between go to the last of them."""
    if open_parts and open_parts[-1].closing:
        siblings[-1].last_words().extend(open_parts[-1].closing)
        open_parts[-1].closing.clear()
    siblings.append(part)


def _front() -> Part:
    heading = Heading(1, "", "", HeadingStyle.SUPPLIED)
    return Part(1, heading, SectionKind.FRONT, title=FRONT_TITLE)


def _opened(
    number: int,
    heading: Heading,
    level: int,
    text: str,
    above: Sequence[Part],
    before: Sequence[Part],
) -> Part:
    """Return the part that a heading opens, its title read off the words that are there now."""
    inherited = above[-1].kind if above else before[-1].kind if before else SectionKind.REVIEW
    part = Part(level, heading, heading.kind or inherited, absent=_clean(heading.absent))
    style = heading.style if text else HeadingStyle.SUPPLIED
    if style is HeadingStyle.RUN_IN and not _run_in(part, heading, text):
        style = HeadingStyle.LINE
    if style is HeadingStyle.LINE:
        part.label, part.title = _divided(heading.label, text)
        part.words, part.head = text, number
    elif text:
        part.own.append(number)
    if style is HeadingStyle.SUPPLIED:
        part.label, title = _WHITE.sub("", heading.label), _WHITE.sub("", heading.title)
        part.title = title or WHOLE_TITLE
    part.style = style
    return part


def _run_in(part: Part, heading: Heading, text: str) -> bool:
    """Set label and title of a heading that opens its paragraph; False if none does."""
    part.label, part.title = heading.label, heading.title
    if heading.title and _as_section(part).opens(text):
        return True
    opening = _TO_STOP.match(text)
    if opening is None:
        return False
    part.label, part.title = _divided(heading.label, opening.group())
    return True


def _divided(label: str, words: str) -> tuple[str, str]:
    """Return a heading's words as label and title; a title is never empty."""
    if words.startswith(label) and words != label:
        return label, words[len(label) :]
    return "", words


def _as_section(part: Part) -> Section:
    return Section(part.id, part.label, part.title, part.kind, part.level)


def _name(parts: Sequence[Part]) -> None:
    """Give every part its id: review, review-1, review-1-2; ids from before are kept."""
    names = Names()
    for top in parts:
        for part in top.walk():
            names.keep(part.heading.id)
    counts: dict[str, int] = {}
    for top in parts:
        base = _BASES.get(top.kind, str(top.kind))
        counts[base] = counts.get(base, 0) + 1
        wished = base if counts[base] == 1 else f"{base}{counts[base]}"
        top.id = names.new(top.heading.id, wished)
        _name_below(top, names)


def _name_below(above: Part, names: Names) -> None:
    count = 0
    for part in above.below:
        supplied = part.style is HeadingStyle.SUPPLIED and part.kind is not above.kind
        count = count if supplied else max(_number(part.label), count + 1)
        wished = f"{above.id}-{part.kind if supplied else count}"
        part.id = names.new(part.heading.id, wished)
        _name_below(part, names)


def _number(label: str) -> int:
    """Return the number of a label such as （四）; 0 where it has none."""
    found = _LABEL.search(label)
    if found is None:
        return 0
    digits = found.group()
    return int(digits) if digits.isascii() else chinese_number(digits) or 0


def _place_absent(draft: Draft, parts: Sequence[Part]) -> None:
    """Put what the draft lacks as a whole at the end of its last part."""
    told = "".join(part.absent for top in parts for part in top.walk())
    rest = [words for each in draft.absent if (words := _clean(each)) and words not in told]
    if rest:
        last = parts[-1]
        last.absent = "；".join(filter(None, (last.absent, *rest)))


def _clean(words: str) -> str:
    return " ".join(words.split()).strip(_STOPS)
