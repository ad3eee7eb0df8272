import Dossier

/// Who wrote and who takes part, until all conversations of an export are known: none of them says
/// whose export it is.
struct Conversations {
  private struct Thread: Hashable {
    let export: Int
    let name: UInt32
  }

  private struct Sender {
    let message: Int
    let name: UInt32
    let thread: Thread
  }

  private var strings = StringPool()
  private var senders: [Sender] = []
  private var participants: [Thread: Set<UInt32>] = [:]

  mutating func add(message: Int, sender: String?, thread: String, export: Int) {
    let thread = Thread(export: export, name: strings.intern(thread))
    senders.append(
      Sender(message: message, name: sender.map { strings.intern($0) } ?? 0, thread: thread))
  }

  mutating func add(participant: String, thread: String, export: Int) {
    let thread = Thread(export: export, name: strings.intern(thread))
    participants[thread, default: []].insert(strings.intern(participant))
  }

  /// Tells messages sent from messages received, where it can be told whose export it is.
  mutating func settle(_ dossier: inout Dossier) {
    let subjects = subjects(dossier)
    for sender in senders {
      guard sender.name != 0, let subject = subjects[sender.thread.export],
        let people = participants[sender.thread]
      else { continue }
      let others = people.subtracting([subject])
      dossier.messages[sender.message].direction =
        sender.name == subject ? .fromSubject : .toSubject
      guard others.count == 1, let other = others.first else { continue }
      dossier.messages[sender.message].counterpart = strings[other]
    }
  }

  /// The one who takes part in every conversation of an export: whoever else is in all of them must
  /// not be called so in the profile.
  private mutating func subjects(_ dossier: Dossier) -> [Int: UInt32] {
    var common: [Int: Set<UInt32>] = [:]
    var all: [Int: Set<UInt32>] = [:]
    for (thread, people) in participants {
      common[thread.export] = common[thread.export]?.intersection(people) ?? people
      all[thread.export, default: []].formUnion(people)
    }
    let named = ownNames(dossier)
    var subjects: [Int: UInt32] = [:]
    for (export, people) in common {
      if people.count == 1, all[export] != people {
        subjects[export] = people.first
      } else {
        let own = (all[export] ?? []).intersection(named[export] ?? [])
        if own.count == 1 { subjects[export] = own.first }
      }
    }
    return subjects
  }

  /// The names that the profile of an export states.
  private mutating func ownNames(_ dossier: Dossier) -> [Int: Set<UInt32>] {
    var names: [Int: Set<UInt32>] = [:]
    for fact in dossier.accountFacts where fact.kind == .name {
      let export = dossier.files[fact.provenance.file].export
      names[export, default: []].insert(strings.intern(fact.value))
    }
    return names
  }
}
