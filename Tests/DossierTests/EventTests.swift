import CivilTime
import Testing

@testable import Dossier

@Suite struct EventTests {
  private func contact(_ name: String, at seconds: Int64?, row: Int) -> Contact {
    Contact(
      name: name, kind: .name, at: seconds.map { Instant(seconds: $0) },
      provenance: Provenance(file: 0, row: row))
  }

  @Test func eventsComeByTimeThenByRowAndThoseWithoutTimeFirst() {
    var dossier = Dossier()
    dossier.contacts = [
      contact("c", at: 20, row: 4), contact("b", at: 10, row: 3), contact("d", at: 20, row: 1),
      contact("a", at: nil, row: 9),
    ]
    var other = dossier
    other.contacts.reverse()
    dossier.arrange()
    other.arrange()
    #expect(dossier.contacts.map(\.name) == ["a", "b", "d", "c"])
    #expect(other.contacts == dossier.contacts)
  }

  @Test func theNaturalKeyIsTheSameWhereverItWasRead() {
    let one = contact("a", at: 10, row: 3)
    #expect(one.naturalKey == contact("a", at: 10, row: 7).naturalKey)
    #expect(one.naturalKey != contact("a", at: 11, row: 3).naturalKey)
    #expect(one.naturalKey != contact("b", at: 10, row: 3).naturalKey)
    #expect(one != contact("a", at: 10, row: 7))
  }
}
