from __future__ import annotations

import os
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_app.dataset.loader import load_report
from briefing_app.importing.draft import (
    About,
    Doubt,
    Draft,
    DraftMention,
    DraftSource,
    HeadingStyle,
    Rule,
    TextEdit,
)  # fmt: skip
from briefing_app.importing.saving import FolderTakenError, SavingError, missing, save_draft
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Measure, MentionKind, Rank, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import Report, SectionKind
from briefing_app.storage.errors import SaveError
from tests.importing.drafts import CATALOGUE, REVIEW, edit, heading, make_draft, make_figure

GROWTH = "生产总值增长5%，居全省第一。"
PART = ("一、回顾", heading(1, "回顾", label="一、", kind=REVIEW))


def saved(tmp_path: Path, draft: Draft) -> Report:
    folder = save_draft(draft, str(tmp_path / "saved"), CATALOGUE)
    return load_report(folder, CATALOGUE)


def draft_with(*figures: object, words: str = GROWTH, **fields: object) -> Draft:
    return make_draft(PART, words, figures=figures, **fields)  # type: ignore[arg-type]


def test_a_draft_becomes_a_report(tmp_path: Path) -> None:
    growth = make_figure(1, GROWTH, "5%", "5", "%")
    rank = make_figure(
        1, GROWTH, "全省第一", "1", "", measure=Measure.RANK, ranks=(growth.id, "gone"),
        rank=Rank("全省", "1", "全省第一"), period=0,
    )  # fmt: skip
    report = saved(tmp_path, draft_with(rank, growth))
    assert [(f.id, f.ranks, f.period) for f in report.figures] == [
        ("review.gdp.growth", (), 2022), ("review.gdp.rank", ("review.gdp.growth",), 2022),
    ]  # fmt: skip
    assert report.figures[0].name == "生产总值"
    assert report.source.parts[0].title == "甲.txt"


def test_what_has_not_been_filled_in_is_asked_for() -> None:
    draft = replace(make_draft("好。"), about=About(id="甲", place=" ", plan_year=3000))
    assert missing(draft) == ("编号", "标题", "地方", "回顾的年份", "计划的年份")
    with pytest.raises(SavingError, match="先填上编号、标题"):
        save_draft(draft, "nowhere", CATALOGUE)
    assert missing(make_draft("好。")) == ()


def test_unsure_figures_keep_their_doubt(tmp_path: Path) -> None:
    figures = [
        make_figure(1, GROWTH, "5%", "5", "%", confidence=60, reasons=("名称离数字远", "缺 单位")),
        make_figure(1, GROWTH, "第一", "1", "", id="p1.8", confidence=60),
        make_figure(1, GROWTH, "全省第一", "1", "", confidence=60, checked=True),
    ]
    report = saved(tmp_path, draft_with(*figures))
    assert sorted(f.doubt for f in report.figures) == ["", "名称离数字远；缺 单位", "没有核过"]


def test_equal_figures_are_told_apart(tmp_path: Path) -> None:
    words = "生产总值增长5%。生产总值增长5%。"
    one = make_figure(1, words, "5%", "5", "%")
    two = replace(one, id="p1.14", start=15, end=17)
    report = saved(tmp_path, draft_with(one, two, words=words))
    assert [f.id for f in report.figures] == ["review.gdp.growth", "review.gdp.growth-2"]
    assert [f.span.start for f in report.figures] == [10, 19]


def test_ids_from_before_stay(tmp_path: Path) -> None:
    one = make_figure(1, GROWTH, "5%", "5", "%", id="my.growth")
    target = make_figure(1, GROWTH, "第一", "1", "%", id="my.aim", status=Status.TARGET)
    pairs = (
        Pairing("my.growth", "my.aim", comparable=True, reason="同"),
        Pairing("x", "y", True, ""),
    )
    report = saved(tmp_path, draft_with(one, target, pairings=pairs))
    assert [f.id for f in report.figures] == ["my.growth", "my.aim"]
    assert tuple(report.pairings) == pairs[:1]


def test_indicators_of_its_own_are_written_if_used(tmp_path: Path) -> None:
    own = (
        Indicator("kiln", "瓷窑", "", "count"),
        Indicator("kiln-b", "瓷窑", "", "count"),
        Indicator("glaze", "釉料", "", "mass"),
        Indicator("idle", "闲置", "", "count"),
    )
    figures = [
        make_figure(1, GROWTH, "5%", "5", "%", indicators=("kiln", "gdp"), name="窑"),
        make_figure(1, GROWTH, "第一", "1", "", indicators=("glaze",)),
        make_figure(1, GROWTH, "全省第一", "1", "", indicators=("kiln-b",)),
    ]
    report = saved(tmp_path, draft_with(*figures, indicators=own))
    assert [f.indicators for f in report.figures] == [("kiln", "gdp"), ("kiln",), ("glaze",)]
    assert [i for i in report.indicators if i not in CATALOGUE] == ["kiln", "glaze"]


@pytest.mark.parametrize(
    ("words", "name", "found"),
    [
        (GROWTH, "瓷窑", "瓷窑"), (GROWTH, "", "生产总值增长"), ("5%。", "", "5%"),
    ],
)  # fmt: skip
def test_a_figure_without_indicator_is_one_of_its_name(
    tmp_path: Path, words: str, name: str, found: str
) -> None:
    figure = make_figure(1, words, "5%", "5", "%", indicators=(), name=name)
    again, other = replace(figure, id="p1.98"), replace(figure, id="p1.99", name="釉料")
    report = saved(tmp_path, draft_with(figure, other, again, words=words))
    assert sorted(f.name for f in report.figures) == sorted((found, found, "釉料"))
    own = report.indicators[report.figures[0].indicators[0]]
    assert (own.name, own.family) == (found, "ratio")


def test_every_number_left_over_is_a_mention(tmp_path: Path) -> None:
    words = "第一时间办2023年30条，三项工作：一是快。"
    mention = DraftMention(1, words.index("30条"), words.index("30条") + 3, MentionKind.LABEL)
    gone = replace(mention, start=90, end=93)
    draft = draft_with(words=words, mentions=(mention, gone, replace(mention, paragraph=9)))
    report = saved(tmp_path, draft)
    assert [(m.quote.exact, m.kind, m.note) for m in report.mentions] == [
        ("第一", MentionKind.ORDINAL, ""), ("2023", MentionKind.QUESTION, "导入时未归类"),
        ("30条", MentionKind.LABEL, ""), ("三项", MentionKind.COUNT, ""),
        ("一是", MentionKind.ORDINAL, ""),
    ]  # fmt: skip


def test_dates_and_glossaries(tmp_path: Path) -> None:
    notes = ("名词解释", heading(1, "名词解释", kind=SectionKind.NOTES))
    report = saved(tmp_path, make_draft(PART, "过去三年。", notes, "5G是第5代。"))
    assert [(m.quote.exact, m.kind) for m in report.mentions] == [("三年", MentionKind.DATE)]


def test_a_number_over_two_paragraphs_is_taken_in_two(tmp_path: Path) -> None:
    report = saved(tmp_path, make_draft(PART, "共有1", "2个。"))
    assert [m.quote.exact for m in report.mentions] == ["1", "2"]


def test_a_figure_that_has_moved_is_found_again(tmp_path: Path) -> None:
    figure = replace(make_figure(1, GROWTH, "5%", "5", "%"), start=0, end=2)
    assert saved(tmp_path, draft_with(figure)).figures[0].span.start == 10


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"exact": "6%"}, "它的原文在这一段里找不到了"),
        ({"value": Decimal(7)}, "value 7 与原文“5%”里的数不符"),
        ({"value": Decimal(-5)}, "数值不能是负的"),
        ({"indicators": ("nothing",)}, "指标“nothing”不在指标目录里"),
        ({"name": "", "measure": Measure.RANK}, "（未命名）：measure 为 rank 的要写 rank"),
    ],
)  # fmt: skip
def test_a_figure_that_cannot_be_is_named(
    tmp_path: Path, change: dict[str, object], reason: str
) -> None:
    figure = replace(make_figure(1, GROWTH, "5%", "5", "%"), **change)  # type: ignore[arg-type]
    with pytest.raises(SavingError, match=reason) as caught:
        save_draft(draft_with(figure), str(tmp_path / "saved"), CATALOGUE)
    assert (caught.value.figure, caught.value.paragraph) == (figure.id, 1)
    assert "saved" not in os.listdir(tmp_path)


def test_what_the_checker_refuses_is_told_without_a_path(tmp_path: Path) -> None:
    figure = make_figure(1, GROWTH, "5%", "5", "%", period=1)
    with pytest.raises(SavingError, match="超出范围") as caught:
        save_draft(draft_with(figure), str(tmp_path / "saved"), CATALOGUE)
    assert str(tmp_path) not in str(caught.value)


def test_words_that_cannot_be_kept_are_named() -> None:
    with pytest.raises(SavingError, match=r"第 2 段里有不能入库的字符（U\+00B6）") as caught:
        save_draft(make_draft("好。", "甲¶乙"), "nowhere", CATALOGUE)
    assert caught.value.paragraph == 1
    with pytest.raises(SavingError, match="没有正文"):
        save_draft(make_draft(("", heading(1, "甲"))), "nowhere", CATALOGUE)


def test_doubts_are_carried_along_as_marked(tmp_path: Path) -> None:
    doubt = Doubt("d1", CorrectionKind.OCR, 1, 0, 1, "生", "主", "形近。", Certainty.CERTAIN)
    report = saved(tmp_path, draft_with(doubts=(doubt,)))
    [found] = report.corrections
    assert (found.certainty, found.corrected, found.suggested) == (Certainty.DOUBT, "生", "主")


def test_pages_and_notes_of_several_documents(tmp_path: Path) -> None:
    sources = (
        DraftSource("", "txt", "bad", "第1版"),
        DraftSource("乙.txt", "txt", "b" * 64, "第2版", "下转第3版"),
    )
    report = saved(tmp_path, make_draft(PART, "【上接第1版】", "好。", sources=sources))
    assert (report.source.page, report.source.note) == ("第1版，第2版", "上接第1版")
    assert [(p.title, p.sha256, p.note, p.paragraphs) for p in report.source.parts] == [
        ("第1份", "", "上接第1版", 3), ("乙.txt", "b" * 64, "下转第3版", 0),
    ]  # fmt: skip


def test_nobody_s_report_is_overwritten(tmp_path: Path) -> None:
    saved(tmp_path, make_draft("好。"))
    with pytest.raises(FolderTakenError):
        saved(tmp_path, make_draft("更好。"))
    save_draft(make_draft("更好。"), str(tmp_path / "saved"), CATALOGUE, replace=True)
    assert load_report(str(tmp_path / "saved"), CATALOGUE).text == "更好。"


def test_a_disk_that_refuses_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SaveError, match="文件没有写成"):
        save_draft(make_draft("好。"), str(tmp_path / "file" / "x"), CATALOGUE)


WORDS = st.text('甲人，,"5%一二三年。第', min_size=1, max_size=12)
STYLES = st.sampled_from(HeadingStyle)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Draw any draft that a person could make: headings anywhere, edits, doubts, rules."""
    printed, doubts = list[object](), list[Doubt]()
    paragraphs = []
    for n in range(draw(st.integers(1, 6))):
        style = draw(st.none() | STYLES)
        words = "" if style is HeadingStyle.SUPPLIED and draw(st.booleans()) else draw(WORDS)
        title = words[: draw(st.integers(1, 4))] or "标题"
        kind = draw(st.none() | st.sampled_from(SectionKind))
        head = heading(draw(st.integers(1, 3)), title, style=style, kind=kind) if style else None
        edits: tuple[TextEdit, ...] = ()
        if words and draw(st.booleans()):
            start = draw(st.integers(0, len(words)))
            edits = (
                edit(start, draw(st.integers(start, len(words))), draw(st.text("乙5", max_size=2))),
            )
        if words and draw(st.booleans()):
            at = draw(st.integers(0, len(words) - 1))
            doubts.append(
                Doubt(
                    f"d{n}", CorrectionKind.OCR, n, at, at + 1, words[at], "", "疑", Certainty.DOUBT
                )
            )
        paragraphs.append((words, head, edits, draw(st.integers(0, 2))))
        printed.append((words, head))
    draft = make_draft(
        *printed,  # type: ignore[arg-type]
        doubts=tuple(doubts),
        rules=(
            Rule("every", ",", "，", CorrectionKind.PUNCTUATION, "半角"),
            Rule("pairs", '"', "“”", CorrectionKind.PUNCTUATION, "直引号"),
        ),
    )
    made = tuple(
        replace(p, edits=edits, closes=closes)
        for p, (_, _, edits, closes) in zip(draft.paragraphs, paragraphs, strict=True)
    )
    return replace(draft, paragraphs=made)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(draft=drafts())
def test_any_draft_is_saved_or_refused_in_a_sentence(tmp_path: Path, draft: Draft) -> None:
    folder = str(tmp_path / "any")
    if not any(p.text for p in draft.paragraphs):
        with pytest.raises(SavingError, match="没有正文"):
            save_draft(draft, folder, CATALOGUE, replace=True)
        return
    save_draft(draft, folder, CATALOGUE, replace=True)
    report = load_report(folder, CATALOGUE)
    assert report.printed == "".join(p.printed for p in draft.paragraphs)
