import CivilTime
import Dossier
import Places

extension Inference {
  /// What was bought: how much, where, what comes back every month, and what names a protected matter.
  static let purchases = Inference(name: "purchases") { dossier, context, groundwork in
    let purchases = dossier.purchases
    guard !purchases.isEmpty else { return [] }
    var moments = Moments(groundwork.zone)
    var shops = TextTally(folding: true)
    var texts = TextTally()
    var topics = TopicCounts(context.topics)
    var places = TopicCounts(names: context.lexicon)
    for purchase in purchases {
      moments.add(purchase.at, purchase.provenance)
      if let shop = purchase.counterpart, let number = shops.add(shop, source: purchase.provenance)
      {
        places.add(shop, number: number, source: purchase.provenance)
      }
      let text = [purchase.counterpart, purchase.what].compactMap { $0 }.joined(separator: ", ")
      if let number = texts.add(text, source: purchase.provenance) {
        topics.add(text, number: number, source: purchase.provenance)
      }
    }
    let count = purchases.count
    return [counted(purchases, shops, moments)] + Sum.all(of: purchases).map(paid)
      + RegularPayment.all(in: purchases, groundwork.zone).prefix(mostRegular).map(regular)
      + topics.found.map {
        Finding(.purchases, topic: $0, of: count, unit: .purchases, evidence: "topicPurchases")
      }
      + places.found.map {
        Finding(
          .purchases, topic: $0, of: count, unit: .purchases, evidence: "topicPurchases",
          variant: "place")
      }
  }

  /// More would bury the rest of the leaflet.
  private static let mostRegular = 8
  private static let mostShops = 5

  private static func counted(
    _ purchases: [Purchase], _ shops: TextTally, _ moments: Moments
  ) -> Finding {
    Finding(
      id: "", kind: .purchases, variant: shops.distinct < 2 ? "counted" : "shops",
      facts: [
        Fact("count", .count(purchases.count)),
        Fact("shopCount", .count(shops.distinct)),
        Fact("shops", .texts(shops.ranked.told(mostShops))),
      ] + moments.facts,
      measure: Measure(count: purchases.count, unit: .purchases), from: moments.first,
      to: moments.last,
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "purchaseRows", rows: purchases.count, examples: purchases.prefix(12).map(\.provenance))
      ]), alternatives: ["boughtForOthers"],
      method: Method(sources: [PurchaseStudies.unique], limits: ["paidElsewhere"]))
  }

  private static func paid(_ sum: Sum) -> Finding {
    Finding(
      id: "", kind: .purchases, variant: "sum",
      facts: [Fact("count", .count(sum.rows)), Fact("sum", .money(sum.money))],
      measure: Measure(count: sum.rows, unit: .purchases),
      amounts: [NamedAmount("sum", sum.money)],
      evidence: Evidence(supporting: [
        EvidenceGroup("pricedPurchases", rows: sum.rows, examples: sum.examples)
      ]),
      method: Method(sources: [PurchaseStudies.unique], limits: ["paidElsewhere", "noRates"]))
  }

  private static func regular(_ payment: RegularPayment) -> Finding {
    Finding(
      id: "", kind: .purchases, variant: "regular",
      facts: [
        Fact("count", .count(payment.sources.count)), Fact("payee", .text(payment.payee.told)),
        Fact("amount", .money(payment.amount)), Fact("from", .date(payment.from)),
        Fact("to", .date(payment.to)),
      ],
      measure: Measure(count: payment.sources.count, unit: .purchases), from: payment.from,
      to: payment.to, amounts: [NamedAmount("amount", payment.amount)],
      evidence: Evidence(supporting: [
        EvidenceGroup("regularPayments", sources: payment.sources)
      ]), alternatives: ["chance"],
      method: Method(
        thresholds: RegularPayment.thresholds, sources: [PurchaseStudies.unique],
        limits: ["changedPrice"]))
  }
}

/// What is known about people and what they buy.
enum PurchaseStudies {
  static let unique =
    "Y.-A. de Montjoye et al., Unique in the shopping mall: On the reidentifiability of credit card "
    + "metadata, Science 347: 536–539, 2015"
}

/// What was paid in one currency. Amounts of two currencies are never added.
private struct Sum {
  var money: Money
  var rows = 0
  var examples: [Provenance] = []

  /// Most purchases first. A sum that does not fit is none.
  static func all(of purchases: [Purchase]) -> [Sum] {
    var numbers = StringPool()
    var sums: [UInt32: Sum] = [:]
    var tooLarge = Set<UInt32>()
    for purchase in purchases {
      guard let amount = purchase.amount else { continue }
      let currency = numbers.intern(amount.currency.code)
      var sum = sums[currency] ?? Sum(money: Money(minorUnits: 0, currency: amount.currency))
      let (total, overflow) = sum.money.minorUnits.addingReportingOverflow(amount.minorUnits)
      if overflow { tooLarge.insert(currency) }
      sum.money.minorUnits = total
      sum.rows += 1
      if sum.examples.count < 12 { sum.examples.append(purchase.provenance) }
      sums[currency] = sum
    }
    return sums.filter { !tooLarge.contains($0.key) }.map(\.value).sorted {
      ($1.rows, $0.money.currency) < ($0.rows, $1.money.currency)
    }.prefix(most).map { $0 }
  }

  /// Of hostile currencies there may be a million.
  private static let most = 5
}
