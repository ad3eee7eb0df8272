import Dossier
import Scanning

/// Purchases whose price is a text for people, and where an order tells it, the network address that it
/// came from.
struct WrittenPurchaseReader: RowReader {
  private let time: TimeColumns
  private let what: Column
  /// A list of what was bought, in one cell.
  private let items: Column
  private let price: Column
  private let shop, address, country: Column
  private let titles = NestedRows("[]", ["doc.title"])
  /// Whether it was noted that times name no zone.
  private var hasNoZone = false

  init(
    time: TimeColumns, what: Column = .none, items: Column = .none, price: Column,
    shop: Column = .none, address: Column = .none, country: Column = .none
  ) {
    (self.time, self.what, self.items, self.price) = (time, what, items, price)
    (self.shop, self.address, self.country) = (shop, address, country)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let moment = sink.moment(row, time, isRequired: true) else { return }
    if moment.isWallClock, !hasNoZone {
      hasNoZone = true
      sink.note(.takenAsUTC, time.first.name, value: row[time.first.index].excerpt)
    }
    sink.dossier.purchases.append(
      Purchase(
        at: moment.instant, what: sink.text(row, what) ?? names(row), amount: amount(row, &sink),
        counterpart: sink.text(row, shop) ?? "Google", provenance: sink.here))
    guard let address = sink.text(row, address) else { return }
    sink.dossier.signIns.append(
      SignIn(
        at: moment.instant, address: address, place: sink.text(row, country),
        provenance: sink.here))
  }

  private func names(_ row: borrowing Record) -> String {
    var names: [String] = []
    titles.forEach(in: row[items.index]) { item in
      if names.count < 16, !item[0].isNull { names.append(item[0].text(bytes: Sink.textBytes)) }
    }
    return names.joined(separator: ", ")
  }

  private func amount(_ row: borrowing Record, _ sink: inout Sink) -> Money? {
    let field = row[price.index]
    guard !field.isNull else { return nil }
    if let amount = WrittenPrice(field)?.money { return amount }
    sink.note(.notAnAmount, price.name, value: field.excerpt)
    return nil
  }
}
