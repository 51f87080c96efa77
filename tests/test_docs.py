"""What the documents and the desktop's files say is true of the program."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import briefing_app
from briefing_app.cli.quick import COMMANDS
from briefing_app.library.packages.layout import MIMETYPE
from briefing_app.library.shelf import PACKAGE
from briefing_app.ui.panes.guide.guide_keys import ACROSS_KEYS, LIBRARY_KEYS, UNDO_KEYS, check_lines
from briefing_app.ui.shell.shortcuts import KEYS

ROOT = Path(__file__).resolve().parent.parent
READMES = ("README.md", "README.zh-CN.md")
DOCUMENTS = (*READMES, "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
ICONS = sorted((ROOT / "resources" / "icons").glob("*.svg"))
SAMPLES = sorted((ROOT / "tools" / "samples").glob("*.txt"))
APP_ICON = "briefing-app"
LINUX = ROOT / "resources" / "linux"
APP_ID = "io.github.briefing_viewer.BriefingViewer"


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _help(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "briefing_app", *arguments, "--help"],
        capture_output=True, encoding="utf-8", check=True, cwd=ROOT, timeout=30,
    )  # fmt: skip
    return done.stdout


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_somewhere(document: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", _text(document))
    local = [t for t in targets if "://" not in t]
    assert [t for t in local if not (ROOT / t).exists()] == []


@pytest.mark.parametrize("document", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_files_that_are_named_exist(document: str) -> None:
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.(?:py|yaml|tsv))`", _text(document)))
    there = {f"/{path.relative_to(ROOT)}" for part in _PARTS for path in (ROOT / part).rglob("*.*")}
    report_files = {"corrections.yaml", "figures.yaml", "indicators.yaml", "report.yaml"}
    assert named, "no file is named"
    lost = {each for each in named if not any(path.endswith(f"/{each}") for path in there)}
    assert lost - report_files == set()


_PARTS = ("briefing_app", "data", "tests", "tools")


@pytest.mark.parametrize("sample", SAMPLES, ids=[s.stem for s in SAMPLES])
def test_samples_say_that_they_are_invented(sample: Path) -> None:
    assert "（示例文本：地名和数字都是虚构的）" in sample.read_text("utf-8")


@pytest.mark.parametrize("readme", READMES)
def test_every_command_is_documented(readme: str) -> None:
    commands = set(re.findall(r"^\s+([a-z]+)\s{2,}\S", _help(), re.MULTILINE))
    assert commands, "no command found in --help"
    text = _text(readme)
    assert {c for c in commands if f"briefing-app {c}" not in text} == set()


@pytest.mark.parametrize("readme", READMES)
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_option_is_documented(readme: str, command: str) -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", _help(*command.split())))
    assert {o for o in options if o not in _text(readme)} == set()


def _keys_in(readme: str) -> set[str]:
    """Return what the first columns of a file's tables list, as Qt writes it."""
    rows = [line.split("|")[1] for line in _text(readme).splitlines() if line.startswith("| ")]
    listed = {key.strip() for row in rows for key in re.split("[,、]", row)}
    return {_NAMES.sub(lambda found: _AS_QT[found[0]], key) for key in listed}


_AS_QT = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "Enter": "Return", "空格": "Space"}
_NAMES = re.compile("|".join(_AS_QT))


@pytest.mark.parametrize("readme", READMES)
def test_every_key_is_documented(readme: str) -> None:
    mouse_only = {"Back", "Forward"}  # extra keys of some keyboards and mice
    keys = {key for _, several in KEYS.values() for key in several}
    assert keys - mouse_only - _keys_in(readme) == set()


@pytest.mark.parametrize("readme", READMES)
def test_every_key_of_library_and_check_is_documented(readme: str) -> None:
    lines = (*LIBRARY_KEYS, UNDO_KEYS, *ACROSS_KEYS, *check_lines())
    keys = {key for line in lines for key in line.keys}
    assert keys - _keys_in(readme) == set()


def test_change_log_names_this_version() -> None:
    assert f"## [{briefing_app.__version__}]" in _text("CHANGELOG.md")


def test_metainfo_agrees_with_the_program() -> None:
    root = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()
    release = root.find("releases/release")
    assert release is not None
    assert (root.findtext("id"), release.get("version")) == (APP_ID, briefing_app.__version__)
    assert root.findtext("supports/internet") == "offline-only"


def test_desktop_entry_starts_a_command_we_install() -> None:
    entry = _text(f"resources/linux/{APP_ID}.desktop")
    command = re.search(r"^Exec=(\S+)", entry, re.MULTILINE)
    assert command is not None
    assert f"\n{command[1]} = " in _text("pyproject.toml")


@pytest.mark.parametrize("icon", ICONS, ids=[i.stem for i in ICONS])
def test_icon_takes_its_colour_from_the_theme(icon: Path) -> None:
    root = ET.parse(icon).getroot()
    if icon.stem == APP_ICON:
        return
    assert root.get("viewBox") == "0 0 16 16"
    paints = {e.get(a) for e in root.iter() for a in ("fill", "stroke")} - {None, "none"}
    assert paints == {"currentColor"}


def test_lock_file_says_nothing_about_places() -> None:
    lock = _text("requirements.lock")
    assert re.findall(r"https?://|file:|--index-url|--find-links|^/", lock, re.MULTILINE) == []


def test_the_file_type_is_the_one_that_is_written() -> None:
    mime = _text(f"resources/linux/{APP_ID}.mime.xml")
    assert f'type="{MIMETYPE.decode()}"' in mime
    assert f"mimetype{MIMETYPE.decode()}" in mime
    assert f'pattern="*{PACKAGE}"' in mime
    assert f"MimeType={MIMETYPE.decode()};" in _text(f"resources/linux/{APP_ID}.desktop")
