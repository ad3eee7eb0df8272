/// The ride-hailing driver of Geneva: an answer from the controller's privacy team.
enum Driver {
  static func table(_ header: [String]) -> Table {
    Table(header, separator: ";", lineEnd: "\r\n")
  }

  static func log() -> DriverLog {
    var wheel = DriverWheel(seed: 0x6e6e_0001)
    for shift in DriverRoster.shifts {
      wheel.work(shift)
    }
    var log = wheel.log
    var dice = Dice(seed: 0x6e6e_0002)
    Fares.price(&log.rides, &dice)
    return log
  }

  static func sample() -> Sample {
    let log = log()
    var dice = Dice(seed: 0x6e6e_0003)
    let tables = [
      ("02 - Driver Online Offline", DriverStatusFile.status(log)),
      ("08 - Driver Lifetime Trips", DriverTripsFile.trips(log)),
      (
        "10 - Driver Dispatches Offered and Accepted",
        DriverDispatches.dispatches(log, &dice)
      ),
      ("11 - Driver App Restrictions", DriverStatusFile.restrictions(log)),
      ("14 - Driver Detailed Device Data", DriverDevice.pings(log, &dice)),
      ("19a - Driver Payments", DriverLedger.payments(log)),
    ]
    let folder = "CH-Geneva/"
    let entries =
      [Entry(folder, []), Entry(folder + ".DS_Store", finderFile)]
      + tables.map { Entry("\(folder)\($0.0).csv", $0.1) }
      + [
        Entry(folder + "05 - Driver Performance Badges.csv", []),
        Entry("__MACOSX/", []),
        Entry("__MACOSX/CH-Geneva/._.DS_Store", resourceFork),
        Entry("__MACOSX/CH-Geneva/._02 - Driver Online Offline.csv", resourceFork),
      ]
    let life = DriverOnline.life()
    return Sample(
      folder: "driver", archive: "Uber answer to my access request.zip", entries: entries,
      others: [
        "takeout-20241118T093000Z-001.zip": Takeout(names: .french).entries(life),
        "facebook-besnik-2024-11-18.zip": SocialNetwork.entries(
          life, since: CentralEurope.moment(Day(2014, 6, 1), minute: 800)),
      ],
      person: DriverPerson.text(log, life))
  }

  /// Litter of a Mac: the first bytes of such files, and no more.
  private static let finderFile: [UInt8] =
    [0, 0, 0, 1] + Array("Bud1".utf8) + [UInt8](repeating: 0, count: 56)
  private static let resourceFork: [UInt8] =
    [0, 5, 0x16, 7, 0, 2, 0, 0] + Array("Mac OS X        ".utf8)
    + [UInt8](repeating: 0, count: 40)
}
