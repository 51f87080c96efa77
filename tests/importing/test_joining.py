from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing_app.dataset.loader import load_report
from briefing_app.importing.draft import (
    About,
    Doubt,
    Draft,
    DraftMention,
    DraftSource,
    HeadingStyle,
    Rule,
)  # fmt: skip
from briefing_app.importing.drafting import draft_of
from briefing_app.importing.joining import JoiningError, join
from briefing_app.importing.saving import save_draft
from briefing_app.model.correction import Certainty, CorrectionKind
from briefing_app.model.figure import Measure, MentionKind, Rank, Status
from briefing_app.model.indicator import Indicator
from briefing_app.model.pairing import Pairing
from briefing_app.model.report import SectionKind
from tests.importing.drafts import ABOUT, CATALOGUE, REVIEW, edit, heading, make_draft, make_figure

RUN_IN, SUPPLIED = HeadingStyle.RUN_IN, HeadingStyle.SUPPLIED
TASKS = SectionKind.TASKS


def page(letter: str, *printed: object, **fields: object) -> Draft:
    """Return a page of one document with a digest of its own."""
    return make_draft(*printed, sha256=letter * 64, **fields)  # type: ignore[arg-type]


def texts(draft: Draft) -> list[str]:
    return [p.text for p in draft.paragraphs if p.text]


def outline(draft: Draft) -> list[tuple[int, str]]:
    return [
        (p.heading.level, p.heading.label + p.heading.title) for p in draft.paragraphs if p.heading
    ]


PART = ("二、安排", heading(1, "安排", label="二、", kind=TASKS))
AREA = ("（三）工业", heading(2, "工业", label="（三）", absent="（四）未收录"))
FIRST = page("1", "【上接第1版】", PART, AREA, "工业要强。", "【下转第3版】")
NEXT = page(
    "3",
    "【上接第2版】",
    ("", heading(1, "回顾", style=SUPPLIED, kind=REVIEW)),
    ("（四）农业", heading(1, "农业", label="（四）")),
    ("种粮。多种。", heading(2, "种粮", style=RUN_IN)),
    ("三、建设", heading(1, "建设", label="三、", kind=TASKS)),
)


def test_the_page_that_follows_goes_behind() -> None:
    joined = join(FIRST, NEXT)
    assert texts(joined) == [
        "【上接第1版】", "二、安排", "（三）工业", "工业要强。", "（四）农业", "种粮。多种。",
        "三、建设",
    ]  # fmt: skip
    assert [s.sha256[0] for s in joined.sources] == ["1", "3"]
    assert [p.source for p in joined.paragraphs] == [0] * 5 + [1] * 4


def test_the_page_before_goes_before() -> None:
    before = page(
        "0", "各位代表：", ("一、回顾", heading(1, "回顾", label="一、")), "【下转第2版】"
    )
    joined = join(FIRST, before)
    assert texts(joined)[:3] == ["各位代表：", "一、回顾", "二、安排"]
    assert [s.sha256[0] for s in joined.sources] == ["0", "1"]


def test_a_page_between_goes_between(tmp_path: Path) -> None:
    first = page(
        "1", ("一、回顾", heading(1, "回顾", label="一、", kind=REVIEW)), "好。", "【下转第2版】"
    )
    last = page("3", "【上接第2版】", "很好。")
    apart = join(first, last)
    assert "【下转第2版】" in texts(apart)
    folder = save_draft(apart, str(tmp_path / "x"), CATALOGUE)
    apart = draft_of(load_report(folder, CATALOGUE), CATALOGUE)
    whole = join(apart, page("2", "【上接第1版】", "更好。", "【下转第3版】"))
    assert texts(whole) == ["一、回顾", "好。", "更好。", "很好。"]
    folder = save_draft(whole, str(tmp_path / "y"), CATALOGUE)
    assert load_report(folder, CATALOGUE).source.note == ""


def test_headings_go_on_below_the_open_part() -> None:
    assert outline(join(FIRST, NEXT)) == [
        (1, "二、安排"), (2, "（三）工业"), (2, "（四）农业"), (3, "种粮"), (1, "三、建设"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("supplied", "stays"),
    [
        (heading(1, "安排", style=SUPPLIED), False),
        (heading(1, "任务", style=SUPPLIED, kind=SectionKind.TARGETS), False),
        (heading(1, "开篇", style=SUPPLIED, kind=SectionKind.FRONT), False),
        (heading(1, "回顾", style=SUPPLIED, kind=REVIEW), True),
        (heading(1, "安排", label="三、", style=SUPPLIED, kind=TASKS), True),
        (heading(2, "安排", style=SUPPLIED, kind=TASKS), True),
    ],
)
def test_a_supplied_part_that_is_open_already_goes(supplied: object, stays: bool) -> None:
    joined = join(FIRST, page("3", "【上接第2版】", ("", supplied), "再。"))
    assert (joined.paragraphs[-2].heading == supplied) is stays


def test_topics_without_a_label_have_the_level_of_their_like() -> None:
    first = page("1", PART, AREA, ("强工。好。", heading(3, "强工", style=RUN_IN)), "【下转第2版】")
    further = page("2", "【上接第1版】", ("稳工。好。", heading(1, "稳工", style=RUN_IN)))
    assert outline(join(first, further))[-1] == (3, "稳工")


def test_what_is_filled_is_no_longer_absent() -> None:
    joined = join(replace(FIRST, absent=("后文未收录。",)), NEXT)
    assert [p.heading.absent for p in joined.paragraphs if p.heading] == [""] * 5
    assert joined.absent == (
        "原文从“【上接第1版】”开始，此前的正文未收录。", "“（三）”之前不见（一）、（二）。",
    )  # fmt: skip


def test_what_was_told_of_the_pages_is_told_anew(tmp_path: Path) -> None:
    folder = save_draft(join(FIRST, NEXT), str(tmp_path / "x"), CATALOGUE)
    report = load_report(folder, CATALOGUE)
    assert report.outline()[-1].absent.startswith("原文从“【上接第1版】”开始")
    joined = join(draft_of(report), page("0", ("一、回顾", heading(1, "回顾", label="一、"))))
    assert [p.heading.absent for p in joined.paragraphs if p.heading and p.heading.absent] == []


TORN = "生产总值增长5%，新增就业3"
REST = "万人，财政收入增长4%。"


def torn(**fields: object) -> tuple[Draft, Draft]:
    growth = make_figure(1, TORN, "5%", "5", "%")
    cut = DraftMention(1, len(TORN) - 1, len(TORN), MentionKind.QUESTION)
    lost = Doubt(
        "d1",
        CorrectionKind.LOST_TEXT,
        1,
        len(TORN) - 1,
        len(TORN),
        "3",
        "3",
        "断",
        Certainty.LIKELY,
    )
    odd = replace(lost, id="d2", kind=CorrectionKind.OCR, start=0, end=1, exact="生")
    left = page(
        "1", PART, TORN, "【下转第2版】", figures=(growth,), mentions=(cut,), doubts=(lost, odd)
    )
    income = make_figure(1, REST, "4%", "4", "%", ranks=("p1.7", "gone"))
    right = page(
        "2", "【上接第1版】", REST, figures=(income,), doubts=(replace(odd, exact="万"),), **fields
    )
    return left, right


def test_a_sentence_torn_between_pages_is_sewn() -> None:
    joined = join(*torn())
    assert texts(joined) == ["二、安排", TORN + REST]
    whole = joined.paragraphs[-1]
    assert whole.printed == TORN + "【下转第2版】【上接第1版】" + REST
    assert whole.seams == (len(TORN), len(TORN) + 7, len(TORN) + 14)
    assert [whole.text[f.start : f.end] for f in joined.figures] == ["5%", "4%"]
    assert [whole.printed[d.start : d.end] for d in joined.doubts] == ["生", "万"]
    assert joined.mentions == ()


def test_a_sewn_sentence_can_be_read_again() -> None:
    joined = join(*torn(), CATALOGUE)
    assert "3万人" in [f.exact for f in joined.figures]


def test_a_part_that_looks_ahead_makes_targets_of_its_figures() -> None:
    words = "生产总值增长5%。"
    further = page(
        "3", "【上接第2版】", ("", heading(1, "回顾", style=SUPPLIED, kind=REVIEW)),
        ("（四）农业", heading(2, "农业", label="（四）")), words,
        figures=(make_figure(3, words, "5%", "5", "%"),),
    )  # fmt: skip
    assert [f.status for f in join(FIRST, further, CATALOGUE).figures] == [Status.TARGET]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("完了。", "又一段。"), ("完了：”", "又一段。"), ("没完", "（一）工业。"),
        (("没完", heading(2, "没完")), "又一段。"), ("没完", ("题", heading(2, "题"))),
    ],
)  # fmt: skip
def test_whole_paragraphs_stay_apart(left: object, right: object) -> None:
    joined = join(page("1", PART, left, "【下转第2版】"), page("2", "【上接第1版】", right))
    assert len(texts(joined)) == 3


def test_a_page_that_is_there_is_refused() -> None:
    with pytest.raises(JoiningError, match=r"甲\.txt 已经在这份报告里了"):
        join(FIRST, FIRST)
    long = "这一段话足够长，两页不会碰巧一样。"
    with pytest.raises(JoiningError, match="大半已经在这份报告里"):
        join(page("1", long), page("2", long, "短。"))


def test_pages_without_markers_go_by_their_labels() -> None:
    one = page("1", ("三、甲", heading(1, "甲", label="三、")))
    two = page("2", ("一、乙", heading(1, "乙", label="一、")), ("题", heading(2, "题")))
    assert texts(join(one, two)) == ["一、乙", "题", "三、甲"]
    assert texts(join(two, one)) == ["一、乙", "题", "三、甲"]
    assert texts(join(page("1", "甲。"), page("2", "乙。"))) == ["甲。", "乙。"]


def test_a_page_that_knows_its_number_follows_one_that_does_not() -> None:
    assert texts(join(page("1", "甲。"), page("2", "【上接第1版】", "乙。"))) == ["甲。", "乙。"]


@pytest.mark.parametrize("pages", [("第2版", "第1版"), ("第2版", "")])
def test_the_number_of_a_page_decides(pages: tuple[str, str]) -> None:
    one, two = (
        replace(page(name, words), sources=(DraftSource(name, "txt", name * 64, number),))
        for name, words, number in zip("12", ("甲。", "乙。"), pages, strict=True)
    )
    assert texts(join(one, two)) == (["乙。", "甲。"] if pages[1] else ["甲。", "乙。"])


def test_numbers_and_ids_are_given_once() -> None:
    words = "增长5%，居第一。"
    figure = make_figure(0, words, "5%", "5", "%", id="p0.1")
    rank = make_figure(
        0, words, "第一", "1", "", id="my.rank", measure=Measure.RANK, ranks=("p0.1",),
        rank=Rank("全省", "1", "第一"),
    )  # fmt: skip
    doubt = Doubt("d", CorrectionKind.OCR, 0, 0, 1, "增", "增", "疑", Certainty.DOUBT)
    mention = DraftMention(0, 0, 1, MentionKind.LABEL)
    own = Indicator("kiln", "瓷窑", "", "count")
    fields = {
        "figures": (figure, rank), "doubts": (doubt,), "mentions": (mention,), "indicators": (own,),
        "pairings": (Pairing("p0.1", "my.rank", True, "同"),),
    }  # fmt: skip
    joined = join(page("1", words, **fields), page("2", words, **fields))
    assert [f.id for f in joined.figures] == ["p0.1", "my.rank", "p1.1", "my.rank-2"]
    assert joined.figures[3].ranks == ("p1.1",)
    assert [d.id for d in joined.doubts] == ["d", "d-2"]
    assert [m.paragraph for m in joined.mentions] == [0, 1]
    assert [p[:2] for p in joined.pairings] == [("p0.1", "my.rank"), ("p1.1", "my.rank-2")]
    assert joined.indicators == (own,)


def test_rules_hold_for_both_pages() -> None:
    words = "增长5%,居第一。"
    comma = Rule("every", ",", "，", CorrectionKind.PUNCTUATION, "半角")
    figures = (
        make_figure(0, words, "5%,居", "5", "%", printed="5%,"),
        make_figure(
            0, words, "第一", "1", "", id="r", printed="头一", rank=Rank("省", "1", ",第一")
        ),
    )
    mention = DraftMention(0, 3, 5, MentionKind.LABEL, exact="%,")
    further = page("2", words, figures=figures, mentions=(mention,))
    joined = join(page("1", "甲。", rules=(comma,)), further)
    assert joined.rules == (comma,)
    assert [(f.exact, f.printed) for f in joined.figures] == [("5%，居", "5%，"), ("第一", "头一")]
    assert joined.figures[1].rank == Rank("省", "1", "，第一")
    assert joined.mentions[0].exact == "%，"


def test_what_the_first_page_does_not_say_the_other_may() -> None:
    joined = join(page("1", "甲。", about=About(title="题")), page("2", "乙。"))
    assert joined.about == replace(ABOUT, title="题")


def test_edits_of_a_sewn_half_move_along() -> None:
    left, right = torn()
    changed = tuple(
        replace(p, edits=(edit(0, 1, "億"),)) if p.text == REST else p for p in right.paragraphs
    )
    joined = join(left, replace(right, paragraphs=changed))
    assert texts(joined)[-1] == TORN + "億" + REST[1:]


def test_a_page_of_nothing_is_no_harm() -> None:
    assert texts(join(FIRST, replace(page("2"), sources=()))) == texts(FIRST)
