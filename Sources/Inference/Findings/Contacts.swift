import CivilTime
import Dossier
import Places

extension Inference {
  /// How many other people the company knows through the data subject.
  static let contacts = Inference(name: "contacts") { dossier, _, groundwork in
    guard !dossier.contacts.isEmpty else { return [] }
    var people = TextTally(folding: true)
    var kinds: [Contact.Kind: TextTally] = [:]
    var moments = Moments(groundwork.zone)
    for contact in dossier.contacts {
      guard people.add(contact.name, source: contact.provenance) != nil else { continue }
      kinds[contact.kind, default: TextTally(folding: true)]
        .add(contact.name, source: contact.provenance)
      moments.add(contact.at, contact.provenance)
    }
    guard !people.isEmpty else { return [] }
    func count(_ kind: Contact.Kind) -> Int { kinds[kind]?.distinct ?? 0 }
    let reachable = count(.phone) + count(.email)
    return [
      Finding(
        id: "", kind: .contacts, variant: reachable > 0 ? "reachable" : "counted",
        facts: [
          Fact("count", .count(people.distinct)), Fact("phones", .count(count(.phone))),
          Fact("emails", .count(count(.email))), Fact("profiles", .count(count(.profile))),
        ] + moments.facts,
        measure: Measure(count: people.distinct, unit: .people), from: moments.first,
        to: moments.last,
        evidence: Evidence(supporting: [
          EvidenceGroup(
            "contactRows", rows: people.rows, examples: people.inOrder.prefix(12).map(\.first))
        ]), alternatives: ["onePersonTwice", "notPeople"],
        method: Method(
          sources: [
            "D. Garcia, Leaking privacy and shadow profiles in online social networks, "
              + "Science Advances 3(8): e1701172, 2017"
          ], limits: ["contactsByName"]))
    ]
  }
}
