import ArgumentParser
import Leaflet

/// What is hidden of the person.
struct MaskOptions: ParsableArguments {
  enum Choice: String, ExpressibleByArgument, CaseIterable { case off, names, counts }

  @Option(help: help("cli.option.mask")) var mask = Choice.off

  var level: MaskLevel {
    switch mask {
    case .off: .off
    case .names: .names
    case .counts: .counts
    }
  }
}

extension Analysis {
  /// What others may see of it.
  func masked(by mask: Mask) -> Analysis {
    guard mask.hides else { return self }
    var masked = self
    masked.storage = mask.masked(storage)
    masked.reading.dossier = mask.masked(dossier)
    masked.findings = mask.masked(findings)
    if mask.hidesAllButCounts { masked.hours = nil }
    return masked
  }
}
