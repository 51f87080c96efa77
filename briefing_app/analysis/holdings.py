"""What the library says of its reports: groups, and the words on a card."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from briefing_app.library.cards import Card, Origin

BROKEN_TITLE, BROKEN_NOTE = "打不开", "已放一边，不影响其他"
_NOWHERE = "未写地区"
_NO_YEAR = "未写年份"


class Order(StrEnum):
    """How the cards are grouped."""

    PLACE = "place"
    YEAR = "year"
    RECENT = "recent"


class Deed(StrEnum):
    """What a card offers to do about what it lacks."""

    RESUME = "resume"
    JOIN = "join"
    WHY = "why"
    RETRY = "retry"


DEED_WORDS = {
    Deed.RESUME: "接着核",
    Deed.JOIN: "补入",
    Deed.WHY: "看原因",
    Deed.RETRY: "重试",
}


class NoteKind(StrEnum):
    """What kind of thing a card notes below its counts."""

    DOUBTS = "doubts"
    MISSING = "missing"
    PLACE = "place"
    PROBLEM = "problem"


class Note(NamedTuple):
    """A line of a card: what is the matter, and what can be done."""

    kind: NoteKind
    text: str
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under a head: 宁波市 1 份."""

    title: str
    note: str
    cards: tuple[Card, ...]


def grouped(cards: Iterable[Card], order: Order) -> tuple[CardGroup, ...]:
    """Return the cards in groups; what does not open stands last, in a group of its own.

    Within a place the latest year is first, as is the latest year among years.
    """
    cards = tuple(cards)
    good = [card for card in cards if card.good]
    broken = tuple(card for card in cards if not card.good)
    if order is Order.RECENT:
        groups = _recent(good)
    elif order is Order.YEAR:
        ordered = sorted(good, key=_year_first)
        groups = _runs(ordered, [_year_title(card) for card in ordered])
    else:
        firsts = list(dict.fromkeys(card.place for card in good))
        ordered = sorted(good, key=_PlaceOrder(firsts))
        groups = _runs(ordered, [card.place or _NOWHERE for card in ordered])
    last = (CardGroup(BROKEN_TITLE, f"{len(broken)} 份，{BROKEN_NOTE}", broken),) if broken else ()
    return (*groups, *last)


class _PlaceOrder:
    """Sorts by place, in the order in which places first came, then the latest year first."""

    def __init__(self, places: Sequence[str]) -> None:
        self._at = {place: at for at, place in enumerate(places)}

    def __call__(self, card: Card) -> tuple[int, int]:
        return self._at[card.place], -card.plan_year


def _year_first(card: Card) -> tuple[int, str]:
    return -card.plan_year, card.place


def _year_title(card: Card) -> str:
    return f"{card.plan_year} 年" if card.plan_year else _NO_YEAR


def _recent(cards: Sequence[Card]) -> tuple[CardGroup, ...]:
    """Return what was opened, the latest first, then what never was."""
    opened = sorted((c for c in cards if c.opened), key=_opened_last)
    never = tuple(card for card in cards if not card.opened)
    found = (("打开过", tuple(opened)), ("没打开过", never))
    return tuple(CardGroup(title, f"{len(some)} 份", some) for title, some in found if some)


def _opened_last(card: Card) -> float:
    return -card.opened


def _runs(cards: Sequence[Card], titles: Sequence[str]) -> tuple[CardGroup, ...]:
    """Return neighbours of one title as groups."""
    found: dict[str, list[Card]] = {}
    for card, title in zip(cards, titles, strict=True):
        found.setdefault(title, []).append(card)
    return tuple(CardGroup(title, f"{len(some)} 份", tuple(some)) for title, some in found.items())


def pages_words(card: Card) -> str:
    """Return which pages there are: 全文, 第 2 版（缺首尾）, 一部分."""
    page = card.page or ("一部分" if card.missing else "全文")
    if not (card.held and card.missing):
        return page
    before = any(number < card.held[0] for number in card.missing)
    after = any(number > card.held[-1] for number in card.missing)
    ends = f"缺{'首' * before}{'尾' * after}" if before or after else "缺中间"
    return f"{page}（{ends}）"


def page_boxes(card: Card) -> tuple[bool, ...]:
    """Return a box for each page from the first to the last, whether it is held."""
    known = sorted({*card.held, *card.missing})
    return tuple(number in card.held for number in known) or (True,)


def notes(card: Card) -> tuple[Note, ...]:
    """Return what a card notes: doubts, missing pages, where it lies, why it does not open."""
    if card.problem:
        return (Note(NoteKind.PROBLEM, card.problem, (Deed.WHY, Deed.RETRY)),)
    found: list[Note] = []
    if card.doubts:
        deeds = () if card.read_only else (Deed.RESUME,)
        found.append(Note(NoteKind.DOUBTS, f"{card.doubts} 处未核", deeds))
    if card.missing:
        pages = "、".join(map(str, card.missing))
        deeds = () if card.read_only else (Deed.JOIN,)
        found.append(Note(NoteKind.MISSING, f"缺第 {pages} 版", deeds))
    if card.read_only:
        own = card.origin is Origin.BUNDLED
        found.append(Note(NoteKind.PLACE, "随程序附带，只读" if own else "在资料夹里，只读"))
    return tuple(found)


def opened_words(card: Card, now: datetime) -> str:
    """Return when a card was last opened: 今天 15:40, 昨天 17:05, 8 月 20 日, 没打开过."""
    if card.problem:
        return ""
    if not card.opened:
        return "没打开过"
    then = datetime.fromtimestamp(card.opened, now.tzinfo)
    days = (now.date() - then.date()).days
    if days in (0, 1):
        return f"{'今昨'[days]}天 {then:%H:%M}"
    if then.year == now.year:
        return f"{then.month} 月 {then.day} 日"
    return f"{then.year} 年 {then.month} 月"


def card_words(card: Card) -> str:
    """Return a card in words, for assistive technology."""
    if card.problem:
        return f"{card.title}，打不开：{card.problem}"
    counts = f"实绩 {card.actuals}，目标 {card.targets}，位次 {card.ranks}" if card.known else ""
    said = [card.title, pages_words(card), counts, *(note.text for note in notes(card))]
    return "，".join(filter(None, said))


def short_title(card: Card) -> str:
    """Return a report as a field names it: 宁波市 2023."""
    return f"{card.place} {card.plan_year}" if card.place and card.plan_year else card.title


def total_words(cards: Sequence[Card]) -> str:
    """Return the library in a line: 资料库 6 份，1 份打不开."""
    broken = sum(not card.good for card in cards)
    return f"资料库 {len(cards)} 份" + (f"，{broken} 份打不开" if broken else "")


def offered_pair(cards: Sequence[Card], report_id: str) -> tuple[str, str]:
    """Return the ids of the two reports to compare first, the earlier year as 甲.

    Beside the report asked for stands the same place in the nearest year, else another place
    in the same year; "" for 乙 where there is neither, for both where nothing opens.
    """
    good = [card for card in cards if card.good]
    own = next((card for card in good if card.id == report_id), good[0] if good else None)
    if own is None:
        return "", ""
    others = [card for card in good if card.id != own.id]
    at_home = [c for c in others if c.place == own.place and c.plan_year != own.plan_year]
    if at_home:
        near = min(at_home, key=lambda c: (abs(c.plan_year - own.plan_year), -c.plan_year))
        first, second = sorted((own, near), key=lambda card: card.plan_year)
        return first.id, second.id
    abroad = (c.id for c in others if c.place != own.place and c.plan_year == own.plan_year)
    return own.id, next(abroad, "")
