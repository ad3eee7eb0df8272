/// A sign that stands beside its label, never alone.
///
/// Every glyph belongs to the WGL4 set, is no emoji and is one column wide.
public enum Icon: String, Sendable, Hashable, CaseIterable {
  case home, places, unique, sensitive, labels, guess, rhythm, others, words, voice, money
  case fromOthers, toOthers, kept, together, moreToLearn, warning, doNot, doThis

  public var glyph: String { signs.glyph }
  public var ascii: String { signs.ascii }

  /// Wording key of the label that is always printed.
  public var labelKey: String { "icon.\(rawValue)" }

  public func sign(ascii: Bool) -> String { ascii ? signs.ascii : signs.glyph }

  private var signs: (glyph: String, ascii: String) {
    switch self {
    case .home: ("⌂", "[H]")
    case .places: ("●", "[o]")
    case .unique: ("≠", "[!=]")
    case .sensitive: ("§", "[S]")
    case .labels: ("≡", "[=]")
    case .guess: ("±", "[?]")
    case .rhythm: ("☼", "[*]")
    case .others: ("☻", "[@]")
    case .words: ("¶", "[T]")
    case .voice: ("♪", "[~]")
    case .money: ("¤", "[$]")
    case .fromOthers: ("◄", "[<]")
    case .toOthers: ("►", "[>]")
    case .kept: ("∞", "[oo]")
    case .together: ("∩", "[&]")
    case .moreToLearn: ("▼", "[v]")
    case .warning: ("▲", "[!]")
    case .doNot: ("×", "[X]")
    case .doThis: ("√", "[ok]")
    }
  }
}
