import Dossier
import Places
import Scanning
import Testing

@testable import Exports

@Suite struct WebAddressTests {
  private func address(_ text: String) -> WebAddress? {
    Array(text.utf8).withUnsafeBytes { WebAddress(FieldBytes($0)) }
  }

  private func search(_ text: String) -> String? {
    address(text).flatMap(SearchAddress.init).map { "\($0.service): \($0.text)" }
  }

  @Test func theHostIsWhatABrowserWouldAsk() {
    #expect(address("HTTPS://WWW.Example.org:8443/a?b#c")?.host == "www.example.org")
    #expect(address(" http://nadia:secret@example.org/ ")?.host == "example.org")
    #expect(address("https://example.org?x=1")?.parameter("x") == "1")
    #expect(address("https://www.google.com@example.org/search?q=x")?.isOnGoogle == false)
    for text in [
      "", "x", "https://", "https:///a", "ftp://example.org/", "javascript:alert(1)", "https:a",
      "https://exa mple.org/", "https://\u{1F600}.example/", "//example.org/",
    ] {
      #expect(address(text) == nil, "\(text)")
    }
    #expect(address("https://example.org/" + String(repeating: "a", count: 9_000)) == nil)
  }

  @Test func percentSignsStandForBytes() {
    let address = address("https://example.org/a%2Fb//c+d?q=%F0%9F%8D%9E&q=2&e=&r=%&s=%f&t=%FF#q=3")
    #expect(address?.segments == ["a/b", "c d"])
    #expect(address?.parameter("q") == "\u{1F35E}")
    #expect(address?.parameter("e") == nil)
    #expect(address?.parameter("r") == "%")
    #expect(address?.parameter("s") == "%f")
    #expect(address?.parameter("t") == "\u{FFFD}")
    #expect(address?.parameter("missing") == nil)
  }

  @Test func resultsOfASearchAreToldFromOtherPages() {
    #expect(search("https://www.google.co.uk/search?hl=en&q=tea+room") == "Google: tea room")
    #expect(search("https://news.google.com/search?q=tea") == "Google News: tea")
    #expect(search("https://www.google.be/maps/search/?api=1&query=tea") == "Google Maps: tea")
    #expect(search("https://maps.google.com/maps?q=tea") == "Google Maps: tea")
    #expect(search("https://music.youtube.com/search?q=tea") == "YouTube Music: tea")
    #expect(search("https://m.youtube.com/results?search_query=tea") == "YouTube: tea")
    #expect(search("https://www.bing.com/search?q=tea") == "Bing: tea")
    #expect(search("https://www.amazon.de/s?k=tea") == "Amazon: tea")
    #expect(search("https://fr.wikipedia.org/w/index.php?search=th%C3%A9") == "Wikipedia: thé")
    for text in [
      "https://www.google.com/url?q=https://example.org/search?q=x", "https://www.google.com/?q=",
      "https://google.evil.example/search?q=x", "https://notgoogle.com/search?q=x",
      "https://www.google.com/maps/@50.6,5.5,15z", "https://www.google.com/maps/place/x/?q=x",
      "https://www.youtube.com/watch?v=x&search_query=y", "https://www.bing.com/maps?q=x",
      "https://notbing.com/search?q=x", "https://www.google.com/search?q=%20",
    ] {
      #expect(search(text) == nil, "\(text)")
    }
  }

  @Test func pricesNeedACurrencyForSure() {
    func price(_ text: String) -> Money? {
      Array(text.utf8).withUnsafeBytes { WrittenPrice(FieldBytes($0))?.money }
    }
    func money(_ units: Int64, _ code: String) -> Money {
      Money(minorUnits: units, currency: Currency(code))
    }
    #expect(price("€0.99") == money(99, "EUR"))
    #expect(price("1.234,50 €") == money(123_450, "EUR"))
    #expect(price("£1,234") == money(123_400, "GBP"))
    #expect(price("CHF 1’200.00") == money(120_000, "CHF"))
    #expect(price("USD 15.8") == money(1_580, "USD"))
    #expect(price("-€2.00") == money(-200, "EUR"))
    #expect(price("JPY 500") == money(500, "JPY"))
    for text in ["", "free", "$1.99", "1.99", "€", "€ 9999999999999999", "EUR USD 1", "eur 1"] {
      #expect(price(text) == nil, "\(text)")
    }
  }
}
