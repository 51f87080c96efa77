"""What is handed on from the window: exports, evidence sheets, printed pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_app.export.offers import Offer
    from briefing_app.ui.dialogs.export_dialog import ExportDialog
    from briefing_app.ui.main_window import MainWindow

_MOST = 8
"""Figures on one evidence sheet."""


class Papers(QObject):
    """Opens the dialogs with what the window shows; remembers folder and format."""

    def __init__(self, window: MainWindow) -> None:
        """Serve this window; nothing has been written yet."""
        super().__init__(window)
        self._window = window
        self.folder = ""
        self.format = ""
        self._dialog: ExportDialog | None = None

    def export(self) -> None:
        """Ask what to export, as what and to where."""
        window = self._window
        if window.view == "library":
            window.reports.desk.export()
            return
        if not window.session.report.id:
            return
        from briefing_app.ui.dialogs.export_dialog import ExportDialog

        found = self._offers()
        dialog = ExportDialog(
            window.session.report, found, window.look, window,
            preselected=found.index(self._likely(found)),
            last_folder=self.folder, last_format=self.format,
        )  # fmt: skip
        self._dialog = dialog
        dialog.finished.connect(self._remember)
        dialog.open()

    def make_sheet(self) -> None:
        """Show the evidence sheet of the chosen figures, or say that some must be chosen."""
        window = self._window
        if window.view == "library":
            window.reports.desk.make_sheet()
            return
        figures = self._chosen_figures()
        if not 1 <= len(figures) <= _MOST:
            window.say("先选 1 到 8 个数字，再做证据单。")
            return
        from briefing_app.analysis.evidence.choice import ReportChoice
        from briefing_app.ui.dialogs.evidence_dialog import EvidenceDialog

        choice = ReportChoice(window.session.report, figures)
        EvidenceDialog(choice, window.look, window, folder=self.folder).open()

    def print_pages(self) -> None:
        """Show the pages of what the window shows, to be printed."""
        window = self._window
        if not window.session.report.id:
            return
        from briefing_app.ui.dialogs.print_preview import preview_of

        offer = self._likely(self._offers())
        report = window.session.report
        preview_of(report, offer, window.look, window, folder=self.folder).open()

    def _offers(self) -> tuple[Offer, ...]:
        from briefing_app.export.offers import offers

        window, session = self._window, self._window.session
        if window.view != "figures":
            return offers(session.report, section=session.place, agenda=window.meeting.agenda)
        pane = window.views.figures
        return offers(
            session.report,
            section=session.place,
            agenda=window.meeting.agenda,
            selected=pane.selected_figures(),
            shown=pane.shown_figures(),
            filters=pane.filter_words(),
        )

    def _likely(self, found: Sequence[Offer]) -> Offer:
        """Return the offer that fits the view: rows, agenda, comparison, else the report."""
        wanted = {
            "figures": [offer for offer in found if offer.figures is not None],
            "meeting": [offer for offer in found if offer.agenda],
            "compare": [offer for offer in found if offer.comparison],
        }
        return next(iter(wanted.get(self._window.view, ())), found[0])

    def _chosen_figures(self) -> tuple[str, ...]:
        window = self._window
        if window.view == "figures" and (rows := window.views.figures.selected_figures()):
            return tuple(rows)
        chosen = window.session.selection.figure
        return (chosen,) if chosen else ()

    def _remember(self) -> None:
        """Note where and as what was exported, for the next time."""
        if self._dialog is not None:
            self.folder, self.format = self._dialog.last_folder, self._dialog.last_format
            self._dialog = None
