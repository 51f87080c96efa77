"""What the program remembers between sessions, and the file it is kept in.

A bad file never stops the program: what can be read is used, the rest becomes the default,
the file is put aside with a time stamp, and the user is told in one sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, fields

from briefing_app.ui.look import BASE_TEXT_SIZE, TEXT_SIZES

_CHOICES: dict[str, tuple[str, ...]] = {
    "theme": ("system", "light", "dark"),
    "scope": ("topic", "section", "report"),
    "view": ("read", "figures", "compare", "meeting"),
    "text_form": ("corrected", "printed"),
}
_RANGES = {
    "text_size": (TEXT_SIZES[0], TEXT_SIZES[-1]),
    "outline_width": (120, 1200),
    "data_width": (120, 1600),
}
_LONGEST = 20_000
_MOST_RECENT = 20
_LARGEST_FILE = 1_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that is remembered. Each field has the value of a first start."""

    theme: str = "system"
    text_size: int = BASE_TEXT_SIZE
    report: str = ""
    place: str = ""
    figure: str = ""
    offset: int = 0
    """First character of the text in view."""
    scope: str = "section"
    view: str = "read"
    outline_width: int = 264
    data_width: int = 424
    outline_visible: bool = True
    data_visible: bool = True
    text_form: str = "corrected"
    charts_in_words: bool = False
    """Whether the data panel shows its charts as text twins."""
    export_folder: str = ""
    export_format: str = ""
    geometry: str = ""
    """The window's place, as Qt saves it, in base64."""
    recent: tuple[str, ...] = ()


class SettingsStore:
    """Reads and writes one settings file. Nothing here raises for what is on the disk."""

    def __init__(self, path: str) -> None:
        """Keep the settings in the file at `path`; nothing is touched yet."""
        self._path = path
        self._failure_told = False

    def load(self) -> tuple[Settings, str | None]:
        """Return the settings and, if the file is not sound, a sentence about it."""
        try:
            data = self._read()
        except FileNotFoundError:
            return Settings(), None
        except OSError as error:
            return Settings(), f"设置读不出（{_words(error)}），这次用默认设置。"
        except ValueError:
            return Settings(), f"设置文件已损坏，改用默认设置。{self._put_aside()}"
        settings, wrong = _checked(data)
        if wrong:
            names = "、".join(wrong)
            note = f"设置里有几项不对（{names}），这几项改用默认值。{self._put_aside()}"
            return settings, note
        return settings, None

    def save(self, settings: Settings) -> str | None:
        """Write the settings whole or not at all; return a sentence the first time it fails."""
        try:
            self._write(settings)
        except OSError as error:
            told, self._failure_told = self._failure_told, True
            return None if told else f"设置没有存上（{_words(error)}），这次的改动下次不会保留。"
        self._failure_told = False
        return None

    def _read(self) -> dict[str, object]:
        """Return the file's content; raise OSError or ValueError."""
        import json

        with open(self._path, "rb") as file:
            content = file.read(_LARGEST_FILE + 1)
        if len(content) > _LARGEST_FILE:
            raise ValueError("too large")
        try:
            data = json.loads(content.decode("utf-8-sig"))
        except RecursionError:
            raise ValueError("too deep") from None
        if not isinstance(data, dict):
            raise ValueError("not an object")
        return data

    def _write(self, settings: Settings) -> None:
        import json

        from briefing_app.storage.files import save

        text = json.dumps(asdict(settings), ensure_ascii=False, indent=2)
        save(self._path, f"{text}\n".encode(), backup=False)

    def _put_aside(self) -> str:
        """Keep the bad file under another name; return a sentence that says where."""
        from briefing_app.storage.files import kept_words, put_aside

        return kept_words(put_aside(self._path))


def _checked(data: dict[str, object]) -> tuple[Settings, list[str]]:
    """Return the settings and the names of those that were of a wrong kind."""
    values: dict[str, object] = {}
    wrong = []
    for field in fields(Settings):
        if field.name in data:
            try:
                values[field.name] = _check(field.name, data[field.name])
            except ValueError:
                wrong.append(field.name)
    return Settings(**values), wrong  # type: ignore[arg-type]  # _check has proved the types


def _check(name: str, value: object) -> object:
    """Return a value as its field wants it; raise ValueError if it is of another kind."""
    default = getattr(Settings(), name)
    check: Callable[[str, object], object]
    if isinstance(default, bool):
        check = _check_bool
    elif isinstance(default, int):
        check = _check_int
    else:
        check = _check_list if isinstance(default, tuple) else _check_text
    return check(name, value)


def _check_bool(_name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _check_int(name: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError
    low, high = _RANGES.get(name, (0, 10_000_000))
    clamped = min(max(value, low), high)
    if name == "text_size":
        return min(TEXT_SIZES, key=lambda size: abs(size - clamped))
    return clamped


def _check_text(name: str, value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError
    if name in _CHOICES and value not in _CHOICES[name]:
        raise ValueError
    return value


def _check_list(_name: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ValueError
    return tuple(value[:_MOST_RECENT])


def _words(error: OSError) -> str:
    """Return why the disk refused, in a few words."""
    from briefing_app.storage.reasons import reason

    return reason(error)
