from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_app.analysis.summary import detail
from briefing_app.ui.look import DARK
from briefing_app.ui.panes.data.card import CardFrame, CardHead
from briefing_app.ui.panes.data.detail_card import DetailCard, LinkButton
from briefing_app.ui.panes.data.lines import Lines
from briefing_app.ui.panes.data.quote import QuoteView
from briefing_app.ui.panes.data.sides import SidesView
from tests.analysis.sample import marked_report
from tests.ui.looks import make_look

REPORT = marked_report()


def sides_of(qtbot: QtBot, figure_id: str, width: int = 360, size: int = 18) -> SidesView:
    view = SidesView(make_look(text_size=size))
    qtbot.addWidget(view)
    view.resize(width, 10)
    view.show()
    view.set_detail(detail(REPORT, figure_id))
    return view


def sizes(view: SidesView) -> dict[str, float]:
    return {piece.text: piece.size for piece in view._pieces}


def test_value_growth_seal_and_difference(qtbot: QtBot) -> None:
    view = sides_of(qtbot, "review-1-2.retail.growth")
    assert view.texts() == (
        "2022 实绩", "4870", "亿元", "增长4.8%", "全省前列",
        "2023 目标", "增长", "6%", "增速高 1.2 个百分点", "算",
    )  # fmt: skip
    assert sizes(view)["4870"] == 40
    assert view.accessibleName().endswith("增速高 1.2 个百分点，由程序换算，非原文")


def test_a_narrow_card_has_smaller_figures(qtbot: QtBot) -> None:
    assert sizes(sides_of(qtbot, "review-2-1.fai.growth", 260))["10%"] <= 32


def test_halves_stand_one_above_the_other_where_they_must(qtbot: QtBot) -> None:
    view = sides_of(qtbot, "review-1-2.retail.growth", 120)
    tops = {piece.text: piece.rect.top() for piece in view._pieces}
    assert tops["2023 目标"] > tops["4870"]
    assert view.grab().height() == view.height()


def test_what_the_text_lacks_is_named(qtbot: QtBot) -> None:
    assert "原文未载" in sides_of(qtbot, "plan-targets.cpi.change").texts()
    texts = sides_of(qtbot, "review-2-1.fai.growth").texts()
    assert "总额：原文未载" in texts


def test_words_without_a_number_wrap(qtbot: QtBot) -> None:
    view = sides_of(qtbot, "plan-targets.budget.growth", 240, 22)
    words = [p for p in view._pieces if p.size == 17]
    assert "".join(p.text for p in words) == "与经济同步"
    assert all(p.rect.right() <= 240 + 4 for p in words)


def test_a_lone_rank_is_a_seal(qtbot: QtBot) -> None:
    view = sides_of(qtbot, "review-1-2.survey.rank")
    assert "全国第五" in view.texts()
    view.apply_look(make_look(DARK))
    assert not view.grab().isNull()


def test_the_quote_grows_with_its_words(qtbot: QtBot) -> None:
    quote = QuoteView(make_look())
    qtbot.addWidget(quote)
    quote.resize(300, 10)
    quote.show()
    quote.set_text("一句话。")
    short = quote.height()
    quote.set_text("很长的一句话，" * 12)
    assert quote.height() > 3 * short
    wide = quote.height()
    quote.setFixedWidth(500)
    quote.grab()
    assert quote.height() < wide
    assert quote.accessibleName() == quote.text


@pytest.mark.parametrize("width", [60, 150, 400])
def test_a_head_gives_way_from_the_right(qtbot: QtBot, width: int) -> None:
    head = CardHead(make_look())
    qtbot.addWidget(head)
    head.set_words("增速", "2022 年，%", "3 项，由高到低")
    head.resize(width, 24)
    assert head.grab().width() == width
    assert head.accessibleName() == "增速，2022 年，%，3 项，由高到低"


def test_a_card_border_tells_its_state(qtbot: QtBot) -> None:
    card = CardFrame(make_look())
    qtbot.addWidget(card)
    card.resize(200, 80)
    plain = card.grab().toImage()
    card.set_border("err")
    assert card.grab().toImage() != plain


def test_lines_with_a_button_and_a_warning(qtbot: QtBot) -> None:
    lines = Lines(make_look())
    qtbot.addWidget(lines)
    lines.resize(300, 10)
    lines.set_words(("图没画出来", "原文不受影响。"), "重画", warns=True)
    lines.show()
    with qtbot.waitSignal(lines.pressed):
        qtbot.mouseClick(lines.button, Qt.MouseButton.LeftButton)
    assert lines.accessibleName() == "图没画出来原文不受影响。"
    assert not lines.grab().isNull()


def test_a_link_shows_pointer_and_focus(qtbot: QtBot) -> None:
    link = LinkButton(make_look())
    qtbot.addWidget(link)
    link.set_words("看目标原句")
    link.resize(link.sizeHint())
    link.show()
    quiet = link.grab().toImage()
    link.setDown(True)
    assert link.grab().toImage() != quiet
    link.setDown(False)
    link.setFocus()
    QApplication.sendEvent(link, QEvent(QEvent.Type.HoverEnter))
    assert link.accessibleName() == "看目标原句"
    link.apply_look(make_look(DARK, 22))
    assert link.sizeHint().height() >= 28


def test_a_shared_figure_shows_all_its_partners(qtbot: QtBot) -> None:
    view = sides_of(qtbot, "review-2-1.hightech-emerging.growth")
    assert "一数两项" in view.texts()
    assert {"战略性新兴产业增加值", "增长7%", "增长8%"} <= set(view.texts())
    assert not view.grab().isNull()


def test_a_pinned_card_says_so(qtbot: QtBot) -> None:
    card = DetailCard(make_look())
    qtbot.addWidget(card)
    card.set_detail(detail(REPORT, "review-2-1.fai.growth"))
    card.pin_button.click()
    assert card.head.words[2] == "已固定"
    assert card._border == "line"
    card.pin_button.click()
    assert card.head.words[2] == ""


def test_an_empty_detail_card_leads_nowhere(qtbot: QtBot) -> None:
    card = DetailCard(make_look())
    qtbot.addWidget(card)
    with qtbot.assertNotEmitted(card.figure_requested):
        card.link.click()
    card.set_detail(detail(REPORT, "plan-targets.cpi.change"))
    assert card.link.isHidden()
    assert card.detail is not None
    assert card.head.words[0] == "居民消费价格"
