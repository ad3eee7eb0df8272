import Dossier

/// What a line of the ledger is for, by the company's words for it.
enum PaymentPurpose {
  /// The first part that occurs decides. What is not listed is counted nowhere and shown.
  private static let parts: [(part: String, purpose: Payment.Purpose)] = [
    ("tax", .tax), ("vat", .tax),
    ("tip", .tip), ("tips", .tip),
    ("toll", .toll), ("tolls", .toll),
    ("commission", .commission), ("service_fee", .commission),
    ("wait_time", .waiting), ("wait", .waiting),
    ("promotion", .incentive), ("promotions", .incentive), ("incentive", .incentive),
    ("incentives", .incentive), ("existing_driver_incentive", .incentive), ("quest", .incentive),
    ("courier_adjust", .adjustment), ("adjustment", .adjustment), ("fraud", .adjustment),
    ("location_change_fee", .adjustment), ("refund", .adjustment),
  ]

  private static let fares = ["transport.fare.", "delivery.fare."]

  private static let categories: [String: Payment.Purpose] = [
    "driver_payment_fares": .fare, "driver_payment_charges": .waiting,
    "driver_payment_tolls": .toll, "commission": .commission, "tax": .tax, "tip": .tip,
    "existing_driver_incentive": .incentive, "promotions": .incentive, "incentives": .incentive,
  ]

  /// By the classification's parts; where it is empty or unknown, by the category.
  static func of(classification: String, category: String) -> Payment.Purpose {
    let written = classification.utf8.prefix(256)
    let lowered = String(decoding: written, as: UTF8.self).lowercased()
    let words = Set(lowered.split(separator: ".").map(String.init))
    for (part, purpose) in parts where words.contains(part) { return purpose }
    if fares.contains(where: lowered.hasPrefix) { return .fare }
    return categories[String(category.prefix(64)).lowercased()] ?? .unclassified
  }
}
