import Dossier
import Testing

@testable import Exports

/// The documents since 2024: lists of labels in the language of the account.
@Suite struct MetaRecordTests {
  @Test func activityOffMetaIsTheSameInThreeGenerations() throws {
    let texts = [
      #"""
      {"off_facebook_activity": [{"name": "bread.example", "events": [
        {"id": 12, "type": "PURCHASE", "timestamp": 1615460377}]}]}
      """#,
      #"""
      {"off_facebook_activity_v2": [{"name": "bread.example", "events": [
        {"id": 12, "type": "PURCHASE", "timestamp": 1615460377}]}]}
      """#,
      #"""
      [{"title": "bread.example", "fbid": "77", "media": [], "label_values": [
        {"label": "Id van bedrijf", "value": "900"},
        {"label": "\u00c3\u0089v\u00c3\u00a9nements", "vec": [{"dict": [{"label": "ID", "value": "12"},
          {"label": "Gebeurtenis", "value": "PURCHASE"},
          {"label": "Ontvangen op", "timestamp_value": 1615460377}]}]}]}]
      """#,
    ]
    for text in texts {
      let dossier = try read(["x.json": text]).dossier
      #expect(dossier.companyLinks.map(\.name) == ["bread.example"])
      #expect(dossier.companyLinks.map(\.deed) == ["PURCHASE"])
      #expect(dossier.companyLinks.map(\.at) == [utc("2021-03-11T10:59:37")])
      #expect(dossier.exports[0].kind == "facebook")
      #expect(dossier.problems.isEmpty)
    }
  }

  @Test func aNetworkAddressMakesARecordASignIn() throws {
    let dossier = try read([
      "profile_activity.json": #"""
      [{"timestamp": 1615460377, "media": [], "fbid": "1", "label_values": [
        {"label": "Adresse IP", "value": "192.0.2.7"},
        {"label": "Navigateur", "value": "Mozilla/5.0 (X11)"}, {"label": "Langue", "value": "fr"}]}]
      """#
    ]).dossier
    #expect(dossier.signIns.map(\.at) == [utc("2021-03-11T10:59:37")])
    #expect(dossier.signIns.map(\.address) == ["192.0.2.7"])
    #expect(dossier.signIns.map(\.device) == ["Mozilla/5.0 (X11)"])
  }

  @Test func theNameOfTheFileTellsWhatRecordsOfOneShapeAre() throws {
    let record = #"""
      [{"timestamp": 1615460377, "fbid": "1", "label_values": [
        {"label": "URL", "value": "https://www.instagram.com/p/1", "href": "https://www.instagram.com/p/1"},
        {"title": "Eigenaar", "dict": [{"dict": [{"label": "Naam", "value": "Caf\u00c3\u00a9 Zon"},
          {"label": "Gebruikersnaam", "value": "cafe.zon"}], "title": ""}]}]},
       {"fbid": "2", "label_values": []}]
      """#
    let dossier = try read([
      "a/ads_information/ads_and_topics/ads_viewed.json": record,
      "b/ads_information/ads_and_topics/videos_watched.json": record,
      "c/recent_searches/profile_searches.json": record,
    ]).dossier
    #expect(dossier.appEvents.names.map { dossier.strings[$0] } == ["Café Zon", "Café Zon"])
    #expect(dossier.appEvents.types.map { dossier.strings[$0] } == ["ad", "video"])
    #expect(dossier.searches.map(\.text) == ["Café Zon"])
    #expect(dossier.problems.map(\.reason) == [.missingValue, .missingValue, .missingValue])
    #expect(dossier.exports[0].kind == "instagram")
  }

  @Test func listsAboutTheAccount() throws {
    let dossier = try read([
      "ads_information/advertisers_using_your_activity_or_information.json": #"""
      {"label_values": [{"label": "Uploaded a list", "vec": [{"value": "Bread & Co"}, {"value": "Zon"}]},
        {"label": "Visited", "vec": [{"value": "Bread & Co"}]}], "fbid": "1"}
      """#,
      "ads_information/other_categories_used_to_reach_you.json": #"""
      {"label_values": [{"label": "Categories", "vec": [{"value": "Frequent traveller"}]}]}
      """#,
      "personal_information/information_about_you/locations_of_interest.json": #"""
      {"label_values": [{"label": "Locations of interest", "vec": [{"value": "Gent"}, {"value": "Namur"}]}]}
      """#,
      "your_activity_off_meta_technologies_settings.json": #"""
      {"label_values": [{"label": "Future activity", "value": "True"}], "timestamp": 1615460377}
      """#,
      "ads_information/advertisers_you've_interacted_with.json": #"""
      [{"timestamp": 1615460377, "media": [], "fbid": "1", "label_values": [
        {"label": "Titel", "value": "Fresh bread"}, {"label": "Actie", "value": "Clicked ad"}]}]
      """#,
    ]).dossier
    #expect(
      dossier.companyLinks.map(\.name) == ["Bread & Co", "Zon", "Bread & Co", "Fresh bread"])
    #expect(
      dossier.companyLinks.map(\.deed) == [
        "Uploaded a list", "Uploaded a list", "Visited", "Clicked ad",
      ])
    #expect(dossier.adLabels.map(\.label) == ["Frequent traveller"])
    #expect(dossier.accountFacts.map(\.value) == ["Gent", "Namur", "Future activity: True"])
    #expect(dossier.accountFacts.map(\.kind) == [.city, .city, .other])
    #expect(dossier.problems.isEmpty)
  }

  @Test func timesInARecordAreNoReportOfACompany() throws {
    let dossier = try read([
      "time_spent.json": #"""
      [{"title": "Time", "timestamp": 1615460377, "fbid": "1", "label_values": [{"label": "Days", "vec": [
        {"dict": [{"label": "Minutes", "value": "12"}, {"label": "Day", "timestamp_value": 1615460300}]}]}]}]
      """#
    ]).dossier
    #expect(dossier.companyLinks.isEmpty)
    #expect(Array(dossier.appEvents.times) == [1_615_460_377])
  }

  /// What a person wrote may stand in such a record: it is no name of an event.
  @Test func whatNoNameTellsIsADeedWithoutWordsOrAFact() throws {
    let dossier = try read([
      "liked_posts.json": #"""
      [{"timestamp": 1615460377, "fbid": "1", "label_values": [{"label": "Caption", "value": "x y"}]}]
      """#,
      "zzz.json": #"""
      [{"timestamp": 1615460378, "fbid": "1", "label_values": [{"label": "Caption", "value": "x y"}]},
       {"fbid": "2", "label_values": [{"label": "Rue", "value": "Oak 1"}]}]
      """#,
    ]).dossier
    #expect(Array(dossier.appEvents.names) == [0, 0])
    #expect(dossier.appEvents.types.map { dossier.strings[$0] } == ["like", "record"])
    #expect(dossier.accountFacts.map(\.value) == ["Rue: Oak 1"])
    #expect(dossier.problems.isEmpty)
  }

  @Test func deepRecordsEnd() throws {
    let deep =
      String(repeating: #"{"dict": ["#, count: 5_000) + String(repeating: "]}", count: 5_000)
    let dossier = try read([
      "x.json": #"[{"timestamp": 1615460377, "fbid": "1", "label_values": [\#(deep)]}]"#
    ]).dossier
    #expect(dossier.appEvents.count == 1)
  }

  @Test func otherListsOfLabelsAreNotMetas() throws {
    #expect(throws: ReadingError.self) {
      try read(["x.json": #"[{"labels": [{"label": "a", "value": "b"}], "timestamp": 1615460377}]"#]
      )
    }
  }
}
