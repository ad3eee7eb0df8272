import CivilTime
import Dossier

/// Looks at the files of one answer for the items of the checklist.
struct AnswerTests {
  let answer: AnswerFiles
  let dates: RequestDates

  private var dossier: Dossier { answer.dossier }

  /// All items that apply to the answer, in the order of the list.
  var results: [ChecklistResult] {
    let isOfWork = answer.isOfWork
    return Checklist.items.filter { $0.scope == .every || isOfWork }.map(result)
  }

  private func result(_ item: ChecklistItem) -> ChecklistResult {
    switch item.test {
    case .copy: copy(item)
    case .notice: notice(item)
    case .recipients: recipients(item)
    case .form: form(item)
    case .deadline: deadline(item)
    case .columns(let words): columns(item, words)
    case .ratings, .notes, .positions, .log, .offers, .pay, .restrictions, .roles:
      WorkAnswerTests(answer: answer).result(item)
    }
  }

  private func copy(_ item: ChecklistItem) -> ChecklistResult {
    let tables = answer.tables
    guard !tables.isEmpty else {
      return ChecklistResult(item, .notFound, .noData, files: answer.files)
    }
    let unread = answer.files { $0.note?.isUnread ?? false }
    guard unread.isEmpty else {
      return ChecklistResult(item, .partly, .filesUnread, count: unread.count, files: unread)
    }
    return ChecklistResult(item, .found, .dataRead, count: tables.count, files: tables)
  }

  /// Tables do not say it, and texts are for the person to read.
  private func notice(_ item: ChecklistItem) -> ChecklistResult {
    let texts = answer.texts
    return texts.isEmpty
      ? ChecklistResult(item, .notFound, .noTexts)
      : ChecklistResult(item, .cannotTell, .textsUnread, count: texts.count, files: texts)
  }

  private func recipients(_ item: ChecklistItem) -> ChecklistResult {
    let links = dossier.companyLinks.filter { answer.holds($0.provenance) }
    guard !links.isEmpty else { return notice(item) }
    return ChecklistResult(
      item, .found, .companiesNamed, count: Set(links.map(\.name)).count,
      files: answer.sources(links, \.provenance))
  }

  private func form(_ item: ChecklistItem) -> ChecklistResult {
    let pages = answer.files { $0.note == .media || $0.note == .pageInsteadOfData }
    if answer.tables.isEmpty {
      return pages.isEmpty
        ? ChecklistResult(item, .notFound, .noData, files: answer.files)
        : ChecklistResult(item, .notFound, .onlyPages, count: pages.count, files: pages)
    }
    let instead = answer.files { $0.note == .pageInsteadOfData }
    return instead.isEmpty
      ? ChecklistResult(
        item, .found, .machineReadable, count: answer.tables.count, files: answer.tables)
      : ChecklistResult(item, .partly, .alsoPages, count: instead.count, files: instead)
  }

  /// A month of the calendar (Regulation 1182/71, art. 3), without its extension to a working day.
  private func deadline(_ item: ChecklistItem) -> ChecklistResult {
    guard let requested = dates.requested, let answered = dates.answered, requested <= answered
    else { return ChecklistResult(item, .cannotTell, .noDates) }
    let isInTime = answered <= requested.aMonthLater
    return ChecklistResult(
      item, isInTime ? .found : .notFound, isInTime ? .withinMonth : .afterMonth,
      count: answered - requested, days: requested...answered)
  }

  private func columns(_ item: ChecklistItem, _ words: [String]) -> ChecklistResult {
    let seen = answer.columns(holding: words)
    return seen.names.isEmpty
      ? ChecklistResult(item, .notFound, .noColumn, columns: words)
      : ChecklistResult(item, .found, .columnSeen, files: seen.files, columns: seen.names)
  }
}

extension AnswerFiles {
  /// Columns whose names hold one of the words, each once, sorted, and the files that have them.
  func columns(holding words: [String]) -> (names: [String], files: [Int]) {
    var names: Set<String> = []
    var seen: [Int] = []
    for index in files {
      let columns = dossier.files[index].columns.filter { column in
        let folded = column.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
        return words.contains { String(folded).contains($0) }
      }
      guard !columns.isEmpty else { continue }
      names.formUnion(columns)
      seen.append(index)
    }
    return (names.sorted(), seen)
  }
}

extension LocalDate {
  /// The same day of the next month, or its last.
  fileprivate var aMonthLater: LocalDate {
    let parts = self.parts
    let (year, month) = parts.month == 12 ? (parts.year + 1, 1) : (parts.year, parts.month + 1)
    let day = min(parts.day, LocalDate.days(inMonth: month, of: year))
    return LocalDate(year: year, month: month, day: day) ?? self + 31
  }
}
