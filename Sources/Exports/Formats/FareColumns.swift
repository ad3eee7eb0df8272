import Dossier
import Places
import Scanning

/// Where a driver's table says how a fare came about. Rates are apart: they are money for a mile or
/// a minute, and no part of a sum.
struct FareColumns: Sendable {
  private let parts: [(part: FareTerms.Part, column: Column)]
  private let perMile: Column
  private let perMinute: Column
  private let miles: Column
  private let minutes: Column
  private let eligible: Column
  private let waited: Column
  private let upfront: Column

  private static let names: [(FareTerms.Part, String)] = [
    (.base, "base_fare_local"), (.surge, "surge_fare_local"),
    (.minimumRoundUp, "minimum_fare_roundup_local"),
    (.roundingDown, "rounding_down_amount_local"), (.waiting, "wait_time_fare_local"),
    (.longDistance, "long_distance_surcharge_local"), (.booking, "booking_fee_local"),
    (.toll, "toll_amount_local"), (.boost, "earnings_boost_local"),
    (.cancellation, "cancellation_fee_local"), (.driverUpfront, "driver_upfront_fare_local"),
  ]

  init(_ columns: Columns) {
    parts = Self.names.map { ($0, columns.column($1)) }.filter { $0.column.exists }
    perMile = columns.column("per_mile_fare_local")
    perMinute = columns.column("per_minute_fare_local")
    miles = columns.column("fare_distance_miles")
    minutes = columns.column("fare_duration_minutes")
    eligible = columns.column("is_wait_time_eligible")
    waited = columns.column("wait_duration_minutes")
    upfront = columns.column("ufp_type")
  }

  /// Nil where the row says nothing of it.
  func terms(
    _ row: borrowing Record, _ currency: Currency?, _ sink: inout Sink
  ) -> FareTerms? {
    var terms = FareTerms()
    for (part, column) in parts { terms.parts[part] = sink.money(row, column, currency) }
    terms.perMile = sink.money(row, perMile, currency)
    terms.perMinute = sink.money(row, perMinute, currency)
    terms.distance = sink.length(row, miles, metres: Metres(miles: 1).value)
    terms.duration = sink.number(row, minutes).map { $0 * 60 }
    terms.waited = sink.number(row, waited).map { $0 * 60 }
    let flag = row[eligible.index].trimmed
    terms.isWaitingEligible = flag.isWord("true") ? true : flag.isWord("false") ? false : nil
    terms.upfront = FareTerms.Upfront(
      rawValue: HeaderKey.fold(row[upfront.index].trimmed.text(bytes: 32)))
    return terms.isEmpty ? nil : terms
  }
}
