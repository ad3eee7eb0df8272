import CivilTime
import Dossier
import WorkingTime

/// The files and rows of one company's answer.
struct AnswerFiles {
  let dossier: Dossier
  let exports: [Int]
  /// Indices into `Dossier.files`.
  let files: [Int]
  let zone: ZoneRules

  init(_ dossier: Dossier, exports: [Int]) {
    self.dossier = dossier
    self.exports = exports
    let wanted = Set(exports)
    files = dossier.files.indices.filter { wanted.contains(dossier.files[$0].export) }
    zone = dossier.zone.flatMap(ZoneRules.init(identifier:)) ?? .utc
  }

  /// One answer for each company; exports of which no company is known are one each.
  static func answers(in dossier: Dossier) -> [AnswerFiles] {
    let names = dossier.exports.indices.map { dossier.exports[$0].controller ?? "\u{0}\($0)" }
    var order: [String] = []
    for name in names where !order.contains(name) { order.append(name) }
    return order.map { name in
      AnswerFiles(dossier, exports: names.indices.filter { names[$0] == name })
    }
  }

  func holds(_ source: Provenance) -> Bool {
    dossier.files.indices.contains(source.file)
      && exports.contains(dossier.files[source.file].export)
  }

  func files(where test: (SourceFile) -> Bool) -> [Int] {
    files.filter { test(dossier.files[$0]) }
  }

  /// Texts and pictures, which nobody but the person reads.
  var texts: [Int] {
    files { file in
      [.document, .media, .pageInsteadOfData, .contentsOnly].contains(file.note)
    }
  }

  var tables: [Int] { files { !$0.columns.isEmpty || $0.rows > 0 } }

  var trips: [Trip] {
    dossier.trips.filter { ($0.role == .driver || $0.role == .courier) && holds($0.provenance) }
  }

  var segments: [WorkSegment] { dossier.segments.filter { holds($0.provenance) } }

  var isOfWork: Bool {
    !trips.isEmpty || !segments.isEmpty
      || dossier.slots.contains { holds($0.provenance) }
      || dossier.payments.contains { holds($0.provenance) }
  }

  /// The local days on which the person worked, each once, in order.
  var workDays: [LocalDate] {
    let moments =
      trips.filter { $0.status == .completed }.compactMap { $0.begin.at ?? $0.order }
      + segments.filter { ($0.phase ?? .p0) > .p0 }.map(\.begin)
    return Set(moments.map { zone.local($0).date }).sorted()
  }

  func days(_ moments: some Sequence<Instant>) -> ClosedRange<LocalDate>? {
    let (first, last) = moments.reduce((nil, nil)) { ends, moment -> (Instant?, Instant?) in
      (ends.0.map { min($0, moment) } ?? moment, ends.1.map { max($0, moment) } ?? moment)
    }
    guard let first, let last else { return nil }
    return zone.local(first).date...zone.local(last).date
  }

  func sources<Event>(_ events: [Event], _ path: KeyPath<Event, Provenance>) -> [Int] {
    Set(events.lazy.map { $0[keyPath: path].file }).sorted()
  }
}
