# Everything a reader, publisher or contributor starts, by one word each.
.DEFAULT_GOAL := help
PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
LINTERS := tests/node_modules/.bin
export PYTHON

.PHONY: help install ready run test check lint bench load proof wheel

help: ## show this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

install: ## set up .venv: the site, the test tools, a browser
	@.ci/setup test

ready:
	@.ci/setup run

run: ready ## serve the library on http://127.0.0.1:8000 (HOST= and PORT= change it)
	@$(BIN)/reader add --demonstration --if-empty
	@$(BIN)/reader serve --host $(HOST) --port $(PORT)

check: install ## linters and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	[ ! -d templates ] || $(BIN)/djlint templates --lint --quiet
	@if [ -d tests/node_modules ]; then $(MAKE) --no-print-directory lint; \
	else echo "SKIPPED: CSS and JavaScript are not linted, for npm could not install"; fi

lint: export PATH := $(CURDIR)/$(BIN):$(PATH)
lint:
	$(LINTERS)/eslint --config tests/eslint.config.js --no-error-on-unmatched-pattern 'static/**/*.js'
	$(LINTERS)/stylelint --config tests/stylelint.config.js --allow-empty-input 'static/**/*.css'

# One half of the tests is mostly the browser's, and whoever is done first helps.
# Not loadgroup: after a worker's crash it waits for ever (pytest-xdist 3.8).
test: check ## set up and run all tests
	$(BIN)/pytest -n 2 --dist worksteal --timeout 300 \
		-m "not long and not network and not webkit and not firefox"

proof: check ## the long form (hours); PART=proof/kills runs the tests of that folder
	$(BIN)/pytest -n 2 --dist worksteal --timeout 300 -m "not network" $(PART:%=tests/%)

bench: install ## measure the figures that the README states
	$(BIN)/python -m tests.bench

load: install ## load the real server (15 minutes); PART=rates, listeners, growth, soak
	$(BIN)/python -m tests.bench.load $(PART)

wheel: install ## build the wheel into dist/
	$(BIN)/python -m build --wheel
