import Dossier
import Inference
import Testing

@testable import Leaflet

/// Copies that online services give, without a single place: each tells something all the same.
@Suite struct OnlineLeafletTests {
  private static let day = 86_400
  /// A Monday in January 2024, 10:00 in Brussels.
  private static let start = 1_705_309_200

  private static func facebook() -> WrittenCopy {
    let messages = (0..<40).map { number -> String in
      let sender = number % 2 == 0 ? "Nadia Sample" : "Ana Example"
      return #"{"sender_name": "\#(sender)", "timestamp_ms": \#(start + number * day)000}"#
    }
    let companies = ["Bread & Co", "Online Casino Lucky", "tracker.example"].map {
      #"{"advertiser_name": "\#($0)", "has_data_file_custom_audience": true, "#
        + #""has_remarketing_custom_audience": false, "has_in_person_store_visit": false}"#
    }
    let searches = ["pancakes", "trade union near me", "Ana"].map {
      #"{"timestamp": \#(start), "data": [{"text": "\#($0)"}], "title": "You searched"}"#
    }
    return WrittenCopy([
      "message_1.json":
        #"{"participants": [{"name": "Ana Example"}, {"name": "Nadia Sample"}], "messages": ["#
        + messages.joined(separator: ",")
        + #"], "title": "Ana", "is_still_participant": true, "thread_path": "inbox/ana"}"#,
      "profile.json":
        #"{"profile_v2": {"name": {"full_name": "Nadia Sample"}, "profile_uri": "x"}}"#,
      "advertisers.json":
        #"{"custom_audiences_all_types_v2": [\#(companies.joined(separator: ","))]}"#,
      "searches.json": #"{"searches_v2": [\#(searches.joined(separator: ","))]}"#,
      "friends.json": #"{"friends_v2": [{"name": "Ana Example", "timestamp": \#(start)}]}"#,
      "activity.json":
        #"{"account_activity_v2": [{"action": "Login", "timestamp": \#(start), "ip_address": "#
        + #""192.0.2.7", "user_agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 14)", "city": "Gent", "#
        + #""region": "", "country": "BE", "site_name": "x", "datr_cookie": "a"}]}"#,
    ])
  }

  private static func netflix() -> WrittenCopy {
    let plays = (1...28).map {
      "Nadia,2024-02-\($0 < 10 ? "0" : "")\($0) 01:10:00,00:20:00,,Film \($0),,Phone A,,,BE (Belgium)\n"
    }
    let bills = ["2024-01-05", "2024-02-05", "2024-03-05"].map {
      "\($0),SUBSCRIPTION,CC,8.99,EUR\n"
    }
    return WrittenCopy([
      "ViewingActivity.csv":
        "Profile Name,Start Time,Duration,Attributes,Title,Supplemental Video Type,Device Type,"
        + "Bookmark,Latest Bookmark,Country\n" + plays.joined(),
      "BillingHistory.csv":
        "Transaction Date,Description,Payment Type,Gross Sale Amt,Currency\n" + bills.joined(),
      "SearchHistory.csv":
        "Profile Name,Country Iso Code,Device,Is Kids,Query Typed,Displayed Name,Action,Section,"
        + "Utc Timestamp\nNadia,BE,Phone A,0,depression film,,,,2024-02-03 01:00:00\n",
    ])
  }

  private static func whatsApp() -> WrittenCopy {
    func chat(_ name: String, _ lines: Int) -> String {
      (0..<lines).map { number in
        let sender = number % 2 == 0 ? "Nadia" : name
        return "\(13 + number % 15)/0\(1 + number / 15)/2024, 23:4\(number % 10) - \(sender): x\n"
      }.joined()
    }
    return WrittenCopy([
      "WhatsApp Chat with Ana.txt": chat("Ana", 30), "WhatsApp Chat with Ben.txt": chat("Ben", 10),
      "WhatsApp Chat with Cem.txt": chat("Cem", 6),
    ])
  }

  /// Every finding is told in its own words in every language, with its method and without a gap.
  private func check(_ dossier: Dossier, _ findings: [Finding]) {
    for words in Language.allCases.map(Words.init) {
      for finding in findings {
        let name = "\(finding.kind.rawValue).\(finding.variant)"
        #expect(words.has("finding.\(name)"), "\(name)")
        for group in finding.evidence.supporting {
          #expect(words.has("evidence.\(group.key)"), "\(group.key)")
        }
        for key in finding.alternatives { #expect(words.has("alternative.\(key)"), "\(key)") }
        for key in finding.method.limits { #expect(words.has("limit.\(key)"), "\(key)") }
      }
      let leaflet = Leaflet.compose(dossier: dossier, findings: findings, words: words)
      for entry in leaflet.entries {
        let told = [entry.title, entry.statement, entry.method] + entry.actions + entry.limits
        for line in told where line.contains("…") || line.contains("{") {
          Issue.record("\(entry.id): \(line)")
        }
      }
    }
  }

  private func statements(_ dossier: Dossier, _ findings: [Finding]) -> [String] {
    Leaflet.compose(dossier: dossier, findings: findings, words: Words(.english)).entries
      .map(\.statement)
  }

  @Test func aSocialNetwork() throws {
    let (dossier, findings) = try Self.facebook().conclusions()
    check(dossier, findings)
    let kinds = Set(findings.map(\.kind))
    #expect(
      kinds.isSuperset(of: [.messages, .contacts, .searches, .companies, .device, .network]))
    let told = statements(dossier, findings)
    #expect(
      told.contains(
        "1 of your searches holds words about trade unions and strikes. Someone could draw conclusions "
          + "from it. They can be wrong."))
    #expect(
      told.contains(
        "1 of these companies has a name that speaks of gambling: Online Casino Lucky. Names can mislead."
      ))
    #expect(told.contains { $0.hasPrefix("Your copy lists 40 messages from 15 January 2024") })
  }

  @Test func filmsOnDemand() throws {
    let (dossier, findings) = try Self.netflix().conclusions()
    check(dossier, findings)
    let told = statements(dossier, findings)
    #expect(
      told.contains(
        "Your copy shows €8.99 to SUBSCRIPTION, month after month: 3 times from 5 January 2024 to "
          + "5 March 2024."))
    #expect(
      told.contains(
        "You left a trace on 28 days in a row, from 1 February 2024 to 28 February 2024."))
    #expect(told.contains("Your copy names 1 device: Phone A."))
    #expect(findings.contains { $0.category == "topic.mind" })
  }

  /// Apps, sites, likes: how many is told, and none by its name.
  @Test func listsThatFewOthersHave() throws {
    let like = #"{"title": "clinic", "string_list_data": [{"timestamp": \#(Self.start)}]}"#
    let install =
      #"{"install": {"doc": {"title": "Diary"}, "firstInstallationTime": "2024-03-05T18:04:40Z"}}"#
    let copy = WrittenCopy([
      "Installs.json": "[\(install)]",
      "History.json":
        #"{"Browser History": [{"url": "https://clinic.example/", "time_usec": 1709661880000001}]}"#,
      "liked_posts.json": #"{"likes_media_likes": [\#(like)]}"#,
    ])
    let (dossier, findings) = try copy.conclusions()
    check(dossier, findings)
    let told = statements(dossier, findings)
    for statement in [
      "Your copy names 1 app that you got or used.",
      "Your copy names 1 site that you opened, from 5 March 2024 to 5 March 2024.",
      "Your copy holds 1 like, of 15 January 2024. Others could guess traits from it. They can be wrong.",
    ] { #expect(told.contains(statement), "\(told)") }
    #expect(!told.contains { $0.contains("clinic") })
  }

  @Test func factsThatLeadToAName() throws {
    let copy = WrittenCopy([
      "Userdata.json":
        #"{"username": "mia", "email": "mia@example.org", "country": "BE", "creationTime": "#
        + #""2015-02-03", "birthdate": "1990-04-01", "gender": "female", "postalCode": "4000", "#
        + #""mobileNumber": null}"#
    ])
    let (dossier, findings) = try copy.conclusions()
    check(dossier, findings)
    #expect(
      statements(dossier, findings).contains(
        "Your copy holds 3 facts about you: birth date, postcode and sex. Together they can lead to "
          + "your name."))
  }

  /// All three facts are serious; two of them are less.
  @Test(arguments: [(2, Level.takeCare), (3, Level.thinkFirst)])
  func theLevelOfAnIdentityAsksForAllThree(known: Int, level: Level) {
    var dossier = Dossier()
    let facts: [(AccountFact.Kind, String)] = [
      (.birthDate, "1990-04-01"), (.sex, "F"), (.postcode, "9000"),
    ]
    dossier.accountFacts = facts.prefix(known).enumerated().map { row, fact in
      AccountFact(kind: fact.0, value: fact.1, provenance: Provenance(file: 0, row: row + 1))
    }
    let findings = Inference.conclude(dossier)
    let leaflet = Leaflet.compose(dossier: dossier, findings: findings, words: Words(.english))
    let entries = leaflet.entries.filter { $0.finding.variant == "identity" }
    #expect(entries.map(\.level) == [level])
  }

  @Test func chatsAsText() throws {
    let (dossier, findings) = try Self.whatsApp().conclusions()
    check(dossier, findings)
    let told = statements(dossier, findings)
    // Ana has 30 of 46 messages, which is 65 of 100 and more than half.
    #expect(
      told.contains(
        "One conversation alone has 65 of 100 messages. Half of all messages lie in 1 of 3 "
          + "conversations."))
  }

  /// What the law protects is closed on a screen until it is asked for, and weighs more.
  @Test func privateMattersAreHidden() throws {
    let (dossier, findings) = try Self.facebook().conclusions()
    let leaflet = Leaflet.compose(dossier: dossier, findings: findings, words: Words(.english))
    for entry in leaflet.entries where entry.finding.category != nil {
      #expect(entry.isHidden)
      #expect(entry.law != nil)
    }
    #expect(leaflet.entries.contains { $0.isHidden })
    #expect(leaflet.entries.contains { !$0.isHidden })
  }
}
