"""What the operator is told about the room, and what sending would do now: words only."""

from __future__ import annotations

from typing import NamedTuple

from briefing_app.meeting.clock import Reading, clock_words
from briefing_app.meeting.page import Page
from briefing_app.meeting.room import Mode, RoomState, title_of


class FrameWords(NamedTuple):
    """The bar over the room's picture. With a warning goes the way out and its key."""

    warns: bool
    title: str
    note: str
    undo: str = ""
    keys: str = ""


class SendWords(NamedTuple):
    """The button that sends: what it says, what will happen, whether it can be pressed."""

    text: str
    note: str
    enabled: bool
    primary: bool = False


def frame_words(state: RoomState, now: float) -> FrameWords:
    """Return what stands over the room's picture; `now` is seconds since the start."""
    since = clock_words(now - state.since)
    if state.mode is Mode.FROZEN:
        title = f"场内正在显示 · 已定格 {since}"
        return FrameWords(True, title, "你翻页、选站、搜索，场内都停在这一页", "解除定格", "F")
    if state.mode is Mode.BLACK:
        return FrameWords(True, f"场内黑屏 {since}", _waiting(state), "亮屏", "B")
    if state.mode is Mode.GONE:
        return FrameWords(True, f"大屏断开了 {since}", _waiting(state), "选屏", "S")
    return FrameWords(False, "场内正在显示", place_words(state.shown))


def pill_words(state: RoomState) -> str:
    """Return the state of the room in a few characters."""
    return {
        Mode.FOLLOWING: "投屏中",
        Mode.FROZEN: "大屏已定格",
        Mode.BLACK: "场内黑屏",
        Mode.GONE: "大屏断开了",
    }[state.mode]


def gone_words(state: RoomState) -> tuple[str, ...]:
    """Return what stands in place of the picture while the screen is away."""
    place = place_words(state.shown)
    before = f"断开前是{place}。" if place else ""
    name = f"“{state.screen.words}”不见了。"
    return tuple(filter(None, (name, before, "场内不会出现本窗。")))


def send_words(state: RoomState | None, page: Page | None) -> SendWords:
    """Return what sending a page would do; nothing can be sent before the meeting."""
    if state is None or state.ended:
        return SendWords("送到大屏", "开始投屏后才能送出", enabled=False)
    if page is None:
        return SendWords("送到大屏", "先查到要送的内容", enabled=False)
    dark = state.mode in (Mode.BLACK, Mode.GONE)
    if state.is_there(page):
        words = "已备好" if dark else "大屏上就是它"
        return SendWords(words, "亮屏就显示它" if dark else "已在场内", enabled=False)
    if state.mode is Mode.GONE:
        return SendWords("备好", "先备好，接回后由你亮屏", enabled=True)
    if dark:
        return SendWords("备好", "先备好，亮屏时才显示", enabled=True)
    note = "送出后这样，仍定格" if state.frozen else "送出后立即换上"
    return SendWords("送到大屏", note, enabled=True, primary=True)


def place_words(page: Page | None) -> str:
    """Return where a page stands in the meeting: 第 3 站; by its title if it stands nowhere."""
    if page is None:
        return ""
    return f"第 {page.number} 站" if page.number else f"“{title_of(page.slide)}”"


def sums(reading: Reading, ends_at: str) -> tuple[tuple[str, str], ...]:
    """Return the foot of the agenda in the meeting; `ends_at` is the hour it will end."""
    planned = (("计划合计", clock_words(reading.planned)),) if reading.planned else ()
    here = reading.current + 1
    used = f"已用，在第 {here} 站" if here else "已用"
    ends = (("照现在的节奏结束", ends_at),) if reading.planned else ()
    return (*planned, (used, clock_words(reading.elapsed)), *ends)


def _waiting(state: RoomState) -> str:
    """Return what is shown when the room is lit again."""
    if state.staged is not None:
        return f"备好了“{title_of(state.staged.slide)}”，亮屏就显示"
    place = place_words(state.shown)
    back = f"亮屏回到{place}" if place else ""
    return back if state.mode is Mode.BLACK else "送出的先备好，接回后由你亮屏"
