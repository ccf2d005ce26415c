# The one task file: people and .ci/run call the same targets. PYTHON is the interpreter that has the package.
PYTHON ?= python3
READOUT = $(PYTHON) -c "from readout_cli.cli import main; main()"

.PHONY: test lint types contracts quality schema readme bench ci slow

test:
	$(PYTHON) -m pytest

lint:
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .

types:
	$(PYTHON) -m mypy

contracts:
	$(PYTHON) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"

quality:
	$(PYTHON) benchmarks/quality.py --check

schema:
	$(READOUT) schema comparison -o docs/schema/comparison.json
	$(READOUT) schema account -o docs/schema/account.json
	$(READOUT) schema summary -o docs/schema/summary.json
	$(READOUT) schema evaluation -o docs/schema/evaluation.json

readme:
	$(PYTHON) tools/readme.py

bench:
	$(PYTHON) benchmarks/startup.py
	$(PYTHON) benchmarks/throughput.py

ci:
	.ci/run

slow:
	.ci/slow
