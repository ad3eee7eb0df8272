import Assets
import CivilTime

/// A data protection authority, to which a reader can turn.
public struct Authority: Sendable, Hashable {
  /// What the leaflet adds about the way to it.
  enum Advice: String, Sendable, Hashable {
    /// Information, mediation, complaint.
    case doors
    /// A federal state's authority decides.
    case states
  }

  /// `BE`, `UK`.
  public var country: String
  public var name: String
  public var address: String
  public var phone: String?
  public var web: String
  /// Those of a complaint, as ISO 639-1 codes. Empty where they are not known.
  public var languages: [String]
  var advice: Advice?
  /// When somebody last looked at the authority's own page; nil where nobody has.
  public var checked: LocalDate?
  /// Time zones by which the country is guessed.
  public var zones: [String]
}

/// The authorities that the program carries, from `Assets/authorities`.
public struct AuthorityTable: Sendable {
  /// In the order of the file.
  public let all: [Authority]

  public init() { self.init(Assets.text("authorities/authorities.tsv") ?? "") }

  /// Rows of tab-separated cells below a header; rows that are not understood are left out.
  init(_ content: String) {
    all = content.split(whereSeparator: \.isNewline).dropFirst().compactMap { row in
      Authority(row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  public subscript(country: String) -> Authority? { all.first { $0.country == country } }

  /// The authority of the country that a time zone lies in; nil where the table has none.
  func authority(ofZone zone: String) -> Authority? { all.first { $0.zones.contains(zone) } }
}

extension Authority {
  fileprivate init?(_ cells: [String]) {
    guard cells.count == 10, !cells.contains("") else { return nil }
    func told(_ cell: Int) -> String? { cells[cell] == "-" ? nil : cells[cell] }
    func list(_ cell: Int) -> [String] {
      (told(cell) ?? "").split(separator: ",").map(String.init)
    }
    self.init(
      country: cells[0], name: cells[1], address: cells[2], phone: told(3), web: cells[4],
      languages: list(5), advice: told(6).flatMap(Advice.init(rawValue:)),
      checked: LocalDate(iso8601: cells[7]), zones: list(8))
  }
}
