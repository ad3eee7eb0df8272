import CivilTime
import Dossier
import Places

extension Inference {
  /// The operators and network addresses through which the services were used, where the services took
  /// the data subject to be, and the wireless networks around.
  static let networks = Inference(name: "network") { dossier, context, groundwork in
    let signIns = SignInNetworks(dossier.signIns, context)
    return [
      connections(dossier, signIns, groundwork.zone), guessedPlaces(signIns, groundwork.zone),
    ].compactMap { $0 } + wirelessNetworks(dossier, context, groundwork)
  }

  private static func connections(
    _ dossier: Dossier, _ signIns: SignInNetworks, _ zone: ZoneRules
  ) -> Finding? {
    let events = dossier.appEvents
    let operators = StringUse.list(events.carriers, of: dossier)
    let used = StringUse.list(events.addresses, of: dossier)
    var addresses = signIns.addresses
    for use in used { addresses.add(use.text, source: events.provenance(at: use.first)) }
    let groups = [
      group("addressEvents", used, events), group("operatorEvents", operators, events),
      signIns.addressGroup,
    ].compactMap { $0 }
    guard !groups.isEmpty else { return nil }
    let times =
      (used + operators).flatMap { [events.times[$0.first], events.times[$0.last]] }
      .map { Instant(seconds: $0) } + signIns.times
    let from = times.min().map { zone.local($0).date }
    let to = times.max().map { zone.local($0).date }
    let count = addresses.isEmpty ? operators.count : addresses.distinct
    return Finding(
      id: "", kind: .network,
      variant: addresses.isEmpty
        ? "operators" : operators.isEmpty ? "addressesOnly" : "addresses",
      facts: [
        Fact("count", .count(count)), Fact("addresses", .count(addresses.distinct)),
        Fact("operators", .texts(operators.prefix(most).map(\.text.told))),
        from.map { Fact("from", .date($0)) }, to.map { Fact("to", .date($0)) },
      ].compactMap { $0 },
      measure: Measure(count: count, unit: .networks), from: from, to: to,
      evidence: Evidence(supporting: groups),
      alternatives: addresses.isEmpty ? [] : ["sharedAddress"],
      method: Method(sources: [WirelessStudies.addresses], limits: ["addressesChange"]))
  }

  private static let most = 8

  /// All rows; the first and last of each text are the examples.
  private static func group(
    _ key: String, _ uses: [StringUse], _ events: AppEvents
  ) -> EvidenceGroup? {
    guard !uses.isEmpty else { return nil }
    let rows = Set(uses.prefix(24).flatMap { [$0.first, $0.last] }).sorted()
    return EvidenceGroup(
      key, rows: uses.reduce(0) { $0 + $1.count },
      examples: rows.prefix(12).map { events.provenance(at: $0) })
  }

  private static func guessedPlaces(_ signIns: SignInNetworks, _ zone: ZoneRules) -> Finding? {
    guard !signIns.places.isEmpty else { return nil }
    return Finding(
      id: "", kind: .network, variant: "places",
      facts: [
        Fact("count", .count(signIns.places.distinct)), Fact("rows", .count(signIns.places.rows)),
        Fact("places", .texts(signIns.places.ranked.told(most))),
      ],
      tag: .measured, measure: Measure(count: signIns.places.distinct, unit: .places),
      from: signIns.times.min().map { zone.local($0).date },
      to: signIns.times.max().map { zone.local($0).date },
      evidence: Evidence(supporting: [
        EvidenceGroup(
          "placeSignIns", rows: signIns.places.rows,
          examples: signIns.places.inOrder.prefix(12).map(\.first).sorted())
      ]), alternatives: ["otherPlaceOfAddress", "virtualNetwork"],
      method: Method(
        thresholds: [Fact("most", .count(most))], sources: [WirelessStudies.addresses],
        limits: ["placesOfAddresses"]))
  }
}

/// What sign-ins tell about networks.
private struct SignInNetworks {
  var addresses = TextTally()
  var places = TextTally()
  var times: [Instant] = []

  init(_ signIns: [SignIn], _ context: InferenceContext) {
    for signIn in signIns {
      if let address = signIn.address { addresses.add(address, source: signIn.provenance) }
      let place = signIn.place ?? signIn.coordinate.map(context.label)
      if let place { places.add(place, source: signIn.provenance) }
      if let at = signIn.at, signIn.address != nil || place != nil { times.append(at) }
    }
  }

  /// The sign-ins with an address; nil where none has one.
  var addressGroup: EvidenceGroup? {
    guard !addresses.isEmpty else { return nil }
    return EvidenceGroup(
      "addressSignIns", rows: addresses.rows,
      examples: addresses.inOrder.prefix(12).map(\.first).sorted())
  }
}

/// What is known about networks and where people are.
enum WirelessStudies {
  static let names =
    "M. Cunche, M. A. Kaafar, R. Boreli, Linking wireless devices using information contained in Wi-Fi "
    + "probe requests, Pervasive and Mobile Computing 11: 56–69, 2014"
  static let tracking =
    "P. Sapiezynski et al., Tracking Human Mobility Using WiFi Signals, PLOS ONE 10(7): e0130824, 2015"
  static let addresses =
    "V. Mishra et al., Don't Count Me Out: On the Relevance of IP Address in the Tracking Ecosystem, "
    + "The Web Conference 2020"
}
