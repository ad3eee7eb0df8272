import ArgumentParser
import CivilTime
import Cohort
import Dossier
import Exports
import Leaflet
import Places
import Regions
import Rules
import Session
import TUICurses

/// What can end a command early, with its exit status.
enum Failure: Error {
  case reading(ReadingError)
  case outputNotWritten(String)
  /// The output is a file that was to be read.
  case outputIsInput(String)
  /// A file of that name is there, and nobody said that it may go.
  case outputExists(String)
  /// A folder of that name holds what no run of ours has made.
  case outputHoldsOther(String)
  /// Whoever made the link decides where the result would land.
  case outputIsLink(String)
  case standardOutputNotWritten
  case placesNotFound(String)
  case placesNotUnderstood(String, PlaceFileError)
  /// An extract of the map.
  case regionNotRead(String, RegionError)
  case notAPosition(String)
  case profileNotFound(String)
  case profileNotUnderstood(String, ProfileError)
  /// Neither a file nor rules that are built in.
  case rulesNotFound(String)
  case rulesNotUnderstood(RulePackError)
  /// A value of the user's own that no rule takes.
  case ruleNotSet(RulePackError)
  /// A value of the user's own, and no rules for it.
  case setWithoutRules
  /// No table of no known company has a column of times.
  case noTableToExplain
  /// Several have.
  case severalTables([String])
  case unknownZone(String)
  case notADate(String)
  case notAnAmount(String)
  /// An amount, and neither it nor the rules name a currency.
  case noCurrency(String)
  case notAShare(String)
  /// Shares of months, and no app whose waiting they are of.
  case shareWithoutPolicy
  /// `--from` is not before `--to`.
  case noDay(from: LocalDate, to: LocalDate)
  /// A secret of one's own, for the days of a pack.
  case secretNotFound(String)
  case secretTooShort(String)
  /// The day that was to be shown is not in the pack.
  case dayOutside(LocalDate, ClosedRange<LocalDate>)
  /// No document that shows a day of a pack.
  case disclosureNotFound(String)
  case disclosureNotUnderstood(String)
  /// A ledger of releases that holds something else.
  case ledgerNotUnderstood(String)
  /// Noise was asked for, and there are only so many people.
  case tooFewForNoise(Int)
  /// What a release would take is more than is left; ε in thousandths.
  case budgetSpent(NoiseSettings, quarter: Int64, year: Int64)
  case sharesNotAdded(ShareError)
  /// No export is from this company.
  case noSuchApp(String, known: [String])
  case noWork
  /// There is work, and none of it on the chosen days.
  case noWorkThen
  /// Nothing to show and no terminal to show it on.
  case noTerminal
  /// Linear text needs an export to read; these are the samples.
  case plainNeedsPath([String])
  case terminal(TerminalError)
  /// The kernel cannot confine the program.
  case sandboxIncomplete(Walls.Gap)
  /// Neither a file nor a script of the program.
  case scriptNotFound(String)
  case scriptNotUnderstood(String, ScriptError)
  /// The copy of somebody invented, by their name.
  case personaNotFound(String)
  /// What stands there is no pipe of the user's own.
  case pipeUnfit(String)
  /// There is no terminal, and linear text was not asked for.
  case sessionNeedsScreen
  /// The second terminal shows nothing but the stage, drawn.
  case stageNeedsScreen
  /// There is no folder to try things in.
  case noScratchFolder

  /// One clear sentence: what, where, what to do.
  func sentence(_ words: Words) -> String {
    switch self {
    case .reading(let error): Messages(words).sentence(error)
    case .outputNotWritten(let path): words.text("cli.error.output", path: path)
    case .outputIsInput(let path): words.text("cli.error.outputIsInput", path: path)
    case .outputExists(let path): words.text("cli.error.outputExists", path: path)
    case .outputHoldsOther(let path): words.text("cli.error.outputHoldsOther", path: path)
    case .outputIsLink(let path): words.text("cli.error.outputIsLink", path: path)
    case .standardOutputNotWritten: words["cli.error.standardOutput"]
    case .placesNotFound(let path): words.text("cli.error.placesNotFound", path: path)
    case .placesNotUnderstood(let path, _):
      words.text("cli.error.placesNotUnderstood", path: path)
    case .regionNotRead(let path, let error): Failure.sentence(error, path, words)
    case .notAPosition(let text): words.text("cli.error.position", [Fact("value", .text(text))])
    case .profileNotFound(let path): words.text("cli.error.profileNotFound", path: path)
    case .profileNotUnderstood(let path, let error): Messages(words).sentence(error, in: path)
    case .rulesNotFound(let path):
      words.text(
        "cli.error.rulesNotFound",
        [
          Fact("path", .text(path)),
          Fact("known", .text(RulePack.identifiers.joined(separator: ", "))),
        ])
    case .rulesNotUnderstood(let error), .ruleNotSet(let error): Messages(words).sentence(error)
    case .setWithoutRules: words["cli.error.setWithoutRules"]
    case .noTableToExplain: words["cli.error.noTableToExplain"]
    case .severalTables(let names):
      words.text("cli.error.severalTables", [Fact("tables", .texts(names))])
    case .unknownZone(let zone): words.text("cli.error.zone", [Fact("zone", .text(zone))])
    case .notADate(let text): words.text("cli.error.date", [Fact("value", .text(text))])
    case .notAnAmount(let text): words.text("cli.error.amount", [Fact("value", .text(text))])
    case .noCurrency(let text): words.text("cli.error.currency", [Fact("value", .text(text))])
    case .notAShare(let text): words.text("cli.error.share", [Fact("value", .text(text))])
    case .shareWithoutPolicy: words["cli.error.shareWithoutPolicy"]
    case .noDay(let from, let to):
      words.text("cli.error.dates", [Fact("from", .date(from)), Fact("to", .date(to))])
    case .secretNotFound(let path): words.text("cli.error.secretNotFound", path: path)
    case .secretTooShort(let path): words.text("cli.error.secretTooShort", path: path)
    case .dayOutside(let date, let days):
      words.text(
        "cli.error.dayOutside",
        [
          Fact("date", .date(date)), Fact("from", .date(days.lowerBound)),
          Fact("to", .date(days.upperBound)),
        ])
    case .disclosureNotFound(let path): words.text("cli.error.disclosureNotFound", path: path)
    case .disclosureNotUnderstood(let path):
      words.text("cli.error.disclosureNotUnderstood", path: path)
    case .ledgerNotUnderstood(let path): words.text("cli.error.ledgerNotUnderstood", path: path)
    case .tooFewForNoise(let people):
      words.text(
        "cli.error.tooFewForNoise",
        [
          Fact("n", .count(people)), Fact("fewest", .count(NoiseSettings.fewestDrivers)),
        ])
    case .budgetSpent(let settings, let quarter, let year):
      words.text(
        "cli.error.budgetSpent",
        [
          Fact("epsilon", .text(CohortReport.epsilon(settings.epsilon))),
          Fact("quarter", .text(settings.quarter.description)),
          Fact("spent", .text(CohortReport.epsilon(quarter))),
          Fact("year", .text("\(settings.quarter.year)")),
          Fact("spentYear", .text(CohortReport.epsilon(year))),
        ])
    case .sharesNotAdded(let error): Messages(words).sentence(error)
    case .noSuchApp(let app, let known):
      words.text("cli.error.noSuchApp", [Fact("app", .text(app)), Fact("apps", .texts(known))])
    case .noWork: words["cli.error.noWork"]
    case .noWorkThen: words["cli.error.noWorkThen"]
    case .noTerminal: words["cli.error.noTerminal"]
    case .plainNeedsPath(let samples):
      words.text("cli.error.plainNeedsPath", [Fact("samples", .texts(samples))])
    case .terminal(let error): Failure.sentence(error, words)
    case .sandboxIncomplete(let gap):
      words.text("cli.error.sandbox", [Fact("missing", .text(words[gap.key]))])
    case .scriptNotFound(let path): words.text("cli.error.scriptNotFound", path: path)
    case .scriptNotUnderstood(let path, let error):
      words.line(error.line, of: path, error.sentence(words))
    case .personaNotFound(let name):
      words.text("cli.error.personaNotFound", [Fact("name", .text(name))])
    case .pipeUnfit(let path): words.text("cli.error.pipe", path: path)
    case .sessionNeedsScreen: words["cli.error.sessionScreen"]
    case .stageNeedsScreen: words["cli.error.stageScreen"]
    case .noScratchFolder: words["cli.error.noScratchFolder"]
    }
  }

  private static func sentence(_ error: TerminalError, _ words: Words) -> String {
    switch error {
    case .outputIsNoTerminal, .noKeyboard: words["cli.error.noTerminal"]
    case .unknownTerminal(let name), .cannotMoveCursor(let name):
      words.text("cli.error.terminal", [Fact("name", .text(name))])
    case .system(let code): words.text("cli.error.system", [Fact("code", .count(Int(code)))])
    }
  }

  private static func sentence(_ error: RegionError, _ path: String, _ words: Words) -> String {
    var facts = [Fact("path", .text(path))]
    let key: String
    switch error {
    case .notReadable: key = "notReadable"
    case .unknownFormat: key = "unknownFormat"
    case .cutOff: key = "cutOff"
    case .damaged: key = "damaged"
    case .compression(let name):
      key = "compression"
      facts.append(Fact("name", .text(name)))
    case .feature(let name):
      key = "feature"
      facts.append(Fact("name", .text(name)))
    case .tooLarge: key = "tooLarge"
    case .noPlaces: key = "noPlaces"
    }
    return words.text("cli.error.region.\(key)", facts)
  }

  /// The statuses of `sysexits.h`.
  var status: ExitCode {
    switch self {
    case .reading(let error): ExitCode(error.exitStatus)
    case .outputNotWritten, .outputIsInput, .outputExists, .outputIsLink, .outputHoldsOther,
      .standardOutputNotWritten, .noScratchFolder, .pipeUnfit:
      ExitCode(73)
    case .sandboxIncomplete: ExitCode(69)
    case .terminal(.system): ExitCode(70)
    case .placesNotFound, .secretNotFound, .disclosureNotFound, .profileNotFound,
      .scriptNotFound, .personaNotFound, .regionNotRead(_, .notReadable):
      ExitCode(66)
    case .placesNotUnderstood, .disclosureNotUnderstood, .ledgerNotUnderstood,
      .profileNotUnderstood, .regionNotRead,
      .noWork, .noWorkThen, .tooFewForNoise, .budgetSpent, .sharesNotAdded,
      .noTableToExplain, .rulesNotUnderstood, .scriptNotUnderstood:
      ExitCode(65)
    case .rulesNotFound, .ruleNotSet, .setWithoutRules, .secretTooShort, .dayOutside, .unknownZone,
      .severalTables, .notADate, .notAnAmount, .noCurrency, .notAShare,
      .shareWithoutPolicy, .noSuchApp,
      .notAPosition, .noDay, .noTerminal,
      .plainNeedsPath, .sessionNeedsScreen, .stageNeedsScreen, .terminal:
      ExitCode(64)
    }
  }
}

extension Words {
  fileprivate func text(_ key: String, path: String) -> String {
    text(key, [Fact("path", .text(path))])
  }
}
