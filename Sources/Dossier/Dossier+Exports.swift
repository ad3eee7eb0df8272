extension Dossier {
  /// What the exports that pass tell, without the others. Files keep their numbers. O(n).
  ///
  /// What two exports tell alike was kept once, from the first of them, and goes with it.
  public func keeping(exports isKept: (Int) -> Bool) -> Dossier {
    let kept = files.map { isKept($0.export) }
    func tells(_ source: Provenance) -> Bool {
      kept.indices.contains(source.file) && kept[source.file]
    }
    var part = self
    part.trips.removeAll { !tells($0.provenance) }
    part.orders.removeAll { !tells($0.provenance) }
    part.segments.removeAll { !tells($0.provenance) }
    part.slots.removeAll { !tells($0.provenance) }
    part.restrictions.removeAll { !tells($0.provenance) }
    part.payments.removeAll { !tells($0.provenance) }
    part.accountFacts.removeAll { !tells($0.provenance) }
    part.savedPlaces.removeAll { !tells($0.provenance) }
    part.ratings.removeAll { !tells($0.provenance) }
    part.communications.removeAll { !tells($0.provenance) }
    part.givenStays.removeAll { !tells($0.provenance) }
    part.movements.removeAll { !tells($0.provenance) }
    part.messages.removeAll { !tells($0.provenance) }
    part.contacts.removeAll { !tells($0.provenance) }
    part.searches.removeAll { !tells($0.provenance) }
    part.purchases.removeAll { !tells($0.provenance) }
    part.adLabels.removeAll { !tells($0.provenance) }
    part.companyLinks.removeAll { !tells($0.provenance) }
    part.signIns.removeAll { !tells($0.provenance) }
    part.networks.removeAll { !tells($0.provenance) }
    part.fixes.keep { tells(fixes.provenance(at: $0)) }
    part.appEvents.keep { tells(appEvents.provenance(at: $0)) }
    return part
  }
}
