import Rules

extension ExactDecimal {
  /// The value in seconds, where one of it is so many; rounded down, nil where it does not fit.
  func seconds(each unit: Int64) -> Int64? {
    let power = (0..<places).reduce(Int128(1)) { power, _ in power * 10 }
    return Int64(exactly: Int128(units) * Int128(unit) / power)
  }
}
