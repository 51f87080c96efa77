from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_app.bundled import data_path
from briefing_app.importing.documents.records import Document, Format, Line
from briefing_app.importing.draft import HeadingStyle
from briefing_app.importing.mending import mend
from briefing_app.importing.mending.lines import squeezed
from tests.importing.samples import BODY, document, paragraphs, wrapped

LONG = "坚持把发展经济的着力点放在实体经济上，加快建设现代化产业体系，推动传统产业改造提升。" + BODY


def printed(text: str, *, whole: bool = False) -> list[str]:
    return [p.printed for p in mend(document(text, whole=whole))]


@pytest.fixture(scope="module")
def page() -> str:
    return Path(data_path("reports/ningbo-2023/source.txt")).read_text(encoding="utf-8")


def test_a_paragraph_a_line_stays_as_it_is() -> None:
    assert printed(f"示例市政府工作报告\n\n{LONG}\n\xa0\n{BODY}") == [
        "示例市政府工作报告",
        LONG,
        BODY,
    ]


def test_white_space_and_invisible_marks_are_gone() -> None:
    assert printed("\ufeff\u3000\u3000完成投资 4870 亿元，\u200b增长 8%。") == [
        "完成投资4870亿元，增长8%。"
    ]


def test_hard_wrapped_lines_are_joined() -> None:
    text = f"{wrapped(LONG, 20)}\n{wrapped(BODY, 20)}"
    assert printed(text)[0].startswith(LONG[:60])
    assert "".join(printed(text)) == LONG + BODY


def test_blank_lines_between_wrapped_paragraphs_separate_them() -> None:
    assert (
        printed(f"{wrapped(LONG, 20)}\n\n{wrapped(LONG, 20)}\n\n{wrapped(LONG, 20)}") == [LONG] * 3
    )


def test_lines_that_the_document_marks_whole_are_not_joined() -> None:
    assert printed("坚持稳中求进，\n加快发展，\n推动落实", whole=True) == [
        "坚持稳中求进，",
        "加快发展，",
        "推动落实",
    ]


def test_a_long_line_that_stops_in_the_middle_goes_on() -> None:
    cut = LONG[:50]
    assert printed(f"{LONG}\n{cut}\n{LONG[50:]}\n{BODY}") == [LONG, LONG, BODY]


def test_a_heading_goes_on_in_the_next_line_where_it_stops_in_the_middle() -> None:
    text = f"{BODY}\n(三)强创新增动能,\n产业转型升级加快\n{BODY}"
    assert printed(text) == [BODY, "(三)强创新增动能,产业转型升级加快", BODY]


def test_a_heading_ends_at_a_gap_before_a_long_sentence() -> None:
    body = "坚持全域统筹、城乡融合，深化建设管理和生态环境治理，东方滨海时尚之都建设扎实推进，发展空间不断拓展。"
    text = f"{BODY}\n(五)着力统筹城乡发展,大都\n\n市格局风貌初步显现 {body}\n{BODY}"
    assert printed(text) == [BODY, "(五)着力统筹城乡发展,大都市格局风貌初步显现", body, BODY]


def test_a_heading_that_ends_with_a_full_stop_is_left_to_the_outline() -> None:
    line = f"（五）着力统筹城乡发展，大都市 格局初步显现。{BODY}"
    assert printed(line) == [line.replace(" ", "")]


def test_a_gap_in_a_list_item_or_a_short_heading_is_no_end() -> None:
    assert printed(f"1. 抓项目 抓园区{BODY}") == [f"1.抓项目抓园区{BODY}"]
    assert printed("一、 工作回顾") == ["一、工作回顾"]
    assert printed(f"一、 工作回顾{'工作' * 30} 好。")[0].endswith("好。")


def test_headings_inside_a_line_begin_a_paragraph() -> None:
    assert printed("主要做了八方面工作。 (一)助企纾困稳链") == [
        "主要做了八方面工作。",
        "(一)助企纾困稳链",
    ]


def test_second_and_third_industry_do_not() -> None:
    assert printed("协调发展。 二、三产业增加值增长。") == ["协调发展。二、三产业增加值增长。"]


def test_a_deep_indent_begins_a_paragraph() -> None:
    assert printed(f"{BODY}　　{BODY}") == [BODY, BODY]


def test_markers_of_other_pages_stand_alone() -> None:
    assert printed("民间投资增长8%以上。 【下转第3版】") == [
        "民间投资增长8%以上。",
        "【下转第3版】",
    ]


def test_page_numbers_in_the_middle_of_a_sentence_stay_in_it() -> None:
    first, *rest = wrapped(LONG, 20).split("\n")
    text = "\n".join([first, "- 3 -", *rest, wrapped(LONG, 20)])
    (paragraph,) = [p for p in mend(document(text)) if "-3-" in p.printed]
    assert paragraph.printed.startswith(f"{first}-3-{rest[0]}")
    assert paragraph.seams[:2] == (20, 23)


def test_page_numbers_between_paragraphs_stand_alone() -> None:
    assert printed(f"{BODY}\n— 12 —\n{BODY}") == [BODY, "—12—", BODY]


def test_lists_begin_new_paragraphs_unless_they_stand_in_a_sentence() -> None:
    assert printed(f"{BODY}\n一是抓项目。{BODY}\n二是抓园区。{BODY}")[1:] == [
        f"一是抓项目。{BODY}",
        f"二是抓园区。{BODY}",
    ]
    inside = "做好今年工作，要把握三个方面：一是坚持把发展经济放在首位；二是坚持把民生改善放在首位；三是统筹发展安全。"
    assert "".join(printed(wrapped(inside, 12))) == inside
    assert len(printed(wrapped(f"{inside}{LONG}", 24))) == 1


def test_the_next_item_of_a_list_in_a_paragraph_goes_on() -> None:
    text = (
        "今年要抓好几件大事。一是实体经济稳中有进加快发展。\n二是民生福祉持续改善稳步提高成色更足更加可感。\n"
        + wrapped(LONG, 24)
    )
    assert printed(text)[0].startswith("今年要抓好几件大事。一是实体经济稳中有进加快发展。二是")


def test_wrapped_paragraphs_begin_with_their_openers() -> None:
    lines = wrapped(LONG, 24).split("\n")
    full = "全市经济运行稳中有进、稳中提质，各项事业全面进步。"[:24].ljust(23, "好") + "。"
    text = "\n".join([lines[0], full, "今年政府工作的总体要求是坚持稳中求进总基调，加快", *lines])
    assert any(p.startswith("今年政府工作") for p in printed(text))


def test_dashes_open_a_paragraph_only_behind_a_sentence() -> None:
    assert printed(f"{BODY}\n——经济向好。{BODY}")[1] == f"——经济向好。{BODY}"
    text = "积极推进示例市与周边城市群合作建设中国\n——东盟经贸合作示范区取得积极进展并且不\n断走深走实，开放水平不断提高。"
    assert len(printed(f"{BODY}\n{text}\n{wrapped(LONG, 19)}")) == 3


def test_a_number_at_the_start_of_a_line_may_belong_to_the_sentence() -> None:
    text = "全市粮食产量稳步提高，农业增加值连续第\n一、农业产业化水平持续提升，农村面貌焕\n然一新，农民收入不断增加，成效好。"
    assert len(printed(f"{BODY}\n{text}\n{wrapped(LONG, 19)}")) == 3


def test_headings_of_the_document_are_noted() -> None:
    lines = (Line("工作回顾", level=2, whole=True, number="一、"), Line(BODY, whole=True, page=2))
    heading, body = mend(Document("a.docx", Format.DOCX, lines, ""))
    assert heading.printed == "一、工作回顾"
    assert heading.heading is not None
    assert (heading.heading.level, heading.heading.style) == (2, HeadingStyle.LINE)
    assert (body.page, body.first_line, body.heading) == (2, 1, None)


def test_the_head_of_a_glossary_stands_alone() -> None:
    text = f"{wrapped(LONG, 24)}\n名词解释\n{wrapped('[1]“双千工程”：' + LONG, 24)}"
    assert printed(text)[1] == "名词解释"


def test_nothing_gives_nothing() -> None:
    assert mend(document("\n \n\u3000")) == ()


def test_the_bundled_page_is_mended_into_its_paragraphs(page: str) -> None:
    mended = printed(page)
    assert len(mended) == 45
    assert "(五)着力统筹城乡发展,大都市格局风貌初步显现" in mended
    assert any("均府工作实现" in p for p in mended)
    assert mended[21] == "报告"


def test_nothing_of_the_bundled_page_is_lost(page: str) -> None:
    assert "".join(printed(page)) == squeezed(page)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(
            alphabet="一二（）(). 、。，；：1年市报告—-\n\u3000【下转】是要各位代表！", max_size=40
        ),
        max_size=12,
    )
)
def test_no_character_is_ever_lost(texts: list[str]) -> None:
    text = "\n".join(texts)
    assert "".join(printed(text)) == squeezed(text)


def test_samples_are_what_they_say() -> None:
    assert [p.id for p in paragraphs("甲", "乙")] == [0, 1]
    assert Path(document("甲").name).suffix == ".txt"
