# Needs Python 3.11 or newer and make; all else is fetched into .venv (and, as root on Debian, with apt-get).
PYTHON ?= python3
ARGS ?=
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable

# What to do without the Debian package $(1): install it as root, else say $(2) and stop.
need_package = if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; \
	then apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1); \
	else echo "$(2)" >&2; exit 1; fi

.PHONY: build serve test check lowest bench-attribution bench-page gallery train docs browser clean

build: .venv/.made
	.venv/bin/quoth build $${QUOTH_BASE_URL:+--base-url "$$QUOTH_BASE_URL"}

serve: .venv/.made
	.venv/bin/quoth serve

test: .venv/.test browser
	.venv/bin/python -m pytest $(ARGS)

check: .venv/.check
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy

# A starter site, and the site of this repository, built with the lowest versions that pyproject.toml allows.
LOWEST := .venv-lowest
lowest:
	rm -rf $(LOWEST)
	$(PYTHON) -m venv $(LOWEST)
	$(PYTHON) tests/packaging/lowest.py > $(LOWEST)/constraints.txt
	$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(LOWEST)/constraints.txt .
	cd $(LOWEST) && bin/quoth new starter && bin/quoth build starter --strict --base-url https://starter.example && bin/quoth extract starter/seeds/*.txt >/dev/null
	$(LOWEST)/bin/quoth build --out $(LOWEST)/_site
	$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check --constraint $(LOWEST)/constraints.txt '.[cluster]'
	cd $(LOWEST) && bin/quoth extract --cluster local:1 --format parquet --out starter.parquet starter/seeds/*.txt

bench-attribution: .venv/.bench
	.venv/bin/python -m benchmarks.measure $(ARGS)

bench-page: .venv/.test browser
	.venv/bin/python -m benchmarks.page $(ARGS)

# Pictures of each kind of page, to be looked at; not kept in the tree.
gallery: .venv/.test browser
	.venv/bin/python -m benchmarks.gallery $(ARGS)

# The weights from the seeds: an hour and a half on two quiet cores; given again after a stop, it goes on.
RUN ?= .train
TRAIN = OMP_WAIT_POLICY=PASSIVE .venv/bin/python training/train.py
TEACHER = --teacher $(foreach n,5 6 7 8,$(RUN)/first/epoch-$(n).pt)
TAUGHT = $(foreach run,second third,$(foreach n,6 7 8,$(RUN)/$(run)/epoch-$(n).pt))
train: .venv/.train
	$(TRAIN) --run $(RUN)/first --seed 1 --epochs 8
	$(TRAIN) --run $(RUN)/second --seed 2 --epochs 8 $(TEACHER)
	$(TRAIN) --run $(RUN)/third --seed 2 --epochs 8 $(TEACHER) --renaming 0.4
	$(TRAIN) --run $(RUN)/fourth --seed 7 --epochs 3 --from $(TAUGHT) --teacher $(TAUGHT) --rate 0.4 --texts 2 --renaming 0.2
	.venv/bin/python training/export.py --out $(RUN)/model $(foreach n,2 3,$(RUN)/fourth/epoch-$(n).pt)
	.venv/bin/python training/calibrate.py --model $(RUN)/model
	cp $(RUN)/model/encoder.onnx $(RUN)/model/encoder.bin $(RUN)/model/pair.onnx $(RUN)/model/settings.json $(RUN)/model/tokenizer.json generator/_data/model/
	cd generator/_data/model && sha256sum *.bin *.onnx settings.json tokenizer.json > SHA256SUMS
	.venv/bin/python training/train_links.py --run $(RUN)/links
	.venv/bin/python training/export_links.py --out $(RUN)/model $(foreach n,3 4 5,$(RUN)/links/epoch-$(n).pt)
	cp $(RUN)/model/links.onnx $(RUN)/model/antecedents.onnx generator/_data/model/
	.venv/bin/python training/given.py generator/_data/model/given.bin
	cd generator/_data/model && sha256sum *.bin *.onnx settings.json tokenizer.json > SHA256SUMS

docs: .venv/.test
	.venv/bin/python -m pytest tests/docs $(ARGS)

browser:
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	$(call need_package,chromium,The tests need Chromium: install it (Debian: apt-get install chromium) and run make test again.)

clean:
	rm -rf .venv $(LOWEST) _site dist

.venv/.made: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	{ echo "Quoth needs Python 3.11 or newer; name one like this: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	{ $(call need_package,python3-venv,Python lacks venv: install it (Debian: apt-get install python3-venv) and try again.); }
	$(PYTHON) -m venv .venv
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable .
	.venv/bin/python -m compileall -q generator # where Python may write none, it would compile all at each start
	@touch $@

.venv/.test: .venv/.made
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@

.venv/.bench: .venv/.made
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	@touch $@

.venv/.train: .venv/.made
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[train]'
	@touch $@

.venv/.check: .venv/.made
	.venv/bin/python -m pip install --quiet --disable-pip-version-check --editable '.[check]'
	@touch $@
