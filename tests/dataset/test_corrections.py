from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing_app.dataset.corrections import Corrected, apply_corrections
from briefing_app.dataset.problems import Problems
from briefing_app.dataset.text import without_marks
from briefing_app.dataset.yaml_reader import YamlList, YamlMap
from briefing_app.model.correction import Edit
from briefing_app.model.report import Report, Section, SectionKind
from tests.dataset.conftest import Check
from tests.dataset.folders import CORRECTIONS

WIDTHS = {ord("，"): ",", ord("（"): "(", ord("）"): ")", ord("“"): '"', ord("”"): '"'}


def item(**fields: object) -> YamlMap:
    made = YamlMap()
    made.update({"kind": "ocr", "reason": "x", "certainty": "certain", **fields})
    made.lines = dict.fromkeys(made, 1)
    return made


def topic(title: str) -> Section:
    return Section(title, "", title, SectionKind.REVIEW, 3, run_in=True)


def apply(page: str, *items: YamlMap, topics: tuple[str, ...] = ()) -> tuple[Corrected, list[str]]:
    listed = YamlList()
    listed.extend(items)
    listed.lines = [1] * len(items)
    data = YamlMap()
    data["corrections"] = listed
    data.lines["corrections"] = 1
    problems = Problems()
    corrected = apply_corrections(page, data, [topic(t) for t in topics], "c", problems)
    return corrected, [problem.reason for problem in problems.listed()]


def edits(page: str, *items: YamlMap) -> list[tuple[int, int, str]]:
    return [(e.start, e.end, e.printed) for e in apply(page, *items)[0].edits]


COMMA = item(id="comma", rule="every", exact=",", corrected="，", count=1)


def test_a_place_is_trimmed_to_what_differs() -> None:
    assert edits("他人选国家", item(id="a", exact="他人选国", corrected="他入选国")) == [
        (1, 2, "人")
    ]


def test_words_can_be_left_out_and_put_in() -> None:
    assert edits("均¶府工作¶实现", item(id="a", exact="¶府工作¶", corrected="")) == [
        (1, 1, "府工作")
    ]
    assert edits("基础金", item(id="a", exact="基础金", corrected="基础养老金")) == [(2, 4, "")]


def test_a_change_of_paragraphs_is_a_point() -> None:
    split = item(id="a", prefix="一。", exact="", suffix="二", corrected="¶")
    join = item(id="b", exact="三¶四", corrected="三四")
    assert edits("一。二¶三¶四", split, join) == [(2, 2, ""), (4, 4, "")]


def test_a_doubt_keeps_its_words() -> None:
    assert edits("最多¶报一次", item(id="a", exact="多¶报", corrected="多¶报")) == [(1, 3, "多报")]


def test_width_inside_a_place_is_no_difference() -> None:
    place = item(id="a", exact="甲,人", corrected="甲，入")
    assert edits("甲,人,", place, COMMA) == [(2, 3, "人")]
    same = item(id="a", exact="甲,¶人", corrected="甲，人")
    assert edits("甲,¶人,", same, COMMA) == [(1, 1, "")]


def test_pairs_begin_anew_in_each_paragraph() -> None:
    pairs = item(id="q", rule="pairs", exact='"', corrected="“”", count=4)
    assert apply('"一"二"¶"三', pairs)[0].marked == "“一”二“¶“三"


def test_topics_begin_paragraphs() -> None:
    topics = item(id="t", rule="topics", count=1)
    corrected, found = apply("甲。一。¶乙。二。丙。三", topics, topics=("甲", "乙", "丙", "丁"))
    assert corrected.marked == "甲。一。¶乙。二。¶丙。三"
    assert found == []


def test_a_topic_is_what_its_stop_follows() -> None:
    topics = item(id="t", rule="topics", count=1)
    corrected, _ = apply("说乙好。乙：二", topics, topics=("乙",))
    assert corrected.marked == "说乙好。¶乙：二"


def test_counts_must_be_right() -> None:
    assert apply("甲,乙,c", COMMA)[1] == ["规则“comma”写明 1 处，实际触及 2 处。"]


def test_every_leaves_marks_inside_numbers_and_names_alone() -> None:
    corrected, found = apply("1,234万,12:30,a,b", COMMA)
    assert corrected.marked == "1,234万，12:30,a,b"
    assert found == []


def test_rules_put_one_character_for_one() -> None:
    bad = item(id="a", rule="every", exact="ab", corrected="c", count=1)
    assert "各 1 个字" in apply("ab", bad)[1][0]
    bad = item(id="a", rule="pairs", exact='"', corrected="¶”", count=1)
    assert "1 个字和 2 个字" in apply('"', bad)[1][0]


def test_places_must_be_found_once_and_apart() -> None:
    assert "找不到" in apply("一二", item(id="a", exact="三", corrected="四"))[1][0]
    assert "出现 2 次" in apply("一一一", item(id="a", exact="一一", corrected="二"))[1][0]
    assert "不能都是空的" in apply("一", item(id="a", exact="", corrected="二"))[1][0]
    one, two = item(id="a", exact="一二", corrected="x"), item(id="b", exact="二三", corrected="y")
    assert apply("一二三", one, two)[1] == ["更正“b”与“a”重叠，请并成一条。"]
    here = item(id="a", prefix="一", exact="", corrected="x")
    again = item(id="b", exact="", suffix="二", corrected="y")
    assert "重叠" in apply("一二", here, again)[1][0]


def test_ids_are_unique(check: Check) -> None:
    found = check(corrections=CORRECTIONS.replace("id: doubt", "id: headline"))
    assert found == ["sample/corrections.yaml:24: 更正编号“headline”与第 18 行重复。"]


def test_edits_of_a_report(sample: Report) -> None:
    assert sample.printed.startswith("【上接第1版】一年来,主要")
    assert [(e.correction, sample.text[e.start : e.end], e.printed) for e in sample.edits] == [
        ("split-area", "", ""),
        ("doubt", "抓主动", "抓主动"),
        ("renxuan", "入", "人"),
        ("headline", "", "报告"),
    ]


def in_step(text: str, printed: str, edits: tuple[Edit, ...], report: Report) -> None:
    """Assert that outside the edits each character stands for one of the page."""
    for offset, char in enumerate(text):
        if not any(e.start <= offset < max(e.end, e.start + 1) for e in edits):
            assert char.translate(WIDTHS) == printed[report.printed_offset(offset)]


def test_text_and_page_run_in_step_between_edits(sample: Report) -> None:
    in_step(sample.text, sample.printed, tuple(sample.edits), sample)


@given(st.data())
def test_any_corrections_keep_text_and_page_in_step(data: st.DataObject) -> None:
    pieces = data.draw(
        st.lists(st.tuples(st.text("甲乙¶,", min_size=1), st.text("丙丁¶,"), st.text("丙丁戊¶,")))
    )
    page = "".join(f"<{n}>{keep}{old}" for n, (keep, old, _) in enumerate(pieces)) + "<>"
    items = [
        item(id=f"c{n}", prefix=f"<{n}>{keep}", exact=old, corrected=new)
        for n, (keep, old, new) in enumerate(pieces)
    ]
    comma = item(id="comma", rule="every", exact=",", corrected="，", count=1)
    corrected, _ = apply(page, *items, comma)
    text, printed = without_marks(corrected.marked), without_marks(page)
    in_step(text, printed, corrected.edits, bare_report(text, printed, corrected.edits))


@given(st.data())
def test_edits_lead_from_the_text_back_to_the_page(data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.tuples(st.text("甲乙¶"), st.text("丙丁¶"))))
    page = "".join(f"<{n}>{old}" for n, (old, _) in enumerate(pieces)) + "<>"
    items = [
        item(id=f"c{n}", prefix=f"<{n}>", exact=old, suffix="<", corrected=new)
        for n, (old, new) in enumerate(pieces)
    ]
    corrected, _ = apply(page, *items)
    text = without_marks(corrected.marked)
    for edit in reversed(corrected.edits):
        text = text[: edit.start] + edit.printed + text[edit.end :]
    assert text == without_marks(page)


def bare_report(text: str, printed: str, edits: tuple[Edit, ...]) -> Report:
    from briefing_app.model.report import Source

    return Report(
        "r", "", "", "", 2022, 2023, Source("", "", "", ""), text, printed, (), (), (), (), (),
        (), edits, {},
    )  # fmt: skip
