import Dossier
import Scanning

// Amazon: a zip a category. Of the retail history every row is one article of one parcel.

extension TableFormat {
  static let amazonOrders = TableFormat(
    "amazon/orders", controller: "Amazon", vote: KindVote("amazon", 12),
    required: ["order_id", "order_date", "product_name", "total_owed|unit_price"],
    known: ["website", "currency", "asin", "order_status", "shipping_address", "quantity"],
    reader: {
      PurchaseReader(
        time: TimeColumns(utc: $0.column("order_date")), what: $0.existing("product_name"),
        amount: $0.column("total_owed"), currency: $0.column("currency"),
        shop: $0.column("website"))
    })
}
