"""Desktops for tests: screens that come, go and move without any hardware."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from typing_extensions import override

from briefing_app.meeting.screens import ScreenCard
from briefing_app.ui.presentation.screens import Screens


class FakeScreen(QObject):
    """Answers what is asked of a QScreen."""

    geometryChanged = Signal(QRect)  # noqa: N815

    def __init__(self, card: ScreenCard) -> None:
        super().__init__()
        self._card = card

    def name(self) -> str:
        return self._card.name

    def manufacturer(self) -> str:
        return self._card.maker

    def model(self) -> str:
        return self._card.model

    def serialNumber(self) -> str:  # noqa: N802
        return self._card.serial

    def geometry(self) -> QRect:
        return QRect(*self._card.area)

    def move_to(self, card: ScreenCard) -> None:
        self._card = card
        self.geometryChanged.emit(self.geometry())


class FakeDesktop(QObject):
    """Answers what is asked of the application."""

    screenAdded = Signal(object)  # noqa: N815
    screenRemoved = Signal(object)  # noqa: N815

    def __init__(self, *cards: ScreenCard) -> None:
        super().__init__()
        self._screens = [FakeScreen(card) for card in cards]

    def screens(self) -> list[FakeScreen]:
        return list(self._screens)

    def plug(self, card: ScreenCard) -> FakeScreen:
        screen = FakeScreen(card)
        self._screens.append(screen)
        self.screenAdded.emit(screen)
        return screen

    def unplug(self, card: ScreenCard) -> None:
        screen = next(s for s in self._screens if s.name() == card.name)
        self._screens.remove(screen)
        self.screenRemoved.emit(screen)


class OneRealScreen(Screens):
    """Knows a made-up desktop; whatever is shown goes to the one screen of the tests."""

    def __init__(self, desktop: FakeDesktop, own: ScreenCard) -> None:
        super().__init__(desktop)  # type: ignore[arg-type]
        self._own = own

    @override
    def card_of(self, screen: QScreen) -> ScreenCard:
        return self._own

    @override
    def screen_of(self, card: ScreenCard) -> QScreen | None:
        there = any(c.is_same(card) for c in self.cards())
        return QGuiApplication.primaryScreen() if there else None

    def operator_moves_to(self, card: ScreenCard) -> None:
        self._own = card
