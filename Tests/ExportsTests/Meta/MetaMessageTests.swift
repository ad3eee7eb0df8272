import Dossier
import Testing

@testable import Exports

@Suite struct MetaMessageTests {
  private func thread(
    _ people: [String], _ messages: [(sender: String, at: Int)], path: String = "inbox/x"
  ) -> String {
    let participants = people.map { #"{"name": "\#($0)"}"# }.joined(separator: ",")
    let rows = messages.map {
      #"{"sender_name": "\#($0.sender)", "timestamp_ms": \#($0.at)123, "content": "secret"}"#
    }.joined(separator: ",")
    return #"{"participants": [\#(participants)], "messages": [\#(rows)], "title": "t", "#
      + #""is_still_participant": true, "thread_path": "\#(path)"}"#
  }

  private let ines = #"In\u00c3\u00a8s"#

  @Test func whoeverIsInEveryConversationIsTheSubject() throws {
    let dossier = try read([
      "messages/inbox/ines_1/message_1.json": thread(
        [ines, "Nadia"], [(ines, 1_615_460_377), ("Nadia", 1_615_460_378)]),
      "messages/inbox/ines_1/message_2.json": thread([ines, "Nadia"], [(ines, 1_615_460_300)]),
      "messages/inbox/club_2/message_1.json": thread(
        [ines, "Tom", "Nadia"], [("Tom", 1_615_460_400), ("Nadia", 1_615_460_401)]),
      "messages/inbox/tom_3/message_1.json": thread(
        ["Tom", "Nadia"], [("Nadia", 1_615_460_500)]),
    ]).dossier
    let messages = dossier.messages
    #expect(
      messages.map(\.at?.seconds) == [
        1_615_460_300, 1_615_460_377, 1_615_460_378, 1_615_460_400, 1_615_460_401, 1_615_460_500,
      ])
    #expect(
      messages.map(\.direction) == [
        .toSubject, .toSubject, .fromSubject, .toSubject, .fromSubject, .fromSubject,
      ])
    #expect(messages.map(\.counterpart) == ["Inès", "Inès", "Inès", nil, nil, "Tom"])
    #expect(
      messages.map(\.thread) == ["ines_1", "ines_1", "ines_1", "club_2", "club_2", "tom_3"])
    #expect(dossier.problems.isEmpty)
    #expect(dossier.exports[0].kind == "facebook")
  }

  @Test func ofOneConversationNobodyKnowsWhoseItIs() throws {
    let dossier = try read([
      "messages/inbox/ines_1/message_1.json": thread([ines, "Nadia"], [(ines, 1_615_460_377)])
    ]).dossier
    #expect(dossier.messages.map(\.direction) == [.unknown])
    #expect(dossier.messages.map(\.counterpart) == [nil])
  }

  @Test func theProfileTellsWhoseItIs() throws {
    let dossier = try read([
      "messages/inbox/ines_1/message_1.json": thread([ines, "Nadia"], [(ines, 1_615_460_377)]),
      "profile.json": #"{"profile_v2": {"name": {"full_name": "Nadia"}, "profile_uri": "x"}}"#,
    ]).dossier
    #expect(dossier.messages.map(\.direction) == [.toSubject])
    #expect(dossier.messages.map(\.counterpart) == ["Inès"])
  }

  @Test func exportsOfDifferentPeopleAreNotMixed() throws {
    let dossier = try read(exports: [
      [
        ("inbox/a_1/message_1.json", Array(thread(["Ann", "Me"], [("Me", 1_615_460_377)]).utf8)),
        ("inbox/b_2/message_1.json", Array(thread(["Bob", "Me"], [("Bob", 1_615_460_378)]).utf8)),
      ],
      [
        (
          "your_instagram_activity/inbox/c_1/message_1.json",
          Array(thread(["Cat", "me.ig"], [("me.ig", 1_615_460_379)]).utf8)
        ),
        (
          "your_instagram_activity/inbox/d_2/message_1.json",
          Array(thread(["Dan", "me.ig"], [("Dan", 1_615_460_380)]).utf8)
        ),
      ],
    ]).dossier
    #expect(
      dossier.messages.map(\.direction) == [.fromSubject, .toSubject, .fromSubject, .toSubject])
    #expect(dossier.messages.map(\.counterpart) == ["Ann", "Bob", "Cat", "Dan"])
    #expect(dossier.exports.map(\.kind) == ["facebook", "instagram"])
  }

  @Test func encryptedConversationsHaveOtherWords() throws {
    let text = #"""
      {"participants": ["Ines", "Nadia"], "threadName": "Ines_1", "messages": [
        {"isUnsent": false, "media": [], "reactions": [], "senderName": "Ines", "text": "secret",
          "timestamp": 1615460377000, "type": "text"},
        {"isUnsent": false, "senderName": "Nadia", "timestamp": "never", "type": "text"}]}
      """#
    let dossier = try read([
      "Ines_1.json": text,
      "Tom_2.json": text.replacing("Ines", with: "Tom"),
    ]).dossier
    #expect(dossier.messages.map(\.at) == [utc("2021-03-11T10:59:37"), utc("2021-03-11T10:59:37")])
    #expect(dossier.messages.map(\.direction) == [.toSubject, .toSubject])
    #expect(Set(dossier.messages.map(\.counterpart)) == ["Ines", "Tom"])
    #expect(dossier.problems.map(\.reason) == [.notADate, .notADate])
  }

  @Test func longConversationsAreRead() throws {
    let many = (0..<15_000).map { (sender: $0 % 3 == 0 ? "Nadia" : ines, at: 1_615_460_377 + $0) }
    let long = thread([ines, "Nadia"], many)
    #expect(long.utf8.count > 1 << 20)
    let dossier = try read([
      "messages/inbox/ines_1/message_1.json": long,
      "messages/inbox/tom_2/message_1.json": thread(["Tom", "Nadia"], [("Tom", 1_615_460_300)]),
    ]).dossier
    #expect(dossier.messages.count == 15_001)
    #expect(dossier.messages.count { $0.direction == .fromSubject } == 5_000)
    #expect(dossier.messages.count { $0.counterpart == "Inès" } == 15_000)
    #expect(dossier.files.allSatisfy { $0.note == nil })
    #expect(dossier.problems.isEmpty)
  }

  @Test func nothingThatWasWrittenIsKept() throws {
    let reading = try read([
      "messages/inbox/ines_1/message_1.json": thread([ines, "Nadia"], [(ines, 1_615_460_377)])
    ])
    #expect(!"\(reading.dossier)".contains("secret"))
  }
}
