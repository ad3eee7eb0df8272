import CivilTime
import Digests
import Dossier
import WorkingTime

@testable import Cohort

/// Invented drivers, a month each; the number decides the case and shifts the figures.
func driver(
  _ number: Int, p1: Int64 = 100_000, p3: Int64 = 300_000, received: Int64? = 200_000,
  months: [String] = ["2024-03"]
) -> Contribution? {
  guard let caseNumber = CaseNumber(digest: SHA256.digest(of: Array("driver \(number)".utf8)))
  else { return nil }
  return Contribution(
    caseNumber: caseNumber, source: .statusFile, marks: [], currency: Currency("EUR"),
    workDays: 20, imposedOffline: 0, shortOffline: 600,
    metres: .init(p1: nil, p2: 90_000, p3: 800_000),
    months: months.compactMap(YearMonth.init).map { month in
      .init(
        month: month, p1: p1, p2: 50_000, p3: p3, received: received, commission: -50_000)
    },
    weeks: spread(4, over: FixedBins.week.count, at: number),
    sessions: spread(22, over: FixedBins.session.count, at: number))
}

private func spread(_ count: Int64, over bins: Int, at index: Int) -> [Int64] {
  var counts = [Int64](repeating: 0, count: bins)
  counts[index % bins] = count
  return counts
}

func drivers(_ count: Int) -> [Contribution] {
  (0..<count).compactMap {
    driver($0, p1: 100_000 + Int64($0) * 997, p3: 300_000 + Int64($0) * 1_009)
  }
}
