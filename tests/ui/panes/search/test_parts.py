"""Rows, sentences, card, head, foot and the asker, each by itself."""

from __future__ import annotations

import logging
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from briefing_app.analysis.asking.answers import Answer, Chip, Results
from briefing_app.analysis.asking.rows import Row, RowKind, result_rows
from briefing_app.analysis.comparing.ledger import Reason, Unlike
from briefing_app.analysis.summary import Detail, Partner, Side, detail
from briefing_app.analysis.words import NOT_IN_TEXT, Printed
from briefing_app.model.figure import Span, Status
from briefing_app.ui.panes.search.answer_card import AnswerCard
from briefing_app.ui.panes.search.asker import Asker
from briefing_app.ui.panes.search.recent import Recent
from briefing_app.ui.panes.search.results_list import ResultsList
from briefing_app.ui.panes.search.rows_model import RowRole, RowsModel
from briefing_app.ui.panes.search.search_foot import SearchFoot, count_words
from briefing_app.ui.panes.search.search_head import SearchHead
from briefing_app.ui.panes.search.sentence import Run, RunKind, Sentence, Shape, hit_runs
from briefing_app.ui.session import Session
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look
from tests.ui.panes.search.made import ACTUAL, FakeAnswerer, make_answer, make_results

SHAPE = Shape(16, 28)
REPORT = make_report()


# ------------------------------------------------- the model
@pytest.mark.parametrize("hits", [0, 1, 30])
def test_the_model_obeys_qt(qtmodeltester: ModelTester, hits: int) -> None:
    model = RowsModel()
    model.set_rows(result_rows(make_results(hits=hits)))
    qtmodeltester.check(model)
    model.set_rows(())


def test_the_model_looks_rows_up() -> None:
    model = RowsModel()
    rows = result_rows(make_results())
    model.set_rows(rows)
    index = model.index(1)
    assert index.data() == "相关指标"
    assert index.data(RowRole.ROW) is rows[1]
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "相关指标，1 项"
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
    assert not index.flags() & Qt.ItemFlag.ItemIsSelectable
    assert model.data(QModelIndex()) is None
    assert model.flags(QModelIndex()) == Qt.ItemFlag.NoItemFlags


# ------------------------------------------------- sentences
LONG = (
    "开头"
    + "这是很长的一句话，" * 30
    + "固定资产投资增长10%，"
    + "后面还有很长的话，" * 30
    + "结束。"
)


def make_sentence(text: str, focus: str, width: int = 400) -> Sentence:
    at = text.index(focus)
    run = Run(at, at + len(focus), RunKind.EXACT)
    return Sentence(text, (run,), Span(at, at + len(focus)), SHAPE, width, make_look())


def test_a_short_sentence_stays_whole(qapp: object) -> None:
    sentence = make_sentence("投资增长10%。", "投资")
    assert (sentence.text, sentence.lines, sentence.height) == ("投资增长10%。", 1, 28)


def test_a_sentence_of_three_lines_stays_whole(qapp: object) -> None:
    text = "一二三四五六七八九十" * 7
    assert make_sentence(text, "一二").text == text


def test_a_long_sentence_loses_its_end_where_the_words_stand_early(qapp: object) -> None:
    sentence = make_sentence(LONG, "开头")
    assert sentence.lines == 3
    assert sentence.text.startswith("开头")
    assert sentence.text.endswith("……")


def test_a_long_sentence_is_cut_around_words_that_stand_late(qapp: object) -> None:
    sentence = make_sentence(LONG, "固定资产投资")
    assert sentence.lines == 3
    assert sentence.text.startswith("……")
    assert sentence.text.endswith("……")
    assert "固定资产投资增长10%" in sentence.text


def test_words_at_the_very_end_lose_only_the_beginning(qapp: object) -> None:
    sentence = make_sentence(LONG, "结束")
    assert sentence.text.startswith("……")
    assert sentence.text.endswith("结束。")


def test_without_a_pause_the_cut_keeps_some_words_before(qapp: object) -> None:
    text = "字" * 300 + "投资" + "字" * 10
    assert "字字字投资" in make_sentence(text, "投资").text


def test_every_kind_of_run_is_painted_over_several_lines(qapp: object) -> None:
    text = "“投资”、“外资”增长10%以上，" * 6
    runs = [Run(n * 5, n * 5 + 30, kind) for n, kind in enumerate(RunKind)]
    sentence = Sentence(text, runs, Span(0, 2), SHAPE, 300, dark_look())
    image = QPixmap(320, 100)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    sentence.paint(painter, QPoint(0, 0).toPointF())
    painter.end()
    picture = image.toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(320) for y in range(100)}
    assert dark_look().theme.link.lower() in colours
    assert "Sentence(" in repr(sentence)


def test_honours_have_dots_and_no_line(qapp: object) -> None:
    hit = make_results().hits[0]
    figure = hit.figures[0]
    assert Run(figure.start, figure.end, RunKind.ACTUAL) in hit_runs(hit)
    assert Run(figure.start, figure.end, RunKind.RANK) in hit_runs(hit, {figure.figure})


# ------------------------------------------------- the answer
def make_card(qtbot: QtBot, answer: Answer, width: int = 958) -> tuple[AnswerCard, int]:
    card = AnswerCard(make_look())
    qtbot.addWidget(card)
    card.report = REPORT
    height = card.set_answer(answer, width)
    card.resize(width, height)
    card.grab()
    return card, height


def with_side(**changes: object) -> Answer:
    """Return an answer whose first half is changed."""
    shown = detail(REPORT, ACTUAL)
    side = replace(shown.actual, **changes)  # type: ignore[arg-type]
    return make_answer(detail=replace(shown, actual=side))


def test_an_answer_shows_both_years_their_difference_and_sentences(qtbot: QtBot) -> None:
    card, height = make_card(qtbot, make_answer())
    for words in ("2022 年实绩", "2023 年目标", "202211", "亿元", "增长1.1%", "算"):
        assert words in card.texts()
    assert height > 200
    assert card.accessibleName().startswith("指标11；2022年实绩")


def test_no_answer_takes_no_room(qtbot: QtBot) -> None:
    card, _ = make_card(qtbot, make_answer())
    assert card.set_answer(None, 900) == 0
    assert card.isHidden()
    assert card.texts() == ()


def test_a_missing_year_is_shown_as_missing(qtbot: QtBot) -> None:
    shown = detail(REPORT, ACTUAL)
    answer = make_answer(detail=replace(shown, target=Side(Status.TARGET, 2023)))
    card, _ = make_card(qtbot, answer)
    assert NOT_IN_TEXT in card.texts()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"seals": ("全省第一",)}, "全省第一"),
        ({"headline": None, "seals": ("全国第五",)}, "全国第五"),
        ({"headline": Printed("基本同步", "", "", "")}, "基本同步"),
        ({"shared": "一数两项"}, "一数两项"),
        ({"name": "规上工业增加值"}, "规上工业增加值"),
        ({"headline": None, "partners": (Partner("f", "出口", "增长7%"),)}, "增长7%"),
        ({"missing": ("总额：原文未载",)}, "总额：原文未载"),
    ],
)
def test_whatever_a_half_has_is_in_view(
    qtbot: QtBot, changes: dict[str, object], words: str
) -> None:
    card, _ = make_card(qtbot, with_side(**changes))
    assert words in card.texts()


def test_large_values_shrink_until_they_fit(qtbot: QtBot) -> None:
    wide = with_side(headline=Printed("突破", "123456789.12", "万亿元", "以上"))
    card, _ = make_card(qtbot, wide, width=620)
    number = next(p for p in card._layout.pieces if p.text == "123456789.12")  # type: ignore[union-attr]
    assert number.size < 60
    assert number.rect.right() <= 620 / 2


def test_words_too_long_for_a_half_are_broken(qtbot: QtBot) -> None:
    card, tall = make_card(qtbot, with_side(growth="增长" + "很多" * 60), width=620)
    assert "增长" + "很多" * 60 not in card.texts()
    assert tall > make_card(qtbot, make_answer(), width=620)[1]


def test_look_alikes_are_named_with_the_reason(qtbot: QtBot) -> None:
    figures = REPORT.figure(ACTUAL), REPORT.figure("plan-1-1.growth")
    unlike = Unlike("指标11", *figures, Reason.SCOPE, "一边是省市，一边是市级")
    card, _ = make_card(qtbot, make_answer(unlike=(unlike,)))
    assert "口径有别，只并列、不比较：一边是省市，一边是市级" in card.texts()


def test_only_a_left_click_inside_chooses_the_answer(qtbot: QtBot) -> None:
    card, _ = make_card(qtbot, make_answer())
    with qtbot.assertNotEmitted(card.chosen):
        QTest.mouseClick(card, Qt.MouseButton.RightButton, pos=QPoint(30, 90))
    with qtbot.waitSignal(card.chosen):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(30, 90))


# ------------------------------------------------- the list
@pytest.fixture
def rows(qtbot: QtBot) -> ResultsList:
    made = ResultsList(make_look())
    qtbot.addWidget(made)
    made.set_report(REPORT)
    made.resize(958, 400)
    made.show()
    return made


def test_the_card_stays_over_its_row(rows: ResultsList) -> None:
    rows.set_rows(result_rows(make_results(hits=30)))
    assert rows.card.y() == 0
    rows.choose_last()
    assert rows.card.y() < 0
    rows.choose_first()
    assert rows.card.y() == 0


def test_all_kinds_of_rows_are_painted(rows: ResultsList) -> None:
    bare = [Row(RowKind.OFFER, "固投", "你要找的是不是"), Row(RowKind.NOTE, "没有找到", "换个说法")]
    bare += [Row(RowKind.QUERY, "社零", "简称"), Row(RowKind.MORE, "再列 3 句")]
    rows.set_rows((*bare, *result_rows(make_results())))
    rows.setFocus()
    before = rows.grab().toImage()
    rows.step(1)
    assert rows.grab().toImage() != before


def test_a_hovered_row_is_tinted(rows: ResultsList, qtbot: QtBot) -> None:
    rows.set_rows(result_rows(make_results(answer=False)))
    rows.grab()
    at = rows.visualRect(rows.model().index(2, 0)).center()
    QTest.mouseMove(rows.viewport(), at)
    QTest.mouseMove(rows.viewport(), at + QPoint(3, 1))
    corner = QPoint(12, at.y())
    hover = make_look().theme.color("hover")
    qtbot.waitUntil(lambda: rows.grab().toImage().pixelColor(corner) == hover)


def test_no_rows_choose_nothing(rows: ResultsList) -> None:
    rows.set_rows(())
    rows.step(1)
    rows.turn(1)
    rows.choose_last()
    assert rows.current_row is None


def test_many_sentences_are_forgotten_in_time(rows: ResultsList) -> None:
    delegate = rows.itemDelegate()
    hit = make_results().hits[0]
    for number in range(405):
        delegate.sentence(replace(hit, sentence=Span(number, number + 1)))  # type: ignore[attr-defined]
    assert len(delegate._sentences) < 405  # type: ignore[attr-defined]


# ------------------------------------------------- head and foot
@pytest.mark.parametrize(
    ("results", "lead", "chips"),
    [
        (Results("固投", reading="固定资产投资"), "“固投” 即", ["固定资产投资"]),
        (Results("固定资产投资", reading="固定资产投资"), "指标", ["固定资产投资"]),
        (Results("37亿", answer=make_answer()), "“37亿” 见", ["指标11"]),
        (Results("稳定器"), "按原文查找", []),
        (Results("目标", chips=(Chip("目标", "目标"),)), "条件", ["目标"]),
    ],
)
def test_the_head_says_what_was_understood(
    qtbot: QtBot, results: Results, lead: str, chips: list[str]
) -> None:
    head = SearchHead(make_look())
    qtbot.addWidget(head)
    head.show_results(results)
    assert head.lead.text() == lead
    assert [chip.text() for chip in head.chips] == chips


def test_the_head_says_how_else_to_type_it(qtbot: QtBot) -> None:
    head = SearchHead(make_look())
    qtbot.addWidget(head)
    head.show_results(Results("固投", spellings=("gutou", "gt")))
    assert head.spelling.text() + head.ways.text() == "也可输入拼音：gutou、gt"


def test_chips_that_stay_are_not_made_anew(qtbot: QtBot) -> None:
    head = SearchHead(make_look())
    qtbot.addWidget(head)
    head.show_hints(("目标", "实绩"))
    chips = head.chips
    head.show_hints(("目标", "实绩"))
    assert head.chips == chips
    head.resize(900, 44)
    chips[0].setFocus()
    head.apply_look(dark_look())
    assert not head.grab().isNull()
    head.show_hints(())
    assert head.lead.isHidden()


@pytest.mark.parametrize(
    ("results", "words"),
    [
        (Results("投资", exact=2, kindred="投资", total=26), "原词 2 处，含“投资”共 26 处"),
        (Results("投资", exact=2, total=2), "共 2 处"),
        (Results("投次", total=2, similar=True), ""),
        (Results("投次"), ""),
    ],
)
def test_places_are_counted(results: Results, words: str) -> None:
    assert count_words(results) == words


def test_keys_give_way_to_the_count(qtbot: QtBot) -> None:
    foot = SearchFoot(make_look())
    qtbot.addWidget(foot)
    foot.show_count("原词 2 处，含“投资”共 26 处")
    foot.resize(958, 40)
    assert len(foot.shown_keys()) == 5
    foot.resize(600, 40)
    assert 0 < len(foot.shown_keys()) < 5
    assert foot.accessibleName() == foot.words
    assert not foot.grab().isNull()


# ------------------------------------------------- asking
def test_pinyin_is_loaded_once_in_a_worker(qtbot: QtBot) -> None:
    session, answerer = Session(), FakeAnswerer()
    asker = Asker(session, lambda _report: answerer)
    with qtbot.waitSignal(asker.ready):
        asker.prepare()
        asker.prepare()
    assert asker.prepared
    assert answerer.prepared == 1
    asker.stop()


def test_a_failure_leaves_everything_else_working(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    answerer = FakeAnswerer()
    answerer.failure = OSError("no pinyin")
    asker = Asker(Session(), lambda _report: answerer)
    with caplog.at_level(logging.WARNING):
        asker.prepare()
        qtbot.waitUntil(lambda: bool(caplog.records))
    assert not asker.prepared
    assert asker.ask("投资").query == "投资"


def test_another_report_gets_another_answerer(qtbot: QtBot) -> None:
    session = Session()
    made: list[FakeAnswerer] = []

    def make(_report: object) -> FakeAnswerer:
        made.append(FakeAnswerer())
        return made[-1]

    asker = Asker(session, make)
    asker.prepare()
    session.open_report(REPORT)
    with qtbot.waitSignal(asker.ready):
        asker.prepare()
    assert [a.asked for a in made] == [[], []]
    asker.stop()
    session.open_report(REPORT)
    assert not asker.prepared


def test_stopping_drops_what_is_still_loading(qtbot: QtBot) -> None:
    asker = Asker(Session(), lambda _report: FakeAnswerer())
    asker.prepare()
    with qtbot.assertNotEmitted(asker.ready, wait=50):
        asker.stop()


def test_the_real_answerer_is_made_for_the_open_report(qapp: object) -> None:
    session = Session()
    session.open_report(REPORT)
    answer = Asker(session).ask("指标11").answer
    assert answer is not None
    assert isinstance(answer.detail, Detail)


def test_recent_queries_are_kept_once_and_few() -> None:
    recent = Recent()
    for query in ("a", "b", "a", " ", "x" * 100, *"cdefgh"):
        recent.note(query)
    assert recent.queries == ("h", "g", "f", "e", "d", "c")
