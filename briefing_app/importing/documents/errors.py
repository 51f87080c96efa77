"""What can go wrong with a foreign file, as one sentence."""

from __future__ import annotations

import os.path

from briefing_app.model.errors import BriefingError


class DocumentError(BriefingError):
    """A file that cannot be read: which one, why, and what helps (`hint`, may be empty)."""

    def __init__(self, path: str, reason: str, hint: str = "") -> None:
        self.path, self.reason, self.hint = path, reason, hint
        more = f"；{hint}" if hint else ""
        super().__init__(f"{os.path.basename(path) or path}：{reason}{more}。")


class ReadingCancelledError(Exception):
    """Somebody asked the reading to stop; nothing of it is left."""


class RefusedError(Exception):
    """A reader's no, before anybody knows the file's name: why, and what helps.

    Both are clauses without a full stop.
    """

    def __init__(self, reason: str, hint: str = "") -> None:
        self.reason, self.hint = reason, hint
        super().__init__(reason)
