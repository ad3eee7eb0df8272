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

/// Files that lie in a folder while the program reads them.
enum Written {
  enum Failure: Error { case notWritten, noZones, noWork }

  static func dossier(_ files: [(path: String, bytes: [UInt8])]) throws -> Dossier {
    var template = Array("/tmp/drivers-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Failure.notWritten }
    let root = String(cString: made)
    var paths = [root]
    defer { paths.reversed().forEach { remove($0) } }
    for file in files {
      var folder = root
      for part in file.path.split(separator: "/").dropLast() {
        folder += "/" + part
        if mkdir(folder, 0o755) == 0 { paths.append(folder) }
      }
      let path = "\(root)/\(file.path)"
      guard let handle = fopen(path, "wb") else { throw Failure.notWritten }
      paths.append(path)
      let count = fwrite(file.bytes, 1, file.bytes.count, handle)
      guard fclose(handle) == 0, count == file.bytes.count else { throw Failure.notWritten }
    }
    return try ExportReader.read([root]).dossier
  }
}

/// A driver, and what the program reads out of the driver's files.
struct ReadDriver {
  let driver: Driver
  let truth: DriverTruth
  let dossier: Dossier
  let hours: Hours

  init(_ plan: DriverPlan, as layout: DriverLayout) throws {
    guard let driver = Driver(plan) else { throw Written.Failure.noZones }
    let dossier = try Written.dossier(driver.files(layout))
    let settings = HoursSettings(zone: driver.town.zone.identifier)
    guard let hours = WorkingTime.hours(of: dossier, settings: settings) else {
      throw Written.Failure.noWork
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
