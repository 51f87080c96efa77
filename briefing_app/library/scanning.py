"""Going through all reports: what is known is told at once, what is not is read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefing_app import bundled
from briefing_app.dataset.files import INDICATORS_FILE, REPORT_FILES, find_indicators
from briefing_app.library.cards import Card, Origin, card_of
from briefing_app.library.folders import Holder, holder_of
from briefing_app.library.search.words import Packed, pack
from briefing_app.library.shelf import Shelf, entry_of, taken_words
from briefing_app.library.store import Store
from briefing_app.model.errors import DatasetError

Tell = Callable[[Card], None]
IsCancelled = Callable[[], bool]

_NOWHERE = Holder("", Origin.FOLDER, present=True, read_only=True)


def signature(folder: str) -> str:
    """Return what tells a report's files from any others: time and size of each.

    The files themselves are not read. One that is missing counts as well.
    """
    names = [os.path.join(folder, name) for name in (*REPORT_FILES, INDICATORS_FILE)]
    catalogue = find_indicators(folder, bundled.data_path(INDICATORS_FILE))
    return "-".join(_mark(path) for path in (*names, catalogue))


def _mark(path: str) -> str:
    try:
        found = os.stat(path)
    except OSError:
        return ""
    return f"{found.st_mtime_ns:x}.{found.st_size:x}"


class Scan:
    """One pass over the shelf. Cards are told as they come; the store is brought up to date."""

    def __init__(
        self, shelf: Shelf, store: Store, holders: Sequence[Holder], opened: Mapping[str, float]
    ) -> None:
        self._shelf, self._store = shelf, store
        self._holders, self._opened = holders, opened
        self._kept = store.kept()

    def known(self) -> tuple[Card, ...]:
        """Return the cards of everything on the shelf, without reading what is not known."""
        return tuple(self._listed())

    def run(self, tell: Tell, is_cancelled: IsCancelled) -> tuple[Card, ...]:
        """Tell every card, then those that had to be read once more; return all.

        Cancelled, it leaves the rest unread; the next pass goes on from there.
        """
        cards: dict[str, Card] = {}
        for card in self._listed():
            cards[card.folder] = card
            tell(card)
        for card in [card for card in cards.values() if not card.known]:
            if is_cancelled():
                break
            cards[card.folder] = self._read(card.folder)
            tell(cards[card.folder])
        good = (card.folder for card in cards.values() if card.known and card.good)
        away = (holder.path for holder in self._holders if not holder.present)
        self._store.show(good, cards, away)
        return tuple(cards.values())

    def _listed(self) -> Iterator[Card]:
        """Yield the cards in the order of the shelf; those not up to date are not known."""
        taken: dict[str, str] = {}
        for folder in self._shelf.report_folders():
            kept = self._kept.get(folder)
            fresh = kept is not None and kept.signature == signature(folder)
            card = self._placed(kept.card if kept and fresh else _unread(folder), folder)
            if card.good and card.id in taken:
                problem = taken_words(card.id, taken[card.id])
                card = replace(card, problem=problem, known=True)
            taken.setdefault(card.id, folder)
            yield card

    def _read(self, folder: str) -> Card:
        """Read a report and keep what is to be known of it."""
        before = signature(folder)
        card, words = read_card(folder)
        if before == signature(folder):  # nobody wrote while we were reading
            self._store.put(folder, before, card, words)
        return self._placed(card, folder)

    def _placed(self, card: Card, folder: str) -> Card:
        """Return a card with where it lies and when it was opened."""
        holder = holder_of(folder, self._holders) or _NOWHERE
        return replace(
            card,
            folder=folder,
            origin=holder.origin,
            read_only=holder.read_only,
            opened=self._opened.get(card.id, 0.0),
        )


def read_card(folder: str) -> tuple[Card, Packed | None]:
    """Read a report folder as a whole; one that does not check out has a problem, no words."""
    try:
        report = Shelf(()).read(folder)
    except DatasetError as error:
        entry = entry_of(folder)
        return Card(entry.id, entry.title, problem=str(error)), None
    return card_of(report), pack(report)


def _unread(folder: str) -> Card:
    """Return what the first lines of a report say of it."""
    entry = entry_of(folder)
    return Card(entry.id, entry.title, problem=entry.problem or "", known=bool(entry.problem))
