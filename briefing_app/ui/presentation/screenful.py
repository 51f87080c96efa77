"""One page over the whole screen of its window: what an enlargement and a talk have in common."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from briefing_app.meeting.page import Page
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.page_art import render
from briefing_app.ui.presentation.room_look import other_theme
from briefing_app.ui.presentation.touch import Stroke, stroke_of

POINTER_MS = 2000
_NOTCH = 120
"""What a mouse wheel turns at a step; touch pads send it in parts."""
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_PLAIN_OR_CTRL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Screenful(QWidget):
    """A frameless page with nothing to operate; a resting pointer goes after a while.

    Keys: → ↓ PgDn next, ← ↑ PgUp previous, Home, End, D light or dark, Ctrl+C the statement,
    Ctrl+Shift+C with its sentences and source, F1 help. The wheel steps; a finger swipes.
    When it closes the keys go back to where they were. Subclasses say what is stepped
    through, and what a click does. Signals: `closed`, `copied` (the text put on the
    clipboard), `help_requested`.
    """

    closed = Signal()
    copied = Signal(str)
    help_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, *, pointer_ms: int) -> None:
        """Make it hidden."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._look = look
        self._page: Page | None = None
        self._picture = QPixmap()
        self._focus_before: QWidget | None = None
        self._pressed = False
        self._turned = 0
        self._touched: QPointF | None = None
        self._pointer_timer = QTimer(self)
        self._pointer_timer.setSingleShot(True)
        self._pointer_timer.setInterval(pointer_ms)
        self._pointer_timer.timeout.connect(self.hide_pointer)

    # ------------------------------------------------------------------ what is shown
    @property
    def look(self) -> Look:
        """Theme and fonts in use; D changes the theme of this view alone."""
        return self._look

    @property
    def shown(self) -> Page | None:
        """The page that is shown; None before anything was."""
        return self._page

    def apply_look(self, look: Look) -> None:
        """Take theme and fonts from a look; the user's text size has no part here."""
        self._look = look
        self._repaint_page()

    def copy_statement(self) -> str:
        """Copy the slide's statement; return it."""
        return self._copy(self._page.slide.statement if self._page else "")

    def copy_with_source(self) -> str:
        """Copy the slide's statement with its sentences and source; return the text."""
        return self._copy(self._page.slide.cited if self._page else "")

    def hide_pointer(self) -> None:
        """Take the pointer out of the picture until it moves."""
        self.setCursor(Qt.CursorShape.BlankCursor)

    # ------------------------------------------------------------------ for subclasses
    def step(self, by: int) -> None:
        """Go forward or back by so many pages."""
        raise NotImplementedError

    def step_to_end(self, *, last: bool) -> None:
        """Go to the last page, or the first."""
        raise NotImplementedError

    def on_tap(self, *, left: bool) -> None:
        """Answer a click or the tap of a finger; `left` for a finger at the left edge."""
        raise NotImplementedError

    def show_page(self, page: Page | None) -> None:
        """Show a page, and have it read out."""
        self._page = page
        self.setAccessibleName(page.slide.statement if page else "")
        self.setAccessibleDescription(page.slide.cited if page else "")
        self._repaint_page()

    def cover_screen(self) -> None:
        """Open over the screen that the window is on, and take the keys."""
        owner = self.parentWidget()
        screen = owner.screen() if owner is not None else QGuiApplication.primaryScreen()
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pointer_timer.start()

    # ------------------------------------------------------------------ Qt: painting
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.paint_screen(painter)
        painter.end()

    def paint_screen(self, painter: QPainter) -> None:
        """Paint the page; its picture is made once for each size and theme."""
        if self._page is None:
            painter.fillRect(self.rect(), self._look.theme.color("paper"))
            return
        ratio = self.devicePixelRatio()
        if self._picture.isNull() or self._picture.size() != self.size() * ratio:
            self._picture = render(self._page, self.size(), self._look, ratio=ratio)
        painter.drawPixmap(0, 0, self._picture)

    # ------------------------------------------------------------------ Qt: keys
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._press_command(event) or self._press_step(Qt.Key(event.key()))):
            super().keyPressEvent(event)

    def _press_command(self, event: QKeyEvent) -> bool:
        """Answer a key that does not turn pages; return whether it was one."""
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_statement()
        elif event.modifiers() == _CTRL_SHIFT and key == Qt.Key.Key_C:
            self.copy_with_source()
        elif key == Qt.Key.Key_F1:
            self.help_requested.emit()
        elif key == Qt.Key.Key_D and event.modifiers() in _PLAIN_OR_CTRL:
            if not event.isAutoRepeat():
                self.apply_look(other_theme(self._look))
        else:
            return False
        return True

    def _press_step(self, key: Qt.Key) -> bool:
        """Answer a key that turns pages; return whether it was one."""
        if key in _NEXT:
            self.step(1)
        elif key in _PREVIOUS:
            self.step(-1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.step_to_end(last=key == Qt.Key.Key_End)
        else:
            return False
        return True

    # ------------------------------------------------------------------ Qt: pointer, finger
    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = False
            self.on_tap(left=False)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer_timer.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            forward = self._turned < 0
            self._turned += _NOTCH if forward else -_NOTCH
            self.step(1 if forward else -1)

    def _touch(self, event: QTouchEvent) -> None:
        """Follow a finger from where it comes down to where it goes up; two mean nothing."""
        points = event.points()
        if len(points) > 1 or event.type() == QEvent.Type.TouchCancel:
            self._touched = None
        elif event.type() == QEvent.Type.TouchBegin:
            self._touched = points[0].position()
        elif event.type() == QEvent.Type.TouchEnd and self._touched is not None:
            self._stroke(stroke_of(self._touched, points[0].position(), QSizeF(self.size())))
        event.accept()

    def _stroke(self, stroke: Stroke) -> None:
        if stroke in (Stroke.NEXT, Stroke.PREVIOUS):
            self.step(stroke.value)
        elif stroke is not Stroke.NONE:
            self.on_tap(left=stroke is Stroke.TAP_LEFT)

    # ------------------------------------------------------------------ Qt: closing
    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self._pointer_timer.stop()
        before, self._focus_before = self._focus_before, None
        owner = self.parentWidget()
        if owner is not None:
            owner.activateWindow()
        if before is not None:
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # ------------------------------------------------------------------ parts
    def _repaint_page(self) -> None:
        self._picture = QPixmap()
        self.update()

    def _copy(self, text: str) -> str:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)
        return text
