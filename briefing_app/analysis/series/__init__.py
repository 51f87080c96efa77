"""One place over the years: what was reached, beside what the report before had set."""

from briefing_app.analysis.series.drawing import Drawing, DrawnPoint, draw
from briefing_app.analysis.series.finding import find_series
from briefing_app.analysis.series.records import Point, Series, SeriesSet

__all__ = ["Drawing", "DrawnPoint", "Point", "Series", "SeriesSet", "draw", "find_series"]
