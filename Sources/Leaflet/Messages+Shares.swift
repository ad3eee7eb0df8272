import Cohort
import Dossier

extension Messages {
  /// Why shares cannot be added up, and what to do.
  public func sentence(_ error: ShareError) -> String {
    switch error {
    case .noShares: words["shares.noShares"]
    case .differentSplits: words["shares.differentSplits"]
    case .countedTwice(let number):
      words.text("shares.countedTwice", [Fact("case", .text(number.description))])
    case .severalCurrencies: words["shares.severalCurrencies"]
    case .holderMissing(let holder):
      words.text("shares.holderMissing", [Fact("n", .count(holder))])
    case .differentPeople: words["shares.differentPeople"]
    case .noTotals: words["shares.noTotals"]
    }
  }
}
