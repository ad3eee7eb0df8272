import Dossier
import Places
import Testing

@testable import Exports

/// Files under the name of another, and files that came without what they belong to.
@Suite struct GoogleTwinTests {
  private let iPhone = """
    [{"startTime": "2024-05-01T20:00:00.000+02:00", "endTime": "2024-05-02T06:00:00.000+02:00",
      "visit": {"hierarchyLevel": "0", "probability": "0.7", "topCandidate": {
        "semanticType": "Home", "placeLocation": "geo:50.632600,5.579700"}}}]
    """
  private let android = """
    {"semanticSegments": [{"startTime": "2024-05-01T20:00:00.000+02:00",
      "endTime": "2024-05-02T06:00:00.000+02:00", "visit": {"hierarchyLevel": 0, "probability": 0.7,
      "topCandidate": {"semanticType": "HOME", "placeLocation": {
        "latLng": "50.6326000°, 5.5797000°"}}}}]}
    """
  private let month = """
    {"timelineObjects": [{"placeVisit": {"location": {"latitudeE7": 506326000,
      "longitudeE7": 55797000}, "duration": {"startTimestamp": "2024-05-01T18:00:00Z",
      "endTimestamp": "2024-05-02T04:00:00Z"}}}]}
    """
  private let edits = """
    {"timelineEdits": [{"deviceId": "1", "rawSignal": {"signal": {"position": {"point": {
      "latE7": 506326000, "lngE7": 55797000}, "timestamp": "2024-05-02T06:00:00Z"}}}}]}
    """
  private let settings = """
    {"createdTime": "2020-01-01T00:00:00Z", "deviceSettings": [
      {"deviceTag": 7, "devicePrettyName": "Phone of Nadia", "platformType": "ANDROID"}]}
    """

  @Test(
    "Whatever its name, a timeline is read as what it is",
    arguments: [
      "Timeline.json", "location-history.json", "Zeitachse.json", "Records.json", "2024_MAY.json",
      "タイムライン.json", "Settings.json", "x.txt",
    ])
  func names(_ name: String) throws {
    for (text, format) in [
      (iPhone, "google-timeline/segments-ios"), (android, "google-timeline/segments-android"),
      (month, "google-location/semantic"),
    ] {
      let dossier = try read([:], adding: name, text)
      #expect(dossier.files.map(\.format) == [format])
      #expect(dossier.givenStays.map(\.begin) == [utc("2024-05-01T18:00:00Z")])
      #expect(
        dossier.givenStays.map(\.coordinate) == [Coordinate(latitude: 50.6326, longitude: 5.5797)])
      #expect(dossier.problems.isEmpty)
    }
  }

  private func read(
    _ files: KeyValuePairs<String, String>, adding name: String, _ text: String
  ) throws -> Dossier {
    let all = files.map { ($0.key, Array($0.value.utf8)) } + [(name, Array(text.utf8))]
    return try ExportsTests.read(exports: [all]).dossier
  }

  @Test func waysAloneTellAnIPhonesTimelineToo() throws {
    let dossier = try read(
      [:], adding: "a.json",
      """
      [{"startTime": "2024-05-01T18:00:00Z", "endTime": "2024-05-01T20:00:00Z", "timelinePath": [
        {"point": "geo:50.6,5.5", "durationMinutesOffsetFromStartTime": "5"}]}]
      """)
    #expect(dossier.files.map(\.format) == ["google-timeline/segments-ios"])
    #expect(Array(dossier.fixes.times) == [utc("2024-05-01T18:05:00Z")?.seconds])
  }

  @Test func correctionsAloneAreNotTheWholeTimeline() throws {
    let alone = try read([:], adding: "Timeline Edits.json", edits)
    #expect(alone.fixes.count == 1)
    #expect(alone.problems.map(\.reason) == [.onlyTimelineEdits])
    #expect(alone.problems.map(\.at) == [Provenance(file: 0, row: 0)])
    #expect(alone.files[0].rowsSetAside == 0)
    let withSettings = try read(["Settings.json": settings], adding: "Timeline Edits.json", edits)
    #expect(withSettings.problems.map(\.reason) == [.onlyTimelineEdits])
    let whole = try read(["Timeline Edits.json": edits], adding: "2024_MAY.json", month)
    #expect(whole.problems.isEmpty)
  }

  @Test func settingsAloneSayWhereTheTimelineIs() throws {
    let alone = try read([:], adding: "Timeline.json", settings)
    #expect(alone.accountFacts.map(\.value) == ["Phone of Nadia"])
    #expect(alone.problems.map(\.reason) == [.onlyTimelineSettings])
    #expect(try read(["Settings.json": settings], adding: "a.json", android).problems.isEmpty)
    // Another export's timeline is not this one's.
    let two = try ExportsTests.read(exports: [
      [("Settings.json", Array(settings.utf8))], [("Timeline.json", Array(android.utf8))],
    ]).dossier
    #expect(two.problems.map(\.at.file) == [0])
  }

  private func error(_ name: String, _ text: String) -> (ReadingError?, path: String) {
    let folder = TemporaryFolder()
    folder.write(Array(text.utf8), to: name)
    do throws(ReadingError) {
      _ = try ExportReader.read([folder.path])
      return (nil, folder.path)
    } catch {
      return (error, folder.path)
    }
  }

  @Test func theListOfACopyIsNotTheCopy() throws {
    let list = """
      <!DOCTYPE html><html><body><h1 class="header_title">Archive for nadia@example.org</h1>
      <div class="service-detail"><div class="service-header"><h1>Maps</h1></div>
      <div class="extracted-folder-name">Maps</div><div class="file-leaf">
      <div class="extracted-file-name">Saved Places.json</div></div></div></body></html>
      """
    let (found, path) = error("archive_browser.html", list)
    #expect(found == .contentsOnly(path: path))
    let dossier = try read(["archive_browser.html": list], adding: "a.json", android)
    #expect(dossier.files.map(\.note) == [nil, .contentsOnly])
    let (other, otherPath) = error("page.html", "<html><body><p>Hello</p></body></html>")
    #expect(other == .notAnExport(path: otherPath))
  }

  @Test func aDocumentWithNothingInItIsNotAForeignOne() {
    for text in ["{}", "[]", #"{"semanticSegments": []}"#, #"{"timelineObjects":[]}"#] {
      let (found, path) = error("Timeline.json", text)
      #expect(found == .withoutRecords(path: path), "\(text)")
    }
    let (foreign, path) = error("a.json", #"{"entries": [{"colour": "red"}]}"#)
    #expect(foreign == .notAnExport(path: path))
  }
}
