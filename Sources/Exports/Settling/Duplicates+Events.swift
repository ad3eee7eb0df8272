import Dossier

// What is told beyond rides and work: events that tell the same are the same.

extension Dossier {
  mutating func dropRepeatedEvents(_ repeated: inout Set<Provenance>) {
    givenStays.dropRepeated(&repeated)
    movements.dropRepeated(&repeated)
    messages.dropRepeated(&repeated)
    contacts.dropRepeated(&repeated)
    searches.dropRepeated(&repeated)
    searches.dropTraces(&repeated)
    purchases.dropRepeated(&repeated)
    adLabels.dropRepeated(&repeated)
    companyLinks.dropRepeated(&repeated)
    signIns.dropRepeated(&repeated)
    networks.dropRepeated(&repeated)
  }
}

extension Array where Element: DossierEvent {
  fileprivate mutating func dropRepeated(_ repeated: inout Set<Provenance>) {
    dropRepeated(&repeated, \.provenance) { [$0.naturalKey] }
  }
}
