import Scanning

/// A column with what its name and its first cells say.
struct ColumnCandidate: Sendable {
  let index: Int
  /// Folded.
  let name: String
  let hint: HeaderHint
  let evidence: ColumnEvidence

  /// Whether the name speaks of times; a number needs that to be one.
  private var isNamedTime: Bool {
    hint.has(.time) || hint.has(.date) || hint.has(.clock) || hint.side != nil
  }

  private var isNumberOfElse: Bool { evidence.epochs > 0 && !isNamedTime }

  /// A moment with its day.
  var isTime: Bool { evidence.mostly(evidence.times) && !isNumberOfElse }
  var isDay: Bool { !isTime && evidence.mostly(evidence.times + evidence.days) && !isNumberOfElse }
  var isClock: Bool { evidence.mostly(evidence.clocks) }

  var isLatitude: Bool {
    hint.has(.latitude) && evidence.mostly(evidence.latitudes) && evidence.largest <= 90 * scale
  }
  var isLongitude: Bool {
    hint.has(.longitude) && evidence.mostly(evidence.longitudes) && evidence.largest <= 180 * scale
  }
  /// Whether the numbers of a latitude or longitude count in 1e-7 degrees.
  var isE7: Bool { hint.isE7 || evidence.largest > 180 }
  private var scale: Double { isE7 ? 1e7 : 1 }

  /// A number with a decimal comma is no place.
  var isPlace: Bool {
    evidence.mostly(evidence.places) && !evidence.mostly(evidence.numbers) && !isTime && !isDay
  }
  var isAddress: Bool { hint.has(.address) && !isPlace && evidence.texts > 0 }

  var isDistance: Bool {
    guard evidence.mostly(evidence.numbers), !hint.has(.speed) else { return false }
    // `km` alone says it too, but `price per km` does not.
    let isLength = hint.length == .kilometres || hint.length == .miles
    return hint.has(.distance) || isLength && !hint.has(.amount)
  }
  var isAmount: Bool {
    (hint.has(.amount) || hint.currency != nil) && !isDistance && !hint.has(.time)
      && evidence.mostly(evidence.amounts)
  }
  var isCurrency: Bool { hint.has(.currency) && evidence.mostly(evidence.codes) }

  func isNumber(_ subject: HeaderWord.Subject) -> Bool {
    hint.has(subject) && evidence.mostly(evidence.numbers)
  }
  func isText(_ subject: HeaderWord.Subject) -> Bool {
    hint.has(subject) && evidence.texts > 0 && !isTime && !isDay && !isClock
  }

  /// The currency that the name tells, or the signs in the cells.
  var currency: String? {
    if let code = hint.currency { return code }
    if evidence.mostly(evidence.euroSigns) { return "EUR" }
    return evidence.mostly(evidence.poundSigns) ? "GBP" : nil
  }
}

extension TableSample {
  /// The columns that a profile may name: those that a header names. Where a table has no header, its
  /// first row would stand for one, and a profile holds nobody's data.
  var candidates: [ColumnCandidate] {
    var seen: Set<String> = []
    return names.enumerated().compactMap { index, name in
      guard name.utf8.count <= TableProfile.longestName, HeaderListing.looksLikeName(name) else {
        return nil
      }
      let folded = HeaderKey.fold(name)
      guard !folded.isEmpty, seen.insert(folded).inserted else { return nil }
      return ColumnCandidate(
        index: index, name: folded, hint: HeaderHint(folded), evidence: ColumnEvidence(cells(index))
      )
    }
  }
}
