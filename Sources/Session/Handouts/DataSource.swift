import Assets
import CivilTime

/// A company, and how long its copy takes: from `Assets/handouts`. What to do there is the wording's.
struct DataSource: Sendable, Hashable {
  enum Wait: String, Sendable, Hashable, CaseIterable { case days, week, month }

  var id: String
  var name: String
  var wait: Wait
  /// When the way was written down.
  var noted: LocalDate

  /// Those that the program carries, in the order of the file.
  static let all = read(Assets.text("handouts/companies.tsv") ?? "")

  /// Lines that are none are left out.
  static func read(_ text: String) -> [DataSource] {
    text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4, let wait = Wait(rawValue: fields[2]),
        let noted = LocalDate(iso8601: fields[3])
      else { return nil }
      return DataSource(id: fields[0], name: fields[1], wait: wait, noted: noted)
    }
  }
}
