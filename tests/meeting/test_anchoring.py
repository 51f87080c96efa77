from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.meeting.anchor import Anchor
from briefing_app.meeting.anchoring import (
    anchor,
    anchor_section,
    find,
    find_figure,
    find_section,
    section_span,
)
from briefing_app.model.figure import Quote, Span
from briefing_app.model.report import NO_REPORT, Block, BlockKind, Report, Section, SectionKind
from tests.builders import make_figure, make_report

BEFORE = "坚持主动抓、抓主动，以超常规力度推进经济稳进提质，携手各类市场主体共渡时艰。"
WORDS = "全年地区生产总值增长5%以上，财政收入平稳。"
AFTER = "加快构建现代产业体系，推动高端产业集聚发展，深入实施数字经济一号工程。"
FAR = "办好群众可感可及的民生实事，让发展成果更多更公平惠及全体市民，建设美好家园。"
TEXT = BEFORE + WORDS + AFTER + FAR


def of(text: str, *cuts: int) -> Report:
    """Return a report of one text, cut into sections a, b, c ... at these places."""
    ends = [*cuts, len(text)]
    starts = [0, *cuts]
    ids = "abcdefgh"[: len(ends)]
    return replace(
        NO_REPORT,
        text=text,
        blocks=tuple(
            Block(BlockKind.PARAGRAPH, i, s, e) for i, s, e in zip(ids, starts, ends, strict=True)
        ),
        sections=tuple(Section(i, "", i * 3, SectionKind.TASKS, 1) for i in ids),
    )


def kept(words: str = WORDS, text: str = TEXT, nth: int = 0) -> Anchor:
    """Return the anchor of some words, or of a later place where they stand."""
    at = text.index(words)
    for _ in range(nth):
        at = text.index(words, at + 1)
    return anchor(of(text), Span(at, at + len(words)))


def found(text: str, made: Anchor) -> str | None:
    """Return what stands where the words were found, with a mark on either side."""
    span = find(of(text), made)
    return None if span is None else f"{text[: span.start][-3:]}|{text[span.start : span.end]}"


def test_an_anchor_has_the_words_and_32_characters_on_either_side() -> None:
    made = kept()
    assert made == Anchor(WORDS, BEFORE[-32:], AFTER[:32], "a")


def test_an_anchor_counts_how_often_its_words_stand() -> None:
    assert kept("主动").times == 2
    assert kept("5%", "增长5%，又15%，再5%。").times == 2


def test_words_are_found_where_they_were() -> None:
    assert find(of(TEXT), kept()) == Span(len(BEFORE), len(BEFORE) + len(WORDS))


@pytest.mark.parametrize(
    "text",
    [
        "新的开头。" + TEXT,
        BEFORE.replace("超常规", "更大") + WORDS + AFTER,
        FAR + WORDS + BEFORE,
        WORDS,
    ],
    ids=["shifted", "context corrected", "moved alone", "all else gone"],
)
def test_long_words_that_stand_once_are_found(text: str) -> None:
    assert found(text, kept()) == f"{text[: text.index(WORDS)][-3:]}|{WORDS}"


def test_short_words_need_their_context() -> None:
    made = kept("5%")
    assert found(BEFORE + "全年地区生产总值增长5%左右。", made) == "值增长|5%"
    assert found(FAR + "占比5%。" + FAR, made) is None


def test_context_tells_repeated_words_apart() -> None:
    text = BEFORE + WORDS + AFTER + WORDS + FAR
    for nth in (0, 1):
        made = kept(WORDS, text, nth)
        assert find(of("新。" + text), made) is not None
        assert found("新。" + text, made) == f"{(BEFORE, AFTER)[nth][-3:]}|{WORDS}"


def test_one_side_is_enough_where_no_other_comes_near() -> None:
    text = BEFORE + WORDS + AFTER + WORDS + FAR
    made = kept(WORDS, text, 1)
    changed = BEFORE + WORDS + "换成了全然不同的一段话，一个字也不像从前那样。" * 2 + WORDS + FAR
    span = find(of(changed), made)
    assert span is not None
    assert span.end == len(changed) - len(FAR)


def test_two_places_with_one_whole_side_are_an_orphan() -> None:
    text = BEFORE + WORDS + AFTER + WORDS + FAR
    assert found(BEFORE + WORDS + FAR + BEFORE + WORDS + FAR[::-1], kept(WORDS, text)) is None


def test_rivals_that_are_much_alike_are_an_orphan() -> None:
    made = kept(WORDS, BEFORE + WORDS + AFTER + WORDS + FAR)
    near = BEFORE.replace("各类", "全部")
    assert found(FAR + BEFORE + WORDS + FAR + near + WORDS + FAR, made) is None


def test_a_repeat_that_was_taken_away_is_not_found_at_the_other() -> None:
    text = BEFORE + WORDS + AFTER + WORDS + FAR
    assert found(BEFORE + WORDS + AFTER + FAR, kept(WORDS, text, 1)) is None


def test_what_is_left_of_repeats_is_found_with_both_sides_whole() -> None:
    text = BEFORE + WORDS + AFTER + WORDS + FAR
    assert found(BEFORE + WORDS + AFTER + FAR, kept(WORDS, text)) == f"{BEFORE[-3:]}|{WORDS}"


def test_short_context_and_lost_repeats_need_the_section() -> None:
    text = "甲。" + WORDS + "乙丙丁。" + WORDS
    made = kept(WORDS, text)
    assert find(of("甲。" + WORDS + "乙丙丁。"), replace(made, suffix="乙丙丁。")) is None


def test_a_copy_may_be_the_copy_of_what_was_edited_beside() -> None:
    copy = BEFORE + WORDS + AFTER
    edited = BEFORE + WORDS + FAR
    assert found(edited + copy, kept()) is None


def test_a_plain_copy_elsewhere_changes_nothing() -> None:
    assert found(TEXT + WORDS + BEFORE[::-1], kept()) == f"{BEFORE[-3:]}|{WORDS}"


def test_a_copy_with_one_side_of_the_context_is_no_evidence() -> None:
    text = FAR[::-1] + WORDS + FAR + BEFORE + WORDS + BEFORE[::-1]
    assert found(text, kept()) is None


def test_a_near_twin_where_nothing_was_copied() -> None:
    text = BEFORE + WORDS + AFTER + FAR + WORDS + FAR[::-1]
    twin = BEFORE.replace("各类", "全部") + WORDS + AFTER
    assert found(BEFORE + WORDS + AFTER + twin, kept(WORDS, text)) is None


def test_sections_tell_equal_surroundings_apart() -> None:
    part = BEFORE + WORDS + AFTER
    made = anchor(of(part + part, len(part)), Span(len(part + BEFORE), len(part + BEFORE + WORDS)))
    assert made.section == "b"
    assert find(of(part + part, len(part)), made) == Span(
        len(part + BEFORE), len(part + BEFORE + WORDS)
    )
    assert find(of(part + part), made) is None


@pytest.mark.parametrize("words", ["15%", "1.5%", "５5%"])
def test_a_longer_number_is_another_number(words: str) -> None:
    assert found(TEXT.replace("5%", words), kept("5%")) is None
    assert found(TEXT.replace("5%", words), kept("增长5%")) is None


def test_long_words_whose_first_number_grew_are_an_orphan() -> None:
    assert found(TEXT.replace("5%", "三5%"), kept("5%以上，财政收入平稳。")) is None


def test_at_the_ends_of_the_text_the_other_side_decides() -> None:
    text = "5%。" + AFTER + BEFORE + "6%。"
    assert found("前言。" + text, kept("5%", text)) == "前言。|5%"
    assert found(text + "后记。", kept("6%", text)) == f"{BEFORE[-3:]}|6%"


def test_a_number_that_goes_on_behind_is_another_number() -> None:
    text = BEFORE + "新增就业22万" + AFTER
    assert found(BEFORE + "新增就业22万亿" + AFTER, kept("22万", text)) is None
    assert found("前言。" + text, kept("22万", text)) == "增就业|22万"


def test_numerals_that_always_stood_against_the_words_are_fine() -> None:
    text = BEFORE + "统一三年行动方案" + AFTER
    assert found("前言。" + text, kept("三年行动", text)) == "。统一|三年行动"


@pytest.mark.parametrize(
    ("old", "new"),
    [("财政", "税收"), ("平稳。", "平稳增长。"), ("全年", ""), ("，", "、")],
)
def test_corrected_words_are_found_between_their_sides(old: str, new: str) -> None:
    corrected = WORDS.replace(old, new)
    text = "前言。" + BEFORE + corrected + AFTER + FAR
    assert found(text, kept()) == f"{BEFORE[-3:]}|{corrected}"


@pytest.mark.parametrize(
    "text",
    [
        BEFORE + WORDS.replace("5%", "6%") + AFTER,
        BEFORE + "全市经济运行好于预期，质量和效益同步提高。" + AFTER,
        FAR + WORDS.replace("财政", "税收") + FAR[::-1],
        BEFORE + WORDS.replace("财政", "税收") + FAR,
        BEFORE + AFTER,
        (BEFORE + WORDS.replace("财政", "税收") + AFTER) * 2,
        "",
        "短",
    ],
    ids=["number", "rewritten", "no sides", "one side", "deleted", "twice", "empty", "short"],
)
def test_other_words_are_an_orphan(text: str) -> None:
    assert found(text, kept()) is None


def test_short_words_are_not_mended() -> None:
    assert found(TEXT.replace("财政收入", "财攻收入"), kept("财政收入")) is None


def test_a_copy_is_not_taken_for_what_was_rewritten() -> None:
    text = BEFORE + "全市经济运行好于预期。" + AFTER + FAR + WORDS + FAR[::-1]
    assert found(text, kept()) is None


def test_words_without_context_are_found_if_they_stand_once() -> None:
    assert found(TEXT, Anchor("财政收入平稳")) == "以上，|财政收入平稳"
    assert found(TEXT, Anchor("主动")) is None
    assert found(TEXT, Anchor("")) is None


def test_a_text_without_blocks() -> None:
    report = replace(NO_REPORT, text=TEXT)
    made = anchor(report, Span(0, 5))
    assert made.section == ""
    assert find(report, made) == Span(0, 5)


# ------------------------------------------------------------------------------ figures


def with_figure(text: str, exact: str, at: str = "") -> Report:
    """Return a report with the figure f, in section a."""
    figure = make_figure(text, exact, section="a", figure_id="f")
    start = text.index(at) + at.index(exact) if at else figure.span.start
    return replace(of(text), figures=(replace(figure, span=Span(start, start + len(exact))),))


def test_a_figure_is_found_by_its_words() -> None:
    report = with_figure(TEXT, "5%")
    assert find_figure(report, "f", kept("5%")) == report.figures[0].span
    assert find_figure(of("前言。" + TEXT), "f", kept("5%")) is not None


def test_a_figure_with_another_number_is_an_orphan() -> None:
    report = with_figure(TEXT.replace("5%", "6%"), "6%")
    assert find_figure(report, "f", kept("5%")) is None


def test_the_id_decides_where_context_does_not() -> None:
    text = FAR + "甲增长5%。" + FAR + "乙增长5%。" + FAR
    report = with_figure(text, "5%", at="乙增长5%")
    made = replace(kept("5%"), times=2)
    assert find_figure(report, "f", made) == report.figures[0].span
    assert find_figure(report, "f", replace(made, section="b")) is None
    assert find_figure(report, "g", made) is None


def test_a_figure_written_by_hand_needs_no_words() -> None:
    report = with_figure(TEXT, "5%")
    assert find_figure(report, "f", Anchor("")) == report.figures[0].span
    assert report.figures[0].quote == Quote("5%")


# ------------------------------------------------------------------------------ sections


def retitled(report: Report, titles: dict[str, str], ids: dict[str, str] | None = None) -> Report:
    """Return a report with other titles, and then other ids, of some sections."""
    names = ids or {}

    def changed(section: Section) -> Section:
        return replace(
            section,
            id=names.get(section.id, section.id),
            title=titles.get(section.id, section.title),
            children=tuple(map(changed, section.children)),
        )

    blocks = tuple(replace(b, section=names.get(b.section, b.section)) for b in report.blocks)
    return replace(report, sections=tuple(map(changed, report.sections)), blocks=blocks)


def test_every_section_is_found_again() -> None:
    report = make_report()
    for section in report.outline():
        made = anchor_section(report, section.id)
        assert find_section(report, section.id, made) == section


def test_the_title_goes_before_the_id() -> None:
    report = make_report()
    made = anchor_section(report, "review-1")
    moved = retitled(report, {}, {"review-1": "review-9", "review-2": "review-1"})
    section = find_section(moved, "review-1", made)
    assert section is not None
    assert section.id == "review-9"


def test_a_corrected_title_is_found_by_its_id() -> None:
    report = make_report()
    made = anchor_section(report, "review-1")
    title = report.section("review-1").title
    corrected = retitled(report, {"review-1": title.replace("副题", "副标题")})
    assert find_section(corrected, "review-1", made) == corrected.section("review-1")
    renumbered = retitled(report, {"review-1": title.replace("2022", "2021")})
    assert find_section(renumbered, "review-1", made) is None
    replaced = retitled(report, {"review-1": "2022年全然不同1"})
    assert find_section(replaced, "review-1", made) is None
    assert find_section(corrected, "gone", made) is None


def test_titles_that_repeat_are_told_apart_by_what_is_below() -> None:
    report = make_report()
    made = anchor_section(report, "plan-1-1")  # 话题11 stands in both parts
    assert made.times == 2
    assert find_section(report, "plan-1-1", made) == report.section("plan-1-1")
    one = retitled(report, {"review-1-1": "别的"})
    assert find_section(one, "plan-1-1", made) == one.section("plan-1-1")
    other = retitled(report, {"plan-1-1": "全新的题目"})
    assert find_section(other, "plan-1-1", made) is None


def test_a_section_written_by_hand_needs_no_words() -> None:
    report = make_report()
    assert find_section(report, "plan", Anchor("")) == report.section("plan")


def test_where_headings_stand() -> None:
    report = make_report()
    spans = {s.id: section_span(report, s) for s in report.outline()}
    assert spans["review"] == Span(0, 0)
    area, topic = spans["review-1"], spans["review-1-1"]
    assert area is not None
    assert topic is not None
    assert report.quote(area) == report.section("review-1").heading
    assert report.quote(topic) == "话题11"


def test_a_section_without_text_has_no_place() -> None:
    empty = replace(make_report(), blocks=())
    assert section_span(empty, empty.section("plan")) is None
    assert anchor_section(empty, "plan").suffix == ""
    made = replace(anchor_section(empty, "plan-1-1"), suffix="x")
    assert find_section(empty, "plan-1-1", made) is None
