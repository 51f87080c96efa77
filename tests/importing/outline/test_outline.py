from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.bundled import data_path
from briefing_app.importing.draft import About, HeadingStyle
from briefing_app.importing.mending import mend
from briefing_app.importing.outline import Outlined, read_outline
from briefing_app.model.report import SectionKind
from tests.importing.samples import BODY, document

FRONT = "示例市政府工作报告\n——2022年1月12日在示例市第七届人民代表大会第一次会议上\n示例市市长 张三\n各位代表：\n"


def outline(text: str, name: str = "", title: str = "") -> Outlined:
    return read_outline(mend(document(text, whole=True)), name=name, title=title)


def heads(text: str) -> list[tuple[int, str, str]]:
    """Return level, label and title of the headings in the text, without supplied ones."""
    found = (p.heading for p in outline(text).paragraphs)
    return [
        (h.level, h.label, h.title) for h in found if h and h.style is not HeadingStyle.SUPPLIED
    ]


def supplied(text: str) -> list[tuple[str, SectionKind | None]]:
    found = (p.heading for p in outline(text).paragraphs)
    return [(h.label + h.title, h.kind) for h in found if h and h.style is HeadingStyle.SUPPLIED]


def kinds(text: str) -> dict[str, SectionKind | None]:
    found = (p.heading for p in outline(text).paragraphs)
    return {h.title: h.kind for h in found if h}


@pytest.fixture(scope="module")
def page() -> Outlined:
    source = Path(data_path("reports/ningbo-2023/source.txt")).read_text(encoding="utf-8")
    return read_outline(mend(document(source)), name="page2.txt")


# ------------------------------------------------------------------- labelled headings


def test_headings_of_lines_and_run_in() -> None:
    text = f"一、2021年工作回顾\n{BODY}\n（一）稳住大盘，保持平稳。{BODY}\n（二）扩大内需\n{BODY}\n二、2022年重点工作\n{BODY}"
    assert heads(text) == [
        (1, "一、", "2021年工作回顾"),
        (2, "（一）", "稳住大盘，保持平稳"),
        (2, "（二）", "扩大内需"),
        (1, "二、", "2022年重点工作"),
    ]


def test_styles_tell_lines_from_run_in_titles() -> None:
    styles = [
        p.heading.style
        for p in outline(f"一、工作回顾\n（一）稳大盘。{BODY}").paragraphs
        if p.heading
    ]
    assert styles == [HeadingStyle.LINE, HeadingStyle.RUN_IN]


def test_chapters_stand_above_parts() -> None:
    text = f"第一部分工作回顾\n{BODY}\n第二部分今后安排\n一、总体要求\n{BODY}\n（一）抓产业\n1.抓项目。{BODY}\n2.抓园区。{BODY}"
    assert [level for level, _, _ in heads(text)] == [1, 1, 2, 3, 3, 3]


def test_parts_without_label_stand_above_numbered_ones() -> None:
    text = f"2021年工作回顾\n{BODY}\n2022年重点工作\n{BODY}\n一、抓产业\n{BODY}\n二、抓民生\n{BODY}"
    assert [level for level, _, _ in heads(text)] == [1, 1, 2, 2]


def test_items_stand_below_what_is_around_them() -> None:
    text = f"一、工作回顾\n1、抓项目。{BODY}\n2、抓园区。{BODY}\n（一）抓产业\n1、抓项目。{BODY}\n2、抓园区。{BODY}"
    assert [level for level, _, _ in heads(text)] == [1, 2, 2, 2, 3, 3]


def test_lists_and_dashes_stand_below_their_part_or_area() -> None:
    text = f"一、工作回顾\n——经济向好。{BODY}\n——动能增强。{BODY}\n（一）抓产业\n一是抓项目。{BODY}\n二是抓园区。{BODY}"
    assert heads(text)[1:] == [
        (2, "——", "经济向好"),
        (2, "——", "动能增强"),
        (2, "（一）", "抓产业"),
        (3, "一是", "抓项目"),
        (3, "二是", "抓园区"),
    ]


def test_a_list_between_dashes_stands_below_them() -> None:
    text = f"一、工作安排\n——做实文章。{BODY}\n一是抓项目。{BODY}\n二是抓园区。{BODY}\n——打造场景。{BODY}"
    assert [level for level, _, _ in heads(text)] == [1, 2, 3, 3, 2]


def test_a_list_behind_dashes_does_not() -> None:
    text = f"一、工作安排\n——做实文章。{BODY}\n——打造场景。{BODY}\n一是抓项目。{BODY}\n二是抓园区。{BODY}"
    assert [level for level, _, _ in heads(text)] == [1, 2, 2, 2, 2]


@pytest.mark.parametrize(
    "line",
    [
        "一是加快推进重点项目建设；",
        f"一是{'坚持把发展经济放在首位' * 6}。{BODY}",
        "1.完成老旧小区改造100个。",
        "——2022年1月12日在示例市会议上",
        "（一）地区生产总值增长6%；（二）财政收入增长5%；（三）居民收入增长6%；（四）粮食产量保持稳定；城镇新增就业3万人；",
    ],
)
def test_what_has_no_title_is_no_heading(line: str) -> None:
    text = f"一、工作回顾\n{line}\n{line.replace('一', '二').replace('1.', '2.')}\n{BODY}"
    assert heads(text) == [(1, "一、", "工作回顾")]


def test_a_single_item_is_no_list() -> None:
    assert heads(
        f"一、工作回顾\n一是抓项目。{BODY}\n二、工作安排\n二是抓园区。{BODY}\n四是抓民生。{BODY}"
    )[1:] == [(1, "二、", "工作安排")]


def test_titles_may_end_with_a_colon_or_a_call() -> None:
    text = f"一、工作回顾\n（一）经济增长：{BODY}\n（二）奋勇争先！{BODY}\n（三）主要任务：\n{BODY}"
    assert [title for _, _, title in heads(text)[1:]] == ["经济增长", "奋勇争先", "主要任务"]


def test_a_quoted_sentence_does_not_end_a_title() -> None:
    assert (
        heads(f"一、回顾\n（一）弘扬“实干。苦干。”精神。{BODY}")[1][2] == "弘扬“实干。苦干。”精神"
    )


def test_titles_lose_their_footnote_marks() -> None:
    assert heads(f"一、回顾\n（一）实施“双千工程”^[3]。{BODY}")[1][2] == "实施“双千工程”"


def test_lines_without_label_stand_below_the_heading_before() -> None:
    text = f"一、工作安排\n{BODY}\n（一）抓产业\n{BODY}\n做强园区平台\n{BODY}\n{BODY}"
    assert heads(text)[-1] == (3, "", "做强园区平台")


@pytest.mark.parametrize("line", ["各位代表", "本报记者李四摄", "图为示例市新貌"])
def test_captions_and_the_address_head_nothing(line: str) -> None:
    assert len(heads(f"一、工作安排\n{BODY}\n{line}\n{BODY}")) == 1


def test_headings_of_the_document_keep_its_levels() -> None:
    from briefing_app.importing.documents.records import Document, Format, Line

    lines = [
        Line("工作回顾", level=2, whole=True),
        Line(BODY, whole=True),
        Line("抓项目。", level=3, whole=True),
    ]
    lines += [Line("抓产业", level=3, whole=True), Line(BODY, whole=True)]
    read = read_outline(mend(Document("a.docx", Format.DOCX, tuple(lines), "")))
    assert [(p.heading.level, p.heading.title) for p in read.paragraphs if p.heading] == [
        (1, "工作回顾"),
        (2, "抓产业"),
    ]


def test_an_appendix_is_a_part() -> None:
    assert (1, "", "附件") in heads(
        f"一、工作安排\n{BODY}\n附件\n2022年民生实事清单\n1.新建学校20所，新增学位2万个，年底前全部完成并投入使用。"
    )


# -------------------------------------------------------------------------- topics


def test_topic_sentences_open_most_paragraphs_of_an_area() -> None:
    text = f"一、工作安排\n（一）扩大内需。{BODY}\n{BODY}\n做旺城乡消费。{BODY}\n抓实项目投资，优化结构。{BODY}\n同时，做好工作。{BODY}"
    assert heads(text)[2:] == [(3, "", "做旺城乡消费"), (3, "", "抓实项目投资，优化结构")]


@pytest.mark.parametrize(
    "sentence",
    [
        "我们要努力奋斗。",
        "今年是关键一年。",
        "完成投资120亿元。",
        "市场是最稀缺的资源。",
        "好。",
        "推进改革。我们要" * 1,
    ],
)
def test_other_short_sentences_are_no_topics(sentence: str) -> None:
    assert (
        len(
            heads(f"一、安排\n（一）扩大内需\n{sentence}{BODY}\n{sentence}{BODY}\n{sentence}{BODY}")
        )
        == 2
    )


def test_one_topic_alone_is_none() -> None:
    assert len(heads(f"一、安排\n（一）扩大内需\n做旺城乡消费。{BODY}\n{BODY}\n{BODY}")) == 2


def test_topics_that_are_few_among_many_paragraphs_are_none() -> None:
    few = f"做旺城乡消费。{BODY}\n{BODY}\n{BODY}\n{BODY}\n抓实项目投资。{BODY}"
    assert len(heads(f"一、安排\n（一）扩大内需\n{few}")) == 2


def test_topics_of_a_part_without_areas_are_parallel() -> None:
    text = f"一、自身建设\n{BODY}\n坚持忠诚履职。{BODY}\n坚持依法履职，规范用权。{BODY}\n坚持廉洁从政。{BODY}\n各位代表！{BODY}"
    assert [(level, title) for level, _, title in heads(text)[1:]] == [
        (2, "坚持忠诚履职"),
        (2, "坚持依法履职，规范用权"),
        (2, "坚持廉洁从政"),
    ]


def test_two_are_not_enough_for_a_part() -> None:
    assert len(heads(f"一、自身建设\n坚持忠诚履职。{BODY}\n坚持依法行政。{BODY}\n{BODY}")) == 1


def test_paragraphs_that_open_alike() -> None:
    text = "一、工作回顾\n" + "\n".join(
        f"新的一年里，我们突出{what}，成效持续显现。{BODY}"
        for what in ("稳中快进", "科创引领", "民生优先")
    )
    assert heads(text)[1] == (2, "", "新的一年里，我们突出稳中快进，成效持续显现")
    assert len(heads(text)) == 4


def test_openers_before_long_sentences_are_no_topics() -> None:
    long = "深入落实各项决策部署，坚持系统观念，统筹发展和安全，" * 4
    text = "一、工作回顾\n" + "\n".join(f"这一年，我们{long}成效显现。{BODY}" for _ in range(4))
    assert len(heads(text)) == 1


def test_topics_hidden_in_a_paragraph() -> None:
    inside = f"坚持稳字当头，推动发展。民生保障更加有力。{BODY}{BODY}文化软实力进一步提升。{BODY}{BODY}启用新馆。{BODY}"
    text = f"一、工作回顾\n（一）抓民生\n{inside}\n（二）抓文化\n{inside}"
    assert [t for _, _, t in heads(text) if t] == [
        "工作回顾",
        "抓民生",
        "民生保障更加有力",
        "文化软实力进一步提升",
        "抓文化",
        "民生保障更加有力",
        "文化软实力进一步提升",
    ]


def test_topics_that_begin_alike_are_found_by_that() -> None:
    inside = "".join(
        f"强化{what}统领。{BODY}{BODY}" for what in ("政治建设", "法治建设", "作风建设")
    )
    text = f"一、工作回顾\n（一）抓政治。{inside}\n（二）抓法治。{inside}"
    assert [t for _, _, t in heads(text)].count("强化法治建设统领") == 2


def test_topics_in_one_area_of_many_are_left() -> None:
    inside = f"民生保障更加有力。{BODY}{BODY}文化软实力进一步提升。{BODY}{BODY}{BODY}"
    text = f"一、回顾\n（一）甲乙\n{inside}\n（二）丙丁\n{BODY}\n（三）戊己\n{BODY}\n二、安排\n（一）庚辛\n{BODY}"
    assert "民生保障更加有力" not in [t for _, _, t in heads(text)]


# ------------------------------------------------------------------- parts and front


def test_the_front_is_set_apart() -> None:
    read = outline(
        f"{FRONT}现在，我代表市人民政府向大会报告工作，请予审议。\n一、2021年工作回顾\n{BODY}"
    )
    assert read.paragraphs[0].heading is not None
    assert read.paragraphs[0].heading.kind is SectionKind.FRONT
    assert [p.heading is None for p in read.paragraphs[1:6]] == [True] * 5


def test_captions_before_the_address_belong_to_the_front() -> None:
    text = f"{FRONT[:9]}\n市长张三作政府工作报告。记者 李四 摄\n- 1 -\n各位代表：\n2021年工作回顾\n{BODY}\n二、安排\n{BODY}"
    assert supplied(text)[0] == ("开篇", SectionKind.FRONT)
    assert heads(text)[0][2] == "2021年工作回顾"


def test_words_before_the_first_part_belong_to_the_front() -> None:
    assert supplied(f"{BODY}\n一、2021年工作回顾\n{BODY}") == [("开篇", SectionKind.FRONT)]


def test_a_page_that_opens_in_the_middle_gets_its_first_part() -> None:
    text = f"【上接第1版】\n主要做了工作。\n（一）稳链\n{BODY}\n二、2023年主要任务\n{BODY}\n【下转第3版】"
    assert supplied(text)[0] == ("一、2022年工作回顾", SectionKind.REVIEW)


@pytest.mark.parametrize(
    ("words", "title"),
    [("今年将力争确保争取计划推进。", "工作任务"), ("去年完成达到荣获增长。", "工作回顾")],
)
def test_a_text_without_parts_gets_one_by_its_words(words: str, title: str) -> None:
    assert supplied(words)[0][0] == title


def test_problems_get_a_heading_of_their_own() -> None:
    text = f"一、2021年工作回顾\n{BODY}\n在肯定成绩的同时，我们也清醒看到不少困难和问题：{BODY}\n二、安排\n{BODY}"
    assert ("存在的困难和问题", SectionKind.PROBLEMS) in supplied(text)


def test_problems_with_a_heading_need_none() -> None:
    text = f"一、2021年工作回顾\n{BODY}\n（一）存在的主要问题\n我们也清醒认识到，还存在不少问题：{BODY}\n二、安排\n{BODY}"
    assert supplied(text) == []
    assert kinds(text)["存在的主要问题"] is SectionKind.PROBLEMS


def test_requirements_and_targets_of_a_plan_get_headings() -> None:
    text = f"一、2022年工作安排\n{BODY}\n今年工作的总体要求是：{BODY}\n主要预期目标是：{BODY}\n（一）抓产业\n{BODY}"
    assert supplied(text) == [
        ("总体要求", SectionKind.REQUIREMENTS),
        ("主要预期目标", SectionKind.TARGETS),
    ]


def test_targets_far_from_the_next_heading_get_none() -> None:
    assert supplied(f"一、2022年工作安排\n主要预期目标是：{BODY}\n" + f"{BODY}\n" * 4) == []


def test_targets_inside_an_area_get_none() -> None:
    assert (
        supplied(f"一、2022年工作安排\n（一）抓产业\n主要预期目标是：{BODY}\n（二）抓民生\n{BODY}")
        == []
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("2021年工作回顾", SectionKind.REVIEW),
        ("今后五年的奋斗目标", SectionKind.TASKS),
        ("2022年总体要求和政策取向", SectionKind.REQUIREMENTS),
        ("2022年预期目标", SectionKind.TARGETS),
        ("存在的困难和不足", SectionKind.PROBLEMS),
        ("奋进新时代", SectionKind.REVIEW),
    ],
)
def test_parts_have_the_kind_their_words_say(title: str, kind: SectionKind) -> None:
    assert kinds(f"一、{title}\n{BODY}")[title] is kind


def test_a_part_about_a_year_behind_the_review_looks_ahead() -> None:
    text = f"一、2021年工作回顾\n{BODY}\n二、关于2022年工作\n{BODY}"
    assert kinds(text)["关于2022年工作"] is SectionKind.TASKS


def test_a_part_behind_the_plan_that_says_nothing_looks_ahead() -> None:
    assert kinds(f"一、工作安排\n{BODY}\n二、奋进新时代\n{BODY}")["奋进新时代"] is SectionKind.TASKS


def test_work_of_the_year_looked_back_on_is_review() -> None:
    text = f"一、2021年重点工作\n{BODY}\n二、2022年重点工作\n{BODY}"
    assert list(kinds(text).values()) == [SectionKind.REVIEW, SectionKind.TASKS]


def test_sections_of_a_plan_may_be_targets() -> None:
    text = f"一、工作安排\n（一）主要预期目标\n{BODY}\n（二）总体要求\n{BODY}\n（三）抓产业\n{BODY}"
    found = kinds(text)
    assert found["主要预期目标"] is SectionKind.TARGETS
    assert found["总体要求"] is SectionKind.REQUIREMENTS
    assert found["抓产业"] is None
    assert kinds(f"一、工作回顾\n（一）主要预期目标\n{BODY}")["主要预期目标"] is None


def test_closing_words_go_back_to_the_part() -> None:
    text = f"一、安排\n（一）抓产业\n{BODY}\n同时，做好其他工作。\n{BODY}\n【下转第3版】\n二、自身建设\n各位代表！"
    assert [p.closes for p in outline(text).paragraphs] == [0, 0, 0, 1, 1, 1, 0, 0]


# --------------------------------------------------------------------------- notes


def test_a_glossary_is_a_part_and_marks_are_set_aside() -> None:
    text = f"一、回顾\n落实“四个不摘”[1]要求，{BODY}\n{BODY}\n名词解释：\n[1]“四个不摘”：即摘帽不摘责任[2]。\n[2]责任：略。"
    read = outline(text)
    assert read.paragraphs[1].text == f"落实“四个不摘”要求，{BODY}"
    assert read.paragraphs[-1].edits == ()
    notes = read.paragraphs[3].heading
    assert notes is not None
    assert (notes.title, notes.kind, notes.style) == (
        "名词解释",
        SectionKind.NOTES,
        HeadingStyle.RUN_IN,
    )
    assert read.paragraphs[4].text == "[1]“四个不摘”：即摘帽不摘责任。"


def test_a_glossary_without_heading_gets_one() -> None:
    assert ("名词解释", SectionKind.NOTES) in supplied(
        f"一、回顾\n{BODY}\n[1]甲：{BODY}\n[2]乙：{BODY}"
    )


def test_one_note_is_no_glossary() -> None:
    assert supplied(f"一、回顾\n{BODY}\n[1]甲：{BODY}") == []


# ------------------------------------------------------------- absent, rules, seams


def test_what_is_announced_and_missing_is_said() -> None:
    text = f"一、2022年工作\n重点做好十方面工作。\n（一）抓产业\n{BODY}\n（三）抓民生\n{BODY}\n【下转第3版】"
    assert outline(text).absent == (
        "“（三）”之前不见（二）。",
        "正文写“十方面工作”，只见三方面。原文在“【下转第3版】”处中断，可补入后文。",
    )


def test_what_is_missing_without_a_marker() -> None:
    text = f"一、安排\n做好十二个方面工作。\n（一）抓产业\n{BODY}\n二、自身建设\n{BODY}"
    assert outline(text).absent == ("正文写“十二个方面工作”，只见一方面。其余未见，可补入。",)


def test_markers_alone_are_said_too() -> None:
    assert outline(f"【上接第1版】\n一、回顾\n{BODY}\n【下转第3版】").absent == (
        "原文从“【上接第1版】”开始，此前的正文未收录。",
        "原文在“【下转第3版】”处中断，可补入后文。",
    )


def test_missing_areas_beyond_ten() -> None:
    text = f"一、安排\n（九）抓产业\n{BODY}\n（十）抓民生\n{BODY}\n（二十二）抓治理\n{BODY}"
    assert "（十一）" in outline(text).absent[1]
    assert "（二十一）" in outline(text).absent[1]


def test_the_text_that_is_split_keeps_its_seams() -> None:
    lines = f"一、回顾\n(一)甲乙\n坚持稳字当头,推动发展。民生保障更加有力。{BODY}{BODY}"
    inside = f"{BODY}文化软实力进一步提升。{BODY}{BODY}"
    text = f"{lines}\n{inside}\n(二)丙丁\n{BODY}"
    read = read_outline(mend(document(text)))
    assert "".join(p.printed for p in read.paragraphs) == text.replace("\n", "")


def test_nothing_is_read_from_nothing() -> None:
    assert read_outline(()) == Outlined(About(title="政府工作报告"), (), (), ())


# -------------------------------------------------------------------- the bundled page


def test_the_bundled_page_has_the_outline_of_its_report(page: Outlined) -> None:
    found = [p.heading for p in page.paragraphs if p.heading]
    assert len(found) == 56
    assert found[0].label + found[0].title == "一、2022年工作回顾"
    assert sum(h.level == 3 for h in found) == 29 + 11
    assert sum(h.level == 2 for h in found) == 8 + 3 + 2


def test_the_bundled_page_says_what_it_is(page: Outlined) -> None:
    assert page.about == About("ningbo-2023", "宁波市政府工作报告 2023", "宁波市", "甬", 2022, 2023)
    assert [rule.exact for rule in page.rules] == [",", ";", ":", "!", "(", ")", '"']


def test_numbers_of_paragraphs_are_their_own(page: Outlined) -> None:
    assert len({p.id for p in page.paragraphs}) == len(page.paragraphs)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                BODY,
                "一、回顾",
                "（一）抓产业。" + BODY,
                "各位代表！",
                "名词解释",
                "[1]甲",
                "一是抓。" + BODY,
                "做旺城乡消费。" + BODY,
                "—3—",
                "【下转第3版】",
                "附件",
            ]
        ),
        max_size=14,
    )
)
def test_no_character_is_ever_lost(texts: list[str]) -> None:
    read = outline("\n".join(texts))
    assert "".join(p.printed for p in read.paragraphs) == "".join(texts)
    assert len({p.id for p in read.paragraphs}) == len(read.paragraphs)
