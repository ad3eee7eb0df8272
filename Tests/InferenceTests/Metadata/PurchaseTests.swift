import CivilTime
import Dossier
import Testing

@testable import Inference

@Suite struct PurchaseTests {
  @Test func sumsStayInTheirCurrency() {
    var life = OnlineLife()
    life.purchase(0, "Book", 1_250, at: "Shop A")
    life.purchase(1, "Pen", 250, at: "Shop A")
    life.purchase(2, "Refund", -200, at: "Shop A")
    life.purchase(3, "Map", 900, at: "Shop B", currency: "CHF")
    life.purchase(4, "Gift", nil)
    let findings = life.conclude(.purchases)
    #expect(findings.map(\.variant) == ["shops", "sum", "sum"])
    #expect(findings[0].measure == Measure(count: 5, unit: .purchases))
    #expect(findings[0].fact("shops") == .texts(["Shop A", "Shop B"]))
    #expect(findings[1].fact("sum") == .money(Money(minorUnits: 1_300, currency: Currency("EUR"))))
    #expect(findings[1].measure?.count == 3)
    #expect(findings[2].fact("sum") == .money(Money(minorUnits: 900, currency: Currency("CHF"))))
  }

  @Test func oneSellerIsNoShopAmongShops() {
    var life = OnlineLife()
    for day in 0..<9 { life.purchase(day, "thing \(day)", nil, at: "Marketplace") }
    #expect(life.conclude(.purchases).map(\.variant) == ["counted"])
  }

  @Test func aSumThatDoesNotFitIsNotTold() {
    var life = OnlineLife()
    life.purchase(0, "a", .max)
    life.purchase(1, "b", .max)
    #expect(life.conclude(.purchases).map(\.variant) == ["counted"])
  }

  /// Days 0, 31, 60 and 91 are the first of January to April 2024; the fifth comes late by ten days.
  @Test func paymentsMonthAfterMonth() {
    var life = OnlineLife()
    for day in [0, 31, 60, 91, 131] { life.purchase(day, "Membership", 999, at: "Gym") }
    for day in 0..<40 { life.purchase(day, "Coffee", 250, at: "Bar") }
    for day in [5, 36] { life.purchase(day, "Music", 999, at: "Radio") }
    let regular = life.conclude(.purchases).filter { $0.variant == "regular" }
    #expect(regular.count == 1)
    #expect(regular.first?.fact("payee") == .text("Gym"))
    #expect(regular.first?.measure == Measure(count: 4, unit: .purchases))
    #expect(regular.first?.from == Diary.start)
    #expect(regular.first?.to == Diary.start + 91)
  }

  @Test(arguments: [(25, true), (34, true), (24, false), (35, false)])
  func aMonthIsTakenWithThreeDays(_ step: Int, _ isRegular: Bool) {
    var life = OnlineLife()
    for month in 0..<3 { life.purchase(month * step, "Rent", 50_000, at: "Landlord") }
    #expect((life.conclude(.purchases).first("regular") != nil) == isRegular)
  }

  @Test func namesOfSellersAndGoodsThatSpeak() {
    var life = OnlineLife()
    life.purchase(0, "card payment", 1_800, at: "Pharmacie du Parc")
    life.purchase(1, "Pregnancy test", 700, at: "Shop")
    life.purchase(2, "Bread", 300, at: "Shop")
    let findings = life.conclude(.purchases)
    let topic = findings.first("topic")
    #expect(topic?.category == "topic.reproduction")
    #expect(topic?.measure == Measure(count: 1, unit: .purchases))
    let place = findings.first("place")
    #expect(place?.category == "health.pharmacy")
    #expect(place?.measure == Measure(count: 1, unit: .purchases))
  }

  @Test func refugesAndSchoolsAreNotTold() {
    var life = OnlineLife()
    life.purchase(0, "gift", 1_000, at: "Frauenhaus Musterstadt")
    life.purchase(1, "trip", 1_000, at: "École communale")
    #expect(life.conclude(.purchases).allSatisfy { $0.category == nil })
  }

  @Test func hostilePurchasesDoNotStopIt() {
    var life = OnlineLife()
    for seconds in [Int64.min, 0, .max] {
      for amount in [Int64.min, -1, 0, 1, .max] {
        life.dossier.purchases.append(
          Purchase(
            at: Instant(seconds: seconds), what: String(repeating: "e\u{301}", count: 9_000),
            amount: Money(minorUnits: amount, currency: Currency("X\u{1B}[")), counterpart: "",
            provenance: Provenance(file: 0, row: 1)))
      }
    }
    #expect(!life.conclude(.purchases).isEmpty)
  }
}
