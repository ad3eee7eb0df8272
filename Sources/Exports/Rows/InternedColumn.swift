import Dossier
import Scanning

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Cells of one column that repeat from row to row, as indexes into the dossier's strings. A cell
/// that was seen a while ago costs a hash and a comparison of its bytes.
struct InternedColumn {
  private struct Slot {
    var bytes: [UInt8] = []
    var index: UInt32 = 0
  }

  /// A power of two: more than the names that alternate in one column.
  private static let slotCount = 1_024
  /// Longer cells are no names; they are left out.
  private static let longest = 256

  private let column: Column
  private var slots: [Slot]

  init(_ column: Column) {
    self.column = column
    slots = column.exists ? Array(repeating: Slot(), count: Self.slotCount) : []
  }

  /// The index of the row's text; 0 where it has none.
  mutating func index(_ row: borrowing Record, _ pool: inout StringPool) -> UInt32 {
    column.exists ? index(of: row[column.index], &pool) : 0
  }

  private mutating func index(of field: FieldBytes, _ pool: inout StringPool) -> UInt32 {
    if field.isEmpty || field.count > Self.longest { return 0 }
    let place = Int(truncatingIfNeeded: field.hash & UInt64(Self.slotCount - 1))
    if field.isSame(as: slots[place].bytes) { return slots[place].index }
    let bytes = field.array
    slots[place] = Slot(bytes: bytes, index: field.isNull ? 0 : pool.intern(bytes: bytes))
    return slots[place].index
  }
}

/// Several columns as one text, joined by spaces, for what rarely changes from row to row.
struct JoinedColumns {
  private let columns: [Column]
  private var last: [[UInt8]]
  private var lastIndex: UInt32 = 0
  private static let longest = 256

  init(_ columns: [Column]) {
    self.columns = columns.filter(\.exists)
    last = self.columns.map { _ in [] }
  }

  /// The index of the row's text; 0 where it has none.
  mutating func index(_ row: borrowing Record, _ pool: inout StringPool) -> UInt32 {
    var isSame = true
    for (place, column) in columns.enumerated() where !row[column.index].isSame(as: last[place]) {
      isSame = false
      last[place] = row[column.index].text(bytes: Self.longest).utf8.map { $0 }
    }
    if isSame { return lastIndex }
    var joined: [UInt8] = []
    for column in columns {
      let field = row[column.index]
      if field.isNull || joined.count + field.count > Self.longest { continue }
      if !joined.isEmpty { joined.append(0x20) }
      joined.append(contentsOf: field.bytes)
    }
    lastIndex = joined.isEmpty ? 0 : pool.intern(bytes: joined)
    return lastIndex
  }
}

extension FieldBytes {
  /// Byte for byte, at the speed of the C library.
  fileprivate func isSame(as other: [UInt8]) -> Bool {
    guard count == other.count, let start = bytes.baseAddress else {
      return isEmpty && other.isEmpty
    }
    return other.withUnsafeBytes { other in
      other.baseAddress.map { memcmp(start, $0, count) == 0 } ?? true
    }
  }
}
