import Canvas
import Exports
import Inference
import Leaflet
import Places
import TUI
import TUITesting
import WorkingTime

@testable import Screens

/// An invented person's export, read and thought about once for all tests.
struct Sample: Sendable {
  let opened: OpenedExport
  /// With the path from which rows are read again; `opened` names another, the same on every machine.
  let reading: Reading

  static let nurse = Sample("nurse")
  static let driver = Sample("driver")
  static let pupil = Sample("pupil")
  /// A table that nobody knows.
  static let list = Sample(path: Repository.tests + "/Tables/ritten.csv", "list")

  /// The nurse, who brought a small file of a map along.
  static let nurseWithMap = nurse.map { sample in
    let (opened, reading) = (sample.opened, sample.reading)
    return Sample(
      opened: OpenedExport(
        reading: opened.reading, groundwork: opened.groundwork, hours: opened.hours,
        findings: opened.findings, storage: [], places: inventedMap), reading: reading)
  }

  /// Two invented roads that cross.
  private static let inventedMap: PlaceIndex? = {
    func road(_ ends: [(Double, Double)]) -> Street {
      Street(kind: .major, points: ends.compactMap { Coordinate(latitude: $0, longitude: $1) })
    }
    let file = PlaceFileWriter(
      places: [],
      streets: [road([(50.6, 5.5), (50.68, 5.64)]), road([(50.68, 5.5), (50.6, 5.64)])],
      source: PlaceSource(name: "invented.osm.pbf", digest: String(repeating: "0", count: 64)),
      coverage: [BoundingBox(south: 50.5, west: 5.4, north: 50.8, east: 5.8)].compactMap { $0 })
    return try? PlaceIndex(file: file.encoded())
  }()

  private init(opened: OpenedExport, reading: Reading) {
    (self.opened, self.reading) = (opened, reading)
  }

  private init?(_ name: String) {
    self.init(path: "\(Repository.root)/SampleExports/\(name)", name)
  }

  private init?(path: String, _ name: String) {
    let options = ReadingOptions(acceptsUnknownTables: true)
    guard let reading = try? ExportReader.read([path], options: options) else { return nil }
    var shown = reading
    for index in shown.dossier.exports.indices {
      shown.dossier.exports[index].path = "/home/\(name)"
    }
    let ground = Groundwork(reading.dossier, .standard())
    let hours = WorkingTime.hours(of: reading.dossier)
    var findings = Inference.conclude(reading.dossier, .standard(), ground)
    if let hours { findings += WorkingTime.findings(from: hours, of: reading.dossier) }
    self.reading = reading
    opened = OpenedExport(
      reading: shown, groundwork: ground, hours: hours, findings: findings, storage: [])
  }
}

extension Services {
  /// The world of the tests: the samples by name, one folder, and a path that fails.
  static func test(_ sample: Sample? = nil) -> Services {
    Services(
      open: { paths, _, progress in
        progress(.sample)
        guard let opened = sample?.opened else {
          return .failure(.notFound(path: paths.first ?? ""))
        }
        return .success(opened)
      },
      table: { reading, file in
        do throws(ReadingError) {
          return .success(try (sample?.reading ?? reading).table(of: file))
        } catch {
          return .failure(error)
        }
      },
      sample: { reading, file in
        do throws(ReadingError) {
          return .success(try (sample?.reading ?? reading).sample(of: file))
        } catch {
          return .failure(error)
        }
      },
      save: { name, _ in name.contains("/") ? .elsewhere : name == "taken" ? .exists : .saved },
      list: { folder in
        folder == "/home"
          ? [
            FolderEntry(name: "Downloads", isFolder: true),
            FolderEntry(name: "uber.zip", isFolder: false, size: 943_000),
          ] : folder == "/home/Downloads" ? [] : nil
      },
      samples: ["nurse", "driver", "pupil"].map { SamplePerson(id: $0, path: "/samples/\($0)") },
      home: "/home")
  }
}

extension ReadingProgress {
  static let sample = ReadingProgress(
    currentFile: "trips.csv", filesDone: 1, filesTotal: 3, bytesDone: 40, bytesTotal: 100,
    rows: 1_234)
}

/// The program with keys for hands and pictures for eyes.
typealias AppDriver = Driver<App>

extension AppDriver {
  /// On the start screen, or with a sample open.
  static func start(
    _ sample: Sample? = nil, _ language: Language = .english,
    size: Size = Size(rows: 24, columns: 80),
    ascii: Bool = false
  ) async -> AppDriver {
    let services = Services.test(sample)
    let app = App(services)
    var state = AppState(
      words: Words(language), ascii: ascii, samples: services.samples, home: services.home)
    let effects = sample == nil ? [] : app.open(["/home/export"], &state)
    var driver = Driver(app, state, size: size, effects: effects)
    await driver.wait()
    return driver
  }
}
