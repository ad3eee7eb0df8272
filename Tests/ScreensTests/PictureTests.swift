import Canvas
import Leaflet
import Places
import TUI
import TUITesting
import Testing

@testable import Screens

/// Every screen as people see it, at three sizes.
@Suite struct PictureTests {
  static let sizes = [
    Size(rows: 20, columns: 40), Size(rows: 24, columns: 80), Size(rows: 36, columns: 120),
  ]

  private func name(_ context: String, _ size: Size, _ variant: String = "") -> String {
    "\(context)-\(size.columns)x\(size.rows)" + (variant.isEmpty ? "" : "-\(variant)")
  }

  @Test(arguments: Context.all + Context.ofLaw)
  func screens(_ context: Context) async throws {
    for size in Self.sizes {
      let driver = try await context.driver(size: size)
      expectSnapshot(driver.snapshot(), name(context.name, size))
    }
  }

  @Test func loading() async throws {
    for size in Self.sizes {
      var driver = await AppDriver.start(size: size)
      try await driver.press("enter")
      driver.send(.progress(.sample, opening: 1))
      expectSnapshot(driver.snapshot(), name("loading", size))
    }
  }

  @Test(arguments: Language.allCases)
  func leafletInEachLanguage(_ language: Language) async throws {
    for size in Self.sizes {
      for keys in ["", "G"] {
        var driver = await AppDriver.start(.nurse, language, size: size)
        try await driver.press(keys)
        let screen = keys.isEmpty ? "leaflet" : "leaflet-end"
        expectSnapshot(driver.snapshot(), name(screen, size, language.rawValue))
      }
    }
  }

  /// What a newcomer meets first.
  static let first = (Context.beforeOpening + Context.ofNurse).filter {
    ["start", "finding", "leaflet-help"].contains($0.name)
  }

  @Test(arguments: first, Language.allCases)
  func firstScreensInEachLanguage(_ context: Context, _ language: Language) async throws {
    guard language != .english else { return }
    for size in Self.sizes {
      let driver = try await context.driver(language, size: size)
      expectSnapshot(driver.snapshot(), name(context.name, size, language.rawValue))
    }
  }

  @Test(arguments: Context.ofNurse.filter { $0.name == "leaflet" } + first)
  func firstScreensInASCII(_ context: Context) async throws {
    for size in Self.sizes {
      let driver = try await context.driver(size: size, ascii: true)
      let picture = driver.canvas.ascii().snapshot()
      #expect(picture.utf8.allSatisfy { $0 < 0x80 })
      expectSnapshot(picture, name(context.name, size, "ascii"))
    }
  }

  @Test func mapInASCII() async throws {
    for size in Self.sizes {
      let driver = try await Context.ofRegion[0].driver(size: size, ascii: true)
      let picture = driver.canvas.ascii().snapshot()
      #expect(picture.contains("(c) OpenStreetMap"))
      expectSnapshot(picture, name("map-region", size, "ascii"))
    }
  }

  /// The licence asks for it, in whatever window.
  @Test(arguments: Language.allCases)
  func everyMapOfAFileNamesItsSource(_ language: Language) async throws {
    for columns in [30, 34, 40, 52, 66, 80, 100, 140, 200] {
      let size = Size(rows: 20, columns: columns)
      let driver = try await Context.ofRegion[0].driver(language, size: size)
      #expect(driver.snapshot().contains("© OpenStreetMap"), "\(columns) columns")
    }
    let wide = try await Context.ofRegion[0].driver(language, size: Size(rows: 20, columns: 200))
    #expect(wide.snapshot().contains(PlaceSource.attribution))
  }

  /// Screen readers follow the cursor: it rests on something wherever one is.
  @Test(arguments: Context.all)
  func focusIsAlwaysSomewhere(_ context: Context) async throws {
    for size in Self.sizes + [Size(rows: 4, columns: 20)] {
      let canvas = try await context.driver(size: size).canvas
      let place = canvas.cursor ?? canvas.focus
      #expect(place.map(canvas.bounds.contains) == true, "\(context.name) at \(size)")
    }
  }

  /// However narrow the window, a newcomer sees how to get help and how to leave.
  @Test(arguments: Context.opened, Language.allCases)
  func helpIsInEveryFooter(_ context: Context, _ language: Language) async throws {
    let driver = try await context.driver(language, size: Size(rows: 20, columns: 40))
    guard driver.state.overlay == nil, !driver.state.currentScreen.isTyping else { return }
    let footer =
      driver.snapshot().split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let words = Words(language)
    #expect(footer.contains("? " + words["ui.hint.help"]), "\(footer)")
    if !driver.state.hasInner {
      #expect(footer.contains("q " + words["ui.hint.quit"]), "\(footer)")
    }
  }
}
