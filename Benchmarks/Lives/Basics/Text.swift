import CivilTime
import Places

/// A number with a fixed count of decimals.
func decimals(_ value: Double, _ places: Int) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value.magnitude * scale).rounded())
  let digits = String(whole)
  let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
  let sign = value < 0 && whole != 0 ? "-" : ""
  guard places > 0 else { return sign + padded }
  return sign + padded.dropLast(places) + "." + padded.suffix(places)
}

extension Coordinate {
  package var latitudeText: String { decimals(latitude, 7) }
  package var longitudeText: String { decimals(longitude, 7) }
  var latitudeE7: Int { Int((latitude * 1e7).rounded()) }
  var longitudeE7: Int { Int((longitude * 1e7).rounded()) }
}

extension Instant {
  /// `2024-09-02 06:40:46.000`, UTC without saying so.
  var spaced: String { "\(LocalDateTime(naiveSeconds: seconds)).000" }
}

extension ZoneRules {
  /// `2024-09-02T08:40:46.000+02:00`.
  func stamp(_ moment: Instant) -> String {
    let offset = Int(offset(at: moment)) / 60
    let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
    let local = local(moment)
    return "\(local.date)T\(local.clock).000\(offset < 0 ? "-" : "+")\(two(hours)):\(two(minutes))"
  }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// A text as JSON writes it. Our own texts hold no control characters.
func quoted(_ text: String) -> String {
  "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
