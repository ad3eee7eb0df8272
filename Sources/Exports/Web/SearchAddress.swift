/// A web address that shows the results of a search: which service was asked, and for what. No word of
/// a language plays a part in it.
struct SearchAddress {
  let service: String
  let text: String

  /// Nil for an address of anything but results.
  init?(_ address: WebAddress) {
    guard let found = Self.google(address) ?? Self.youTube(address) ?? Self.engine(address) else {
      return nil
    }
    (service, text) = found
  }

  private static func google(_ address: WebAddress) -> (String, String)? {
    guard address.isOnGoogle else { return nil }
    let segments = address.segments
    if segments.first == "maps" || address.host.hasPrefix("maps.") {
      return maps(address, segments).map { ("Google Maps", $0) }
    }
    guard segments.last == "search" || segments == ["scholar"], let text = address.parameter("q")
    else { return nil }
    let services = ["play": "Google Play", "news": "Google News", "scholar": "Google Scholar"]
    let part = address.host.split(separator: ".").first.map(String.init) ?? ""
    return (services[part] ?? "Google", text)
  }

  /// `/maps/search/pizza`, `/maps/search/?api=1&query=pizza`, `/maps?q=pizza`.
  private static func maps(_ address: WebAddress, _ segments: [String]) -> String? {
    if let place = segments.firstIndex(of: "search") {
      let text = segments.dropFirst(place + 1).first.flatMap { $0.hasPrefix("@") ? nil : $0 }
      return text ?? address.parameter("query")
    }
    return segments.count <= 1 ? address.parameter("q") : nil
  }

  private static func youTube(_ address: WebAddress) -> (String, String)? {
    guard address.isOn("youtube.com") else { return nil }
    if address.segments == ["results"] {
      return address.parameter("search_query").map { ("YouTube", $0) }
    }
    guard address.segments == ["search"], address.host.hasPrefix("music.") else { return nil }
    return address.parameter("q").map { ("YouTube Music", $0) }
  }

  private struct Engine {
    let service: String
    let domain: String
    let segment: String?
    let parameter: String
  }

  /// Searches elsewhere, as a browser's history holds them.
  private static let engines = [
    Engine(service: "Bing", domain: "bing.com", segment: "search", parameter: "q"),
    Engine(service: "DuckDuckGo", domain: "duckduckgo.com", segment: nil, parameter: "q"),
    Engine(service: "Ecosia", domain: "ecosia.org", segment: "search", parameter: "q"),
    Engine(service: "Qwant", domain: "qwant.com", segment: nil, parameter: "q"),
    Engine(service: "Startpage", domain: "startpage.com", segment: "search", parameter: "query"),
    Engine(service: "Brave", domain: "search.brave.com", segment: "search", parameter: "q"),
    Engine(service: "Yahoo", domain: "search.yahoo.com", segment: "search", parameter: "p"),
    Engine(service: "Wikipedia", domain: "wikipedia.org", segment: nil, parameter: "search"),
    Engine(service: "Amazon", domain: "amazon.com", segment: "s", parameter: "k"),
    Engine(service: "Amazon", domain: "amazon.fr", segment: "s", parameter: "k"),
    Engine(service: "Amazon", domain: "amazon.de", segment: "s", parameter: "k"),
    Engine(service: "Amazon", domain: "amazon.nl", segment: "s", parameter: "k"),
    Engine(service: "Amazon", domain: "amazon.com.be", segment: "s", parameter: "k"),
    Engine(service: "X", domain: "twitter.com", segment: "search", parameter: "q"),
    Engine(service: "X", domain: "x.com", segment: "search", parameter: "q"),
    Engine(service: "Facebook", domain: "facebook.com", segment: "search", parameter: "q"),
    Engine(service: "LinkedIn", domain: "linkedin.com", segment: "search", parameter: "keywords"),
    Engine(service: "Reddit", domain: "reddit.com", segment: "search", parameter: "q"),
  ]

  private static func engine(_ address: WebAddress) -> (String, String)? {
    for engine in engines where address.isOn(engine.domain) {
      guard engine.segment == nil || address.segments.first == engine.segment else { return nil }
      return address.parameter(engine.parameter).map { (engine.service, $0) }
    }
    return nil
  }
}

extension WebAddress {
  /// Whether the host is Google's in one of the countries: `google.com`, `maps.google.be`,
  /// `www.google.co.uk`.
  var isOnGoogle: Bool {
    let labels = host.split(separator: ".")
    guard let name = labels.lastIndex(of: "google") else { return false }
    let ending = labels[(name + 1)...]
    return ending.count == 1 || ending.count == 2 && ["co", "com"].contains(ending.first)
  }
}
