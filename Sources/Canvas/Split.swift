/// How much of a rectangle's height or width a part of it takes.
public enum Length: Hashable, Sendable {
  /// Exactly this many rows or columns while there is room.
  case cells(Int)
  /// A share of what the others leave, in proportion to its weight.
  case share(Int)
  /// This many rows or columns, and a share of what is left beside.
  case atLeast(Int, share: Int)

  /// All that the others leave.
  public static var rest: Length { .share(1) }

  fileprivate var minimum: Int {
    switch self {
    case .cells(let count), .atLeast(let count, _): max(0, count)
    case .share: 0
    }
  }

  fileprivate var weight: Int {
    switch self {
    case .cells: 0
    case .share(let weight), .atLeast(_, let weight): max(0, weight)
    }
  }
}

/// The direction in which parts of a rectangle follow each other.
public enum Axis: Hashable, Sendable {
  /// One below the other.
  case rows
  /// Side by side.
  case columns
}

extension Rect {
  /// Cuts the rectangle into parts, one for each length, that cover it without overlap.
  ///
  /// Where there is too little room, what comes last goes first.
  public func split(_ axis: Axis, _ lengths: [Length]) -> [Rect] {
    var offset = 0
    return sizes(of: lengths, total: axis == .rows ? rows : columns).map { size in
      defer { offset += size }
      switch axis {
      case .rows: return Rect(row: row + offset, column: column, rows: size, columns: columns)
      case .columns: return Rect(row: row, column: column + offset, rows: rows, columns: size)
      }
    }
  }

  private func sizes(of lengths: [Length], total: Int) -> [Int] {
    var left = total
    // What comes first is served first.
    var sizes = lengths.map { length in
      let size = min(length.minimum, left)
      left -= size
      return size
    }
    var weight = lengths.reduce(0) { $0 + $1.weight }
    for (index, length) in lengths.enumerated() where length.weight > 0 && left > 0 {
      let share = left * length.weight / weight
      sizes[index] += share
      left -= share
      weight -= length.weight
    }
    return sizes
  }
}
