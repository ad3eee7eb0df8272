import CivilTime
import Dossier

/// Which cells of an aggregate stay back.
///
/// A month that is left out could be had by taking the other months off the total. So what is left
/// out of a line must, taken together, be fit to be told too; months are added to it until it is,
/// the one with the fewest drivers first.
struct Suppression {
  let rules: PublicationRules

  /// The cells that may be told. O(n log n) in the cells of a line.
  func published(_ cells: [CellKey: Cell]) -> [CellKey: Cell] {
    let allowed = cells.filter { rules.allow($0.value) }
    let lines = Dictionary(grouping: cells.keys.filter { $0.month != nil }, by: \.total)
    return lines.reduce(into: allowed) { published, line in
      // Nobody can take anything off a total that is not told.
      guard published[line.key] != nil else { return }
      for month in withheld(of: line.value, cells) { published[month] = nil }
    }
  }

  private func withheld(of months: [CellKey], _ cells: [CellKey: Cell]) -> [CellKey] {
    func cell(_ key: CellKey) -> Cell { cells[key] ?? Cell() }
    var withheld = months.filter { !rules.allow(cell($0)) }
    guard !withheld.isEmpty else { return [] }
    var together = Remainder(withheld.map(cell))
    let others = months.filter { rules.allow(cell($0)) }
      .sorted { (cell($0).drivers, $0) < (cell($1).drivers, $1) }
    for month in others {
      if rules.allow(together.cell) { break }
      withheld.append(month)
      together.add(cell(month))
    }
    return withheld
  }
}

extension CellKey {
  /// The same line's cell for all months.
  fileprivate var total: CellKey {
    var key = self
    key.month = nil
    return key
  }
}

/// Cells taken together, with what is certain of them: at least as many drivers as the fullest has,
/// and no larger parts than the largest of each would make if they were one driver's.
private struct Remainder {
  private(set) var cell = Cell()

  init(_ cells: [Cell]) { cells.forEach { add($0) } }

  mutating func add(_ other: Cell) {
    cell.drivers = max(cell.drivers, other.drivers)
    cell.sum = cell.sum.saturatingAdd(other.sum)
    cell.largest = cell.largest.saturatingAdd(other.largest)
    cell.second = cell.second.saturatingAdd(other.second)
  }
}
