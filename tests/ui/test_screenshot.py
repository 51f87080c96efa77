"""Pictures of the window: the right size, the right content, and what cannot be shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.library.places import places
from briefing_app.meeting.page import Deck
from briefing_app.model.errors import OutputError, UnknownIdError
from briefing_app.model.report import Report
from briefing_app.model.request import ScreenshotOptions
from briefing_app.ui import screenshot
from briefing_app.ui.look import DARK, LIGHT
from briefing_app.ui.main_window import MainWindow

SIZE = (960, 640)
Take = Callable[..., QImage]


@pytest.fixture
def take(
    application: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, warm_cache: str
) -> Take:
    """Return what takes a picture with some options; it settles at once."""
    shutil.copytree(warm_cache, places(str(tmp_path / "profile")).cache)
    monkeypatch.setattr(screenshot, "_SETTLE_MS", 0)

    def taken(**options: str) -> QImage:
        output = tmp_path / "window.png"
        output.unlink(missing_ok=True)
        wanted = {"output": str(output), "profile": str(tmp_path / "profile"), **options}
        width, height = SIZE
        assert screenshot.run(ScreenshotOptions(width=width, height=height, **wanted)) == 0  # type: ignore[arg-type]
        assert output.read_bytes().startswith(b"\x89PNG")
        return QImage(str(output))

    return taken


@pytest.mark.parametrize(("theme", "tokens"), [("light", LIGHT), ("dark", DARK)])
def test_the_picture_has_the_asked_size_and_theme(take: Take, theme: str, tokens: object) -> None:
    picture = take(theme=theme)
    assert (picture.width(), picture.height()) == SIZE
    assert picture.pixelColor(2, 2) == QColor(tokens.window)  # type: ignore[attr-defined]


@pytest.mark.parametrize("view", ["figures", "compare", "search"])
def test_other_views_can_be_shown(take: Take, view: str) -> None:
    assert take(view=view) != take()


def test_an_answer_is_asked_as_it_sounds(take: Take) -> None:
    assert take(view="answer", query="gutou") == take(view="answer", query="固投")


def test_a_question_without_an_answer_has_no_picture(take: Take) -> None:
    with pytest.raises(UnknownIdError, match="没有"):
        take(view="answer", query="qqqqq")


def test_words_are_looked_for_in_both_views(take: Take) -> None:
    assert take(query="固定资产投资") != take()
    assert take(query="固定资产投资", view="figures") != take(view="figures")


@pytest.mark.parametrize("kind", ["figure", "section"])
def test_a_figure_or_a_section_is_selected(
    take: Take, bundled_report: Report, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    figure = bundled_report.figures[9]
    section = figure.section
    seen: list[tuple[str, str]] = []

    def note(_milliseconds: int) -> None:
        (window,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow))
        selection = window.session.selection
        seen.append((selection.section, selection.figure))

    monkeypatch.setattr(screenshot, "_wait", note)
    take(select=figure.id if kind == "figure" else section)
    assert seen == [(section, figure.id if kind == "figure" else "")]


@pytest.fixture(scope="module")
def deck(bundled_report: Report) -> Deck:
    """Return all pages of the bundled report."""
    made: Deck = pytest.importorskip("briefing_app.meeting.deck").report_deck(bundled_report)
    return made


@pytest.mark.usefixtures("deck")
def test_a_topic_is_shown_as_the_room_sees_it(take: Take, bundled_report: Report) -> None:
    figure = bundled_report.figures[9]
    first, chosen = take(view="present"), take(view="present", select=figure.section)
    assert (chosen.width(), chosen.height()) == SIZE
    assert chosen.pixelColor(2, 2) == QColor(LIGHT.paper)
    assert chosen != first


def test_a_figure_is_shown_on_its_page(take: Take, deck: Deck) -> None:
    """A topic of several pages is opened at the one that holds the figure."""
    topics = [page.slide for page in deck.pages if isinstance(page.slide, TopicSlide)]
    slide = next(slide for slide in topics if slide.page == slide.pages > 1)
    tile = slide.tiles[0]
    side = tile.actual or tile.target
    assert side
    later = take(view="present", select=side.figure)
    assert later != take(view="present", select=slide.section)


@pytest.mark.usefixtures("deck")
def test_a_topic_that_is_not_there_has_no_page(take: Take) -> None:
    with pytest.raises(UnknownIdError, match="没有这个"):
        take(view="present", select="gone")


@pytest.mark.usefixtures("deck")
def test_a_page_that_cannot_be_written_is_told(take: Take, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"window\.png"):
        take(view="present", output=str(tmp_path / "missing" / "window.png"))


@pytest.mark.parametrize("options", [{"select": "gone"}, {"report": "nowhere-1999"}])
def test_an_unknown_id_is_told(take: Take, options: dict[str, str]) -> None:
    with pytest.raises(UnknownIdError, match="没有这个"):
        take(**options)


def test_a_file_that_cannot_be_written_is_told(take: Take, tmp_path: Path) -> None:
    output = str(tmp_path / "missing" / "window.png")
    with pytest.raises(OutputError, match=r"window\.png"):
        take(output=output)
