public enum Weekday: Int, Hashable, Sendable, CaseIterable, Comparable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  public var isWeekend: Bool { self >= .saturday }

  public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}
