"""A page number being typed: digits that are forgotten when nothing follows them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

_FORGOTTEN_MS = 2000
_MOST_DIGITS = 4


class NumberEntry(QObject):
    """Holds the digits typed so far. Signal: `changed`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, forgotten_ms: int = _FORGOTTEN_MS) -> None:
        """Begin with none; they are gone that long after the last one."""
        super().__init__(parent)
        self._digits = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(forgotten_ms)
        self._timer.timeout.connect(self.clear)

    @property
    def digits(self) -> str:
        """What was typed; "" for nothing."""
        return self._digits

    def add(self, digit: str) -> None:
        """Take one more digit; more than any page has are ignored."""
        if len(self._digits) < _MOST_DIGITS:
            self._set(self._digits + digit)

    def drop_last(self) -> None:
        """Take the last digit back."""
        self._set(self._digits[:-1])

    def clear(self) -> None:
        """Forget the digits."""
        self._set("")

    def take(self) -> int:
        """Return the number and forget it; 0 where none was typed."""
        number = int(self._digits or "0")
        self.clear()
        return number

    def _set(self, digits: str) -> None:
        if digits:
            self._timer.start()
        else:
            self._timer.stop()
        if digits != self._digits:
            self._digits = digits
            self.changed.emit()
