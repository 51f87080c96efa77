from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from briefing_app.analysis.asking.answers import Answer, FigureMark, Hit, Mark, Related
from briefing_app.analysis.slides.answer import (
    AnswerSlide,
    FootItem,
    SentenceSlide,
    detail_slide,
    sentence_slide,
)
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.analysis.summary import Partner, detail
from briefing_app.analysis.words import Printed
from briefing_app.model.figure import Status
from briefing_app.ui.presentation.enlarged import Enlarged
from tests.builders import make_report
from tests.ui.looks import make_look

REPORT = make_report()
LEVEL = "review-1-1.level"
SLIDES = [sentence_slide(f"第{n}句。", [Mark(0, 1, exact=True)], "某报告") for n in "一二三"]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    field = QLineEdit(made)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    field.setFocus()
    return made


@pytest.fixture
def view(qtbot: QtBot, window: QWidget) -> Enlarged:
    made = Enlarged(make_look(), window)
    qtbot.addWidget(made)
    return made


def answer_slide_of(figure: str = LEVEL) -> AnswerSlide:
    return detail_slide(REPORT, detail(REPORT, figure))


def picture(qtbot: QtBot, slide: AnswerSlide | SentenceSlide, width: int, height: int) -> QImage:
    made = Enlarged(make_look())
    qtbot.addWidget(made)
    made.resize(width, height)
    made.set_slides([slide])
    return made.grab().toImage()


def margins_are_free(image: QImage, scale: float) -> bool:
    """Whether nothing is painted in a band of half the margin along all edges."""
    ground = image.pixelColor(0, 0)
    band = round(30 * scale)
    width, height = image.width(), image.height()
    rows = (*range(band), *range(height - band, height))
    columns = (*range(band), *range(width - band, width))
    return all(image.pixelColor(x, y) == ground for y in rows for x in range(0, width, 7)) and all(
        image.pixelColor(x, y) == ground for x in columns for y in range(0, height, 7)
    )


# ------------------------------------------------------------------------- opening, closing
def test_it_covers_the_screen_of_the_window(view: Enlarged, window: QWidget) -> None:
    view.show_detail(REPORT, detail(REPORT, LEVEL))
    assert view.isFullScreen()
    assert view.geometry() == window.screen().geometry()


def test_it_has_no_frame(view: Enlarged) -> None:
    assert view.windowFlags() & Qt.WindowType.FramelessWindowHint


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5], ids=["esc", "f5"])
def test_a_key_closes_it(qtbot: QtBot, view: Enlarged, key: Qt.Key) -> None:
    view.show_slides(SLIDES)
    with qtbot.waitSignal(view.closed):
        qtbot.keyClick(view, key)
    assert not view.isVisible()


def test_a_click_closes_it(qtbot: QtBot, view: Enlarged) -> None:
    view.show_slides(SLIDES)
    with qtbot.waitSignal(view.closed):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)


def test_a_tap_closes_it(view: Enlarged) -> None:
    view.show_slides(SLIDES)
    touch = QTest.touchEvent(view, QTest.createTouchDevice())
    touch.press(0, QPoint(200, 200), view).commit()
    touch.release(0, QPoint(200, 200), view).commit()
    assert not view.isVisible()


def test_without_a_slide_there_is_only_its_ground(view: Enlarged) -> None:
    view.resize(160, 90)
    view.set_slides([])
    assert view.grab().toImage().pixelColor(80, 45) == make_look().theme.color("paper")


def test_a_topic_is_enlarged_as_well(view: Enlarged) -> None:
    topic = TopicSlide("s", ("2022 年",), "话题", lead="第一句。", statement="第一句。")
    view.show_slides([topic])
    assert (view.slide, view.accessibleName()) == (topic, "第一句。")


def test_another_button_does_not_close_it(qtbot: QtBot, view: Enlarged) -> None:
    view.show_slides(SLIDES)
    qtbot.mouseClick(view, Qt.MouseButton.RightButton)
    assert view.isVisible()


def test_the_keys_go_back_to_where_they_were(qtbot: QtBot, view: Enlarged, window: QWidget) -> None:
    field = window.findChild(QLineEdit)
    view.show_slides(SLIDES)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)


def test_it_takes_the_keys(qtbot: QtBot, view: Enlarged) -> None:
    view.show_slides(SLIDES)
    qtbot.waitUntil(view.hasFocus)


def test_it_closes_without_a_window(qtbot: QtBot) -> None:
    alone = Enlarged(make_look())
    qtbot.addWidget(alone)
    alone.show_slides(SLIDES)
    with qtbot.waitSignal(alone.closed):
        qtbot.keyClick(alone, Qt.Key.Key_Escape)


def test_no_slides_open_nothing(view: Enlarged) -> None:
    view.show_slides([])
    assert not view.isVisible()
    assert view.slide is None


def test_another_slide_replaces_the_first(view: Enlarged) -> None:
    view.show_slides(SLIDES)
    view.show_sentence("另一句。", [], "某报告")
    assert view.slide == sentence_slide("另一句。", [], "某报告")


# ------------------------------------------------------------------------- what is shown
def test_an_answer_has_its_kindred_figures(view: Enlarged) -> None:
    given = Answer(REPORT.id, "x11", "指标", detail(REPORT, LEVEL))
    kindred = Related(REPORT.id, "x12", "另一项", "f", Status.TARGET, "增长2%", "")
    view.show_answer(given, [kindred], REPORT)
    assert isinstance(view.slide, AnswerSlide)
    assert [item.name for item in view.slide.items] == ["另一项"]


def test_hits_open_at_the_chosen_one(view: Enlarged) -> None:
    spans = REPORT.sentences[:3]
    hits = [Hit(REPORT.id, "review-1-1", s, REPORT.quote(s), (), (), "") for s in spans]
    view.show_hits(REPORT, hits, 1)
    assert view.slide is not None
    assert view.slide.statement == hits[1].text


def test_it_is_read_out_as_its_statement(view: Enlarged) -> None:
    view.show_detail(REPORT, detail(REPORT, LEVEL))
    assert view.accessibleName() == answer_slide_of().statement
    assert view.accessibleDescription() == answer_slide_of().cited


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([Qt.Key.Key_Right], 1),
        ([Qt.Key.Key_PageDown, Qt.Key.Key_PageDown], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Left], 1),
        ([Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp], 0),
        ([Qt.Key.Key_End, Qt.Key.Key_Right], 2),
        ([Qt.Key.Key_End, Qt.Key.Key_Home], 0),
    ],
)
def test_keys_step_through_several(
    qtbot: QtBot, view: Enlarged, keys: list[Qt.Key], expected: int
) -> None:
    view.show_slides(SLIDES)
    for key in keys:
        qtbot.keyClick(view, key)
    assert view.index == expected


@pytest.mark.parametrize(("turned", "expected"), [(-120, 1), (120, 0), (0, 0)])
def test_the_wheel_steps(view: Enlarged, turned: int, expected: int) -> None:
    view.show_slides(SLIDES)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert view.index == expected


def test_other_keys_do_nothing(qtbot: QtBot, view: Enlarged) -> None:
    view.show_slides(SLIDES)
    qtbot.keyClick(view, Qt.Key.Key_A)
    assert (view.isVisible(), view.index) == (True, 0)


def test_d_changes_the_theme_and_back(qtbot: QtBot, view: Enlarged) -> None:
    view.show_slides(SLIDES)
    themes = []
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_D)
        themes.append(view.look.theme.name)
    assert themes == ["dark", "light"]


def test_the_statement_is_copied(qtbot: QtBot, view: Enlarged) -> None:
    view.show_detail(REPORT, detail(REPORT, LEVEL))
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == answer_slide_of().statement


def test_the_sentences_are_copied_with_shift(qtbot: QtBot, view: Enlarged) -> None:
    view.show_detail(REPORT, detail(REPORT, LEVEL))
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(view.copied) as heard:
        qtbot.keyClick(view, Qt.Key.Key_C, both)
    assert heard.args == [answer_slide_of().cited]


def test_without_a_slide_nothing_is_copied(qtbot: QtBot, view: Enlarged) -> None:
    with qtbot.assertNotEmitted(view.copied):
        assert view.copy_statement() == ""
        assert view.copy_with_source() == ""


def test_the_pointer_goes_when_it_rests(qtbot: QtBot) -> None:
    view = Enlarged(make_look(), pointer_ms=0)
    qtbot.addWidget(view)
    view.show_slides(SLIDES)
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.BlankCursor)


def test_the_pointer_comes_back_when_it_moves(view: Enlarged) -> None:
    view.show_slides(SLIDES)
    view.setCursor(Qt.CursorShape.BlankCursor)
    at, none = QPointF(20, 30), Qt.MouseButton.NoButton
    move = QMouseEvent(QEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, move)
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


# ------------------------------------------------------------------------- pictures
def harsh() -> AnswerSlide:
    """Return an answer in which everything is longer than it should be."""
    slide = answer_slide_of()
    excerpt = slide.actual.excerpt
    assert excerpt is not None
    words = "甲乙丙丁戊己庚辛" * 30
    return replace(
        slide,
        title="全市规模以上工业企业研究与试验发展经费支出占主营业务收入的比重" * 3,
        actual=replace(
            slide.actual,
            value=Printed("力争突破", "1234567.89", "亿元人民币", "以上"),
            growth="增长10.55%以上",
            seals=("增速居全国同类城市前列", "连续五年居全省第一", "全国首个" * 8),
            notes=("总额：原文未载", "一数两项"),
            excerpt=excerpt._replace(text=words + excerpt.text),
        ),
        target=replace(
            slide.target,
            name="市级重点建设项目完成投资（含跨区县项目）" * 3,
            reasons=("口径有别，不比较：一边是省市重点建设项目，一边是市级",),
        ),
    )


def with_target(**changes: object) -> AnswerSlide:
    slide = answer_slide_of()
    bare = replace(slide.target, value=None, growth="", difference="", excerpt=None, place="")
    return replace(slide, target=replace(bare, **changes))  # type: ignore[arg-type]


def partners(count: int) -> tuple[Partner, ...]:
    return tuple(Partner("f", f"名称很长的第{n}项指标" * 2, f"增长{n}%以上") for n in range(count))


PICTURES: dict[str, AnswerSlide | SentenceSlide] = {
    "answer": answer_slide_of(),
    "harsh": harsh(),
    "absent": with_target(),
    "words": with_target(words="与经济增长基本同步，" * 12),
    "seals": with_target(seals=("全国第五", "连续五年居全省同类城市第一方阵前列")),
    "partners": with_target(partners=partners(3)),
    "many": with_target(partners=partners(20)),
    "related": replace(
        answer_slide_of(),
        foot="2023 年相关目标",
        items=tuple(FootItem(f"一项名称很长的指标{n}", f"增长{n}%以上") for n in range(9)),
    ),
    "one related": replace(
        answer_slide_of(), foot="2023 年相关目标", items=(FootItem("很长的名称" * 8, "增长1%"),)
    ),
    "no room": replace(
        answer_slide_of(), foot="2023 年相关目标", items=(FootItem("很长的名称" * 20, "增长1%"),)
    ),
    "quoted": sentence_slide(
        "某某“甲乙”、“丙丁”，增长5%；目标6%以上。",
        [Mark(2, 9, exact=True)],
        "某报告",
        [FigureMark(13, 15, "f", Status.ACTUAL), FigureMark(18, 20, "g", Status.TARGET)],
    ),
    "wide": replace(
        answer_slide_of(),
        target=replace(answer_slide_of().target, value=Printed("", "10", "家", "")),
    ),
    "sentence": SLIDES[0],
    "long": sentence_slide("很长的一句话，" * 60, [Mark(7, 9, exact=False)], "某报告"),
    "endless": sentence_slide("很长的一句话，" * 500, [Mark(700, 702, exact=True)], ""),
}


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768), (2560, 1080)], ids=str)
@pytest.mark.parametrize("name", PICTURES)
def test_nothing_leaves_the_picture(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    image = picture(qtbot, PICTURES[name], *size)
    assert margins_are_free(image, min(size[0] / 1920, size[1] / 1080))


def test_several_slides_are_counted(qtbot: QtBot) -> None:
    one, three = Enlarged(make_look()), Enlarged(make_look())
    for view, slides in ((one, SLIDES[:1]), (three, SLIDES)):
        qtbot.addWidget(view)
        view.resize(960, 540)
        view.set_slides(slides)
    assert one.grab().toImage() != three.grab().toImage()


def test_the_picture_is_the_same_at_every_text_size(qtbot: QtBot) -> None:
    view = Enlarged(make_look())
    qtbot.addWidget(view)
    view.resize(960, 540)
    view.set_slides([answer_slide_of()])
    before = view.grab().toImage()
    view.apply_look(make_look(text_size=22))
    assert view.grab().toImage() == before
