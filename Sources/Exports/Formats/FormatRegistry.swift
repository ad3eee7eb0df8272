import Scanning

/// Every layout that is known. Adding one is a file beside this and a line here.
enum FormatRegistry {
  static let formats: [TableFormat] =
    [
      .uberOnlineOffline, .uberOnlineOfflineOld, .uberCourierOnlineOffline,
      .uberDriverTrips, .uberPortalTrips, .uberPortalTripsTitleCase, .uberLegacyTrips,
      .uberCourierTrips, .uberRiderTripsOld, .uberRiderTripsNew,
      .uberDispatches, .uberRestrictions, .uberLostTime,
      .uberDriverPayments, .uberCourierPayments, .uberPortalPayments,
      .uberDriverDevice, .uberRiderDevice,
      .uberDriverAnalytics, .uberRiderAnalytics, .uberEatsAnalytics,
      .uberDriverRatings, .uberRiderRatings,
      .uberEatsOrders, .uberEatsOrderDetails, .uberEatsRestaurants,
      .uberDriverProfile, .uberProfile, .uberPaymentMethods, .uberCommunications,
      .uberSupport, .uberSavedLocations,
      .lyftRides, .woltTasks, .googleAccessLog, .googleDevices, .amazonOrders, .stravaActivities,
      .trackerControl,
      .googleRecords, .googleSemantic, .googleTimelineAndroid, .googleRawSignals,
      .googleTimelineIOS, .googleTimelineEdits, .googleSettings,
      .googleStayPaths, .googleJourneyPaths, .googlePhonePaths,
      .gpxPoints, .gpxPlaces, .tcxPoints, .kmlPlaces, .kmlTracks, .fitPoints, .appleHealth,
      .geoJSON, .ownTracksList, .ownTracksAnswer, .ownTracksMessages,
      .ownTracksLog,
    ] + TableFormat.apple + TableFormat.linkedIn + TableFormat.netflix
    + TableFormat.snapchat + TableFormat.spotify
    + TableFormat.tikTok + TableFormat.tinder
    + TableFormat.x
    + [.positions]

  /// Parts of JSON documents that are no plain list of things and not the whole document: objects,
  /// lists under any key, lists of lists.
  static let unlistedParts: [JSONPath] = Array(Set(formats.filter(\.isUnlisted).map(\.part)))
    .sorted().map(JSONPath.init)

  /// The layout of a table in a part of a file that fits the columns best; the earlier in the list
  /// wins a tie.
  static func format(of columns: Columns, part: String, foldedPath: String) -> TableFormat? {
    var best: (format: TableFormat, score: Int)?
    for format in formats where format.part == part {
      guard let score = format.score(columns, foldedPath: foldedPath) else { continue }
      if score > best?.score ?? -1 { best = (format, score) }
    }
    return best?.format
  }
}

extension TableFormat {
  /// Whether a document has to be asked for the part, as it is none of the tables it shows.
  fileprivate var isUnlisted: Bool {
    guard !part.isEmpty, TableShape.syntax(ofPart: part) == nil else { return false }
    let path = JSONPath(part)
    return path != .root && (!path.isPlainList || asks.contains { $0.hasPrefix("[") })
  }
}
