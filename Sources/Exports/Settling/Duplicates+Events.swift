import CivilTime
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
    dropSignInsToldElsewhere(&repeated)
    networks.dropRepeated(&repeated)
  }

  /// Lists of one company overlap: of what happened in one second from one address, the list counts
  /// that tells most.
  private mutating func dropSignInsToldElsewhere(_ repeated: inout Set<Provenance>) {
    struct Key: Hashable {
      let export: Int
      let at: Instant
      let address: String
    }
    func key(_ signIn: SignIn) -> Key? {
      guard let at = signIn.at, let address = signIn.address else { return nil }
      return Key(export: files[signIn.provenance.file].export, at: at, address: address)
    }
    var best: [Key: (file: Int, details: Int)] = [:]
    for signIn in signIns {
      guard let key = key(signIn) else { continue }
      let details = signIn.details
      if details > best[key]?.details ?? -1 { best[key] = (signIn.provenance.file, details) }
    }
    let isKept = signIns.map { signIn in
      key(signIn).flatMap { best[$0]?.file }.map { $0 == signIn.provenance.file } ?? true
    }
    for (signIn, isKept) in zip(signIns, isKept) where !isKept {
      repeated.insert(signIn.provenance)
    }
    signIns = zip(signIns, isKept).filter(\.1).map(\.0)
  }
}

extension Array where Element: DossierEvent {
  fileprivate mutating func dropRepeated(_ repeated: inout Set<Provenance>) {
    dropRepeated(&repeated, \.provenance) { [$0.naturalKey] }
  }
}

extension SignIn {
  /// How much is told beside moment and address.
  fileprivate var details: Int {
    [device, place].count { $0 != nil } + (coordinate == nil ? 0 : 1)
  }
}
