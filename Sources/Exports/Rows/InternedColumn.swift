import Dossier
import Scanning

/// Cells of one column, or of several as one text, that repeat from row to row, as indexes into the
/// dossier's strings. A repeated cell costs a hash and a comparison of its bytes.
struct InternedColumn {
  private struct Slot {
    var bytes: [UInt8] = []
    var index: UInt32 = 0
  }

  /// A power of two: more than the event names, networks or devices that alternate in a file.
  private static let slotCount = 256
  private static let textBytes = 256

  private let columns: [Column]
  private var slots = [Slot](repeating: Slot(), count: slotCount)

  /// The texts of the columns, joined by a space.
  init(_ columns: [Column]) {
    self.columns = columns.filter(\.exists)
  }

  /// The index of the row's text; 0 where it has none.
  mutating func index(_ row: borrowing CSVRecord, _ pool: inout StringPool) -> UInt32 {
    switch columns.count {
    case 0: 0
    case 1: index(of: row[columns[0].index], &pool)
    default: index(ofJoined: row, &pool)
    }
  }

  private mutating func index(of field: FieldBytes, _ pool: inout StringPool) -> UInt32 {
    if field.isEmpty || field.count > Self.textBytes || field.isNull { return 0 }
    let place = Int(truncatingIfNeeded: field.hash & UInt64(Self.slotCount - 1))
    if field == slots[place].bytes { return slots[place].index }
    let bytes = field.array
    slots[place] = Slot(bytes: bytes, index: pool.intern(bytes: bytes))
    return slots[place].index
  }

  private mutating func index(
    ofJoined row: borrowing CSVRecord, _ pool: inout StringPool
  ) -> UInt32 {
    var joined: [UInt8] = []
    for column in columns {
      let field = row[column.index]
      if field.isNull || joined.count + field.count > Self.textBytes { continue }
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: field.bytes)
    }
    return joined.withUnsafeBytes { index(of: FieldBytes($0), &pool) }
  }
}
