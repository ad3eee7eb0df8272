import Canvas
import Leaflet
import TUITesting
import Testing

@testable import Screens

/// Something that the program shows, by the keys that lead there.
struct Context: Sendable, CustomTestStringConvertible {
  let name: String
  let sample: @Sendable () -> Sample?
  let keys: String

  var testDescription: String { name }

  func driver(
    _ language: Language = .english, size: Size = Size(rows: 24, columns: 80), ascii: Bool = false
  ) async throws -> AppDriver {
    var driver = await AppDriver.start(sample(), language, size: size, ascii: ascii)
    try await driver.press(keys)
    return driver
  }

  static let all: [Context] = beforeOpening + opened

  /// Before an export is open.
  static let beforeOpening = [
    Context(name: "start", sample: { nil }, keys: ""),
    Context(name: "start-failed", sample: { nil }, keys: "enter wait"),
    Context(name: "picker", sample: { nil }, keys: "G enter wait"),
    Context(name: "picker-empty", sample: { nil }, keys: "G enter wait enter wait"),
    Context(name: "start-help", sample: { nil }, keys: "?"),
  ]

  static let ofNurse: [Context] = [
    ("leaflet", ""), ("leaflet-end", "G"), ("leaflet-search", "/ h o m e"),
    ("leaflet-revealed", "u"), ("leaflet-help", "?"), ("palette", ":"), ("languages", "L"),
    ("findings", "2"), ("findings-search", "2 / s l e e p"), ("findings-none", "2 / q q q"),
    ("finding-closed", "2 enter"), ("finding", "2 j j j j enter"), ("map", "3"),
    ("map-place", "3 n"),
    ("map-month", "3 ]"), ("hours-empty", "5"), ("data", "6"), ("data-rows", "6 enter wait"),
    ("data-search", "6 enter wait / v o t r e enter"), ("data-columns", "6 enter wait c"),
    ("data-problems", "6 p"), ("row", "6 enter wait enter wait"),
  ].map { name, keys in Context(name: name, sample: { .nurse }, keys: keys) }

  /// Behind the mask.
  static let masked: [Context] = [
    ("masked-leaflet", "x"), ("masked-findings", "x 2"), ("masked-map", "x 3"),
    ("masked-data", "x 6"), ("masked-rows", "x 6 enter wait"),
    ("masked-row", "x 6 enter wait enter wait"), ("counts-leaflet", "X"), ("counts-map", "X 3"),
  ].map { name, keys in Context(name: name, sample: { .nurse }, keys: keys) }

  /// With the map of a file, which names whom it comes from.
  static let ofRegion = [
    Context(name: "map-region", sample: { .nurseWithMap }, keys: "3")
  ]

  static let ofDriver: [Context] = [
    ("hours", "5"), ("hours-days", "5 d"), ("hours-pattern", "5 p"), ("hours-checks", "5 c"),
    ("hours-help", "5 ?"),
    ("hours-rules", "5 r"),
    ("map-without-trips", "3"),
  ].map { name, keys in Context(name: name, sample: { .driver }, keys: keys) }

  /// Under the law of a place. Hours are counted anew for each, so these are for pictures alone.
  static let ofLaw: [Context] = [
    ("hours-law", "5 r j j j j enter wait"), ("hours-claim", "5 r j j j j enter wait m"),
    ("hours-assumptions", "5 r j j j j enter wait a"), ("hours-basis", "5 r j j j j enter wait b"),
  ].map { name, keys in Context(name: name, sample: { .driver }, keys: keys) }

  static let ofList: [Context] = [
    ("mapper", ""), ("mapper-choice", "G k k k enter"), ("mapper-row", "enter"),
    ("mapper-save", "s"), ("mapper-columns", "j enter j enter G"),
  ].map { name, keys in Context(name: name, sample: { .list }, keys: keys) }

  /// With an export open.
  static let opened = ofNurse + masked + ofRegion + ofDriver + ofList
}
