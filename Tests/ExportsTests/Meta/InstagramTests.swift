import Dossier
import Places
import Testing

@testable import Exports

@Suite struct InstagramTests {
  /// One list in English, the other in French with broken labels: what is a time says so itself.
  @Test func signInsAreReadInAnyLanguage() throws {
    let dossier = try read([
      "a.json": #"""
      {"account_history_login_history": [{"title": "2021-03-11T10:59:37+00:00", "string_map_data": {
        "Cookie Name": {"href": "", "value": "****abc", "timestamp": 0},
        "IP Address": {"href": "", "value": "2001:db8::7", "timestamp": 0},
        "Language Code": {"href": "", "value": "fr", "timestamp": 0},
        "Time": {"href": "", "value": "", "timestamp": 1615460377},
        "User Agent": {"href": "", "value": "Mozilla/5.0 (X11)", "timestamp": 0}}}]}
      """#,
      "b.json": #"""
      {"account_history_logout_history": [
        {"string_map_data": {"Adresse IP": {"value": "192.0.2.7"},
          "D\u00c3\u00a9connect\u00c3\u00a9 \u00c3\u00a0": {"timestamp": 1615460378}}},
        {"string_map_data": {"Adresse IP": {"value": "192.0.2.8"}}}]}
      """#,
      "c.json": #"""
      {"devices_devices": [{"string_map_data": {"Appareil": {"value": "Instagram 300.0 Android"},
        "Derni\u00c3\u00a8re connexion": {"timestamp": 1615460379}}}]}
      """#,
    ]).dossier
    #expect(
      dossier.signIns.map(\.at) == [
        utc("2021-03-11T10:59:37"), utc("2021-03-11T10:59:38"), utc("2021-03-11T10:59:39"),
      ])
    #expect(dossier.signIns.map(\.address) == ["2001:db8::7", "192.0.2.7", nil])
    #expect(
      dossier.signIns.map(\.device) == ["Mozilla/5.0 (X11)", nil, "Instagram 300.0 Android"])
    #expect(dossier.problems.map(\.reason) == [.missingValue])
  }

  @Test func whatWasShownAndSearched() throws {
    let dossier = try read([
      "a.json": #"""
      {"impressions_history_ads_seen": [{"string_map_data": {
        "Auteur": {"value": "caf\u00c3\u00a9.zon"}, "Heure": {"timestamp": 1615460377}}}]}
      """#,
      "b.json": #"""
      {"impressions_history_ads_clicked": [{"title": "bread.co",
        "string_list_data": [{"timestamp": 1615460380}]}]}
      """#,
      "c.json": #"""
      {"impressions_history_videos_watched": [{"string_map_data": {
        "Author": {"value": "ines"}, "Time": {"timestamp": "Mar 11, 2021, 11:00 AM"}}}]}
      """#,
      "d.json": #"""
      {"searches_keyword": [{"string_map_data": {"Suche": {"value": "Brot"},
        "Zeit": {"timestamp": 1615460377}}}]}
      """#,
      "e.json": #"""
      {"searches_user": [{"title": "ines", "string_list_data": [
        {"href": "https://www.instagram.com/ines", "value": "", "timestamp": 1615460378}]}]}
      """#,
    ]).dossier
    let uses = dossier.appEvents
    #expect(uses.names.map { dossier.strings[$0] } == ["café.zon", "bread.co", "ines"])
    #expect(uses.types.map { dossier.strings[$0] } == ["ad", "ad", "video"])
    #expect(Array(uses.times) == [1_615_460_377, 1_615_460_380, 1_615_460_400])
    #expect(dossier.searches.map(\.text) == ["Brot", "ines"])
    #expect(dossier.searches.map(\.service) == ["Instagram", "Instagram"])
    #expect(
      dossier.searches.map(\.at) == [utc("2021-03-11T10:59:37"), utc("2021-03-11T10:59:38")])
  }

  @Test func deedsAreTimesWithoutWords() throws {
    let dossier = try read([
      "a.json": #"""
      {"likes_media_likes": [{"title": "ines", "string_list_data": [
        {"href": "https://www.instagram.com/p/1", "value": "\u00f0\u009f\u0091\u008d", "timestamp": 1615460377}]}]}
      """#,
      "post_comments_1.json": #"""
      [{"media_list_data": [{"uri": ""}], "string_map_data": {"Commentaire": {"value": "secret"},
        "Auteur": {"value": "tom"}, "Heure": {"timestamp": 1615460378}}}]
      """#,
      "posts.json":
        #"[{"timestamp": 1615460379, "data": [{"post": "secret"}], "title": "secret"}]"#,
      "likes_and_reactions_1.json":
        #"[{"timestamp": 1615460380, "data": [{"reaction": {"reaction": "LIKE"}}], "title": "x"}]"#,
      "groups.json": #"""
      {"groups_joined_v2": [{"timestamp": 1615460381, "data": [{"name": "P\u00c3\u00aacheurs"}], "title": "x"}]}
      """#,
    ]).dossier
    let uses = dossier.appEvents
    #expect(
      uses.types.map { dossier.strings[$0] } == ["like", "comment", "post", "reaction", "group"])
    #expect(uses.matters == [.like, .action, .action, .like, .action])
    #expect(uses.names.map { dossier.strings[$0] } == ["ines", "", "", "", "Pêcheurs"])
    #expect(!"\(dossier)".contains("secret"))
    #expect(dossier.problems.isEmpty)
  }

  @Test func companiesAndLabels() throws {
    let dossier = try read([
      "a.json": #"""
      {"apps_and_websites_off_meta_activity": [
        {"name": "bread.example", "events": [{"id": 1, "type": "PURCHASE", "timestamp": 1615460377},
          {"id": 2, "type": "PAGE_VIEW", "timestamp": 1615460378}]},
        {"name": "quiet.example", "events": []},
        {"events": [{"id": 3, "type": "SEARCH", "timestamp": 1615460379}]}]}
      """#,
      "b.json": #"""
      {"topics_your_topics": [{"string_map_data": {"Nom": {"value": "P\u00c3\u00aache"}}},
        {"string_map_data": {}}]}
      """#,
    ]).dossier
    #expect(dossier.companyLinks.map(\.name) == ["bread.example", "bread.example"])
    #expect(dossier.companyLinks.map(\.deed) == ["PURCHASE", "PAGE_VIEW"])
    #expect(
      dossier.companyLinks.map(\.at) == [utc("2021-03-11T10:59:37"), utc("2021-03-11T10:59:38")])
    #expect(dossier.companyLinks.map(\.provenance.row) == [1, 1])
    #expect(dossier.adLabels.map(\.label) == ["Pêche"])
    #expect(dossier.problems.map(\.reason) == [.missingValue, .missingValue])
    #expect(dossier.files.map(\.rows) == [3, 2])
  }

  @Test func followersAreABareList() throws {
    let dossier = try read([
      "followers_1.json": #"""
      [{"title": "", "media_list_data": [], "string_list_data": [
        {"href": "https://www.instagram.com/ines", "value": "ines", "timestamp": 1615460377}]},
       {"title": "", "string_list_data": [{"href": "https://www.instagram.com/tom"}]}]
      """#,
      "following.json": #"""
      {"relationships_following": [{"title": "bea", "string_list_data": [
        {"href": "https://www.instagram.com/_u/bea", "timestamp": 1615460378}]},
        {"string_list_data": []}]}
      """#,
    ]).dossier
    #expect(dossier.contacts.map(\.name) == ["tom", "ines", "bea"])
    #expect(dossier.contacts.allSatisfy { $0.kind == .profile })
    #expect(
      dossier.contacts.map(\.at) == [nil, utc("2021-03-11T10:59:37"), utc("2021-03-11T10:59:38")])
    #expect(dossier.file("following.json")?.rowsSetAside == 1)
  }

  @Test func theAccountAndItsOwner() throws {
    let dossier = try read([
      "a.json": #"""
      {"profile_user": [{"title": "", "string_map_data": {
        "Adresse e-mail": {"value": "nadia@example.org"}, "Nom": {"value": "Nadia"},
        "Num\u00c3\u00a9ro de t\u00c3\u00a9l\u00c3\u00a9phone": {"value": "+32 400 00 00 01"},
        "Compte priv\u00c3\u00a9": {"value": "False"}, "Bio": {"value": ""}}}]}
      """#,
      "b.json": #"""
      {"inferred_data_primary_location": [{"string_map_data": {"Plaatsnaam": {"value": "Gent"}}}]}
      """#,
      "c.json": #"""
      {"contacts_contact_info": [{"string_map_data": {"First Name": {"value": "Ines"},
        "Last Name": {"value": "W."}, "Contact Information": {"value": "ines@example.org"}}}]}
      """#,
    ]).dossier
    #expect(
      dossier.accountFacts.map(\.value) == [
        "nadia@example.org", "Nadia", "+32 400 00 00 01", "Compte privé: False", "Gent",
      ])
    #expect(dossier.accountFacts.map(\.kind) == [.email, .name, .phone, .other, .city])
    #expect(dossier.contacts.map(\.name) == ["Ines W."])
    #expect(dossier.contacts.map(\.kind) == [.email])
  }

  @Test func positionsOfTheAppAndOfPictures() throws {
    let dossier = try read([
      "a.json": #"""
      {"account_history_imprecise_last_known_location": [{"string_map_data": {
        "Imprecise Latitude": {"value": "51.0"}, "Imprecise Longitude": {"value": "3.7"},
        "Precise Latitude": {"value": "51.05"}, "Precise Longitude": {"value": "3.72"},
        "GPS Time Uploaded": {"timestamp": 1615460377}}}]}
      """#,
      "posts_1.json": #"""
      [{"media": [{"uri": "1.jpg", "creation_timestamp": 1615460400, "media_metadata":
          {"photo_metadata": {"exif_data": [{"latitude": 50.63, "longitude": 5.57}]}}},
        {"uri": "2.jpg", "creation_timestamp": 1615460401}],
        "title": "x", "creation_timestamp": 1615460400}]
      """#,
      "your_posts_1.json": #"""
      [{"timestamp": 1615460500, "title": "y", "data": [{"post": "z"}], "attachments": [{"data": [
        {"media": {"uri": "3.jpg", "creation_timestamp": 1615460500, "media_metadata":
          {"photo_metadata": {"exif_data": [{"latitude": 50.46, "longitude": 4.87,
            "taken_timestamp": 1615460450, "upload_ip": "192.0.2.9"}]}}}},
        {"place": {"name": "Caf\u00c3\u00a9 Zon", "coordinate": {"latitude": 50.47,
          "longitude": 4.88}}}]}]}]
      """#,
    ]).dossier
    let fixes = (0..<dossier.fixes.count).map { dossier.fixes[$0] }
    #expect(fixes.map(\.at.seconds) == [1_615_460_377, 1_615_460_400, 1_615_460_450])
    #expect(
      fixes.map(\.coordinate) == [
        Coordinate(latitude: 51.05, longitude: 3.72), Coordinate(latitude: 50.63, longitude: 5.57),
        Coordinate(latitude: 50.46, longitude: 4.87),
      ])
    #expect(dossier.signIns.map(\.address) == ["192.0.2.9"])
    #expect(dossier.savedPlaces.map(\.label) == ["Café Zon"])
    #expect(dossier.appEvents.count == 3)
    #expect(dossier.problems.isEmpty)
  }

  @Test func theLongitudeIsFoundAlthoughLatitudesStandTogether() throws {
    let dossier = try read([
      "a.json": #"""
      {"account_history_imprecise_last_known_location": [{"string_map_data": {
        "Latitude impr\u00c3\u00a9cise": {"value": "51.0"}, "Latitude": {"value": "51.05"},
        "Longitude impr\u00c3\u00a9cise": {"value": "3.7"}, "Longitude": {"value": "3.72"},
        "Heure": {"timestamp": 1615460377}}},
        {"string_map_data": {"Latitude": {"value": "51.05"}, "Heure": {"timestamp": 1615460377}}},
        {"string_map_data": {"Latitude": {"value": "151"}, "Longitude": {"value": "3.7"},
          "Heure": {"timestamp": 1615460377}}}]}
      """#
    ]).dossier
    #expect(dossier.fixes.count == 1)
    #expect(dossier.fixes[0].coordinate == Coordinate(latitude: 51.05, longitude: 3.72))
    #expect(dossier.problems.map(\.reason) == [.missingValue, .notACoordinate])
  }

  @Test(arguments: [
    ("192.0.2.7", true), ("2001:db8::7", true), ("::ffff:192.0.2.7", true), ("192.0.2.256", false),
    ("1.2.3", false), ("10:30:00", false), ("fr", false), ("a::b::zz", false),
    ("1234.1.1.1", false),
  ])
  func networkAddressesAreTold(_ text: String, _ isAddress: Bool) {
    #expect(text.isNetworkAddress == isAddress)
  }
}
