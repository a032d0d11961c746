# Every target makes the environment first, once. PYTHON= chooses the interpreter of `make setup`, PORT= that of the page.
BIN := .venv/bin
PORT ?= 7860
WORKERS ?= 2
EVALS ?= build/evals
ASSISTED := --suite reading --suite answering --suite coaching --suite safety

.PHONY: setup ui test lint evals bench mcp lock

setup: .venv/.ready

.venv/.ready: requirements.lock.txt pyproject.toml .ci/setup
	@.ci/setup

ui: setup
	@$(BIN)/campaign ui --port $(PORT)

test: setup
	@.ci/need postgresql chromium libreoffice
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal $(ARGS)

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

# Guided mode with its gates, then assisted mode with the scripted model: recorded, and played back without it.
evals: setup
	@rm -rf $(EVALS)/guided $(EVALS)/assisted $(EVALS)/replay
	@kept=0; \
	$(BIN)/campaign evals run --suite guided -o $(EVALS)/guided --language en || kept=1; \
	$(BIN)/campaign evals record --model scripted $(ASSISTED) --cassettes $(EVALS)/cassettes -o $(EVALS)/assisted \
		--language en || kept=1; \
	$(BIN)/campaign evals run --replay $(EVALS)/cassettes -o $(EVALS)/replay --language en || kept=1; \
	exit $$kept

# Each file measures one part and ends with 1 where a promise is not kept; all are run.
bench: setup
	@kept=0; for each in tests/bench/[a-z]*.py; do \
		$(BIN)/python -m tests.bench.$$(basename $$each .py) || kept=1; done; exit $$kept

# The MCP server for real: an environment of its own in a temporary folder, a client, every tool once. Takes minutes.
mcp: setup
	@$(BIN)/python scripts/try_mcp.py

# Not part of `make test`: builds a small real model's server once (minutes), then talks with it (up to an hour on 2 cores).
model-test: setup
	@$(BIN)/python scripts/small_model.py $(BIN)/python -m tests.small_model $(ARGS)

# After a change of the dependencies in pyproject.toml: what is installed and tested here becomes the lock.
lock:
	@$(BIN)/python -m pip freeze --exclude-editable > requirements.lock.txt
