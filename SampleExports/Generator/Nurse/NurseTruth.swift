/// What is true of Nadia, reckoned from her diary.
enum NurseTruth {
  static func block(_ nurse: Nurse) -> String {
    var truth = Truth()
    truth.say("export.kind", "uber-rider-portal")
    truth.say("zone", "Europe/Brussels")
    truth.say("currency", "EUR")
    places(nurse, &truth)
    trips(nurse.trips, &truth)
    sleep(nurse.events, &truth)
    truth.say("app.events", nurse.events.count)
    truth.say("app.workShifts", outings(nurse, to: NurseWorld.hospital))
    truth.say("app.visitsToMaman", outings(nurse, to: NurseWorld.mother))
    truth.say("app.firstDay", NurseDiary.firstEventDay.text)
    truth.say("app.lastDay", NurseDiary.lastDay.text)
    truth.say("device.model", NurseEvents.model)
    truth.say("operator", "\(NurseEvents.carrier); 206; 01")
    truth.say("eats.orders", nurse.orders.count)
    truth.say("eats.items", nurse.orders.reduce(0) { $0 + $1.items.count })
    truth.say("eats.total", money(nurse.orders.reduce(0) { $0 + $1.cents }))
    truth.say("online", nurse.life)
    return truth.block
  }

  private static func places(_ nurse: Nurse, _ truth: inout Truth) {
    truth.say("home", at: NurseWorld.home.spot)
    truth.say("work", at: NurseWorld.hospital.spot)
    truth.say("work.name", "Hôpital du Sart-Fictif")
    truth.say("work.days", days(nurse, at: NurseWorld.hospital))
    let clinic = days(nurse, at: NurseWorld.clinic)
    let mosque = days(nurse, at: NurseWorld.mosque)
    truth.say("sensitive.1", "health.reproductive; Clinique Sainte-Ombeline; \(clinic)")
    truth.say("sensitive.2", "religion.muslim; Mosquée An-Nour-Fictive; \(mosque)")
    truth.say("sensitive.1", at: NurseWorld.clinic.spot)
    truth.say("sensitive.2", at: NurseWorld.mosque.spot)
    truth.say("sensitive.never", "Hôpital du Sart-Fictif")
    truth.say("frequent.1", "Maman; \(days(nurse, at: NurseWorld.mother))")
    truth.say("frequent.1", at: NurseWorld.mother.spot)
  }

  /// Days on which a completed ride begins or ends at the place.
  private static func days(_ nurse: Nurse, at place: Place) -> Int {
    let rides = nurse.trips.filter {
      $0.status == .completed
        && ($0.from.address == place.address || $0.to.address == place.address)
    }
    return Set(rides.map { CentralEurope.day(of: $0.request) }).count
  }

  /// Outings to the place in the days that the app events cover, by car or not.
  private static func outings(_ nurse: Nurse, to place: Place) -> Int {
    nurse.diary.filter { $0.day >= NurseDiary.firstEventDay }
      .reduce(0) { $0 + $1.outings.count { $0.place.address == place.address } }
  }

  private static func trips(_ trips: [RiderTrip], _ truth: inout Truth) {
    truth.say("trips.rows", trips.count)
    truth.say("trips.completed", trips.count { $0.status == .completed })
    truth.say(
      "trips.cancelled", trips.count { $0.status == .riderCanceled || $0.status == .driverCanceled }
    )
    truth.say("trips.noCarAvailable", trips.count { $0.status == .noCar })
    truth.say("trips.fareSplit", trips.count { $0.status == .fareSplit })
    let spent = trips.reduce(0) { $0 + ($1.status == .completed ? $1.cents : 0) }
    truth.say("trips.spent", money(spent))
  }

  /// The medians of the last and the first event around the longest silence of each night.
  private static func sleep(_ events: [NurseEvents.Event], _ truth: inout Truth) {
    let silences = zip(events, events.dropFirst()).filter { $1.at - $0.at > 4 * 3600 }
    let beds = silences.map { (CentralEurope.minute(of: $0.0.at) + 720) % 1440 }
    let wakes = silences.map { CentralEurope.minute(of: $0.1.at) }
    truth.say("sleep.from", Stamp.hourMinute(median(beds) + 720))
    truth.say("sleep.to", Stamp.hourMinute(median(wakes)))
    truth.say("sleep.nights", silences.count)
  }
}
