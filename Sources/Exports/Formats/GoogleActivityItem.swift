import Dossier
import Places
import Scanning

/// One entry of My Activity, whichever way it was written: what was done with which service, and from
/// about where.
struct GoogleActivityItem {
  var moment: Moment
  /// As shown: `Watched …`, in the language of the account.
  var title: [UInt8]
  /// The service by the name that the entry gives, in the language of the account.
  var product: [UInt8]
  var link: WebAddress?
  /// Whether Google showed it, rather than the person sought it.
  var isAdvertisement: Bool
  var places: [Coordinate]

  /// What marks an advertisement in every language: the name of Google's own trade in them.
  static func isAdvertisement(_ details: FieldBytes) -> Bool {
    details.contains("Google Ads") || details.contains("Google Anzeigen")
  }

  /// The service by its name in all languages, where the address tells it.
  private var service: [UInt8] {
    if isAdvertisement { return Array("Google Ads".utf8) }
    guard let link, link.isOn("youtube.com") || link.isOn("youtu.be") else { return product }
    return Array((link.host.hasPrefix("music.") ? "YouTube Music" : "YouTube").utf8)
  }

  /// Google gives areas of a square kilometre or more; so far is their edge from their middle.
  private static let areaRadius = Metres(1_000)

  /// The place of the entry; nil for several that lie apart, of which none need be the person's.
  private var place: Coordinate? {
    guard let first = places.first else { return nil }
    let isOne = places.allSatisfy { first.distance(to: $0) <= Self.areaRadius }
    return isOne ? first : nil
  }

  func add(to sink: inout Sink) {
    if !isAdvertisement, let search = link.flatMap(SearchAddress.init) {
      sink.dossier.searches.append(
        Search(
          at: moment.instant, service: search.service, text: search.text, provenance: sink.here))
    } else {
      sink.dossier.appEvents.append(
        AppEvent(
          at: moment.instant, name: sink.dossier.strings.intern(bytes: title),
          type: sink.dossier.strings.intern(bytes: service), role: .user, provenance: sink.here))
    }
    if let place {
      sink.dossier.fixes.append(
        Fix(
          at: moment.instant, coordinate: place, accuracy: Self.areaRadius, provenance: sink.here))
    }
  }
}

extension WebAddress {
  /// The position in an address of a map: `center=50.6,5.5`, `query=50.6,5.5` or `@50.6,5.5,15z`.
  var mapPosition: Coordinate? {
    let written =
      parameter("center") ?? parameter("query")
      ?? segments.first { $0.hasPrefix("@") && $0.count > 1 }.map { String($0.dropFirst()) }
    guard isOnGoogle, let written else { return nil }
    let numbers = written.split(separator: ",", maxSplits: 2).prefix(2).map { number in
      Array(number.utf8).withUnsafeBytes { FieldBytes($0).double() }
    }
    guard numbers.count == 2, let north = numbers[0], let east = numbers[1],
      let position = Coordinate(latitude: north, longitude: east), position != .origin
    else { return nil }
    return position
  }
}

extension FieldBytes {
  /// The first bytes, as many as a name that is kept may have, cut between characters.
  var nameBytes: [UInt8] {
    guard count > 256 else { return array }
    var end = 256
    while end > 252, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return Array(bytes[..<end])
  }
}
