# Everything a person does with a checkout. `make brief` and `make test` set up what they need on their first run;
# later runs find the stamps below newer than what they were made from, and neither install nor ask the network.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
SEEDS ?= seeds
OUTPUT ?= reports

# pip must not take packages from outside the virtual environment, nor be told otherwise by the caller's shell.
unexport PYTHONPATH PYTHONHOME
export PIP_DISABLE_PIP_VERSION_CHECK := 1
INSTALL := $(BIN)/python -m pip install --quiet

CREATED := $(VENV)/.stamp-created
RUNTIME := $(VENV)/.stamp-runtime
PANGO := $(VENV)/.stamp-pango
PROJECT := $(VENV)/.stamp-project
DEV := $(VENV)/.stamp-dev

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--no-header --no-annotate --generate-hashes

.PHONY: help brief test evaluate lint format setup lock docs picture clean

help: ## List what can be made
	@echo "make brief      set up once, then build the brief of $(SEEDS)/ into $(OUTPUT)/ (SEEDS=... OUTPUT=...)"
	@echo "make test       set up once, then linters, types, import contracts and tests"
	@echo "make evaluate   measure the extraction on the annotated articles and sentences"
	@echo "                (ERRORS=1 prints the faults of the parts for developing, PIN=1 writes floors and README)"
	@echo "make lint       linters, types and import contracts alone"
	@echo "make format     format the code and mend what the linter can"
	@echo "make setup      only set up: virtual environment, locked dependencies, libraries (PYTHON=... to choose)"
	@echo "make lock       resolve the dependencies again and write the lock files (needs the network)"
	@echo "make docs       write the tables of docs/templates.md again, after a change of what templates are given"
	@echo "make picture    picture of the brief's first page for the README (needs poppler's pdftoppm)"
	@echo "make clean      remove the virtual environment, caches and built packages"

brief: setup
	@$(BIN)/haiti-report build "$(SEEDS)" --output "$(OUTPUT)"

test: lint
	$(BIN)/pytest -n auto --dist loadfile

evaluate: $(PROJECT)
	@$(BIN)/python -m tests.evaluation $(if $(ERRORS),--errors) $(if $(PIN),--pin)

lint: $(DEV) $(PROJECT) $(PANGO)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEV)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

setup: $(PROJECT) $(PANGO)

lock: $(DEV)
	$(COMPILE) pyproject.toml --group build --upgrade --output-file requirements.lock
	$(COMPILE) pyproject.toml --group dev --upgrade --constraint requirements.lock --output-file requirements-dev.lock

docs: $(DEV) $(PROJECT)
	@$(BIN)/python -m tests.documentation

picture: brief
	@.ci/setup picture "$(OUTPUT)/brief.pdf" docs/brief-page-1.png

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find reporter tests -type d -name __pycache__ -prune -exec rm -rf {} +

$(CREATED):
	@.ci/setup venv $(VENV)
	@touch $@

$(RUNTIME): requirements.lock $(CREATED)
	@echo "Installing the locked dependencies; the first time this takes a few minutes."
	@$(INSTALL) --require-hashes -r requirements.lock
	@touch $@

$(PANGO): $(RUNTIME)
	@.ci/setup pango $(VENV)
	@touch $@

$(PROJECT): pyproject.toml $(RUNTIME)
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements-dev.lock $(RUNTIME)
	@echo "Installing the locked development tools."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@
