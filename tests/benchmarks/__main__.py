"""Run the benchmarks and print one table; exit code 1 if a limit is not kept."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module

from tests.benchmarks.table import Finding, show

_ALL = (
    "startup",
    "cache",
    "search",
    "compare",
    "wording",
    "asking",
    "export",
    "selection",
    "room",
    "library",
    "quantities",
    "importing",
)
"""Modules of this package, each with `measure`; those that open a window come last."""


def main() -> int:
    """Measure what was asked for, everything by default."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("only", nargs="*", help=f"{', '.join(_ALL)}; default: all")
    parser.add_argument("--pairs", type=int, default=9, help="rounds of the start-up")
    asked = parser.parse_args()
    findings: list[Finding] = []
    for name in asked.only or _ALL:
        module = import_module(f"tests.benchmarks.{name}")
        findings += module.measure(asked.pairs) if name == "startup" else module.measure()
    return 0 if show(findings) else 1


if __name__ == "__main__":
    sys.exit(main())
