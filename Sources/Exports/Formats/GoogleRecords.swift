import CivilTime
import Dossier
import Scanning

// The positions that Google's servers kept until 2024: one record a reported position, not always in
// order. Before 2022 the time is a text of milliseconds.

extension KindVote {
  static let googleLocation = KindVote("google-location", 20)
}

extension TableFormat {
  static let googleRecords = TableFormat(
    "google-location/records", controller: "Google", vote: .googleLocation, part: "locations[]",
    asks: [
      "timestamp", "timestampMs", "latitudeE7", "longitudeE7", "accuracy", "source", "deviceTag",
      "activeWifiScan.accessPoints", "locationMetadata",
    ],
    required: ["timestamp|timestampms", "latitudee7"],
    known: ["longitudee7", "accuracy", "source", "devicetag"],
    reader: { GoogleRecordReader($0, prefix: "") })

  /// Positions that were corrected or kept by the timeline: often the only ones left.
  static let googleTimelineEdits = TableFormat(
    "google-location/timeline-edits", controller: "Google", vote: KindVote("google-location", 8),
    part: "timelineEdits[]",
    asks: [
      "rawSignal.signal.position.point.latE7", "rawSignal.signal.position.point.lngE7",
      "rawSignal.signal.position.timestamp", "rawSignal.signal.position.accuracyMm",
      "rawSignal.signal.wifiScan.deliveryTime", "rawSignal.signal.wifiScan.devices",
      "rawSignal.signal.wifiScan.devicesRecords",
    ],
    required: [
      "deviceid|rawsignal_signal_position_timestamp|rawsignal_signal_wifiscan_deliverytime"
    ],
    reader: { GoogleRecordReader($0, prefix: "rawsignal_signal_position_") })

  /// The last thirty days of a phone's own signals.
  static let googleRawSignals = TableFormat(
    "google-timeline/raw-signals", controller: "Google", vote: KindVote("google-timeline", 18),
    part: "rawSignals[]",
    asks: [
      "position.LatLng", "position.timestamp", "position.accuracyMeters", "position.source",
      "wifiScan.deliveryTime", "wifiScan.devicesRecords",
    ],
    required: ["position_latlng|position_timestamp|wifiscan_deliverytime|activityrecord_timestamp"],
    reader: { GoogleRecordReader($0, prefix: "position_") })

  /// The way of a stay or journey in the monthly files.
  static let googleStayPaths = googlePath(
    "google-location/paths", .googleLocation,
    part: "timelineObjects[].placeVisit.simplifiedRawPath.points[]")
  static let googleJourneyPaths = googlePath(
    "google-location/paths", .googleLocation,
    part: "timelineObjects[].activitySegment.simplifiedRawPath.points[]")

  /// The way in the timeline of an Android phone: to the minute, several points share one.
  static let googlePhonePaths = TableFormat(
    "google-timeline/paths", controller: "Google", vote: KindVote("google-timeline", 15),
    part: "semanticSegments[].timelinePath[]", asks: ["point", "time"],
    required: ["point", "time"],
    reader: { GoogleRecordReader($0, prefix: "") })

  private static func googlePath(_ id: String, _ vote: KindVote, part: String) -> TableFormat {
    TableFormat(
      id, controller: "Google", vote: vote, part: part,
      asks: ["latE7", "lngE7", "accuracyMeters", "timestamp", "timestampMs"],
      required: ["late7", "lnge7", "timestamp|timestampms"],
      reader: { GoogleRecordReader($0, prefix: "") })
  }
}

struct GoogleRecordReader: RowReader {
  private let times: [Column]
  private let place: PlaceColumns
  private let placeText: Column
  private let accuracy: Column
  /// Metres in one unit of the accuracy.
  private let accuracyUnit: Double
  private let scanTimes: [Column]
  private let accessPoints: AccessPointReader

  init(_ columns: Columns, prefix: String) {
    times = [
      columns.column(prefix + "timestamp", prefix + "time"),
      columns.column(prefix + "timestampms"),
    ]
    place = PlaceColumns(
      latitude: columns.column(
        prefix + "latitudee7", prefix + "late7", prefix + "point_late7"),
      longitude: columns.column(
        prefix + "longitudee7", prefix + "lnge7", prefix + "point_lnge7"))
    placeText = columns.column(prefix + "latlng", prefix + "point")
    let millimetres = columns.column(prefix + "accuracymm")
    accuracyUnit = millimetres.exists ? 0.001 : 1
    accuracy =
      millimetres.exists
      ? millimetres : columns.column(prefix + "accuracy", prefix + "accuracymeters")
    let scanTime = columns.column(
      "wifiscan_deliverytime", "rawsignal_signal_wifiscan_deliverytime")
    scanTimes = scanTime.exists ? [scanTime] : times
    accessPoints = AccessPointReader(columns)
  }

  func read(_ row: borrowing Record, into sink: inout Sink) {
    readPosition(row, into: &sink)
    guard accessPoints.isMet(in: row) else { return }
    for column in scanTimes {
      guard let moment = row[column.index].statedMoment else { continue }
      return accessPoints.read(row, at: moment, into: &sink)
    }
  }

  private func readPosition(_ row: borrowing Record, into sink: inout Sink) {
    // Signals without a position (Wi-Fi, activity) are no mistake.
    guard
      let coordinate = placeText.exists
        ? sink.coordinateText(row, placeText) : sink.coordinateE7(row, place),
      let moment = sink.statedInstant(row, times, isRequired: true)
    else { return }
    sink.dossier.fixes.append(
      Fix(
        at: moment.instant, coordinate: coordinate,
        accuracy: sink.length(row, accuracy, metres: accuracyUnit).flatMap {
          $0.value > 0 ? $0 : nil
        },
        provenance: sink.here))
  }
}
