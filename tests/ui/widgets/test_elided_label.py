from __future__ import annotations

from pytestqt.qtbot import QtBot

from briefing_app.ui.widgets.elided_label import ElidedLabel
from tests.ui.looks import dark_look, make_look

LONG = "社会消费品零售总额和固定资产投资"


def test_short_text_has_no_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("总额", make_look())
    qtbot.addWidget(label)
    label.resize(200, 20)
    label.show()
    assert (label.elided, label.toolTip()) == (False, "")


def test_long_text_moves_to_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("", make_look())
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    label.set_text(LONG)
    assert label.elided
    assert label.toolTip() == label.text() == LONG


def test_label_may_become_narrow(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG)
    qtbot.addWidget(label)
    label.set_bold(True)
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 3


def test_weight_and_theme_show(qtbot: QtBot) -> None:
    label = ElidedLabel(LONG, make_look())
    qtbot.addWidget(label)
    plain = label.grab().toImage()
    label.set_bold(True)
    bold = label.grab().toImage()
    label.apply_look(dark_look())
    assert plain != bold != label.grab().toImage()
    assert label.font().bold()


def test_label_without_a_look_paints(qtbot: QtBot) -> None:
    label = ElidedLabel("总额")
    qtbot.addWidget(label)
    assert not label.grab().isNull()
