"""Records made when they are first looked at; from then on like any others."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, overload

from typing_extensions import override

from briefing_app.model.indicator import Indicator

T = TypeVar("T")


class Later(Sequence[T]):
    """A sequence that equals the tuple it will turn into."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make
        self._made: tuple[T, ...] | None = None

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    @override
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._all()[index]

    @override
    def __len__(self) -> int:
        return len(self._all())

    @override
    def __eq__(self, other: object) -> bool:
        return self._all() == (other._all() if isinstance(other, Later) else other)

    @override
    def __hash__(self) -> int:
        return hash(self._all())

    @override
    def __repr__(self) -> str:
        return repr(self._all())

    def _all(self) -> tuple[T, ...]:
        if self._made is None:
            self._made = tuple(self._make())
        return self._made


class LaterIndicators(Mapping[str, Indicator]):
    """Indicators by id; the catalogue is as large as a report."""

    __slots__ = ("_made", "_make")

    def __init__(self, make: Callable[[], Sequence[Indicator]]) -> None:
        self._make = make
        self._made: dict[str, Indicator] | None = None

    @override
    def __getitem__(self, key: str) -> Indicator:
        return self._all()[key]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._all())

    @override
    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> dict[str, Indicator]:
        if self._made is None:
            self._made = {indicator.id: indicator for indicator in self._make()}
        return self._made
