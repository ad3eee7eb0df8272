import CivilTime
import Dossier
import Places
import Testing

@testable import Exports

// Every person, company, number and address here is invented.

@Suite struct XTests {
  @Test func theAccountAndItsSignInsAreRead() throws {
    let dossier = try read([
      "data/account.js": xScript(
        "account",
        #"""
        {"account": {"email": "mia@example.org", "username": "mia_r", "accountId": "1001",
          "createdAt": "2015-02-03T04:05:06.000Z", "accountDisplayName": "Mia"}}
        """#),
      "data/ip-audit.js": xScript(
        "ip-audit",
        #"{"ipAudit": {"createdAt": "2023-05-01T21:10:07.000Z", "loginIp": "203.0.113.7"}}"#,
        #"{"ipAudit": {"createdAt": "soon", "loginIp": "203.0.113.8"}}"#),
      "data/account-creation-ip.js": xScript(
        "account-creation-ip", #"{"accountCreationIp": {"userCreationIp": "2001:db8::1"}}"#),
      "data/device-token.js": xScript(
        "device-token",
        #"""
        {"deviceToken": {"token": "t", "createdAt": "2020-01-01T00:00:00.000Z",
          "lastSeenAt": "2023-05-01T21:00:00.000Z", "clientApplicationName": "Android app"}}
        """#),
      "data/connected-application.js": xScript(
        "connected-application",
        #"""
        {"connectedApplication": {"organization": {"name": "Quiz AG"}, "name": "Quiz",
          "approvedAt": "2019-01-01T00:00:00.000Z"}}
        """#,
        #"""
        {"connectedApplication": {"name": "Own", "approvedAt": "2019-02-01T00:00:00.000Z"}}
        """#),
    ]).dossier
    #expect(
      dossier.signIns.map(\.address) == ["2001:db8::1", nil, "203.0.113.7"])
    #expect(
      dossier.signIns.map(\.at)
        == [nil, utc("2023-05-01T21:00:00"), utc("2023-05-01T21:10:07")])
    #expect(dossier.signIns.map(\.device) == [nil, "Android app", nil])
    #expect(dossier.companyLinks.map(\.name) == ["Quiz AG", "Own"])
    #expect(dossier.companyLinks.map(\.via) == ["Quiz", "Own"])
    #expect(
      dossier.accountFacts.map(\.value)
        == ["mia_r", "Mia", "mia@example.org", "2015-02-03T04:05:06.000Z"])
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.files.map(\.rowsSetAside).reduce(0, +) == 1)
  }

  @Test func emptyListsAreNoProblem() throws {
    let dossier = try read([
      "data/mute.js": "window.YTD.mute.part0 = [ ]",
      "data/block.js": "window.YTD.block.part0 = []\n",
      "data/follower.js": xScript("follower", #"{"follower": {"accountId": "1"}}"#),
      "data/follower-part1.js": xScript("follower", #"{"follower": {"accountId": "2"}}"#, part: 1),
    ]).dossier
    #expect(dossier.file("data/mute.js")?.note == .withoutRecords)
    #expect(dossier.file("data/block.js")?.note == .withoutRecords)
    #expect(dossier.contacts.map(\.name) == ["2", "1"])
    #expect(dossier.problems.isEmpty)
  }

  @Test func anAdvertisementIsACompanyAndItsTraitsAreLabelsOnce() throws {
    let traits = #"""
      [{"targetingType": "Age", "targetingValue": "25 to 49"},
       {"targetingType": "Conversation topics", "targetingValue": "Insomnia"},
       {"targetingType": "Unknown", "targetingValue": "Unknown: 1"}, {"targetingType": "x"}]
      """#
    let list = #"[{"targetingType": "List", "targetingValue": "customers 2023"}]"#
    func shown(_ name: String?, _ traits: String, _ time: String) -> String {
      let company = name.map { #""advertiserInfo": {"advertiserName": "\#($0)"},"# } ?? ""
      return #"{\#(company) "matchedTargetingCriteria": \#(traits), "impressionTime": "\#(time)"}"#
    }
    let first = shown("Sleep SA", traits, "2023-05-01 20:00:00")
    let dossier = try read([
      "data/ad-impressions.js": xScript(
        "ad-impressions",
        #"""
        {"ad": {"adsUserData": {"adImpressions": {"impressions": [\#(first),
          \#(shown("Shop SA", list, "2023-05-01 20:01:00")),
          \#(shown(nil, traits, "2023-05-01 20:02:00"))]}}}}
        """#),
      "data/ad-engagements.js": xScript(
        "ad-engagements",
        #"""
        {"ad": {"adsUserData": {"adEngagements": {"engagements": [{"impressionAttributes":
          \#(first), "engagementAttributes": [
          {"engagementTime": "2023-05-01 20:00:03", "engagementType": "Detail"},
          {"engagementTime": "2023-05-01 20:00:09", "engagementType": "ProfileClick"}]}]}}}}
        """#),
    ]).dossier
    #expect(Set(dossier.companyLinks.map(\.name)) == ["Sleep SA", "Shop SA"])
    #expect(dossier.companyLinks.map(\.deed) == ["advertisement", "List"])
    #expect(
      dossier.companyLinks.map(\.at) == [utc("2023-05-01T20:00:00"), utc("2023-05-01T20:01:00")])
    #expect(
      Set(dossier.adLabels.map { "\($0.source): \($0.label)" }) == [
        "Age: 25 to 49", "Conversation topics: Insomnia", "List: customers 2023",
      ])
    #expect(dossier.adLabels.count == 3)
    let uses = (0..<dossier.appEvents.count).map { dossier.appEvents[$0] }
    #expect(uses.map(\.at) == [utc("2023-05-01T20:00:03"), utc("2023-05-01T20:00:09")])
    #expect(uses.map { dossier.strings[$0.name] } == ["Detail", "ProfileClick"])
    #expect(dossier.problems.isEmpty)
  }

  @Test func whatXTakesThePersonForIsRead() throws {
    let dossier = try read([
      "data/personalization.js": xScript(
        "personalization",
        #"""
        {"p13nData": {"demographics": {"languages": [{"language": "fr", "isDisabled": false}],
          "genderInfo": {"gender": "female"}}, "interests": {"interests": [
          {"name": "Trams", "isDisabled": false}, {"name": "Insomnia", "isDisabled": true}],
          "partnerInterests": [], "audienceAndAdvertisers": {"numAudiences": "2",
          "advertisers": ["@shop", "@sleep"], "lookalikeAdvertisers": ["@bank"]},
          "shows": ["Depot"]}, "locationHistory": ["Liège"],
          "inferredAgeInfo": {"age": ["25-34"], "birthDate": ""}}}
        """#)
    ]).dossier
    #expect(
      Set(dossier.adLabels.map { "\($0.source): \($0.label)" }) == [
        "genderInfo: female", "interests: Trams", "interests: Insomnia", "shows: Depot",
        "inferredAgeInfo: 25-34",
      ])
    #expect(
      Set(dossier.companyLinks.map { "\($0.deed): \($0.name)" }) == [
        "advertisers: @shop", "advertisers: @sleep", "lookalikeAdvertisers: @bank",
      ])
    #expect(Set(dossier.accountFacts.map(\.value)) == ["fr", "Liège"])
    #expect(dossier.files.allSatisfy { $0.format != nil })
    #expect(dossier.problems.isEmpty)
  }

  private static let messages = xScript(
    "direct-messages",
    #"""
    {"dmConversation": {"conversationId": "1001-2002", "messages": [
      {"messageCreate": {"recipientId": "1001", "senderId": "2002", "text": "secret",
        "createdAt": "2023-05-01T20:00:00.000Z"}},
      {"messageCreate": {"recipientId": "2002", "senderId": "1001", "text": "secret",
        "createdAt": "2023-05-01T20:01:00.000Z"}}]}}
    """#,
    #"""
    {"dmConversation": {"conversationId": "77", "messages": [
      {"joinConversation": {"createdAt": "2023-05-02T20:00:00.000Z"}},
      {"messageCreate": {"senderId": "3003", "createdAt": "2023-05-02T20:01:00.000Z"}},
      {"messageCreate": {"senderId": "3003", "createdAt": "2023-05-41"}}]}}
    """#)

  @Test func theAccountTellsWhoseMessageItIs() throws {
    let account = #"{"account": {"accountId": "1001", "username": "mia_r"}}"#
    let dossier = try read([
      "data/account.js": xScript("account", account), "data/direct-messages.js": Self.messages,
    ]).dossier
    #expect(
      dossier.messages.map(\.direction) == [.toSubject, .toSubject, .fromSubject, .toSubject])
    #expect(dossier.messages.map(\.counterpart) == [nil, "2002", "2002", nil])
    #expect(dossier.messages.map(\.thread) == ["77", "1001-2002", "1001-2002", "77"])
    #expect(dossier.messages.first?.at == nil)
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(!"\(dossier)".contains("secret"))
  }

  @Test func withoutTheAccountNobodyIsGuessed() throws {
    let dossier = try read(["direct-messages.js": Self.messages]).dossier
    #expect(dossier.messages.allSatisfy { $0.direction == .unknown && $0.counterpart == nil })
    #expect(dossier.messages.count == 4)
  }

  @Test func postsTellTheProgramAndThePlace() throws {
    let place = #""geo": {"coordinates": ["50.6326", "5.5797"]},"#
    let reversed = #""coordinates": {"coordinates": ["5.5797", "50.6326"]},"#
    func post(_ place: String, _ time: String) -> String {
      #"""
      {"tweet": {\#(place) "id_str": "1", "created_at": "\#(time)",
        "source": "<a href=\"https://example.org\">Twitter for <b>x</a>"}}
      """#
    }
    let dossier = try read([
      "data/tweets.js": xScript(
        "tweets", post(place, "Wed Oct 10 20:19:24 +0000 2018"),
        post(reversed, "Thu Oct 11 20:19:24 +0000 2018"), post("", "Fri Oct 32 20:19:24 +0000 2018")
      )
    ]).dossier
    let coordinate = Coordinate(latitude: 50.6326, longitude: 5.5797)
    #expect(dossier.fixes.count == 2)
    #expect((0..<2).map { dossier.fixes.coordinate(at: $0) } == [coordinate, coordinate])
    #expect(dossier.fixes[0].at == utc("2018-10-10T20:19:24"))
    #expect(dossier.appEvents.count == 2)
    #expect(dossier.strings[dossier.appEvents[0].device] == "Twitter for ")
    #expect(dossier.problems.map(\.reason) == [.notADate])
    #expect(dossier.files[0].rowsSetAside == 1)
  }
}
