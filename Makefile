# NetDesk's everyday commands. Each sets up what it needs, once; `make help` lists them.
SHELL = /bin/sh
.DEFAULT_GOAL := help
.PHONY: help run test check format bench fuzz year peers screens samples translations bundle constraints clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

run: ## set up and open the window (without a display: do the main job and render a picture)
	@sh tools/run.sh

test: ## set up and run all tests, the core once more without Qt
	@sh tools/test.sh

check: ## formatting, lint, types and import contracts
	@sh tools/check.sh

format: ## format the code and sort its imports
	@sh tools/setup.sh dev
	@.venv/bin/ruff check --quiet --select I --fix .
	@.venv/bin/ruff format .

bench: ## measure the promises: import, start, search, due list, memory
	@sh tools/setup.sh run
	@sh tools/system-packages.sh headless
	@.venv/bin/python -m bench

fuzz: ## look for bytes that break the reading of cards, ten minutes for each target (MINUTES=1: one)
	@sh tools/setup.sh fuzz
	@.venv-fuzz/bin/python -m tests.fuzz --minutes $${MINUTES:-10}

year: ## live simulated years with the reminders, each checked against an oracle (YEARS=10 SEED=1)
	@sh tools/setup.sh dev
	@.venv/bin/python -m tests.reminder_year --years $${YEARS:-10} --seed $${SEED:-1}

peers: ## let other programs read the exports, and measure reading beside theirs (installs them)
	@sh tools/setup.sh run
	@sh tools/system-packages.sh peers
	@.venv/bin/python -m bench.peers.exports && .venv/bin/python -m bench.peers.reading

screens: ## render the pictures of docs/screenshots
	@sh tools/setup.sh run
	@sh tools/system-packages.sh screens
	@.venv/bin/python tools/screens.py

samples: ## write resources/samples anew (always the same files)
	@sh tools/setup.sh run
	@.venv/bin/python tools/make_samples.py

translations: ## bring resources/i18n up to date with the sources; says what is not translated yet
	@sh tools/setup.sh run
	@.venv/bin/python tools/translations.py

bundle: ## build the Debian package into build/
	@sh packaging/linux/build-deb.sh

constraints: ## pin every dependency anew, with hashes, into constraints.txt
	@sh tools/constraints.sh

clean: ## remove the environments and everything built
	rm -rf .venv .venv-core .venv-fuzz .venv-pins build dist
