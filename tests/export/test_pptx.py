from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from decimal import Decimal
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from briefing_app.analysis.asking.records import FigureMark
from briefing_app.analysis.slides.answer import (
    AnswerSlide,
    Excerpt,
    FootItem,
    Half,
    detail_slide,
    sentence_slide,
)
from briefing_app.analysis.slides.records import TileSide, TopicSlide
from briefing_app.analysis.summary import Partner, detail
from briefing_app.analysis.words import Printed
from briefing_app.export.choosing import content
from briefing_app.export.content import Content
from briefing_app.export.pptx_package import new_presentation
from briefing_app.export.pptx_slides import sheet_of
from briefing_app.export.pptx_writer import write
from briefing_app.export.progress import Cancelled, Tell
from briefing_app.export.tables import figure_lines, pair_lines, rank_lines
from briefing_app.meeting.agenda import Agenda, Stop, StopKind
from briefing_app.meeting.anchor import Anchor
from briefing_app.model.figure import Span, Status
from tests.analysis.bundled_report import ningbo
from tests.builders import make_report
from tests.export.slides import (
    ACTUAL,
    TARGET,
    bars,
    fake_agenda_deck,
    fake_report_deck,
    pairs,
    seals,
    tile,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_app.analysis.slides import Slide

MADE = "2023-02-01 09:30"
SOURCE = "《示例市政府工作报告 2023》第1版 ·（1）· 话题11"


@pytest.fixture
def decks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Put decks made by hand in the place of those that meetings have."""
    module = ModuleType("briefing_app.meeting.deck")
    module.report_deck = fake_report_deck  # type: ignore[attr-defined]
    module.agenda_deck = fake_agenda_deck  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "briefing_app.meeting.deck", module)


@pytest.fixture(scope="module")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pptx") / "compared.pptx"
    write(content(ningbo(), comparison=True, made=MADE), str(path), Tell())
    return path


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("briefing_app.meeting.deck")
    path = tmp_path_factory.mktemp("pptx") / "whole.pptx"
    write(content(ningbo(), made=MADE), str(path), Tell())
    return path


def made(tmp_path: Path, chosen: Content) -> Any:
    path = tmp_path / "made.pptx"
    write(chosen, str(path), Tell())
    return Presentation(str(path))


def drawn(slide: Slide, **more: str) -> Any:
    """Return a slide as it is made of what the room is shown."""
    presentation = new_presentation(content(make_report(), made=MADE))
    sheet_of(make_report(), slide, **more).add_to(presentation)
    return presentation.slides[0]


def titles(presentation: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in presentation.slides]


def words(slide: Any) -> str:
    """Return all that a slide shows, labels of charts too."""
    found = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
        if shape.has_chart:
            space = shape.chart._chartSpace
            found += [t.text or "" for t in (*space.iter(qn("a:t")), *space.iter(qn("c:v")))]
    return "\n".join(found)


def notes(slide: Any) -> str:
    return slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else ""


def holders(slide: Any) -> list[Any]:
    """Return the slide and, if there is one, its notes page."""
    return [slide, slide.notes_slide] if slide.has_notes_slide else [slide]


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def labels(chart: Any) -> list[list[str]]:
    return [
        ["".join(t.text for t in label.iter(qn("a:t"))) for label in s._element.iter(qn("c:dLbl"))]
        for s in chart.plots[0].series
    ]


def topic(*tiles: Any, **more: Any) -> TopicSlide:
    path = ("2022 年工作回顾", "（二）扩投资")
    return replace(TopicSlide("review-1-1", path, "有效投资", tuple(tiles)), **more)


# ---------------------------------------------------------------- the whole report


def test_every_heading_is_the_title_of_a_slide(whole):
    found = [re.sub(r"（\d+/\d+）$", "", title) for title in titles(Presentation(str(whole)))]
    for section in ningbo().outline():
        assert section.heading in found or section.title in found


def test_every_figure_is_read_back(whole):
    slides = Presentation(str(whole)).slides
    found = "\n".join(words(slide) + notes(slide) for slide in slides)
    for figure in ningbo().figures:
        assert figure.printed in found


def test_a_section_that_is_no_topic_shows_what_it_begins_with(whole):
    shown = {s.shapes.title.text_frame.text: words(s) for s in Presentation(str(whole)).slides}
    assert "四个方面" in shown["四个方面重点把握"].replace("四个方面重点把握", "")


def test_nothing_of_the_whole_stands_outside_its_slide(whole):
    assert not list(outside(Presentation(str(whole))))


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_shows_as_many_pages_as_there_are_slides(tmp_path, compared):
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/lo", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(tmp_path), str(compared)],
        check=True, capture_output=True, timeout=100,
    )  # fmt: skip
    pages = re.findall(rb"/Type\s*/Page\b", (tmp_path / "compared.pdf").read_bytes())
    assert len(pages) == len(Presentation(str(compared)).slides)


# ------------------------------------------------------------------ every presentation


def test_every_run_names_both_faces_and_its_language(compared):
    for slide in Presentation(str(compared)).slides:
        for run in [r for holder in holders(slide) for r in holder.element.iter(qn("a:rPr"))]:
            assert run.find(qn("a:latin")).get("typeface")
            assert run.find(qn("a:ea")).get("typeface")
            assert run.get("lang") == "zh-CN"


def test_the_themes_name_the_east_asian_face(compared):
    with zipfile.ZipFile(compared) as archive:
        themes = [archive.read(n).decode() for n in archive.namelist() if "theme/theme" in n]
    assert len(themes) == 2
    for theme in themes:
        assert re.findall(r'<a:ea typeface="([^"]*)"', theme)[:2] == ["Microsoft YaHei"] * 2


def test_no_placeholder_is_empty(compared):
    for slide in Presentation(str(compared)).slides:
        shapes = [shape for holder in holders(slide) for shape in holder.placeholders]
        kinds = {shape.placeholder_format.type for shape in shapes if not shape.text_frame.text}
        assert kinds <= {PP_PLACEHOLDER.SLIDE_IMAGE}


def test_nothing_of_the_template_is_left(compared):
    with zipfile.ZipFile(compared) as archive:
        names = archive.namelist()
        assert not [
            n for n in names if "thumbnail" in n or "printerSettings" in n or "app.xml" in n
        ]
        assert len([n for n in names if n.startswith("ppt/slideLayouts/slideLayout")]) == 1
        everything = b"".join(archive.read(n) for n in names if n.endswith(".xml"))
    assert b"Click to edit" not in everything.replace(b"Click to edit Master text styles", b"")


def test_the_notes_have_their_master(compared):
    listed = Presentation(str(compared)).element.findall(qn("p:notesMasterIdLst"))
    assert [len(each) for each in listed] == [1]


def test_it_is_wide_and_says_what_it_is(compared):
    presentation = Presentation(str(compared))
    assert presentation.slide_width * 9 == presentation.slide_height * 16
    assert presentation.core_properties.title == ningbo().title
    assert presentation.core_properties.language == "zh-CN"
    assert shown_numbers(presentation) == list(range(1, len(presentation.slides) + 1))


def shown_numbers(presentation: Any) -> list[int]:
    fields = [f for s in presentation.slides for f in s.shapes._spTree.iter(qn("a:fld"))]
    return [int(f.find(qn("a:t")).text) for f in fields if f.get("type") == "slidenum"]


def test_ids_of_shapes_are_unique(compared):
    for slide in Presentation(str(compared)).slides:
        ids = [shape.shape_id for shape in slide.shapes]
        assert len(ids) == len(set(ids))


def test_nothing_stands_outside_a_slide(compared):
    assert not list(outside(Presentation(str(compared))))


def outside(presentation: Any) -> Iterator[str]:
    """Yield what reaches over the edges of its slide."""
    for slide in presentation.slides:
        for shape in slide.shapes:
            high = sum(row.height for row in shape.table.rows) if shape.has_table else shape.height
            right, bottom = shape.left + shape.width, shape.top + high
            inside = right <= presentation.slide_width and bottom <= presentation.slide_height
            if not inside or min(shape.left, shape.top) < 0:
                yield f"{slide.shapes.title.text_frame.text}: {shape.name}"


# -------------------------------------------------------------------------- comparison


def test_a_comparison_has_each_pair_as_bars_and_in_a_table(compared):
    slides = Presentation(str(compared)).slides
    found = "\n".join(map(words, slides))
    chosen = content(ningbo(), comparison=True, made=MADE)
    for pair in pair_lines(chosen):
        assert pair.name in found
        assert pair.target.words in found
        assert pair.change in found
    bars_of = [n for s in slides for c in charts(s) for n in c.plots[0].categories]
    assert len(bars_of) == len(chosen.book.pairs)


def test_bars_of_rates_are_the_numbers_and_share_one_scale(compared):
    rates = [c for s in Presentation(str(compared)).slides for c in charts(s)
             if "增速" in s.shapes.title.text_frame.text]  # fmt: skip
    known = {
        (p.name, float(p.actual.value), float(p.target.value)) for p in content(ningbo()).book.pairs
    }
    for chart in rates:
        actual, target = chart.plots[0].series
        rows = zip(chart.plots[0].categories, actual.values, target.values, strict=True)
        assert set(rows) <= known
    assert len({chart.value_axis.maximum_scale for chart in rates}) == 1


def test_bars_of_amounts_are_ratios_to_the_actual_value(compared):
    found = [c for s in Presentation(str(compared)).slides for c in charts(s)
             if "总量" in s.shapes.title.text_frame.text]  # fmt: skip
    assert found
    for chart in found:
        assert set(chart.plots[0].series[0].values) == {1.0}


def test_charts_and_tables_are_described(compared):
    for slide in Presentation(str(compared)).slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                assert shape._element.nvGraphicFramePr.cNvPr.get("descr")


def test_pages_of_tables_have_their_sentences_as_notes(compared):
    for slide in Presentation(str(compared)).slides:
        if any(shape.has_table for shape in slide.shapes):
            assert f"——《{ningbo().title}》" in notes(slide)


# ------------------------------------------------------------------------------- topics


def test_a_topic_shows_its_tiles():
    slide = drawn(topic(tile(), page=1, pages=2, cited="一句。\n“原句”——出处"), count="4 / 42")
    found = words(slide)
    assert slide.shapes.title.text_frame.text == "有效投资（1/2）"
    for part in (
        "2022 年工作回顾 / （二）扩投资",
        "4 / 42",
        "● 2022 实绩",
        "增长10% 省市重点",
        "增长4.8%",
        "全省第一",
        "○ 2023 目标",
        "与经济增长基本同步",
        SOURCE,
    ):
        assert part in found
    assert notes(slide) == "一句。\n“原句”——出处"


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5])
@pytest.mark.parametrize("chart", [None, bars(TARGET, "1", "2")])
def test_tiles_stay_inside_the_slide_and_apart(count, chart):
    slide = drawn(topic(*(tile(f"指标{n}") for n in range(count)), chart=chart))
    boxes = [s for s in slide.shapes if s.name.startswith("指标")]
    assert len(boxes) == count
    for one in boxes:
        for other in boxes:
            if one is not other:
                assert (
                    one.left + one.width <= other.left or other.left + other.width <= one.left
                    or one.top + one.height <= other.top or other.top + other.height <= one.top
                )  # fmt: skip


def test_a_topic_without_figures_shows_its_first_sentence():
    slide = drawn(topic(lead="第一句话。", statement="第一句话。"))
    assert "第一句话。" in words(slide)
    assert notes(slide) == "第一句话。"


def test_a_chart_may_stand_without_tiles():
    slide = drawn(topic(chart=bars(TARGET, "3"), chart_title="题", chart_status=TARGET))
    assert "○ 题" in words(slide)
    assert not slide.has_notes_slide


def test_a_long_tile_is_set_smaller():
    size = {}
    for name in ("短", "一个很长很长很长很长很长的指标名称" * 6):
        slide = drawn(topic(*[tile(name)] * 5, chart=bars(TARGET, "1", "2")))
        box = next(s for s in slide.shapes if s.name == name)
        size[name] = box.text_frame.paragraphs[0].runs[0].font.size
    assert len(set(size.values())) == 2


def test_bars_are_numbers_with_printed_labels():
    (chart,) = charts(drawn(topic(chart=bars(TARGET, "30", "7.5"), chart_status=TARGET)))
    assert chart.plots[0].series[0].values == (30.0, 7.5)
    assert labels(chart) == [["30%以上", "7.5%以上"]]
    assert list(chart.plots[0].categories) == ["投资0", "投资1"]
    assert chart.value_axis.minimum_scale == 0
    assert {e.get("typeface") for e in chart._chartSpace.iter(qn("a:ea"))} == {"Microsoft YaHei"}


@pytest.mark.parametrize(
    ("values", "ends"), [(("-4", "8"), (-5, 10)), (("-4", "-8"), (-10, 0)), (("0",), (0, 1))]
)
def test_the_axis_holds_zero_and_all_bars(values, ends):
    (chart,) = charts(drawn(topic(chart=bars(ACTUAL, *values))))
    assert (chart.value_axis.minimum_scale, chart.value_axis.maximum_scale) == ends


def test_pairs_are_two_bars_of_one_kind_a_chart():
    report = ningbo()
    presentation = new_presentation(content(report, made=MADE))
    card = pairs(report, "review-1-1")
    slide = topic(chart=card, section="review-1-1")
    sheet_of(report, slide).add_to(presentation)
    found = charts(presentation.slides[0])
    assert len(found) == len(card.groups) > 1
    for chart, group in zip(found, card.groups, strict=True):
        assert list(chart.plots[0].categories) == [row.label for row in group.rows]
        assert len(chart.plots[0].series) == 2


@pytest.mark.parametrize("count", [2, 30])
def test_places_are_a_table(count):
    slide = drawn(topic(tile(), chart=seals(count), chart_title="位次", chart_status=ACTUAL))
    table = next(s.table for s in slide.shapes if s.has_table)
    assert [c.text for c in table.rows[1].cells] == ["名称0", "全省第一"]
    assert len(table.rows) == count + 1


def test_values_as_lines_are_a_table_too():
    card = replace(seals(1), seals=False)
    table = next(s.table for s in drawn(topic(chart=card)).shapes if s.has_table)
    assert table.rows[0].cells[1].text == "数字"


# ----------------------------------------------------------------- answers and sentences


def test_an_answer_shows_both_years_and_kindred_figures():
    number = Half(
        ACTUAL, "2022 年实绩", Printed("增长", "10%", "", ""), name="别名", growth="增长3%",
        seals=("全省第一",), notes=("总额：原文未载",), reasons=("口径有别",),
        excerpt=Excerpt("……增长10%。", Span(0, 6), Span(4, 7)), place="（一）某处",
    )  # fmt: skip
    goal = Half(
        TARGET,
        "2023 年目标",
        words="同步",
        partners=(Partner("p", "甲", "增长1%"),),
        difference="高 1 个百分点",
    )
    items = (FootItem("乙", "增长2%"),)
    answer = AnswerSlide(
        "投资", number, goal, "2023 年相关目标", items, TARGET, "话。", "话。\n“句”"
    )
    slide = drawn(answer)
    found = words(slide)
    for part in (
        "增长10%",
        "别名",
        "增长3%",
        "全省第一",
        "总额：原文未载",
        "口径有别",
        "……增长10%。",
        "（一）某处",
        "同步",
        "甲 增长1%",
        "高 1 个百分点（算）",
        "2023 年相关目标",
        "乙 增长2%",
    ):
        assert part in found
    assert notes(slide) == "话。\n“句”"


def test_what_the_text_does_not_give_is_said():
    nothing = replace(make_report(), figures=make_report().figures[:1])
    slide = drawn(detail_slide(nothing, detail(nothing, nothing.figures[0].id)))
    assert "原文未载" in words(slide)


def test_a_sentence_has_its_figures_marked():
    figures = (FigureMark(2, 5, "f", TARGET), FigureMark(3, 4, "g", ACTUAL))
    slide = drawn(sentence_slide("增长10%以上。", (), "某处", figures), title="一句")
    box = next(s for s in slide.shapes if s.name == "原句")
    runs = [(r.text, r.font.bold) for p in box.text_frame.paragraphs for r in p.runs]
    assert runs == [("增长", False), ("10%", True), ("以上。", False)]
    assert slide.shapes.title.text_frame.text == "一句"
    assert "——某处" in notes(slide)


def test_a_sentence_without_a_title_is_called_what_it_is():
    assert drawn(sentence_slide("话。")).shapes.title.text_frame.text == "原句"


# ------------------------------------------------------------------------------ choices


@pytest.mark.usefixtures("decks")
def test_a_report_is_divided_by_its_parts_and_areas(tmp_path):
    found = titles(made(tmp_path, content(make_report(), made=MADE)))
    assert found[:5] == [
        "示例市政府工作报告 2023",
        "2022年部分",
        "（1）2022年领域1，副题",
        "话题11",
        "话题12",
    ]
    assert found[-1] == "来源与说明"


@pytest.mark.usefixtures("decks")
def test_a_divider_names_what_is_below_it_and_what_is_missing(tmp_path):
    report = make_report()
    first = replace(report.sections[0], absent="（三）原文未收录")
    report = replace(report, sections=(first, report.sections[1]))
    slide = made(tmp_path, content(report, made=MADE)).slides[1]
    assert "（2）2022年领域2" in words(slide)
    assert "（三）原文未收录" in words(slide)


@pytest.mark.usefixtures("decks")
def test_a_section_has_its_own_topics_only(tmp_path):
    found = titles(made(tmp_path, content(make_report(), section="review-1-2", made=MADE)))
    assert [t for t in found if t.startswith("话题")] == ["话题12"]


@pytest.mark.usefixtures("decks")
def test_an_agenda_goes_by_its_stops_with_the_words_for_the_speaker(tmp_path):
    report = make_report()
    long = "一句很长很长很长很长很长很长很长很长很长的话作为标题。"
    stops = (
        Stop(StopKind.TOPIC, "plan-1-1", "话题11", minutes=5, notes=("先说一", "再说二")),
        Stop(StopKind.FIGURE, report.figures[0].id, "指标11"),
        Stop(
            StopKind.SENTENCE,
            "",
            long,
            Anchor("2022年指标11增长1.1%，达202211亿元。", section="review-1-1"),
        ),
        Stop(StopKind.TOPIC, "gone", "旧话题"),
        Stop(StopKind.ANSWER, "指标12", "指标12"),
    )
    agenda = Agenda("a", "周会", report.id, stops)
    presentation = made(tmp_path, content(report, agenda=agenda, made=MADE))
    assert titles(presentation)[:6] == ["周会", "议程", "话题11", "指标11", "原句", "指标12"]
    assert "旧话题（没有找到）" in words(presentation.slides[1])
    assert "1　话题11　5 分" in words(presentation.slides[1])
    assert notes(presentation.slides[2]).startswith("计划 5 分\n先说一\n再说二\n")
    assert not [t for t in titles(presentation) if t == "旧话题"]


def test_chosen_figures_are_a_table_and_a_slide_each(tmp_path):
    report = make_report()
    ids = [figure.id for figure in report.figures[:3]]
    presentation = made(tmp_path, content(report, figures=ids, filters="即 增速大于 1%", made=MADE))
    assert titles(presentation)[:5] == [report.title, "所选数字", "指标11", "指标11", "指标12"]
    assert "即 增速大于 1%" in words(presentation.slides[0])


def test_many_chosen_figures_are_tables_only(tmp_path):
    report = make_report()
    ids = [figure.id for figure in report.figures[:9]]
    presentation = made(tmp_path, content(report, figures=ids, made=MADE))
    assert "指标11" not in titles(presentation)


def test_every_chosen_figure_and_place_is_in_a_table_once(tmp_path):
    report = ningbo()
    chosen = content(report, figures=[f.id for f in report.figures], made=MADE)
    presentation = made(tmp_path, chosen)
    rows = [
        [c.text for c in row.cells]
        for slide in presentation.slides
        for shape in slide.shapes
        if shape.has_table
        for row in list(shape.table.rows)[1:]
    ]
    lines = figure_lines(chosen)
    own = [row for row in rows if len(row) == 5]
    assert [(r[0], r[2]) for r in own] == [(each.name, each.words) for each in lines]
    places = rank_lines(chosen)
    assert [r[1] for r in rows if r in rows and r[0] in {p.scope for p in places}][
        : len(places)
    ] == [p.printed for p in places]


def test_a_chart_whose_actual_values_are_of_either_sign_keeps_them(tmp_path):
    report = make_report()
    changed = tuple(
        replace(f, value=Decimal(-2)) if f.unit == "%" and f.status is Status.ACTUAL else f
        for f in report.figures
    )
    presentation = made(
        tmp_path, content(replace(report, figures=changed), comparison=True, made=MADE)
    )
    rates = [
        c
        for s in presentation.slides
        for c in charts(s)
        if "增速" in s.shapes.title.text_frame.text
    ]
    assert rates[0].plots[0].series[0].values == (-2.0,) * 4
    assert rates[0].value_axis.minimum_scale < -2


def test_what_xml_cannot_hold_is_left_out(tmp_path):
    report = replace(make_report(), title='a\x0b<b>&"c"')
    presentation = made(tmp_path, content(report, comparison=True, made="?"))
    assert titles(presentation)[0] == 'a<b>&"c"'


def test_it_can_be_cancelled(tmp_path):
    path = tmp_path / "no.pptx"
    with pytest.raises(Cancelled):
        write(content(make_report(), comparison=True), str(path), Tell(stopped=lambda: True))
    assert not path.exists()


def test_it_tells_how_far_it_is(tmp_path):
    steps: list[float] = []
    tell = Tell(progress=lambda done, words: steps.append(done))
    write(content(make_report(), comparison=True), str(tmp_path / "x.pptx"), tell)
    assert steps == sorted(steps)
    assert steps[-1] == 1.0


def test_a_side_without_words_has_its_heading_alone():
    side = TileSide(ACTUAL, "2022 实绩", "a", seals=("全省第一",))
    found = words(drawn(topic(replace(tile(target=False), actual=side))))
    assert "● 2022 实绩" in found
    assert "○" not in found
