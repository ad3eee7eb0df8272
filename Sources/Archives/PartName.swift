/// The name of one part of a download that came as several archives, each whole in itself:
/// `takeout-20240131T101500Z-002.zip`.
struct PartName: Hashable {
  /// Everything in front of the number.
  let stem: String
  /// From 1.
  let number: Int
  /// Everything behind it.
  let ending: String

  private static let digits = 3

  /// Nil for any other name.
  init?(_ name: [UInt8]) {
    let endings = [".zip", ".tgz", ".tar.gz"].map { Array($0.utf8) }
    let small = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    guard small.starts(with: "takeout-".utf8),
      let ending = endings.first(where: { small.suffix($0.count).elementsEqual($0) })
    else { return nil }
    let stem = name.dropLast(ending.count + Self.digits)
    let figures = name[stem.endIndex...].prefix(Self.digits)
    guard stem.last == 0x2D, figures.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    number = figures.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard number > 0 else { return nil }
    self.stem = String(decoding: stem, as: UTF8.self)
    self.ending = String(decoding: name.suffix(ending.count), as: UTF8.self)
  }

  /// The names of the parts below the highest one that are not among `names`, in order.
  static func missing(among names: some Sequence<[UInt8]>) -> [String] {
    var sets: [String: (numbers: Set<Int>, ending: String)] = [:]
    for part in names.lazy.compactMap({ PartName($0) }) {
      sets[part.stem, default: ([], part.ending)].numbers.insert(part.number)
    }
    return sets.sorted { $0.key < $1.key }.flatMap { stem, set in
      (1..<(set.numbers.max() ?? 1)).filter { !set.numbers.contains($0) }.map { number in
        let figures = String(number)
        let zeros = String(repeating: "0", count: digits - figures.utf8.count)
        return stem + zeros + figures + set.ending
      }
    }
  }
}
