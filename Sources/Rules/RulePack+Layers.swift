import Assets
import CivilTime
import Digests

extension RulePack {
  /// The most bytes that a pack may have.
  public static let mostBytes = 1 << 20
  /// The most rows that a pack may have.
  public static let mostRows = 20_000
  /// A pack lies on a country's, and that on the Union's: more than enough.
  private static let mostLayers = 5

  /// The packs that are built in, by name.
  public static let identifiers = [
    "AT", "BE", "CH", "CH-GE", "DE", "ES", "EU", "FR", "NL", "UK",
  ]

  /// A built-in pack with its layers; nil where there is none of that name.
  public static func embedded(_ id: String) -> RulePack? {
    guard let bytes = embeddedBytes(id) else { return nil }
    return try? RulePack(parsing: bytes, named: id)
  }

  private static func embeddedBytes(_ id: String) -> [UInt8]? {
    guard identifiers.contains(id) else { return nil }
    return Assets.bytes("rules/\(id).txt").map(Array.init)
  }

  /// A pack as a file writes it. The pack that it lies on, if it names one, is a built-in one.
  ///
  /// - Parameter name: What errors call it, such as the name of the file.
  public init(parsing bytes: [UInt8], named name: String) throws(RulePackError) {
    var layers = [try PackLayer(parsing: bytes, named: name)]
    while let base = layers.last?.base {
      guard layers.count < Self.mostLayers, let below = Self.embeddedBytes(base) else {
        throw RulePackError(pack: name, .unknownPack, base, known: Self.identifiers)
      }
      layers.append(try PackLayer(parsing: below, named: base))
    }
    self.init(layers)
  }

  /// The outermost layer first.
  private init(_ layers: [PackLayer]) {
    var rules: [Rule] = []
    var sum = SHA256()
    for layer in layers {
      rules += Self.uncovered(layer.rules, by: rules)
      sum.update(layer.bytes[...])
    }
    self.init(
      id: layers.first?.id ?? "", version: layers.first?.version ?? "",
      sha256: sum.hexadecimal, notes: layers.flatMap(\.notes), rules: rules)
  }

  /// What is left of a layer: a rule gives way to one of the same name above it, on the days of
  /// which that one speaks, even if only to say that it does not know.
  private static func uncovered(_ below: [Rule], by above: [Rule]) -> [Rule] {
    let rows = Dictionary(grouping: above, by: \.name)
    return below.flatMap { rule in
      (rows[rule.name] ?? []).reduce([rule]) { pieces, upper in
        pieces.flatMap { $0.without(from: upper.from, to: upper.to) }
      }
    }
  }
}

extension Rule {
  /// What is left of a row when days are taken out of it: up to two rows.
  func without(from: LocalDate?, to: LocalDate?) -> [Rule] {
    var (before, after) = (self, self)
    var pieces: [Rule] = []
    if let from, self.from.map({ $0 < from }) ?? true {
      before.to = self.to.map { min($0, from) } ?? from
      pieces.append(before)
    }
    if let to, self.to.map({ to < $0 }) ?? true {
      after.from = self.from.map { max($0, to) } ?? to
      pieces.append(after)
    }
    return pieces
  }
}
