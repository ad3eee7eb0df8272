/// A language that the program speaks. Raw values are ISO 639-1 codes.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case french = "fr"
  case dutch = "nl"
  case german = "de"

  /// From a locale's name: `fr_BE.UTF-8`, `de-CH`, `nl`. Nil where the language is none of ours.
  public init?(locale: String) {
    let code = locale.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self.init(rawValue: code)
  }

  /// The language that the environment asks for, by the order of POSIX: `LC_ALL`, `LC_MESSAGES`,
  /// `LANG`, the first that is set and not empty. English where that names none of ours.
  public static func preferred(environment: [String: String]) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
    return names.first { !$0.isEmpty }.flatMap(Language.init(locale:)) ?? .english
  }

  /// The language's name in itself.
  public var endonym: String {
    switch self {
    case .english: "English"
    case .french: "Français"
    case .dutch: "Nederlands"
    case .german: "Deutsch"
    }
  }

  /// Between groups of three digits. A plain space: terminals draw narrow ones in odd widths.
  var thousandsMark: String {
    switch self {
    case .english: ","
    case .french: " "
    case .dutch, .german: "."
    }
  }

  var decimalMark: String { self == .english ? "." : "," }

  /// Which form a counted noun takes. French counts 0 as one (Unicode CLDR, plural rules).
  func plural(_ count: Int) -> PluralForm {
    count == 1 || (count == 0 && self == .french) ? .one : .other
  }
}

/// The ending of a key that has two forms.
enum PluralForm: String, CaseIterable {
  case one, other
}
