import ArgumentParser
import Leaflet

/// The words of the command line itself: help and messages.
///
/// The language is that of `--lang` where it is given, else that of the environment; help has to know before arguments are parsed.
let spokenWords = Words(spokenLanguage(CommandLine.arguments))

func spoken(_ key: String) -> String { spokenWords[key] }

func help(_ key: String) -> ArgumentHelp { ArgumentHelp(stringLiteral: spokenWords[key]) }

/// The last value of `--lang` among the arguments, as the parser takes it; else the environment's
/// language, else English.
private func spokenLanguage(_ arguments: [String]) -> Language {
  let options = arguments.prefix { $0 != "--" }
  let values = zip(options, options.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
  let joined = options.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
  return (values + joined).compactMap(Language.init(rawValue:)).last
    ?? Language.preferred(environment: environment)
}

/// The variables that POSIX asks for the language of messages.
private var environment: [String: String] {
  let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
  return Dictionary(uniqueKeysWithValues: names.map { ($0, environmentValue($0) ?? "") })
}

extension Language: ExpressibleByArgument {}
