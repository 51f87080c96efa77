"""Make everything `make run` and `make test` need; do nothing when it is there already.

Makes .venv with the packages of requirements.lock (by hash) and the program itself, and
sees to the system libraries of Qt and a Chinese font: with apt as root, otherwise by
saying the one line to type. Uses the standard library only.
"""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import system_needs

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
LOCK = ROOT / "requirements.lock"
STAMP = VENV / ".set-up"
SYSTEM_STAMP = VENV / ".set-up-system"
OLDEST = (3, 11)


def main() -> int:
    """Set up and return the exit code for make."""
    if sys.version_info < OLDEST:
        return _with_newer_python()
    needs_venv = not _venv_works()
    missing = _see_to_system(also=_venv_package() if needs_venv else [])
    if needs_venv and not _make_venv():
        return 1
    SYSTEM_STAMP.write_text(" ".join(missing), "utf-8")
    return 0 if _stamp() == _key() or _install() else 1


def _with_newer_python() -> int:
    """Start again with a Python that is new enough, or say that there is none."""
    newer = [f"python3.{minor}" for minor in range(14, OLDEST[1] - 1, -1)]
    for name in filter(shutil.which, newer):
        starts = subprocess.run([name, "-c", ""], capture_output=True, check=False)
        if starts.returncode == 0:  # a pyenv shim is found and may still refuse
            return subprocess.run([name, __file__], check=False).returncode
    have = ".".join(str(n) for n in sys.version_info[:3])
    say(f"Python 3.11 or later is needed; {sys.executable} is {have}.")
    say("Name another one: make PYTHON=/path/to/python3 ...")
    return 1


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(f"set-up: {text}", file=sys.stderr, flush=True)


def _key() -> str:
    """Return what the installed state depends on: its place, the Python, our files."""
    digest = hashlib.sha256(sys.version.encode())
    for path in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()} {ROOT}"


def _stamp() -> str:
    """Return the key of what is installed, or nothing."""
    return STAMP.read_text("utf-8") if STAMP.is_file() else ""


def _venv_works() -> bool:
    """Return whether .venv is of this Python version, starts, and was made in this place."""
    moved = _stamp() and not _stamp().endswith(f" {ROOT}")
    wanted = f"{sys.version_info[0]}.{sys.version_info[1]}"
    code = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        asked = subprocess.run([PYTHON, "-c", code], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return asked.stdout.strip() == wanted and not moved


def _venv_package() -> list[str]:
    """Return the Debian package that lets this Python make environments, if it is missing."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def _see_to_system(also: list[str]) -> list[str]:
    """Return what stays missing; install or name it, unless that was done before."""
    known = SYSTEM_STAMP.read_text("utf-8").split() if SYSTEM_STAMP.is_file() else None
    if known == [] and not also:
        return []
    missing = [*also, *system_needs.missing_packages()]
    return _provide(missing) if missing and missing != known else missing


def _provide(missing: list[str]) -> list[str]:
    """Install system packages or name them; return those that are still missing."""
    if not shutil.which("apt-get"):
        say("these Debian packages, or what your system calls them, are missing:")
        say("    " + " ".join(missing))
        return missing
    if system_needs.is_root():
        say("installing with apt: " + " ".join(missing))
        if system_needs.apt_install(missing):
            importlib.invalidate_caches()
            return []
        say("apt could not install them (no network?).")
    after = "type this line, then make again" if _is_stuck() else "going on; this line adds them"
    say(f"some system packages are missing: {after}:")
    say("    " + system_needs.apt_line(missing))
    return missing


def _is_stuck() -> bool:
    """Return whether no environment can be made: no ensurepip, and no pip to lend."""
    modules = ("venv", "pip")
    return bool(_venv_package()) and not all(importlib.util.find_spec(m) for m in modules)


def _make_venv() -> bool:
    """Make .venv afresh; return whether there is one now."""
    if _is_stuck():
        say("stopped: this Python cannot make an environment")
        return False
    say(f"making {VENV.name} with Python {sys.version.split()[0]}")
    bare = ["--without-pip"] if _venv_package() else []
    command = [sys.executable, "-m", "venv", "--clear", *bare, str(VENV)]
    return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode == 0


def _pip(*arguments: str) -> bool:
    """Run pip for .venv without a question; return whether it succeeded."""
    inside = subprocess.run([PYTHON, "-m", "pip", "--version"], capture_output=True, check=False)
    start = [str(PYTHON), "-m", "pip"]
    if inside.returncode:
        start = [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    command = [*start, "--disable-pip-version-check", "--no-input", *arguments]
    return subprocess.run(command, stdin=subprocess.DEVNULL, cwd=ROOT, check=False).returncode == 0


def _install() -> bool:
    """Install the locked packages and the program; return whether all of it worked."""
    STAMP.unlink(missing_ok=True)
    say("installing the pinned packages (about 250 MB, once)")
    locked = ("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
    own = ("--no-deps", "--no-build-isolation", "--editable", ".")
    for what in (locked, own):
        if not _pip("install", "-q", "--progress-bar", "off", *what):
            say("pip failed; see its message above. Nothing outside .venv was changed.")
            return False
    subprocess.run([PYTHON, "-m", "compileall", "-q", ROOT / "briefing_app"], check=False)
    STAMP.write_text(_key(), "utf-8")
    say("ready")
    return True


if __name__ == "__main__":
    sys.exit(main())
