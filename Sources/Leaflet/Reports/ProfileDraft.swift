import Dossier
import Exports

/// A guessed profile as a text to correct: what is open stands in it as comments.
public enum ProfileDraft {
  public static func text(_ guess: ProfileGuess, words: Words) -> String {
    guess.profile.text(remarks: remarks(on: guess, words))
  }

  private static func remarks(on guess: ProfileGuess, _ words: Words) -> [String] {
    var remarks = [words["profile.draft.intro"], words["profile.draft.noData"]]
    for doubt in guess.doubts {
      guard let (key, lines) = question(doubt) else { continue }
      remarks += ["", words["profile.draft.\(key)"]] + lines
    }
    remarks += rivals(in: guess, words)
    let allowed = ColumnMeaning.allCases.map(\.rawValue).joined(separator: ", ")
    return remarks
      + ["", words.text("profile.draft.meanings", [Fact("allowed", .text(allowed))])]
  }

  /// A question with the lines of which one answers it.
  private static func question(_ doubt: ProfileGuess.Doubt) -> (key: String, lines: [String])? {
    switch doubt {
    case .clock: ("clock", ["clock = local", "clock = utc"])
    case .dates: ("dates", ["dates = day-month", "dates = month-day"])
    case .lengths:
      ("lengths", TableProfile.LengthUnit.allCases.map { "lengths = \($0.rawValue)" })
    case .currency: ("currency", ["currency = EUR"])
    case .role: ("role", ["role = courier", "role = driver"])
    case .row: ("row", TableProfile.Row.allCases.map { "row = \($0.rawValue)" })
    case .column: nil
    }
  }

  /// Columns that may mean the same, a sentence a meaning.
  private static func rivals(in guess: ProfileGuess, _ words: Words) -> [String] {
    ColumnMeaning.allCases.flatMap { meaning -> [String] in
      let names = guess.doubts.compactMap { doubt -> String? in
        guard case .column(let name, meaning) = doubt else { return nil }
        return name
      }
      guard !names.isEmpty else { return [] }
      let facts = [Fact("columns", .texts(names)), Fact("meaning", .text(meaning.rawValue))]
      return ["", words.text("profile.draft.column", facts)]
    }
  }
}
