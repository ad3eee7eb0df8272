import Testing

@testable import Canvas

@Suite struct ThemeTests {
  /// Relative luminance by WCAG 2.2.
  private func luminance(_ color: Color) -> Double {
    let (red, green, blue) = color.components
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// x to the 2.4th: the square, and x to the 0.4th by Newton's method on y⁵ = x².
  private func power(_ x: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root)
    }
    return x * x * root
  }

  private func contrast(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test func textOfTheStandardThemeReadsOnBlackAndOnWhite() {
    for role in [Role.muted, .accent, .warning, .border, .footer, .key] {
      let color = Theme.standard256[role].foreground
      #expect(contrast(luminance(color), 0) >= 4.5, "\(role)")
      #expect(contrast(luminance(color), 1) >= 4.5, "\(role)")
    }
    for role in [Role.water, .land, .track] + (0..<8).map(Role.series) {
      let color = Theme.standard256[role].foreground
      #expect(contrast(luminance(color), 0) >= 3, "\(role)")
      #expect(contrast(luminance(color), 1) >= 3, "\(role)")
    }
  }

  @Test func badgesHaveTheMeasuredContrast() {
    let measured = [18.1, 9.6, 6.3, 7.0, 11.4]
    for (level, expected) in measured.enumerated() {
      let style = Theme.standard256[.level(level)]
      let found = contrast(luminance(style.foreground), luminance(style.background))
      #expect(abs(found - expected) < 0.1, "level \(level): \(found)")
    }
  }

  @Test func badgesGetDarkerWithTheLevel() {
    let backgrounds = (0...4).map { luminance(Theme.standard256[.level($0)].background) }
    #expect(backgrounds == backgrounds.sorted(by: >))
  }

  @Test func withoutColourAttributesTellWhatMatters() {
    let theme = Theme.mono
    for role in [Role.text, .muted, .accent, .level(1), .level(4), .series(3), .water] {
      #expect(theme[role].foreground == .standard && theme[role].background == .standard)
    }
    #expect(theme[.selected].attributes == .reverse)
    #expect(
      (1...4).map { theme[.level($0)].attributes } == [[], .underline, .bold, [.reverse, .bold]])
  }

  @Test func levelsAndSeriesOutOfRangeAreTakenIn() {
    #expect(Theme.standard256[.level(9)] == Theme.standard256[.level(4)])
    #expect(Theme.standard256[.level(-1)] == Theme.standard256[.level(0)])
    #expect(Theme.standard256[.series(8)] == Theme.standard256[.series(0)])
    #expect(Theme.standard256[.series(-1)] == Theme.standard256[.series(7)])
    #expect(Theme.standard256[.series(.min)] == Theme.standard256[.series(0)])
  }

  @Test func aThemeForEachTerminal() {
    #expect(
      [0, 8, 16, 88, 256].map { Theme.standard(colors: $0).name } == [
        "mono", "ansi8", "ansi16", "ansi16", "standard256",
      ])
    #expect(Theme.named("high-contrast")?[.selected].attributes == .bold)
    #expect(Theme.named("none") == nil)
  }

  @Test func coloursAreReducedToWhatThereIs() {
    #expect(Color(200).reduced(to: 256) == Color(200))
    #expect(Color(12).reduced(to: 8) == Color(4))
    #expect(Color(196).reduced(to: 16) == Color(1))
    #expect(Color(231).reduced(to: 8) == Color(7))
    #expect(Color(232).reduced(to: 8) == Color(0))
    #expect(Color(3).reduced(to: 0) == .standard)
    for index in Int16(-1)...255 {
      for count in [0, 2, 8, 16, 88, 256] {
        #expect(Int(Color(index).reduced(to: count).index) < max(1, count))
      }
    }
  }

  @Test func aMarkKeepsTheRowsBackground() {
    let row = Style(Color(1), on: Color(2))
    #expect(Style(Color(5), .bold, on: .standard).over(row) == Style(Color(5), .bold, on: Color(2)))
    let reversed = Theme.mono[.selected]
    #expect(Theme.mono[.key].over(reversed).attributes == [.reverse, .bold])
  }
}

extension Style {
  fileprivate init(_ foreground: Color, _ attributes: Attributes, on background: Color) {
    self.init(foreground, on: background, attributes)
  }
}
