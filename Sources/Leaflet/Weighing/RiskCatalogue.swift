import Assets
import Dossier

/// The risks and studies that the program carries, from `Assets/risks/risks.txt`.
public struct RiskCatalogue: Sendable {
  /// In the order of the file.
  public let entries: [RiskEntry]
  /// In the order of the file.
  public let studies: [Study]
  /// Records that could not be understood: a mistake that the tests report.
  let faults: [String]
  private let byKind: [FindingKind: Int]

  public init() { self.init(Assets.text("risks/risks.txt") ?? "") }

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
    for (index, entry) in entries.enumerated() {
      for kind in entry.kinds where byKind.updateValue(index, forKey: kind) != nil {
        faults.append("\(entry.id): \(kind.rawValue) stands twice")
      }
    }
    self.entries = entries
    self.studies = studies
    self.faults = faults
    self.byKind = byKind
  }

  /// Whether there are risks, and every record was understood.
  public var isSound: Bool { !entries.isEmpty && faults.isEmpty }

  /// The entry that covers a kind; nil where none does.
  public subscript(kind: FindingKind) -> RiskEntry? { byKind[kind].map { entries[$0] } }
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
      kinds.count == names.count, !list("do").isEmpty, (cited == nil) == (study == nil)
    else { return nil }
    return RiskEntry(
      id: id, kinds: kinds, icon: icon, severity: severity, study: study,
      studyBand: values["band"].flatMap(Band.init(rawValue:)),
      studyCondition: number("condition"), actions: list("do"), groups: list("groups"),
      isSensitive: values["sensitive"] == "yes")
  }

  private func list(_ key: String) -> [String] {
    (values[key] ?? "").split(separator: ",").map { String($0.trimmed) }
  }

  private func number(_ key: String) -> Int? { values[key].flatMap { Int($0) } }
}
