import Assets
import Dossier

/// The risk entries that the program carries, from `Assets/risks/risks.txt`.
public struct RiskCatalogue: Sendable {
  /// In the order of the file.
  public let entries: [RiskEntry]
  /// Lines and records that could not be understood: a mistake that the tests report.
  let faults: [String]
  private let byKind: [FindingKind: Int]

  public init() { self.init(Assets.text("risks/risks.txt") ?? "") }

  /// Records are parted by blank lines; a record is lines of `key: value`; `#` starts a comment.
  init(_ content: String) {
    var entries: [RiskEntry] = []
    var faults: [String] = []
    let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for record in lines.split(whereSeparator: \.trimmed.isEmpty) {
      let fields = record.filter { $0.trimmed.first != "#" }
      if fields.isEmpty { continue }
      switch RiskRecord(fields).entry {
      case .success(let entry): entries.append(entry)
      case .failure(let fault): faults.append(fault.text)
      }
    }
    var byKind: [FindingKind: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for kind in entry.kinds where byKind.updateValue(index, forKey: kind) != nil {
        faults.append("\(entry.id): \(kind.rawValue) has two entries")
      }
    }
    self.entries = entries
    self.faults = faults
    self.byKind = byKind
  }

  /// The entry that covers a kind; nil where none does.
  public subscript(kind: FindingKind) -> RiskEntry? { byKind[kind].map { entries[$0] } }
}

/// One record of the file, by its keys.
private struct RiskRecord {
  struct Fault: Error { var text: String }

  private var values: [String: String] = [:]
  private var fault: Fault?

  init(_ lines: [Substring]) {
    for line in lines {
      guard let colon = line.firstIndex(of: ":") else {
        fault = fault ?? Fault(text: "no key: \(line)")
        continue
      }
      let value = String(line[line.index(after: colon)...].trimmed)
      values[String(line[..<colon].trimmed)] = value
    }
  }

  var entry: Result<RiskEntry, Fault> {
    if let fault { return .failure(fault) }
    let id = values["id"] ?? "?"
    let kindNames = list("kinds")
    let kinds = kindNames.compactMap(FindingKind.init(rawValue:))
    guard kinds.count == kindNames.count, !kinds.isEmpty else {
      return .failure(Fault(text: "\(id): kinds"))
    }
    guard let icon = values["icon"].flatMap(Icon.init(rawValue:)) else {
      return .failure(Fault(text: "\(id): icon"))
    }
    guard let severity = values["severity"].flatMap({ Severity(code: $0) }) else {
      return .failure(Fault(text: "\(id): severity"))
    }
    let actions = list("do")
    guard !actions.isEmpty else { return .failure(Fault(text: "\(id): do")) }
    return .success(
      RiskEntry(
        id: id, kinds: kinds, icon: icon, severity: severity, severities: severities,
        study: study, actions: actions, groups: list("groups"),
        isSensitive: values["sensitive"] == "yes"))
  }

  private func list(_ key: String) -> [String] {
    (values[key] ?? "").split(separator: ",").map { String($0.trimmed) }
  }

  private var severities: [String: Severity] {
    var result: [String: Severity] = [:]
    for (key, value) in values where key.hasPrefix("severity.") {
      result[String(key.dropFirst("severity.".count))] = Severity(code: value)
    }
    return result
  }

  private var study: Study? {
    guard let source = values["study.source"], let year = values["study.year"].flatMap({ Int($0) })
    else { return nil }
    return Study(
      n: values["study.n"].flatMap { Int($0) }, people: values["study.people"].flatMap { Int($0) },
      place: values["study.place"] ?? "", year: year, source: source,
      band: values["study.band"].flatMap(Band.init(rawValue:)),
      condition: values["study.condition"].flatMap { Int($0) })
  }
}
