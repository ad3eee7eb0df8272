import ArgumentParser
import Leaflet
import Session

/// What questions may ask of a copy: each name with how it is counted.
struct SessionMetricsCommand: LeafletCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "metrics", abstract: spoken("cli.session.metrics.abstract"))
  }

  @OptionGroup var common: CommonOptions

  func work() throws(Failure) -> ExitCode {
    let output = try common.prepare(reading: [])
    let words = common.words
    let lines = Metric.all.sorted { $0.name < $1.name }.map { metric in
      "\(metric.name)\n    \(words[metric.explanationKey])"
    }
    try output.write(lines.joined(separator: "\n") + "\n")
    return .success
  }
}
