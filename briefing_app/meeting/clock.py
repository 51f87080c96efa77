"""The time of a meeting: used and planned minutes by stop, how late it is, when it will end.

Pure functions of seconds since the meeting began. A stop's time runs while the operator is
at it, whatever the room is shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing_app.meeting.room import Step

_MINUTE = 60


@dataclass(frozen=True, slots=True)
class StopTime:
    """One stop: seconds used and planned; 0 planned means no plan."""

    used: float
    planned: int
    current: bool
    visited: bool

    @property
    def done(self) -> bool:
        """Whether it was shown and left."""
        return self.visited and not self.current

    @property
    def left(self) -> float:
        """Seconds until the planned time is used up; negative when it is over."""
        return self.planned - self.used

    @property
    def over(self) -> bool:
        """Whether it took a whole second longer than planned."""
        return bool(self.planned) and self.left <= -1

    @property
    def used_words(self) -> str:
        """Used and planned: 4:40 / 5:00; only the plan before it was visited."""
        planned = clock_words(self.planned) if self.planned else ""
        if not self.visited:
            return planned
        return f"{clock_words(self.used)} / {planned}" if planned else clock_words(self.used)

    @property
    def left_words(self) -> str:
        """What is left or over: 余 0:20, 还有 3:55, 超 1:10; nothing without a plan."""
        if not self.planned or not self.visited:
            return ""
        if self.over:
            return f"超 {clock_words(-self.left)}"
        return f"{'还有' if self.current else '余'} {clock_words(max(self.left, 0))}"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clock says; seconds."""

    elapsed: float
    planned: int
    """All stops together; 0 without a plan."""
    stops: tuple[StopTime, ...]
    ends: float
    """When the meeting ends if what is left takes as long as planned."""

    @property
    def lag(self) -> float:
        """How much later than planned that is; negative when it is earlier, 0 without a plan."""
        return self.ends - self.planned if self.planned else 0.0

    @property
    def current(self) -> int:
        """Index of the stop whose time runs; -1 for none."""
        return next((i for i, s in enumerate(self.stops) if s.current), -1)

    @property
    def lag_words(self) -> str:
        """比计划慢 0:50, 比计划快 1:20, 正合计划; nothing without a plan."""
        if not self.planned:
            return ""
        if abs(self.lag) < 1:
            return "正合计划"
        return f"比计划{'慢' if self.lag > 0 else '快'} {clock_words(abs(self.lag))}"


def read_clock(steps: Sequence[Step], minutes: Sequence[int], now: float) -> Reading:
    """Return the clock; `minutes` are planned for each stop, `now` is seconds since the start.

    The end: what the current and the later stops have left of their plans, added to what was
    used. Stops that were skipped save their time.
    """
    used = used_times(steps, len(minutes), now)
    here = steps[-1].stop if steps else -1
    visited = {step.stop for step in steps}
    stops = tuple(
        StopTime(used[i], m * _MINUTE, current=i == here, visited=i in visited)
        for i, m in enumerate(minutes)
    )
    ahead = sum(max(stop.left, 0) for stop in stops[max(here, 0) :] if stop.planned)
    return Reading(now, sum(minutes) * _MINUTE, stops, now + ahead)


def used_times(steps: Sequence[Step], count: int, now: float) -> list[float]:
    """Return the seconds spent at each of `count` stops; time elsewhere belongs to none."""
    used = [0.0] * count
    ends = [step.at for step in steps[1:]] + [now]
    for step, until in zip(steps, ends, strict=True) if steps else ():
        if 0 <= step.stop < count:
            used[step.stop] += max(until - step.at, 0.0)
    return used


def clock_words(seconds: float) -> str:
    """Return seconds as they are read from a clock: 0:50, 11:55, 1:02:05."""
    whole = int(max(seconds, 0))
    hours, rest = divmod(whole, _MINUTE * _MINUTE)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"
