import WorkingTime

/// The hours as the person tries them: under other settings than those of the start.
struct WhatIf: Sendable {
  /// What the person chose; nil before a choice.
  private(set) var settings: HoursSettings?
  private var counted: Hours?

  /// The newest hours that are there: a choice shows when it is counted, and no key waits for it.
  func hours(of scene: Scene) -> Hours? { counted ?? scene.opened.hours }

  /// What the next change starts from.
  func current(_ scene: Scene) -> HoursSettings? { settings ?? scene.opened.hours?.settings }

  /// Whether a choice is still being counted.
  var isCounting: Bool { settings != nil && counted?.settings != settings }

  mutating func choose(_ settings: HoursSettings) { self.settings = settings }

  /// Takes in hours that were counted, unless the person chose something else meanwhile.
  mutating func receive(_ hours: Hours) {
    if hours.settings == settings { counted = hours }
  }
}
