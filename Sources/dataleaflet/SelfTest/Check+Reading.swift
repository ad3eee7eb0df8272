import Assets
import Dossier
import Exports
import Leaflet

/// Small invented exports, read from the disk by a confined child as any export is.
private struct Specimen {
  let name: String
  /// Records that it holds, for people to count.
  let rows: Int

  static let all = [
    Specimen(name: "table.csv", rows: 3), Specimen(name: "document.json", rows: 2),
    Specimen(name: "track.gpx", rows: 4), Specimen(name: "archive.zip", rows: 5),
  ]
}

extension Check {
  static func reading(on ground: TestGround, _ words: Words) -> [Check] {
    Specimen.all.map { specimen in
      let rows = specimen.rowsRead(on: ground)
      let found = rows.map { words.text("counted.rows", [Fact("n", .count($0))]) }
      return Check(
        .reading, "reading.\(specimen.id)", found: found ?? words["selftest.no"],
        isKept: rows == specimen.rows)
    }
  }
}

extension Specimen {
  var id: Substring { name.prefix { $0 != "." } }

  /// Nil where it was not read.
  func rowsRead(on ground: TestGround) -> Int? {
    guard let bytes = Assets.bytes("self-test/\(name)"), let path = ground.add(name, bytes) else {
      return nil
    }
    let status = ground.inConfinedChild {
      guard let reading = try? ExportReader.read([path]), reading.dossier.problems.isEmpty else {
        return Self.failed
      }
      let files = reading.dossier.files
      guard files.allSatisfy({ $0.format != nil }) else { return Self.failed }
      return Int32(clamping: min(files.reduce(0) { $0 + $1.rows }, Int(Self.failed)))
    }
    return (0..<Self.failed).contains(status) ? Int(status) : nil
  }

  /// The last exit status that a child can have.
  private static let failed: Int32 = 255
}
