# Everything is set up on first use, in .venv; `make` alone lists what there is.
PYTHON ?= python3
BIN := .venv/bin
OFFSCREEN := QT_QPA_PLATFORM=offscreen
SHOT := $(OFFSCREEN) $(BIN)/briefing-app screenshot
RETAIL := review-1-3.retail-sales.growth
INVESTMENT := review-2-1.fixed-investment.growth
SAMPLES := build/samples
SAMPLE_YEARS := 2022 2023 2024

.DEFAULT_GOAL := help
.PHONY: help setup run test lint format types contracts pytest check bench soak shots wheel lock clean

help: ## say what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

setup: ## make .venv and see to system libraries (the others do this by themselves)
	@command -v $(PYTHON) >/dev/null || \
	  { echo "Python 3.11 or later is needed: sudo apt-get install -y python3" >&2; exit 1; }
	@$(PYTHON) tools/set_up.py

run: setup ## open the window; without a display, write its picture (ARGS="..." is passed on)
	@$(BIN)/python tools/run.py $(ARGS)

test: setup ## everything CI checks
	@echo "== lint";      $(MAKE) --no-print-directory lint
	@echo "== types";     $(MAKE) --no-print-directory types
	@echo "== contracts"; $(MAKE) --no-print-directory contracts
	@echo "== dataset";   $(MAKE) --no-print-directory check
	@echo "== tests";     $(MAKE) --no-print-directory pytest

lint: setup ## ruff: rules and layout
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: setup ## ruff: mend what it can
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: setup ## mypy, strict
	@$(BIN)/mypy

contracts: setup ## import contracts between the rooms
	@$(BIN)/lint-imports --no-logo

pytest: setup ## the tests, and each room's coverage
	@mkdir -p build
	@$(BIN)/python -m pytest -n auto --dist loadfile --cov --cov-report=json --cov-report=term
	@$(BIN)/python tools/coverage_gates.py

check: setup ## prove the bundled dataset
	@$(BIN)/briefing-app check

bench: setup ## start-up, memory, search and comparisons, as ratios
	@$(BIN)/python -m tests.benchmarks

soak: setup ## kill writers of notes and agendas 500 times
	@$(BIN)/python -m tests.soak

shots: setup ## the pictures of the README
	@mkdir -p docs/screenshots
	@$(SHOT) docs/screenshots/main-light.png --theme light --size 1440x900 --select $(RETAIL)
	@$(SHOT) docs/screenshots/main-dark.png --theme dark --size 1440x900 --select $(RETAIL)
	@$(SHOT) docs/screenshots/small.png --theme light --size 1024x700 --select $(INVESTMENT)
	@$(SHOT) docs/screenshots/figures.png --view figures --theme light --size 1440x900
	@$(SHOT) docs/screenshots/search.png --view search --query 固投 --theme light --size 1440x900
	@$(SHOT) docs/screenshots/compare.png --view compare --theme light --size 1440x900 --select review-3
	@$(SHOT) docs/screenshots/present.png --view present --theme light --size 1920x1080 --select review-2-1
	@$(SHOT) docs/screenshots/meeting.png --view meeting --theme dark --size 1440x900 --select review-2-1
	@$(SHOT) docs/screenshots/import.png --view import --theme light --size 1440x900
	@rm -rf $(SAMPLES)
	@for year in $(SAMPLE_YEARS); do \
	  $(BIN)/briefing-app import tools/samples/shili-$$year.txt --profile $(SAMPLES) \
	    --title "示例市政府工作报告 $$year（示例）" >/dev/null || exit 1; \
	done
	@$(SHOT) docs/screenshots/library.png --view library --theme light --size 1440x900 \
	  --report shili-2024 --profile $(SAMPLES)

wheel: setup ## dist/*.whl, with data and resources inside
	@$(BIN)/python -m build --wheel --no-isolation

lock: setup ## renew requirements.lock from pyproject.toml (needs uv)
	@uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --quiet --output-file requirements.lock

clean: ## remove what was made here, .venv included
	rm -rf .venv build dist htmlcov .coverage .coverage.* .mypy_cache .ruff_cache \
	  .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
