# paragraf: `make demo` and `make test` each install what is missing, then do their work.
# Everything Python goes into .venv; Tesseract and fonts come from the system's packages (Debian and Ubuntu: apt-get).

VENV := .venv
PY := $(VENV)/bin/python
SHARED ?= ../shared
DEMO ?= demo
PYTEST_ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo test test-tesserocr lint bench docs score examples system clean

help:  ## list the targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/.done system  ## run the main job on the example documents: tables and a report in demo/
	$(PY) examples/make.py $(DEMO)/documents
	$(VENV)/bin/paragraf run $(DEMO)/documents --out $(DEMO)/tables
	@echo "Look at $(DEMO)/tables/report.html and $(DEMO)/tables/decisions.csv"

test: $(VENV)/.done system  ## run the tests, with coverage
	$(PY) -m pytest --cov --cov-report=term:skip-covered $(PYTEST_ARGS)

test-tesserocr: $(VENV)/.done system  ## run the tests of recognition once more, with the optional tesserocr
	$(PY) -m pip install -qq --target build/tesserocr tesserocr -c constraints.txt
	PYTHONPATH=build/tesserocr $(PY) -m pytest -q tests/test_ocr_engine.py tests/test_golden_page.py

lint: $(VENV)/.done  ## style, types and the one-way layers
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/.done system  ## speed, compared with a peer in the same run
	$(PY) benchmarks/run.py
	$(PY) benchmarks/text.py

docs: $(VENV)/.done  ## write docs/tables.md anew from the records
	$(VENV)/bin/paragraf tables --markdown > docs/tables.md

score: $(VENV)/.done system  ## quality against the gold of ../shared and of the examples
	$(PY) benchmarks/score.py --shared $(SHARED)

system:  ## install Tesseract, its models and fonts where they are missing
	@sh .ci/system

clean:  ## remove what was made: environment, demo, caches
	rm -rf $(VENV) $(DEMO) .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage *.egg-info

$(VENV)/.done: pyproject.toml constraints.txt
	@command -v python3 >/dev/null || { echo "Python 3.11 or newer is missing; install it and run make again"; exit 1; }
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed, this is $$(python3 --version)"; exit 1; }
	@python3 -m venv $(VENV) 2>/dev/null || { sh .ci/system venv && python3 -m venv $(VENV); }
	$(PY) -m pip install -qq --upgrade pip
	$(PY) -m pip install -qq --constraint constraints.txt --editable '.[dev]'
	@touch $@
