# Everything a reader, publisher or contributor starts, by one word each.
.DEFAULT_GOAL := help
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin

.PHONY: help install run test check bench wheel

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(BIN)/reader: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	@touch $@

install: $(BIN)/reader ## set up .venv

run: install ## serve the library on http://127.0.0.1:8000
	$(BIN)/reader add --demonstration --if-empty
	$(BIN)/reader serve --host $(HOST) --port $(PORT)

test: check ## set up and run all tests
	$(BIN)/pytest

check: install ## linters and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

wheel: install ## build the wheel into dist/
	$(BIN)/python -m build --wheel
