# Two commands need nothing set up before them: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test format lint types imports tests docs fresh serve clean

demo: $(VENV)/demo
	@echo "== Two records: an honest one of a real article, and an invented one with planted faults."
	@$(BIN)/civicclaims check seeds --texts seeds || test $$? -eq 1
	@echo
	@echo "== What stands behind a finding: civicclaims explain NUM003"
	@$(BIN)/civicclaims explain NUM003

test: lint types imports fresh tests docs

lint: $(VENV)/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/dev
	$(BIN)/mypy

imports: $(VENV)/dev
	$(BIN)/lint-imports

fresh: $(VENV)/dev
	$(BIN)/python tools/write_schema.py --check
	$(BIN)/python tools/write_check_pages.py --check

tests: $(VENV)/dev
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not hypothesis" --cov --cov-report=term
	$(BIN)/python -m pytest -n 2 --dist loadfile -m hypothesis

docs: $(VENV)/dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --site-dir build/site
	$(BIN)/python tools/check_docs.py build/site

format: $(VENV)/dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

serve: $(VENV)/dev
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

clean:
	rm -rf $(VENV) build dist site .coverage* .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(PIP) --upgrade pip

$(VENV)/demo: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) --editable .
	@touch $@

$(VENV)/dev: $(BIN)/python pyproject.toml constraints.txt
	$(PIP) --editable . --group dev
	@touch $@
