"""A draft laid out as the files of a report folder: page, outline, corrections, figures."""

from briefing_app.importing.laying.errors import SavingError
from briefing_app.importing.laying.report import lay_out

__all__ = ["SavingError", "lay_out"]
