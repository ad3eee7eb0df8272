import CivilTime
import Dossier
import Scanning

// How Meta writes a cell: texts whose UTF-8 was taken for Latin-1, and times of three kinds.

extension FieldBytes {
  /// The text of at most so many bytes, Meta's habit undone; nil where the field says nothing.
  func metaText(bytes limit: Int = Sink.textBytes) -> String? {
    let field = trimmed
    guard !field.isNull else { return nil }
    // The habit doubles the bytes of what is no ASCII.
    let kept = field.count <= 2 * limit ? field : field.prefix(2 * limit)
    return kept.stringRepairedFromLatin1
  }

  /// The first bytes, without a character that is cut in two.
  private func prefix(_ count: Int) -> FieldBytes {
    var end = min(count, bytes.count)
    // Half a character of the text within the text would keep all of it from being repaired.
    while end > 0, bytes[end - 1] >= 0x80 { end -= 1 }
    return FieldBytes(UnsafeRawBufferPointer(rebasing: bytes[..<end]))
  }
}

extension Sink {
  mutating func metaText(_ row: borrowing Record, _ column: Column) -> String? {
    row[column.index].metaText()
  }

  /// The cells that are not empty, joined by spaces; nil where all are.
  mutating func metaText(_ row: borrowing Record, joining columns: [Column]) -> String? {
    var texts: [String] = []
    for column in columns {
      if let text = metaText(row, column) { texts.append(text) }
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}

/// What a cell of Meta's says about a moment.
enum MetaMoment {
  case nothing, notADate
  case read(Moment)

  /// Seconds or milliseconds since 1970, or a date in words (`Mar 08, 2020, 19:22 PM`).
  init(_ field: FieldBytes) {
    let field = field.trimmed
    guard !field.isNull else {
      self = .nothing
      return
    }
    if let milliseconds = field.epochMilliseconds() {
      let seconds = milliseconds / 1_000
      if seconds == 0 {
        self = .nothing
      } else {
        self =
          Moment.plausible.contains(seconds)
          ? .read(Moment(seconds: seconds, isWallClock: false)) : .notADate
      }
      return
    }
    guard let time = field.timestamp() ?? field.metaWordedTimestamp(),
      Moment.plausible.contains(time.naiveSeconds)
    else {
      self = .notADate
      return
    }
    self = .read(
      Moment(seconds: time.utcSeconds ?? time.naiveSeconds, isWallClock: time.zone == .none))
  }
}

extension FieldBytes {
  /// Meta counts to 24 and writes AM and PM all the same.
  fileprivate func metaWordedTimestamp() -> ParsedTimestamp? {
    if let time = wordedTimestamp() { return time }
    guard count > 3 else { return nil }
    let half = FieldBytes(UnsafeRawBufferPointer(rebasing: bytes.suffix(3)))
    guard half.isWord(" am") || half.isWord(" pm") else { return nil }
    return FieldBytes(UnsafeRawBufferPointer(rebasing: bytes.dropLast(3))).wordedTimestamp()
  }
}

/// The time of a row: the first of its columns that holds one.
struct MetaTime {
  private let columns: [Column]
  /// Whether a row without time is worth nothing.
  private let isRequired: Bool
  private var isTakenAsUTC = false

  init(_ columns: [Column], isRequired: Bool = true) {
    self.columns = columns.filter(\.exists)
    self.isRequired = isRequired
  }

  init(_ column: Column, isRequired: Bool = true) {
    self.init([column], isRequired: isRequired)
  }

  /// Nil, and for a required time the row is set aside, where no column holds one.
  mutating func read(_ row: borrowing Record, _ sink: inout Sink) -> Instant? {
    for column in columns {
      switch MetaMoment(row[column.index]) {
      case .nothing: continue
      case .read(let moment):
        if moment.isWallClock, !isTakenAsUTC {
          isTakenAsUTC = true
          sink.note(.takenAsUTC, column.name, value: row[column.index].excerpt)
        }
        return moment.instant
      case .notADate where isRequired:
        sink.setAside(.notADate, column.name, value: row[column.index].excerpt)
        return nil
      case .notADate:
        sink.note(.notADate, column.name, value: row[column.index].excerpt)
        return nil
      }
    }
    if isRequired { sink.setAside(.missingValue, columns.first?.name) }
    return nil
  }
}
