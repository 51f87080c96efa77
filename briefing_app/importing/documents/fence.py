"""What the child process may use of the machine, where the platform can say so."""

from __future__ import annotations


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
