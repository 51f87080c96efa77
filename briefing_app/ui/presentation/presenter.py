"""A talk with one screen: the pages of a deck, and answers over them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from briefing_app.analysis.slides import Slide
from briefing_app.analysis.slides.records import TopicSlide
from briefing_app.meeting.page import Deck, Page
from briefing_app.meeting.room import loose_page
from briefing_app.ui.look import Look
from briefing_app.ui.presentation.number_entry import NumberEntry
from briefing_app.ui.presentation.screenful import POINTER_MS, Screenful
from briefing_app.ui.presentation.stage import Faces, Stage, advance

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ONWARDS = (Qt.Key.Key_Space, *_ENTER)
_BLACK = (Qt.Key.Key_B, Qt.Key.Key_Period, Qt.Key.Key_F9)
_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_NO_DECK = Deck("", ())
_DIGITS, _DIGITS_BOX = 36.0, 64.0


class Presenter(Screenful):
    """Shows the pages of a deck over the whole screen of its window.

    Besides the keys of Screenful: Space, Enter or a click next, Backspace previous, a number
    and Enter to that page, B or . black and light again, Ctrl+K the search, Esc leaves. F5,
    which clickers send to begin, does no harm. A tap at the left edge goes back. In the dark
    pages do not turn; only the black key lights it. An answer shown over a page goes with
    Esc, and the page is there again. Signals: `ended(section id)` at the topic shown, ""
    where it has none; `search_requested`; `page_changed(index)`.
    """

    ended = Signal(str)
    search_requested = Signal()
    page_changed = Signal(int)

    def __init__(
        self, look: Look, parent: QWidget | None = None, *, pointer_ms: int = POINTER_MS
    ) -> None:
        """Make it hidden; `present` opens it."""
        super().__init__(look, parent, pointer_ms=pointer_ms)
        self.setObjectName("presenter")
        self.setWindowTitle("投屏")
        self._deck, self._index = _NO_DECK, 0
        self._over: Slide | None = None
        self._black = False
        self._number = NumberEntry(self)
        self._number.changed.connect(self.update)

    # ------------------------------------------------------------------ what is shown
    @property
    def index(self) -> int:
        """Which page of the deck the talk is at, from 0."""
        return self._index

    @property
    def page(self) -> Page | None:
        """The page the talk is at, also while an answer lies over it."""
        return self._deck.pages[self._index] if self._deck.pages else None

    @property
    def is_black(self) -> bool:
        """Whether the screen is dark."""
        return self._black

    @property
    def is_over(self) -> bool:
        """Whether an answer lies over the page."""
        return self._over is not None

    @property
    def typed(self) -> str:
        """Digits of a page number typed so far."""
        return self._number.digits

    def present(self, deck: Deck, index: int = 0) -> None:
        """Open with one page of a deck; without pages nothing happens."""
        if not deck.pages:
            return
        self.set_deck(deck, index)
        self.cover_screen()

    def set_deck(self, deck: Deck, index: int = 0) -> None:
        """Take a deck without opening, as for a picture."""
        self._deck, self._over, self._black = deck, None, False
        self._number.clear()
        self.go_to(index)

    def go_to(self, index: int) -> None:
        """Go to a page, the nearest there is; an answer over it is put away."""
        self._over = None
        self._index = min(max(index, 0), max(len(self._deck.pages) - 1, 0))
        self.show_page(self.page)
        self.page_changed.emit(self._index)

    def go_to_number(self, number: int) -> None:
        """Go to the first page with a number; beyond the last to the last."""
        pages = self._deck.pages
        at = [i for i, page in enumerate(pages) if page.number >= number]
        self.go_to(at[0] if at else len(pages) - 1)

    def show_over(self, slide: Slide) -> None:
        """Show an answer over the page; `return_to_page`, or Esc, brings the page back.

        A dark screen stays dark; the answer is there when it is lit.
        """
        self._over = slide
        self.show_page(loose_page(slide))
        self.activateWindow()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def return_to_page(self) -> None:
        """Put an answer away; the page it lay over is there again."""
        if self._over is not None:
            self._over = None
            self.show_page(self.page)

    def toggle_black(self) -> None:
        """Darken the screen, or light it with what it showed."""
        self._black = not self._black
        self._number.clear()
        if self._black:
            self.hide_pointer()
        self.update()

    # ------------------------------------------------------------------ Screenful
    @override
    def step(self, by: int) -> None:
        if not self._black:
            self.go_to(self._index + by)

    @override
    def step_to_end(self, *, last: bool) -> None:
        if not self._black:
            self.go_to(len(self._deck.pages) - 1 if last else 0)

    @override
    def on_tap(self, *, left: bool) -> None:
        self.step(-1 if left else 1)

    @override
    def paint_screen(self, painter: QPainter) -> None:
        if self._black:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            return
        super().paint_screen(painter)
        if self._number.digits:
            self._paint_number(painter)

    # ------------------------------------------------------------------ Qt
    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._press_talk(event) or self._press_number(event)):
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._number.clear()
        self._black = False
        slide = self.page.slide if self.page else None
        super().closeEvent(event)
        self.ended.emit(slide.section if isinstance(slide, TopicSlide) else "")

    def _press_talk(self, event: QKeyEvent) -> bool:
        """Answer a key that belongs to a talk; return whether it was one."""
        key, plain = Qt.Key(event.key()), event.modifiers() in _UNMODIFIED
        if key in _BLACK and plain:
            if not event.isAutoRepeat():
                self.toggle_black()
        elif key == Qt.Key.Key_Escape:
            self._leave()
        elif key == Qt.Key.Key_K and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._request_search()
        elif key != Qt.Key.Key_F5:
            return False
        return True

    def _press_number(self, event: QKeyEvent) -> bool:
        """Answer digits and what goes with them; return whether it was one of them."""
        key, text = Qt.Key(event.key()), event.text()
        if len(text) == 1 and text in "0123456789" and event.modifiers() in _UNMODIFIED:
            if not self._black:
                self._number.add(text)
        elif key in _ENTER and self._number.digits:
            self.go_to_number(self._number.take())
        elif key == Qt.Key.Key_Backspace and self._number.digits:
            self._number.drop_last()
        elif key in _ONWARDS:
            self.step(1)
        elif key == Qt.Key.Key_Backspace:
            self.step(-1)
        else:
            return False
        return True

    def _leave(self) -> None:
        """Leave the nearest thing: a number being typed, an answer, the talk."""
        if self._number.digits:
            self._number.clear()
        elif self._over is not None and not self._black:
            self.return_to_page()
        else:
            self.close()

    def _request_search(self) -> None:
        """Ask for the search; a dark screen stays dark and private."""
        if not self._black:
            self.search_requested.emit()

    def _paint_number(self, painter: QPainter) -> None:
        """Say which page is about to be shown, small at the lower right."""
        stage, theme = Stage.on(QSizeF(self.size())), self._look.theme
        font = Faces(self._look).sans(_DIGITS)
        words = f"第 {self._number.digits} 页"
        width = advance(font, words) + _DIGITS_BOX / 2
        corner = QPointF(stage.content.right() - width, stage.content.bottom() - _DIGITS_BOX)
        box = QRectF(corner, QSizeF(width, _DIGITS_BOX))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(stage.scale, stage.scale)
        painter.setPen(QPen(theme.color("line2"), 2))
        painter.setBrush(theme.color("card"))
        painter.drawRoundedRect(box, _DIGITS_BOX / 8, _DIGITS_BOX / 8)
        painter.setPen(theme.color("ink"))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
