"""The screens of the desktop as they come and go; each is a card, known by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtCore import QObject, QRect, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QScreen

from briefing_app.meeting.screens import ScreenCard


class Desktop(Protocol):
    """What is asked of the application: its screens, and to be told when they change."""

    screenAdded: SignalInstance  # noqa: N815 - Qt's name
    screenRemoved: SignalInstance  # noqa: N815 - Qt's name

    def screens(self) -> Sequence[QScreen]:
        """Return the screens there are."""


class Screens(QObject):
    """Says which screens there are. Signals: `came(card)`, `gone(card)`, `changed`.

    `changed` comes after any change, also of place or size. A screen that is going away is
    no longer asked anything: its card is remembered.
    """

    came = Signal(object)
    gone = Signal(object)
    changed = Signal()

    def __init__(self, desktop: Desktop | None = None, parent: QObject | None = None) -> None:
        """Watch a desktop; the application's by default."""
        super().__init__(parent)
        self._desktop = desktop or _application()
        self._screens: list[tuple[ScreenCard, QScreen]] = []
        for screen in self._desktop.screens():
            self._add(screen)
        self._desktop.screenAdded.connect(self._on_added)
        self._desktop.screenRemoved.connect(self._on_removed)

    def cards(self) -> tuple[ScreenCard, ...]:
        """Return the screens there are."""
        return tuple(card for card, _ in self._screens)

    def screen_of(self, card: ScreenCard) -> QScreen | None:
        """Return the screen of a card; None if it is not there."""
        return next((screen for c, screen in self._screens if c.is_same(card)), None)

    def card_of(self, screen: QScreen) -> ScreenCard:
        """Return the card of a screen."""
        return next((c for c, known in self._screens if known is screen), None) or card_of(screen)

    def _add(self, screen: QScreen) -> ScreenCard:
        card = card_of(screen)
        self._screens.append((card, screen))
        screen.geometryChanged.connect(self._on_geometry_changed)
        return card

    def _on_added(self, screen: QScreen) -> None:
        self.came.emit(self._add(screen))
        self.changed.emit()

    def _on_removed(self, screen: QScreen) -> None:
        lost = [card for card, known in self._screens if known is screen]
        self._screens = [(card, known) for card, known in self._screens if known is not screen]
        for card in lost:
            self.gone.emit(card)
        self.changed.emit()

    def _on_geometry_changed(self, _area: QRect) -> None:
        self._screens = [(card_of(screen), screen) for _, screen in self._screens]
        self.changed.emit()


def card_of(screen: QScreen) -> ScreenCard:
    """Return what is known of a screen."""
    area = screen.geometry()
    return ScreenCard(
        name=screen.name(),
        maker=screen.manufacturer(),
        model=screen.model(),
        serial=screen.serialNumber(),
        x=area.x(),
        y=area.y(),
        width=area.width(),
        height=area.height(),
    )


def _application() -> QGuiApplication:
    return cast("QGuiApplication", QGuiApplication.instance())
