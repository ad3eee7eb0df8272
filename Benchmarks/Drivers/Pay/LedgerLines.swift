/// A line of the ledger.
struct LedgerLine {
  var classification: String
  var category: String
  var cents: Int64
}

extension Pay {
  /// The lines of one ride; the two of the tax cancel each other out.
  var lines: [LedgerLine] {
    guard !isMissing else { return [] }
    let tax = rounded(commission * 81, over: 1_000)
    let lines =
      fareLines + [
        LedgerLine(
          classification: "transport.fare.charges.wait_time", category: "driver_payment_charges",
          cents: waiting),
        LedgerLine(
          classification: "transport.toll", category: "driver_payment_tolls", cents: toll),
        LedgerLine(
          classification: "intermediary.commission", category: "commission", cents: -commission),
        LedgerLine(classification: "transport.tax.vat", category: "tax", cents: tax),
        LedgerLine(classification: "transport.tax.vat", category: "tax", cents: -tax),
        LedgerLine(classification: "transport.misc.tip", category: "tip", cents: tip),
      ]
    return lines.filter { $0.cents != 0 }
  }

  private var fareLines: [LedgerLine] {
    let parts =
      isUpfront || gap > 0
      ? [("driver_upfront_fare", original - waiting - gap)]
      : [("base", base), ("distance", distance), ("time", time), ("surge", surge)]
    return (parts + [("cancellation_fee", cancellation)]).map { name, cents in
      LedgerLine(
        classification: "transport.fare.\(name)", category: "driver_payment_fares", cents: cents)
    }
  }
}
