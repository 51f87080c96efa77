"""Actual against target, figures that only look alike, ranks and firsts."""
