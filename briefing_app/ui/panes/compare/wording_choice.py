"""Which two sections are compared: one object that all panes about wording share."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing_app.model.report import Report
from briefing_app.ui.panes.compare.wording_sections import Chosen, suggested_pair
from briefing_app.ui.session import Session


class WordingChoice(QObject):
    """Owns the left and the right section.

    It follows what is being read until the user chooses, and again in another report. The
    suggestion is worked out when it is first asked for, so that hidden panes cost nothing.
    Signal: `changed`, there are other sections to compare.
    """

    changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        """Follow a session."""
        super().__init__(parent)
        self._session = session
        self._pair: tuple[Chosen, Chosen] | None = None
        self._by_user = False
        session.report_changed.connect(self._on_report_changed)
        session.place_changed.connect(self._on_place_changed)

    @property
    def left(self) -> Chosen:
        """What stands at the left."""
        return self.pair[0]

    @property
    def right(self) -> Chosen:
        """What stands at the right."""
        return self.pair[1]

    @property
    def pair(self) -> tuple[Chosen, Chosen]:
        """Both sides."""
        if self._pair is None:
            self._pair = suggested_pair(self._session.report, self._session.place)
        return self._pair

    @property
    def by_user(self) -> bool:
        """Whether the user chose; then reading elsewhere changes nothing."""
        return self._by_user

    @property
    def reports(self) -> tuple[Report, ...]:
        """The reports whose sections can be chosen."""
        here = (self._session.report, self.left.report, self.right.report)
        return tuple({report.id: report for report in here}.values())

    def choose_left(self, chosen: Chosen) -> None:
        """Compare another section at the left; raise UnknownIdError if there is none such."""
        self.choose(chosen, self.right)

    def choose_right(self, chosen: Chosen) -> None:
        """Compare another section at the right; raise UnknownIdError if there is none such."""
        self.choose(self.left, chosen)

    def swap(self) -> None:
        """Change sides."""
        self.choose(self.right, self.left)

    def choose(self, left: Chosen, right: Chosen) -> None:
        """Compare two other sections; raise UnknownIdError if there is none such."""
        for side in (left, right):
            if side.section:
                side.report.section(side.section)
        self._pair, self._by_user = (left, right), True
        self.changed.emit()

    def _on_report_changed(self) -> None:
        self._pair, self._by_user = None, False
        self.changed.emit()

    def _on_place_changed(self, place: str) -> None:
        """Follow the reading, except inside what is compared already."""
        if self._by_user or self._pair is None or not place:
            return
        if not any(side.holds(place) for side in self._pair):
            self._pair = None
            self.changed.emit()
