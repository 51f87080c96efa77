"""Words of a report that can be found again after its text was corrected."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A text quote with context (W3C Web Annotation: TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    """What stood before it, up to 32 characters."""
    suffix: str = ""
    """What stood after it, up to 32 characters."""
    section: str = ""
    """Id of the section it stood in: where it is looked for first."""
    times: int = 1
    """How often the words stood in the text when it was made."""
