import Dossier
import Testing

@testable import Exports

@Suite struct PaymentPurposeTests {
  @Test(arguments: [
    ("transport.fare.driver_upfront_fare", Payment.Purpose.fare),
    ("transport.fare.cancellation_fee", .fare), ("transport.fare.surge", .fare),
    ("transport.fare.charges.wait_time", .waiting), ("transport.toll", .toll),
    ("transport.misc.tip", .tip), ("transport.tax.vat", .tax),
    ("intermediary.commission", .commission),
    ("delivery.fare.pickup", .fare), ("delivery.fare.batch_discount", .fare),
    ("delivery.courier.tax.vat", .tax), ("eats.mp.charges.location_change_fee", .adjustment),
    ("intermediary.delivery.charge.courier.fraud.fare", .adjustment),
    ("intermediary.fare.delivery.courier_adjust", .adjustment),
    ("transport.promotion", .incentive), ("Transport.Misc.TIP", .tip),
    ("stipend.toller", .unclassified), ("", .unclassified),
  ])
  func aClassificationTellsThePurpose(_ classification: String, _ purpose: Payment.Purpose) {
    #expect(PaymentPurpose.of(classification: classification, category: "") == purpose)
  }

  @Test func theCategoryHelpsWhereTheClassificationIsUnknown() {
    #expect(PaymentPurpose.of(classification: "", category: "driver_payment_fares") == .fare)
    #expect(
      PaymentPurpose.of(classification: "x", category: "existing_driver_incentive") == .incentive)
    #expect(PaymentPurpose.of(classification: "transport.toll", category: "tax") == .toll)
  }
}
