import ArchiveFixtures
import CivilTime
import Dossier
import Drivers
import Exports
import WorkingTime

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A driver, and what the program reads out of the driver's files.
struct ReadDriver {
  enum Failure: Error { case noZones, noWork }

  let driver: Driver
  let truth: DriverTruth
  let dossier: Dossier
  let hours: Hours

  init(_ plan: DriverPlan, as layout: DriverLayout) throws {
    guard let driver = Driver(plan) else { throw Failure.noZones }
    let dossier = try WrittenFolder.with(driver.files(layout)) {
      try ExportReader.read([$0]).dossier
    }
    let settings = HoursSettings(zone: driver.town.zone.identifier)
    guard let hours = WorkingTime.hours(of: dossier, settings: settings) else {
      throw Failure.noWork
    }
    (self.driver, truth, self.dossier, self.hours) = (driver, driver.truth, dossier, hours)
  }
}

extension DriverPlan {
  /// Two spells with a hole of months between them: around the last Sundays of March and October.
  static func bothClockChanges(
    number: Int, trade: Trade = .rides, plants: Set<Discrepancy> = []
  ) -> DriverPlan {
    let spells = [LocalDate(daysSince1970: 19_805), LocalDate(daysSince1970: 20_016)].map {
      Spell(first: $0, days: 10)
    }
    return DriverPlan(seed: 5, number: number, trade: trade, spells: spells, plants: plants)
  }
}
