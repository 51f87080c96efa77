"""A page as a picture: its size and ground, number and progress, whatever its slide is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QApplication

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import AnswerSlide, Half, detail_slide, sentence_slide
from briefing_app.analysis.summary import detail
from briefing_app.analysis.words import Printed
from briefing_app.meeting.page import Page
from briefing_app.model.report import Report
from briefing_app.ui.look import DARK, LIGHT, Theme
from briefing_app.ui.presentation.page_art import render
from briefing_app.ui.presentation.stage import SIDE, SMALLEST
from tests.ui.presentation.recording import record
from tests.ui.presentation.slides import (
    ACTUAL,
    LONG_NAME,
    PAIR_TILE,
    TARGET,
    bars,
    bundled_look,
    page,
    topic,
)

ANSWER = AnswerSlide(
    title=LONG_NAME,
    actual=Half(ACTUAL, "2022 年实绩", Printed("增长", "10%", "", "")),
    target=Half(TARGET, "2023 年目标", Printed("增长", "10%", "", "以上")),
    foot="",
    items=(),
    items_status=TARGET,
    statement="",
    cited="",
)
SLIDES: dict[str, Slide] = {
    "topic": topic(PAIR_TILE, chart=bars()),
    "answer": ANSWER,
    "sentence": sentence_slide("坚持稳中求进工作总基调。" * 40, source="《报告》"),
}


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_the_picture_stands_on_paper(qapp: QApplication, theme: Theme) -> None:
    image = render(page(SLIDES["topic"]), QSize(640, 360), bundled_look(theme)).toImage()
    assert image.pixelColor(1, 1) == theme.color("paper")


def test_a_finer_screen_gets_more_pixels(qapp: QApplication) -> None:
    picture = render(page(SLIDES["topic"]), QSize(640, 480), bundled_look(), ratio=1.5)
    assert (picture.width(), picture.height()) == (960, 720)
    assert picture.deviceIndependentSize().toSize() == QSize(640, 480)


@pytest.mark.parametrize("name", SLIDES)
def test_a_page_has_its_number(qapp: QApplication, name: str) -> None:
    assert record(page(SLIDES[name]), bundled_look(), 1920, 1080).text.endswith("4 / 42")


@pytest.mark.parametrize("name", SLIDES)
def test_what_only_passes_by_has_none(qapp: QApplication, name: str) -> None:
    assert "/ 42" not in record(page(SLIDES[name], of=0), bundled_look(), 1920, 1080).text


@pytest.mark.parametrize("size", [(1920, 1080), (1920, 1440)], ids=["16:9", "4:3"])
@pytest.mark.parametrize("name", SLIDES)
def test_nothing_lies_on_the_number(qapp: QApplication, name: str, size: tuple[int, int]) -> None:
    found = record(page(SLIDES[name]), bundled_look(), *size)
    assert not found.overlaps()
    assert found.smallest >= SMALLEST


@pytest.mark.parametrize("name", SLIDES)
def test_progress_is_painted_on_every_kind_of_page(qapp: QApplication, name: str) -> None:
    size, look, shown = QSize(1920, 1080), bundled_look(), page(SLIDES[name])
    image = render(shown, size, look).toImage()
    bare = render(replace(shown, progress=()), size, look).toImage()
    assert image.pixelColor(120, 1040) == LIGHT.color("act_m")
    assert bare.pixelColor(120, 1040) == LIGHT.color("paper")


def faults(shown: Page, size: tuple[int, int]) -> list[str]:
    """Return what is too small, lies on something else or leaves the stage."""
    found = record(shown, bundled_look(), *size)
    stage = QRectF(SIDE - 8, 20, 1920 - 2 * SIDE + 16, size[1] - 20 - 46)
    small = [word.text for word in found.words if word.size < SMALLEST]
    return [*small, *map(str, found.overlaps()), *found.outside(stage)]


@pytest.mark.parametrize("size", [(1920, 1080), (1920, 1440)], ids=["16:9", "4:3"])
def test_answers_keep_words_in_place(
    qapp: QApplication, bundled_report: Report, size: tuple[int, int]
) -> None:
    slides = [detail_slide(bundled_report, detail(bundled_report, f.id))
              for f in bundled_report.figures[::4]]  # fmt: skip
    assert not [found for slide in slides if (found := faults(page(slide), size))]


@pytest.mark.parametrize("size", [(1920, 1080), (1920, 1440)], ids=["16:9", "4:3"])
def test_every_topic_keeps_words_in_place(
    qapp: QApplication, bundled_report: Report, size: tuple[int, int]
) -> None:
    deck = pytest.importorskip("briefing_app.meeting.deck").report_deck(bundled_report)
    assert deck.pages
    assert not [found for shown in deck.pages if (found := faults(shown, size))]
