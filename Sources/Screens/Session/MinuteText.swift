/// Minutes and seconds as clocks show them.
enum MinuteText {
  /// `12:05`; a minus before what is over.
  static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = Int(clamping: seconds.magnitude).quotientAndRemainder(dividingBy: 60)
    return (seconds < 0 ? "-" : "") + "\(minutes):" + (rest < 10 ? "0" : "") + "\(rest)"
  }

  /// `2 min 30 s`, for who listens: a screen reader would tell `2:30` as a time of day.
  static func spoken(_ seconds: Int) -> String {
    let (minutes, rest) = Int(clamping: seconds.magnitude).quotientAndRemainder(dividingBy: 60)
    let parts = [
      minutes == 0 ? nil : "\(minutes) min", minutes != 0 && rest == 0 ? nil : "\(rest) s",
    ]
    return (seconds < 0 ? "-" : "") + parts.compactMap { $0 }.joined(separator: " ")
  }
}
