import Dossier
import Testing

@testable import Leaflet

/// What the web's rules for everybody's access (WCAG 2.2) let a machine check.
@Suite struct HTMLLeafletTests {
  private func page(
    _ language: Language = .english, path: String = "trips.csv", layout: PageLayout = .a4
  ) -> String {
    HTMLLeaflet.render(
      smallLeaflet(language, path: path), dossier: smallDossier(path: path),
      words: Words(language), layout: layout)
  }

  @Test(arguments: Language.allCases)
  func `Headings go down one step at a time, and there is one title`(_ language: Language) {
    let page = page(language)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    let levels = PageText.tags(page).compactMap { tag -> Int? in
      guard tag.first == "h", tag.count >= 2 else { return nil }
      return tag.dropFirst().prefix(1).first?.wholeNumberValue
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(levels.contains(4))
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
  }

  @Test(arguments: Language.allCases)
  func `Every drawing says in words what it shows`(_ language: Language) {
    let drawings = PageText.tags(page(language)).filter { $0.hasPrefix("svg") }
    #expect(drawings.count > 20)
    for drawing in drawings {
      #expect(drawing.contains("role=\"img\""))
      let label = drawing.firstRange(of: "aria-label=\"").map { drawing[$0.upperBound...] }
      #expect((label?.firstIndex(of: "\"")).map { label?[..<$0].isEmpty == false } == true)
    }
    let words = Words(language)
    for icon in Icon.allCases { #expect(words.has(icon.meaningKey), "\(icon)") }
  }

  @Test(arguments: PageLayout.allCases)
  func `The page asks nobody for anything and runs nothing`(_ layout: PageLayout) {
    let page = page(layout: layout)
    #expect(page.contains("content=\"default-src 'none'; style-src 'unsafe-inline'\""))
    for word in [
      "href", "src=", "url(", "@import", "<script", "<link", "<img", "<iframe", "onload",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func `Text stands out from its ground by 4,5 to 1`() {
    for pair in [HTMLStyle.body, HTMLStyle.muted] + HTMLStyle.levels {
      #expect(contrast(pair.text, pair.background) >= 4.5, "\(pair)")
    }
    let levels = HTMLStyle.levels.map { (contrast($0.text, $0.background) * 10).rounded() / 10 }
    #expect(levels == [18.1, 9.6, 6.3, 7.0, 11.4])
    // Black on white is 21 to 1, which checks the formula itself.
    #expect(contrast("#000000", "#ffffff") == 21)
    #expect(contrast("#ffffff", "#ffffff") == 1)
    #expect(HTMLStyle.levels.count == Level.allCases.count)
  }

  /// No colour is written anywhere but in the table of pairs, or for lines that carry no text.
  @Test func `The sheet uses the colours that were computed`() {
    let lines = ["#777", "#111", "#bbb"]
    let known = ([HTMLStyle.body, HTMLStyle.muted] + HTMLStyle.levels).flatMap {
      [$0.text, $0.background]
    }
    for layout in PageLayout.allCases {
      for word in HTMLStyle.sheet(layout).split(whereSeparator: { " ;:".contains($0) })
      where word.hasPrefix("#") {
        #expect((lines + known).contains(String(word)), "\(word)")
      }
    }
  }

  @Test func `A grid has as many dots as the number says`() {
    let page = page()
    let dots = PageText.tags(page).filter { $0.hasPrefix("circle") }
    #expect(dots.count == 100)
    #expect(dots.count { !$0.contains("fill=\"none\"") } == 91)
    #expect(page.contains("aria-label=\"91 dots full, 9 dots empty\""))
  }

  @Test func `A level is told by shape, number and word`() {
    let page = page()
    #expect(PageText.visible(page).contains("Level 3 of 4: Think first"))
    let meters = page.split(separator: "<svg class=\"meter\"").dropFirst()
    let full = meters.map { $0.prefix(while: { $0 != "\n" }) }.map { meter in
      PageText.tags(
        String(meter.prefix(upTo: meter.firstRange(of: "</svg>")?.lowerBound ?? meter.endIndex))
      )
      .count { $0.hasPrefix("rect") && !$0.contains("fill=\"none\"") }
    }
    #expect(full == [3, 3, 3, 3, 1, 0])
  }

  @Test func `Paper is A4, a booklet of A5, or A4 in large type`() {
    #expect(page().contains("@page { size: A4; margin: 16mm; }"))
    #expect(page(layout: .booklet).contains("@page { size: A5; margin: 12mm; }"))
    #expect(page(layout: .large).contains("font: 18pt/1.5"))
  }

  @Test func `Nothing from an export is markup`() {
    let page = page(path: "</p><script>alert(1)</script>\u{202E}\" onload=\"x.csv")
    #expect(!page.contains("<script") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(1)"))
    let tags = PageText.tags(page)
    #expect(!tags.contains { $0.contains("onload") })
    let opened = tags.filter { !["meta", "path", "rect"].contains($0.prefix { $0 != " " }) }
    #expect(opened.count > 50)
  }
}

/// The contrast of two colours after WCAG 2.2: 1…21.
private func contrast(_ one: String, _ other: String) -> Double {
  let (a, b) = (luminance(one), luminance(other))
  return (max(a, b) + 0.05) / (min(a, b) + 0.05)
}

private func luminance(_ colour: String) -> Double {
  let number = Int(colour.dropFirst(), radix: 16) ?? 0
  let channels = [number >> 16, number >> 8, number].map { value -> Double in
    let share = Double(value & 0xFF) / 255
    return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
  }
  return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
}

/// To the power of 2.4, which is x² times the fifth root of x².
private func power(_ base: Double) -> Double {
  let square = base * base
  var root = 1.0
  for _ in 0..<60 {
    root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
  }
  return square * root
}
