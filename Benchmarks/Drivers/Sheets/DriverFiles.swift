/// The layouts in which a platform has handed out the data of its drivers.
package enum DriverLayout: String, Sendable, CaseIterable {
  /// Before 2018: rides, lost time and device data, all by the clock on the wall.
  case legacy
  /// The answer to a request: status log, rides, hours, payments, restrictions, device.
  case answer
  /// The same for couriers: no places in the log, deliveries by the clock on the wall.
  case courierAnswer = "courier-answer"
  /// The portal's download of about 2022 to 2024.
  case titledPortal = "titled-portal"
  /// The portal's download since.
  case portal

  package static func layouts(of trade: DriverPlan.Trade) -> [DriverLayout] {
    trade == .deliveries ? [.courierAnswer] : allCases.filter { $0 != .courierAnswer }
  }
}

extension Driver {
  /// The driver's export, in paths below its root.
  package func files(_ layout: DriverLayout) -> [(path: String, bytes: [UInt8])] {
    switch layout {
    case .legacy: legacyFiles
    case .answer: answerFiles
    case .courierAnswer: courierFiles
    case .titledPortal: titledPortalFiles
    case .portal: portalFiles
    }
  }

  /// The company's number of a city: the east of every town is another.
  func city(of stretch: Stretch) -> Int64 { city(isEast: stretch.begin.longitude) }

  func city(of ride: Ride) -> Int64 { city(isEast: ride.from.longitude) }

  private func city(isEast longitude: Double) -> Int64 {
    longitude > town.centre.longitude + 0.05 ? 4_243 : 4_242
  }

  private var answerFiles: [(path: String, bytes: [UInt8])] {
    let folder = "\(town.country)-Answer/"
    return [
      (folder + ".DS_Store", [0, 0, 0, 1] + Array("Bud1".utf8)),
      (folder + "02 - Driver Online Offline.csv", statusSheet.bytes),
      (folder + "05 - Driver Performance Badges.csv", []),
      (folder + "08 - Driver Lifetime Trips.csv", tripsSheet.bytes),
      (folder + "10 - Driver Dispatches Offered and Accepted.csv", hoursSheet.bytes),
      (folder + "11 - Driver App Restrictions.csv", restrictionsSheet.bytes),
      (folder + "14 - Driver Detailed Device Data.csv", deviceSheet.bytes),
      (folder + "19a - Driver Payments.csv", paymentsSheet.bytes),
      ("__MACOSX/\(folder)._02 - Driver Online Offline.csv", [0, 5, 0x16, 7, 0, 2, 0, 0]),
    ]
  }
}
