"""Lines of a page to paragraphs, by grammar."""

from briefing_app.importing.mending.paragraphs import mend

__all__ = ["mend"]
