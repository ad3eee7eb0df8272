import CivilTime
import Dossier

/// The facts that a claim is worked out from, whatever the basis and the rules.
struct ClaimBook {
  /// In the order of dates.
  var days: [ClaimDay]
  var income: [DayIncome]
  var currency: Currency
  /// The days that both speak of; nil where there are none.
  var span: ClosedRange<LocalDate>?
  var settings: ClaimSettings
  /// The first day of work in the files.
  var firstDay: LocalDate

  /// The first day of service.
  var serviceSince: LocalDate { settings.serviceSince ?? firstDay }
}

/// Works out one claim: counts at prices by month and line.
struct ClaimAccount {
  let book: ClaimBook
  let basis: Basis
  let table: RateTable
  /// Exact until a line is printed.
  private(set) var months: [YearMonth: [ClaimLine.ID: Tally]] = [:]
  /// Seconds past a threshold in each week that has one, claimed or not.
  private(set) var overtime: [ISOWeek: Int64] = [:]
  /// Kilometres of each year of a tariff so far.
  private var metresOfYear: [LocalDate: Int64] = [:]

  init(_ book: ClaimBook, on basis: Basis, by table: RateTable) {
    self.book = book
    self.basis = basis
    self.table = table
    addWork()
    addIncome()
  }

  /// A day is in the claim where a wage is known, and what was received.
  func claims(_ date: LocalDate) -> Bool {
    (book.span?.contains(date) ?? false) && table[date].wage != nil
  }

  mutating func add(_ count: Int64, at price: Price?, to id: ClaimLine.ID, on date: LocalDate) {
    months[YearMonth(of: date), default: [:]][id, default: Tally()].add(count, at: price)
  }

  private mutating func addWork() {
    var index = 0
    while index < book.days.count {
      let week = ISOWeek(of: book.days[index].date)
      let start = index
      while index < book.days.count, ISOWeek(of: book.days[index].date) == week { index += 1 }
      addWeek(week, Array(book.days[start..<index]))
    }
  }

  private mutating func addWeek(_ week: ISOWeek, _ days: [ClaimDay]) {
    let worked = days.map {
      WeekOvertime.Day(date: $0.date, seconds: $0.seconds(on: basis), rates: table[$0.date])
    }
    let excess = WeekOvertime(worked)
    if worked.contains(where: { !$0.rates.weekTiers.isEmpty || !$0.rates.dayTiers.isEmpty }) {
      overtime[week] = excess.seconds
    }
    for (day, (work, parts)) in zip(days, zip(worked, excess.parts)) {
      let metres = way(of: day, work.rates)
      guard claims(day.date), let wage = work.rates.wage else { continue }
      addPay(for: work.seconds, at: wage, day, work.rates)
      for part in parts {
        add(part.seconds, at: wage.share(part.premium), to: .overtime, on: day.date)
      }
      addPremiums(of: day, at: wage, work.rates)
      if basis == .a { addUnpaid(day, at: wage, work.rates) }
      if book.settings.expenses, !metres.isEmpty {
        months[YearMonth(of: day.date), default: [:]][.expenses, default: Tally()].add(metres)
      }
    }
  }

  /// Wages, and the paid holiday that they earn.
  private mutating func addPay(
    for seconds: Int64, at price: Price?, to id: ClaimLine.ID = .wages, _ day: ClaimDay,
    _ rates: DayRates
  ) {
    add(seconds, at: price, to: id, on: day.date)
    guard let holiday = rates.holidayPay else { return }
    add(seconds, at: price?.share(holiday), to: .holiday, on: day.date)
  }

  /// Premiums of regular hours are part of what paid holiday is reckoned on; overtime is not.
  private mutating func addPremiums(of day: ClaimDay, at wage: Price, _ rates: DayRates) {
    for (windows, phases) in day.seconds.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let seconds = phases.seconds(on: basis, offlineInShift: phases.p0)
      for (id, premium) in rates.premiums(in: windows) {
        addPay(for: seconds, at: wage.share(premium), to: id, day, rates)
      }
    }
  }

  /// The day's kilometres at the rates of the year so far. The year counts on over days outside the
  /// claim: the car was driven on them as well.
  private mutating func way(of day: ClaimDay, _ rates: DayRates) -> Tally {
    var tally = Tally()
    guard let tariff = rates.kilometres else { return tally }
    let metres = tariff.countsTripsAlone ? day.metres.p3 : day.metres.metres(on: basis)
    let year = tariff.year(of: day.date)
    let before = metresOfYear[year] ?? 0
    tariff.add(metres, after: before, to: &tally)
    metresOfYear[year] = min(before, .max / 2) + min(metres, .max / 2)
    return tally
  }

  /// On basis A neither the wages nor the kilometres hold the way to a passenger; on the others both
  /// do, and a line of its own would count it twice.
  private mutating func addUnpaid(_ day: ClaimDay, at wage: Price, _ rates: DayRates) {
    add(day.unpaid.seconds, at: wage, to: .unpaidEngaged, on: day.date)
    guard book.settings.expenses, let tariff = rates.kilometres, !tariff.countsTripsAlone else {
      return
    }
    var tally = Tally()
    tariff.add(day.unpaid.metres, after: 0, to: &tally)
    months[YearMonth(of: day.date), default: [:]][.unpaidEngaged, default: Tally()].add(tally)
  }

  private mutating func addIncome() {
    let paid = Price(Ratio(-1), per: .money, rules: [])
    for day in book.income where claims(day.date) {
      add(day.received.minorUnits, at: paid, to: .received, on: day.date)
      if table[day.date].tipsCount {
        add(day.tips.minorUnits, at: paid, to: .received, on: day.date)
      }
    }
  }
}
