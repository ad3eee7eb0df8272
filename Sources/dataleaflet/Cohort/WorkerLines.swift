import Cohort
import Dossier
import Leaflet

/// What a worker says of its export: a word and a value a line.
///
/// The line of the case comes first and at once, so that an export that brings the worker down has a
/// number all the same.
enum WorkerLine: String {
  case caseNumber = "case"
  case rowsSetAside
  /// A currency and minor units.
  case claim
  case contribution
  /// Why there is no contribution.
  case reason

  func with(_ value: String) -> String { "\(rawValue) \(value)\n" }
}

extension WorkerPool.Answer {
  /// The last line of a kind; nil where there is none.
  func line(_ kind: WorkerLine) -> ArraySlice<UInt8>? {
    let beginning = Array("\(kind.rawValue) ".utf8)
    return said.split(separator: UInt8(ascii: "\n"))
      .last { $0.starts(with: beginning) }?.dropFirst(beginning.count)
  }

  private func text(_ kind: WorkerLine) -> String? {
    line(kind).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Why the export is not counted; nil where it may be.
  var reason: UnreadReason? {
    switch ending {
    case .tooSlow: .tooSlow
    case .broken: .broken
    case .done:
      line(.contribution) == nil ? text(.reason).flatMap(UnreadReason.init) ?? .broken : nil
    }
  }

  /// Looks into what was said; nothing in it is believed that is not of the schema.
  var row: DriverRow {
    let caseNumber = text(.caseNumber).flatMap { CaseNumber($0) }
    if let reason { return DriverRow(caseNumber: caseNumber, unread: reason) }
    guard let line = line(.contribution), let contribution = try? Contribution(Array(line)),
      contribution.caseNumber == caseNumber
    else { return DriverRow(caseNumber: caseNumber, unread: .broken) }
    return DriverRow(
      contribution, rowsSetAside: text(.rowsSetAside).flatMap { Int64($0) } ?? 0,
      claim: text(.claim).flatMap { Money(claim: $0) })
  }
}

extension Money {
  fileprivate init?(claim text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count == 3, let minorUnits = Int64(parts[1]) else {
      return nil
    }
    self.init(minorUnits: minorUnits, currency: Currency(String(parts[0])))
  }
}
