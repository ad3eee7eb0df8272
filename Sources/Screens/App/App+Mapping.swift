import Dossier
import Exports
import Leaflet
import TUI

/// Tables of no known company, of which a person says what the columns mean.
extension App {
  /// Where nothing is known of an export, its first table is what there is to talk about.
  func explainUnknown(_ state: inout AppState) -> [AppEffect] {
    guard !state.mask.hides, let reading = state.opened?.reading, !reading.isUnderstood,
      !reading.wasCancelled,
      let file = reading.tablesToExplain.first
    else { return [] }
    state.go(to: .data)
    return state.dataScreen.explain(file).flatMap { perform($0, &state) }
  }

  func loadSample(_ file: Int, _ state: AppState) -> AppEffect {
    guard let reading = state.opened?.reading else { return .bell }
    let (sample, opening) = (services.sample, state.opening)
    return .work { .sample(file: file, sample(reading, file), opening: opening) }
  }

  func save(_ profile: TableProfile, as name: String) -> AppEffect {
    let save = services.save
    return .work { .saved(name: name, save(name, profile.text())) }
  }

  func receive(_ file: Int, _ result: Result<TableSample, ReadingError>, _ state: inout AppState) {
    guard let scene = state.scene else { return }
    switch result {
    case .success(let sample):
      let known = scene.opened.reading.profiles[file]?.profile
      guard !state.dataScreen.receive(file, sample, known: known) else { return }
      state.note = state.words["ui.mapper.noTimes"]
    case .failure(let error):
      _ = state.dataScreen.goBack()
      state.note = Messages(state.words).sentence(error)
    }
  }

  func receive(_ outcome: SaveOutcome, of name: String, _ state: inout AppState) {
    if outcome == .saved { state.dataScreen.noteSaved(as: name) }
    state.note = state.words.text(
      "ui.mapper.save.\(outcome.rawValue)", [Fact("name", .text(name))])
  }
}
