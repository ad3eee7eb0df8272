import CivilTime
import Places
import Testing

@testable import Dossier

@Suite struct MoneyTests {
  private let euro = Currency("EUR")

  @Test(
    arguments: [
      (1_234, 2, 1_234), (1_234, 0, 123_400), (12_345, 3, 1_235), (12_344, 3, 1_234),
      (-12_345, 3, -1_235), (-12_344, 3, -1_234), (5, 3, 1), (4, 3, 0), (1, 18, 0),
    ] as [(Int64, Int, Int64)])
  func decimalsBecomeMinorUnits(_ unscaled: Int64, _ scale: Int, _ minor: Int64) {
    #expect(Money(unscaled: unscaled, scale: scale, currency: euro)?.minorUnits == minor)
  }

  @Test func whatDoesNotFitIsNil() {
    #expect(Money(unscaled: .max, scale: 0, currency: euro) == nil)
    #expect(Money(unscaled: .min, scale: 1, currency: euro) == nil)
    #expect(Money(unscaled: .min, scale: 2, currency: euro)?.minorUnits == .min)
  }

  @Test func currenciesHaveTheirDecimals() {
    #expect(Money(unscaled: 15, scale: 1, currency: Currency("jpy"))?.minorUnits == 2)
    #expect(Money(unscaled: 1, scale: 0, currency: Currency("TND"))?.minorUnits == 1_000)
    #expect(Money(minorUnits: -1_025, currency: euro).decimal == "-10.25")
    #expect(Money(minorUnits: 5, currency: euro).decimal == "0.05")
    #expect(Money(minorUnits: -5, currency: euro).decimal == "-0.05")
    #expect(Money(minorUnits: 12, currency: Currency("JPY")).decimal == "12")
    #expect(Money(minorUnits: .min, currency: euro).decimal == "-92233720368547758.08")
  }
}

@Suite struct StringPoolTests {
  @Test func equalTextsShareAnIndex() {
    var pool = StringPool()
    let first = pool.intern("tap")
    #expect(pool.intern("tap") == first)
    #expect(pool.intern("Tap") != first)
    #expect(pool[first] == "tap")
    #expect(pool.intern("") == 0)
    #expect(pool[0] == "")
    #expect(pool[999] == "")
  }

  @Test func textsThatOnlyLookAlikeAreTwo() {
    var pool = StringPool()
    #expect(pool.intern("é") != pool.intern("e\u{301}"))
    let broken = pool.intern(bytes: [0x61, 0xFF])
    #expect(pool[broken] == "a\u{FFFD}")
  }
}

@Suite struct ColumnsTests {
  private func fix(_ second: Int64, file: Int = 0, row: Int, latitude: Double = 46) -> Fix {
    Fix(
      at: Instant(seconds: second),
      coordinate: Coordinate(latitude: latitude, longitude: 6) ?? .origin,
      accuracy: row == 2 ? Metres(10.2) : nil, provenance: Provenance(file: file, row: row))
  }

  @Test func fixesAreSortedByTimeThenPlaceInTheFiles() {
    let sorted = [
      fix(5, row: 9), fix(10, row: 2, latitude: 46.1234567), fix(10, file: 1, row: 1),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0], [2, 0, 1]] {
      var fixes = Fixes()
      for index in order { fixes.append(sorted[index]) }
      fixes.sort()
      #expect((0..<3).map { fixes[$0].provenance } == sorted.map(\.provenance))
      #expect(fixes[1].coordinate.latitude == 46.1234567)
      #expect(fixes[1].accuracy == Metres(11))
      #expect(fixes[0].accuracy == nil)
    }
  }

  @Test func onlyWhatPassesIsKept() {
    var fixes = Fixes()
    for row in 1...4 { fixes.append(fix(Int64(row), row: row)) }
    let rows = fixes.rows
    fixes.keep { rows[$0] % 2 == 0 }
    #expect(Array(fixes.rows) == [2, 4])
    #expect(fixes[0].accuracy == Metres(11))
    var events = AppEvents()
    for row in 1...4 {
      events.append(
        AppEvent(
          at: Instant(seconds: Int64(9 - row)), name: UInt32(row), role: .rider,
          provenance: Provenance(file: 0, row: row)))
    }
    events.sort()
    #expect(Array(events.names) == [4, 3, 2, 1])
    let names = events.names
    events.keep { names[$0] > 2 }
    #expect(events[1].provenance.row == 3)
  }

  @Test func anEmptyListSorts() {
    var fixes = Fixes()
    fixes.sort()
    #expect(fixes.isEmpty)
  }
}

@Suite struct ArrangeTests {
  @Test func listsAreInTheOrderOfTimeThenOfTheFiles() {
    func trip(_ second: Int64?, row: Int) -> Trip {
      Trip(
        role: .driver, status: .completed,
        request: Waypoint(at: second.map { Instant(seconds: $0) }),
        provenance: Provenance(file: 0, row: row))
    }
    var dossier = Dossier()
    dossier.trips = [trip(9, row: 1), trip(3, row: 3), trip(nil, row: 4), trip(3, row: 2)]
    dossier.problems = [
      Problem(at: Provenance(file: 1, row: 1), reason: .notADate),
      Problem(at: Provenance(file: 0, row: 2), reason: .openEnded),
      Problem(at: Provenance(file: 0, row: 2), reason: .notANumber),
    ]
    dossier.arrange()
    #expect(dossier.trips.map(\.provenance.row) == [4, 2, 3, 1])
    #expect(dossier.problems.map(\.reason) == [.notANumber, .openEnded, .notADate])
  }
}
