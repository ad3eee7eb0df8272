import Dossier

extension SectionWriter {
  /// Whom to ask, in this order: the company, a helper, the authority.
  var reporting: [Block] {
    let first = [words["reporting.company"], words["reporting.helper"]]
    let last = words[authority == nil ? "reporting.authority" : "reporting.authority.known"]
    return [.bullets(first + [last])] + (authority.map(about) ?? [])
      + ["reporting.identity", "reporting.identity.card"].map { .paragraph(words[$0]) }
  }

  /// That of the country that the reader names, else of the one that the data lie in.
  private var authority: Authority? {
    let table = AuthorityTable()
    if let country = reader.country { return table[country] }
    let zones = [dossier.zoneIsAssumed ? nil : dossier.zone] + dossier.exports.flatMap(\.timeZones)
    return zones.compactMap { $0 }.lazy.compactMap(table.authority).first
  }

  private func about(_ authority: Authority) -> [Block] {
    var blocks = [
      field("authority.name", authority.name), field("authority.address", authority.address),
    ]
    if let phone = authority.phone { blocks.append(field("authority.phone", phone)) }
    blocks.append(field("authority.web", authority.web))
    if !authority.languages.isEmpty {
      let names = authority.languages.map { words["languageName.\($0)"] }
      blocks.append(field("authority.languages", words.format(list: names)))
    }
    return blocks + advice(authority) + [.paragraph(checked(authority))]
  }

  private func advice(_ authority: Authority) -> [Block] {
    switch authority.advice {
    case .doors:
      [.bullets(["information", "mediation", "complaint"].map { words["authority.door.\($0)"] })]
    case .states: [.paragraph(words["authority.states"])]
    case nil: []
    }
  }

  private func checked(_ authority: Authority) -> String {
    guard let date = authority.checked else { return words["authority.unchecked"] }
    return text("authority.checked", [Fact("date", .date(date))])
  }
}
