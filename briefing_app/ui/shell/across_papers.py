"""What is handed on from the library: the comparison of two reports, and its evidence sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from briefing_app.ui.dialogs.export_dialog import ExportDialog
    from briefing_app.ui.look import Look
    from briefing_app.ui.panes.library.pair_pane import PairPane

_MOST = 8
"""Rows on one evidence sheet."""
_FORMAT = "xlsx"
"""What a comparison is written as unless another format was taken before."""


class AcrossPapers(QObject):
    """Opens the dialogs with what the comparison shows; remembers folder and format.

    Signal: `told(sentence)` where something must be chosen first.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        """Serve a window; nothing has been written yet."""
        super().__init__(parent)
        self._window = window
        self.folder, self.format = "", _FORMAT
        self._dialog: ExportDialog | None = None

    def export(self, pane: PairPane, look: Look) -> None:
        """Ask what of the comparison to export, as what and to where."""
        part = pane.figures
        if part.view is None:
            return
        from briefing_app.export.across_offers import across_offers
        from briefing_app.ui.dialogs.export_dialog import ExportDialog

        left, right = part.pair
        found = across_offers(left, right, part.view, part.chips.current)
        dialog = ExportDialog(
            left, found, look, self._window, last_folder=self.folder, last_format=self.format
        )
        self._dialog = dialog
        dialog.finished.connect(self._remember)
        dialog.open()

    def make_sheet(self, pane: PairPane, look: Look) -> None:
        """Show the evidence sheet of the selected rows, or say that some must be selected."""
        part = pane.figures
        items = part.selected_items()
        if part.view is None or not 1 <= len(items) <= _MOST:
            self.told.emit(f"先在“指标”里选 1 到 {_MOST} 行（Shift 或 Ctrl 选多行），再做证据单。")
            return
        from briefing_app.analysis.evidence.across import AcrossChoice
        from briefing_app.ui.dialogs.evidence_dialog import EvidenceDialog

        choice = AcrossChoice(*part.pair, part.view, items)
        EvidenceDialog(choice, look, self._window, folder=self.folder).open()

    def _remember(self) -> None:
        """Note where and as what was exported, for the next time."""
        if self._dialog is not None:
            self.folder, self.format = self._dialog.last_folder, self._dialog.last_format
            self._dialog = None
