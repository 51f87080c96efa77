"""Screens as people know them: by name, never by which one the system calls the first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_BUILT_IN = ("edp", "lvds", "dsi")
"""What the systems call the connector of a portable computer's own screen."""
OWN_WORDS = "笔记本屏"


@dataclass(frozen=True, slots=True)
class ScreenCard:
    """What is known of a screen, and where it stands on the desktop, in pixels of the desktop."""

    name: str
    """The connector: HDMI-1."""
    maker: str = ""
    model: str = ""
    serial: str = ""
    x: int = 0
    y: int = 0
    width: int = 0
    height: int = 0

    @property
    def words(self) -> str:
        """What it is called: 笔记本屏, else its model, else its connector."""
        if self.name.casefold().startswith(_BUILT_IN):
            return OWN_WORDS
        return self.model or self.maker or self.name or "未名的屏"

    @property
    def size_words(self) -> str:
        """Its size: 1920 × 1080."""
        return f"{self.width} × {self.height}"

    @property
    def area(self) -> tuple[int, int, int, int]:
        """Where it stands: x, y, width, height."""
        return self.x, self.y, self.width, self.height

    def is_same(self, other: ScreenCard) -> bool:
        """Whether it is the same device: name, maker, model and serial number."""
        return _device(self) == _device(other)


def distinct(cards: Iterable[ScreenCard]) -> tuple[ScreenCard, ...]:
    """Return the screens that show different places: of mirrored ones only the first."""
    seen: dict[tuple[int, int, int, int], ScreenCard] = {}
    for card in cards:
        seen.setdefault(card.area, card)
    return tuple(seen.values())


def for_room(cards: Sequence[ScreenCard], own: ScreenCard) -> tuple[ScreenCard, ...]:
    """Return the screens the room can be shown on while the operator's window is on `own`.

    Empty with one screen, and where all others mirror it: then there is nothing to hide behind.
    """
    others = [c for c in distinct(cards) if c.area != own.area]
    return tuple(c for c in others if not c.is_same(own))


def unlike_words(card: ScreenCard, cards: Iterable[ScreenCard]) -> str:
    """Return what a screen is called among others: with its connector if two are called alike."""
    alike = [c for c in cards if c.words == card.words and not c.is_same(card)]
    return f"{card.words}（{card.name}）" if alike and card.name != card.words else card.words


def _device(card: ScreenCard) -> tuple[str, str, str, str]:
    return card.name, card.maker, card.model, card.serial
