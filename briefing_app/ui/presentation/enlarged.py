"""One answer or sentence for everyone in the room: the whole screen, nothing to operate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from briefing_app.analysis.asking.answers import Answer, Hit, Mark, Related
from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.answer import (
    AnswerSlide,
    SentenceSlide,
    answer_slide,
    detail_slide,
    hit_slide,
    sentence_slide,
)
from briefing_app.analysis.summary import Detail
from briefing_app.model.report import Report
from briefing_app.ui.look import DARK, LIGHT, Look, Theme
from briefing_app.ui.presentation.answer_art import AnswerArt
from briefing_app.ui.presentation.sentence_art import SentenceArt
from briefing_app.ui.presentation.stage import Faces, Stage

_POINTER_MS = 2000
_COUNT_SIZE = 32.0
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageUp: -1,
}
_CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_F5)


class Enlarged(QWidget):
    """Shows slides over the whole screen of its window; several are stepped through.

    Keys: → ↓ PgDn next, ← ↑ PgUp previous, Home, End, D light or dark, Ctrl+C the statement,
    Ctrl+Shift+C with its sentences and source; Esc, F5 or a click closes, and the keys go
    back to where they were. Signals: `closed`, `copied` (the text put on the clipboard).
    """

    closed = Signal()
    copied = Signal(str)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, pointer_ms: int = _POINTER_MS
    ) -> None:
        """Make it hidden; `show_…` fills and opens it. A resting pointer goes after a while."""
        flags = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
        super().__init__(parent, flags)
        self.setObjectName("enlarged")
        self.setWindowTitle("放大")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._look = look
        self._slides: tuple[Slide, ...] = ()
        self._index = 0
        self._art: AnswerArt | SentenceArt | None = None
        self._focus_before: QWidget | None = None
        self._pressed = False
        self._pointer_timer = QTimer(self)
        self._pointer_timer.setSingleShot(True)
        self._pointer_timer.setInterval(pointer_ms)
        self._pointer_timer.timeout.connect(self._hide_pointer)

    # ------------------------------------------------------------------ what is shown
    @property
    def slide(self) -> Slide | None:
        """What is shown; None before anything was."""
        return self._slides[self._index] if self._slides else None

    @property
    def index(self) -> int:
        """Which of the slides is shown, from 0."""
        return self._index

    @property
    def look(self) -> Look:
        """Theme and fonts in use; D changes the theme of this view alone."""
        return self._look

    def show_answer(self, answer: Answer, related: Sequence[Related], report: Report) -> None:
        """Show an answer of `report` with its kindred figures."""
        self.show_slides([answer_slide(report, answer, related)])

    def show_detail(self, report: Report, detail: Detail) -> None:
        """Show what the detail card shows."""
        self.show_slides([detail_slide(report, detail)])

    def show_sentence(self, text: str, marks: Iterable[Mark] = (), source: str = "") -> None:
        """Show a sentence; `marks` are runs of it, `source` is where it stands."""
        self.show_slides([sentence_slide(text, marks, source)])

    def show_hits(self, report: Report, hits: Sequence[Hit], at: int = 0) -> None:
        """Show sentences that were found, beginning with one of them."""
        self.show_slides([hit_slide(report, hit) for hit in hits], at)

    def show_slides(self, slides: Iterable[Slide], at: int = 0) -> None:
        """Open with one of several slides; without any nothing happens."""
        self._slides = tuple(slides)
        if not self._slides:
            return
        if not self.isVisible():
            self._focus_before = QApplication.focusWidget()
        self._go_to(at)
        self._open()

    def set_slides(self, slides: Iterable[Slide], at: int = 0) -> None:
        """Fill it without opening it, as for a picture."""
        self._slides = tuple(slides)
        self._go_to(at)

    def copy_statement(self) -> str:
        """Copy the slide's statement; return it."""
        return self._copy(self.slide.statement if self.slide else "")

    def copy_with_source(self) -> str:
        """Copy the slide's statement with its sentences and source; return the text."""
        return self._copy(self.slide.cited if self.slide else "")

    def apply_look(self, look: Look) -> None:
        """Take theme and fonts from a look; the user's text size has no part here."""
        self._look = look
        self._lay_out()

    # ------------------------------------------------------------------ Qt
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color("paper"))
        if self._art:
            stage = self._stage()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(stage.scale, stage.scale)
            self._art.paint(painter, _inks(theme))
            self._paint_count(painter, stage)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_statement()
        elif event.modifiers() == both and key == Qt.Key.Key_C:
            self.copy_with_source()
        elif key in _CLOSING:
            self.close()
        elif key in _STEPS:
            self._go_to(self._index + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else len(self._slides) - 1)
        elif key == Qt.Key.Key_D and event.modifiers() in _PLAIN_OR_CTRL:
            self.apply_look(_other_theme(self._look))
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.button() == Qt.MouseButton.LeftButton

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self._pressed = False
            self.close()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.unsetCursor()
        self._pointer_timer.start()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y()
        if turned:
            self._go_to(self._index + (1 if turned < 0 else -1))

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
    def _open(self) -> None:
        """Cover the screen that the window is on."""
        owner = self.parentWidget()
        screen = owner.screen() if owner is not None else QGuiApplication.primaryScreen()
        if not self.isVisible():
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pointer_timer.start()

    def _go_to(self, index: int) -> None:
        self._index = min(max(index, 0), max(len(self._slides) - 1, 0))
        slide = self.slide
        self.setAccessibleName(slide.statement if slide else "")
        self.setAccessibleDescription(slide.cited if slide else "")
        self._lay_out()

    def _lay_out(self) -> None:
        slide, stage, faces = self.slide, self._stage(), Faces(self._look)
        if isinstance(slide, AnswerSlide):
            self._art = AnswerArt(slide, stage, faces)
        elif isinstance(slide, SentenceSlide):
            self._art = SentenceArt(slide, stage, faces)
        self.update()

    def _stage(self) -> Stage:
        return Stage.on(QSizeF(self.size()))

    def _paint_count(self, painter: QPainter, stage: Stage) -> None:
        """Say in the upper right corner which of several this is."""
        if len(self._slides) < 2:
            return
        painter.setFont(Faces(self._look).sans(_COUNT_SIZE))
        painter.setPen(self._look.theme.color("ink3"))
        box = stage.content.adjusted(0, -44, 0, 0)
        align = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        painter.drawText(box, align, f"{self._index + 1} / {len(self._slides)}")

    def _copy(self, text: str) -> str:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.copied.emit(text)
        return text

    def _hide_pointer(self) -> None:
        self.setCursor(Qt.CursorShape.BlankCursor)


_PLAIN_OR_CTRL = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier)


def _inks(theme: Theme) -> Mapping[str, QColor]:
    """Return all colours of a theme by token."""
    names = (field.name for field in fields(theme) if field.name != "name")
    return {name: theme.color(name) for name in names}


def _other_theme(look: Look) -> Look:
    """Return a look in the other theme."""
    theme = LIGHT if look.theme.dark else DARK
    return Look(theme, look.sans_family, look.serif_family, look.text_size)
