from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from briefing_app.analysis.table import Facet, Filter, facets, figure_rows
from briefing_app.model.figure import Status
from briefing_app.ui.panes.figures.facet_button import FacetButton
from briefing_app.ui.panes.figures.facet_group import FacetGroup, GroupForm
from briefing_app.ui.panes.figures.facet_panel import FacetPanel
from tests.builders import make_report
from tests.ui.looks import dark_look, make_look


def make_facets(*counts: int) -> tuple[Facet, ...]:
    return tuple(Facet(f"k{i}", f"值{i}", here, here + 1) for i, here in enumerate(counts))


def make_group(qtbot: QtBot, form: GroupForm, *counts: int) -> FacetGroup:
    group = FacetGroup("units", "单位", make_look(), form)
    qtbot.addWidget(group)
    group.show_facets(make_facets(*counts), ())
    group.show()
    return group


def labels(group: FacetGroup) -> list[str]:
    return [button.facet.label for button in group.buttons]


def test_values_are_shown_with_their_counts(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 3, 0)
    assert labels(group) == ["值0", "值1"]
    assert group.buttons[0].accessibleName() == "值0，3 项，全文 4 项"


def test_click_is_told_with_the_group(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 3, 2)
    with qtbot.waitSignal(group.toggled) as blocker:
        qtbot.mouseClick(group.buttons[1], Qt.MouseButton.LeftButton)
    assert blocker.args == ["units", "k1"]


def test_chosen_values_are_ticked(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 3, 2)
    group.show_facets(make_facets(3, 2), {"k1"})
    assert [b.isChecked() for b in group.buttons] == [False, True]


def test_rare_values_fold_and_unfold(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(limit=2), 5, 4, 3, 2)
    assert labels(group) == ["值0", "值1", "其余 2 种"]
    assert (group.buttons[2].facet.here, group.buttons[2].facet.total) == (5, 7)
    qtbot.mouseClick(group.buttons[2], Qt.MouseButton.LeftButton)
    assert labels(group) == ["值0", "值1", "值2", "值3"]


def test_chosen_value_is_never_folded(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(limit=1), 5, 4, 3, 2)
    group.show_facets(make_facets(5, 4, 3, 2), {"k3"})
    assert labels(group) == ["值0", "值3", "其余 2 种"]


def test_values_without_a_hit_fold(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(fold_empty=True, unit="节"), 0, 4, 0)
    assert labels(group) == ["值1", "其余 2 节"]


def test_one_value_alone_is_not_folded(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(fold_empty=True), 0, 4, 1)
    assert labels(group) == ["值0", "值1", "值2"]


def test_group_without_values_is_hidden(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 1)
    group.show_facets((), ())
    assert group.isHidden()
    group.focus_first()


def test_arrows_move_and_space_or_enter_ticks(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(columns=2, boxed=28), 3, 2)
    first, second = group.buttons
    group.activateWindow()
    group.focus_first()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return):
        with qtbot.waitSignal(group.toggled):
            qtbot.keyClick(second, key)
    qtbot.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()


def test_keys_stay_with_their_value(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(fold_empty=True), 0, 4, 1)
    group.activateWindow()
    group.buttons[1].setFocus()
    qtbot.waitUntil(group.buttons[1].hasFocus)
    group.show_facets(make_facets(0, 4, 0), {"k1"})
    assert [b.facet.key for b in group.buttons if b.hasFocus()] == ["k1"]


def test_other_keys_are_left_to_the_window(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 1, 1)
    with qtbot.assertNotEmitted(group.toggled):
        qtbot.keyClick(group.buttons[0], Qt.Key.Key_A)


def test_one_tab_stop(qtbot: QtBot) -> None:
    group = make_group(qtbot, GroupForm(), 3, 2, 1)
    policies = [bool(b.focusPolicy() & Qt.FocusPolicy.TabFocus) for b in group.buttons]
    assert policies == [True, False, False]


@pytest.mark.parametrize("label", ["（一）全力以赴助企纾困稳链", "（三）坚定不移强创新增动能"])
def test_section_of_ten_characters_is_whole(qtbot: QtBot, label: str) -> None:
    button = FacetButton(Facet("k", label, 35, 35), make_look(), status=Status.ACTUAL)
    qtbot.addWidget(button)
    button.show_facet(button.facet, checked=False, digits=2)
    button.resize(233, 25)  # what the panel gives it beside a scroll bar
    painted = button.grab().toImage()
    button.resize(400, 25)
    wide = button.grab().toImage()
    side = QRect(0, 0, 233 - 60, 25)
    assert painted.copy(side) == wide.copy(side)


@pytest.mark.parametrize("boxed", [0, 28, 34])
def test_states_and_themes_paint(qtbot: QtBot, boxed: int) -> None:
    group = FacetGroup("statuses", "状态", make_look(), GroupForm(columns=2, boxed=boxed))
    qtbot.addWidget(group)
    values = make_facets(3, 0)
    group.show_facets(values, {"k0"}, {"k0": Status.ACTUAL})
    group.resize(240, 120)
    group.show()
    chosen = group.grab().toImage()
    group.show_facets(values, ())
    plain = group.grab().toImage()
    group.apply_look(dark_look())
    assert chosen != plain != group.grab().toImage()


@pytest.fixture
def panel(qtbot: QtBot) -> FacetPanel:
    made = FacetPanel(make_look())
    qtbot.addWidget(made)
    report = make_report()
    rows = figure_rows(report)
    chosen = Filter(measures=frozenset({"growth"}))
    made.show_facets(facets(rows, chosen, report), chosen, report)
    made.resize(264, 700)
    made.show()
    return made


def test_panel_shows_all_groups_and_the_filter(panel: FacetPanel) -> None:
    assert list(panel.groups) == ["statuses", "measures", "units", "rank_scopes", "sections"]
    ticked = [b.facet.key for g in panel.groups.values() for b in g.buttons if b.isChecked()]
    assert ticked == ["growth"]


def test_panel_passes_on_the_wish(qtbot: QtBot, panel: FacetPanel) -> None:
    with qtbot.waitSignal(panel.toggled) as blocker:
        panel.groups["statuses"].buttons[1].click()
    assert blocker.args == ["statuses", "target"]


def test_panel_brings_the_keys_to_a_group(qtbot: QtBot, panel: FacetPanel) -> None:
    panel.activateWindow()
    panel.focus_group(2)
    qtbot.waitUntil(panel.groups["measures"].buttons[0].hasFocus)


def test_panel_paints_in_both_themes(panel: FacetPanel) -> None:
    light = panel.grab().toImage()
    panel.apply_look(dark_look())
    assert panel.grab().toImage() != light
