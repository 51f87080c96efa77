"""Figures, mentions and indicators of a whole draft."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing_app.dataset.coverage import candidates
from briefing_app.importing.draft import DraftParagraph, Heading, HeadingStyle, Rule
from briefing_app.importing.naming import name_figures
from briefing_app.model.correction import CorrectionKind
from briefing_app.model.figure import MentionKind
from briefing_app.model.report import SectionKind
from tests.importing.naming.sample import catalogue, draft_of, held_places, read


@pytest.mark.parametrize(
    ("line", "words", "kind"),
    [
        ("实施优化营商环境5.0版。", "5.0版", MentionKind.LABEL),
        ("对年收入10万元以下的家庭给予补助。", "10万元以下", MentionKind.LABEL),
        ("2021年以来成效明显。", "2021年", MentionKind.DATE),
        ("提前两年完成任务。", "两年", MentionKind.DATE),
        ("首批村庄3个月完成搬迁。", "3个月", MentionKind.DATE),
        ("成功举办第六届论坛。", "第六届", MentionKind.ORDINAL),
        ("开展促消费十大行动。", "十大", MentionKind.COUNT),
    ],
)
def test_numbers_that_are_no_figures(line: str, words: str, kind: MentionKind) -> None:
    named = read(line)
    assert named.figures == ()
    assert (line[named.mentions[-1].start : named.mentions[-1].end], named.mentions[-1].kind) == (
        words,
        kind,
    )


def test_a_torn_number_is_a_question() -> None:
    mention = read("引进龙头企业项目6").mentions[-1]
    assert (mention.kind, mention.note) == (MentionKind.QUESTION, "句子中断，缺单位")


@pytest.mark.parametrize(
    "line", ["对年收入10万元以下的家庭给予补助。", "对税额80万元部分减半征收。"]
)
def test_a_threshold_says_so(line: str) -> None:
    assert read(line).mentions[0].note == "门槛"


def test_a_limited_number_of_things_is_a_figure() -> None:
    assert read("认定30个以上农业联合体。").figures[0].name == "农业联合体"


def test_what_a_limit_narrows_is_a_figure() -> None:
    named = read("重点项目186个，其中10亿元以上32个。")
    assert [f.exact for f in named.figures] == ["186个", "32个"]


def test_headings_and_notes_have_no_figures() -> None:
    draft = draft_of("即1个团队培养5名学员。", kind=SectionKind.NOTES, title="新建学校5所")
    named = name_figures(draft, catalogue())
    assert named.figures == ()
    assert {m.paragraph for m in named.mentions} == {0, 1}


def test_a_run_in_heading_is_read() -> None:
    run_in = Heading(2, "", "稳住农业", HeadingStyle.RUN_IN)
    draft = draft_of("稳住农业。粮食产量50亿斤。")
    paragraphs = (draft.paragraphs[0], replace(draft.paragraphs[1], heading=run_in))
    assert len(name_figures(replace(draft, paragraphs=paragraphs), catalogue()).figures) == 1


def test_offsets_are_in_the_text_after_the_rules() -> None:
    rule = Rule("every", ",", "，", CorrectionKind.PUNCTUATION, "")
    draft = replace(draft_of("粮食产量50亿斤,增长5%。"), rules=(rule,))
    named = name_figures(draft, catalogue())
    assert [f.name for f in named.figures] == ["粮食产量", "粮食产量"]
    assert [(f.start, f.exact) for f in named.figures] == [(4, "50亿斤"), (11, "5%")]


def test_ids_are_by_paragraph() -> None:
    named = read("粮食产量50亿斤，增长5%。", "生猪出栏9万头。")
    assert [f.id for f in named.figures] == ["p1.1", "p1.2", "p2.1"]


def test_only_some_paragraphs_are_read() -> None:
    draft = draft_of("粮食产量50亿斤。", "生猪出栏9万头。")
    named = name_figures(draft, catalogue(), only={2})
    assert [f.paragraph for f in named.figures] == [2]


def test_a_sure_figure_and_a_doubtful_one() -> None:
    sure, doubtful = read("地区生产总值增长6%。", "已达38%。").figures
    assert (sure.confidence > 90, doubtful.confidence < 50) == (True, True)


def test_every_numeral_is_accounted_for() -> None:
    lines = (
        "一是坚持“两手抓”，3个片区、十件实事、第一批示范点全部建成。",
        "千方百计办好35件实事，二十大精神深入人心，万家企业受益，双百工程提速。",
        "投资1.5亿元的5G+项目（二期）7月底投产，12345热线办结率100%，首个示范店开业。",
    )
    draft = draft_of(*lines)
    named = name_figures(draft, catalogue())
    for paragraph in draft.paragraphs:
        held = held_places(named, paragraph)
        assert all(all(held[s.start : s.end]) for s in candidates(paragraph.text))


def test_an_empty_draft() -> None:
    draft = replace(draft_of(), paragraphs=(DraftParagraph(0, ""),))
    assert name_figures(draft, catalogue()) == ((), (), ())


def test_a_long_paragraph_takes_time_in_proportion() -> None:
    from time import process_time

    def taken(times: int) -> float:
        draft = draft_of("新增上市公司11家、总部企业105家，增长5%，居全省第一；" * times)
        start = process_time()
        name_figures(draft, catalogue())
        return process_time() - start

    taken(10)
    assert taken(400) < 30 * taken(40) + 0.1
