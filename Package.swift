// swift-tools-version: 6.2
import PackageDescription

/// Each module says in its README what it is for.
let readme = ["README.md"]

/// The floors of the house, lowest first; a target depends only on floors below its own.
let package = Package(
  name: "DataLeaflet",
  products: [.executable(name: "dataleaflet", targets: ["dataleaflet"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // System libraries and C at the edge. No pkgConfig: on Debian it only adds warnings.
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"]), .brew(["ncurses"])]),
    .target(name: "CTermGuard"),
    .target(name: "CSandbox"),

    // What is not code, embedded in the binary by `#embed`.
    .target(
      name: "CAssets", path: "Assets",
      exclude: [
        "words", "risks", "authorities", "rules", "checklist", "calibration", "dictionary",
        "places", "lexicon", "self-test", "evidence", "spark", "sessions", "handouts", "usertest",
        "README.md",
      ],
      sources: ["assets.c"], publicHeadersPath: "include"),
    .target(name: "Assets", dependencies: ["CAssets"], exclude: readme),

    // Ground floor.
    .target(name: "Archives", dependencies: ["CZlib", "CArchive"], exclude: readme),
    .target(name: "Scanning", dependencies: ["CExpat"], exclude: readme),
    .target(name: "CivilTime", exclude: readme),
    .target(name: "Digests", exclude: readme),
    .target(name: "Places", dependencies: ["Assets", "CZlib"], exclude: readme),
    .target(name: "Canvas", exclude: readme),
    .target(name: "TUI", dependencies: ["Canvas"], exclude: readme),
    .target(
      name: "TUICurses", dependencies: ["CNcursesw", "CTermGuard", "Canvas", "TUI"], exclude: readme
    ),
    .target(name: "TUIPlain", dependencies: ["Canvas", "TUI"], exclude: readme),
    .target(name: "TUITesting", dependencies: ["Canvas", "TUI"], exclude: readme),

    // The map that a person brings: an extract of OpenStreetMap, made into a small file of places.
    .target(
      name: "Regions", dependencies: ["Archives", "Scanning", "Places", "Digests", "CZlib"],
      exclude: readme),

    // What an export says about one person.
    .target(name: "Dossier", dependencies: ["CivilTime", "Places"], exclude: readme),
    .target(
      name: "Exports",
      dependencies: ["Archives", "Scanning", "CivilTime", "Places", "Dossier", "Assets"],
      exclude: readme),

    // What it means.
    .target(
      name: "Inference", dependencies: ["Dossier", "CivilTime", "Places", "Assets"],
      exclude: readme),
    .target(
      name: "Rules", dependencies: ["Assets", "CivilTime", "Digests", "Dossier"], exclude: readme),
    .target(
      name: "WorkingTime", dependencies: ["Dossier", "CivilTime", "Places", "Rules"],
      exclude: readme),

    // What many people's work says together, and of no one alone.
    .target(
      name: "Cohort", dependencies: ["WorkingTime", "Dossier", "CivilTime", "Digests"],
      exclude: readme),

    // How it is told.
    .target(
      name: "Leaflet",
      dependencies: [
        "Dossier", "CivilTime", "Places", "Rules", "WorkingTime", "Cohort", "Exports", "Assets",
        "Canvas", "Digests",
      ], exclude: readme),
    .target(
      name: "Evidence",
      dependencies: [
        "Leaflet", "WorkingTime", "Rules", "Dossier", "CivilTime", "Places", "Canvas", "Scanning",
        "Digests", "Assets",
      ], exclude: readme),
    .target(
      name: "Session",
      dependencies: ["Leaflet", "Dossier", "CivilTime", "Places", "Assets", "Canvas"],
      exclude: readme),
    .target(
      name: "Screens",
      dependencies: [
        "TUI", "TUIPlain", "Canvas", "Leaflet", "Session", "Dossier", "Exports", "WorkingTime",
        "Rules", "Inference",
        "CivilTime", "Places",
      ], exclude: readme),
    .executableTarget(
      name: "dataleaflet",
      dependencies: [
        "Screens", "Session", "TUI", "TUICurses", "TUIPlain", "Leaflet", "Exports", "Inference",
        "WorkingTime",
        "Evidence", "Rules", "Cohort", "Archives", "Places", "Regions", "Digests", "CSandbox",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Beside the house: the invented people, and the benchmarks.
    .executableTarget(
      name: "sample-people", dependencies: ["Drivers"], path: "SampleExports/Generator"),
    .executableTarget(
      name: "dataleaflet-bench", dependencies: ["Scanning", "Archives", "TUITesting", "Canvas"],
      path: "Benchmarks",
      exclude: ["README.md", "run", "peers", "fit", "Lives", "Truth", "Drivers", "WriteDrivers"]),

    // People whose truth is known, and how often what is said about them is right.
    .target(
      name: "Lives", dependencies: ["CivilTime", "Places", "Dossier"], path: "Benchmarks/Lives"),
    .executableTarget(
      name: "dataleaflet-truth",
      dependencies: ["Lives", "Exports", "Inference", "Dossier", "Places", "CivilTime"],
      path: "Benchmarks/Truth"),

    // Drivers whose hours and pay are known to the second and the cent.
    .target(
      name: "Drivers", dependencies: ["CivilTime", "Places", "Dossier", "Lives"],
      path: "Benchmarks/Drivers"),
    .executableTarget(
      name: "dataleaflet-drivers", dependencies: ["Drivers", "ArchiveFixtures"],
      path: "Benchmarks/WriteDrivers"),

    // Runs a program as on a kernel that lacks a part of the containment.
    .executableTarget(name: "old-kernel", path: "Tests/OldKernel"),

    // What tests of several modules make their inputs with.
    .target(name: "ArchiveFixtures", path: "Tests/ArchiveFixtures"),

    .testTarget(
      name: "ArchivesTests", dependencies: ["Archives", "CZlib"], exclude: ["Expectations"]),
    .testTarget(name: "ScanningTests", dependencies: ["Scanning"]),
    .testTarget(name: "CivilTimeTests", dependencies: ["CivilTime"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests", "Scanning"]),
    .testTarget(name: "PlacesTests", dependencies: ["Places", "Digests"]),
    .testTarget(name: "RegionsTests", dependencies: ["Regions", "Places", "CZlib"]),
    .testTarget(name: "DossierTests", dependencies: ["Dossier"]),
    .testTarget(name: "ExportsTests", dependencies: ["Exports", "ArchiveFixtures"]),
    .testTarget(name: "InferenceTests", dependencies: ["Inference", "Lives"]),
    .testTarget(name: "CohortTests", dependencies: ["Cohort", "WorkingTime"]),
    .testTarget(name: "RulesTests", dependencies: ["Rules"]),
    .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime", "Rules"]),
    .testTarget(name: "LeafletTests", dependencies: ["Leaflet", "Inference"]),
    .testTarget(
      name: "SessionTests", dependencies: ["Session", "Exports", "Inference", "WorkingTime"]),
    .testTarget(name: "EvidenceTests", dependencies: ["Evidence", "Exports"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"]),
    .testTarget(name: "TUITests", dependencies: ["TUI", "TUITesting"]),
    .testTarget(
      name: "TUICursesTests", dependencies: ["TUICurses", "CNcursesw", "CTermGuard", "TUITesting"]),
    .testTarget(name: "TUIPlainTests", dependencies: ["TUIPlain", "TUITesting"]),
    .testTarget(
      name: "ScreensTests", dependencies: ["Screens", "TUITesting"],
      exclude: ["Snapshots", "Tables"]),
    // These start the real binary.
    .testTarget(
      name: "CommandsTests",
      dependencies: ["dataleaflet", "TUITesting", "CSandbox", "old-kernel", "ArchiveFixtures"]),
    .testTarget(
      name: "TerminalTests", dependencies: ["dataleaflet", "TUITesting", "CSandbox", "old-kernel"]),
    .testTarget(
      name: "LivesTests", dependencies: ["Lives", "Exports", "Inference", "ArchiveFixtures"]),
    .testTarget(
      name: "DriversTests", dependencies: ["Drivers", "Exports", "WorkingTime", "ArchiveFixtures"]),
    .testTarget(
      name: "SamplePeopleTests",
      dependencies: ["Exports", "Inference", "WorkingTime", "sample-people"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// Instrumented builds only: see `make fuzz`.
if Context.environment["DATALEAFLET_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "dataleaflet-fuzz",
      dependencies: ["Scanning", "Archives", "Canvas", "Exports", "Dossier", "Places", "Regions"],
      path: "Fuzz",
      exclude: ["README.md", "run", "seeds"]))
}
