"""The library as the window knows it: its view, what is done for it, and what it asks of others."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from briefing_app.model.errors import BriefingError
from briefing_app.ui.look import Look

if TYPE_CHECKING:
    from briefing_app.export.progress import Progress, Stopped
    from briefing_app.library.cards import Card
    from briefing_app.library.library import Library
    from briefing_app.model.report import Report
    from briefing_app.ui.dialogs.work import Work
    from briefing_app.ui.panes.library.library_view import LibraryView
    from briefing_app.ui.shell.across_papers import AcrossPapers
    from briefing_app.ui.shell.left_drafts import LeftDrafts
    from briefing_app.ui.shell.library_menus import LibraryMenus
    from briefing_app.ui.shell.parcels import Parcels

_GATHER_MS = 120
"""Cards that are read within this time come into the view together."""


class LibraryDesk(QObject):
    """Reads the library in a worker and does what its view asks for.

    Signals: `report_requested(id)`, `figure_requested(report id, figure id)`,
    `offset_requested(report id, offset)`, `import_requested`, `resume_requested(Report)` (go on
    checking it), `page_requested(Report)` (join a further page to it),
    `draft_requested(path, title)` (go on with what was left), `changed` (reports came,
    went or have another name), `counted(words)` of what there is, `settled` (nothing is being
    read any more), `told(sentence)`, `failed(sentence)`.
    """

    report_requested = Signal(str)
    figure_requested = Signal(str, str)
    offset_requested = Signal(str, int)
    import_requested = Signal()
    resume_requested = Signal(object)
    page_requested = Signal(object)
    draft_requested = Signal(str, str)
    changed = Signal()
    settled = Signal()
    counted = Signal(str)
    told = Signal(str)
    failed = Signal(str)
    _read = Signal(object)

    def __init__(self, look: Look, window: QWidget, library: Library, drafts: str) -> None:
        """Serve a window; nothing is read before the view is shown.

        `drafts` is the folder where half-checked imports wait.
        """
        super().__init__(window)
        self._drafts = drafts
        self._look, self._window, self._library = look, window, library
        self._cards: dict[str, Card] = {}
        self._beside = ""
        self._changed = False
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._show_cards)
        self._read.connect(self._on_card_read)

    # ------------------------------------------------------------------ parts
    @cached_property
    def view(self) -> LibraryView:
        """The view 资料库."""
        from briefing_app.ui.panes.library.library_view import LibraryView

        view = LibraryView(self._look, self._window)
        view.open_requested.connect(self.report_requested)
        view.reading_requested.connect(self.figure_requested)
        view.offset_requested.connect(self.offset_requested)
        view.import_requested.connect(self.import_requested)
        for signal, slot in (
            (view.pair_requested, self._on_pair_requested),
            (view.rename_requested, self._on_rename_requested),
            (view.remove_requested, self._on_remove_requested),
            (view.restore_requested, self._on_restore_requested),
            (view.share_requested, self._on_share_requested),
            (view.resume_requested, self._on_resume_requested),
            (view.join_requested, self._on_join_requested),
            (view.retry_requested, self._on_retry_requested),
            (view.folders_requested, self._on_folders_requested),
            (view.bin_requested, self._on_bin_requested),
            (view.drafts_requested, self._on_drafts_requested),
            (view.export_requested, self.export),
            (view.evidence_requested, self.make_sheet),
        ):
            signal.connect(slot)
        return view

    @cached_property
    def parcels(self) -> Parcels:
        """Reports as single files."""
        from briefing_app.ui.shell.parcels import Parcels

        parcels = Parcels(self._library, self._window, self)
        parcels.taken.connect(self.note_change)
        parcels.told.connect(self.told)
        parcels.failed.connect(self.failed)
        return parcels

    @cached_property
    def left(self) -> LeftDrafts:
        """Imports that wait to be checked further."""
        from briefing_app.ui.shell.left_drafts import LeftDrafts

        left = LeftDrafts(self._drafts, self._window, self)
        left.counted.connect(self.view.set_drafts)
        left.chosen.connect(self.draft_requested)
        left.failed.connect(self.failed)
        left.work.idle.connect(self._on_idle)
        return left

    @cached_property
    def papers(self) -> AcrossPapers:
        """What the comparison leaves behind."""
        from briefing_app.ui.shell.across_papers import AcrossPapers

        papers = AcrossPapers(self._window, self)
        papers.told.connect(self.told)
        return papers

    @cached_property
    def menus(self) -> LibraryMenus:
        """Folders and bin."""
        from briefing_app.ui.shell.library_menus import LibraryMenus

        menus = LibraryMenus(self._library, self)
        menus.changed.connect(self.note_change)
        menus.failed.connect(self.failed)
        return menus

    @cached_property
    def _scanning(self) -> Work:
        """What reads the reports, and builds what the search over all of them needs."""
        return self._worker(self._on_scanned)

    @cached_property
    def _pairing(self) -> Work:
        """What opens the reports that are compared."""
        return self._worker(self._on_pair_opened)

    # ------------------------------------------------------------------ what can be done
    def refresh(self, beside: str = "") -> None:
        """Show what is known at once, and read what is new in the background.

        `beside` is the report that another one is laid beside, unless a pair is chosen.
        """
        self._beside = beside
        self._cards = {card.folder: card for card in self._library.cards()}
        self._show_cards()
        if beside and self.view.shelf.list.card() is None:
            self.view.show_card(beside)
        self._scanning.start(self._scan)
        self.left.refresh()

    def note_change(self) -> None:
        """Take notice that reports came, went or have another name."""
        if "view" in self.__dict__:
            self._changed = True
            self.refresh()
        self.changed.emit()

    def note_left(self) -> None:
        """Take notice that an import was left or finished."""
        if "view" in self.__dict__:
            self.left.refresh()

    def apply_look(self, look: Look) -> None:
        """Dress what has been built."""
        self._look = look
        if "view" in self.__dict__:
            self.view.apply_look(look)

    def stop(self) -> None:
        """End what works in the background; for the closing of the window."""
        for name in ("_scanning", "_pairing", "left"):
            if name in self.__dict__:
                getattr(self, name).stop()
        if "parcels" in self.__dict__:
            self.parcels.work.stop()

    # ------------------------------------------------------------------ reading
    def _worker(self, succeeded: Callable[[object], None]) -> Work:
        from briefing_app.ui.dialogs.work import Work

        work = Work(self)
        work.succeeded.connect(succeeded)
        work.failed.connect(self._on_failed)
        work.idle.connect(self._on_idle)
        return work

    def _scan(self, _tell: Progress, stopped: Stopped) -> tuple[Card, ...]:
        """Read all reports, then build the index; cards are told as they come."""
        cards = self._library.scan(self._read.emit, stopped)
        if not stopped() and self._library.corpus.wants_index:
            self._library.index.build(is_cancelled=stopped)
        return cards

    def _on_card_read(self, card: Card) -> None:
        self._cards[card.folder] = card
        if not self._gather.isActive():
            self._gather.start()

    def _on_scanned(self, result: object) -> None:
        if isinstance(result, tuple):
            self._cards = {card.folder: card for card in result}
            self._show_cards()
            self._offer_pair()
            self._renew_pair()

    def _show_cards(self) -> None:
        self.view.set_cards(tuple(self._cards.values()))
        here = sum(1 for holder in self._library.holders() if holder.present)
        self.view.set_places(here, len(self._library.bin.listed()))
        self.counted.emit(self.view.summary)

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(str(error))

    def _on_idle(self) -> None:
        if not (self._scanning.busy or self._pairing.busy or self.left.work.busy):
            self.settled.emit()

    # ------------------------------------------------------------------ two reports
    def _offer_pair(self) -> None:
        """Lay the open report beside the one it is best compared with."""
        from briefing_app.analysis.holdings import offered_pair

        if not self._beside or any(self.view.ids):
            return
        left, right = offered_pair(tuple(self._cards.values()), self._beside)
        self.view.choose(left, right)
        self._on_pair_requested(left, right)

    def _renew_pair(self) -> None:
        """Open the reports that are compared once more where they may have changed."""
        changed, self._changed = self._changed, False
        if changed and all(self.view.ids):
            self._on_pair_requested(*self.view.ids)

    def _on_pair_requested(self, left: str, right: str) -> None:
        from briefing_app.ui.shell.library_jobs import Opening

        places = {c.place for c in self._cards.values() if c.id in (left, right)} - {""}
        kin = tuple(c.id for c in self._cards.values() if c.good and c.place in places)
        self._pairing.start(Opening(self._library, left, right, kin))

    def _on_pair_opened(self, result: object) -> None:
        from briefing_app.ui.shell.library_jobs import Pair

        if isinstance(result, Pair):
            if (result.left, result.right) != self.view.pair.figures.pair:
                self.view.set_pair(result.left, result.right)
            self.view.set_years(result.kin)

    def export(self) -> None:
        """Ask what of the comparison to export, as what and to where."""
        self.papers.export(self.view.pair, self._look)

    def make_sheet(self) -> None:
        """Show the evidence sheet of the rows that are selected."""
        self.papers.make_sheet(self.view.pair, self._look)

    # ------------------------------------------------------------------ one report
    def _on_rename_requested(self, report_id: str, title: str) -> None:
        self._do(partial(self._library.rename, report_id, title))

    def _on_remove_requested(self, report_id: str) -> None:
        self._do(partial(self._library.remove, report_id))

    def _on_restore_requested(self, report_id: str) -> None:
        self._do(partial(self._library.restore, report_id))

    def _on_share_requested(self, report_id: str) -> None:
        self.parcels.ask_where(report_id)

    def _on_resume_requested(self, report_id: str) -> None:
        if (report := self._opened(report_id)) is not None:
            self.resume_requested.emit(report)

    def _on_join_requested(self, report_id: str) -> None:
        if (report := self._opened(report_id)) is not None:
            self.page_requested.emit(report)

    def _on_retry_requested(self, _report_id: str) -> None:
        self.refresh()

    def _on_folders_requested(self) -> None:
        self.menus.show_folders(self.view.shelf.folders)

    def _on_bin_requested(self) -> None:
        self.menus.show_bin(self.view.shelf.bin)

    def _on_drafts_requested(self) -> None:
        self.left.show_menu(self.view.shelf.drafts)

    def _opened(self, report_id: str) -> Report | None:
        """Return a report; say why where it does not open."""
        try:
            return self._library.shelf.open(report_id)
        except BriefingError as error:
            self.failed.emit(str(error))
            return None

    def _do(self, action: Callable[[], object]) -> None:
        """Change the library; a refusal is one sentence."""
        try:
            action()
        except (BriefingError, OSError) as error:
            self.failed.emit(str(error))
        self.note_change()
