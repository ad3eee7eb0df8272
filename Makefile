# DataLeaflet: `make run` opens the leaflet of an invented person, `make test` runs every test.
SHELL := /bin/bash
PREFIX ?= /usr/local
BINARY := .build/release/dataleaflet
SAMPLE ?= SampleExports/nurse
SECONDS ?= 20
SEED ?= 8
PEOPLE ?= 4
N ?= 1000
OUT ?= .build/drivers
SWIFT_PATHS := Package.swift Sources Tests Fuzz Benchmarks SampleExports/Generator
BUILD_PACKAGES := libncurses-dev zlib1g-dev libarchive-dev libexpat1-dev tzdata

.PHONY: help run build test bench truth drivers peers fit fuzz install format lint clean samples build-packages \
  test-packages

help: ## Lists the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Installs what is missing, builds, and opens the program on a sample export.
	$(BINARY) $(SAMPLE)

build: build-packages ## Builds the program: .build/release/dataleaflet.
	swift build -c release --product dataleaflet --static-swift-stdlib -Xlinker -s -Xswiftc -use-ld=lld

test: test-packages ## Installs what is missing, builds, and runs every test.
	swift build --build-tests
	swift test --skip-build

bench: build ## Measures reading and start-up on generated data.
	swift build -c release --product dataleaflet-bench --static-swift-stdlib
	swift build -c release --product dataleaflet-drivers
	Benchmarks/run

truth: build-packages ## Measures what is said of invented people against what is true: make truth SEED=9 PEOPLE=2.
	swift build -c release --product dataleaflet-truth
	.build/release/dataleaflet-truth --seed $(SEED) --people $(PEOPLE)

drivers: build-packages ## Writes the exports of invented drivers, a month each: make drivers N=1000 OUT=dir.
	swift build -c release --product dataleaflet-drivers
	.build/release/dataleaflet-drivers $(N) "$(OUT)" $(SEED)

peers: PEOPLE = 2
peers: build-packages ## Sets other tools beside us, on the same invented people.
	swift build -c release --product dataleaflet-truth
	SEED=$(SEED) PEOPLE=$(PEOPLE) Benchmarks/peers/truth/compare

fit: build-packages ## Fits the probabilities of homes, work and visits anew: make fit STOPS=stops.csv.gz.
	swift build -c release --product dataleaflet-truth
	Benchmarks/fit/run $(STOPS)

fuzz: build-packages ## Feeds each reader with bytes that a fuzzer thinks up: make fuzz SECONDS=60.
	Fuzz/run $(SECONDS)

install: build ## Installs the program below PREFIX (/usr/local) with its sample exports.
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/doc/dataleaflet" \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d"
	install -m 755 $(BINARY) "$(DESTDIR)$(PREFIX)/bin/dataleaflet"
	install -m 644 LICENSE DATA-LICENSES.md README.md "$(DESTDIR)$(PREFIX)/share/doc/dataleaflet"
	for person in nurse driver pupil van-driver; do \
	  install -d "$(DESTDIR)$(PREFIX)/share/dataleaflet/SampleExports/$$person" && \
	  install -m 644 SampleExports/$$person/* \
	    "$(DESTDIR)$(PREFIX)/share/dataleaflet/SampleExports/$$person" || exit 1; \
	done
	$(BINARY) --generate-completion-script bash \
	  > "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/dataleaflet"
	$(BINARY) --generate-completion-script zsh \
	  > "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dataleaflet"
	$(BINARY) --generate-completion-script fish \
	  > "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dataleaflet.fish"

samples: ## Writes the invented people's exports anew.
	swift run sample-people SampleExports

format: ## Formats the sources.
	swift format --in-place --recursive $(SWIFT_PATHS)

lint: ## Checks the sources' format.
	swift format lint --strict --recursive $(SWIFT_PATHS)

clean: ## Removes what was built.
	rm -rf .build

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

test-packages:
	@.ci/packages $(BUILD_PACKAGES) tmux
