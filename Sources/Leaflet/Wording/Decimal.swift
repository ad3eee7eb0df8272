/// Decimals as text, without a locale.
enum Decimal {
  /// With exactly so many places (0…9), rounded half away from zero; `0` for what is no number.
  static func text(_ number: Double, decimals: Int) -> String {
    let places = min(9, max(0, decimals))
    let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
    let scaled = (number * scale).rounded()
    guard scaled.isFinite, scaled.magnitude < 9e18 else {
      return places == 0 ? "0" : "0." + String(repeating: "0", count: places)
    }
    let digits = "\(Int64(scaled).magnitude)"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return places == 0
      ? sign + padded : sign + padded.dropLast(places) + "." + padded.suffix(places)
  }

  /// With at most so many places, trailing zeros dropped: `0.94`, `1`.
  static func shortest(_ number: Double, decimals: Int) -> String {
    let full = text(number, decimals: decimals)
    guard full.contains(".") else { return full }
    var trimmed = Substring(full)
    while trimmed.last == "0" { trimmed.removeLast() }
    if trimmed.last == "." { trimmed.removeLast() }
    return trimmed == "-0" ? "0" : String(trimmed)
  }
}
