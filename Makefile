# Everything runs in .venv, which is made on first use from the project's own pyproject.toml.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
FACTS ?= 100 10000 100000 1000000
BASES := seeds $(wildcard tests/dossiers/*)
OUTSIDE := ../shared/eval
PARSED := tests/parsing tests/unseen

.DEFAULT_GOAL := help
.PHONY: help chat web test check eval table bench screenshots fix

help: ## Show this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

chat: $(VENV)/.installed ## Chat with the bot in this terminal (no token needed)
	@$(BIN)/dossier-bot chat

web: $(VENV)/.installed ## Chat with the bot in a browser, on this machine only (no token needed)
	@$(BIN)/dossier-bot web

test: $(VENV)/.installed-dev ## Run the tests, with branch coverage
	@$(BIN)/python -m pytest -n auto --dist loadfile --cov --cov-branch --cov-report=term

check: $(VENV)/.installed-dev ## Check format, lint, types, import contracts and spelling
	@status=0; for tool in "ruff format --check ." "ruff check ." mypy lint-imports codespell; do \
		echo "== $$tool"; $(BIN)/$$tool || status=1; \
	done; exit $$status

eval: $(VENV)/.installed-eval ## Ask every base its gold questions; fail below the floors or behind others
	@status=0; for base in $(BASES); do \
		$(BIN)/dossier-bot --base $$base eval --floors tests/floors.toml || status=1; \
	done; $(BIN)/dossier-bot eval compare $(BASES) || status=1; \
	$(BIN)/dossier-bot eval outside $(OUTSIDE) $(BASES) --floors tests/floors.toml || status=1; \
	for articles in $(PARSED); do \
		$(BIN)/dossier-bot eval parsing $$articles --floors tests/floors.toml || status=1; \
	done; exit $$status

table: $(VENV)/.installed-eval ## Renew the tables of README: the bot beside others, and how well articles are read
	@$(BIN)/dossier-bot eval compare $(BASES) --into README.md
	@for articles in $(PARSED); do $(BIN)/dossier-bot eval parsing $$articles --into README.md || exit 1; done

bench: $(VENV)/.installed-bench ## Measure cold start, memory and latency, up to a million facts and beside other engines
	@$(BIN)/dossier-bot bench $(patsubst %,--facts %,$(FACTS))
	@$(BIN)/dossier-bot eval parsing $(firstword $(PARSED)) --speed

screenshots: $(VENV)/.installed-dev ## Renew the pictures of README (wants Debian's chromium and fonts-noto-color-emoji)
	@$(BIN)/python tests/transport/screenshots.py docs

fix: $(VENV)/.installed-dev ## Format the code and mend what the linter can
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null || \
		{ echo "Python 3.11, 3.12 or 3.13 is needed; name one with: make PYTHON=python3.11 ..." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-eval: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV), with the baselines and what reads articles ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[eval,parse]"
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-bench: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV), with the engines to compare with and what reads articles ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[bench,parse]"
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV), with the development tools ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev]"
	@touch $@ $(VENV)/.installed-eval $(VENV)/.installed
