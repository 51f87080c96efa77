from __future__ import annotations

from dataclasses import replace

from briefing_app.importing.draft import Doubt, DoubtState, Draft, Rule, TextEdit
from briefing_app.importing.laying.corrections import lay_corrections, printed_page
from briefing_app.model.correction import Certainty, Correction, CorrectionKind
from tests.importing.drafts import edit, make_draft


def with_edits(draft: Draft, **edits: tuple[TextEdit, ...]) -> Draft:
    """Return a draft with edits of its paragraphs: p0, p1, ..."""
    paragraphs = tuple(replace(p, edits=edits.get(f"p{p.id}", ())) for p in draft.paragraphs)
    return replace(draft, paragraphs=paragraphs)


def doubt(paragraph: int, start: int, exact: str, suggestion: str, **fields: object) -> Doubt:
    made = Doubt(
        f"d{start}", CorrectionKind.OCR, paragraph, start, start + len(exact), exact, suggestion,
        "存疑。", Certainty.LIKELY,
    )  # fmt: skip
    return replace(made, **fields)  # type: ignore[arg-type]


def told(corrections: tuple[Correction, ...]) -> list[tuple[str, str, str, str]]:
    return [(c.printed.prefix, c.printed.exact, c.printed.suffix, c.corrected) for c in corrections]


def test_edits_are_quoted_on_the_page() -> None:
    draft = with_edits(make_draft("甲人选", "乙人选"), p1=(edit(1, 2, "入", id="renxuan"),))
    [correction] = lay_corrections(draft)
    assert (correction.id, correction.certainty) == ("renxuan", Certainty.CERTAIN)
    assert told((correction,)) == [("乙", "人", "", "入")]


def test_new_edits_are_numbered_by_kind() -> None:
    draft = with_edits(make_draft("甲乙丙"), p0=(edit(0, 1, "一"), edit(2, 3, "三")))
    assert [c.id for c in lay_corrections(draft)] == ["ocr-1", "ocr-2"]


def test_open_doubts_are_marked_and_decided_ones_are_not() -> None:
    doubts = (
        doubt(0, 0, "甲", "申"),
        doubt(0, 1, "乙", "乙"),
        doubt(0, 2, "丙", "柄", state=DoubtState.KEPT),
    )
    found = lay_corrections(make_draft("甲乙丙", doubts=doubts))
    assert told(found) == [("", "甲", "", "甲"), ("", "乙", "", "乙")]
    assert [(c.certainty, c.suggested) for c in found] == [
        (Certainty.DOUBT, "申"), (Certainty.DOUBT, None),
    ]  # fmt: skip


def test_what_overlaps_becomes_one() -> None:
    doubts = (doubt(0, 1, "乙丙", "乙柄"), doubt(0, 2, "丙丁", "柄丁"))
    draft = with_edits(make_draft("甲乙丙丁戊", doubts=doubts), p0=(edit(2, 3, "饼"),))
    [correction] = lay_corrections(draft)
    assert told((correction,)) == [("", "乙丙丁", "", "乙饼丁")]
    assert correction.reason == "存疑；形近"
    assert correction.certainty is Certainty.LIKELY


def test_two_words_put_in_at_one_place_become_one() -> None:
    draft = with_edits(make_draft("甲乙"), p0=(edit(1, 1, "一"), edit(1, 1, "二")))
    assert told(lay_corrections(draft)) == [("甲", "", "", "一二")]


def test_paragraphs_taken_away_take_a_mark_with_them() -> None:
    gone = edit(0, 1, "")
    draft = with_edits(make_draft("甲", "乙", "丙", "丁", "戊"), p0=(gone,), p1=(gone,), p3=(gone,))
    page = printed_page(draft)
    for correction in reversed(lay_corrections(draft)):
        assert correction.corrected == ""
        page = page.replace(correction.printed.exact, "")
    assert page == "丙¶戊"


def test_rules_are_counted_and_idle_ones_left_out() -> None:
    rules = (
        Rule("every", ",", "，", CorrectionKind.PUNCTUATION, "半角", "width"),
        Rule("pairs", '"', "“”", CorrectionKind.PUNCTUATION, " "),
        Rule("every", ";", "；", CorrectionKind.PUNCTUATION, "半角"),
    )
    found = lay_corrections(make_draft('甲,"乙",1,234', '"丙"', rules=rules))
    assert [(c.id, c.rule, c.count, c.reason) for c in found] == [
        ("width", "every", 2, "半角"), ("rule-1", "pairs", 4, "全文如此"),
    ]  # fmt: skip
