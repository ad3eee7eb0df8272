import CivilTime
import Dossier
import Places

extension Words {
  /// A value as the language writes it. Text from an export is made fit for a terminal.
  public func format(_ value: FactValue) -> String {
    switch value {
    case .count(let count): format(count: count)
    case .share(let share): format(share: share)
    case .number(let number, let decimals): format(number: number, decimals: decimals)
    case .seconds(let seconds): format(seconds: seconds)
    case .date(let date): format(date: date)
    case .clock(let minutes): format(clock: minutes)
    case .money(let money): format(money: money)
    case .distance(let length): format(length: length)
    case .text(let text): shown(text)
    case .word(let key): self[key]
    case .words(let keys): format(list: keys.map { self[$0] })
    case .texts(let texts): format(list: texts.map(shown))
    }
  }

  /// `41,233`, `41 233`, `41.233`.
  public func format(count: Int) -> String {
    (count < 0 ? "-" : "") + grouped("\(count.magnitude)")
  }

  /// `91 of 100`. Never "all" where one was missing: 99.98 % is "more than 99 of 100"; below one
  /// in a hundred it is told of 1,000 or of 10,000.
  public func format(share: Double) -> String { text("format.share", facts(ofShare: share)) }

  /// The facts `n` and `of` of a share, for sentences that part them.
  func facts(ofShare share: Double) -> [Fact] {
    let share = share.isFinite ? min(1, max(0, share)) : 0
    let whole = share == 0 || share >= 0.01 ? 100 : share >= 0.001 ? 1_000 : 10_000
    let count = Int((share * Double(whole)).rounded())
    let told: FactValue =
      if share < 1, share >= 0.995 {
        .word("format.almostAll")
      } else if share > 0, count == 0 {
        .word("format.almostNone")
      } else {
        .count(count)
      }
    return [Fact("n", told), Fact("of", .count(whole))]
  }

  /// `How sure: likely`; French sets a space before the colon.
  public func labelled(_ label: String, _ text: String) -> String {
    self.text("entry.labelled", [Fact("label", .text(label)), Fact("text", .text(text))])
  }

  /// The label with its colon, where the text stands apart: `How sure:`.
  public func label(_ name: String) -> String {
    let line = labelled(name, "")
    return line.last == " " ? String(line.dropLast()) : line
  }

  /// "Level 3 of 4: Think first".
  public func levelWords(_ level: Level) -> String {
    text("level.words", [Fact("n", .count(level.rawValue)), Fact("level", .word(level.key))])
  }

  /// What a grid of a hundred dots shows: "91 dots full, 9 dots empty".
  public func dots(_ full: Int) -> String {
    text("dots.alt", [Fact("n", .count(full)), Fact("rest", .count(100 - full))])
  }

  /// A decimal with the stated number of places, rounded half away from zero.
  public func format(number: Double, decimals: Int) -> String {
    let digits = Decimal.text(number, decimals: decimals)
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? language.decimalMark + parts[1] : ""
    return sign + grouped(String(parts.first ?? "0")) + fraction
  }

  /// `92 h 20 min`; under an hour `20 min`, under a minute `45 s`.
  public func format(seconds: Int64) -> String {
    let magnitude = seconds.magnitude
    let sign = seconds < 0 ? "-" : ""
    if magnitude < 60 { return sign + "\(magnitude) s" }
    // Rounded to the minute, so that the parts of a sum do not all lose their seconds.
    let minutes = (magnitude + 30) / 60
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let unit = self["format.hours"]
    if hours == 0 { return sign + "\(rest) min" }
    let whole = sign + grouped("\(hours)") + " " + unit
    return rest == 0 ? whole : whole + " \(rest) min"
  }

  /// `1 February 2021`.
  public func format(date: LocalDate) -> String {
    let (year, month, day) = date.parts
    let key = day == 1 && has("format.date.first") ? "format.date.first" : "format.date"
    return text(
      key,
      [
        Fact("day", .text("\(day)")), Fact("month", .word("month.\(month)")),
        Fact("year", .text("\(year)")),
      ])
  }

  /// `23:40`, from minutes after midnight.
  public func format(clock minutes: Int) -> String {
    let day = 1_440
    let minute = ((minutes % day) + day) % day
    return text(
      "format.clock",
      [
        Fact("hour", .text(twoDigits(minute / 60))),
        Fact("minute", .text(twoDigits(minute % 60))),
      ])
  }

  /// `€3,091.20`, `3 091,20 €`.
  public func format(money: Money) -> String {
    let parts = money.decimal.drop { $0 == "-" }.split(separator: ".")
    let fraction = parts.count > 1 ? language.decimalMark + parts[1] : ""
    let amount = grouped(String(parts.first ?? "0")) + fraction
    let symbol = Self.symbol(of: money.currency)
    // "€20" but "CHF 20": a code keeps its distance in every language.
    let key = language == .english && symbol.count > 1 ? "format.money.code" : "format.money"
    let text = text(key, [Fact("amount", .text(amount)), Fact("currency", .text(symbol))])
    return money.minorUnits < 0 ? "-" + text : text
  }

  /// `60 m`, `1.2 km`, `436 km`.
  public func format(length: Metres) -> String {
    let metres = length.value
    guard metres.isFinite else { return "? m" }
    if metres.magnitude < 999.5 { return format(number: metres, decimals: 0) + " m" }
    return format(number: metres / 1_000, decimals: metres.magnitude < 99_950 ? 1 : 0) + " km"
  }

  /// `bread, milk and eggs`.
  public func format(list: [String]) -> String {
    guard let last = list.last, list.count > 1 else { return list.first ?? "" }
    return list.dropLast().joined(separator: ", ") + " \(self["format.and"]) " + last
  }

  /// A number of bytes: `2.1 GB`, in powers of 1,000.
  public func format(bytes: UInt64) -> String {
    let units = ["kB", "MB", "GB", "TB"]
    var amount = Double(bytes)
    guard bytes >= 1_000 else { return "\(bytes) B" }
    var unit = ""
    for next in units where amount >= 999.5 {
      amount /= 1_000
      unit = next
    }
    return format(number: amount, decimals: amount < 9.95 ? 1 : 0) + " " + unit
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { result += language.thousandsMark }
      result.append(digit)
    }
    return result
  }

  private static func symbol(of currency: Currency) -> String {
    switch currency.code {
    case "EUR": "€"
    case "GBP": "£"
    default: shown(currency.code)
    }
  }
}
