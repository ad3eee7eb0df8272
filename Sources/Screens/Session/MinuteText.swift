/// Minutes and seconds as clocks show them.
enum MinuteText {
  /// `12:05`; a minus before what is over.
  static func clock(_ seconds: Int) -> String {
    let (minutes, rest) = Int(clamping: seconds.magnitude).quotientAndRemainder(dividingBy: 60)
    return (seconds < 0 ? "-" : "") + "\(minutes):" + (rest < 10 ? "0" : "") + "\(rest)"
  }
}
