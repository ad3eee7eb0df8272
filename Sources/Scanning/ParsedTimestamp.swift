/// A time as it is written: civil seconds and what the text says about their zone. Whether the zone
/// is to be believed is for the format to say: some exports write `Z` behind local time.
public struct ParsedTimestamp: Sendable, Hashable {
  public enum Zone: Sendable, Hashable {
    /// `Z`, `UTC`, `GMT` or an offset of zero.
    case utc
    /// Seconds east of UTC.
    case offset(Int32)
    /// The text names none.
    case none
  }

  /// Seconds from 1970-01-01 00:00:00 to the time as written, without regard to any zone.
  public var naiveSeconds: Int64
  /// 0…999; further digits are cut off.
  public var milliseconds: Int32
  public var zone: Zone
  /// False when the text is a date alone.
  public var hasTime: Bool

  public init(
    naiveSeconds: Int64, milliseconds: Int32 = 0, zone: Zone = .none, hasTime: Bool = true
  ) {
    self.naiveSeconds = naiveSeconds
    self.milliseconds = milliseconds
    self.zone = zone
    self.hasTime = hasTime
  }

  /// Seconds since 1970-01-01T00:00:00Z if the text names a zone.
  public var utcSeconds: Int64? {
    switch zone {
    case .utc: naiveSeconds
    case .offset(let seconds): naiveSeconds - Int64(seconds)
    case .none: nil
    }
  }
}

extension FieldBytes {
  /// The time in a field written `YYYY-MM-DD`, or with `T` or blanks behind it
  /// `H:MM[:SS[.fraction]]` and then `Z`, `±hh[[:]mm]`, ` UTC`, ` GMT` or ` +hhmm ZONE`.
  ///
  /// Nil for anything else, also for days and hours that do not exist. Hours may have one digit.
  /// Second 60 is taken as the first second of the next minute.
  public func timestamp() -> ParsedTimestamp? {
    var cursor = TimestampCursor(trimmed.bytes)
    return cursor.timestamp()
  }

  /// Milliseconds since 1970-01-01T00:00:00Z from a plain number of seconds, milliseconds,
  /// microseconds or nanoseconds; the unit follows from the size. Seconds may have decimals.
  ///
  /// Below 10^11 the number is seconds (to the year 5138), below 10^14 milliseconds (from 1973 on),
  /// below 10^17 microseconds, else nanoseconds.
  public func epochMilliseconds() -> Int64? {
    guard let number = decimal() else { return nil }
    if number.scale > 0 {
      guard let milliseconds = number.rounded(to: 3) else { return nil }
      return milliseconds.magnitude < 100_000_000_000_000 ? milliseconds : nil
    }
    switch number.unscaled.magnitude {
    case ..<100_000_000_000: return number.unscaled * 1000
    case ..<100_000_000_000_000: return number.unscaled
    case ..<100_000_000_000_000_000: return number.unscaled / 1000
    default: return number.unscaled / 1_000_000
    }
  }
}
