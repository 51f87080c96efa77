"""The wheel carries its data and works from any folder, without the repository."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import briefing_app

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as a release would, without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*build, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty folder and return it."""
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "--isolated", "install", "-q", "--no-index", "--no-deps"]
    subprocess.run(
        [*pip, "--no-compile", "--disable-pip-version-check", "--target", folder, wheel],
        check=True,
    )
    return folder


def _python(site: Path, elsewhere: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in another folder with the installed wheel on its path.

    The libraries come from this environment; `-S` keeps its .pth files unread, so that the
    editable install is out of reach and only the wheel can be found.
    """
    libraries = [p for p in sys.path if Path(p).name == "site-packages"]
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), *libraries])}
    return subprocess.run(
        [sys.executable, "-S", "-B", *arguments],
        cwd=elsewhere, env=env, capture_output=True, encoding="utf-8", check=False, timeout=30,
    )  # fmt: skip


def test_wheel_carries_data_and_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        "briefing_app/_bundled/data/indicators.yaml",
        "briefing_app/_bundled/data/reports/ningbo-2023/source.txt",
        "briefing_app/_bundled/resources/icons/search.svg",
    }
    assert wanted <= names


def test_wheel_holds_nothing_but_the_program(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"briefing_app"}


def test_wheel_has_both_entry_points(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [n for n in archive.namelist() if n.endswith("entry_points.txt")]
        text = archive.read(name).decode()
    assert "briefing-app = briefing_app.__main__:main" in text
    assert "briefing-app-gui = briefing_app.__main__:main" in text


def test_the_repository_is_out_of_reach(site: Path, tmp_path: Path) -> None:
    done = _python(site, tmp_path, "-c", "import briefing_app as b; print(b.__file__)")
    assert Path(done.stdout.strip()).is_relative_to(site)


def test_installed_program_says_its_version(site: Path, tmp_path: Path) -> None:
    done = _python(site, tmp_path, "-m", "briefing_app", "--version")
    assert done.returncode == 0, done.stderr
    assert briefing_app.__version__ in done.stdout


def test_installed_program_lists_the_bundled_report(site: Path, tmp_path: Path) -> None:
    done = _python(site, tmp_path, "-m", "briefing_app", "list", "--json")
    assert done.returncode == 0, done.stderr
    assert "ningbo-2023" in {entry["id"] for entry in json.loads(done.stdout)}


def test_installed_program_loads_the_bundled_report(site: Path, tmp_path: Path) -> None:
    done = _python(site, tmp_path, "-m", "briefing_app", "figures", "ningbo-2023", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
