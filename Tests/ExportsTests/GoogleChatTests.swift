import CivilTime
import Dossier
import Testing

@testable import Exports

@Suite struct GoogleChatTests {
  private func person(_ name: String) -> String {
    #"{"name": "\#(name)", "email": "\#(name.lowercased())@example.org", "user_type": "Human"}"#
  }

  private func message(_ name: String, _ date: String) -> String {
    #"{"creator": \#(person(name)), "created_date": "\#(date)", "text": "hello", "topic_id": "t"}"#
  }

  @Test func messagesTellWhoWroteToWhomAndWhen() throws {
    let dossier = try read([
      "Google Chat/Groups/DM 1/group_info.json":
        "{\"name\": \"DM\", \"members\": [\(person("Nadia")), \(person("Omar"))]}",
      "Google Chat/Groups/DM 1/messages.json":
        "{\"messages\": ["
        + [
          message("Nadia", "Tuesday, March 5, 2024 at 6:04:40\u{202F}PM UTC"),
          message("Omar", "mardi 5 mars 2024 à 18:05:40 UTC"),
          message("Omar", "Dienstag, 5. März 2024 um 18:06:40 UTC"),
          message("Nadia", "dinsdag 5 maart 2024 om 18:07:40 UTC"), message("Nadia", "yesterday"),
        ].joined(separator: ",") + "]}",
      "Google Chat/Users/User 1/user_info.json":
        "{\"user\": \(person("Nadia")), \"membership_info\": [{\"group_name\": \"DM\"}]}",
    ]).dossier
    #expect(dossier.exports[0].kind == "google-takeout")
    let first = utc("2024-03-05T18:04:40Z")?.seconds ?? 0
    #expect(dossier.messages.map(\.at?.seconds) == [0, 60, 120, 180].map { first + $0 })
    #expect(
      dossier.messages.map(\.direction) == [
        .fromSubject, .toSubject, .toSubject, .fromSubject,
      ])
    #expect(dossier.messages.allSatisfy { $0.counterpart == "Omar" && $0.thread == "DM 1" })
    #expect(dossier.accountFacts.map(\.value) == ["Nadia", "nadia@example.org"])
    #expect(dossier.problems.map(\.reason) == [.notADate])
  }
}
