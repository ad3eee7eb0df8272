import Places

/// Which of the places around it each of some stays was at: a mixture, whose shares are learnt from
/// the stays themselves (A. Dempster, N. Laird, D. Rubin, "Maximum likelihood from incomplete data
/// via the EM algorithm", 1977).
///
/// A stay alone is judged by distance, length and hour. Of several stays, each lends the others some
/// weight: who was three times at one of two neighbours was so the fourth time too, most likely. A
/// stay never speaks for itself, and what is no place of the map always remains possible.
struct VenueMixture {
  /// For each stay, the probability of each venue.
  private(set) var shares: [[Double]]

  /// What stands for each venue before anything is seen.
  private static let prior = 0.5
  /// Others never lend more weight than so many stays: their errors have something in common.
  private static let mostLent = 4.0
  private static let rounds = 20

  /// - Parameters:
  ///   - fits: For each stay, how well it fits each venue, relative to the others; the last is what
  ///     is no place of the map.
  ///   - weights: Of each stay, 0…1: less than 1 where several repeat one position.
  init(fits: [[Double]], weights: [Double]) {
    let venues = fits.first?.count ?? 0
    shares = fits.map { Self.normalized($0) }
    guard fits.count > 1, venues > 1 else { return }
    for _ in 0..<Self.rounds {
      var lent = [Double](repeating: 0, count: venues)
      for (share, weight) in zip(shares, weights) {
        for venue in 0..<venues { lent[venue] += weight * share[venue] }
      }
      let total = weights.reduce(0, +)
      shares = fits.indices.map { stay in
        let others = max(total - weights[stay], 0)
        let scale = min(1, Self.mostLent / max(others, 1e-9))
        return Self.normalized(
          (0..<venues).map { venue in
            let rest = max(0, lent[venue] - weights[stay] * shares[stay][venue])
            return fits[stay][venue] * (Self.prior + scale * rest)
          })
      }
    }
  }

  private static func normalized(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return sum > 0 ? values.map { $0 / sum } : values
  }
}
