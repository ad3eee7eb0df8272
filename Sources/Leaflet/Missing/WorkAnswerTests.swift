import CivilTime
import Dossier
import WorkingTime

/// The items that are about work: what a platform keeps of drivers and couriers.
struct WorkAnswerTests {
  let answer: AnswerFiles

  private var dossier: Dossier { answer.dossier }

  /// Silence of more days than these is a stretch that lacks something: people take weekends off.
  private static let mostSilentDays = 3

  func result(_ item: ChecklistItem) -> ChecklistResult {
    switch item.test {
    case .ratings: ratings(item)
    case .notes: notes(item)
    case .positions: positions(item)
    case .log: log(item)
    case .offers: offers(item)
    case .pay(let columns): pay(item, columns)
    case .restrictions: restrictions(item)
    default: roles(item)
    }
  }

  private func ratings(_ item: ChecklistItem) -> ChecklistResult {
    let ratings = dossier.ratings.filter { answer.holds($0.provenance) }
    if !ratings.isEmpty {
      return ChecklistResult(
        item, .found, .ratingsOne, count: ratings.count,
        files: answer.sources(ratings, \.provenance))
    }
    let averages = dossier.accountFacts.filter {
      $0.kind == .rating && answer.holds($0.provenance)
    }
    return averages.isEmpty
      ? ChecklistResult(item, .notFound, .noRatings)
      : ChecklistResult(
        item, .partly, .ratingsAverage, files: answer.sources(averages, \.provenance))
  }

  private func notes(_ item: ChecklistItem) -> ChecklistResult {
    let tickets = dossier.communications.filter { answer.holds($0.provenance) }
    return tickets.isEmpty
      ? ChecklistResult(item, .notFound, .noTickets)
      : ChecklistResult(
        item, .partly, .ticketsOnly, count: tickets.count,
        files: answer.sources(tickets, \.provenance), days: answer.days(tickets.compactMap(\.at)))
  }

  private func positions(_ item: ChecklistItem) -> ChecklistResult {
    var days: Set<LocalDate> = []
    var files: Set<Int> = []
    for index in 0..<dossier.fixes.count {
      let source = dossier.fixes.provenance(at: index)
      guard answer.holds(source) else { continue }
      let moment = Instant(seconds: dossier.fixes.times[index])
      days.insert(answer.zone.local(moment).date)
      files.insert(source.file)
    }
    return covering(
      item, days, files.sorted(), (.positionsCover, .positionsPart, .noPositions))
  }

  private func log(_ item: ChecklistItem) -> ChecklistResult {
    let segments = answer.segments
    var days: Set<LocalDate> = []
    for segment in segments {
      let first = answer.zone.local(segment.begin).date
      let last = segment.end.map { answer.zone.local(max($0, segment.begin)).date } ?? first
      // A row of weeks would be a fault of the file: it says nothing about the days between.
      for day in 0...min(max(0, last - first), Self.mostSilentDays) { days.insert(first + day) }
    }
    return covering(
      item, days, answer.sources(segments, \.provenance), (.logCovers, .logPart, .noLog))
  }

  private func offers(_ item: ChecklistItem) -> ChecklistResult {
    let slots = dossier.slots.filter { answer.holds($0.provenance) }
    return covering(
      item, Set(slots.map { answer.zone.local($0.begin).date }),
      answer.sources(slots, \.provenance), (.offersCover, .offersPart, .noOffers))
  }

  private func pay(_ item: ChecklistItem, _ words: [String]) -> ChecklistResult {
    let payments = dossier.payments.filter { answer.holds($0.provenance) }
    let days = Set(payments.map { $0.localTime?.date ?? answer.zone.local($0.at).date })
    var result = covering(
      item, days, answer.sources(payments, \.provenance), (.payCovers, .payPart, .noPay))
    let parts = answer.columns(holding: words)
    if result.verdict == .found, parts.names.isEmpty {
      (result.verdict, result.reason, result.columns) = (.partly, .payWithoutParts, words)
    } else if !parts.names.isEmpty {
      result.columns = parts.names
      result.files = Set(result.files + parts.files).sorted()
    }
    return result
  }

  private func restrictions(_ item: ChecklistItem) -> ChecklistResult {
    let rows = dossier.restrictions.filter { answer.holds($0.provenance) }
    let files = answer.files { $0.format?.hasSuffix("/restrictions") ?? false }
    return rows.isEmpty && files.isEmpty
      ? ChecklistResult(item, .notFound, .noRestrictions)
      : ChecklistResult(
        item, .found, .restrictionsListed, count: rows.count,
        files: Set(files + answer.sources(rows, \.provenance)).sorted(),
        days: answer.days(rows.map(\.at)))
  }

  /// Whether the person has other accounts is not in the files of one of them.
  private func roles(_ item: ChecklistItem) -> ChecklistResult {
    let trips = dossier.trips.filter { answer.holds($0.provenance) }
    let count = Set(trips.map(\.role)).count
    return count > 1
      ? ChecklistResult(
        item, .found, .severalRoles, count: count, files: answer.sources(trips, \.provenance))
      : ChecklistResult(item, .cannotTell, .oneRole, files: answer.sources(trips, \.provenance))
  }

  /// Whether the days with something are all of those with work. Some days may lack it: a shift
  /// without an offer, a month that is paid later.
  private func covering(
    _ item: ChecklistItem, _ days: Set<LocalDate>, _ files: [Int],
    _ reasons: (
      all: ChecklistResult.Reason, part: ChecklistResult.Reason, none: ChecklistResult.Reason
    )
  ) -> ChecklistResult {
    guard let first = days.min(), let last = days.max() else {
      return ChecklistResult(
        item, .notFound, reasons.none, rowsLacking: answer.trips.count,
        lacking: answer.workDays.ends.map { [$0] } ?? [])
    }
    let lacking = answer.workDays.stretches(without: days, longerThan: Self.mostSilentDays)
    guard !lacking.isEmpty else {
      return ChecklistResult(item, .found, reasons.all, files: files, days: first...last)
    }
    let rows = answer.trips.count { trip in
      trip.order.map { moment in
        let date = answer.zone.local(moment).date
        return lacking.contains { $0.contains(date) }
      } ?? false
    }
    return ChecklistResult(
      item, .partly, reasons.part, files: files, rowsLacking: rows, days: first...last,
      lacking: lacking)
  }
}

extension [LocalDate] {
  /// From the first to the last; they are sorted.
  fileprivate var ends: ClosedRange<LocalDate>? {
    first.flatMap { first in last.map { first...$0 } }
  }

  /// Runs of these days, which are sorted, that others lack: those of more than `most` days.
  fileprivate func stretches(
    without others: Set<LocalDate>, longerThan most: Int
  ) -> [ClosedRange<LocalDate>] {
    var stretches: [ClosedRange<LocalDate>] = []
    var run: [LocalDate] = []
    func close() {
      if run.count > most, let ends = run.ends { stretches.append(ends) }
      run = []
    }
    for day in self {
      if others.contains(day) { close() } else { run.append(day) }
    }
    close()
    return stretches
  }
}
