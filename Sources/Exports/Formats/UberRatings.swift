import Dossier
import Scanning

// Stars without a trip or a date: one column, the same for drivers and riders.

extension TableFormat {
  static let uberDriverRatings = TableFormat(
    "uber-driver-portal/ratings", vote: KindVote("uber-driver-portal", 25),
    required: ["five_star_rating"], pathHint: "driver", reader: { RatingReader($0) })

  static let uberRiderRatings = TableFormat(
    "uber-rider/ratings", vote: KindVote("uber-rider", 12),
    required: ["five_star_rating"], pathHint: "rider", reader: { RatingReader($0) })
}

struct RatingReader: RowReader {
  private let stars: Column

  init(_ columns: Columns) { stars = columns.column("five_star_rating") }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    let field = row[stars.index]
    guard let number = field.decimal(), number.scale == 0, (1...5).contains(number.unscaled) else {
      return sink.setAside(
        field.isNull ? .missingValue : .notANumber, stars.name, value: field.excerpt)
    }
    sink.dossier.ratings.append(Rating(stars: Int(number.unscaled), provenance: sink.here))
  }
}
