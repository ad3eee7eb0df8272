import Assets
import CivilTime
import Dossier

/// The risks and studies that the program carries: one file each, in `Assets/risks`.
public struct RiskCatalogue: Sendable {
  /// In the order of the files.
  public let entries: [RiskEntry]
  /// In the order of the files.
  public let studies: [Study]
  /// Records that could not be understood: a mistake that the tests report.
  let faults: [String]
  private let byKind: [FindingKind: Int]
  /// Entries for one variant of a kind, by `kind.variant`.
  private let byVariant: [String: Int]

  public init() {
    let paths = Assets.paths(below: "risks/")
    // A blank line parts the records of one file, and so the files.
    self.init(paths.compactMap(Assets.text).joined(separator: "\n\n"))
  }

  /// Records are parted by blank lines; a record is lines of `key: value`; `#` starts a comment. A
  /// study stands before the risks that cite it.
  init(_ content: String) {
    var entries: [RiskEntry] = []
    var studies: [Study] = []
    var faults: [String] = []
    let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for record in lines.split(whereSeparator: \.trimmed.isEmpty) {
      let fields = record.filter { $0.trimmed.first != "#" }
      if fields.isEmpty { continue }
      let record = RiskRecord(fields)
      if let study = record.study {
        studies.append(study)
      } else if let entry = record.entry(citing: studies) {
        entries.append(entry)
      } else {
        faults.append(String(fields[0]))
      }
    }
    var byKind: [FindingKind: Int] = [:]
    var byVariant: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for kind in entry.kinds {
        let names = entry.variants.map { "\(kind.rawValue).\($0)" }
        for name in names where byVariant.updateValue(index, forKey: name) != nil {
          faults.append("\(entry.id): \(name) stands twice")
        }
        guard names.isEmpty, byKind.updateValue(index, forKey: kind) != nil else { continue }
        faults.append("\(entry.id): \(kind.rawValue) stands twice")
      }
    }
    self.entries = entries
    self.studies = studies
    self.faults = faults
    self.byKind = byKind
    self.byVariant = byVariant
  }

  /// Whether there are risks, and every record was understood.
  public var isSound: Bool { !entries.isEmpty && faults.isEmpty }

  /// The entry that covers a kind; nil where none does.
  public subscript(kind: FindingKind) -> RiskEntry? { byKind[kind].map { entries[$0] } }

  /// The entry for this very variant of a kind, else that of the kind.
  public subscript(kind: FindingKind, variant: String) -> RiskEntry? {
    byVariant["\(kind.rawValue).\(variant)"].map { entries[$0] } ?? self[kind]
  }
}

/// One record of the file, by its keys.
private struct RiskRecord {
  private var values: [String: String] = [:]

  init(_ lines: [Substring]) {
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else { continue }
      values[String(line[..<colon].trimmed)] = String(line[line.index(after: colon)...].trimmed)
    }
  }

  var study: Study? {
    guard let id = values["study"], let source = values["source"], let year = number("year")
    else { return nil }
    return Study(
      id: id, n: number("n"), people: number("people"), place: values["place"] ?? "", year: year,
      source: source)
  }

  func entry(citing studies: [Study]) -> RiskEntry? {
    let names = list("kinds")
    let kinds = names.compactMap(FindingKind.init(rawValue:))
    let cited = values["cites"]
    let study = studies.first { $0.id == cited }
    guard let id = values["id"], let icon = values["icon"].flatMap(Icon.init(rawValue:)),
      let severity = values["severity"].flatMap({ Severity(code: $0) }), !kinds.isEmpty,
      kinds.count == names.count, !list("do").isEmpty, (cited == nil) == (study == nil),
      let reason = values["because"],
      let judged = values["judged"].flatMap(LocalDate.init(iso8601:)),
      let groups = all("groups", ReaderGroup.init), let met = all("interacts", Interaction.init)
    else { return nil }
    return RiskEntry(
      id: id, kinds: kinds, variants: list("variants"), icon: icon, severity: severity,
      reason: reason, judged: judged, study: study,
      studyBand: values["band"].flatMap(Band.init(rawValue:)),
      studyCondition: number("condition"), actions: list("do"), groups: groups, interactions: met,
      isSensitive: values["sensitive"] == "yes")
  }

  /// The values of a list; nil where one is unknown.
  private func all<Value>(_ key: String, _ value: (String) -> Value?) -> [Value]? {
    let values = list(key).map(value)
    let known = values.compactMap { $0 }
    return known.count == values.count ? known : nil
  }

  private func list(_ key: String) -> [String] {
    (values[key] ?? "").split(separator: ",").map { String($0.trimmed) }
  }

  private func number(_ key: String) -> Int? { values[key].flatMap { Int($0) } }
}
