import CivilTime
import Dossier
import Scanning

// The ledger between platform and worker: several lines a trip, times by the clock on the wall.

extension TableFormat {
  static let uberDriverPayments = TableFormat(
    "uber-driver-sar/payments", vote: .uberDriverSAR,
    required: ["city_id", "amount_local", "classification", "recognize_timestamp_local"],
    known: ["currency_code", "category"], reader: { PaymentReader($0) })

  static let uberCourierPayments = TableFormat(
    "uber-courier-sar/payments", vote: .uberCourierSAR,
    required: ["city_name", "amount_local", "classification", "recognize_timestamp_local"],
    known: ["currency_code", "category"], reader: { PaymentReader($0) })

  static let uberPortalPayments = TableFormat(
    "uber-driver-portal/payments", vote: .uberDriverPortal,
    required: ["local_amount", "classification", "local_timestamp"],
    known: ["city_name", "trip_uuid", "currency_code", "category"],
    reader: { PaymentReader($0) })
}

struct PaymentReader: RowReader {
  private let time: TimeColumns
  private let amount: Column
  private let currency: Column
  private let classification: Column
  private let category: Column
  private let trip: Column

  init(_ columns: Columns) {
    time = TimeColumns(local: columns.column("recognize_timestamp_local", "local_timestamp"))
    amount = columns.column("amount_local", "local_amount")
    currency = columns.column("currency_code")
    classification = columns.column("classification")
    category = columns.column("category")
    trip = columns.column("trip_uuid")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    guard let currency = sink.currency(row, currency) else {
      let field = row[self.currency.index]
      return sink.setAside(
        field.isNull ? .missingValue : .notAnAmount, self.currency.name, value: field.excerpt)
    }
    guard let value = row[amount.index].decimal(),
      let money = Money(unscaled: value.unscaled, scale: value.scale, currency: currency)
    else {
      let field = row[amount.index]
      return sink.setAside(
        field.isNull ? .missingValue : .notAnAmount, amount.name, value: field.excerpt)
    }
    let written = sink.text(row, classification) ?? ""
    let index = sink.dossier.payments.count
    sink.dossier.payments.append(
      Payment(
        amount: money,
        purpose: PaymentPurpose.of(
          classification: written, category: sink.text(row, category) ?? ""),
        classification: written, at: moment.instant,
        localTime: moment.isWallClock ? LocalDateTime(naiveSeconds: moment.seconds) : nil,
        trip: sink.text(row, trip), provenance: sink.here))
    sink.settle(moment, time, as: .payment, at: index)
  }
}
