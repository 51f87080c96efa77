"""The search over the slide of a talk: what is chosen is shown, Esc brings the slide back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from briefing_app.ui.look import Look
from briefing_app.ui.panes.search.search_popup import SearchPopup
from briefing_app.ui.shell.search_field import SearchField

if TYPE_CHECKING:
    from briefing_app.analysis.asking.answers import Answer, Hit, Related
    from briefing_app.ui.panes.search.asker import Maker
    from briefing_app.ui.presentation.presenter import Presenter
    from briefing_app.ui.session import Session

_HEIGHT, _FIELD = 56, 560


class _Band(QWidget):
    """The ground under the field, at the head of the slide."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("talk_search")
        self.field = SearchField(look, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignCenter)
        self.apply_look(look)
        self.hide()

    def apply_look(self, look: Look) -> None:
        self._look = look
        self.field.apply_look(look)
        self.field.setFixedWidth(look.px(_FIELD))
        self.setFixedHeight(look.px(_HEIGHT))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.color("window"))
        painter.end()


class TalkSearch(QObject):
    """A field at the head of the slide and the search popup under it."""

    def __init__(self, presenter: Presenter, session: Session, look: Look, make: Maker) -> None:
        """Lie over the presenter, hidden; `make` builds what answers about a report."""
        super().__init__(presenter)
        self._presenter, self._session = presenter, session
        self._band = _Band(look, presenter)
        self.popup = SearchPopup(session, look, presenter, make=make, for_room=True)
        self.popup.attach(self._band.field)
        self.popup.enlarge_requested.connect(self._show)
        self.popup.closed.connect(self._band.hide)
        presenter.installEventFilter(self)

    def open(self) -> None:
        """Open the search; the slide stays under it."""
        presenter = self._presenter
        presenter.unsetCursor()
        self._place()
        self._band.show()
        self._band.raise_()
        self.popup.open()

    def apply_look(self, look: Look) -> None:
        """Dress field and popup."""
        self._band.apply_look(look)
        self.popup.apply_look(look)

    def stop(self) -> None:
        """End the worker that loads pinyin."""
        self.popup.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the field as wide as the slide."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        self._band.setGeometry(0, 0, self._presenter.width(), self._band.height())

    def _show(self, found: Answer | Hit | Related) -> None:
        """Show what was chosen over the slide."""
        from briefing_app.analysis.slides.answer import found_slide

        slide = found_slide(self._session.report, self.popup.results, found)
        self.popup.close_popup()
        self._presenter.show_over(slide)
