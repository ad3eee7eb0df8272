import Testing

/// A small document in one of the layouts that are told by their keys.
struct DocumentLayout: Sendable, CustomTestStringConvertible {
  let format: String
  let kind: String
  let controller: String?
  let path: String
  let text: String

  var testDescription: String { format }

  static let all: [DocumentLayout] =
    google + googleServices + facebook + instagram + meta
    + spotify + snapchat + tikTok + tinder + x
    + others + apple

  private static func google(
    _ format: String, _ kind: String, _ path: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(format: format, kind: kind, controller: "Google", path: path, text: text)
  }

  private static let google = [
    google(
      "google-location/records", "google-location", "Takeout/Location History/Records.json",
      #"{"locations": [{"latitudeE7": 506326000, "longitudeE7": 55797000, "accuracy": 20, "#
        + #""source": "WIFI", "timestamp": "2022-03-01T10:00:00.123Z"}]}"#),
    google(
      "google-location/semantic", "google-location",
      "Takeout/Location History/Semantic Location History/2022/2022_MARCH.json",
      #"{"timelineObjects": [{"placeVisit": {"location": {"latitudeE7": 506326000, "#
        + #""longitudeE7": 55797000, "name": "Chez Maman", "semanticType": "TYPE_HOME"}, "#
        + #""duration": {"startTimestamp": "2022-03-01T20:00:00Z", "#
        + #""endTimestamp": "2022-03-02T06:00:00Z"}, "visitConfidence": 90}}]}"#),
    google(
      "google-location/paths", "google-location", "2019_MARCH.json",
      #"{"timelineObjects": [{"activitySegment": {"activityType": "WALKING", "duration": "#
        + #"{"startTimestampMs": "1551427200000", "endTimestampMs": "1551428100000"}, "#
        + #""simplifiedRawPath": {"points": [{"latE7": 506326000, "lngE7": 55797000, "#
        + #""accuracyMeters": 9, "timestampMs": "1551427300000"}]}}}]}"#),
    google(
      "google-timeline/paths", "google-timeline", "Tijdlijn.json",
      #"{"semanticSegments": [{"startTime": "2024-05-01T20:00:00.000+02:00", "#
        + #""endTime": "2024-05-01T22:00:00.000+02:00", "timelinePath": ["#
        + #"{"point": "50.6326000°, 5.5797000°", "time": "2024-05-01T20:04:00.000+02:00"}]}]}"#),
    google(
      "google-timeline/segments-android", "google-timeline", "Zeitachse.json",
      #"{"semanticSegments": [{"startTime": "2024-05-01T20:00:00.000+02:00", "#
        + #""endTime": "2024-05-02T06:00:00.000+02:00", "visit": {"hierarchyLevel": 0, "#
        + #""probability": 0.8, "topCandidate": {"semanticType": "HOME", "placeLocation": "#
        + #"{"latLng": "50.6326000°, 5.5797000°"}}}}]}"#),
    google(
      "google-timeline/raw-signals", "google-timeline", "Timeline.json",
      #"{"rawSignals": [{"position": {"LatLng": "50.6326000°, 5.5797000°", "accuracyMeters": 12, "#
        + #""timestamp": "2024-05-02T06:00:00.000+02:00", "source": "GPS"}}]}"#),
    google(
      "google-timeline/segments-ios", "google-timeline", "location-history.json",
      #"[{"startTime": "2024-05-01T20:00:00.000+02:00", "#
        + #""endTime": "2024-05-02T06:00:00.000+02:00", "visit": {"hierarchyLevel": "0", "#
        + #""probability": "0.7", "topCandidate": {"semanticType": "Home", "#
        + #""placeLocation": "geo:50.632600,5.579700"}}}]"#),
    google(
      "google-location/timeline-edits", "google-location", "Timeline Edits.json",
      #"{"timelineEdits": [{"deviceId": "1", "rawSignal": {"signal": {"position": {"point": "#
        + #"{"latE7": 506326000, "lngE7": 55797000}, "accuracyMm": 12500, "#
        + #""timestamp": "2024-05-02T06:00:00Z"}}}}]}"#),
    google(
      "google-location/devices", "google-location", "Settings.json",
      #"{"createdTime": "2020-01-01T00:00:00Z", "deviceSettings": [{"deviceTag": 7, "#
        + #""devicePrettyName": "Pixel of Nadia", "platformType": "ANDROID"}]}"#),
  ]
}
