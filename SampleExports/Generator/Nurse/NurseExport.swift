/// The nurse of Liège: a rider's portal download of 2025.
struct Nurse {
  let diary: [DiaryDay]
  let trips: [RiderTrip]
  let events: [NurseEvents.Event]
  let orders: [NurseOrders.Order]
  let life: OnlineLife

  init() {
    diary = NurseDiary.days(seed: 0x4e41_0001)
    trips = NurseRides.trips(diary, seed: 0x4e41_0002)
    events = NurseEvents.events(diary, seed: 0x4e41_0003)
    orders = NurseOrders.orders(seed: 0x4e41_0004)
    life = NurseOnline.life()
  }

  static func sample() -> Sample {
    let nurse = Nurse()
    let entries =
      [
        Entry("Uber Data/Rider/rider_lifetime_trips-0.csv", NurseTripsFile.trips(nurse.trips)),
        Entry(
          "Uber Data/Rider/rider_app_analytics-0.csv",
          NurseEvents.table(nurse.events, seed: 0x4e41_0005)),
        Entry("Uber Data/Eats/user_orders-0.csv", NurseOrders.table(nurse.orders)),
      ] + NursePapers.entries(nurse.trips)
    return Sample(
      folder: "nurse", archive: "Uber Data Request 5e1f00aa.zip", entries: entries,
      others: [
        "takeout-20251101T183000Z-001.zip": Takeout(names: .french).entries(nurse.life),
        "facebook-nadia-2025-11-01.zip": SocialNetwork.entries(
          nurse.life, since: CentralEurope.moment(Day(2016, 4, 1), minute: 700)),
      ],
      person: NursePerson.text(nurse), places: NurseWorld.placesFile)
  }
}
