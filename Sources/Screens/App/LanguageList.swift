import Leaflet

typealias LanguageList = ChoiceList<Language>

extension ChoiceList<Language> {
  /// The languages, each by its own name; one that is not complete says so.
  init(_ words: Words) {
    // Worked out once: a language's wording is read from its file.
    let options = Language.allCases.map { language in
      let partial = Words(language).isComplete ? "" : " (\(words["ui.language.partial"]))"
      return Option(title: language.endonym + partial, value: language)
    }
    self.init(
      title: words["ui.language.title"], options,
      selected: Language.allCases.firstIndex(of: words.language) ?? 0, columns: 40)
  }
}
