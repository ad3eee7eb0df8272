# DataLeaflet: `make run` opens the program on a sample person, `make test` runs every test.
SHELL := /bin/bash
PREFIX ?= /usr/local
BINARY := .build/release/dataleaflet
SWIFT_FORMAT_PATHS := Package.swift Sources Tests Benchmarks SampleExports/Generator

.PHONY: run test bench install format lint clean packages build

run: build ## Opens the leaflet of an invented nurse.
	$(BINARY) SampleExports/nurse

build: packages
	swift build -c release --product dataleaflet --static-swift-stdlib

test: packages ## Runs every test.
	swift build --build-tests
	swift test --skip-build

packages:
	@:

lint:
	swift format lint --strict --recursive $(SWIFT_FORMAT_PATHS)

format:
	swift format --in-place --recursive $(SWIFT_FORMAT_PATHS)

clean:
	rm -rf .build
