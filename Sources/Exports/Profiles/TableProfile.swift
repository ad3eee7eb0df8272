import Dossier
import Scanning

/// What the columns of a table of no known company mean, told by their names alone. It holds no value
/// of any row, so that people can hand it on to others who got the same table.
public struct TableProfile: Sendable, Hashable {
  /// What one row of the table is.
  public enum Row: String, Sendable, Hashable, CaseIterable {
    /// Somebody was at a place at a moment.
    case position
    /// Somebody was at a place from a moment to another.
    case stay
    /// Somebody went from a place to another.
    case journey
    case payment
    /// Something else happened.
    case event
  }

  /// The zone of times that are written out.
  public enum Clock: String, Sendable, Hashable, CaseIterable {
    case utc
    /// The clock on the wall.
    case local
    /// As each cell says; the clock on the wall where it says nothing.
    case stated
  }

  /// The unit of a column of lengths.
  public enum LengthUnit: String, Sendable, Hashable, CaseIterable {
    case metres, kilometres, miles

    var metres: Double {
      switch self {
      case .metres: 1
      case .kilometres: 1_000
      case .miles: 1_609.344
      }
    }
  }

  /// How latitudes and longitudes are counted.
  public enum Degrees: String, Sendable, Hashable, CaseIterable {
    case degrees
    /// 1e-7 degrees.
    case e7
  }

  /// Which of both numbers of one cell comes first.
  public enum CoordinateOrder: String, Sendable, Hashable, CaseIterable {
    case latitudeFirst = "latitude-first"
    case longitudeFirst = "longitude-first"
  }

  /// A column by its folded name.
  public struct Entry: Sendable, Hashable {
    public var name: String
    public var meaning: ColumnMeaning

    public init(_ name: String, _ meaning: ColumnMeaning) {
      self.name = name
      self.meaning = meaning
    }
  }

  public var row: Row
  /// In which role the person did it; that of a driver or courier makes it work.
  public var role: Role?
  public var clock = Clock.stated
  /// The order of dates such as `05/03/2024`; nil where the table has none.
  public var dates: DateOrder?
  public var degrees = Degrees.degrees
  public var coordinates = CoordinateOrder.latitudeFirst
  /// Nil where nobody knows it; distances are not read then.
  public var lengths: LengthUnit?
  /// That of all amounts, where no column tells it.
  public var currency: Currency?
  /// No name comes twice, and no meaning but `nothing`. A table fits that has all of these columns.
  public var columns: [Entry]

  public init(_ row: Row, role: Role? = nil, columns: [Entry]) {
    self.row = row
    self.role = role
    self.columns = columns
  }

  /// Whether a table has every column that the profile names.
  func fits(_ table: Columns) -> Bool { columns.allSatisfy { table.has($0.name[...]) } }

  public func has(_ meaning: ColumnMeaning) -> Bool {
    columns.contains { $0.meaning == meaning }
  }

  /// What a column means, by its name as the table writes it; nil for one that is not named.
  public func meaning(of column: String) -> ColumnMeaning? {
    guard column.utf8.count <= Self.longestName else { return nil }
    let folded = HeaderKey.fold(column)
    return columns.first { $0.name == folded }?.meaning
  }

  /// What a row of this kind cannot be read without, and no column tells: any of each list.
  public var lacks: [[ColumnMeaning]] {
    needs.filter { alternatives in
      if alternatives == [.currency], currency != nil { return false }
      return !alternatives.contains(where: has)
    }
  }

  private var needs: [[ColumnMeaning]] {
    switch row {
    case .position:
      has(.latitude) || has(.longitude)
        ? [[.begin, .date], [.latitude], [.longitude]] : [[.begin, .date], [.coordinate]]
    case .stay: [[.begin], [.end], [.coordinate, .latitude, .address, .name]] + pairs
    case .journey: [[.begin], [.end]] + pairs
    case .payment: [[.begin, .date], [.amount], [.currency]]
    case .event: [[.begin, .date]]
    }
  }

  /// A latitude is nothing without its longitude.
  private var pairs: [[ColumnMeaning]] {
    let pairs: [(ColumnMeaning, ColumnMeaning)] = [
      (.latitude, .longitude), (.endLatitude, .endLongitude),
    ]
    return pairs.flatMap { latitude, longitude in
      has(latitude) || has(longitude) ? [[latitude], [longitude]] : []
    }
  }
}

/// A profile with the name by which the user knows it.
public struct NamedProfile: Sendable, Hashable {
  /// The path of its file; nil for what was guessed.
  public var name: String?
  public var profile: TableProfile

  public init(_ name: String?, _ profile: TableProfile) {
    self.name = name
    self.profile = profile
  }
}
