"""Benchmarks, run by `make bench`; not collected with the tests."""
