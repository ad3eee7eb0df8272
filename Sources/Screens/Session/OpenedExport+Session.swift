import Leaflet
import Session

extension OpenedExport {
  /// What a session needs of it.
  func facts(_ words: Words) -> CopyFacts {
    CopyFacts(
      dossier: dossier, findings: findings,
      leaflet: Leaflet.compose(
        dossier: dossier, findings: findings, hours: hours, words: words, storage: storage))
  }
}
