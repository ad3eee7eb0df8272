/// One file of an export.
struct Entry {
  let path: String
  let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, text: String) {
    self.init(path, Array(text.utf8))
  }

  init(_ path: String, _ table: Table) {
    self.init(path, table.bytes)
  }
}

/// One invented person: the export, and what is true of them.
struct Sample {
  let folder: String
  let archive: String
  let entries: [Entry]
  /// The exports of other companies, each an archive beside the first.
  var others: [String: [Entry]] = [:]
  let person: String
  var places: String?

  /// Every file to write, by its path below the output folder.
  func files() -> [Entry] {
    var files = [
      Entry("\(folder)/\(archive)", Zip.archive(entries)),
      Entry("\(folder)/PERSON.md", text: person),
    ]
    for (name, entries) in others.sorted(by: { $0.key < $1.key }) {
      files.append(Entry("\(folder)/\(name)", Zip.archive(entries)))
    }
    if let places {
      files.append(Entry("places/\(folder).geojson", text: places))
    }
    return files
  }
}

/// The block of PERSON.md that tests read: `key = value`, one a line.
struct Truth {
  private var lines: [String] = []

  mutating func say(_ key: String, _ value: String) {
    lines.append("\(key) = \(value)")
  }

  mutating func say(_ key: String, _ value: Int) {
    say(key, String(value))
  }

  mutating func say(_ key: String, at spot: Spot) {
    say("\(key).lat", spot.latitudeText)
    say("\(key).lon", spot.longitudeText)
  }

  /// What the search engine, the phone and the social network know.
  mutating func say(_ key: String, _ life: OnlineLife) {
    say("\(key).searches", life.searches.count)
    say("\(key).searches.night", life.searches.count { CentralEurope.minute(of: $0.at) < 300 })
    say("\(key).apps", life.apps.count)
    say("\(key).photos", life.photos.count)
    say("\(key).photos.placed", life.photos.count { $0.spot != nil })
    say("\(key).friends", life.friends.count)
    say("\(key).labels", life.labels.count)
    say("\(key).senders", life.senders.count)
    say("\(key).sites", Set(life.sites.map(\.what)).count)
    say("\(key).likes", life.likes.count)
  }

  var block: String {
    "```truth\n" + lines.joined(separator: "\n") + "\n```\n"
  }
}
