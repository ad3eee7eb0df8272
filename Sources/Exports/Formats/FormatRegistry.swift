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
    + TableFormat.appleMedia + TableFormat.appleStores + TableFormat.appleCloud
    + TableFormat.appPrivacyReport + TableFormat.netflixInOtherLanguages
    + TableFormat.google + TableFormat.meta
    + TableFormat.snapchat + TableFormat.spotify + TableFormat.tikTok + TableFormat.tinder
    + TableFormat.x + TableFormat.whatsApp
    + TableFormat.weClock + TableFormat.argyle + TableFormat.garmin + TableFormat.lyftAccount
    + TableFormat.uberFleet

  /// The parts of JSON documents that formats ask for.
  static let documentParts: [JSONPath] = Array(Set(formats.map(\.part))).sorted()
    .filter { !$0.isEmpty && TableShape.syntax(ofPart: $0) == nil }
    .map(JSONPath.init)

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

  /// The layout of a table with unknown names, by its first row.
  static func format(of columns: Columns, row cells: [String]) -> TableFormat? {
    guard !cells.isEmpty else { return nil }
    return formats.first { $0.isToldByRow?(columns, cells) == true }
  }
}
