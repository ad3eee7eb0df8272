/// A whole number with leading zeros.
func padded(_ number: Int, width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A number kept as an integer of `places` decimals, printed with all of them.
func decimal(_ number: Int, places: Int) -> String {
  let digits = padded(abs(number), width: places + 1)
  let whole = digits.prefix(digits.count - places)
  return (number < 0 ? "-" : "") + whole + "." + digits.suffix(places)
}

/// Money in cents, printed with two decimals.
func money(_ cents: Int) -> String {
  decimal(cents, places: 2)
}

/// `number × numerator ÷ denominator`, rounded half away from zero.
func scaled(_ number: Int, by numerator: Int, over denominator: Int) -> Int {
  let product = abs(number) * numerator
  let rounded = (2 * product + denominator) / (2 * denominator)
  return number < 0 ? -rounded : rounded
}

/// The middle of a list; of the two middles the lower one. Zero for an empty list.
func median(_ numbers: [Int]) -> Int {
  numbers.isEmpty ? 0 : numbers.sorted()[(numbers.count - 1) / 2]
}

/// Distances are told in miles even in Europe: metres to hundred-thousandths of a mile.
func milesE5(metres: Int) -> Int {
  metres * 100_000_000 / 1_609_344
}
