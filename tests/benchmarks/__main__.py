"""Run the benchmarks and print one table; exit code 1 if a limit is not kept."""

from __future__ import annotations

import argparse
import sys

from tests.benchmarks.table import Finding, show

_PAIRS = 9
_ROUNDS = 15


def main() -> int:
    """Measure what was asked for, everything by default."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument(
        "only", nargs="*", help="startup, cache, selection, search, wording; default: all"
    )
    parser.add_argument("--pairs", type=int, default=_PAIRS, help="rounds of the start-up")
    asked = parser.parse_args()
    wanted = asked.only or ["startup", "cache", "selection", "search", "wording"]
    findings: list[Finding] = []
    if "startup" in wanted:
        from tests.benchmarks import startup

        findings += startup.measure(asked.pairs)
    if "cache" in wanted:
        from tests.benchmarks import cache

        findings += cache.measure(_ROUNDS)
    if "selection" in wanted:
        from tests.benchmarks import selection

        findings += selection.measure()
    if "search" in wanted:
        from tests.benchmarks import search

        findings += search.measure()
    if "wording" in wanted:
        from tests.benchmarks import wording

        findings += wording.measure()
    return 0 if show(findings) else 1


if __name__ == "__main__":
    sys.exit(main())
