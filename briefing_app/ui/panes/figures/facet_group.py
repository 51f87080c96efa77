"""One facet with its values: 状态, 度量, 单位, 位次 or 章节."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from briefing_app.analysis.table import Facet
from briefing_app.model.figure import Status
from briefing_app.ui.look import Look
from briefing_app.ui.panes.figures.facet_button import FacetButton

_MORE = "\0more"


@dataclass(frozen=True, slots=True)
class GroupForm:
    """How a group looks: in `columns`, framed and `boxed` px high, or as rows.

    Rows beyond `limit`, and with `fold_empty` those without a hit, hide behind 其余 N 种.
    """

    columns: int = 1
    boxed: int = 0
    limit: int = 0
    fold_empty: bool = False
    unit: str = "种"


class FacetGroup(QWidget):
    """Values one may tick; one tab stop, arrow keys move, Space or Enter ticks.

    Signal: `toggled(name, key)`, the group's name in `Filter` and the value.
    """

    toggled = Signal(str, str)

    def __init__(
        self, name: str, title: str, look: Look, form: GroupForm, parent: QWidget | None = None
    ) -> None:
        """Show no values yet."""
        super().__init__(parent)
        self._name = name
        self.setObjectName(f"facets_{name}")
        self._look, self._form = look, form
        self._facets: tuple[Facet, ...] = ()
        self._statuses: Mapping[str, Status] = {}
        self._chosen: frozenset[str] = frozenset()
        self._unfolded = False
        self._buttons: list[FacetButton] = []
        self.setAccessibleName(title)
        self._title = QLabel(title, self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.buttonClicked.connect(self._on_button_clicked)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._title)
        self._grid = QGridLayout()
        self._layout.addLayout(self._grid)
        self.apply_look(look)

    @property
    def buttons(self) -> tuple[FacetButton, ...]:
        """The values in view, from top to bottom; the fold row is the last."""
        return tuple(self._buttons)

    def apply_look(self, look: Look) -> None:
        """Take colours and sizes from a look."""
        self._look = look
        px = look.px
        self._title.setFont(look.sans(12))
        palette = self._title.palette()
        palette.setColor(self._title.foregroundRole(), look.theme.color("ink3"))
        self._title.setPalette(palette)
        self._title.setContentsMargins(px(10), px(10), px(10), px(3))
        self._grid.setSpacing(px(6) if self._form.boxed else 0)
        side = px(2) if self._form.boxed else 0
        self._grid.setContentsMargins(side, 0, side, 0)
        for button in self._buttons:
            button.apply_look(look)

    def show_facets(
        self,
        facets: Sequence[Facet],
        chosen: Collection[str],
        statuses: Mapping[str, Status] | None = None,
    ) -> None:
        """Show values with their counts; `statuses` gives some of them ● or ○."""
        self._facets, self._chosen = tuple(facets), frozenset(chosen)
        self._statuses = statuses or {}
        shown, folded = self._split()
        if [b.facet.key for b in self._buttons] != [f.key for f in (*shown, *folded)]:
            self._rebuild((*shown, *folded))
        digits = max((len(str(f.total)) for f in (*shown, *folded)), default=1)
        for button, facet in zip(self._buttons, (*shown, *folded), strict=True):
            button.show_facet(facet, checked=facet.key in self._chosen, digits=digits)
        self.setVisible(bool(facets))

    def focus_first(self) -> None:
        """Bring the keyboard here."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _split(self) -> tuple[list[Facet], list[Facet]]:
        """Return the values in view and, as one row, those that are folded away."""
        form = self._form
        if self._unfolded or not (form.limit or form.fold_empty):
            return list(self._facets), []
        ranked = [f.key for f in sorted(self._facets, key=lambda f: -f.here)] if form.limit else []
        kept = {*ranked[: form.limit], *self._chosen}
        if form.fold_empty:
            kept |= {f.key for f in self._facets if f.here}
        shown = [f for f in self._facets if f.key in kept]
        rest = [f for f in self._facets if f.key not in kept]
        if len(rest) < 2:
            return list(self._facets), []
        label = f"其余 {len(rest)} {form.unit}"
        return shown, [Facet(_MORE, label, sum(f.here for f in rest), sum(f.total for f in rest))]

    def _rebuild(self, facets: Sequence[Facet]) -> None:
        """Make other buttons; the keys stay with the value they were on."""
        focused = next((b.facet.key for b in self._buttons if b.hasFocus()), None)
        for button in self._buttons:
            self._group.removeButton(button)
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for place, facet in enumerate(facets):
            button = FacetButton(
                facet,
                self._look,
                boxed=self._form.boxed,
                status=self._statuses.get(facet.key),
                parent=self,
            )
            button.setObjectName(f"facet_{facet.key}")
            button.step_requested.connect(self._on_step_requested)
            self._group.addButton(button)
            self._buttons.append(button)
            self._grid.addWidget(button, *divmod(place, self._form.columns))
            button.show()
            if facet.key == focused:
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chain()

    def _chain(self) -> None:
        """Let Tab come from what is before the group to its first value; Qt puts new ones last."""
        stops: tuple[QWidget, ...] = (self, *self._buttons)
        for stop in stops:
            stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt chains no others
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        for stop in (self, *self._buttons[1:]):
            stop.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _on_button_clicked(self, button: QAbstractButton) -> None:
        if not isinstance(button, FacetButton):
            return
        if button.facet.key == _MORE:
            self._unfolded = True
            self.show_facets(self._facets, self._chosen, self._statuses)
        else:
            self.toggled.emit(self._name, button.facet.key)

    def _on_step_requested(self, step: int) -> None:
        focused = next((i for i, b in enumerate(self._buttons) if b.hasFocus()), 0)
        index = min(max(focused + step, 0), len(self._buttons) - 1)
        self._buttons[index].setFocus(Qt.FocusReason.OtherFocusReason)
