# make run | test | setup | ask Q="…" | eval | lint | clean

SHELL := /bin/bash
.ONESHELL:
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3.11
BIN := .venv/bin
# A set-up is done for exactly these two files: when they change, it is done again.
KEY := $(shell cat pyproject.toml constraints.txt | cksum | cut -d ' ' -f 1)
INSTALLED := .venv/installed-$(KEY)
INSTALLED_DEV := .venv/installed-dev-$(KEY)
PIP := $(BIN)/python -m pip --disable-pip-version-check install --constraint constraints.txt

.PHONY: help setup run test ask eval lint clean lock

help:
	@sed -n '1s/^# //p' Makefile

$(INSTALLED):
	@if ! command -v "$(PYTHON)" >/dev/null; then
		echo "$(PYTHON) was not found. Install Python 3.11 (Debian: apt install python3.11 python3.11-venv)," >&2
		echo "or name another Python from 3.11 on: make $(MAKECMDGOALS) PYTHON=python3.12" >&2
		exit 1
	fi
	if ! "$(PYTHON)" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))'; then
		echo "$(PYTHON) is $$("$(PYTHON)" --version); needed is Python 3.11 to 3.13." >&2
		exit 1
	fi
	if ! "$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null; then
		echo "$(PYTHON) cannot make virtual environments. Debian: apt install python3.11-venv" >&2
		exit 1
	fi
	echo "Setting up .venv, once. Download: about 0.6 GB with the CPU build of PyTorch, several GB more with the"
	echo "CUDA build that pip takes by default on Linux (README says how to choose). Disk: about 2.6 GB, with"
	echo "the encoder and the index. Interrupted? Run the same command again: it goes on from what is there."
	"$(PYTHON)" -m venv .venv
	$(PIP) --editable .
	rm -f .venv/installed-*
	touch $@

$(INSTALLED_DEV): $(INSTALLED)
	@echo "Adding what the tests need to .venv, once: about 0.1 GB to download, 0.3 GB of disk."
	$(PIP) --editable '.[dev]'
	touch $@

setup: $(INSTALLED)
	@$(BIN)/python -m index build

run: setup
	@exec $(BIN)/python app.py

test: $(INSTALLED_DEV)
	@$(BIN)/python -m pytest

# The question goes through the environment, so that no shell and no make reads its signs.
override export Q := $(value Q)
ask: setup
	@$(BIN)/python -m answer "$$Q"

eval: setup
	@$(BIN)/python -m evals run --split test

lint: $(INSTALLED_DEV)
	@$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# Pins what is installed now; run it in a fresh .venv after changing a bound in pyproject.toml.
lock: $(INSTALLED_DEV)
	@$(BIN)/python -m pip freeze --exclude-editable | sed 's/+cpu$$//' > constraints.new
	mv constraints.new constraints.txt

clean:
	rm -rf .venv .qauly reports .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
