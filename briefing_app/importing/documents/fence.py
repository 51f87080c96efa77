"""What the child process may use of the machine, where the platform can say so."""

from __future__ import annotations

import sys

_NETWORK = ("socket.", "urllib.", "http.", "ftplib.", "smtplib.")


def fence(memory: int, seconds: float) -> None:
    """Bound the address space, the processor time and the files of this very process.

    Memory is in bytes. Does nothing where there is no `resource` module (Windows); the
    parent's clock holds everywhere.
    """
    try:
        import resource
    except ImportError:
        return
    time = max(int(seconds), 1)
    for what, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, time),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        try:
            resource.setrlimit(what, (most, most))
        except (ValueError, OSError):  # lower already, or not on this system
            continue


def stay_offline() -> None:
    """Let nothing in this process reach for the network, or start other programs."""
    sys.addaudithook(refuse_network)


def refuse_network(event: str, _arguments: object) -> None:
    """Stop what would use the network or another program."""
    if event.startswith(_NETWORK) or event in ("subprocess.Popen", "os.system"):
        raise PermissionError(event)
