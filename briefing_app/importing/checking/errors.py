"""What a person wants and a draft does not allow."""

from __future__ import annotations

from briefing_app.model.errors import BriefingError


class CheckingError(BriefingError):
    """A change that cannot be made; the draft is as it was. `str()` says why, in a sentence."""
