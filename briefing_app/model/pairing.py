"""What the editor of a dataset says about an actual and a target."""

from __future__ import annotations

from typing import NamedTuple


class Pairing(NamedTuple):
    """Two figures that compare, or that only look as if, whatever their indicators say."""

    actual: str
    """Figure id."""
    target: str
    comparable: bool
    reason: str
    """Why, in one clause."""
