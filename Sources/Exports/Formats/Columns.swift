import Scanning

/// A column of a table by its place and its name as written. The place −1 stands for a column that
/// the table does not have; its fields are empty.
struct Column: Sendable, Hashable {
  let index: Int
  let name: String

  static let none = Column(index: -1, name: "")
  var exists: Bool { index >= 0 }
}

/// The columns of one table, found by folded name. Of columns with one name, the first counts.
struct Columns: Sendable {
  let names: [String]
  private var indexes: [String: Int]

  init(_ names: [String]) {
    self.names = names
    var indexes: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      // No known name is longer; hashing a hostile one may take long.
      guard name.utf8.count <= 128 else { continue }
      let folded = HeaderKey.fold(name)
      if indexes[folded] == nil { indexes[folded] = index }
    }
    self.indexes = indexes
  }

  /// The same columns, found under further names too: those of the layout in other languages.
  func also(_ names: [(folded: String, other: String)]) -> Columns {
    var columns = self
    for (folded, other) in names where columns.indexes[folded] == nil {
      columns.indexes[folded] = indexes[other]
    }
    return columns
  }

  /// The column in a place.
  func column(at index: Int) -> Column {
    names.indices.contains(index) ? Column(index: index, name: names[index]) : .none
  }

  func has(_ folded: Substring) -> Bool { indexes[String(folded)] != nil }

  /// The first of the names that the table has.
  func column(_ candidates: String...) -> Column { column(candidates) }

  /// The first of the names that the table has.
  func column(_ candidates: [String]) -> Column {
    for candidate in candidates {
      if let index = indexes[candidate] { return Column(index: index, name: names[index]) }
    }
    return .none
  }

  /// Those of the names that the table has, in the order asked for.
  func existing(_ candidates: String...) -> [Column] { existing(candidates) }

  /// Those of the names that the table has, in the order asked for.
  func existing(_ candidates: [String]) -> [Column] {
    candidates.map { column($0) }.filter(\.exists)
  }

  /// Every column of one name; tables that name two columns alike mean two things.
  func all(_ folded: String) -> [Column] {
    names.indices.filter { names[$0].utf8.count <= 128 && HeaderKey.fold(names[$0]) == folded }
      .map { Column(index: $0, name: names[$0]) }
  }
}

/// The columns that tell one moment, by what they say about their zone.
struct TimeColumns: Sendable {
  /// UTC, whatever the text says.
  var utc = Column.none
  /// The clock on the wall. A `Z` in it is false; an offset other than zero is believed.
  var local = Column.none
  /// As the text states; the clock on the wall where it states nothing.
  var stated = Column.none

  /// The column to blame for a missing time.
  var first: Column { utc.exists ? utc : local.exists ? local : stated }
}

/// The columns that tell one place.
struct PlaceColumns: Sendable {
  var latitude = Column.none
  var longitude = Column.none
  var address = Column.none
}
