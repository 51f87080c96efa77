"""corrections.yaml applied to the page: the corrected string, and each place as an Edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.dataset.problems import Problems
from briefing_app.dataset.quotes import not_once, occurrences
from briefing_app.dataset.rules import apply_rule, rule_fits
from briefing_app.dataset.text import MARK, shared_length, without_marks
from briefing_app.dataset.yaml_reader import YamlMap, line_of
from briefing_app.model.correction import Certainty, Correction, CorrectionKind, Edit
from briefing_app.model.figure import Quote
from briefing_app.model.report import Section


@dataclass(frozen=True, slots=True)
class Corrected:
    """The page after all corrections."""

    marked: str
    """The corrected text with ¶ between paragraphs."""
    corrections: tuple[Correction, ...]
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One item of corrections.yaml with its rule (or "") and its line."""

    correction: Correction
    rule: str
    line: int


@dataclass(frozen=True, slots=True)
class _Place:
    """A place correction found at `page[start:end]`."""

    correction: Correction
    start: int
    end: int


def apply_corrections(
    page: str, data: YamlMap, topics: Sequence[Section], shown: str, problems: Problems
) -> Corrected:
    """Correct a page string; `topics` are the run-in sections in text order."""
    entries = _entries(data, shown, problems)
    places = _located(page, [e for e in entries if not e.rule], shown, problems)
    rules = [e for e in entries if e.rule and _fits(e, shown, problems)]
    marked = _replaced(page, places)
    for entry in rules:
        marked = _ruled(marked, entry, topics, shown, problems)
    edits = _edits(page, places, _width_table(rules))
    return Corrected(marked, tuple(e.correction for e in entries), edits)


def _entries(data: YamlMap, shown: str, problems: Problems) -> list[_Entry]:
    seen: dict[str, int] = {}
    entries = []
    for number, item in enumerate(data["corrections"]):
        line = line_of(data, ("corrections", number, "id"))
        if item["id"] in seen:
            reason = f"更正编号“{item['id']}”与第 {seen[item['id']]} 行重复。"
            problems.add(shown, line, reason)
        seen[item["id"]] = line
        wording = line_of(data, ("corrections", number, "exact"))
        rule = item.get("rule", "")
        entries.append(_Entry(_correction(item), rule, line if rule else wording))
    return entries


def _correction(item: YamlMap) -> Correction:
    return Correction(
        id=item["id"],
        kind=CorrectionKind(item["kind"]),
        printed=Quote(item.get("exact", ""), item.get("prefix", ""), item.get("suffix", "")),
        corrected=item.get("corrected", MARK),
        reason=item["reason"],
        certainty=Certainty(item["certainty"]),
        count=item.get("count", 1),
        rule=item.get("rule", ""),
        suggested=item.get("suggested"),
    )


def _located(page: str, entries: list[_Entry], shown: str, problems: Problems) -> list[_Place]:
    """Return the places in page order; note those not found once, or overlapping."""
    found: list[tuple[_Place, int]] = []
    for entry in entries:
        quote = entry.correction.printed
        words = quote.prefix + quote.exact + quote.suffix
        starts = occurrences(page, words)
        if len(starts) == 1:
            start = starts[0] + len(quote.prefix)
            place = _Place(entry.correction, start, start + len(quote.exact))
            found.append((place, entry.line))
        else:
            problems.add(shown, entry.line, not_once("版面", words, len(starts)))
    found.sort(key=lambda f: (f[0].start, f[0].end))
    kept: list[_Place] = []
    for place, line in found:
        if kept and _overlap(kept[-1], place):
            reason = f"更正“{place.correction.id}”与“{kept[-1].correction.id}”重叠，请并成一条。"
            problems.add(shown, line, reason)
        else:
            kept.append(place)
    return kept


def _overlap(earlier: _Place, later: _Place) -> bool:
    same = (earlier.start, earlier.end) == (later.start, later.end)
    return same or later.start < earlier.end


def _replaced(page: str, places: list[_Place]) -> str:
    parts: list[str] = []
    done = 0
    for place in places:
        parts += (page[done : place.start], place.correction.corrected)
        done = place.end
    return "".join([*parts, page[done:]])


def _fits(entry: _Entry, shown: str, problems: Problems) -> bool:
    correction = entry.correction
    fits = rule_fits(entry.rule, correction.printed.exact, correction.corrected)
    if not fits:
        shape = "各 1 个字" if entry.rule == "every" else "1 个字和 2 个字"
        reason = f"规则 {entry.rule} 的 exact 和 corrected 应为{shape}，且不含 ¶。"
        problems.add(shown, entry.line, reason)
    return fits


def _ruled(
    marked: str, entry: _Entry, topics: Sequence[Section], shown: str, problems: Problems
) -> str:
    """Apply one rule and compare the number of places with what is listed."""
    correction = entry.correction
    exact, corrected = correction.printed.exact, correction.corrected
    marked, count = apply_rule(entry.rule, marked, exact, corrected, topics)
    if count != correction.count:
        reason = f"规则“{correction.id}”写明 {correction.count} 处，实际触及 {count} 处。"
        problems.add(shown, entry.line, reason)
    return marked


def _width_table(rules: list[_Entry]) -> dict[int, str]:
    """Return how characters that rules put fold back to those on the page."""
    return {
        ord(char): entry.correction.printed.exact
        for entry in rules
        if entry.rule != "topics"
        for char in entry.correction.corrected
    }


def _edits(page: str, places: list[_Place], widths: dict[int, str]) -> tuple[Edit, ...]:
    """Return the places as edits of the text, which has no ¶.

    Rules put one character for one and add nothing but ¶: offsets hold without them.
    """
    edits = []
    length = done = 0
    for place in places:
        length += len(without_marks(page[done : place.start]))
        edits.append(_edit(place.correction, length, widths))
        length += len(without_marks(place.correction.corrected))
        done = place.end
    return tuple(edits)


def _edit(correction: Correction, start: int, widths: dict[int, str]) -> Edit:
    """Return one correction at its place, trimmed to the characters that differ."""
    printed, corrected = correction.printed.exact, correction.corrected
    length = len(without_marks(corrected))
    if printed == corrected:
        return Edit(start, start + length, without_marks(printed), correction.id)
    old, new = without_marks(printed), without_marks(corrected)
    head = shared_length(old.translate(widths), new.translate(widths))
    if head == len(old) == len(new):  # only paragraphs change: a point where they do
        at = start + len(without_marks(corrected[: shared_length(printed, corrected)]))
        return Edit(at, at, "", correction.id)
    tail = shared_length(old[head:][::-1].translate(widths), new[head:][::-1].translate(widths))
    return Edit(start + head, start + length - tail, old[head : len(old) - tail], correction.id)
