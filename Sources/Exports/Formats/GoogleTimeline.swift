import CivilTime
import Dossier
import Places
import Scanning

// Google's own reading of the positions: stays and journeys, in three generations. A record is one
// or the other, or a path that covers the same time again, point by point.

extension TableFormat {
  static let googleSemantic = TableFormat(
    "google-location/semantic", controller: "Google", vote: .googleLocation,
    part: "timelineObjects[]",
    asks: GoogleTimelineReader.semanticStay + GoogleTimelineReader.semanticMovement,
    required: [
      "placevisit_duration_starttimestamp|placevisit_duration_starttimestampms|"
        + "placevisit_location_latitudee7|activitysegment_duration_starttimestamp|"
        + "activitysegment_duration_starttimestampms|activitysegment_activitytype"
    ],
    reader: { GoogleTimelineReader(semantic: $0) })

  /// As an Android phone exports it since 2024.
  static let googleTimelineAndroid = TableFormat(
    "google-timeline/segments-android", controller: "Google",
    vote: KindVote("google-timeline", 20), part: "semanticSegments[]",
    companions: [
      "semanticSegments[].timelinePath[]", "rawSignals[]", "userLocationProfile.frequentPlaces[]",
    ],
    asks: GoogleTimelineReader.phoneColumns, required: ["starttime", "endtime"],
    known: ["visit_topcandidate_placelocation_latlng", "activity_start_latlng"],
    reader: { GoogleTimelineReader(phone: $0) })

  /// As an iPhone exports it: a bare list, numbers as texts, positions as `geo:`.
  static let googleTimelineIOS = TableFormat(
    "google-timeline/segments-ios", controller: "Google", vote: KindVote("google-timeline", 20),
    part: "[]", asks: GoogleTimelineReader.phoneColumns + ["timelinePath"],
    required: [
      "starttime",
      "visit_topcandidate_placelocation|activity_start|activity_topcandidate_type|"
        + "visit_hierarchylevel|timelinememory_distancefromoriginkms|timelinepath",
    ],
    reader: { GoogleTimelineReader(phone: $0) })

  static let googleSettings = TableFormat(
    "google-location/devices", controller: "Google", vote: KindVote("google-location", 5),
    part: "deviceSettings[]",
    asks: ["deviceTag", "devicePrettyName", "platformType", "deviceCreationTime"],
    required: ["devicetag", "deviceprettyname|platformtype"],
    reader: { GoogleDeviceReader($0) })
}

struct GoogleTimelineReader: RowReader {
  static let semanticStay =
    [
      "startTimestamp", "startTimestampMs", "endTimestamp", "endTimestampMs",
    ].map { "placeVisit.duration." + $0 } + [
      "placeVisit.location.latitudeE7", "placeVisit.location.longitudeE7",
      "placeVisit.location.name", "placeVisit.location.address", "placeVisit.location.semanticType",
      "placeVisit.otherCandidateLocations[0].latitudeE7",
      "placeVisit.otherCandidateLocations[0].longitudeE7", "placeVisit.visitConfidence",
    ]
  static let semanticMovement =
    [
      "startTimestamp", "startTimestampMs", "endTimestamp", "endTimestampMs",
    ].map { "activitySegment.duration." + $0 } + [
      "activitySegment.startLocation.latitudeE7", "activitySegment.startLocation.longitudeE7",
      "activitySegment.endLocation.latitudeE7", "activitySegment.endLocation.longitudeE7",
      "activitySegment.distance", "activitySegment.activityType",
    ]
  static let phoneColumns = [
    "startTime", "endTime", "visit.hierarchyLevel", "visit.probability",
    "visit.topCandidate.semanticType", "visit.topCandidate.placeLocation.latLng",
    "visit.topCandidate.placeLocation", "activity.start.latLng", "activity.start",
    "activity.end.latLng", "activity.end", "activity.distanceMeters",
    "activity.topCandidate.type",
  ]

  /// One position, in whichever way it is written.
  private struct Spot {
    var e7 = PlaceColumns()
    var other = PlaceColumns()
    var texts: [Column] = []

    func coordinate(_ row: borrowing Record, _ sink: inout Sink) -> Coordinate? {
      for text in texts where !row[text.index].isNull { return sink.coordinateText(row, text) }
      return sink.coordinateE7(row, e7) ?? sink.coordinateE7(row, other)
    }
  }

  private let stayBegin, stayEnd, moveBegin, moveEnd: [Column]
  private let stayPlace, moveFrom, moveTo: Spot
  private let names: [Column]
  private let meaning, probability, level, distance, means: Column
  /// The probability that stands for certainty.
  private let certain: Double
  /// Whether stays and journeys share the columns of their times.
  private let sharesTimes: Bool
  private let path: SegmentPathReader

  init(semantic columns: Columns) {
    func times(_ kind: String, _ edge: String) -> [Column] {
      ["timestamp", "timestampms"].map { columns.column("\(kind)_duration_\(edge)\($0)") }
    }
    func place(_ way: String) -> PlaceColumns {
      PlaceColumns(
        latitude: columns.column(way + "_latitudee7"),
        longitude: columns.column(way + "_longitudee7"))
    }
    (stayBegin, stayEnd) = (times("placevisit", "start"), times("placevisit", "end"))
    (moveBegin, moveEnd) = (times("activitysegment", "start"), times("activitysegment", "end"))
    stayPlace = Spot(
      e7: place("placevisit_location"), other: place("placevisit_othercandidatelocations_0"))
    moveFrom = Spot(e7: place("activitysegment_startlocation"))
    moveTo = Spot(e7: place("activitysegment_endlocation"))
    names = [
      columns.column("placevisit_location_name"), columns.column("placevisit_location_address"),
    ]
    meaning = columns.column("placevisit_location_semantictype")
    probability = columns.column("placevisit_visitconfidence")
    level = .none
    distance = columns.column("activitysegment_distance")
    means = columns.column("activitysegment_activitytype")
    (certain, sharesTimes) = (100, false)
    path = SegmentPathReader(columns)
  }

  init(phone columns: Columns) {
    let begin = [columns.column("starttime")]
    let end = [columns.column("endtime")]
    (stayBegin, stayEnd, moveBegin, moveEnd) = (begin, end, begin, end)
    func spot(_ way: String) -> Spot {
      Spot(texts: [columns.column(way + "_latlng"), columns.column(way)])
    }
    stayPlace = spot("visit_topcandidate_placelocation")
    moveFrom = spot("activity_start")
    moveTo = spot("activity_end")
    names = []
    meaning = columns.column("visit_topcandidate_semantictype")
    probability = columns.column("visit_probability")
    level = columns.column("visit_hierarchylevel")
    distance = columns.column("activity_distancemeters")
    means = columns.column("activity_topcandidate_type")
    (certain, sharesTimes) = (1, true)
    path = SegmentPathReader(columns)
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    if isStay(row) {
      readStay(row, into: &sink)
    } else if isMovement(row) {
      readMovement(row, into: &sink)
    }
    guard path.isMet(in: row), let begin = sink.statedInstant(row, stayBegin, isRequired: true)
    else { return }
    path.read(row, from: begin, into: &sink)
  }

  private func isStay(_ row: borrowing Record) -> Bool {
    if !sharesTimes { return has(row, stayBegin) }
    return has(row, stayPlace.texts + [meaning, probability, level])
  }

  private func isMovement(_ row: borrowing Record) -> Bool {
    if !sharesTimes { return has(row, moveBegin) }
    return has(row, moveFrom.texts + moveTo.texts + [means, distance])
  }

  private func has(_ row: borrowing Record, _ columns: [Column]) -> Bool {
    for column in columns where !row[column.index].isNull { return true }
    return false
  }

  private func readStay(_ row: borrowing Record, into sink: inout Sink) {
    // A visit inside of a visit says the same time again.
    if let level = sink.integer(row, level), level > 0 { return }
    guard let begin = sink.statedInstant(row, stayBegin, isRequired: true),
      let end = sink.statedInstant(row, stayEnd, isRequired: true)
    else { return }
    guard begin.seconds <= end.seconds else { return sink.setAside(.endBeforeBegin) }
    var label: String?
    for name in names where label == nil { label = sink.text(row, name) }
    sink.dossier.givenStays.append(
      GivenStay(
        begin: begin.instant, end: end.instant, coordinate: stayPlace.coordinate(row, &sink),
        label: label, meaning: sink.text(row, meaning),
        probability: sink.number(row, probability).map { min(1, max(0, $0 / certain)) },
        provenance: sink.here))
  }

  private func readMovement(_ row: borrowing Record, into sink: inout Sink) {
    guard let begin = sink.statedInstant(row, moveBegin, isRequired: true),
      let end = sink.statedInstant(row, moveEnd, isRequired: true)
    else { return }
    guard begin.seconds <= end.seconds else { return sink.setAside(.endBeforeBegin) }
    sink.dossier.movements.append(
      Movement(
        begin: begin.instant, end: end.instant, from: moveFrom.coordinate(row, &sink),
        to: moveTo.coordinate(row, &sink), distance: sink.length(row, distance, metres: 1),
        means: sink.text(row, means), provenance: sink.here))
  }
}

/// The devices that reported positions.
struct GoogleDeviceReader: RowReader {
  private let name, platform: Column

  init(_ columns: Columns) {
    name = columns.column("deviceprettyname")
    platform = columns.column("platformtype")
  }

  mutating func read(_ row: borrowing Record, into sink: inout Sink) {
    guard let name = sink.text(row, name) ?? sink.text(row, platform) else { return }
    sink.dossier.accountFacts.append(
      AccountFact(kind: .device, value: name, provenance: sink.here))
  }
}
