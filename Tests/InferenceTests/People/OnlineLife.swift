import CivilTime
import Dossier
import Places

@testable import Inference

/// Writes the copy that an online service would give of an invented person, row by row.
struct OnlineLife {
  var dossier = Dossier()
  private var row = 0

  init(zone: String? = "UTC", controller: String = "Service") {
    dossier.zone = zone
    dossier.exports = [SourceExport(path: "copy.zip", controller: controller)]
    dossier.files = [SourceFile(export: 0, path: "copy.json", bytes: 1, entry: 0)]
  }

  private mutating func nextSource() -> Provenance {
    row += 1
    return Provenance(file: 0, row: row)
  }

  mutating func message(
    _ day: Int, _ hour: Double, in thread: String?, _ direction: Communication.Direction = .unknown
  ) {
    dossier.messages.append(
      Message(
        at: Diary.moment(day, hour), thread: thread, direction: direction, provenance: nextSource()
      ))
  }

  mutating func search(_ text: String, _ day: Int? = nil, _ hour: Double = 12) {
    dossier.searches.append(
      Search(
        at: day.map { Diary.moment($0, hour) }, service: "Service", text: text,
        provenance: nextSource()))
  }

  mutating func label(_ text: String, in list: String = "interests") {
    dossier.adLabels.append(AdLabel(label: text, source: list, provenance: nextSource()))
  }

  mutating func company(_ name: String, times: Int = 1, via: String? = nil) {
    dossier.companyLinks.append(
      CompanyLink(
        name: name, deed: "analytics", via: via, count: times, provenance: nextSource()))
  }

  mutating func contact(_ name: String, _ kind: Contact.Kind) {
    dossier.contacts.append(Contact(name: name, kind: kind, provenance: nextSource()))
  }

  /// An amount in cents.
  mutating func purchase(
    _ day: Int, _ what: String, _ cents: Int64?, at shop: String? = nil, currency: String = "EUR"
  ) {
    dossier.purchases.append(
      Purchase(
        at: Diary.moment(day, 12), what: what,
        amount: cents.map { Money(minorUnits: $0, currency: Currency(currency)) },
        counterpart: shop, provenance: nextSource()))
  }

  mutating func signIn(
    _ day: Int?, device: String? = nil, address: String? = nil, place: String? = nil
  ) {
    dossier.signIns.append(
      SignIn(
        at: day.map { Diary.moment($0, 9) }, device: device, address: address, place: place,
        provenance: nextSource()))
  }

  mutating func network(_ name: String?, heard: Instant? = nil) {
    dossier.networks.append(
      Network(name: name, identifier: "\(row)", at: heard, provenance: nextSource()))
  }

  mutating func use(
    _ day: Int, _ hour: Double, type: String = "play", device: String = "", name: String = "",
    of matter: AppEvent.Matter = .action
  ) {
    dossier.appEvents.append(
      AppEvent(
        at: Diary.moment(day, hour), name: dossier.strings.intern(name),
        type: dossier.strings.intern(type), device: dossier.strings.intern(device), role: .user,
        matter: matter, provenance: nextSource()))
  }

  mutating func fact(_ kind: AccountFact.Kind, _ value: String) {
    dossier.accountFacts.append(
      AccountFact(kind: kind, value: value, provenance: nextSource()))
  }

  /// What one inference finds, with the words that the program carries.
  func conclude(_ inference: Inference) -> [Finding] {
    var dossier = dossier
    dossier.arrange()
    let context = InferenceContext(lexicon: .standard, topics: .standard)
    return Inference.conclude(dossier, context, inferences: [inference])
  }
}

extension [Finding] {
  func first(_ variant: String) -> Finding? { first { $0.variant == variant } }
}

extension Finding {
  func fact(_ name: String) -> FactValue? { facts.first { $0.name == name }?.value }
}
