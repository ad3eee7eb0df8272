import Dossier
import Scanning

// What a passenger paid Lyft, and how drivers rated the passenger.

extension TableFormat {
  static let lyftAccount = [
    TableFormat(
      "lyft-rider/payments", controller: "Lyft", vote: KindVote("lyft-rider", 3),
      required: ["created_at", "amount", "ride_id|payment_id|charge_account|currency"],
      known: ["status"], pathHint: "payments_from_user",
      reader: {
        PurchaseReader(
          time: TimeColumns(utc: $0.column("created_at")), what: [],
          amount: $0.column("amount"), currency: $0.column("currency"))
      }),
    TableFormat(
      "lyft-rider/ratings", controller: "Lyft", vote: KindVote("lyft-rider", 3),
      required: ["role", "average_rating"], reader: { LyftRatingReader($0) }),
  ]
}

struct LyftRatingReader: RowReader {
  private let role: Column
  private let rating: Column

  init(_ columns: Columns) {
    role = columns.column("role")
    rating = columns.column("average_rating")
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let value = sink.joined(row, [rating, role]), !row[rating.index].isNull else {
      return sink.setAside(.missingValue, rating.name)
    }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .rating, value: value, provenance: sink.here))
  }
}
