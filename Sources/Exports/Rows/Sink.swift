import CivilTime
import Dossier

/// Where readers put what they find, with the position that problems and events take theirs from.
struct Sink {
  /// Problems kept with their reasons; the rest is only counted.
  static let problemsKeptPerFile = 1_000

  var dossier = Dossier()
  /// Index of the file being read.
  private(set) var file = 0
  private(set) var row = 0
  private var isSetAside = false
  private var problemCounts: [Int: Int] = [:]

  /// Times that wait for their zone, in reading order.
  var pending: [PendingTime] = []
  /// Moments told twice, to be checked against the zone.
  var pairs: [TimePair] = []
  /// How many rows name each zone.
  var zoneVotes: [String: Int] = [:]
  /// Zones that rows name, by export.
  var zonesOfExport: [Int: Set<String>] = [:]
  /// Orders whose restaurant is told by a number, and the names by number.
  var restaurantNumbers: [Int: [UInt8]] = [:]
  var restaurantNames: [[UInt8]: String] = [:]
  /// Access points that were heard, by their address: the place among the networks, and the first
  /// moment.
  var accessPoints: [Int64: (place: Int, first: Int64)] = [:]
  /// Who wrote which message, until it is known whose export it is.
  var conversations = Conversations()
  /// The number of the person's own account, by export.
  var accountNumbers: [Int: String] = [:]
  /// The times of chats, whose days wait for the whole file, by file.
  var chats: [Int: ChatTimes] = [:]
  /// The highest running number of a trip, and how many rows have one, by export.
  var tripNumbers: [Int: (highest: Int64, rows: Int, file: Int)] = [:]

  /// Starts a file, which becomes the last of the dossier.
  mutating func begin(_ source: SourceFile) {
    file = dossier.files.count
    dossier.files.append(source)
    begin(row: 0)
  }

  /// Goes on with a file that was begun.
  mutating func go(to file: Int) {
    self.file = file
    begin(row: 0)
  }

  mutating func begin(row: Int) {
    self.row = row
    isSetAside = false
  }

  var here: Provenance { Provenance(file: file, row: row) }
  var export: Int { dossier.files[file].export }

  /// Notes a problem of the row at hand, which is still used.
  mutating func note(
    _ reason: Problem.Reason, _ column: String? = nil, value: String? = nil
  ) {
    keep(Problem(at: here, reason: reason, column: column, value: value))
  }

  /// Notes that the row at hand cannot be used.
  mutating func setAside(
    _ reason: Problem.Reason, _ column: String? = nil, value: String? = nil
  ) {
    if !isSetAside { dossier.files[file].rowsSetAside += 1 }
    isSetAside = true
    keep(Problem(at: here, reason: reason, column: column, value: value, setAside: true))
  }

  /// Keeps a problem, or only its number where the file has many.
  mutating func keep(_ problem: Problem) {
    let count = problemCounts[problem.at.file, default: 0]
    problemCounts[problem.at.file] = count + 1
    if count < Self.problemsKeptPerFile {
      dossier.problems.append(problem)
    } else {
      dossier.uncountedProblems[problem.at.file, default: 0] += 1
    }
  }

  /// Makes the time of the event at `index` wait for its zone, where it has to.
  mutating func settle(
    _ moment: Moment?, _ columns: TimeColumns, as slot: TimeSlot, at index: Int,
    zone: String? = nil
  ) {
    guard let moment, moment.isWallClock else { return }
    pending.append(
      PendingTime(
        slot: slot, index: index, wallClock: moment.seconds, zone: zone,
        column: columns.local.exists ? columns.local.name : columns.stated.name, at: here))
  }

  /// Counts a row's word on the zone, of as many zones as the world has.
  mutating func vote(zone: String) {
    guard zoneVotes[zone] != nil || zoneVotes.count < 600 else { return }
    zoneVotes[zone, default: 0] += 1
    zonesOfExport[export, default: []].insert(zone)
  }
}
