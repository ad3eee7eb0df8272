#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// Turns named numbers into a probability: a weight for each number, and small trees that add a
/// little more or less where two numbers meet. Fitted elsewhere and carried as data.
///
/// The probability is calibrated: of the cases that get 0.8, about 80 in 100 were right among people
/// who were not used for the fit (Platt 1999 on a logistic regression averaged with gradient-boosted
/// trees, Friedman 2001). How a model was made stands in the head of its file.
struct AdditiveModel: Sendable {
  private let intercept: Double
  private let weights: [Double]
  private let trees: [Tree]

  /// A table with tabs between its cells; `#` begins a comment. Rows are `intercept W`, `weight NAME
  /// W`, and `tree` with a root split, its left and its right one (each `NAME THRESHOLD`, left where
  /// the number is at most the threshold), and the four leaves from left to right.
  ///
  /// Nil where a row is not understood or names a number that is not one of `names`.
  init?(_ table: String, names: [String]) {
    let positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    var intercept = 0.0
    var weights = [Double](repeating: 0, count: names.count)
    var trees: [Tree] = []
    for line in table.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t").map(String.init)
      switch (cells.first, cells.count) {
      case ("intercept", 2):
        guard let value = Double(cells[1]) else { return nil }
        intercept = value
      case ("weight", 3):
        guard let position = positions[cells[1]], let value = Double(cells[2]) else { return nil }
        weights[position] = value
      case ("tree", 11):
        guard let tree = Tree(cells.dropFirst(), positions) else { return nil }
        trees.append(tree)
      default: return nil
      }
    }
    (self.intercept, self.weights, self.trees) = (intercept, weights, trees)
  }

  /// 0…1. `values` in the order of the names.
  func probability(of values: [Double]) -> Double {
    guard values.count == weights.count else { return 0 }
    let linear = zip(weights, values).reduce(intercept) { $0 + $1.0 * $1.1 }
    let score = trees.reduce(linear) { $0 + $1.value(of: values) }
    return 1 / (1 + exp(-max(-30, min(30, score))))
  }
}

/// Two questions on the way to one of four leaves.
private struct Tree: Sendable {
  private struct Split {
    var feature: Int
    var threshold: Double
  }

  private let root: Split
  private let left: Split
  private let right: Split
  private let leaves: [Double]

  init?(_ cells: ArraySlice<String>, _ positions: [String: Int]) {
    let cells = Array(cells)
    guard cells.count == 10 else { return nil }
    let splits = [0, 2, 4].compactMap { at -> Split? in
      guard let feature = positions[cells[at]], let threshold = Double(cells[at + 1]) else {
        return nil
      }
      return Split(feature: feature, threshold: threshold)
    }
    leaves = cells[6...].compactMap(Double.init)
    guard splits.count == 3, leaves.count == 4 else { return nil }
    (root, left, right) = (splits[0], splits[1], splits[2])
  }

  func value(of values: [Double]) -> Double {
    let isLeft = values[root.feature] <= root.threshold
    let split = isLeft ? left : right
    return leaves[(isLeft ? 0 : 2) + (values[split.feature] <= split.threshold ? 0 : 1)]
  }
}
