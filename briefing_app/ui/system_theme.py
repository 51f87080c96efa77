"""Whether the desktop is dark: asked in this one place."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette

from briefing_app.ui.look import DARK, LIGHT, Theme


def theme_for(mode: str, *, system_dark: bool) -> Theme:
    """Return the theme for the user's choice: light, dark, or system."""
    dark = system_dark if mode == "system" else mode == "dark"
    return DARK if dark else LIGHT


def is_dark(scheme: Qt.ColorScheme, palette: QPalette) -> bool:
    """Return whether a colour scheme is dark; an unknown one is judged by the palette."""
    if scheme is not Qt.ColorScheme.Unknown:
        return scheme is Qt.ColorScheme.Dark
    text = palette.color(QPalette.ColorRole.WindowText).lightness()
    return text > palette.color(QPalette.ColorRole.Window).lightness()


class SystemTheme(QObject):
    """Follows the desktop's colour scheme. Signal: `changed` when it turns dark or light.

    Make it before the program's own palette is set: where the desktop does not name its
    scheme, the palette of the start decides.
    """

    changed = Signal()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        """Ask the desktop now and listen."""
        super().__init__(parent or app)
        self._palette = QPalette(app.palette())
        hints = app.styleHints()
        self._dark = is_dark(hints.colorScheme(), self._palette)
        hints.colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def dark(self) -> bool:
        """Whether the desktop is dark."""
        return self._dark

    def _on_scheme_changed(self, scheme: Qt.ColorScheme) -> None:
        dark = is_dark(scheme, self._palette)
        if dark != self._dark:
            self._dark = dark
            self.changed.emit()
