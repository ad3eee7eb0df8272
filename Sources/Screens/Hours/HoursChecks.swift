import Canvas
import Dossier
import Leaflet
import WorkingTime

/// What was checked against each other, and what follows from the files' gaps.
struct HoursChecks {
  private let hours: Hours
  private let scene: Scene

  init(_ hours: Hours, _ scene: Scene) {
    self.hours = hours
    self.scene = scene
  }

  var items: [DocumentItem] {
    let words = scene.words
    let checks = hours.checks.flatMap(items)
    let marks = hours.marks.map { mark in
      DocumentItem(
        .hanging(sign: "•", text: words["hoursMark.\(mark.rawValue)"], .text), indent: 1)
    }
    let notes = marks.isEmpty ? [] : [.text(words["ui.hours.marks"], .accent)] + marks
    return [.text(words["ui.hours.checks"], .accent)] + checks + [.blank] + notes
  }

  private func items(_ check: Check) -> [DocumentItem] {
    let words = scene.words
    let sign: String
    switch check.status {
    case .ok: sign = scene.ascii ? "[ok]" : "√"
    case .differs: sign = scene.ascii ? "[!]" : "▲"
    case .cannotTell: sign = "?"
    }
    let title = words.labelled(words["check.\(check.id)"], CheckText(words).outcome(check))
    let rows = check.rows.prefix(4).map { source in
      DocumentItem(
        .text(scene.name(of: source), .muted), indent: 4,
        link: .row(file: source.file, row: source.row))
    }
    return [DocumentItem(.hanging(sign: sign, text: title, .text), indent: 1)] + rows
  }
}
