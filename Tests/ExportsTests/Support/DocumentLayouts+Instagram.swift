extension DocumentLayout {
  private static func instagram(
    _ table: String, _ path: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(
      format: "instagram/\(table)", kind: "instagram", controller: "Instagram", path: path,
      text: text)
  }

  private static func map(_ key: String, _ entries: String, title: String = "") -> String {
    #"{"\#(key)": [{"title": "\#(title)", "media_map_data": {}, "string_map_data": {\#(entries)}}]}"#
  }

  private static func list(_ key: String) -> String {
    #"{"\#(key)": [{"title": "", "media_list_data": [], "string_list_data": [{"href": "#
      + #""https://www.instagram.com/ines", "value": "ines", "timestamp": 1615460377}]}]}"#
  }

  private static let author =
    #""Author": {"value": "bread.co"}, "Time": {"timestamp": 1615460377}"#
  private static let picture =
    #"{"uri": "media/1.jpg", "creation_timestamp": 1615460377, "title": "", "media_metadata": "#
    + #"{"photo_metadata": {"exif_data": [{"latitude": 51.05, "longitude": 3.72}]}}}"#

  static let instagram = [
    instagram(
      "logins", "login_and_profile_creation/login_activity.json",
      map(
        "account_history_login_history",
        #""Cookie Name": {"value": "****"}, "IP Address": {"value": "192.0.2.7"}, "Language Code": "#
          + #"{"value": "fr"}, "Time": {"timestamp": 1615460377}, "User Agent": {"value": "x"}"#,
        title: "2021-03-11T10:59:37+00:00")),
    instagram(
      "devices", "personal_information/devices.json",
      map(
        "devices_devices",
        #""User Agent": {"value": "Instagram 1"}, "Last Login": {"timestamp": 1615460377}"#)),
    instagram(
      "signup", "login_and_profile_creation/signup_details.json",
      map(
        "account_history_registration_info",
        #""Username": {"value": "nadia"}, "IP Address": {"value": "192.0.2.7"}, "#
          + #""Email": {"value": "nadia@example.org"}, "Time": {"timestamp": 1615460377}"#)),
    instagram(
      "last-position", "login_and_profile_creation/last_known_location.json",
      map(
        "account_history_imprecise_last_known_location",
        #""Imprecise Latitude": {"value": "51.0"}, "Imprecise Longitude": {"value": "3.7"}, "#
          + #""GPS Time Uploaded": {"timestamp": 1615460377}"#)),
    instagram(
      "ads", "ads_and_topics/ads_viewed.json", map("impressions_history_ads_seen", author)),
    instagram(
      "posts-seen", "ads_and_topics/posts_viewed.json",
      map("impressions_history_posts_seen", author)),
    instagram(
      "videos-seen", "ads_and_topics/videos_watched.json",
      map("impressions_history_videos_watched", author)),
    instagram(
      "profiles-suggested", "ads_and_topics/suggested_profiles_viewed.json",
      map(
        "impressions_history_chaining_seen",
        #""Username": {"value": "ines"}, "Time": {"timestamp": 1615460377}"#)),
    instagram(
      "searches", "recent_searches/word_or_phrase_searches.json",
      map(
        "searches_keyword",
        #""Recherche": {"value": "pain"}, "Heure": {"timestamp": 1615460377}"#)),
    instagram(
      "interests", "information_about_you/ads_interests.json",
      map("inferred_data_ig_interest", #""Interest": {"value": "Bread"}"#)),
    instagram(
      "topics", "your_topics/your_topics.json",
      map("topics_your_topics", #""Name": {"value": "Bread"}"#)),
    instagram(
      "moods", "your_topics/your_reels_sentiments.json",
      map("topics_your_reels_sentiments", #""Name": {"value": "Calm"}"#)),
    instagram(
      "advertisers", "ads/advertisers_using_your_activity_or_information.json",
      #"{"ig_custom_audiences_all_types": [{"advertiser_name": "Bread & Co", "#
        + #""has_data_file_custom_audience": true, "has_remarketing_custom_audience": false, "#
        + #""has_in_person_store_visit": false}]}"#),
    instagram(
      "off-meta", "apps_and_websites/your_activity_off_meta_technologies.json",
      #"{"apps_and_websites_off_meta_activity": [{"name": "bread.example", "events": ["#
        + #"{"id": 1, "type": "PURCHASE", "timestamp": 1615460377}]}]}"#),
    instagram(
      "accounts", "followers_and_following/following.json", list("relationships_following")),
    instagram(
      "followers", "followers_and_following/followers_1.json",
      #"[{"title": "", "media_list_data": [], "string_list_data": [{"href": "#
        + #""https://www.instagram.com/ines", "value": "ines", "timestamp": 1615460377}]}]"#),
    instagram(
      "found-out", "information_about_you/possible_emails.json",
      list("inferred_data_inferred_emails")),
    instagram(
      "address-book", "contacts/synced_contacts.json",
      map(
        "contacts_contact_info",
        #""First Name": {"value": "Ines"}, "Last Name": {"value": ""}, "#
          + #""Contact Information": {"value": "+32 400 00 00 00"}"#)),
    instagram(
      "profile", "personal_information/personal_information.json",
      map(
        "profile_user",
        #""Email": {"value": "nadia@example.org"}, "Name": {"value": "Nadia"}, "#
          + #""Num\u00c3\u00a9ro de t\u00c3\u00a9l\u00c3\u00a9phone": {"value": "+32 400 00 00 01"}"#
      )),
    instagram(
      "home", "information_about_you/profile_based_in.json",
      map("inferred_data_primary_location", #""City Name": {"value": "Gent"}"#)),
    instagram("likes", "likes/liked_posts.json", list("likes_media_likes")),
    instagram("story-answers", "story_interactions/polls.json", list("story_activities_polls")),
    instagram("saved", "saved/saved_posts.json", list("saved_saved_media")),
    instagram(
      "comments", "comments/reels_comments.json",
      map(
        "comments_reels_comments",
        #""Comment": {"value": "x"}, "Time": {"timestamp": 1615460377}"#)),
    instagram("posts", "media/posts_1.json", #"[{"media": [\#(picture)]}]"#),
    instagram("media", "media/stories.json", #"{"ig_stories": [\#(picture)]}"#),
    instagram(
      "post-list", "media/posts_1.json",
      #"[{"media": [\#(picture)], "title": "Bread", "creation_timestamp": 1615460377}]"#),
  ]

  private static func meta(
    _ table: String, _ kind: String, _ path: String, _ text: String
  ) -> DocumentLayout {
    DocumentLayout(
      format: "meta/\(table)", kind: kind,
      controller: kind == "facebook" ? "Facebook" : "Instagram",
      path: path, text: text)
  }

  private static let thread =
    #"{"participants": [{"name": "Ines"}, {"name": "Nadia"}], "messages": [{"sender_name": "Ines", "#
    + #""timestamp_ms": 1615460377123, "content": "x", "is_geoblocked_for_viewer": false}], "#
    + #""title": "Ines", "is_still_participant": true, "thread_path": "inbox/ines_1", "#
    + #""magic_words": []}"#

  /// What only the path tells apart.
  static let meta = [
    meta("messages", "facebook", "messages/inbox/ines_1/message_1.json", thread),
    meta(
      "conversations", "instagram",
      "your_instagram_activity/messages/inbox/ines_1/message_1.json", thread),
    meta(
      "records", "instagram", "ads_information/ads_and_topics/ads_viewed.json",
      #"[{"timestamp": 1615460377, "media": [], "fbid": "1", "label_values": [{"label": "Author", "#
        + #""value": "bread.co"}]}]"#),
    meta(
      "about", "facebook", "ads_information/other_categories_used_to_reach_you.json",
      #"{"label_values": [{"label": "Categories", "vec": [{"value": "Frequent traveller"}]}], "#
        + #""fbid": "1"}"#),
  ]
}
