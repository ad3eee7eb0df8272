import CivilTime
import Dossier

extension Dossier {
  /// Gives every file the first and last moment of its events. Linear.
  mutating func measureCoverage() {
    for trip in trips {
      for moment in [trip.request.at, trip.begin.at, trip.dropoff.at] {
        cover(trip.provenance, moment)
      }
    }
    for segment in segments {
      cover(segment.provenance, segment.begin)
      cover(segment.provenance, segment.end)
    }
    for slot in slots {
      cover(slot.provenance, slot.begin)
      cover(slot.provenance, slot.end)
    }
    for restriction in restrictions { cover(restriction.provenance, restriction.at) }
    for payment in payments { cover(payment.provenance, payment.at) }
    for order in orders { cover(order.provenance, order.at) }
    for message in communications { cover(message.provenance, message.at) }
    for stay in givenStays {
      cover(stay.provenance, stay.begin)
      cover(stay.provenance, stay.end)
    }
    for movement in movements {
      cover(movement.provenance, movement.begin)
      cover(movement.provenance, movement.end)
    }
    cover(messages)
    cover(contacts)
    cover(searches)
    cover(purchases)
    cover(companyLinks)
    cover(signIns)
    for index in 0..<fixes.count {
      cover(fixes.provenance(at: index), Instant(seconds: fixes.times[index]))
    }
    for index in 0..<appEvents.count {
      cover(appEvents.provenance(at: index), Instant(seconds: appEvents.times[index]))
    }
  }

  private mutating func cover(_ events: [some DossierEvent]) {
    for event in events { cover(event.provenance, event.order) }
  }

  private mutating func cover(_ source: Provenance, _ moment: Instant?) {
    guard let moment else { return }
    files[source.file].from = min(files[source.file].from ?? moment, moment)
    files[source.file].to = max(files[source.file].to ?? moment, moment)
  }
}
