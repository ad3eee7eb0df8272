import Scanning

/// Fields of any bytes are a time, a number or neither, within the bounds that are documented.
func fuzzTimestamp(_ bytes: UnsafeRawBufferPointer) -> CInt {
  let field = FieldBytes(bytes)
  if let time = field.timestamp() {
    precondition((0...999).contains(time.milliseconds))
    // The years 0 to 9999, with a day to spare for offsets.
    precondition((-62_167_305_600...253_402_387_200).contains(time.naiveSeconds))
    if let utc = time.utcSeconds { precondition(abs(utc - time.naiveSeconds) <= 86_400) }
    precondition(field.trimmed.timestamp() == time, "blanks change a time")
  }
  if let second = field.writtenClock()?.secondOfDay { precondition((0..<86_400).contains(second)) }
  for order in WrittenDate.Order.allCases { _ = field.timestamp(order) }
  let written =
    [field.wordedTimestamp(), field.weekdayTimestamp()]
    + WrittenDate.Order.allCases.map { field.timestamp($0) }
  for case let time? in written {
    precondition((-62_167_305_600...253_402_387_200).contains(time.naiveSeconds))
  }
  if let second = field.writtenClock()?.secondOfDay { precondition((0...86_400).contains(second)) }
  _ = field.epochMilliseconds()
  if let number = field.decimal() {
    for scale in 0...6 { _ = number.rounded(to: scale) }
  }
  return 0
}
