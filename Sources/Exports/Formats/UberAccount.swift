import Dossier
import Scanning

// Ways to pay and places that the account keeps.

extension TableFormat {
  static let uberPaymentMethods = TableFormat(
    "uber-account/payment-methods", vote: .uberAccount,
    required: [
      "billing_country|used_for_collections_disbursements|not_payable",
      "bank_issuer_name|brand_type|issuer_name|type|brand",
    ],
    known: ["profile_type", "deleted_at", "region", "is_latest_version"],
    reader: { PaymentMethodReader($0) })

  static let uberSavedLocations = TableFormat(
    "uber-account/saved-locations", vote: .uberAccount,
    required: ["label", "latitude", "longitude"],
    known: ["street_name", "house_number", "city", "postal_code"],
    reader: { SavedLocationReader($0) })
}

struct PaymentMethodReader: RowReader {
  private let brand: Column
  private let issuer: Column

  init(_ columns: Columns) {
    brand = columns.column("brand_type", "brand", "type")
    issuer = columns.column("bank_issuer_name", "issuer_name")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let words = [sink.text(row, brand), sink.text(row, issuer)].compactMap { $0 }
    guard !words.isEmpty else { return }
    sink.dossier.accountFacts.append(
      AccountFact(
        kind: .paymentMethod, value: words.joined(separator: ", "), provenance: sink.here))
  }
}

struct SavedLocationReader: RowReader {
  private let label: Column
  private let place: PlaceColumns
  private let street: [Column]
  private let town: [Column]

  init(_ columns: Columns) {
    label = columns.column("label")
    place = PlaceColumns(
      latitude: columns.column("latitude"), longitude: columns.column("longitude"))
    street = [columns.column("street_name"), columns.column("house_number")]
    town = [columns.column("postal_code"), columns.column("city")]
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let address = [joined(row, street, &sink), joined(row, town, &sink)]
      .filter { !$0.isEmpty }.joined(separator: ", ")
    let coordinate = sink.coordinate(row, place)
    let name = sink.text(row, label)
    guard name != nil || coordinate != nil || !address.isEmpty else {
      return sink.setAside(.missingValue, label.name)
    }
    sink.dossier.savedPlaces.append(
      SavedPlace(
        label: name ?? "", address: address.isEmpty ? nil : address, coordinate: coordinate,
        provenance: sink.here))
  }

  private func joined(
    _ row: borrowing Record, _ columns: [Column], _ sink: inout Sink
  ) -> String {
    var words: [String] = []
    for column in columns { if let word = sink.text(row, column) { words.append(word) } }
    return words.joined(separator: " ")
  }
}
