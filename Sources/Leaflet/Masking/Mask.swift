import Dossier
import Places

/// Hides who a dossier is about, before anything is worded: what is masked here reaches no screen, no
/// report and no search, whoever draws them.
///
/// Texts of an export become a block of one width, so that not even their length tells. Places become
/// the largest town around them.
public struct Mask: Sendable {
  public let level: MaskLevel
  /// What stands for a text: six signs.
  public let block: String
  /// Asked for when a place is to be named: decoding it takes longer than a first picture may.
  private let gazetteer: @Sendable () -> Gazetteer?

  /// - Parameter gazetteer: Without one, places have no name at all.
  public init(
    _ level: MaskLevel, ascii: Bool = false,
    gazetteer: @escaping @Sendable () -> Gazetteer? = { .standard }
  ) {
    self.level = level
    self.gazetteer = gazetteer
    block = String(repeating: ascii ? "x" : "▒", count: 6)
  }

  /// Whether anything is hidden.
  public var hides: Bool { level > .off }
  /// Whether no more than counts are shown.
  public var hidesAllButCounts: Bool { level >= .counts }

  /// A value of a table as a screen may show it. Nothing of it is kept, not even its length; that
  /// there is none may be seen.
  public func cell(_ value: String) -> String { hides && !value.isEmpty ? block : value }

  /// A name that the program knows itself may be shown; one that an export made up may not.
  public func name(_ text: String, isKnown: Bool) -> String {
    hides && !isKnown ? block : text
  }

  /// The largest town around a place, which is no finer than a municipality; nil where there is none,
  /// or only counts are shown.
  public func town(at place: Coordinate) -> City? {
    hidesAllButCounts ? nil : gazetteer()?.mainCity(near: place)
  }

  /// A count: with two digits, where no more is shown.
  public func count(_ count: Int) -> Int { self.count(count, inThoseOf: count) }

  /// A part of a whole, rounded as the whole is, so that the parts add up to a round number too.
  func count(_ part: Int, inThoseOf whole: Int) -> Int {
    guard hidesAllButCounts else { return part }
    var unit = 1
    while whole.magnitude / UInt(unit) >= 100 { unit *= 10 }
    return (part + (part < 0 ? -unit / 2 : unit / 2)) / unit * unit
  }
}
